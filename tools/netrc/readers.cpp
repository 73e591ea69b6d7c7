// SPDX-License-Identifier: MIT
#include "netrc/readers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <span>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "answer_view.hpp"
#include "commands.hpp"
#include "near_misses.hpp"
#include "netrc/display.hpp"
#include "platform/platform.hpp"
#include "program_answer.hpp"
#include "shared/given_word.hpp"
#include "shared/json.hpp"
#include "shared/terminal.hpp"
#include "target.hpp"

namespace netrc::tool
{
namespace
{

/// A row to be.
struct subject : readers::asked_program
{
  std::string_view name = {};
};

/// What one program does with this file and this target.
struct row : readers::comparison
{
  std::string_view name = "reference";
  answer_view answer = {};
  readers::objection objection = readers::objection::none;
  std::string reason = {};
};

/// Those that the names stand for; without names all readers. A name that stands for several shows each. A reader's name
/// is that of the library, and not of a program that adds something.
std::vector<subject> subjects_of(const std::vector<std::string>& names)
{
  std::vector<subject> result;
  const auto add = [&result](const subject& added)
  {
    const auto is_same = [&added](const subject& each) { return each.name == added.name; };
    if (std::none_of(result.begin(), result.end(), is_same))
      result.push_back(added);
  };
  for (const std::string& name : names)
  {
    const auto readers = readers::readers_called(name);
    const readers::program* const meant = readers::find(name) == nullptr ? readers::find_program(name) : nullptr;
    for (const readers::reader* const each : readers)
      add({{each, meant}, meant != nullptr && readers.size() == 1 ? meant->name : each->name});
  }
  for (const readers::reader& each : readers::table())
    if (names.empty())
      add({{&each}, each.name});
  return result;
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

/// `gives up, line 3: a syntax error`
std::string fault_text(const readers::reply& sent, const document& document)
{
  const auto line =
      sent.given_up_at ? fmt::format(", line {}", document.position_of(sent.given_up_at->begin).line) : "";
  switch (sent.fault)
  {
  case readers::fault::hangs:
    return "hangs on this file";
  case readers::fault::crashes:
    return "crashes on this file";
  case readers::fault::encoding:
    return fmt::format("gives up{}: bytes that it rejects", line);
  case readers::fault::too_long:
    return fmt::format("gives up{}: too long", line);
  default:
    return fmt::format("gives up{}: a syntax error", line);
  }
}

/// Why this is sent, or nothing. At most 44 columns, but for a long host.
std::string reason_of(const row& row, const readers::reply& reference, std::string_view word, const document& document)
{
  if (row.gives_up())
    return fault_text(row.sent, document);
  switch (row.sent.unused)
  {
  case readers::unused::own_name:
    return "looks for a name of its own";
  case readers::unused::has_user:
    return "a user in the URL: the file is left alone";
  case readers::unused::no_login:
    return "the entry has no login";
  case readers::unused::no_password:
    return "the entry has no password";
  case readers::unused::none:
    break;
  }
  if (row.sent.outcome != outcome::found)
    return fmt::format("no entry for {}", word);
  if (const std::string_view warning = warning_of(row.provenance); !warning.empty())
    return fmt::format("{}{}", row.goes_astray() ? "! " : "", warning);
  return row.agrees ? "as the reference reading" : difference_of(row.sent, reference);
}

/// The reference reading first.
std::vector<row> ask_all(const source_file& file, const target& target, const std::vector<subject>& subjects)
{
  const document& document = file.content.document;
  const readers::provenance_index provenances(document, *target.query());
  const answer reference = target.find_in(document);
  std::vector<row> rows;
  rows.reserve(subjects.size() + 1);  // a view points into its row
  const auto add = [&](std::string_view name, readers::comparison comparison) -> row&
  {
    row& next = rows.emplace_back(row{std::move(comparison), name});
    next.answer = view_of(file, target, name, next.sent, provenances);
    return next;
  };
  const std::vector<readers::asked_program> asked(subjects.begin(), subjects.end());
  auto compared = readers::compare(document, provenances, reference, *target.request(), asked);
  add("reference", std::move(compared[0])).reason = netrc::describe(reference.why);
  const bool is_named = file.is_named();
  for (std::size_t i = 0; i < subjects.size(); ++i)
  {
    row& next = add(subjects[i].name, std::move(compared[i + 1]));
    next.reason = reason_of(next, rows.front().sent, word_of(asked[i], target), document);
    if (file.content.status.regular)
      next.objection = readers::check_permissions(readers::habits_of(asked[i]), file.content.status, platform::user(),
                                                  next.sent, is_named);
  }
  return rows;
}

// --- the table ---

/// What nobody should overlook: a secret that goes astray, and a refusal.
bool is_alarming(const row& row)
{
  return row.goes_astray() || (row.reader == nullptr && row.sent.outcome == outcome::refused);
}

/// A longer text loses its end.
std::string cut(const std::string& text, std::size_t size)
{
  return text.size() > size ? text.substr(0, size - 3) + "..." : text;
}

std::string table_text(const std::vector<row>& rows, bool reveal, bool color)
{
  std::string text = fmt::format("{:<20} {:<19} {:<8} {:>4}  {}\n", "reader", "login", "password", "line", "reason");
  for (const row& each : rows)
  {
    const answer_view& answer = each.answer;
    const bool is_found = answer.outcome == outcome::found;
    const std::string login = login_text(answer, reveal);
    text +=
        fmt::format("{:<20} {:<19} {:<8} {:>4}  {}\n", each.name, reveal ? login : cut(login, 19),
                    secret_text(answer.password, reveal), is_found && answer.line ? std::to_string(*answer.line) : "-",
                    painted(each.reason, style::red, color && is_alarming(each)));
  }
  return text;
}

std::vector<std::string_view> names_of(const std::vector<row>& rows, bool (*predicate)(const row&))
{
  std::vector<std::string_view> names;
  for (const row& each : rows)
    if (each.reader != nullptr && predicate(each))
      names.push_back(each.name);
  return names;
}

/// `BEGINNING: a, b, c`, on lines of at most 100 columns.
std::string list_text(std::string_view beginning, const std::vector<std::string_view>& names)
{
  constexpr std::size_t columns = 100;
  std::string text = fmt::format("{}:", beginning);
  std::size_t line = 0;  // where it begins
  for (const std::string_view each : names)
  {
    const std::string word = fmt::format(" {}{}", each, each == names.back() ? "" : ",");
    if (text.size() - line + word.size() > columns)
    {
      line = text.size() + 1;
      text += "\n   ";
    }
    text += word;
  }
  return text + "\n";
}

std::string summary_text(const std::vector<row>& rows)
{
  const auto differing = names_of(rows, [](const row& each) { return !each.agrees; });
  const auto astray = names_of(rows, [](const row& each) { return each.goes_astray(); });
  const bool is_found = rows.front().sent.outcome == outcome::found;
  std::string text = !differing.empty() ? list_text("Different from the reference reading", differing)
                     : is_found         ? "All programs send what the reference reading gives.\n"
                                        : "No program sends anything, and the reference reading gives nothing.\n";
  if (!astray.empty())
    text += list_text("A secret that belongs elsewhere would be sent by", astray);
  return text;
}

constexpr std::string_view legend = "reader: netrc programs says who reads as it does; password: *** hides it, \"\" is "
                                    "empty, - is none\n";

/// Which file each program opens by default, and which programs would not use this one.
std::string files_text(const std::vector<row>& rows, const std::vector<subject>& subjects, const source_file& file)
{
  const environment variables = environment::from_process();
  std::map<std::string, std::vector<std::string_view>> opened;
  opened[escaped(default_path(variables).value_or(""))].push_back("reference");
  for (const subject& each : subjects)
  {
    std::string tried;
    for (const std::string& path : readers::paths(readers::habits_of(each), variables))
      tried += (tried.empty() ? "" : ", else ") + escaped(path);
    opened[tried.empty() ? "none, unless it is named" : tried].push_back(each.name);
  }
  std::string text = "File that each program opens by default:\n";
  for (const auto& [path, names] : opened)
    text += list_text("  " + path, names);
  const auto mode = names_of(rows, [](const row& each) { return each.objection == readers::objection::mode; });
  const auto owner = names_of(rows, [](const row& each) { return each.objection == readers::objection::owner; });
  if (!mode.empty())
    text += list_text(fmt::format("These would use nothing, because of mode {:04o}", file.content.status.mode), mode);
  if (!owner.empty())
    text += list_text("These would use nothing, because of the owner", owner);
  return text;
}

// --- JSON ---

json json_of(const row& row, const subject* subject, bool reveal)
{
  json object = {{"reader", row.name}};
  object.update(json_of(row.answer, reveal));
  object["line"] = json_or_null(row.answer.line);
  object["reason"] = row.reason;
  object["fault"] = row.gives_up() ? json(readers::name_of(row.sent.fault)) : json(nullptr);
  object["agrees"] = row.agrees;
  object["whose"] = readers::name_of(row.provenance);
  object["astray"] = row.goes_astray();
  if (subject == nullptr)
    return object;
  object["program"] = row.reader->program;
  object["versions"] = row.reader->versions;
  object["tier"] = row.reader->tier;
  object["opens"] = json::array();
  const readers::file_habits& habits = readers::habits_of(*subject);
  for (const std::string& path : readers::paths(habits, environment::from_process()))
    object["opens"].push_back(text_or_base64(path));
  object["objects"] = row.objection == readers::objection::none ? json(nullptr) : json(name_of(row.objection));
  return object;
}

bool all_agree(const std::vector<row>& rows)
{
  return std::all_of(rows.begin(), rows.end(), [](const row& each) { return each.agrees; });
}

std::string json_text(const std::vector<row>& rows, const std::vector<subject>& subjects, const source_file& file,
                      const target& target, bool reveal)
{
  json array = json::array();
  for (std::size_t i = 0; i < rows.size(); ++i)
    array.push_back(json_of(rows[i], i == 0 ? nullptr : &subjects[i - 1], reveal));
  const json object = {
      {"asked", target.display()}, {"file", file.name}, {"agree", all_agree(rows)}, {"readers", std::move(array)}};
  return object.dump() + "\n";
}

/// True if a program differs that was named, or else one that most people run.
bool differs(const std::vector<row>& rows, const std::vector<std::string>& names)
{
  const auto common = readers::readers_called(readers::common_readers);
  return std::any_of(rows.begin(), rows.end(),
                     [&](const row& each) {
                       return !each.agrees &&
                              (!names.empty() || std::find(common.begin(), common.end(), each.reader) != common.end());
                     });
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
  const document& document = file->content.document;
  const answer reference = target->find_in(document);
  if (!target->query())  // malformed, or with a password: no program is asked
  {
    print_error(explanation_of(*file, *target, reference));
    return could_not_run;
  }
  const std::vector<subject> subjects = subjects_of(options.readers);
  const std::vector<row> rows = ask_all(*file, *target, subjects);
  const std::string text = options.json ? json_text(rows, subjects, *file, *target, options.reveal)
                                        : labelled_line("file", fmt::format("{} ({})", file->name, file->reason)) +
                                              table_text(rows, options.reveal, options.color) + std::string(legend) +
                                              summary_text(rows) + hint_line(*file, *target, reference) +
                                              files_text(rows, subjects, *file);
  if (!print(text))
    return could_not_run;
  return options.check && differs(rows, options.readers) ? 1 : 0;
}

}  // namespace netrc::tool
