// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <new>

namespace netrc
{

/// Memory for large blocks, in pages of 2 MiB where the system has them: with pages of 4 KiB a million entries spend as
/// much time on page faults as on parsing.
namespace pages
{

/// From this size on a block is worth pages of its own.
inline constexpr std::size_t worth_from = std::size_t{4} << 20;

/// At least `size` bytes of zeros. Throws std::bad_alloc.
[[nodiscard]] void* map(std::size_t size);
/// Gives back what `map(size)` gave.
void unmap(void* block, std::size_t size) noexcept;

}  // namespace pages

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
    return static_cast<Value*>(size >= pages::worth_from ? pages::map(size) : ::operator new(size));
  }
  void deallocate(Value* block, std::size_t count) noexcept
  {
    const std::size_t size = count * sizeof(Value);
    if (size >= pages::worth_from)
      pages::unmap(block, size);
    else
      ::operator delete(block);
  }
  friend bool operator==(page_allocator, page_allocator) noexcept { return true; }
};

}  // namespace netrc
