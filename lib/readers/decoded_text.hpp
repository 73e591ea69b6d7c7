// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "netrc/readers.hpp"
#include "netrc/secret.hpp"
#include "readers/dialect.hpp"

namespace netrc::readers
{

/// The text that the program cuts into words, and where each of its bytes comes from in the file.
class decoded_text
{
public:
  /// The text is the file itself, if the program changes nothing. Linear.
  decoded_text(std::string_view file, const loading& axes);

  [[nodiscard]] std::string_view view() const noexcept { return view_; }
  /// Why there is no text, or `none`.
  [[nodiscard]] readers::fault fault() const noexcept { return fault_; }
  /// What reading to the end of the text leads to: a fault, if bytes follow that the program cannot decode.
  [[nodiscard]] readers::fault fault_at_end() const noexcept { return fault_at_end_; }
  /// Where a run of the text is in the file, with what was dropped inside it.
  [[nodiscard]] span in_file(span run) const noexcept;

  struct line;

private:
  /// Bytes of the text, up to the next piece, that follow each other in the file.
  struct piece
  {
    std::uint32_t text;
    std::uint32_t file;
  };

  void replace_damaged(std::string_view file);
  void unify_newlines(std::string_view file);
  void detect(std::string_view file);
  void read_lines(std::string_view file, const loading& axes);
  void add_line(const line& added, std::string_view file, bool without_leading_blanks);
  /// The bytes `[begin, end)` of the file.
  void add(std::string_view file, std::size_t begin, std::size_t end);
  /// Bytes that replace those of the file at `offset`.
  void add_instead(std::string_view bytes, std::size_t offset);
  [[nodiscard]] std::uint32_t file_offset(std::uint32_t text_offset) const noexcept;

  std::string_view view_;
  std::uint32_t file_size_;
  secret_buffer changed_;
  std::vector<piece> pieces_;  ///< empty: the text is the file
  readers::fault fault_ = readers::fault::none;
  readers::fault fault_at_end_ = readers::fault::none;
};

}  // namespace netrc::readers
