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

/// The text as the program has it in memory, and for each of its bytes where it stood in the file.
class loaded_text
{
public:
  /// A view of the file where nothing is changed. Linear.
  loaded_text(std::string_view file, const loading& how);

  [[nodiscard]] std::string_view view() const noexcept { return view_; }
  /// Why nothing was loaded, or `none`.
  [[nodiscard]] readers::fault fault() const noexcept { return fault_; }
  /// What a program meets that reads to the end of the text: more than the end, if the text goes on with what it cannot
  /// take.
  [[nodiscard]] readers::fault fault_at_end() const noexcept { return fault_at_end_; }
  /// Where a run of the text stands in the file, with whatever was dropped in its midst.
  [[nodiscard]] span in_file(span of) const noexcept;

  struct line;

private:
  /// Bytes of the text, up to the next piece, that stand in the file in the same order.
  struct piece
  {
    std::uint32_t text;
    std::uint32_t file;
  };

  void replace_damaged(std::string_view file);
  void unify_newlines(std::string_view file);
  void detect(std::string_view file);
  void read_lines(std::string_view file, const loading& how);
  void add_line(const line& of, std::string_view file, bool without_leading_blanks);
  /// The bytes `[begin, end)` of the file.
  void add(std::string_view file, std::size_t begin, std::size_t end);
  /// A byte or more that stand for others: those of the file from `at`.
  void add_instead(std::string_view bytes, std::size_t at);
  [[nodiscard]] std::uint32_t file_offset(std::uint32_t text_offset) const noexcept;

  std::string_view view_;
  std::uint32_t file_size_;
  secret_buffer changed_;
  std::vector<piece> pieces_;  ///< empty: the text is the file
  readers::fault fault_ = readers::fault::none;
  readers::fault fault_at_end_ = readers::fault::none;
};

}  // namespace netrc::readers
