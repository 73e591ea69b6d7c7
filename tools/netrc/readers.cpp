// SPDX-License-Identifier: MIT
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "commands.hpp"
#include "netrc/display.hpp"
#include "netrc/readers.hpp"
#include "question.hpp"
#include "result.hpp"
#include "shared/json.hpp"
#include "shared/source_file.hpp"
#include "shared/terminal.hpp"

namespace netrc::tool
{
namespace
{

/// What one program does with the question and this file.
struct row : readers::comparison
{
  readers::objection objects = readers::objection::none;

  [[nodiscard]] std::string_view name() const { return program == nullptr ? "reference" : program->name; }
};

std::vector<row> ask_all(const source_file& file, const question& asked, const readers::provenance_index& owners)
{
  const document& in = file.content.document;
  std::vector<const readers::reader*> programs;
  for (const readers::reader& each : readers::table())
    programs.push_back(&each);
  std::vector<row> rows;
  for (readers::comparison& each : readers::compare(in, owners, asked.ask(in), *asked.for_readers(), programs))
  {
    row next{std::move(each)};
    if (next.program != nullptr && file.content.status.regular)
      next.objects = readers::check_permissions(*next.program, file.content.status, ::geteuid(), next.sent);
    rows.push_back(std::move(next));
  }
  return rows;
}

bool is_same(const std::optional<readers::value>& one, const std::optional<readers::value>& other)
{
  return one && other ? one->bytes.view() == other->bytes.view() : !one && !other;
}

/// `another login, no password`
std::string difference_of(const readers::reply& sent, const readers::reply& reference)
{
  if (reference.outcome != outcome::found)
    return "the reference reading sends nothing";
  std::string text;
  for (const auto& [name, value, meant] :
       {std::tuple("login", &sent.login, &reference.login), std::tuple("password", &sent.password, &reference.password),
        std::tuple("account", &sent.account, &reference.account)})
    if (!is_same(*value, *meant))
      text += fmt::format("{}{} {}", text.empty() ? "" : ", ",
                          !*value   ? "no"
                          : !*meant ? "one more:"
                                    : "another",
                          name);
  return text.empty() ? "out of another entry" : text;
}

/// Why nothing is sent, or what of it is remarkable.
std::string remark_on(const row& of, const row& reference)
{
  if (of.sent.outcome == outcome::refused || of.sent.fault != readers::fault::none)
    return of.program == nullptr ? "refuses: run netrc why" : std::string(describe(of.sent.fault));
  if (of.sent.outcome == outcome::none)
    return "finds nothing";
  switch (of.provenance)
  {
  case readers::provenance::other_host:
    return "! a secret of another entry";
  case readers::provenance::other_login:
    return "! a secret of another login";
  case readers::provenance::no_value:
    return "sends what is no value";
  case readers::provenance::in_doubt:
    return "the reference reading refuses this entry";
  default:
    return of.agrees ? "" : difference_of(of.sent, reference.sent);
  }
}

std::string login_of(const row& of, const readers::provenance_index& owners, const question& asked, bool reveal)
{
  if (!of.sent.login)
    return "-";
  return reveal                                ? escaped(of.sent.login->bytes.view())
         : shows_login(owners, asked, of.sent) ? std::string(of.sent.login->bytes.view())
                                               : std::string(masked);
}

std::string password_of(const row& of, bool reveal)
{
  if (!of.sent.password)
    return "-";
  if (of.sent.password->bytes.size() == 0)
    return "\"\"";
  return reveal ? escaped(of.sent.password->bytes.view()) : std::string(masked);
}

std::string table_of(const std::vector<row>& rows, const readers::provenance_index& owners, const question& asked,
                     bool reveal)
{
  std::string text = fmt::format("{:<21} {:<23} {:<9} {:>5}\n", "reader", "login", "password", "line");
  for (const row& each : rows)
  {
    const bool is_found = each.sent.outcome == outcome::found;
    text +=
        fmt::format("{:<21} {:<23} {:<9} {:>5}  {}", each.name(),
                    is_found ? login_of(each, owners, asked, reveal) : "-", is_found ? password_of(each, reveal) : "-",
                    is_found && each.sent.line ? std::to_string(*each.sent.line) : "-", remark_on(each, rows.front()));
    text.erase(text.find_last_not_of(' ') + 1);
    text += '\n';
  }
  return text;
}

std::string joined(const std::vector<std::string_view>& names)
{
  return fmt::format("{}", fmt::join(names, ", "));
}

std::vector<std::string_view> names_of(const std::vector<row>& rows, bool (*holds)(const row&))
{
  std::vector<std::string_view> names;
  for (const row& each : rows)
    if (each.program != nullptr && holds(each))
      names.push_back(each.name());
  return names;
}

std::string summary_of(const std::vector<row>& rows)
{
  const auto differing = names_of(rows, [](const row& of) { return !of.agrees; });
  const auto astray = names_of(rows, [](const row& of) { return of.goes_astray(); });
  const bool is_given = rows.front().sent.outcome == outcome::found;
  std::string text = !differing.empty() ? fmt::format("Not as the reference reading: {}.\n", joined(differing))
                     : is_given         ? "All programs send what the reference reading gives.\n"
                                        : "No program sends anything, and the reference reading gives nothing.\n";
  if (!astray.empty())
    text += fmt::format("A secret that belongs elsewhere would be sent by: {}.\n", joined(astray));
  return text;
}

/// Which file each program opens by itself here, and who would not use this one.
std::string files_of(const std::vector<row>& rows, const source_file& file)
{
  const environment from = environment::from_process();
  std::map<std::string, std::vector<std::string_view>> opened;
  for (const row& each : rows)
  {
    std::string tried;
    const std::vector<std::string> paths = each.program != nullptr
                                               ? readers::paths(*each.program, from)
                                               : std::vector<std::string>{default_path(from).value_or("")};
    for (const std::string& path : paths)
      tried += (tried.empty() ? "" : ", else ") + escaped(path);
    opened[tried.empty() ? "the one it is told" : tried].push_back(each.name());
  }
  std::string text = "File that each opens here:\n";
  for (const auto& [path, names] : opened)
    text += fmt::format("  {}: {}\n", path, joined(names));
  const auto mode = names_of(rows, [](const row& of) { return of.objects == readers::objection::mode; });
  const auto owner = names_of(rows, [](const row& of) { return of.objects == readers::objection::owner; });
  if (!mode.empty())
    text += fmt::format("Of mode {:04o} they would use nothing: {}\n", file.content.status.mode, joined(mode));
  if (!owner.empty())
    text += fmt::format("Of another owner they would use nothing: {}\n", joined(owner));
  return text;
}

json json_of(const row& of, const readers::provenance_index& owners, const question& asked, bool reveal)
{
  const auto hidden = [reveal](const std::optional<readers::value>& value) -> json
  {
    if (!value)
      return nullptr;
    return reveal || value->bytes.size() == 0 ? text_or_base64(value->bytes.view()) : json(masked);
  };
  const bool shows = reveal || shows_login(owners, asked, of.sent);
  json result = {
      {"reader", of.name()},
      {"outcome", name_of(of.sent.outcome)},
      {"login", of.sent.login && shows ? text_or_base64(of.sent.login->bytes.view()) : hidden(of.sent.login)},
      {"password", hidden(of.sent.password)},
      {"account", hidden(of.sent.account)},
      {"line", of.sent.line ? json(*of.sent.line) : json(nullptr)},
      {"fault", of.sent.fault == readers::fault::none ? json(nullptr) : json(readers::name_of(of.sent.fault))},
      {"agrees", of.agrees},
      {"whose", readers::name_of(of.provenance)},
      {"astray", of.goes_astray()},
  };
  if (of.program == nullptr)
    return result;
  result["program"] = of.program->program;
  result["versions"] = of.program->versions;
  result["tier"] = of.program->tier;
  json tried = json::array();
  for (const std::string& path : readers::paths(*of.program, environment::from_process()))
    tried.push_back(text_or_base64(path));
  result["opens"] = tried;
  result["objects"] = of.objects == readers::objection::mode    ? json("mode")
                      : of.objects == readers::objection::owner ? json("owner")
                                                                : json(nullptr);
  return result;
}

}  // namespace

int readers(const readers_options& options)
{
  const auto asked = question::read(options.about);
  if (!asked)
    return could_not_run;
  const auto file = open(options.file);
  if (!file)
    return could_not_run;
  const auto query = asked->query();
  if (!query)  // malformed, or it brings a password: nobody is to be asked
  {
    const result refusal = result_of(*file, *asked);
    complain(refusal.explanation);
    return refusal.outcome == outcome::refused ? exit_code::refused : exit_code::none;
  }
  const netrc::readers::provenance_index owners(file->content.document, *query);
  const std::vector<row> rows = ask_all(*file, *asked, owners);
  const bool all_agree = std::all_of(rows.begin(), rows.end(), [](const row& each) { return each.agrees; });

  std::string text;
  if (options.json)
  {
    json list = json::array();
    for (const row& each : rows)
      list.push_back(json_of(each, owners, *asked, options.reveal));
    text = json{{"asked", asked->shown()}, {"file", file->name}, {"agree", all_agree}, {"readers", list}}.dump() + "\n";
  }
  else
    text = table_of(rows, owners, *asked, options.reveal) + summary_of(rows) + files_of(rows, *file);
  if (!print(text))
    return could_not_run;
  return all_agree ? 0 : 1;
}

}  // namespace netrc::tool
