// SPDX-License-Identifier: MIT
#include "netrc/secret.hpp"

#include <sys/mman.h>

#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <new>
#include <utility>

namespace netrc
{
namespace
{

/// From this size on, a buffer lies in pages of its own, of 2 MiB where the system has them: page faults cost as much
/// as parsing there.
constexpr std::size_t mapped_from = std::size_t{4} << 20;
constexpr std::size_t huge_page = std::size_t{2} << 20;

constexpr bool is_mapped(std::size_t capacity)
{
  return capacity + secret_buffer::padding >= mapped_from;
}

std::size_t mapped_size(std::size_t capacity)
{
  return (capacity + secret_buffer::padding + huge_page - 1) & ~(huge_page - 1);
}

/// Maps a whole number of huge pages, aligned to them, and asks for them.
char* map_pages(std::size_t size)
{
  void* const mapped =
      mmap(nullptr, size + huge_page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (mapped == MAP_FAILED)
    throw std::bad_alloc();
  char* const begin = static_cast<char*>(mapped);
  const auto misaligned = reinterpret_cast<std::uintptr_t>(begin) & (huge_page - 1);
  const std::size_t before = misaligned == 0 ? 0 : huge_page - misaligned;
  if (before != 0)
    munmap(begin, before);
  if (before != huge_page)
    munmap(begin + before + size, huge_page - before);
  madvise(begin + before, size, MADV_HUGEPAGE);
  return begin + before;
}

/// Of mapped memory all is zero; of the rest only the padding is set.
char* allocate(std::size_t capacity)
{
  if (is_mapped(capacity))
    return map_pages(mapped_size(capacity));
  void* const bytes = std::malloc(capacity + secret_buffer::padding);
  if (bytes == nullptr)
    throw std::bad_alloc();
  return static_cast<char*>(bytes);
}

bool is_letter(unsigned char byte)
{
  return (byte | 0x20) >= 'a' && (byte | 0x20) <= 'z';
}
bool is_digit(unsigned char byte)
{
  return byte >= '0' && byte <= '9';
}

}  // namespace

void zero(void* bytes, std::size_t size) noexcept
{
  if (size != 0)
    explicit_bzero(bytes, size);
}

bool may_be_shown(std::string_view login) noexcept
{
  constexpr std::size_t shortest_token = 16;
  constexpr std::size_t longest_name = 24;
  const std::string_view name = login.substr(0, login.find('@'));
  bool letters = false;
  bool digits = false;
  for (const char c : login)
  {
    const auto byte = static_cast<unsigned char>(c);
    if (!is_letter(byte) && !is_digit(byte) && std::strchr("-._@+", c) == nullptr)
      return false;
    if (c == '\0')
      return false;
  }
  for (const char c : name)
  {
    letters |= is_letter(static_cast<unsigned char>(c));
    digits |= is_digit(static_cast<unsigned char>(c));
  }
  return name.size() < longest_name && !(name.size() >= shortest_token && letters && digits);
}

secret_buffer::secret_buffer(std::string_view bytes)
{
  reserve(bytes.size());
  append(bytes);
}

secret_buffer::secret_buffer(secret_buffer&& other) noexcept
    : data_(std::exchange(other.data_, nullptr)),
      size_(std::exchange(other.size_, 0)),
      capacity_(std::exchange(other.capacity_, 0))
{
}

secret_buffer& secret_buffer::operator=(secret_buffer&& other) noexcept
{
  if (this != &other)
  {
    release();
    data_ = std::exchange(other.data_, nullptr);
    size_ = std::exchange(other.size_, 0);
    capacity_ = std::exchange(other.capacity_, 0);
  }
  return *this;
}

secret_buffer::~secret_buffer()
{
  release();
}

void secret_buffer::release() noexcept
{
  if (data_ == nullptr)
    return;
  // Up to the capacity: a caller may have written to the tail without saying so. The system zeroes mapped pages before
  // it gives them to anyone, but not before a debugger or a core dump could see them.
  zero(data_, capacity_);
  if (is_mapped(capacity_))
    munmap(data_, mapped_size(capacity_));
  else
    std::free(data_);
  data_ = nullptr;
}

void secret_buffer::reserve(std::size_t capacity)
{
  if (data_ != nullptr && capacity <= capacity_)
    return;
  char* const grown = allocate(capacity);
  if (size_ != 0)
    std::memcpy(grown, data_, size_);
  release();
  data_ = grown;
  capacity_ = capacity;
  grew_by(0);
}

void secret_buffer::append(std::string_view bytes)
{
  if (bytes.size() > capacity_ - size_ || data_ == nullptr)
    reserve(size_ + bytes.size() > 2 * capacity_ ? size_ + bytes.size() : 2 * capacity_);
  if (!bytes.empty())
    std::memcpy(tail(), bytes.data(), bytes.size());
  grew_by(bytes.size());
}

void secret_buffer::grew_by(std::size_t count) noexcept
{
  size_ += count;
  data_[size_] = '\n';
  std::memset(data_ + size_ + 1, 0, padding - 1);
}

}  // namespace netrc
