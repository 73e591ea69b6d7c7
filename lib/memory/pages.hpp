// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <new>

#include "platform/platform.hpp"

namespace netrc
{

/// From this size on a block gets pages of its own, of 2 MiB where the system has them: with pages of 4 KiB a parse of
/// a million entries takes 1.2 times as long, and a `find_url` in them 1.4 times.
inline constexpr std::size_t large_block = std::size_t{4} << 20;

/// For vectors that may grow to millions of elements. What they hold is no secret: it is not zeroed.
template <typename Value>
struct page_allocator
{
  using value_type = Value;

  page_allocator() noexcept = default;
  template <typename Other>
  page_allocator(const page_allocator<Other>&) noexcept
  {
  }

  [[nodiscard]] Value* allocate(std::size_t count)
  {
    const std::size_t size = count * sizeof(Value);
    return static_cast<Value*>(size >= large_block ? platform::map_large(size) : ::operator new(size));
  }
  void deallocate(Value* block, std::size_t count) noexcept
  {
    const std::size_t size = count * sizeof(Value);
    if (size >= large_block)
      platform::unmap_large(block, size);
    else
      ::operator delete(block);
  }
  friend bool operator==(page_allocator, page_allocator) noexcept { return true; }
};

}  // namespace netrc
