// SPDX-License-Identifier: MIT
#include "netrc/file.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>

#include "file/temporary_folder.hpp"
#include "netrc/lookup.hpp"

using netrc::load_error_code;
using netrc::permission_policy;

namespace
{

constexpr const char* text = "machine a.test login u password p\n";

load_error_code code_of(const netrc::load_result& result)
{
  const auto* const error = std::get_if<netrc::load_error>(&result);
  return error == nullptr ? load_error_code::none : error->code;
}

}  // namespace

TEST_CASE("a file is loaded with its facts")
{
  const temporary_folder folder;
  const netrc::load_result result = netrc::load(folder.write("f", text, 0640));
  const auto& good = std::get<netrc::loaded_file>(result);
  CHECK(good.document.find({"a.test"}).password()->reveal() == "p");
  CHECK(good.status.mode == 0640);
  CHECK(good.status.owner == geteuid());
  CHECK(good.status.size == std::string(text).size());
  CHECK(good.status.regular);
  CHECK(good.status.inode != 0);
  CHECK(good.status.modified_ns > 0);
  CHECK(good.open_to_others);
}

TEST_CASE("what cannot be read is an error of its own")
{
  const temporary_folder folder;
  folder.write("f", text);
  std::filesystem::create_symlink("loop", folder.path("loop"));
  std::filesystem::create_symlink("f", folder.path("link"));
  CHECK(code_of(netrc::load(folder.path("gone"))) == load_error_code::not_found);
  CHECK(code_of(netrc::load(folder.path("f/x"))) == load_error_code::not_found);
  CHECK(code_of(netrc::load("")) == load_error_code::not_found);
  CHECK(code_of(netrc::load(folder.path(""))) == load_error_code::is_directory);
  CHECK(code_of(netrc::load(folder.path("loop"))) == load_error_code::link_loop);
  CHECK(code_of(netrc::load(folder.path("link"))) == load_error_code::none);
  CHECK(code_of(netrc::load(-1)) == load_error_code::system);
}

TEST_CASE("a file over 4 GiB is refused unread")
{
  const temporary_folder folder;
  const std::string path = folder.write("f", text);
  std::filesystem::resize_file(path, std::uintmax_t{5} << 30);
  CHECK(code_of(netrc::load(path)) == load_error_code::too_large);
}

TEST_CASE("no permission")
{
  const temporary_folder folder;
  chmod(folder.path("").c_str(), 0755);
  const std::string path = folder.write("f", text, 0000);
  // Root may read everything: ask as somebody else.
  const pid_t child = fork();
  if (child == 0)
  {
    const bool somebody_else = geteuid() != 0 || seteuid(65534) == 0;
    _exit(somebody_else && code_of(netrc::load(path)) == load_error_code::no_permission ? 0 : 1);
  }
  int status = 0;
  waitpid(child, &status, 0);
  CHECK(status == 0);
}

TEST_CASE("the policy decides on an open mode")
{
  const temporary_folder folder;
  for (const mode_t mode : {0644U, 0640U, 0620U, 0604U, 0660U, 0777U})
  {
    const std::string path = folder.write("f", text, mode);
    CAPTURE(mode);
    CHECK(code_of(netrc::load(path, permission_policy::strict)) == load_error_code::open_to_others);
    CHECK(std::get<netrc::loaded_file>(netrc::load(path, permission_policy::warn)).open_to_others);
    CHECK(!std::get<netrc::loaded_file>(netrc::load(path, permission_policy::ignore)).open_to_others);
  }
  for (const mode_t mode : {0600U, 0400U, 0700U})
  {
    const std::string path = folder.write("g" + std::to_string(mode), text, mode);
    CHECK(code_of(netrc::load(path, permission_policy::strict)) == load_error_code::none);
    CHECK(!std::get<netrc::loaded_file>(netrc::load(path, permission_policy::warn)).open_to_others);
  }
}

TEST_CASE("the policy decides on another owner")
{
  if (geteuid() != 0)
  {
    MESSAGE("skipped: only root can give a file away");
    return;
  }
  const temporary_folder folder;
  const std::string path = folder.write("f", text);
  REQUIRE(chown(path.c_str(), 12345, 12345) == 0);
  CHECK(code_of(netrc::load(path, permission_policy::strict)) == load_error_code::other_owner);
  const auto result = netrc::load(path, permission_policy::warn);
  CHECK(std::get<netrc::loaded_file>(result).other_owner);
  CHECK(std::get<netrc::loaded_file>(result).warnings(path).size() == 1);
}

TEST_CASE("a FIFO is read to its end, and so is a pipe")
{
  const temporary_folder folder;
  REQUIRE(mkfifo(folder.path("fifo").c_str(), 0644) == 0);
  std::string large;
  for (int i = 0; i < 20000; ++i)
    large += "machine h" + std::to_string(i) + " login u password p\n";
  std::thread writer([&] { std::ofstream(folder.path("fifo"), std::ios::binary) << large; });
  const netrc::load_result result = netrc::load(folder.path("fifo"), permission_policy::strict);
  writer.join();
  CHECK(std::get<netrc::loaded_file>(result).document.entry_count() == 20000);
  CHECK(!std::get<netrc::loaded_file>(result).status.regular);
  CHECK(!std::get<netrc::loaded_file>(result).open_to_others);
}

TEST_CASE("a descriptor is read from where it stands, and left open")
{
  const temporary_folder folder;
  const std::string first = "machine b.test login x password y\n";
  const int descriptor = open(folder.write("f", first + text).c_str(), O_RDONLY | O_CLOEXEC);
  lseek(descriptor, static_cast<off_t>(first.size()), SEEK_SET);
  const netrc::load_result result = netrc::load(descriptor);
  CHECK(std::get<netrc::loaded_file>(result).document.entry_count() == 1);
  CHECK(fcntl(descriptor, F_GETFD) >= 0);
  close(descriptor);
}

TEST_CASE("a file without a size is read to its end")
{
  const netrc::load_result result = netrc::load("/proc/self/status");
  CHECK(!std::get<netrc::loaded_file>(result).document.text().empty());
}

TEST_CASE("a file that changes all the time is never read in part")
{
  // Each state of it is whole lines of one kind; a mix of two is a partial answer.
  const temporary_folder folder;
  std::string one;
  std::string two;
  for (int i = 0; i < 3000; ++i)
  {
    one += "machine one.test login u password p\n";
    two += "machine two.test login u password q two\n";
  }
  const std::string path = folder.write("f", one);
  std::atomic<bool> stop = false;
  std::thread writer(
      [&]
      {
        for (bool which = false; !stop; which = !which)
        {
          std::ofstream(folder.path("new"), std::ios::binary) << (which ? one : two);
          chmod(folder.path("new").c_str(), 0600);
          std::filesystem::rename(folder.path("new"), path);
        }
      });
  int read = 0;
  for (int i = 0; i < 300; ++i)
  {
    const netrc::load_result result = netrc::load(path);
    if (const auto* const good = std::get_if<netrc::loaded_file>(&result))
    {
      ++read;
      const std::string_view bytes = good->document.text().reveal();
      CHECK((bytes == one || bytes == two));
    }
    else
      CHECK(code_of(result) == load_error_code::changed);
  }
  stop = true;
  writer.join();
  CHECK(read > 0);
}

TEST_CASE("which file: NETRC, HOME, the user database")
{
  using netrc::default_path;
  CHECK(default_path({"n", "/h", "/p"}) == "n");
  CHECK(default_path({"", "/h", "/p"}) == "/h/.netrc");
  CHECK(default_path({std::nullopt, "/h", "/p"}) == "/h/.netrc");
  CHECK(default_path({std::nullopt, "", "/p"}) == "/p/.netrc");
  CHECK(default_path({std::nullopt, std::nullopt, "/p"}) == "/p/.netrc");
  CHECK(!default_path({std::nullopt, std::nullopt, std::nullopt}));
  CHECK(default_path({std::nullopt, "/", "/p"}) == "/.netrc");
  CHECK(!default_path({"", "", ""}));
}

TEST_CASE("the default file is the one that the environment names")
{
  const temporary_folder folder;
  folder.write(".netrc", text);
  const std::string other = folder.write("other", "machine b.test login x password y\n");
  setenv("HOME", folder.path("").c_str(), 1);
  unsetenv("NETRC");
  const netrc::load_result at_home = netrc::load_default();
  CHECK(std::get<netrc::loaded_file>(at_home).document.entry_at(0).host() == "a.test");
  setenv("NETRC", other.c_str(), 1);
  const netrc::load_result named = netrc::load_default();
  CHECK(std::get<netrc::loaded_file>(named).document.entry_at(0).host() == "b.test");
  unsetenv("NETRC");
  unsetenv("HOME");
  CHECK(netrc::environment::from_process().passwd_home.has_value());
}

TEST_CASE("messages name the file and the remedy, and let no control byte through")
{
  using netrc::load_error;
  netrc::file_status facts;
  facts.mode = 0644;
  facts.owner = 7;
  CHECK(load_error{load_error_code::open_to_others, 0, facts}.message("/h/it's") ==
        "/h/it's: its mode 0644 lets others in, so it is not read: run chmod 600 '/h/it'\\''s'");
  CHECK(load_error{load_error_code::open_to_others, 0, facts}.message("-f").ends_with("run chmod 600 './-f'"));
  CHECK(load_error{load_error_code::not_found}.message("a\x1b[1m").starts_with("a\\x1b[1m: "));
  for (const auto code : {load_error_code::not_found, load_error_code::no_permission, load_error_code::is_directory,
                          load_error_code::link_loop, load_error_code::too_large, load_error_code::changed,
                          load_error_code::open_to_others, load_error_code::other_owner, load_error_code::system})
    CHECK(load_error{code, EIO, facts}.message("/h/f").starts_with("/h/f: "));
  CHECK(!load_error{load_error_code::no_path}.message("").empty());
  // What is no path no command can name.
  const auto label = netrc::name_kind::label;
  CHECK(load_error{load_error_code::open_to_others, 0, facts}.message("standard input", label) ==
        "standard input: its mode 0644 lets others in, so it is not read");
  CHECK(load_error{load_error_code::other_owner, 0, facts}.message("standard input", label) ==
        "standard input: it belongs to user 7, so it is not read");
  CHECK(load_error{load_error_code::is_directory}.message("standard input", label) ==
        "standard input: it is a directory, not a file");
  const netrc::loaded_file file{netrc::document::parse(""), facts, true, true};
  CHECK(file.warnings("descriptor 7", label) ==
        std::vector<std::string>{"descriptor 7: warning: its mode 0644 lets others in",
                                 "descriptor 7: warning: it belongs to user 7"});
  CHECK(load_error{load_error_code::system, EIO}.message("f").find("Input/output error") != std::string::npos);
}
