// SPDX-License-Identifier: MIT
// Whatever memory the library gives back, no secret is in it: free and munmap look before they give.
#include <malloc.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <string_view>
#include <thread>
#include <utility>

#include "netrc/netrc.h"
#include "netrc/netrc.hpp"

namespace
{

/// Stands in every secret of the files below.
constexpr std::string_view marker = "5ec4e7-marker";

// The hooks run inside of the allocator: they must allocate nothing.
bool watching = false;
std::size_t blocks = 0;
std::size_t leaks = 0;

void look_at(const void* block, std::size_t size)
{
  if (!watching || block == nullptr)
    return;
  ++blocks;
  if (memmem(block, size, marker.data(), marker.size()) != nullptr)
    ++leaks;
}

}  // namespace

extern "C"
{
  void __libc_free(void* block);

  void free(void* block)
  {
    if (block != nullptr)
    {
      look_at(block, malloc_usable_size(block));
      // The test's own strings hold secrets too: none of them may turn up in a block that the library gets and never
      // fills.
      if (!watching)
        std::memset(block, 0, malloc_usable_size(block));
    }
    __libc_free(block);
  }

  int munmap(void* block, std::size_t size) noexcept
  {
    look_at(block, size);
    return static_cast<int>(syscall(SYS_munmap, block, size));
  }
}

namespace
{

std::string entries(int count)
{
  const std::string secret(marker);
  std::string text;
  for (int i = 0; i < count; ++i)
    text += "machine h" + std::to_string(i) + " login u password " + secret + " account \"" + secret + "\\n\"\n" +
            "machine q" + std::to_string(i) + " login \"u\\t" + secret + "\" password \"" + secret + "\\\\\"\n";
  return text;
}

/// Runs under the eyes of the hooks, and ends with everything given back. The text itself belongs to the caller.
template <typename Use>
bool leaves_nothing(const char* what, Use use)
{
  blocks = leaks = 0;
  watching = true;
  use();
  watching = false;
  std::printf("%s: %zu blocks, %zu with a secret\n", what, blocks, leaks);
  return blocks > 0 && leaks == 0;
}

void read_everything(const netrc::document& document)
{
  for (std::size_t i = 0; i < document.entry_count(); ++i)
    (void) document.find({document.entry_at(i).host()});
  document.tokens([](const netrc::token&) {});
  (void) document.find_url("https://u%40x@h1/");
}

void ask_from_c(std::string_view text)
{
  netrc_document* document = nullptr;
  if (netrc_load_buffer(text.data(), text.size(), &document, nullptr) != NETRC_LOADED)
    std::abort();
  netrc_answer answer = NETRC_ANSWER_INIT;
  (void) netrc_find_host(document, "h1", 0, nullptr, &answer);
  netrc_free_string(netrc_copy_string(answer.password));
  netrc_free(document);
}

void load_from_pipe(std::string_view text)
{
  int ends[2] = {};
  if (pipe(ends) != 0)
    std::abort();
  std::thread writer(
      [&]
      {
        for (std::string_view left = text; !left.empty();)
        {
          const ssize_t count = write(ends[1], left.data(), left.size());
          left.remove_prefix(count < 0 ? left.size() : static_cast<std::size_t>(count));
        }
        close(ends[1]);
      });
  const netrc::load_result result = netrc::load(ends[0]);
  writer.join();
  close(ends[0]);
  read_everything(std::get<netrc::loaded_file>(result).document);
}

}  // namespace

int main()
{
  // The hooks work: a block with the marker is seen.
  if (leaves_nothing("a secret that is not zeroed (this one must be seen)",
                     []
                     {
                       char* const block = static_cast<char*>(std::malloc(100));
                       std::memcpy(block, marker.data(), marker.size());
                       std::free(block);
                     }))
    return 1;

  const std::string small = entries(2);
  const std::string middle = entries(500);
  const std::string large = entries(60000);
  const std::string refused =
      small + "machine a login u password " + std::string(marker) + " password \"" + std::string(marker);
  bool good = true;
  for (const std::string& text : {small, middle, large, refused})
  {
    good &= leaves_nothing("a document", [&] { read_everything(netrc::document::parse(std::string_view(text))); });
    good &= leaves_nothing("a document that is moved",
                           [&]
                           {
                             netrc::document one = netrc::document::parse(std::string_view(text));
                             netrc::document two = netrc::document::parse("");
                             two = std::move(one);
                             read_everything(two);
                           });
    good &= leaves_nothing("a document of the C interface", [&] { ask_from_c(text); });
    good &= leaves_nothing("a pipe, in growing steps", [&] { load_from_pipe(text); });
  }
  return good ? 0 : 1;
}
