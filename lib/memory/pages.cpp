// SPDX-License-Identifier: MIT
#include "memory/pages.hpp"

#include <sys/mman.h>

#include <cstdint>

namespace netrc::pages
{
namespace
{

constexpr std::size_t huge_page = std::size_t{2} << 20;

constexpr std::size_t whole_pages(std::size_t size)
{
  return (size + huge_page - 1) & ~(huge_page - 1);
}

}  // namespace

void* map(std::size_t size)
{
  // One page more than needed, to cut an aligned block out of it.
  const std::size_t needed = whole_pages(size);
  void* const mapped = mmap(nullptr, needed + huge_page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (mapped == MAP_FAILED)
    throw std::bad_alloc();
  char* const begin = static_cast<char*>(mapped);
  const std::size_t before = (huge_page - reinterpret_cast<std::uintptr_t>(begin) % huge_page) % huge_page;
  if (before != 0)
    munmap(begin, before);
  munmap(begin + before + needed, huge_page - before);
  madvise(begin + before, needed, MADV_HUGEPAGE);
  return begin + before;
}

void unmap(void* block, std::size_t size) noexcept
{
  munmap(block, whole_pages(size));
}

}  // namespace netrc::pages
