// SPDX-License-Identifier: MIT
#include "settings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <span>

#include "netrc/display.hpp"
#include "netrc/readers.hpp"
#include "shared/command_line.hpp"
#include "shared/json.hpp"

namespace netrc::tool
{
namespace
{

using names = std::span<const std::string_view>;

bool is_one_of(std::string_view value, names known)
{
  return std::find(known.begin(), known.end(), value) != known.end();
}

std::string from(std::string_view origin)
{
  return origin.empty() || origin == "command line" ? std::string() : fmt::format(" (from {})", origin);
}

std::optional<std::string> fault_of_choice(std::string_view name, const setting<std::string>& of, names known)
{
  if (is_one_of(of.value, known))
    return std::nullopt;
  return none_of_these(fmt::format("{}{}", name, from(of.origin)), known);
}

std::optional<std::string> fault_of_readers(const setting<std::vector<std::string>>& of)
{
  std::vector<std::string_view> known;
  for (const readers::reader& each : readers::table())
    known.push_back(each.name);
  for (const std::string& name : of.value)
    if (!is_one_of(name, known))
      return none_of_these(fmt::format("reader{}", from(of.origin)), known);
  return std::nullopt;
}

std::string toml_of(std::string_view text)
{
  // A JSON string is a TOML string.
  std::string result = ascii_text(text_or_base64(text));
  result.pop_back();
  return result;
}

std::string toml_of(const std::vector<std::string>& list)
{
  std::string result;
  for (const std::string& each : list)
    result += (result.empty() ? "" : ", ") + toml_of(each);
  return fmt::format("[{}]", result);
}

}  // namespace

std::optional<std::string> fault_of_codes(std::string_view name, const setting<std::vector<std::string>>& of)
{
  for (const std::string& called : of.value)
    if (called.empty())
      return fmt::format("{}{}: an empty name: is there a comma too many?", name, from(of.origin));
    else if (std::none_of(lint::rules().begin(), lint::rules().end(),
                          [&](const lint::rule& rule) { return lint::matches(rule, called); }))
      return fmt::format(
          "{}{}: no rule's name is {}, and no rule's code begins so\n  hint: run netrc-lint --list-rules", name,
          from(of.origin), escaped(called));
  return std::nullopt;
}

std::optional<std::string> fault_of(const settings& all)
{
  for (const auto& fault :
       {fault_of_choice("format", all.format, format_names), fault_of_choice("severity", all.severity, severity_names),
        fault_of_choice("color", all.color, color_names), fault_of_codes("select", all.select),
        fault_of_codes("ignore", all.ignore), fault_of_readers(all.reader)})
    if (fault)
      return fault;
  return std::nullopt;
}

lint::selection selection_of(const settings& all)
{
  const auto least = std::find(std::begin(severity_names), std::end(severity_names), all.severity.value);
  return {{all.select.value.begin(), all.select.value.end()},
          {all.ignore.value.begin(), all.ignore.value.end()},
          static_cast<lint::severity>(least - std::begin(severity_names)),
          {all.reader.value.begin(), all.reader.value.end()}};
}

std::string shown_settings(const settings& all, const std::optional<std::string>& configuration)
{
  const auto row = [](std::string_view name, const std::string& value, std::string_view origin)
  { return fmt::format("{:<48} # {}\n", fmt::format("{} = {}", name, value), origin.empty() ? "default" : origin); };
  return fmt::format("# configuration file: {}\n", configuration ? escaped(*configuration) : "none") +
         row("format", toml_of(all.format.value), all.format.origin) +
         row("select", toml_of(all.select.value), all.select.origin) +
         row("ignore", toml_of(all.ignore.value), all.ignore.origin) +
         row("severity", toml_of(all.severity.value), all.severity.origin) +
         row("reader", toml_of(all.reader.value), all.reader.origin) +
         row("max-problems", fmt::format("{}", all.max_problems.value), all.max_problems.origin) +
         row("color", toml_of(all.color.value), all.color.origin);
}

}  // namespace netrc::tool
