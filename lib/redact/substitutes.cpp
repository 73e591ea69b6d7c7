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

/// Bytes of one kind are counted, so that they follow each other.
constexpr std::size_t kinds_of_alphabets = 4;
constexpr std::size_t kind_of(byte_role role) noexcept
{
  switch (role)
  {
  case byte_role::lower:
  case byte_role::upper:
    return 0;
  case byte_role::hex_lower:
  case byte_role::hex_upper:
    return 1;
  case byte_role::digit:
  case byte_role::digit_but_zero:
    return 2;
  default:
    return 3;
  }
}

constexpr byte_role without_case(byte_role role) noexcept
{
  return role == byte_role::upper ? byte_role::lower : role == byte_role::hex_upper ? byte_role::hex_lower : role;
}

}  // namespace

void name_set::close()
{
  std::sort(hashes_.begin(), hashes_.end());
}

bool name_set::contains(std::string_view name) const noexcept
{
  return std::binary_search(hashes_.begin(), hashes_.end(), hash_(name));
}

void substitutes::make_up(std::string_view piece, std::span<const byte_role> roles, std::size_t number)
{
  made_up_.assign(piece);
  std::array<std::size_t, kinds_of_alphabets> seen{};
  for (const byte_role role : roles)
    ++seen[kind_of(role)];
  // The number's digits stand in the last bytes, each in the base of its alphabet.
  for (std::size_t i = roles.size(); i-- > 0;)
  {
    const byte_role role = roles[i];
    const std::size_t position = --seen[kind_of(role)];
    if (role == byte_role::rest || role == byte_role::kept)
      continue;
    const alphabet letters = alphabet_of(role);
    if (letters.bytes.empty())
    {
      made_up_[i] = only_byte_of(role);
      continue;
    }
    const std::size_t base = letters.bytes.size();
    const std::string_view lead = lead_of(role);
    std::copy(lead.begin(), lead.end(), made_up_.begin() + static_cast<std::ptrdiff_t>(i));
    made_up_[i + lead.size()] = letters.bytes[(position % letters.usual + number % base) % base];
    number /= base;
  }
}

void substitutes::replace_piece(const word_bytes& word, std::size_t begin, std::size_t end, char* text)
{
  const std::string_view piece = word.content.substr(begin, end - begin);
  const auto roles = std::span(word.roles).subspan(begin, end - begin);
  form_.resize(roles.size());
  std::transform(roles.begin(), roles.end(), form_.begin(),
                 [](byte_role role) { return static_cast<char>(without_case(role)); });
  // Case is told by the roles: hosts that differ in it alone stay equal.
  const std::uint64_t form_hash = hash_(form_);
  const std::uint64_t piece_hash = mix(hash_(piece), form_hash);
  const auto [form, is_first] = forms_.find_or_add(form_hash);
  if (is_first)
    form.first_piece = piece_hash;
  std::uint32_t* number = &form.first_number;
  bool is_new = is_first;
  if (form.first_piece != piece_hash)
  {
    const auto [other, is_new_one] = numbers_.find_or_add(piece_hash);
    number = &other;
    is_new = is_new_one;
  }
  make_up(piece, roles, is_new ? form.next_number : *number);
  if (is_new)
    *number = form.next_number++;
  for (std::size_t i = 0; i < piece.size(); ++i)
    text[word.place(begin + i)] = made_up_[i];
}

void substitutes::replace(const word_bytes& word, char* text)
{
  for (std::size_t begin = 0; begin < word.roles.size();)
  {
    std::size_t end = begin;
    // In UTF-16 without its mark each letter would be a piece of its own: equal ones must not become equal.
    while (end < word.roles.size() && (word.roles[end] != byte_role::kept || word.content[end] == '\0'))
      ++end;
    if (end != begin)
      replace_piece(word, begin, end, text);
    begin = end + 1;
  }
}

void disarm_control_bytes(char* text, std::size_t size) noexcept
{
  constexpr std::string_view harmless("\0\t\n\v\f\r\x1C\x1D\x1E\x1F\x7F\x85", 12);
  for (std::size_t i = 0; i < size; ++i)
  {
    const bool is_c1 = i > 0 && text[i - 1] == '\xC2' && (static_cast<unsigned char>(text[i]) & 0xE0) == 0x80;
    if ((is_control(text[i]) || is_c1) && harmless.find(text[i]) == harmless.npos)
      text[i] = is_c1 ? '\x80' : '\x01';
  }
}

}  // namespace netrc::redaction
