// SPDX-License-Identifier: MIT
#include "edit/writable.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "text/bytes.hpp"

namespace netrc::edit
{
namespace
{

std::string_view keyword_of(part what)
{
  constexpr std::array<std::string_view, 4> keywords = {"machine", "login", "password", "account"};
  return keywords[static_cast<std::size_t>(what)];
}

/// `password p`
void append_property(secret_buffer& text, const writable& value, choice spellings)
{
  text.append(keyword_of(value.what));
  text.append(" ");
  append_spelled(text, value.bytes, spellings == choice::best ? value.spellings.front() : value.spellings.back());
}

void append_gap(secret_buffer& text, const style& style)
{
  text.append(style.has_lines ? style.line_end : " ");
  text.append(style.has_lines ? style.property_indentation : "");
}

/// An entry that is to be changed, with its words.
struct open_entry
{
  netrc::entry entry;
  std::vector<token> tokens;
  netrc::edit::style style;

  [[nodiscard]] std::optional<std::string_view> value(part what) const
  {
    const std::optional<secret> held = what == part::password ? entry.password() : entry.account();
    return held ? std::optional(held->reveal()) : std::nullopt;
  }
  [[nodiscard]] bool has(const token& token, token_kind kind) const
  {
    return token.kind == kind && token.entry == entry.index();
  }
  /// The word after which the property belongs.
  [[nodiscard]] span word_before(part what) const
  {
    span last = entry.keyword();
    for (const token& each : tokens)
      if (has(each, token_kind::host) || has(each, token_kind::login) ||
          (what == part::account && has(each, token_kind::password)))
        last = each.where;
    return last;
  }
};

void change_entry(std::vector<replacement>& result, const document& document, const open_entry& entry,
                  const writable& value, choice spellings, bool respells)
{
  const auto held = entry.value(value.what);
  if (!held)
  {
    replacement& next = result.emplace_back();
    next.where = {offset_after(document, entry.word_before(value.what), entry.style), 0};
    append_gap(next.bytes, entry.style);
    append_property(next.bytes, value, spellings);
    return;
  }
  if (held == value.bytes && !respells)
    return;
  for (const token& each : entry.tokens)
    if (entry.has(each, value.what == part::password ? token_kind::password : token_kind::account))
    {
      replacement& next = result.emplace_back();
      next.where = each.where;
      append_spelled(next.bytes, value.bytes,
                     spellings == choice::best ? value.spellings.front() : value.spellings.back());
    }
}

}  // namespace

std::vector<writable> writables(const fields& values, std::span<const readers::reader* const> readers)
{
  std::vector<writable> result;
  if (values.password)
    result.push_back({part::password, *values.password, spellings_of(*values.password, part::password, readers)});
  if (values.account)
    result.push_back({part::account, *values.account, spellings_of(*values.account, part::account, readers)});
  return result;
}

bool are_writable(const std::vector<writable>& values) noexcept
{
  return std::all_of(values.begin(), values.end(), [](const writable& each) { return !each.spellings.empty(); });
}

bool have_choice(const std::vector<writable>& values) noexcept
{
  return std::any_of(values.begin(), values.end(), [](const writable& each) { return each.spellings.size() > 1; });
}

std::vector<replacement> change_entries(const document& document, std::span<const std::uint32_t> entries,
                                        const std::vector<writable>& values, choice spellings, bool respells)
{
  std::vector<replacement> result;
  for (const std::uint32_t index : entries)
  {
    std::vector<token> tokens = tokens_of(document, index);
    const style style = style_of(document, index, tokens);
    const open_entry entry = {document.entry_at(index), std::move(tokens), style};
    for (const writable& each : values)
      change_entry(result, document, entry, each, spellings, respells);
  }
  std::stable_sort(result.begin(), result.end(),
                   [](const replacement& one, const replacement& other)
                   { return one.where.begin < other.where.begin; });
  return result;
}

std::vector<replacement> insert_entry(const document& document, std::uint32_t offset,
                                      const std::vector<writable>& values, choice spellings)
{
  const std::string_view text = document.text().reveal();
  const style style = style_at(document, offset);
  std::vector<replacement> result;
  replacement& next = result.emplace_back();
  next.where = {offset, 0};
  next.bytes.append(offset == 0 || is_line_end(text[offset - 1]) ? "" : style.line_end);
  next.bytes.append(style.indentation);
  for (const writable& each : values)
  {
    if (each.what != part::host)
      append_gap(next.bytes, style);
    append_property(next.bytes, each, spellings);
  }
  next.bytes.append(style.line_end);
  return result;
}

/// The word after `machine`: the name in lower case, and the port.
secret_buffer written_host(std::string_view name, std::optional<std::uint16_t> port)
{
  const bool has_brackets = port && name.find(':') != name.npos;
  secret_buffer result;
  result.reserve(name.size() + 8);
  result.append(has_brackets ? "[" : "");
  for (const char byte : name)
    result.append({std::array{to_lower(byte)}.data(), 1});
  result.append(has_brackets ? "]" : "");
  if (port)
  {
    std::array<char, 8> digits = {':'};
    const char* const end = std::to_chars(digits.data() + 1, digits.data() + digits.size(), *port).ptr;
    result.append({digits.data(), static_cast<std::size_t>(end - digits.data())});
  }
  return result;
}

}  // namespace netrc::edit
