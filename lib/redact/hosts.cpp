// SPDX-License-Identifier: MIT
#include "redact/hosts.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <type_traits>

#include "document/host_display.hpp"
#include "host/host_word.hpp"
#include "lint/tokens.hpp"
#include "redact/words.hpp"
#include "text/bytes.hpp"

namespace netrc::redaction
{
namespace
{

bool is_host_byte(char byte) noexcept
{
  return is_letter(byte) || is_digit(byte) || byte == '-' || byte == '.' || byte == '_';
}

/// Numbers of at most three digits, with dots between them: an address, or one that is damaged.
bool is_like_address(std::string_view name) noexcept
{
  constexpr std::size_t longest = 3;
  std::size_t digits = 0;
  for (const char byte : name)
  {
    digits = byte == '.' ? 0 : digits + 1;
    if (!(is_digit(byte) || byte == '.') || digits > longest)
      return false;
  }
  return name.find('.') != name.npos;
}

/// `a.test`, `.a.test`, `localhost`
bool is_like_host(std::string_view name, const name_set& hosts)
{
  name.remove_prefix(std::min(name.find_first_not_of('.'), name.size()));
  while (name.ends_with('.'))
    name.remove_suffix(1);
  if (name.empty())
    return false;
  if (is_word(name, "localhost") || is_keyword_somewhere(name) || is_like_address(name) || hosts.contains(name))
    return true;
  return name.find('.') != name.npos && std::any_of(name.begin(), name.end(), is_letter) &&
         dotted_host_is_safe_to_display(name);
}

/// `0x7f`: programs take it for a number, and so does rule 10 of docs/format.md.
void keep_hexadecimal_labels(word_bytes& word, std::size_t begin, std::size_t end)
{
  for (std::size_t i = begin; i + 1 < end; ++i)
    if (word.content[i] == '0' && to_lower(word.content[i + 1]) == 'x' && (i == begin || word.content[i - 1] == '.'))
    {
      keep(word, i, 2);
      for (std::size_t j = i + 2; j < end && word.content[j] != '.'; ++j)
        if (word.roles[j] == byte_role::lower)
          word.roles[j] = byte_role::hex_lower;
        else if (word.roles[j] == byte_role::upper)
          word.roles[j] = byte_role::hex_upper;
    }
}

/// The name between user and port: the pieces of it that look like a host.
std::vector<byte_range> keep_names(word_bytes& word, std::size_t begin, std::size_t end, const name_set& hosts)
{
  std::vector<byte_range> kept;
  while (begin < end)
  {
    std::size_t last = begin;
    while (last < end && is_host_byte(word.content[last]))
      ++last;
    if (is_like_host(word.content.substr(begin, last - begin), hosts))
    {
      keep(word, begin, last - begin);
      // A damaged address would become a sound one.
      const std::string_view name = word.content.substr(begin, last - begin);
      if (!is_keyword_somewhere(name) && (!is_like_address(name) || read_host_word(name).is_plain()))
        kept.push_back({begin, last});
    }
    begin = last + 1;
  }
  return kept;
}

byte_range name_in(std::string_view content, std::size_t begin, std::size_t end)
{
  if (content.substr(begin, end - begin).starts_with("*."))
    begin += 2;
  while (begin < end && content[begin] == '.')
    ++begin;
  if (end - begin > 1 && content[end - 1] == '.')
    --end;
  return {begin, end};
}

/// `:8443` and a byte that ends it.
void keep_port(word_bytes& word, std::size_t begin)
{
  constexpr std::size_t longest = 5;
  std::size_t end = begin;
  while (end < word.content.size() && is_digit(word.content[end]))
    ++end;
  const bool is_whole =
      end == word.content.size() || std::string_view("/?#\\\"'").find(word.content[end]) != std::string_view::npos;
  if (is_whole && end - begin <= longest)
    keep(word, begin, end - begin);
}

/// The roles of a label of an address: it stays one.
void assign_roles_of_address(word_bytes& word, const byte_range& part, bool is_octet)
{
  const std::string_view digits = word.content.substr(part.begin, part.end - part.begin);
  if (digits.find_first_not_of('0') == digits.npos)
    return keep(word, part.begin, digits.size());
  for (std::size_t i = part.begin; i < part.end; ++i)
  {
    const char byte = word.content[i];
    word.roles[i] = is_digit(byte) ? byte_role::digit_but_zero
                    : byte < 'a'   ? byte_role::hex_upper
                                   : byte_role::hex_lower;
  }
  if (is_octet && digits.size() == 3)
    word.roles[part.begin] = byte_role::one;
}

void replace_label(const word_bytes& word, const byte_range& part, substitutes& made_up, char* text)
{
  made_up.replace(part_of(word, part), text);
}

}  // namespace

host_parts keep_parts_of_host(word_bytes& word, const name_set& hosts)
{
  const std::string_view content = word.content;
  for (std::size_t i = 0; i < content.size(); ++i)
    if (word.roles[i] == byte_role::name_sign || word.roles[i] == byte_role::other_sign)
      word.roles[i] = byte_role::kept;
  std::size_t begin = 0;
  if (const std::size_t scheme = content.find("://"); scheme != content.npos)
  {
    const std::size_t quote = content.starts_with('"') || content.starts_with('\'') ? 1 : 0;
    if (is_name_of_service(content.substr(quote, scheme - quote)))
      keep(word, 0, scheme);
    begin = scheme + 3;
  }
  const std::size_t end = std::min(content.find_first_of("/?#\\", begin), content.size());
  if (const std::size_t user = content.substr(0, end).rfind('@'); user != content.npos && user >= begin)
    begin = user + 1;
  const std::size_t colon = std::min(content.substr(0, end).find(':', begin), end);
  keep_hexadecimal_labels(word, begin, colon);
  if (colon < end)
    keep_port(word, colon + 1);
  return {name_in(content, begin, colon), keep_names(word, begin, colon, hosts)};
}

bool is_well_formed_and_safe_to_display(std::string_view host) noexcept
{
  const host_word read = read_host_word(host);
  return read.is_plain() &&
         (read.is_ipv6 || (read.name.find('.') != read.name.npos && dotted_host_is_safe_to_display(read.name)));
}

bool is_public_host(std::string_view host) noexcept
{
  return is_word(host, "localhost") || host == "::1" || host.starts_with("127.") ||
         lint::is_databricks_account_host(host);
}

void replace_host(const word_bytes& word, substitutes& made_up, char* text)
{
  const host_word read = read_host_word(word.content);
  const std::string_view name = read.name;
  if (is_public_host(name))
    return;
  const auto offset = static_cast<std::size_t>(name.data() - word.content.data());
  const std::size_t end = offset + name.size() - lint::domain_of_service(name).size();
  const bool is_address = read.is_ipv6 || std::none_of(name.begin(), name.end(), is_letter);
  word_bytes changed = word;
  for (std::size_t begin = offset; begin < end;)
  {
    const std::size_t separator = std::min(word.content.find_first_of(".:", begin), end);
    const byte_range part = {begin, separator};
    begin = separator + 1;
    if (part.begin == part.end)
      continue;
    const bool is_octet = is_address && (!read.is_ipv6 || (part.begin > 0 && word.content[part.begin - 1] == '.') ||
                                         (separator < end && word.content[separator] == '.'));
    if (is_address)
      assign_roles_of_address(changed, part, is_octet);
    for (std::size_t i = part.begin; i < part.end; ++i)
      if (changed.roles[i] == byte_role::name_sign)
        changed.roles[i] = byte_role::kept;
    replace_label(changed, part, made_up, text);
  }
}

}  // namespace netrc::redaction
