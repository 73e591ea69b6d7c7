// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "netrc/document.hpp"

/// What the rules are shown, in one walk over the tokens of a text.
namespace netrc::lint
{

/// Kinds of bytes in a word, a bit each: most rules look for one that most words do not have.
enum byte_class : std::uint8_t
{
  high = 1,     ///< over 7F
  quote = 2,    ///< ' " `
  bracket = 4,  ///< < > { } ( ) [ ]
  backslash = 8,
  upper_case = 16,  ///< A–Z
  sigil = 32,       ///< $ % * # @ :
  separator = 64,   ///< = , ;
};

/// A token that is no blank.
struct word
{
  const netrc::document& document;
  token_kind kind;
  span where;
  std::uint32_t entry;     ///< its index, or `problem::no_entry`
  std::string_view bytes;  ///< as they are written, with quotes
  std::uint8_t classes;    ///< of all its bytes: `byte_class`
};

/// An entry and where its words stand. Of a property that is repeated the first.
struct placed_entry
{
  const netrc::document& document;
  netrc::entry entry;
  std::optional<span> host;
  std::optional<span> login;
  std::optional<span> password;
  std::optional<span> account;
};

}  // namespace netrc::lint
