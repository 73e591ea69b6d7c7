// SPDX-License-Identifier: MIT
#include "redact/substitutes.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "text/bytes.hpp"

namespace netrc::redaction
{
namespace
{

/// The bytes that a role may become. The first `usual` come one after the other, so that no byte is repeated over and
/// over; the others are there for many words of one form.
struct alphabet
{
  std::string_view bytes;
  std::size_t usual;
};

/// No vowels at first, so that no keyword comes about; no n, r and t, which mean something after a backslash; nothing
/// at first that is a hexadecimal digit.
constexpr std::string_view small_letters = "ghjkmpqswyzbcdflvxaeiou";
constexpr std::string_view capital_letters = "GHJKMPQSWYZBCDFLVXAEIOU";
constexpr std::string_view digits = "1234567890";
/// Last bytes of à to é, of U+4E00 on and of U+20000 on.
constexpr std::string_view accented = "\xA0\xA1\xA2\xA3\xA4\xA5\xA6\xA7\xA8\xA9";
constexpr std::string_view ideographs = "\x80\x81\x82\x83\x84\x85\x86\x87\x88\x89";

constexpr alphabet alphabet_of(byte_role role) noexcept
{
  switch (role)
  {
  case byte_role::lower:
    return {small_letters, 11};
  case byte_role::upper:
    return {capital_letters, 11};
  case byte_role::hex_lower:
    return {"abcdef", 6};
  case byte_role::hex_upper:
    return {"ABCDEF", 6};
  case byte_role::digit:
    return {digits, 9};
  case byte_role::digit_but_zero:
    return {digits.substr(0, 9), 9};
  case byte_role::two_bytes:
    return {accented, 10};
  case byte_role::three_bytes:
  case byte_role::four_bytes:
    return {ideographs, 10};
  default:
    return {};
  }
}

constexpr char only_byte_of(byte_role role) noexcept
{
  switch (role)
  {
  case byte_role::one:
    return '1';
  case byte_role::name_sign:
    return '+';
  case byte_role::other_sign:
    return '~';
  case byte_role::control:
    return '\x01';
  case byte_role::no_character_c1:
    return '\x80';
  case byte_role::mask_lower:
    return 'x';
  case byte_role::mask_upper:
    return 'X';
  default:
    return '\xFF';
  }
}

/// What stands before the byte of the alphabet.
constexpr std::string_view lead_of(byte_role role) noexcept
{
  switch (role)
  {
  case byte_role::two_bytes:
    return "\xC3";
  case byte_role::three_bytes:
    return "\xE4\xB8";
  case byte_role::four_bytes:
    return "\xF0\xA0\x80";
  default:
    return {};
  }
}

constexpr byte_role without_case(byte_role role) noexcept
{
  return role == byte_role::upper ? byte_role::lower : role == byte_role::hex_upper ? byte_role::hex_lower : role;
}

}  // namespace

std::size_t numbered_word_hash::operator()(const numbered_word& hashed) const noexcept
{
  const auto as_it_is = [](swar::block bytes) { return bytes; };
  return mix(hash_folded(hashed.content, seed, as_it_is), seed.second ^ hashed.pattern);
}

std::uint32_t substitutes::number_of(const word_bytes& word, letter_case folding)
{
  std::string_view content = word.content;
  pattern_.assign(1, static_cast<char>(folding));
  for (std::size_t i = 0; i < content.size(); ++i)
  {
    const byte_role role = folding == letter_case::folded ? without_case(word.roles[i]) : word.roles[i];
    pattern_ += static_cast<char>(role);
    if (role == byte_role::kept)
      pattern_ += content[i];
  }
  pattern& form = patterns_.try_emplace(pattern_, pattern{static_cast<std::uint32_t>(patterns_.size())}).first->second;
  if (folding == letter_case::folded)
  {
    std::string& lower = folded_.emplace_back(content);
    std::transform(lower.begin(), lower.end(), lower.begin(), to_lower);
    content = lower;
  }
  const auto [found, is_new] = numbers_.try_emplace(numbered_word{form.id, content}, form.words);
  if (is_new)
    ++form.words;
  else if (folding == letter_case::folded)
    folded_.pop_back();
  return found->second;
}

void substitutes::replace(const word_bytes& word, letter_case folding, char* text)
{
  const auto stays = [](byte_role role) { return role == byte_role::kept; };
  if (std::all_of(word.roles.begin(), word.roles.end(), stays))
    return;
  // The number's digits stand in the last bytes, each in the base of its alphabet.
  std::size_t number = number_of(word, folding);
  std::array<std::size_t, 4> seen{};  // letters, digits, characters, hexadecimal digits
  const auto group_of = [](byte_role role)
  {
    switch (without_case(role))
    {
    case byte_role::lower:
      return 0U;
    case byte_role::hex_lower:
      return 3U;
    case byte_role::digit:
    case byte_role::digit_but_zero:
      return 1U;
    default:
      return 2U;
    }
  };
  for (const byte_role role : word.roles)
    ++seen[group_of(role)];
  for (std::size_t i = word.roles.size(); i-- > 0;)
  {
    const byte_role role = word.roles[i];
    const std::size_t position = --seen[group_of(role)];
    if (role == byte_role::kept || role == byte_role::rest)
      continue;
    const alphabet letters = alphabet_of(role);
    if (letters.bytes.empty())
    {
      text[word.places[i]] = only_byte_of(role);
      continue;
    }
    const std::size_t base = letters.bytes.size();
    const char byte = letters.bytes[(position % letters.usual + number % base) % base];
    number /= base;
    const std::string_view lead = lead_of(role);
    for (std::size_t j = 0; j < lead.size(); ++j)
      text[word.places[i + j]] = lead[j];
    text[word.places[i + lead.size()]] = byte;
  }
}

}  // namespace netrc::redaction
