// SPDX-License-Identifier: MIT
// Each row of the table of readers against what its program was seen to do: tests/readers/constructs.txt.
#include "netrc/readers.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <map>
#include <string>
#include <string_view>
#include <vector>

using netrc::outcome;
using netrc::readers::fault;
using netrc::readers::reply;

namespace
{

std::vector<std::string> cut(const std::string& line)
{
  std::vector<std::string> fields(1);
  for (const char each : line)
    if (each == '\t')
      fields.emplace_back();
    else
      fields.back() += each;
  return fields;
}

/// The bytes that a field stands for.
std::string bytes_of(std::string_view field)
{
  std::string bytes;
  for (std::size_t i = 0; i < field.size(); ++i)
  {
    if (field[i] == '{' && !bytes.empty())
    {
      const std::size_t close = field.find('}', i);
      bytes.append(std::stoul(std::string(field.substr(i + 1, close - i - 1))) - 1, bytes.back());
      i = close;
    }
    else if (field[i] != '\\')
      bytes += field[i];
    else if (field[++i] == 'x')
    {
      bytes += static_cast<char>(std::stoul(std::string(field.substr(i + 1, 2)), nullptr, 16));
      i += 2;
    }
    else
      bytes += field[i] == 'n' ? '\n' : field[i] == 'r' ? '\r' : field[i] == 't' ? '\t' : field[i];
  }
  return bytes;
}

/// As the cells write a value.
std::string written(std::string_view bytes)
{
  if (bytes.empty())
    return "''";
  if (bytes.size() >= 200 && bytes.find_first_not_of('p') == bytes.npos)
    return "pppp..(" + std::to_string(bytes.size()) + ")";
  std::string result;
  for (const char each : bytes)
    result += each == ' ' ? std::string("\\s") : std::string(1, each);
  return result;
}

bool is_among(std::string_view name, std::initializer_list<std::string_view> names)
{
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// These answer over HTTP or FTP, where an absent value cannot be told from an empty one, nor where the login ends.
bool is_seen_over_a_protocol(std::string_view reader)
{
  return is_among(reader,
                  {"curl", "curl-7.88", "requests", "wget", "wget2", "aria2", "lftp", "tnftp", "inetutils", "go"});
}

/// A cell with what its notation cannot tell apart made the same.
std::string normal(std::string cell, std::string_view reader, std::string_view user)
{
  if (reader == "inetutils" &&
      cell.starts_with("root/"))  // it offers the local user's name where the file has no login
    cell = "''" + cell.substr(4);
  if (is_seen_over_a_protocol(reader))
  {
    for (std::size_t absent = cell.find('~'); absent != cell.npos; absent = cell.find('~'))
      cell.replace(absent, 1, "''");
    // Nothing of the file is sent, or nothing that could be seen.
    if (cell == "''/''" || cell == "anonymous/lftp@" || (user != "-" && cell == std::string(user) + "/''"))
      return "-";
    return cell == "u/v:p" ? "u:v/p" : cell;
  }
  if (cell == "~/~" && is_among(reader, {"ruby", "npm-netrc", "npm-netrc-parser"}))
    return "-";  // an entry with neither
  return cell;
}

std::string cell_of(const reply& sent, std::string_view reader, std::string_view user, bool with_account)
{
  if (sent.fault == fault::hangs)
    return "HANG";
  if (sent.fault == fault::crashes)
    return "CRASH";
  if (sent.fault != fault::none)
    return "E";
  if (sent.outcome != outcome::found)
    return "-";
  if (reader == "tnftp" && !sent.login)
    return "-";  // it asks for a name, and nobody is there
  // A line of FTP ends with the value's.
  const std::string_view ends = is_among(reader, {"tnftp", "inetutils"}) ? "\r\n" : "";
  const auto shown = [ends](const auto& value)
  { return value ? written(value->bytes.view().substr(0, value->bytes.view().find_first_of(ends))) : "~"; };
  const std::string cell = shown(sent.login) + "/" + shown(sent.password);
  return normal(with_account ? cell + ";" + shown(sent.account) : cell, reader, user);
}

/// Some end without a word, as without a file: curl, which was asked with CURL_NETRC_OPTIONAL, and ftp.
bool is_same(std::string_view seen, std::string_view ours, std::string_view reader)
{
  const bool is_silent = is_among(reader, {"curl", "tnftp", "inetutils"});
  return seen == ours || (is_silent && seen == "-" && (ours == "E" || (ours == "CRASH" && reader == "inetutils")));
}

/// Bytes that cannot be printed are written in brackets, as Python writes characters: only their presence is compared.
bool is_comparable(std::string_view cell)
{
  return cell.find('[') == cell.npos && cell.find("\\n") == cell.npos && !cell.ends_with(".(36)");
}

struct known_difference
{
  std::string_view reader;
  std::string_view construct;
  std::string_view why;
};

// The cells were got in another way than the rows answer. Programs were run again for each: tests/readers/compare.py.
constexpr std::array known_differences = {
    known_difference{"go", "file host:port, asked host:port (host a.test:8443)",
                     "its parser alone was asked; the command cuts the port off"},
    known_difference{"go", "file host, asked host:port (host a.test:8443)", "the same"},
    known_difference{"git-credential-netrc", "backslash at end of line",
                     "its loop ended there with the machine's memory; it has no other end"},
    known_difference{"go", "IPv6 bare in file, asked in brackets (host [::1])", "the same"},
    known_difference{"go", "IPv6 in brackets in file, asked in brackets (host [::1])", "the same"},
};

std::string_view scheme_for(std::string_view reader)
{
  return is_among(reader, {"go", "apt"}) ? "https" : "http";
}

}  // namespace

TEST_CASE("the readers answer as their programs did")
{
  std::ifstream file(NETRC_SOURCE_ROOT "/tests/readers/constructs.txt", std::ios::binary);
  REQUIRE(file);
  std::size_t cells = 0;
  for (std::string line; std::getline(file, line);)
  {
    if (line.starts_with('#'))
      continue;
    const auto fields = cut(line);
    REQUIRE(fields.size() >= 6);
    const std::string &construct = fields[1], &host = fields[2], &user = fields[3];
    const std::string text = bytes_of(fields[4]);
    std::map<std::string, std::string, std::less<>> seen;
    for (std::size_t i = 6; i < fields.size(); ++i)
      seen[fields[i].substr(0, fields[i].find('='))] = fields[i].substr(fields[i].find('=') + 1);

    for (const netrc::readers::reader& program : netrc::readers::table())
    {
      const bool is_known =
          std::any_of(known_differences.begin(), known_differences.end(),
                      [&](const auto& each) { return each.reader == program.name && each.construct == construct; });
      if (program.name == "apt" || is_known)  // apt was not asked
        continue;
      const auto found = seen.find(program.name);
      const std::string expected = normal(found != seen.end() ? found->second : fields[5], program.name, user);
      if (!is_comparable(expected))
        continue;
      // requests was asked without the user.
      const bool has_user = user != "-" && program.name != "requests";
      const reply reply =
          answer(program, text,
                 {host, has_user ? std::optional<std::string_view>(user) : std::nullopt, scheme_for(program.name)});
      const bool with_account = expected.find(';') != expected.npos;
      const std::string ours = cell_of(reply, program.name, user, with_account);
      CAPTURE(program.name);
      CAPTURE(construct);
      CAPTURE(expected);
      CAPTURE(ours);
      CHECK(is_same(expected, ours, program.name));
      ++cells;
    }
  }
  CHECK(cells > 3500);
}
