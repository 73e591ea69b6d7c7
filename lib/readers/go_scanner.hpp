// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "netrc/readers.hpp"
#include "readers/word.hpp"

namespace netrc::readers
{

/// Go's bufio.Scanner with the split function of github.com/bgentry/go-netrc. Words are cut out of a buffer that slides
/// over the text, so what a word is depends on where the buffer ends. Linear: the buffer doubles up to its limit.
class go_scanner
{
public:
  /// The sizes are Go's startBufSize and MaxScanTokenSize.
  explicit go_scanner(std::string_view text, std::size_t first_size = 4096, std::size_t size_limit = 65536) noexcept
      : text_(text), first_size_(first_size), size_limit_(size_limit)
  {
  }

  /// A word; an empty one for white space that reaches the buffer's end; the rest of the line for a `#`. Nothing at the
  /// end of the text, and after a fault.
  [[nodiscard]] std::optional<word> next() noexcept;
  /// Where the next word is looked for.
  [[nodiscard]] std::size_t position() const noexcept { return position_; }
  /// `too_long` for a word that does not fit into the largest buffer.
  [[nodiscard]] readers::fault fault() const noexcept { return fault_; }

private:
  [[nodiscard]] std::optional<word> cut() noexcept;
  [[nodiscard]] bool read_more() noexcept;
  [[nodiscard]] std::size_t space_size(std::size_t offset) const noexcept;
  [[nodiscard]] std::size_t end_of_word(std::size_t begin) const noexcept;

  std::string_view text_;
  std::size_t first_size_;
  std::size_t size_limit_;
  std::size_t position_ = 0;
  std::size_t buffer_begin_ = 0;  ///< the buffer holds the text from here
  std::size_t buffer_end_ = 0;    ///< to here
  std::size_t buffer_size_ = 0;   ///< how much it can hold
  bool knows_end_ = false;        ///< a read at the end of the text returned nothing
  readers::fault fault_ = readers::fault::none;
};

}  // namespace netrc::readers
