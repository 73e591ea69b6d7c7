// SPDX-License-Identifier: MIT
#include "shared/run_program.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <vector>

namespace
{

using namespace std::chrono_literals;
using netrc::tool::outputs_of;
using netrc::tool::run_program;

constexpr std::chrono::milliseconds long_enough = 60s;

std::optional<int> shell(const std::string& script, const std::vector<std::string>& environment = {})
{
  return run_program({"sh", "-c", script}, environment, long_enough);
}

/// Restores PATH after a test that changes it.
class path_variable
{
public:
  path_variable() : before_(std::getenv("PATH")) {}
  path_variable(const path_variable&) = delete;
  path_variable& operator=(const path_variable&) = delete;
  ~path_variable() { set(before_); }
  void set(const std::string& value) const { setenv("PATH", value.c_str(), 1); }
  [[nodiscard]] const std::string& before() const noexcept { return before_; }

private:
  std::string before_;
};

}  // namespace

TEST_CASE("a program's exit code is returned, or nothing if it has none")
{
  CHECK(shell("exit 0") == 0);
  CHECK(shell("exit 7") == 7);
  CHECK(shell("exit 255") == 255);
  CHECK(shell("kill -KILL $$") == std::nullopt);
  CHECK(run_program({"no-such-program-anywhere"}, {}, long_enough) == std::nullopt);
}

TEST_CASE("arguments and environment arrive as they are, and no others")
{
  const std::vector<std::string> script = {"sh", "-c", "test $# = 2 && test \"$1\" = '* $HOME;' && test -z \"$2\"",
                                           "sh"};
  std::vector<std::string> arguments = script;
  arguments.insert(arguments.end(), {"* $HOME;", ""});
  CHECK(run_program(arguments, {}, long_enough) == 0);
  CHECK(shell("test \"$A\" = 'b c' && test -z \"$HOME\"", {"A=b c"}) == 0);
}

TEST_CASE("the standard streams are empty, whatever ours are")
{
  CHECK(shell("read line") == 1);
  for (const char* const stream : {"0", "1", "2"})
  {
    CAPTURE(stream);
    CHECK(shell(std::string("test /proc/self/fd/") + stream + " -ef /dev/null") == 0);
  }
}

TEST_CASE("what takes longer than the limit is ended, with all that it started")
{
  const auto begin = std::chrono::steady_clock::now();
  CHECK(run_program({"sh", "-c", "sleep 600 & sleep 600"}, {"PATH=/usr/bin:/bin"}, 50ms) == std::nullopt);
  const auto taken = std::chrono::steady_clock::now() - begin;
  CHECK(taken >= 50ms);
  CHECK(taken < 60s);
}

TEST_CASE("what a program writes is returned, if all went well")
{
  const std::vector<std::string> environment = {"PATH=/usr/bin:/bin"};
  const auto outputs = outputs_of({{"sh", "-c", "echo one; echo two >&2"},
                                   {"sh", "-c", "echo three; exit 1"},
                                   {"no-such-program-anywhere"},
                                   {"sh", "-c", "true"},
                                   {"sh", "-c", "exec yes"}},
                                  environment, long_enough);
  REQUIRE(outputs.size() == 5);
  CHECK(outputs[0] == "one\n");
  CHECK(outputs[1] == std::nullopt);
  CHECK(outputs[2] == std::nullopt);
  CHECK(outputs[3] == "");
  CHECK(outputs[4] == std::nullopt);  // the pipe is closed before it takes all memory
}

TEST_CASE("programs run at the same time, and none beyond the limit")
{
  const std::vector<std::string> environment = {"PATH=/usr/bin:/bin"};
  const std::vector<std::string> slow = {"sh", "-c", "echo begin; sleep 600"};
  const auto begin = std::chrono::steady_clock::now();
  const auto outputs = outputs_of({slow, slow, {"echo", "quick"}}, environment, 1s);
  CHECK(std::chrono::steady_clock::now() - begin < 60s);
  CHECK(outputs == std::vector<std::optional<std::string>>{std::nullopt, std::nullopt, "quick\n"});
}

TEST_CASE("the signals that this process ignores or blocks do not matter, and stay so")
{
  (void) std::signal(SIGCHLD, SIG_IGN);
  CHECK(shell("exit 7") == 7);
  const auto before = std::signal(SIGPIPE, SIG_IGN);
  CHECK(shell("kill -PIPE $$; exit 0") == std::nullopt);
  CHECK((std::signal(SIGPIPE, before) == SIG_IGN));
  sigset_t mask;
  sigprocmask(SIG_BLOCK, nullptr, &mask);
  CHECK(sigismember(&mask, SIGCHLD) == 0);
  CHECK(shell("trap 'exit 3' CHLD; kill -CHLD $$; exit 4") == 3);
}

TEST_CASE("only the absolute folders of PATH are searched, in their order")
{
  std::string folder = std::filesystem::temp_directory_path() / "netrc-test-XXXXXX";
  REQUIRE(mkdtemp(folder.data()) != nullptr);
  const auto write = [&folder](const std::string& name, int code)
  {
    std::filesystem::create_directory(folder + "/" + name);
    const std::string path = folder + "/" + name + "/netrc-test-program";
    std::ofstream(path) << "#!/bin/sh\nexit " << code << "\n";
    chmod(path.c_str(), 0700);
  };
  write("one", 1);
  write("two", 2);
  std::filesystem::create_directories(folder + "/folder/netrc-test-program");  // a folder is no program
  const auto found = []() { return run_program({"netrc-test-program"}, {}, long_enough); };
  const path_variable path;
  path.set(folder + "/none:" + folder + "/folder:" + folder + "/two:" + folder + "/one");
  CHECK(found() == 2);

  const std::filesystem::path here = std::filesystem::current_path();
  std::filesystem::current_path(folder + "/one");
  for (const char* const relative : {".", "", "../one", ".:", ":", "../one:.", "/no/such/folder:."})
  {
    CAPTURE(relative);
    path.set(relative);
    CHECK(found() == std::nullopt);
  }
  path.set(".:../one::" + folder + "/two");
  CHECK(found() == 2);
  unsetenv("PATH");
  CHECK(found() == std::nullopt);
  std::filesystem::current_path(here);
  std::filesystem::remove_all(folder);
}
