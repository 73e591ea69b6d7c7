// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "document/index.hpp"
#include "document/store.hpp"
#include "host/host_equal.hpp"
#include "host/host_word.hpp"
#include "syntax/keywords.hpp"

namespace netrc
{

/// How a value is written.
enum class value_form : std::uint8_t
{
  missing,
  plain,         ///< printable ASCII without a backslash
  odd,           ///< any other bytes, not quoted
  quoted,        ///< `"…"`
  quoted_stuck,  ///< `"…"x`
  quoted_open,   ///< `"…` up to the end of the line
};

/// A value as it stands in the text, with its quotes.
struct raw_value
{
  std::string_view word;
  value_form form = value_form::missing;
};

/// Makes a store from what the grammar meets, in the order of the text: rules 7 and 8 of docs/format.md.
/// What happens with every entry is inline, here; what is rare is in builder.cpp.
class builder
{
public:
  explicit builder(store& out) noexcept : out_(out), text_(out.text.data()) {}

  /// Called first. True if the text is UTF-16: then nothing of it is to be read (rule 1).
  [[nodiscard]] bool refuse_utf_16();

  /// The keyword whose value, or whose macro, comes next.
  void keyword(std::string_view word) noexcept { keyword_ = word; }

  void machine(raw_value host)
  {
    open_entry(is_machine);
    if (host.form != value_form::plain || !is_ordinary_host(host.word) || is_keyword(host.word)) [[unlikely]]
      return odd_host(host);
    out_.records.back().host = span_of(host.word);
    out_.records.back().set(host_is_plain);
    if (hashing_)
      out_.records.back().next = hash_text(host.word, seed_);
  }
  void default_entry()
  {
    open_entry(0);
    if (out_.first_default == store::no_entry)
      out_.first_default = current();
  }
  void login(raw_value value) { property({has_login, login_decoded, &record::login}, value); }
  void password(raw_value value) { property({has_password, password_decoded, &record::password}, value); }
  void login_alias(raw_value value);
  void account(raw_value value);
  void port(raw_value value);
  void foreign(raw_value value);

  void byte_order_mark(std::string_view bytes);
  void lone_cr(std::string_view byte);
  void comment(std::string_view bytes);
  void unknown(std::string_view word);
  void macro(raw_value name, std::string_view body);
  void unended_macro();

  /// The text is read: orders the problems, builds the index.
  void finish();

private:
  /// Where a record keeps a value.
  struct field
  {
    unsigned has;
    unsigned decoded;
    span record::*where;
  };

  [[nodiscard]] std::uint32_t current() const noexcept { return static_cast<std::uint32_t>(out_.records.size() - 1); }
  [[nodiscard]] std::uint32_t offset_of(const char* byte) const noexcept
  {
    return static_cast<std::uint32_t>(byte - text_);
  }
  [[nodiscard]] span span_of(std::string_view word) const noexcept
  {
    return {offset_of(word.data()), static_cast<std::uint32_t>(word.size())};
  }

  void open_entry(unsigned flags)
  {
    if (out_.records.size() == out_.records.capacity()) [[unlikely]]
      grow();
    if (out_.records.size() == host_index::scanned_up_to) [[unlikely]]
      start_hashing();
    // A copy: gcc 12 fills 40 bytes of zeros with a slow string instruction.
    static constexpr record unread{};
    out_.records.push_back(unread);
    record& entry = out_.records.back();
    entry.begin = offset_of(keyword_.data());
    entry.set(flags);
    is_open_ = true;
    if (entry.begin < unknown_line_end_ && out_.records.size() > 1) [[unlikely]]
      entry.refused = problem_code::unknown_word;
  }
  void property(field which, raw_value value)
  {
    record* const entry = is_open_ ? &out_.records.back() : nullptr;
    if (entry == nullptr || value.form != value_form::plain || entry->has(which.has)) [[unlikely]]
      return odd_property(which, value);
    entry->*which.where = span_of(value.word);
    entry->set(which.has);
  }

  struct content
  {
    std::string_view bytes;  ///< without quotes, escapes undone
    bool decoded = false;
  };
  [[nodiscard]] content decode(raw_value value);
  [[nodiscard]] span span_of(const content& value) const noexcept;
  void check_value(raw_value value);
  void check_nul(std::string_view word);

  void odd_host(raw_value value);
  void odd_property(field which, raw_value value);
  void begin_property();
  [[nodiscard]] std::optional<content> begin_value(raw_value value);
  void repeat_property();
  void bad_port(std::string_view where);
  void end_entry() noexcept { is_open_ = false; }
  void refuse_incomplete(problem_code code);

  void report(problem_code code, std::string_view where);
  void refuse(problem_code code, std::string_view where);
  void mark_refused(problem_code code) noexcept;

  void grow();
  void start_hashing();

  store& out_;
  const char* text_;
  std::string_view keyword_;
  bool is_open_ = false;                ///< the last entry has not ended
  std::uint32_t unknown_line_end_ = 0;  ///< where the line of the last unknown word ends
  bool hashing_ = false;
  bool cr_reported_ = false;
  hash_seed seed_;
};

}  // namespace netrc
