// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "commands.hpp"
#include "netrc/display.hpp"
#include "shared/json.hpp"
#include "shared/source_file.hpp"
#include "shared/terminal.hpp"

namespace netrc::tool
{
namespace
{

/// Where each entry begins.
std::vector<position> positions_of_entries(const document& in)
{
  std::vector<std::uint32_t> offsets;
  for (std::size_t i = 0; i < in.entry_count(); ++i)
    offsets.push_back(in.entry_at(i).keyword().begin);
  return in.positions_of(offsets);
}

int print_json(const document& in)
{
  json rows = json::array();
  const auto positions = positions_of_entries(in);
  for (std::size_t i = 0; i < in.entry_count(); ++i)
  {
    const entry of = in.entry_at(i);
    const bool shows_host = of.is_machine() && host_is_safe_to_display(of);
    rows.push_back({
        {"line", positions[i].line},
        {"rule", of.is_machine() ? "host" : "default"},
        {"host", shows_host        ? json(of.host())
                 : of.is_machine() ? json(masked)
                                   : json(nullptr)},
        {"port", shows_host && of.port() ? json(*of.port()) : json(nullptr)},
        {"login", of.login() ? json(display_login(of)) : json(nullptr)},
        {"password", of.password().has_value()},
        {"account", of.account().has_value()},
        {"problem", of.refused_by() == problem_code::none ? json(nullptr) : json(describe(of.refused_by()).name)},
    });
  }
  return print(rows.dump() + "\n") ? found : could_not_run;
}

int print_table(const document& in)
{
  std::string text;
  std::size_t widest = 0;
  for (std::size_t i = 0; i < in.entry_count(); ++i)
    widest = std::max(widest, display_host(in.entry_at(i)).size());
  // One long host must not make every other row as long.
  constexpr std::size_t widest_column = 60;
  widest = std::min(widest, widest_column);
  const auto positions = positions_of_entries(in);
  for (std::size_t i = 0; i < in.entry_count(); ++i)
  {
    const entry of = in.entry_at(i);
    text += fmt::format("{:>5}  {:<{}}  {:<23}", positions[i].line, display_host(of), widest, display_login(of));
    text += of.password() ? "  password" : "          ";
    if (of.account())
      text += "  account";
    if (of.refused_by() != problem_code::none)
      text += fmt::format("  refused: {}", describe(of.refused_by()).name);
    text.erase(text.find_last_not_of(' ') + 1);
    text += '\n';
  }
  return print(text) ? found : could_not_run;
}

}  // namespace

int list(const list_options& options)
{
  const auto file = open(options.file);
  if (!file)
    return could_not_run;
  const document& in = file->content.document;
  if (in.refused_by() != problem_code::none)
  {
    complain(fmt::format("{}: {}\n  hint: {}", file->name, describe(in.refused_by()).message,
                         describe(in.refused_by()).hint));
    return refused;
  }
  return options.json ? print_json(in) : print_table(in);
}

}  // namespace netrc::tool
