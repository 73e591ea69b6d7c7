// SPDX-License-Identifier: MIT
#include "redact/marks.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "lint/rules/other_kind.hpp"
#include "lint/tokens.hpp"
#include "lint/words.hpp"
#include "syntax/keywords.hpp"
#include "text/bytes.hpp"

namespace netrc::redaction
{
namespace
{

using enum mark_effect;

struct place
{
  std::string_view text;
  const lint::finding& found;
  span where;

  [[nodiscard]] std::string_view word() const noexcept { return text.substr(where.begin, where.size); }
};

span within(span where, std::uint32_t offset, std::uint32_t size)
{
  return {where.begin + offset, std::min(size, where.size - offset)};
}

/// `s3cretmachine b.test`
void mark_lost_line_end(const place& here, std::vector<mark>& marks)
{
  constexpr std::uint32_t size = 7;  // of machine and default
  marks.push_back({within(here.where, here.where.size - size, size), keep});
  const std::string_view next = lint::next_on_line(here.text, here.where);
  if (!next.empty())
    marks.push_back(
        {{static_cast<std::uint32_t>(next.data() - here.text.data()), static_cast<std::uint32_t>(next.size())},
         keep_dots});
}

/// `u,`
void mark_separator(const place& here, std::vector<mark>& marks)
{
  marks.push_back({within(here.where, here.where.size - 1, 1), keep});
}

/// `alice:s3cret`
void mark_colons(const place& here, std::vector<mark>& marks)
{
  marks.push_back({here.where, keep_colons});
}

/// `machine=b.test`, `"machine b.test login x"`
void mark_machine_line(const place& here, std::vector<mark>& marks)
{
  if (!lint::is_keyword_for_value(here.word()))
    marks.push_back({within(here.where, 0, here.word().starts_with('"') ? 9 : 8), keep});
}

/// `***`, `xxxxxxxx`
void mark_mask(const place& here, std::vector<mark>& marks)
{
  const std::string_view mask = lint::without_token_prefix(lint::without_quotes(here.word()));
  constexpr std::string_view masks = "*.xX";
  const bool is_letter_of_word = is_letter(mask.front()) && masks.find(mask.front()) == masks.npos;
  marks.push_back({here.where, is_letter_of_word ? repeat_letter : keep});
}

/// The comment that seems to be a machine line.
void mark_comment(const place& here, std::vector<mark>& marks)
{
  if (here.found.related)
    marks.push_back({*here.found.related, keep_signs});
}

void mark_all(const place& here, std::vector<mark>& marks)
{
  marks.push_back({here.where, keep});
}

struct row
{
  std::string_view code;
  void (*add)(const place& here, std::vector<mark>& marks);
};

/// The codes that look at signs which are replaced elsewhere.
constexpr auto rows = std::to_array<row>({
    {"C306", mark_machine_line},
    {"C311", mark_mask},
    {"C312", mark_colons},
    {"M504", mark_all},
    {"S119", mark_lost_line_end},
    {"S126", mark_comment},
    {"S128", mark_separator},
});

void add_marks(const lint::finding& found, std::string_view text, std::vector<mark>& marks)
{
  for (const row& each : rows)
    if (found.where && found.rule->code == each.code)
      each.add({text, found, *found.where}, marks);
  for (const lint::finding& each : found.effects)
    add_marks(each, text, marks);
}

bool keeps(mark_effect effect, char byte) noexcept
{
  return effect == keep || (effect == keep_dots && byte == '.') || (effect == keep_colons && byte == ':');
}

bool is_word_byte(char byte) noexcept
{
  return is_letter(byte) || is_digit(byte) || is_high(byte);
}

/// Signs, and the words machine and default between them.
void keep_signs_in(word_bytes& word, std::size_t begin, std::size_t end)
{
  while (begin < end)
  {
    std::size_t run = begin;
    while (run < end && is_word_byte(word.content[run]))
      ++run;
    const std::string_view letters = word.content.substr(begin, run - begin);
    const bool stays = is_word(letters, "machine") || is_word(letters, "default");
    for (; begin < run; ++begin)
      word.roles[begin] = stays ? byte_role::kept : word.roles[begin];
    if (run < end)
      word.roles[run] = byte_role::kept;
    begin = run + 1;
  }
}

}  // namespace

std::vector<mark> marks_of(const lint::findings& found, const document& document)
{
  std::vector<mark> result;
  const std::string_view text = document.text().reveal();
  for (const lint::finding& each : found.items())
    add_marks(each, text, result);
  if (const span first = lint::mark_of_other_kind(document); first.size != 0)
    result.push_back({first, keep});
  std::sort(result.begin(), result.end(),
            [](const mark& one, const mark& other) { return one.where.begin < other.where.begin; });
  return result;
}

void mark_pen::apply(word_bytes& word)
{
  if (word.content.empty())
    return;
  const std::uint32_t first = word.place(0);
  const std::uint32_t last = word.place(word.content.size() - 1);
  while (next_ < marks_.size() && marks_[next_].where.end() <= first)
    ++next_;
  for (std::size_t i = next_; i < marks_.size() && marks_[i].where.begin <= last; ++i)
  {
    const mark& here = marks_[i];
    const auto covered = [&](std::uint32_t place) { return place >= here.where.begin && place < here.where.end(); };
    std::size_t begin = 0;
    while (begin < word.content.size() && !covered(word.place(begin)))
      ++begin;
    std::size_t end = begin;
    while (end < word.content.size() && covered(word.place(end)))
      ++end;
    if (here.effect == mark_effect::keep_signs)
    {
      keep_signs_in(word, begin, end);
      continue;
    }
    for (std::size_t j = begin; j < end; ++j)
      if (keeps(here.effect, word.content[j]))
        word.roles[j] = byte_role::kept;
      else if (here.effect == mark_effect::repeat_letter && word.roles[j] != byte_role::kept)
        word.roles[j] = word.content[j] < 'a' ? byte_role::mask_upper : byte_role::mask_lower;
  }
}

}  // namespace netrc::redaction
