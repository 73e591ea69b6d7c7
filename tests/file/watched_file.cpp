// SPDX-License-Identifier: MIT
#include "netrc/watched_file.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

#include "netrc/lookup.hpp"

namespace
{

using netrc::watched_file;
using namespace std::chrono_literals;

/// A file in a folder of its own.
class file
{
public:
  file()
  {
    std::string name = "/tmp/netrc-source-XXXXXX";
    folder_ = mkdtemp(name.data());
  }
  ~file()
  {
    unlink(path().c_str());
    unlink(next().c_str());
    rmdir(folder_.c_str());
  }
  file(const file&) = delete;
  file& operator=(const file&) = delete;

  [[nodiscard]] std::string path() const { return folder_ + "/.netrc"; }
  /// As editors do: a new file takes the place of the old one.
  void replace(const std::string& text) const
  {
    std::ofstream(next(), std::ios::binary) << text;
    chmod(next().c_str(), 0600);
    REQUIRE(std::rename(next().c_str(), path().c_str()) == 0);
  }
  /// The same file, written anew.
  void overwrite(const std::string& text) const
  {
    std::ofstream(path(), std::ios::binary) << text;
    chmod(path().c_str(), 0600);
  }

private:
  [[nodiscard]] std::string next() const { return folder_ + "/next"; }
  std::string folder_;
};

std::string text_of(int generation)
{
  const std::string number = std::to_string(generation);
  return "machine a.test login u" + number + " password p" + number + "\n";
}

std::string password_of(const netrc::document* document)
{
  if (document == nullptr)
    return "unreadable";
  const auto answer = document->find({"a.test"});
  return answer ? std::string(answer.password()->reveal()) : "none";
}

}  // namespace

TEST_CASE("a view sees a file that was replaced, overwritten, removed, or made again")
{
  const file there;
  there.replace(text_of(1));
  watched_file watched(there.path());
  watched_file::view view(watched);
  CHECK(password_of(view.document()) == "p1");
  there.replace(text_of(2));
  watched.refresh();
  CHECK(password_of(view.document()) == "p2");
  // Same size, same inode.
  for (int generation = 3; generation < 9; ++generation)
  {
    there.overwrite(text_of(generation));
    watched.refresh();
    CHECK(password_of(view.document()) == "p" + std::to_string(generation));
  }
  unlink(there.path().c_str());
  watched.refresh();
  CHECK(view.document() == nullptr);
  CHECK(std::get<netrc::load_error>(view.result()).code == netrc::load_error_code::not_found);
  there.replace(text_of(9));
  watched.refresh();
  CHECK(password_of(view.document()) == "p9");
}

TEST_CASE("a change that leaves every time of the file as it was is seen, if the file is young")
{
  // As two changes within one tick of the clock that stamps files. Whatever its tick is: of writes to memory that is
  // mapped, the first one alone stamps the file.
  const file there;
  there.replace(text_of(1));
  const std::size_t size = text_of(1).size();
  const int descriptor = open(there.path().c_str(), O_RDWR | O_CLOEXEC);
  char* const mapped = static_cast<char*>(mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0));
  REQUIRE(mapped != MAP_FAILED);
  close(descriptor);
  std::memcpy(mapped, text_of(2).data(), size);
  struct stat before = {};
  REQUIRE(stat(there.path().c_str(), &before) == 0);
  watched_file watched(there.path());
  watched_file::view view(watched);
  CHECK(password_of(view.document()) == "p2");
  std::memcpy(mapped, text_of(3).data(), size);
  struct stat after = {};
  REQUIRE(stat(there.path().c_str(), &after) == 0);
  REQUIRE(std::memcmp(&before.st_mtim, &after.st_mtim, sizeof after.st_mtim) == 0);
  REQUIRE(std::memcmp(&before.st_ctim, &after.st_ctim, sizeof after.st_ctim) == 0);
  watched.refresh();
  CHECK(password_of(view.document()) == "p3");
  munmap(mapped, size);
}

TEST_CASE("a file is checked once an interval, or on request")
{
  const file there;
  there.replace(text_of(1));
  watched_file rarely(there.path(), netrc::permission_policy::warn, 24h);
  watched_file always(there.path(), netrc::permission_policy::warn, 0ms);
  watched_file::view view_of_rarely(rarely);
  watched_file::view view_of_always(always);
  CHECK(password_of(view_of_rarely.document()) == "p1");
  there.replace(text_of(2));
  CHECK(password_of(view_of_rarely.document()) == "p1");
  CHECK(password_of(view_of_always.document()) == "p2");
  rarely.refresh();
  CHECK(password_of(view_of_rarely.document()) == "p2");
}

TEST_CASE("what is held stays as it is while the file goes on")
{
  const file there;
  there.replace(text_of(1));
  watched_file watched(there.path());
  const auto held = watched.current();
  there.replace(text_of(2));
  watched.refresh();
  CHECK(password_of(&std::get<netrc::loaded_file>(*held).document) == "p1");
  CHECK(password_of(&std::get<netrc::loaded_file>(*watched.current()).document) == "p2");
}

TEST_CASE("the policy is that of load")
{
  const file there;
  there.replace(text_of(1));
  chmod(there.path().c_str(), 0644);
  const watched_file file(there.path(), netrc::permission_policy::strict);
  CHECK(std::get<netrc::load_error>(*file.current()).code == netrc::load_error_code::open_to_others);
}

TEST_CASE(
    "16 threads look up while the file is replaced 10,000 times: each answer is wholly of one file, and none goes back")
{
  const file there;
  there.replace(text_of(0));
  watched_file watched(there.path(), netrc::permission_policy::warn, 0ms);
  std::atomic<bool> done{false};
  std::atomic<int> wrong{0};
  std::atomic<long> seen_changes{0};
  std::vector<std::thread> threads;
  for (int i = 0; i < 16; ++i)
    threads.emplace_back(
        [&]
        {
          watched_file::view view(watched);
          int last = 0;
          while (!done)
          {
            const netrc::document* const document = view.document();
            const auto answer = document != nullptr ? document->find({"a.test"}) : netrc::answer{};
            if (!answer || answer.login()->substr(1) != answer.password()->reveal().substr(1))
            {
              ++wrong;
              continue;
            }
            const int generation = std::atoi(std::string(answer.login()->substr(1)).c_str());
            wrong += generation < last ? 1 : 0;
            seen_changes += generation > last ? 1 : 0;
            last = generation;
          }
        });
  for (int generation = 1; generation <= 10'000; ++generation)
    there.replace(text_of(generation));
  done = true;
  for (std::thread& each : threads)
    each.join();
  CHECK(wrong == 0);
  CHECK(seen_changes > 16);
  watched_file::view view(watched);
  CHECK(password_of(view.document()) == "p10000");
}

TEST_CASE("a child goes on with its own view of the file")
{
  const file there;
  there.replace(text_of(1));
  watched_file watched(there.path());
  watched_file::view view(watched);
  CHECK(password_of(view.document()) == "p1");
  const pid_t child = fork();
  if (child == 0)
  {
    const bool before = password_of(view.document()) == "p1";
    there.replace(text_of(2));
    watched.refresh();
    _exit(before && password_of(view.document()) == "p2" ? 0 : 1);
  }
  int status = 0;
  REQUIRE(waitpid(child, &status, 0) == child);
  CHECK(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == 0);
  watched.refresh();
  CHECK(password_of(view.document()) == "p2");
}

TEST_CASE("a child of a program whose threads watch a file watches it anew")
{
  const file there;
  there.replace(text_of(1));
  watched_file watched(there.path(), netrc::permission_policy::warn, 0ms);
  std::atomic<bool> done{false};
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i)
    threads.emplace_back(
        [&]
        {
          watched_file::view view(watched);
          while (!done)
            (void) view.document();
        });
  // Often enough to hit a thread that holds its locks.
  for (int i = 0; i < 50; ++i)
  {
    const pid_t child = fork();
    if (child == 0)
    {
      alarm(60);  // a lock that nobody gives back would hold the child for ever
      watched_file own(there.path());
      watched_file::view view(own);
      _exit(password_of(view.document()) == "p1" ? 0 : 1);
    }
    int status = 0;
    REQUIRE(waitpid(child, &status, 0) == child);
    CHECK(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 0);
  }
  done = true;
  for (std::thread& each : threads)
    each.join();
}
