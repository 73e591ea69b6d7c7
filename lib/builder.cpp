// SPDX-License-Identifier: MIT
// Entries, comments, macros and problems; values are in builder_values.cpp.
#include "builder.hpp"

#include <algorithm>

#include "bytes.hpp"
#include "comment_sign.hpp"
#include "machine_word.hpp"
#include "property_word.hpp"

namespace netrc
{

void builder::report(problem_code code, std::string_view where)
{
  const problem found{code, span_of(where), out_.records.empty() ? problem::no_entry : current()};
  ++out_.count_of_code[static_cast<std::size_t>(code)];
  if (out_.problems.size() < document::problem_limit)
    out_.problems.push_back(found);
  if (describe(code).may_hide_machine)
    hide(found);
}

void builder::hide(const problem& by)
{
  if (out_.hiding.code == problem_code::none || by.where.begin < out_.hiding.where.begin)
    out_.hiding = by;
  if (by.code != problem_code::repeated_property && by.code != problem_code::property_outside_entry)
    last_hiding_at_ = std::max<std::int64_t>(last_hiding_at_, by.where.begin);
}

void builder::refuse(problem_code code, std::string_view where)
{
  report(code, where);
  if (!out_.records.empty())
    mark_refused(code, span_of(where).begin);
}

void builder::mark_refused(problem_code code, std::uint32_t at)
{
  record& entry = out_.records.back();
  if (entry.refused == problem_code::none || at < refused_at_ || (at == refused_at_ && code < entry.refused))
  {
    entry.refused = code;
    refused_at_ = at;
  }
}

void builder::end_entry()
{
  const bool lacks_login = (seen_ & bit_of(property::login)) == 0;
  // docs/format.md 2.8
  const bool is_left_of_comment =
      (doubts_ & opened_behind_sign) != 0 && seen_ == 0 && out_.records.back().refused == problem_code::none;
  // docs/format.md 2.5: the unknown word may be the keyword of the login that the entry lacks.
  if ((doubts_ & (outside_entry | behind_unknown_word)) == behind_unknown_word && lacks_login && !is_left_of_comment)
    mark_refused(unknown_, unknown_at_);
  if (too_many_ != 0)
    find_surplus();
}

unsigned builder::close_entry(std::string_view next_keyword)
{
  end_entry();
  return follow_unknown_line(next_keyword) && has_comment_sign_ ? opened_behind_sign : 0U;
}

/// docs/format.md 5.3
void builder::find_surplus()
{
  constexpr unsigned login = bit_of(property::login);
  constexpr unsigned password = bit_of(property::password);
  const bool is_outside = (doubts_ & outside_entry) != 0;
  surplus_properties::kinds kinds = {.login = (too_many_ & login) != 0, .password = (too_many_ & password) != 0};
  too_many_ = 0;
  if (!kinds.login && !kinds.password)
    return;
  // Of an entry that has the other kind once there may be a surplus of both.
  if (!is_outside && out_.records.back().has(kinds.login ? has_password : has_login))
    kinds = {.login = true, .password = true};
  surplus_.add(kinds, is_outside ? problem_code::property_outside_entry : problem_code::repeated_property,
               static_cast<std::uint32_t>(out_.records.size()));
}

/// True if the word stands on the line of the last unknown word. Asked of words in the order of the text: linear in it.
bool builder::follow_unknown_line(std::string_view word)
{
  if (unknown_line_ == nullptr || std::any_of(unknown_line_, word.data(), is_line_end))
  {
    unknown_line_ = nullptr;
    has_comment_sign_ = false;
    return false;
  }
  unknown_line_ = word.data();
  return true;
}

void builder::grow(std::string_view keyword)
{
  const std::size_t count = out_.records.size();
  const std::size_t total = out_.text.size();
  const std::size_t here = span_of(keyword).begin;
  // As many as there will be if the rest of the text is like the part that is read.
  constexpr std::size_t usual_entry = 64;
  const std::size_t expected = count < 16 || here == 0
                                   ? std::min<std::size_t>(total, 1024) / usual_entry + 1
                                   : static_cast<std::size_t>(static_cast<double>(total) / static_cast<double>(here) *
                                                              static_cast<double>(count) * 1.01);
  // A dense beginning must not claim memory for a sparse rest.
  constexpr std::size_t most_growth = 16;
  out_.records.reserve(std::max(std::min(expected, count * most_growth + most_growth), count + count / 4) + 1);
}

void builder::start_hashing()
{
  seed_ = hash_seed::random();
  hashing_ = true;
  for (record& entry : out_.records)
    entry.next = hash_host(out_.host(entry), entry.has(host_is_ipv6), seed_);
}

void builder::login_alias(std::string_view keyword)
{
  report(problem_code::login_alias, keyword);
  open_property(property::login, keyword);
}

void builder::byte_order_mark(std::string_view bytes)
{
  report(problem_code::byte_order_mark, bytes);
}

void builder::lone_cr(std::string_view byte)
{
  if (!cr_reported_)
    report(problem_code::lone_cr, byte);
  cr_reported_ = true;
}

void builder::nul_byte(std::string_view where)
{
  if (out_.refused == problem_code::none)
  {
    out_.refused = problem_code::nul_byte;
    report(problem_code::nul_byte, where);
  }
}

void builder::comment(std::string_view bytes)
{
  const std::string_view glued = machine_glued_to_comment(bytes);
  if (!glued.empty())
    report(problem_code::machine_in_comment, glued);
  const bool is_in_machine = !out_.records.empty() && out_.records.back().has(is_machine);
  if (!glued.empty() || !machine_commented_out(bytes).empty() ||
      (is_in_machine && is_default_alone(bytes) && opens_line(out_.text.view(), span_of(bytes).begin)))
    doubts_ |= behind_commented_machine;
}

void builder::doubt_word(problem_code code, std::string_view word)
{
  report(code, word);
  if ((doubts_ & behind_unknown_word) == 0)
  {
    unknown_ = code;
    unknown_at_ = span_of(word).begin;
  }
  doubts_ |= behind_unknown_word;
  has_comment_sign_ = (follow_unknown_line(word) && has_comment_sign_) || is_comment_sign(word);
  unknown_line_ = word.data();
}

void builder::unknown_word(std::string_view word)
{
  if (const auto nul = word.find('\0'); nul != word.npos)
    nul_byte(word.substr(nul, 1));
  doubt_word(problem_code::unknown_word, word);
  const std::string_view damaged = damaged_keyword(word);
  if (damaged.empty() || out_.records.empty())
    return;
  mark_refused(problem_code::unknown_word, span_of(word).begin);
  if (damaged == "port")
    out_.records.back().set(port_in_doubt);
  else if (damaged == "login" || damaged.starts_with("user"))
    out_.records.back().set(login_in_doubt);
}

void builder::quoted_keyword(std::string_view word)
{
  doubt_word(problem_code::quoted_keyword, word);
}

void builder::open_macro(std::string_view keyword)
{
  keyword_ = keyword;
  macro_ = nullptr;
}

void builder::macro_name(std::string_view name)
{
  if (const auto nul = name.find('\0'); nul != name.npos)
    nul_byte(name.substr(nul, 1));
  macro_ = name.data();
}

void builder::missing_macro_name()
{
  report(problem_code::missing_value, keyword_);
}

void builder::macro_body(std::string_view body)
{
  doubts_ |= behind_macro;
  for (std::size_t i = 0; i < body.size(); ++i)
    if (body[i] == '\r' && (i + 1 == body.size() || body[i + 1] != '\n'))
      lone_cr(body.substr(i, 1));
  const char* const begin = macro_ != nullptr ? macro_ : body.data();
  const std::string_view macro(begin, static_cast<std::size_t>(body.data() + body.size() - begin));
  if (const std::string_view word = machine_in_macro(macro); !word.empty())
    report(problem_code::machine_in_macro, word);
}

void builder::unended_macro()
{
  report(problem_code::unended_macro, keyword_);
}

bool builder::is_utf_16()
{
  const std::string_view text = out_.text.view();
  if (!text.starts_with("\xFF\xFE") && !text.starts_with("\xFE\xFF"))
    return false;
  out_.refused = problem_code::utf_16;
  report(problem_code::utf_16, text.substr(0, 2));
  return true;
}

void builder::finish()
{
  end_entry();
  const bool ends_in_doubt = !out_.records.empty() && ((doubts_ & behind_commented_machine) != 0 ||
                                                       last_hiding_at_ >= out_.records.back().begin);
  surplus_.refuse_in(out_, ends_in_doubt);
  std::stable_sort(out_.problems.begin(), out_.problems.end(),
                   [](const problem& one, const problem& other) {
                     return one.where.begin != other.where.begin ? one.where.begin < other.where.begin
                                                                 : one.code < other.code;
                   });
  if (out_.records.capacity() > out_.records.size() + out_.records.size() / 8 + 16)
    out_.records.shrink_to_fit();
  if (hashing_)
    out_.index.build(out_, seed_);
}

}  // namespace netrc
