// SPDX-License-Identifier: MIT
// The C interface from C++, and without memory: each allocation in turn fails, and becomes a code.
#include "netrc/netrc.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <cstring>
#include <new>
#include <string>

namespace
{

/// How many allocations still succeed; below zero all do.
int allowed = -1;

}  // namespace

void* operator new(std::size_t size, const std::nothrow_t&) noexcept
{
  if (allowed == 0)
    return nullptr;
  if (allowed > 0)
    --allowed;
  return std::malloc(size);
}

void* operator new(std::size_t size)
{
  if (void* const block = operator new(size, std::nothrow))
    return block;
  throw std::bad_alloc();
}

void operator delete(void* block) noexcept
{
  std::free(block);
}

void operator delete(void* block, const std::nothrow_t&) noexcept
{
  std::free(block);
}

void operator delete(void* block, std::size_t) noexcept
{
  std::free(block);
}

namespace
{

/// Runs with 0, 1, 2 … allocations until it ends well; says how often it did not.
template <typename Run>
int failures_of(Run run)
{
  constexpr int enough = 1000;
  for (int count = 0; count < enough; ++count)
  {
    allowed = count;
    const bool good = run();
    allowed = -1;
    if (good)
      return count;
  }
  return enough;
}

}  // namespace

TEST_CASE("without memory nothing is thrown, nothing is half done")
{
  // Problems, an account, escapes, an index: each allocates.
  std::string text = "stray\nmachine a.test login u password \"p\\\"\" account x\n";
  for (int i = 0; i < 40; ++i)
    text += "machine h" + std::to_string(i) + ".test login u password p\n";

  const int failed = failures_of(
      [&]
      {
        netrc_document* document = nullptr;
        char* message = nullptr;
        const int status = netrc_load_buffer(text.data(), text.size(), &document, &message);
        const bool fits =
            status == NETRC_LOADED ? document != nullptr : status == NETRC_NO_MEMORY && document == nullptr;
        allowed = -1;
        REQUIRE(fits);
        netrc_free(document);
        netrc_free_string(message);
        return status == NETRC_LOADED;
      });
  CHECK(failed > 3);
  CHECK(failed < 1000);
}

TEST_CASE("without memory the message of an error is a status of its own")
{
  const int failed = failures_of(
      [&]
      {
        netrc_document* document = nullptr;
        char* message = nullptr;
        const int status = netrc_load_path("/a/path/that/is/not/there/and/long/enough/to/be/allocated",
                                           NETRC_POLICY_WARN, &document, &message);
        allowed = -1;
        REQUIRE((status == NETRC_NO_MEMORY || (status == NETRC_NOT_FOUND && message != nullptr)));
        REQUIRE(document == nullptr);
        netrc_free_string(message);
        return status == NETRC_NOT_FOUND;
      });
  CHECK(failed > 0);
  CHECK(failed < 1000);
}

TEST_CASE("a question without memory is refused")
{
  const std::string text = "machine a.test login a-login-that-is-longer-than-a-small-string@x password p\n";
  netrc_document* document = nullptr;
  REQUIRE(netrc_load_buffer(text.data(), text.size(), &document, nullptr) == NETRC_LOADED);
  netrc_answer answer = NETRC_ANSWER_INIT;
  // The escape is decoded into memory of its own.
  const char* const url = "https://a-login-that-is-longer-than-a-small-string%40x@a.test/";
  allowed = 0;
  const int without = netrc_find_url(document, url, &answer);
  allowed = -1;
  CHECK(without == NETRC_REFUSED);
  CHECK(std::string(answer.reason) == "no-memory");
  CHECK(answer.password.data == nullptr);
  CHECK(netrc_find_url(document, url, &answer) == NETRC_FOUND);
  CHECK(std::string(answer.password.data, answer.password.size) == "p");
  netrc_free(document);
}
