// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "netrc/readers.hpp"
#include "netrc/secret.hpp"
#include "readers/dialect.hpp"
#include "readers/go_scanner.hpp"
#include "readers/word.hpp"

namespace netrc::readers
{

/// Cuts words out of a text, on the axes of `lexing`. Linear: it looks at each byte a few times at most.
class tokenizer
{
public:
  /// `fault_at_end` is what reading to the end of the text leads to.
  tokenizer(std::string_view text, const lexing& axes, readers::fault fault_at_end = readers::fault::none) noexcept
      : text_(text), axes_(axes), fault_at_end_(fault_at_end)
  {
    if (!axes.by_line)
      line_end_ = next_line_ = text.size();
    if (axes.go_scanner)
      scanner_.emplace(text);
  }

  /// Nothing at the end of the text, and after a fault. Values may have a size limit of their own.
  [[nodiscard]] std::optional<word> next(bool is_value = false);
  /// The same within the line.
  [[nodiscard]] std::optional<word> next_in_line(bool is_value = false);
  /// Goes to the start of the next line; false at the end of the text. For words that are cut by line.
  bool next_line();
  /// The rest of the line, with its end.
  [[nodiscard]] std::string_view rest_of_line() const noexcept
  {
    return text_.substr(position_, line_end_ - position_);
  }
  void leave_line() noexcept { position_ = line_end_; }

  /// Skips a macro's body, which starts here or, if words are cut by line, on the next line. False if it has no end.
  bool skip_body(entry_rules::body_end end);
  /// Skips the rest of the line and its end. For words that are not cut by line.
  void skip_rest_of_line() noexcept;

  [[nodiscard]] std::size_t position() const noexcept { return position_; }
  void go_to(std::size_t position) noexcept { position_ = position; }
  [[nodiscard]] std::string_view text() const noexcept { return text_; }
  /// Why the words ended before the text did, or `none`.
  [[nodiscard]] readers::fault fault() const noexcept { return fault_; }

private:
  /// What a byte means to the bare word before it.
  enum class bare_byte
  {
    part,
    escape,  ///< a backslash; the byte after it belongs to the word, too
    alone,   ///< a word of its own
    end,
  };

  [[nodiscard]] std::optional<word> next_scanned() noexcept;
  void reach_end() noexcept;
  [[nodiscard]] std::size_t end_of_space(std::size_t begin) const noexcept;
  [[nodiscard]] std::size_t end_of_curl_space(std::size_t begin) const noexcept;
  [[nodiscard]] std::size_t wide_space(std::size_t offset) const noexcept;
  [[nodiscard]] bare_byte classify(std::size_t offset, bool is_first) const noexcept;
  [[nodiscard]] std::size_t end_of_bare(std::size_t begin) noexcept;
  [[nodiscard]] std::size_t closing_quote(std::size_t begin) const noexcept;
  [[nodiscard]] std::optional<word> cut_quoted(std::size_t close);
  [[nodiscard]] std::optional<word> cut_bare(bool is_value);
  [[nodiscard]] std::optional<word> checked(word candidate, bool is_limited);
  [[nodiscard]] std::string_view unescaped(std::size_t begin, std::size_t end, lexing::escapes escapes);

  std::string_view text_;
  const lexing& axes_;
  readers::fault fault_at_end_;
  std::optional<go_scanner> scanner_;
  std::size_t position_ = 0;
  std::size_t line_end_ = 0;  ///< after the line's end; before a NUL that ends the line
  std::size_t next_line_ = 0;
  std::optional<entry_rules::body_end> skipping_;  ///< a macro's body starts on the next line
  readers::fault fault_ = readers::fault::none;
  secret_buffer unescaped_;
};

}  // namespace netrc::readers
