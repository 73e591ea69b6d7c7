// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>

#include "host_word.hpp"
#include "index.hpp"
#include "property_word.hpp"
#include "store.hpp"
#include "surplus.hpp"

namespace netrc
{

/// How a value is written.
enum class word_form : std::uint8_t
{
  plain,          ///< printable ASCII without a backslash
  odd,            ///< any other bytes, not quoted
  glued_machine,  ///< `machine=…` on a later line than its keyword
  quoted,         ///< `"…"`
  quoted_glued,   ///< `"…"x`
  quoted_open,    ///< `"…` up to the end of the line
};

struct written
{
  std::string_view word;  ///< as it stands in the text, with its quotes
  word_form form;
};

enum class property : std::uint8_t
{
  login,
  password,
  account,
  port,
  protocol,
  region,
  realm,
  method,
  org,
  force,
};

/// Makes a store from what the grammar meets, in the order of the text. What happens with every entry is inline, here;
/// what is rare is in builder.cpp and builder_values.cpp.
class builder
{
public:
  explicit builder(store& out) noexcept : out_(out), text_(out.text.data()) {}

  /// Asked first: then nothing of the text is to be read (docs/format.md 1.3).
  [[nodiscard]] bool is_utf_16();

  void open_machine(std::string_view keyword)
  {
    open_entry(keyword);
    out_.records.back().set(is_machine);
  }
  void open_default(std::string_view keyword)
  {
    open_entry(keyword);
    if (out_.first_default == store::no_entry)
      out_.first_default = current();
  }
  /// A property's keyword: its value follows, in one of the calls below or in `missing`.
  void open_property(property which, std::string_view keyword)
  {
    keyword_ = keyword;
    property_ = which;
    const unsigned bit = bit_of(which);
    storing_ = true;
    if (doubts_ != 0 || (seen_ & bit) != 0) [[unlikely]]
      doubtful_property(which);
    seen_ |= bit;
  }

  // Plain values come as two pointers: a structure would pass through memory, which costs more than the rest of the call.
  void plain_host(const char* begin, const char* end)
  {
    const std::string_view host(begin, end);
    if (host.size() <= longest_keyword && is_keyword_for_host(host)) [[unlikely]]
      hide_by_host();
    if (!is_ordinary_host(host)) [[unlikely]]
      return store_host(host, host, false);
    keep(begin, end, host_is_plain, &record::host);
    if (hashing_)
      out_.records.back().next = hash_text(host, seed_);
  }
  void plain_login(const char* begin, const char* end)
  {
    if (storing_) [[likely]]
      keep(begin, end, has_login, &record::login);
  }
  void plain_password(const char* begin, const char* end)
  {
    if (storing_) [[likely]]
      keep(begin, end, has_password, &record::password);
  }

  void host(written value);
  void login(written value);
  void password(written value);
  void account(written value);
  void port(written value);
  void foreign(written value);

  void missing_host();
  void missing_value();

  void login_alias(std::string_view keyword);
  void byte_order_mark(std::string_view bytes);
  void lone_cr(std::string_view byte);
  void comment(std::string_view bytes);
  void unknown_word(std::string_view word);
  void quoted_keyword(std::string_view word);
  void open_macro(std::string_view keyword);
  void macro_name(std::string_view name);
  void missing_macro_name();
  void macro_body(std::string_view body);
  void unended_macro();

  /// The text is read: orders the problems, builds the index.
  void finish();

private:
  /// Why a property may not belong to the entry at hand. Bits.
  enum doubt : unsigned
  {
    outside_entry = 1,
    behind_unknown_word = 2,
    behind_macro = 4,
    behind_commented_machine = 8,
    behind_repeated_property = 16,
    opened_behind_sign = 32,  ///< the entry itself, behind another format's comment sign on its line
  };

  static constexpr unsigned bit_of(property of) noexcept { return 1U << static_cast<unsigned>(of); }
  [[nodiscard]] std::uint32_t current() const noexcept { return static_cast<std::uint32_t>(out_.records.size() - 1); }
  [[nodiscard]] span span_of(std::string_view word) const noexcept
  {
    return {static_cast<std::uint32_t>(word.data() - text_), static_cast<std::uint32_t>(word.size())};
  }

  void open_entry(std::string_view keyword)
  {
    const unsigned carried = doubts_ == 0 ? 0 : close_entry(keyword);
    if (out_.records.size() == out_.records.capacity()) [[unlikely]]
      grow(keyword);
    if (out_.records.size() == host_index::scanned_up_to) [[unlikely]]
      start_hashing();
    // A copy: gcc 12 fills 40 bytes of zeros with a slow string instruction.
    static constexpr record unread{};
    out_.records.push_back(unread);
    out_.records.back().begin = span_of(keyword).begin;
    keyword_ = keyword;
    seen_ = 0;
    doubts_ = carried;
  }
  void keep(const char* begin, const char* end, unsigned has, span record::*where)
  {
    record& entry = out_.records.back();
    entry.*where = {static_cast<std::uint32_t>(begin - text_), static_cast<std::uint32_t>(end - begin)};
    entry.set(has);
  }
  void store_host(std::string_view host, std::string_view word, bool decoded);

  /// What of the doubts goes on in the entry that the keyword opens.
  unsigned close_entry(std::string_view next_keyword);
  void end_entry();
  void find_surplus();
  void hide_by_host();
  bool follow_unknown_line(std::string_view word);
  void grow(std::string_view keyword);
  void start_hashing();
  void doubtful_property(property which);
  void odd_value(written value, unsigned has, unsigned decoded, span record::*where);
  [[nodiscard]] unsigned doubt_of(property which) const noexcept;

  struct content
  {
    std::string_view bytes;  ///< without quotes, escapes undone
    bool decoded = false;
    bool damaged = false;
  };
  [[nodiscard]] content read(written value);
  [[nodiscard]] bool is_on_later_line(std::string_view value) const noexcept;
  [[nodiscard]] span span_of(const content& of) const noexcept;
  void nul_byte(std::string_view where);

  void report(problem_code code, std::string_view where);
  void refuse(problem_code code, std::string_view where);
  void mark_refused(problem_code code, std::uint32_t at);
  void doubt_word(problem_code code, std::string_view word);
  [[nodiscard]] bool is_swallowed_keyword(written value);
  void hide(const problem& by);

  store& out_;
  const char* text_;
  std::string_view keyword_;             ///< the one whose value is due
  const char* macro_ = nullptr;          ///< where the name of the macro at hand stands; null without one
  property property_ = property::login;  ///< of keyword_
  unsigned seen_ = 0;                    ///< the properties of the entry at hand, a bit each
  unsigned too_many_ = 0;                ///< those that are surplus, a bit each
  unsigned doubts_ = outside_entry;
  bool storing_ = false;  ///< false for the value of a property that is repeated or outside an entry
  bool hashing_ = false;
  bool cr_reported_ = false;
  problem_code unknown_ = problem_code::none;  ///< of the first unknown word in the entry at hand
  std::uint32_t unknown_at_ = 0;               ///< where it stands
  std::uint32_t refused_at_ = 0;               ///< where the problem stands that refused the entry at hand
  /// How far the line of the last unknown word is known to reach; null behind its end.
  const char* unknown_line_ = nullptr;
  bool has_comment_sign_ = false;     ///< that line, of another format
  std::int64_t last_hiding_at_ = -1;  ///< the last problem that may hide a machine, surplus properties apart
  surplus_properties surplus_;
  hash_seed seed_;
};

}  // namespace netrc
