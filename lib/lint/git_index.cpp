// SPDX-License-Identifier: MIT
#include "lint/git_index.hpp"

#include <cstddef>
#include <cstdint>
#include <string>

namespace netrc::lint
{
namespace
{

/// Reads big-endian numbers and names from an index. Once it has run over the end, it stays there.
class index_reader
{
public:
  explicit index_reader(std::string_view bytes) : bytes_(bytes) {}

  [[nodiscard]] bool is_at_end() const noexcept { return at_ >= bytes_.size(); }
  [[nodiscard]] std::size_t position() const noexcept { return at_; }
  void skip(std::size_t count) noexcept { at_ = count > bytes_.size() - at_ ? bytes_.size() : at_ + count; }

  std::uint32_t byte() noexcept { return is_at_end() ? 0 : static_cast<unsigned char>(bytes_[at_++]); }
  std::uint32_t number(int size) noexcept
  {
    std::uint32_t result = 0;
    for (int i = 0; i < size; ++i)
      result = result << 8 | byte();
    return result;
  }
  /// The variable width of version 4, as in pack files: every continued byte adds one.
  std::size_t varint() noexcept
  {
    std::uint32_t next = byte();
    std::size_t result = next & 0x7F;
    while ((next & 0x80) != 0 && !is_at_end())
    {
      next = byte();
      result = ((result + 1) << 7) + (next & 0x7F);
    }
    return result;
  }
  std::string_view text_up_to_nul() noexcept
  {
    const std::string_view rest = bytes_.substr(at_);
    const std::string_view result = rest.substr(0, rest.find('\0'));
    skip(result.size() + 1);
    return result;
  }

private:
  std::string_view bytes_;
  std::size_t at_ = 0;
};

constexpr std::uint32_t is_extended = 0x4000;

/// The name of the next entry, in the forms of versions 2 and 3.
std::string_view plain_name(index_reader& from, std::size_t entry_begin)
{
  const std::string_view name = from.text_up_to_nul();
  // One to eight NUL bytes make the entry's size a multiple of eight.
  const std::size_t size = from.position() - entry_begin;
  from.skip((8 - size % 8) % 8);
  return name;
}

/// Version 4: how much to keep of the name before, and what to put behind it.
void replace_end(std::string& name, index_reader& from)
{
  const std::size_t removed = from.varint();
  name.resize(removed > name.size() ? 0 : name.size() - removed);
  name += from.text_up_to_nul();
}

/// Behind the entries there are extensions up to a checksum. Of an index with other names than SHA-1's that does not
/// come out even. One that is split (`link`) names but a part of the files.
bool ends_in_checksum(std::string_view index, index_reader from)
{
  constexpr std::size_t checksum = 20;
  while (from.position() + checksum < index.size())
  {
    const std::string_view signature = index.substr(from.position(), 4);
    from.skip(4);
    from.skip(from.number(4));
    if (signature == "link")
      return false;
  }
  return from.position() + checksum == index.size();
}

}  // namespace

std::optional<bool> index_names(std::string_view index, std::string_view path)
{
  if (index.empty())
    return false;  // nothing was added yet
  index_reader from(index);
  const bool is_index = index.starts_with("DIRC");
  from.skip(4);
  const std::uint32_t version = from.number(4);
  if (!is_index || version < 2 || version > 4)
    return std::nullopt;
  constexpr std::size_t status_and_name = 60;
  const std::uint32_t count = from.number(4);
  std::string compressed;
  bool is_named = false;
  for (std::uint32_t i = 0; i < count; ++i)
  {
    if (from.is_at_end())
      return std::nullopt;
    const std::size_t entry_begin = from.position();
    from.skip(status_and_name);
    if ((from.number(2) & is_extended) != 0)
      from.skip(2);
    if (version == 4)
      replace_end(compressed, from);
    const std::string_view name = version == 4 ? std::string_view(compressed) : plain_name(from, entry_begin);
    is_named = is_named || name == path;
  }
  if (!ends_in_checksum(index, from))
    return std::nullopt;
  return is_named;
}

}  // namespace netrc::lint
