// SPDX-License-Identifier: MIT
#include "lint/git_index.hpp"

#include <sys/stat.h>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <memory>
#include <optional>

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

struct close_file
{
  void operator()(std::FILE* file) const noexcept { (void) std::fclose(file); }
};

/// Up to a limit; empty if it cannot be read.
std::string content_of(const std::string& path, std::size_t most)
{
  struct stat status = {};
  // A FIFO would make it wait.
  if (stat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode) || static_cast<std::uint64_t>(status.st_size) > most)
    return {};
  const std::unique_ptr<std::FILE, close_file> file(std::fopen(path.c_str(), "rbe"));
  std::string result(static_cast<std::size_t>(status.st_size), '\0');
  result.resize(file ? std::fread(result.data(), 1, result.size(), file.get()) : 0);
  return result;
}

/// Where the index of a work tree is: in `.git`, or where a file of that name says (a linked work tree, a submodule).
std::optional<std::string> index_of(const std::string& root)
{
  const std::string git = root + "/.git";
  struct stat status = {};
  if (stat(git.c_str(), &status) != 0)
    return std::nullopt;
  if (S_ISDIR(status.st_mode))
    return git + "/index";
  constexpr std::string_view pointer = "gitdir: ";
  std::string target = content_of(git, 4096);
  if (!target.starts_with(pointer))
    return std::nullopt;
  target = target.substr(pointer.size(), target.find_first_of("\r\n") - pointer.size());
  return (target.starts_with('/') ? target : root + "/" + target) + "/index";
}

}  // namespace

bool index_names(std::string_view index, std::string_view path)
{
  index_reader from(index);
  const bool is_index = index.starts_with("DIRC");
  from.skip(4);
  const std::uint32_t version = from.number(4);
  if (!is_index || version < 2 || version > 4)
    return false;
  constexpr std::size_t status_and_name = 60;
  const std::uint32_t count = from.number(4);
  std::string compressed;
  for (std::uint32_t i = 0; i < count && !from.is_at_end(); ++i)
  {
    const std::size_t entry_begin = from.position();
    from.skip(status_and_name);
    if ((from.number(2) & is_extended) != 0)
      from.skip(2);
    if (version == 4)
      replace_end(compressed, from);
    if ((version == 4 ? std::string_view(compressed) : plain_name(from, entry_begin)) == path)
      return true;
  }
  return false;
}

bool is_tracked_by_git(const std::string& path)
{
  constexpr std::size_t largest_index = std::size_t{64} << 20;
  for (std::size_t slash = path.rfind('/'); slash != path.npos && slash != 0; slash = path.rfind('/', slash - 1))
    if (const auto index = index_of(path.substr(0, slash)))
      return index_names(content_of(*index, largest_index), std::string_view(path).substr(slash + 1));
  return false;
}

}  // namespace netrc::lint
