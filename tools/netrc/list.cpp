// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "answer_view.hpp"
#include "commands.hpp"
#include "netrc/display.hpp"
#include "shared/json.hpp"
#include "shared/terminal.hpp"

namespace netrc::tool
{
namespace
{

/// An entry and the line where it begins.
struct list_row
{
  netrc::entry entry;
  std::size_t line;
};

std::vector<list_row> rows_of(const document& document)
{
  std::vector<std::uint32_t> offsets;
  for (std::size_t i = 0; i < document.entry_count(); ++i)
    offsets.push_back(document.entry_at(i).keyword().begin);
  const auto positions = document.positions_of(offsets);
  std::vector<list_row> rows;
  for (std::size_t i = 0; i < document.entry_count(); ++i)
    rows.push_back({document.entry_at(i), positions[i].line});
  return rows;
}

json json_of(const list_row& row)
{
  const entry& entry = row.entry;
  json host = nullptr;
  json port = nullptr;
  if (entry.is_machine() && host_is_safe_to_display(entry))
  {
    host = entry.host();
    port = json_or_null(entry.port());
  }
  else if (entry.is_machine())
    host = masked;
  const problem_code problem = entry.refused_by();
  return {
      {"line", row.line},
      {"rule", rule_of(entry)},
      {"host", std::move(host)},
      {"port", std::move(port)},
      {"login", entry.login() ? json(display_login(entry)) : json(nullptr)},
      {"password", entry.password().has_value()},
      {"account", entry.account().has_value()},
      {"problem", problem == problem_code::none ? json(nullptr) : json(describe(problem).name)},
  };
}

std::string json_text(const std::vector<list_row>& rows)
{
  json array = json::array();
  for (const list_row& each : rows)
    array.push_back(json_of(each));
  return array.dump() + "\n";
}

std::string table_text(const std::vector<list_row>& rows)
{
  // One long host must not make every other row as long.
  constexpr std::size_t max_host_columns = 60;
  std::size_t host_columns = 0;
  for (const list_row& each : rows)
    host_columns = std::clamp(display_host(each.entry).size(), host_columns, max_host_columns);
  std::string text;
  for (const auto& [entry, line] : rows)
  {
    text += fmt::format("{:>5}  {:<{}}  {:<23}", line, display_host(entry), host_columns, display_login(entry));
    text += entry.password() ? "  password" : "          ";
    if (entry.account())
      text += "  account";
    if (entry.refused_by() != problem_code::none)
      text += fmt::format("  refused: {}", describe(entry.refused_by()).name);
    text.erase(text.find_last_not_of(' ') + 1);
    text += '\n';
  }
  return text;
}

}  // namespace

int list(const list_options& options)
{
  const auto file = open(options.file);
  if (!file)
    return could_not_run;
  const document& document = file->content.document;
  if (document.refused_by() != problem_code::none)
  {
    const problem_kind& problem = describe(document.refused_by());
    print_error(fmt::format("{}: {}\n  hint: {}", file->name, problem.message, problem.hint));
    return exit_code::refused;
  }
  const std::vector<list_row> rows = rows_of(document);
  if (rows.empty())
    print_error(fmt::format("{}: it has no entries", file->name) +
                (document.problem_count() == 0 ? "" : fmt::format("\n  hint: run netrc-lint {}", file->name)));
  return print(options.json ? json_text(rows) : table_text(rows)) ? exit_code::found : could_not_run;
}

}  // namespace netrc::tool
