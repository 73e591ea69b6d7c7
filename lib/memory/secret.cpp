// SPDX-License-Identifier: MIT
#include "netrc/secret.hpp"

#include <cstdlib>
#include <cstring>
#include <new>
#include <utility>

#include "memory/pages.hpp"
#include "platform/platform.hpp"

namespace netrc
{
namespace
{

constexpr bool is_mapped(std::size_t capacity)
{
  return capacity + secret_buffer::padding >= large_block;
}

char* allocate(std::size_t capacity)
{
  const std::size_t size = capacity + secret_buffer::padding;
  void* const bytes = is_mapped(capacity) ? platform::map_large(size) : std::malloc(size);
  if (bytes == nullptr)
    throw std::bad_alloc();
  return static_cast<char*>(bytes);
}

}  // namespace

void zero(void* bytes, std::size_t size) noexcept
{
  if (size != 0)
    platform::zero(bytes, size);
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
    platform::unmap_large(data_, capacity_ + padding);
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
  commit(0);
}

void secret_buffer::append(std::string_view bytes)
{
  if (bytes.size() > capacity_ - size_ || data_ == nullptr)
    reserve(size_ + bytes.size() > 2 * capacity_ ? size_ + bytes.size() : 2 * capacity_);
  if (!bytes.empty())
    std::memcpy(unused(), bytes.data(), bytes.size());
  commit(bytes.size());
}

void secret_buffer::commit(std::size_t count) noexcept
{
  size_ += count;
  data_[size_] = '\n';
  std::memset(data_ + size_ + 1, 0, padding - 1);
}

}  // namespace netrc
