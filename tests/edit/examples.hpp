// SPDX-License-Identifier: MIT
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "netrc/edit.hpp"

/// What the examples of changes share.
namespace examples
{

using netrc::document;
using netrc::query;
using netrc::edit::change;
using netrc::edit::notice;
using netrc::edit::refusal;
using netrc::edit::result;

inline constexpr std::string_view token = "dapi5ec4e7148de9c5a7a44d19e56cd9ae1a";
inline constexpr std::string_view old_token = "dapi5ec4e7a1fce4363854ff888cff4b8e78";

inline std::string text_after(const document& before, const result& made)
{
  return std::string(netrc::edit::applied(before.text().reveal(), made.replacements).view());
}

inline netrc::edit::options for_readers(const std::vector<const netrc::readers::reader*>& readers)
{
  netrc::edit::options options;
  options.readers = readers;
  return options;
}

/// The text after `set`; its refusal, if there is one.
inline std::string set(std::string_view text, const query& asked, std::string_view password,
                       const netrc::edit::options& options = {})
{
  const document before = document::parse(text);
  const result made = netrc::edit::set(before, asked, {password}, options);
  if (!made)
    return "refused: " + std::string(name_of(made.why));
  const std::string after = text_after(before, made);
  CHECK((made.after ? made.after->text().reveal() : before.text().reveal()) == after);
  return after;
}

inline std::string unset(std::string_view text, const query& asked, const netrc::edit::options& options = {})
{
  const document before = document::parse(text);
  const result made = netrc::edit::unset(before, asked, options);
  return made ? text_after(before, made) : "refused: " + std::string(name_of(made.why));
}

inline std::string replaced(std::string text, std::string_view what, std::string_view with)
{
  return text.replace(text.find(what), what.size(), with);
}

/// The names of readers, with blanks between.
inline std::string names(const std::vector<const netrc::readers::reader*>& readers)
{
  std::string result;
  for (const auto* each : readers)
    result += (result.empty() ? "" : " ") + std::string(each->name);
  return result;
}

inline std::string in_the_way(std::string_view text, const query& asked, std::string_view password,
                              std::string_view readers = "common")
{
  const document before = document::parse(text);
  const auto named = netrc::readers::readers_called(readers);
  const result made = netrc::edit::set(before, asked, {password}, for_readers(named));
  CHECK((made.why == refusal::readers) == !made.in_the_way.empty());
  return names(made.in_the_way);
}

inline std::string warned(std::string_view text, const query& asked, std::string_view password, notice what,
                          std::string_view readers = "common")
{
  const document before = document::parse(text);
  const auto named = netrc::readers::readers_called(readers);
  const result made = netrc::edit::set(before, asked, {password}, for_readers(named));
  CHECK(made);
  std::vector<const netrc::readers::reader*> found;
  for (const auto& each : made.warnings)
    if (each.notice == what)
      found.push_back(each.reader);
  return names(found);
}

inline const netrc::edit::options reference_alone = for_readers({});

}  // namespace examples
