// SPDX-License-Identifier: MIT
#include "edit/spelling.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>

#include "netrc/document.hpp"
#include "netrc/lookup.hpp"

namespace netrc::edit
{
namespace
{

/// A small file: an entry with the value, and one that must be read as if that were another.
struct sample
{
  secret_buffer text;
  std::string_view host = "a.test";
  std::string_view other_host = "other.test";
  std::string_view login = "u";
  std::string_view password = "p";
  std::optional<std::string_view> account = {};

  sample(std::string_view value, part what, spelling how)
  {
    const auto write = [&](std::string_view keyword, part here, std::string_view& read)
    {
      text.append(keyword);
      append_spelled(text, here == what ? value : read, here == what ? how : spelling::bare);
      read = here == what ? value : read;
    };
    text.reserve(2 * value.size() + 128);
    write("machine ", part::host, host);
    if (host.starts_with(other_host))
      other_host = "another.test";
    write(" login ", part::login, login);
    write(" password ", part::password, password);
    if (what == part::account)
      write(" account ", part::account, account.emplace());
    text.append("\nmachine ");
    text.append(other_host);
    text.append(" login v password q\n");
  }
};

bool is_same(const std::optional<readers::value>& sent, std::string_view expected)
{
  return (sent ? sent->bytes.view() : std::string_view()) == expected;
}

bool is_read_back(const sample& file)
{
  const document read = document::parse(file.text.view());
  if (read.problem_count() != 0 || read.entry_count() != 2)
    return false;
  const answer own = read.find({file.host});
  const answer other = read.find({file.other_host});
  const auto bytes = [](const std::optional<secret>& value)
  { return value ? std::optional(value->reveal()) : std::nullopt; };
  return own && own.entry->index() == 0 && own.login() == file.login && bytes(own.password()) == file.password &&
         bytes(own.account()) == file.account && other && other.login() == "v" && bytes(other.password()) == "q";
}

bool is_read_back(const sample& file, const readers::reader& reader)
{
  const readers::reply own = readers::answer(reader, file.text.view(), {file.host});
  const readers::reply other = readers::answer(reader, file.text.view(), {file.other_host});
  return own.outcome == outcome::found && is_same(own.login, file.login) && is_same(own.password, file.password) &&
         other.outcome == outcome::found && is_same(other.login, "v") && is_same(other.password, "q");
}

}  // namespace

void append_spelled(secret_buffer& text, std::string_view value, spelling how)
{
  if (how == spelling::bare)
    return text.append(value);
  // An escape doubles a byte.
  if (text.capacity() - text.size() < 2 * value.size() + 2)
    text.reserve(std::max(text.size() + 2 * value.size() + 2, 2 * text.capacity()));
  text.append("\"");
  while (!value.empty())
  {
    const std::size_t special = std::min(value.find_first_of("\"\\\n\r"), value.size());
    text.append(value.substr(0, special));
    value.remove_prefix(special);
    if (value.empty())
      break;
    text.append(value.front() == '\n' ? "\\n" : value.front() == '\r' ? "\\r" : value.front() == '"' ? "\\\"" : "\\\\");
    value.remove_prefix(1);
  }
  text.append("\"");
}

std::vector<spelling> spellings_of(std::string_view value, part what, std::span<const readers::reader* const> readers)
{
  struct candidate
  {
    spelling how;
    std::ptrdiff_t misread;
  };
  std::vector<candidate> found;
  for (const spelling how : {spelling::bare, spelling::quoted})
    if (const sample file(value, what, how); is_read_back(file))
      found.push_back({how, std::count_if(readers.begin(), readers.end(),
                                          [&](const readers::reader* each) { return !is_read_back(file, *each); })});
  std::stable_sort(found.begin(), found.end(),
                   [](const candidate& one, const candidate& other) { return one.misread < other.misread; });
  std::vector<spelling> result;
  result.reserve(found.size());
  for (const candidate& each : found)
    result.push_back(each.how);
  return result;
}

}  // namespace netrc::edit
