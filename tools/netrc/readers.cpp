// SPDX-License-Identifier: MIT
#include "netrc/readers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "answer_view.hpp"
#include "commands.hpp"
#include "near_misses.hpp"
#include "netrc/display.hpp"
#include "platform/platform.hpp"
#include "readers/parse_context.hpp"
#include "shared/given_word.hpp"
#include "shared/json.hpp"
#include "shared/terminal.hpp"
#include "target.hpp"

namespace netrc::tool
{
namespace
{

/// What one program does with this file and this target.
struct row : readers::comparison
{
  answer_view answer = {};
  readers::objection objection = readers::objection::none;
  std::string host_with_port = {};  ///< the name that it looks for, if the file must name the port, too

  [[nodiscard]] std::string_view name() const { return reader == nullptr ? "reference" : reader->name; }
};

/// `a.test:8443`, if the program compares that with the names in the file; empty if it compares the host alone.
std::string host_with_port(const readers::reader& program, const readers::request& request, const query& query)
{
  const readers::asking& axes = program.dialect->asking;
  const bool has_port = query.port && request.host.size() > query.host.size();
  return has_port && axes.host == readers::asking::host_form::as_given
             ? escaped(readers::asked_host(request, axes).name())
             : "";
}

/// The reference reading first.
std::vector<row> ask_all(const source_file& file, const target& target, const query& query)
{
  const document& document = file.content.document;
  const readers::provenance_index provenances(document, query);
  std::vector<const readers::reader*> programs;
  for (const readers::reader& each : readers::table())
    programs.push_back(&each);
  auto replies = readers::compare(document, provenances, target.find_in(document), *target.request(), programs);
  const bool may_be_shown = display_asked_host(query.host) != masked;
  std::vector<row> rows;
  rows.reserve(replies.size());  // a view points into its row
  for (readers::comparison& each : replies)
  {
    row& next = rows.emplace_back(row{std::move(each)});
    next.answer = view_of(file, target, next.name(), next.sent, provenances);
    if (next.reader != nullptr && may_be_shown)
      next.host_with_port = host_with_port(*next.reader, *target.request(), query);
    if (next.reader != nullptr && file.content.status.regular)
      next.objection = readers::check_permissions(*next.reader, file.content.status, platform::user(), next.sent);
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
  for (const auto& [name, value, expected] :
       {std::tuple("login", &sent.login, &reference.login), std::tuple("password", &sent.password, &reference.password),
        std::tuple("account", &sent.account, &reference.account)})
    if (!is_same(*value, *expected))
      text += fmt::format("{}{} {}", text.empty() ? "" : ", ",
                          !*value      ? "no"
                          : !*expected ? "an extra"
                                       : "another",
                          name);
  return text.empty() ? "from another entry" : text;
}

/// Why nothing is sent, or what is remarkable about it.
std::string remark_on(const row& row, const readers::reply& reference)
{
  if (row.sent.outcome == outcome::refused || row.sent.fault != readers::fault::none)
    return row.reader == nullptr ? "refuses: run netrc why" : std::string(describe(row.sent.fault));
  if (row.sent.outcome == outcome::none)
    return row.host_with_port.empty() ? "finds nothing"
                                      : fmt::format("finds nothing: looks for {}", row.host_with_port);
  switch (row.provenance)
  {
  case readers::provenance::other_host:
    return "! a secret of another entry";
  case readers::provenance::other_login:
    return "! a secret of another login";
  case readers::provenance::no_value:
    return "sends what is not a value";
  case readers::provenance::in_doubt:
    return "the reference reading refuses this entry";
  default:
    return row.agrees ? "" : difference_of(row.sent, reference);
  }
}

/// What nobody should overlook: a secret that goes astray, and a refusal.
bool is_alarming(const row& row)
{
  return row.goes_astray() || (row.reader == nullptr && row.sent.outcome == outcome::refused);
}

std::string table_text(const std::vector<row>& rows, bool reveal, bool color)
{
  std::string text = fmt::format("{:<21} {:<23} {:<9} {:>5}\n", "reader", "login", "password", "line");
  for (const row& each : rows)
  {
    const answer_view& answer = each.answer;
    const bool is_found = answer.outcome == outcome::found;
    const std::string remark = remark_on(each, rows.front().sent);
    text +=
        fmt::format("{:<21} {:<23} {:<9} {:>5}  {}", each.name(), login_text(answer, reveal),
                    secret_text(answer.password, reveal), is_found && answer.line ? std::to_string(*answer.line) : "-",
                    painted(remark, style::red, color && is_alarming(each)));
    text.erase(text.find_last_not_of(' ') + 1);
    text += '\n';
  }
  return text;
}

std::string joined(const std::vector<std::string_view>& names)
{
  return fmt::format("{}", fmt::join(names, ", "));
}

std::vector<std::string_view> names_of(const std::vector<row>& rows, bool (*predicate)(const row&))
{
  std::vector<std::string_view> names;
  for (const row& each : rows)
    if (each.reader != nullptr && predicate(each))
      names.push_back(each.name());
  return names;
}

std::string summary_text(const std::vector<row>& rows)
{
  const auto differing = names_of(rows, [](const row& each) { return !each.agrees; });
  const auto astray = names_of(rows, [](const row& each) { return each.goes_astray(); });
  const bool is_found = rows.front().sent.outcome == outcome::found;
  std::string text = !differing.empty() ? fmt::format("Different from the reference reading: {}.\n", joined(differing))
                     : is_found         ? "All programs send what the reference reading gives.\n"
                                        : "No program sends anything, and the reference reading gives nothing.\n";
  if (!astray.empty())
    text += fmt::format("A secret that belongs elsewhere would be sent by: {}.\n", joined(astray));
  return text;
}

/// Which file each program opens by default, and which programs would not use this one.
std::string files_text(const std::vector<row>& rows, const source_file& file)
{
  const environment variables = environment::from_process();
  std::map<std::string, std::vector<std::string_view>> opened;
  for (const row& each : rows)
  {
    std::string tried;
    const std::vector<std::string> paths = each.reader != nullptr
                                               ? readers::paths(*each.reader, variables)
                                               : std::vector<std::string>{default_path(variables).value_or("")};
    for (const std::string& path : paths)
      tried += (tried.empty() ? "" : ", else ") + escaped(path);
    opened[tried.empty() ? "none, unless it is named" : tried].push_back(each.name());
  }
  std::string text = "File that each program opens by default:\n";
  for (const auto& [path, names] : opened)
    text += fmt::format("  {}: {}\n", path, joined(names));
  const auto mode = names_of(rows, [](const row& each) { return each.objection == readers::objection::mode; });
  const auto owner = names_of(rows, [](const row& each) { return each.objection == readers::objection::owner; });
  if (!mode.empty())
    text +=
        fmt::format("These would use nothing, because of mode {:04o}: {}\n", file.content.status.mode, joined(mode));
  if (!owner.empty())
    text += fmt::format("These would use nothing, because of the owner: {}\n", joined(owner));
  return text;
}

json name_of(readers::objection objection)
{
  switch (objection)
  {
  case readers::objection::none:
    return nullptr;
  case readers::objection::mode:
    return "mode";
  case readers::objection::owner:
    break;
  }
  return "owner";
}

json json_of(const row& row, bool reveal)
{
  json object = {{"reader", row.name()}};
  object.update(json_of(row.answer, reveal));
  object["line"] = json_or_null(row.answer.line);
  object["fault"] = row.gives_up() ? json(readers::name_of(row.sent.fault)) : json(nullptr);
  object["agrees"] = row.agrees;
  object["whose"] = readers::name_of(row.provenance);
  object["astray"] = row.goes_astray();
  if (row.reader == nullptr)
    return object;
  object["program"] = row.reader->program;
  object["versions"] = row.reader->versions;
  object["tier"] = row.reader->tier;
  object["opens"] = json::array();
  for (const std::string& path : readers::paths(*row.reader, environment::from_process()))
    object["opens"].push_back(text_or_base64(path));
  object["objects"] = name_of(row.objection);
  return object;
}

bool all_agree(const std::vector<row>& rows)
{
  return std::all_of(rows.begin(), rows.end(), [](const row& each) { return each.agrees; });
}

std::string json_text(const std::vector<row>& rows, const source_file& file, const target& target, bool reveal)
{
  json array = json::array();
  for (const row& each : rows)
    array.push_back(json_of(each, reveal));
  const json object = {
      {"asked", target.display()}, {"file", file.name}, {"agree", all_agree(rows)}, {"readers", std::move(array)}};
  return object.dump() + "\n";
}

}  // namespace

int readers(const readers_options& options)
{
  const auto target = target::parse(options.target);
  if (!target)
    return could_not_run;
  const auto file = open(options.file);
  if (!file)
    return could_not_run;
  const auto query = target->query();
  if (!query)  // malformed, or with a password: no program is asked
  {
    const answer answer = target->find_in(file->content.document);
    print_error(explanation_of(*file, *target, answer));
    return exit_code_for(answer.outcome);
  }
  const document& document = file->content.document;
  const std::vector<row> rows = ask_all(*file, *target, *query);
  const std::string text = options.json
                               ? json_text(rows, *file, *target, options.reveal)
                               : table_text(rows, options.reveal, options.color) + summary_text(rows) +
                                     hint_line(document, *target, target->find_in(document)) + files_text(rows, *file);
  if (!print(text))
    return could_not_run;
  return all_agree(rows) ? 0 : 1;
}

}  // namespace netrc::tool
