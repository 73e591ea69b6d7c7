// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "netrc/readers.hpp"
#include "netrc/secret.hpp"
#include "readers/dialect.hpp"

namespace netrc::readers
{

/// A word as the program has it.
struct word
{
  std::string_view text;  ///< unquoted and unescaped; lives until the next word is cut
  span where;             ///< with its quotes
  bool is_quoted = false;
  std::size_t begin = 0;  ///< where cutting it started: the space before it is part of what was read
};

/// Cuts words out of a text, on the axes of `lexing`. Linear: no byte is looked at more than a few times.
class words
{
public:
  /// `at_end` is what reading beyond the text leads to.
  words(std::string_view text, const lexing& how, readers::fault at_end = readers::fault::none) noexcept
      : text_(text), how_(how), at_end_(at_end)
  {
    if (!how.by_line)
      line_end_ = next_line_ = text.size();
  }

  /// Nothing at the end of the text, and after a fault. Values may be held to a limit of their own.
  [[nodiscard]] std::optional<word> next(bool is_value = false);
  /// The same within the line.
  [[nodiscard]] std::optional<word> next_in_line(bool is_value = false);
  /// Goes to the start of the next line; false at the end of the text. For words that are cut by line.
  bool next_line();
  /// The rest of the line, with its end.
  [[nodiscard]] std::string_view rest_of_line() const noexcept { return text_.substr(at_, line_end_ - at_); }
  void leave_line() noexcept { at_ = line_end_; }

  /// Passes over a macro's body, which starts here or, if words are cut by line, on the next line. False if it has no
  /// end.
  bool skip_body(grammar::body_end end);
  /// Passes over the bytes up to the end of the line, and the end too. For words that go over lines.
  void skip_rest_of_line() noexcept;

  [[nodiscard]] std::size_t at() const noexcept { return at_; }
  void go_to(std::size_t at) noexcept { at_ = at; }
  [[nodiscard]] std::string_view text() const noexcept { return text_; }
  /// What ended the words before the text's end.
  [[nodiscard]] readers::fault fault() const noexcept { return fault_; }

private:
  void run_dry() noexcept;
  [[nodiscard]] std::size_t end_of_space(std::size_t at, std::size_t end) const noexcept;
  [[nodiscard]] std::size_t end_of_curl_space(std::size_t at) const noexcept;
  [[nodiscard]] std::size_t end_of_bare(std::size_t at, std::size_t end, bool& has_escape);
  [[nodiscard]] std::size_t closing_quote(std::size_t at) const noexcept;
  [[nodiscard]] std::optional<word> cut_quoted(std::size_t close);
  [[nodiscard]] std::optional<word> cut_bare(bool is_value);
  [[nodiscard]] std::optional<word> checked(word of, bool is_limited);
  [[nodiscard]] std::string_view unescaped(std::size_t begin, std::size_t end, lexing::escapes how);
  [[nodiscard]] std::optional<word> next_buffered();
  [[nodiscard]] bool read_more() noexcept;

  std::string_view text_;
  const lexing& how_;
  readers::fault at_end_;
  std::size_t at_ = 0;
  std::size_t line_end_ = 0;  ///< behind the line's end; before a NUL that ends the line
  std::size_t next_line_ = 0;
  std::optional<grammar::body_end> skipping_;  ///< a macro's body starts on the next line
  readers::fault fault_ = readers::fault::none;
  secret_buffer unescaped_;

  // Go's bufio.Scanner: what of the text is in its buffer.
  std::size_t buffered_ = 0;      ///< up to here
  std::size_t buffer_begin_ = 0;  ///< the text's offset of the buffer's first byte
  std::size_t buffer_size_ = 0;
  bool knows_end_ = false;
};

}  // namespace netrc::readers
