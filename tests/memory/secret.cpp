// SPDX-License-Identifier: MIT
#include "netrc/secret.hpp"

#include <doctest/doctest.h>
#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <ostream>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

// That memory is zeroed before it is given back is shown in freed_memory.cpp.

namespace
{

using netrc::secret;
using netrc::secret_buffer;
using namespace std::string_view_literals;

template <typename Value>
concept streamable = requires(std::ostream& out, const Value& value)
{
  out << value;
};
template <typename Value>
concept comparable = requires(const Value& value)
{
  value == value;
};

// Nobody sees a secret, or copies one, by accident.
static_assert(streamable<std::string_view> && !streamable<secret> && !streamable<secret_buffer>);
static_assert(fmt::is_formattable<std::string_view>() && !fmt::is_formattable<secret>() &&
              !fmt::is_formattable<secret_buffer>());
static_assert(!std::is_convertible_v<secret, std::string_view> && !std::is_constructible_v<std::string, secret>);
static_assert(!std::is_convertible_v<std::string_view, secret> && !comparable<secret>);
static_assert(!std::is_copy_constructible_v<secret_buffer> && !std::is_copy_assignable_v<secret_buffer>);
static_assert(std::is_nothrow_move_constructible_v<secret_buffer> && std::is_nothrow_move_assignable_v<secret_buffer>);

/// What a scanner relies on after the last byte: LF, and zeros from there.
bool is_padded(const secret_buffer& buffer)
{
  const std::string_view padding(buffer.data() + buffer.size(), secret_buffer::padding);
  return padding.front() == '\n' && padding.find_first_not_of('\0', 1) == padding.npos;
}

/// Some bytes, none of which is like the padding or like its neighbours.
std::string text_of(std::size_t size)
{
  std::string result(size, 'a');
  for (std::size_t i = 0; i < size; ++i)
    result[i] = static_cast<char>('a' + i % 26);
  return result;
}

}  // namespace

TEST_CASE("a secret shows its bytes through reveal alone, whatever they are")
{
  CHECK(secret("a\0\r\n\xFF"sv).reveal() == "a\0\r\n\xFF"sv);
  CHECK(secret("dapi"sv).size() == 4);
  CHECK_FALSE(secret("dapi"sv).empty());
  CHECK(secret(""sv).empty());
  CHECK(secret().empty());
}

TEST_CASE("zero overwrites the bytes that it is given and no others")
{
  std::array<char, 8> bytes{'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'};
  netrc::zero(bytes.data() + 2, 3);
  CHECK(std::string_view(bytes.data(), bytes.size()) == "ab\0\0\0fgh"sv);
  netrc::zero(bytes.data(), 0);
  netrc::zero(nullptr, 0);
  CHECK(bytes[0] == 'a');
}

TEST_CASE("a buffer holds what was put into it, with its padding, however large")
{
  constexpr std::size_t own_pages_from = std::size_t{4} << 20;
  for (const std::size_t size :
       {std::size_t{0}, std::size_t{1}, std::size_t{31}, std::size_t{4096}, own_pages_from - secret_buffer::padding - 1,
        own_pages_from - secret_buffer::padding, own_pages_from + 1})
  {
    CAPTURE(size);
    const std::string text = text_of(size);
    const secret_buffer buffer{std::string_view(text)};
    CHECK(buffer.view() == text);
    CHECK(buffer.size() == size);
    CHECK(buffer.capacity() >= size);
    CHECK(is_padded(buffer));
  }
}

TEST_CASE("a large buffer begins on a page of 2 MiB")
{
  secret_buffer buffer;
  buffer.reserve(std::size_t{5} << 20);
  CHECK(reinterpret_cast<std::uintptr_t>(buffer.data()) % (std::uintptr_t{2} << 20) == 0);
}

TEST_CASE("a buffer that grows keeps its bytes and its padding")
{
  // From nothing, over several steps, up to pages of its own.
  secret_buffer buffer;
  std::string expected;
  for (const std::size_t size : {0U, 1U, 1U, 30U, 5000U, 0U, 5U << 20, 3U})
  {
    const std::string more = text_of(size);
    buffer.append(more);
    expected += more;
    CAPTURE(expected.size());
    CHECK(buffer.view() == expected);
    CHECK(is_padded(buffer));
  }
}

TEST_CASE("reserve makes room, keeps the bytes and never shrinks")
{
  secret_buffer buffer("abc");
  buffer.reserve(100);
  CHECK(buffer.capacity() >= 100);
  CHECK(buffer.view() == "abc");
  const char* const before = buffer.data();
  buffer.reserve(10);
  CHECK(buffer.capacity() >= 100);
  CHECK(buffer.data() == before);

  secret_buffer empty;
  empty.reserve(0);
  REQUIRE(empty.data() != nullptr);
  CHECK(is_padded(empty));
}

TEST_CASE("bytes written to the tail count once they are announced")
{
  secret_buffer buffer("abc");
  buffer.reserve(10);
  std::copy_n("defghij", 7, buffer.unused());
  CHECK(buffer.view() == "abc");
  buffer.commit(2);
  CHECK(buffer.view() == "abcde");
  CHECK(is_padded(buffer));
}

TEST_CASE("a buffer that was moved from is empty, and can be used again")
{
  secret_buffer first("first");
  const char* const bytes = first.data();
  secret_buffer second(std::move(first));
  CHECK(second.view() == "first");
  CHECK(second.data() == bytes);
  // NOLINTBEGIN(bugprone-use-after-move): it is what is tested
  CHECK(first.size() == 0);
  CHECK(first.capacity() == 0);
  first.append("again");
  CHECK(first.view() == "again");
  // NOLINTEND(bugprone-use-after-move)

  second = std::move(first);
  CHECK(second.view() == "again");
  CHECK(is_padded(second));
  secret_buffer& same = second;
  second = std::move(same);
  CHECK(second.view() == "again");
}
