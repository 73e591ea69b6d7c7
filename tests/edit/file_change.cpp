// SPDX-License-Identifier: MIT
#include "netrc/file_change.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <thread>

#include "edit/files.hpp"
#include "file/temporary_folder.hpp"

namespace
{

using netrc::change_options;
using netrc::file_change;
using code = netrc::write_error_code;

constexpr change_options in_place = {.in_place = true, .backup = false, .wait = std::chrono::seconds(5)};
constexpr change_options with_backup = {.in_place = false, .backup = true, .wait = std::chrono::seconds(5)};
constexpr change_options impatient = {.in_place = false, .backup = false, .wait = std::chrono::milliseconds(20)};

constexpr const char* old_text = "machine a.test login u password old # kept\n";
constexpr const char* new_text = "machine a.test login u password new-and-longer # kept\n";

file_change begun(const std::string& path, const change_options& options = {})
{
  auto result = file_change::begin(path, options);
  REQUIRE(std::holds_alternative<file_change>(result));
  return std::get<file_change>(std::move(result));
}

code begin_fails(const std::string& path, const change_options& options = {})
{
  const auto result = file_change::begin(path, options);
  const auto* const error = std::get_if<netrc::write_error>(&result);
  return error == nullptr ? code::none : error->code;
}

code code_of(const std::optional<netrc::write_error>& error)
{
  return error ? error->code : code::none;
}

std::string_view text_of(const file_change& change)
{
  return change.file().document.text().reveal();
}

}  // namespace

TEST_CASE("a new text takes the old one's place, with its mode and nothing beside it")
{
  for (const mode_t mode : {0600U, 0400U, 0640U, 0644U, 0700U})
  {
    CAPTURE(mode);
    const temporary_folder folder;
    const std::string path = folder.write(".netrc", old_text, mode);
    file_change change = begun(path);
    CHECK(text_of(change) == old_text);
    CHECK(!change.creates());
    CHECK(change.file().open_to_others == ((mode & 077) != 0));
    CHECK(!change.commit(new_text));
    CHECK(content(path) == new_text);
    CHECK(status_of(path).st_mode == (S_IFREG | mode));
    CHECK(names_in(folder.path("")) == names{".netrc"});
  }
}

TEST_CASE("who has the old file open keeps the old text, whole")
{
  const temporary_folder folder;
  const std::string path = folder.write(".netrc", old_text);
  std::ifstream reader(path, std::ios::binary);
  CHECK(!begun(path).commit(new_text));
  CHECK(std::string(std::istreambuf_iterator<char>(reader), {}) == old_text);
}

TEST_CASE("a new file is private, whatever the umask")
{
  for (const mode_t mask : {0U, 022U, 0777U})
  {
    CAPTURE(mask);
    const temporary_folder folder;
    const mode_t before = umask(mask);
    file_change change = begun(folder.path(".netrc"));
    CHECK(change.creates());
    CHECK(text_of(change).empty());
    const auto error = change.commit(new_text);
    umask(before);
    CHECK(code_of(error) == code::none);
    CHECK(content(folder.path(".netrc")) == new_text);
    CHECK(status_of(folder.path(".netrc")).st_mode == (S_IFREG | 0600));
    CHECK(names_in(folder.path("")) == names{".netrc"});
  }
}

TEST_CASE("nothing is written when nothing is to change, nor when a change is given up")
{
  const temporary_folder folder;
  const std::string path = folder.write(".netrc", old_text);
  const struct stat before = status_of(path);
  CHECK(!begun(path).commit(old_text));
  CHECK(!begun(path, with_backup).commit(old_text));
  CHECK(!begun(path, in_place).commit(old_text));
  CHECK(text_of(begun(path)) == old_text);
  CHECK(!begun(folder.path("none")).commit(""));
  CHECK(is_same_state(status_of(path), before));
  CHECK(names_in(folder.path("")) == names{".netrc"});
}

TEST_CASE("a link is followed and stays")
{
  const temporary_folder folder;
  const std::string target = folder.write("dotfiles/netrc", old_text);
  std::filesystem::create_symlink("dotfiles/netrc", folder.path("relative"));
  std::filesystem::create_symlink(target, folder.path("absolute"));
  std::filesystem::create_symlink("relative", folder.path("second"));
  std::filesystem::create_symlink("dotfiles", folder.path("folder"));
  int turn = 0;
  for (const char* const name : {"relative", "absolute", "second", "folder/netrc"})
  {
    CAPTURE(name);
    const std::string text = new_text + std::to_string(++turn);
    CHECK(!begun(folder.path(name)).commit(text));
    CHECK(content(target) == text);
  }
  CHECK(std::filesystem::read_symlink(folder.path("relative")) == "dotfiles/netrc");
  CHECK(std::filesystem::read_symlink(folder.path("second")) == "relative");
  CHECK(names_in(folder.path("dotfiles")) == names{"netrc"});
}

TEST_CASE("where a link leads to no file yet, that is made")
{
  const temporary_folder folder;
  folder.write("dotfiles/other");
  std::filesystem::create_symlink("dotfiles/netrc", folder.path(".netrc"));
  CHECK(!begun(folder.path(".netrc")).commit(new_text));
  CHECK(content(folder.path("dotfiles/netrc")) == new_text);
  CHECK(std::filesystem::is_symlink(folder.path(".netrc")));
}

TEST_CASE("a path without a slash is one of the working folder")
{
  const temporary_folder folder;
  folder.write("netrc", old_text);
  const std::filesystem::path before = std::filesystem::current_path();
  std::filesystem::current_path(folder.path(""));
  CHECK(!begun("netrc").commit(new_text));
  CHECK(!begun("new").commit(new_text));
  std::filesystem::current_path(before);
  CHECK(content(folder.path("netrc")) == new_text);
  CHECK(content(folder.path("new")) == new_text);
}

TEST_CASE("a second change waits, and reads what the first wrote")
{
  for (const bool exists : {true, false})
    for (const change_options& first : {change_options(), in_place, with_backup})
      for (const change_options& second : {change_options(), in_place})
      {
        CAPTURE(exists);
        const temporary_folder folder;
        const std::string path = exists ? folder.write(".netrc", old_text) : folder.path(".netrc");
        auto one = std::optional(begun(path, first));
        CHECK(begin_fails(path, impatient) == code::busy);
        std::string seen;
        std::thread other([&] { seen = text_of(begun(path, second)); });
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
        CHECK(!one->commit(new_text));
        one.reset();
        other.join();
        CHECK(seen == new_text);
      }
}

TEST_CASE("whoever waits for a file that is replaced meanwhile gets the one that the path names")
{
  const temporary_folder folder;
  const std::string path = folder.write(".netrc", old_text);
  auto first = std::optional(begun(path));
  std::string seen;
  std::thread other([&] { seen = text_of(begun(path)); });
  std::this_thread::sleep_for(std::chrono::milliseconds(20));
  std::filesystem::rename(folder.write("edited", "# by an editor\n"), path);
  first.reset();
  other.join();
  CHECK(seen == "# by an editor\n");
}

TEST_CASE("a change by another program in the meantime is refused, and stays")
{
  const temporary_folder folder;
  const std::string path = folder.path(".netrc");
  const std::string same_size(std::string(old_text).size(), '#');
  const auto write_over = [&]
  {
    const int file = open(path.c_str(), O_WRONLY | O_CLOEXEC);
    CHECK(pwrite(file, same_size.data(), same_size.size(), 0) == static_cast<ssize_t>(same_size.size()));
    close(file);
  };
  const auto replace = [&] { std::filesystem::rename(folder.write("edited", old_text), path); };
  const auto remove = [&] { std::filesystem::remove(path); };
  const auto make = [&] { folder.write(".netrc", old_text); };
  const auto check = [&](const change_options& options, const auto& meanwhile, const std::string& left)
  {
    file_change change = begun(path, options);
    meanwhile();
    CHECK(code_of(change.commit(new_text)) == code::changed);
    CHECK(content(path) == left);
  };
  for (const change_options& options : {change_options(), in_place, with_backup})
  {
    make();
    check(options, write_over, same_size);  // at once: its times may be those of the reading
    make();
    check(options, replace, old_text);
    check(options, remove, "");
    CHECK(!std::filesystem::exists(path));
    check(options, make, old_text);
    std::filesystem::remove(path + ".bak");
    CHECK(names_in(folder.path("")) == names{".netrc"});
  }
}

TEST_CASE("a change that leaves the file's times as they were is noticed by its bytes")
{
  // The first write through a mapping stamps the file, the second does not.
  const temporary_folder folder;
  const std::string path = folder.write(".netrc", old_text);
  const int file = open(path.c_str(), O_RDWR | O_CLOEXEC);
  void* const mapped = mmap(nullptr, 1, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
  close(file);
  REQUIRE(mapped != MAP_FAILED);
  auto* const first = static_cast<volatile char*>(mapped);
  *first = '#';
  for (const change_options& options : {change_options(), in_place})
  {
    file_change change = begun(path, options);
    const std::string read(text_of(change));
    *first = static_cast<char>(read[0] + 1);
    CHECK(code_of(change.commit(new_text)) == code::changed);
    CHECK(content(path).substr(1) == read.substr(1));
  }
  munmap(mapped, 1);
}

TEST_CASE("a link that leads elsewhere in the meantime is a change")
{
  const temporary_folder folder;
  folder.write("one", old_text);
  folder.write("other", old_text);
  std::filesystem::create_symlink("one", folder.path(".netrc"));
  file_change change = begun(folder.path(".netrc"));
  std::filesystem::remove(folder.path(".netrc"));
  std::filesystem::create_symlink("other", folder.path(".netrc"));
  CHECK(code_of(change.commit(new_text)) == code::changed);
  CHECK(content(folder.path("one")) == old_text);
  CHECK(content(folder.path("other")) == old_text);
}

TEST_CASE("what a kill left is removed, whatever it is, and followed nowhere")
{
  for (const change_options& options : {change_options(), in_place})
  {
    const temporary_folder folder;
    const std::string path = folder.write(".netrc", old_text);
    folder.write(".netrc.netrc-new", "machine a.test login u pass");
    CHECK(!begun(path, options).commit(new_text));
    CHECK(names_in(folder.path("")) == names{".netrc"});

    folder.write("precious", "precious", 0644);
    std::filesystem::create_symlink("precious", folder.path(".netrc.netrc-new"));
    CHECK(!begun(path, options).commit(old_text));
    CHECK(content(path) == old_text);
    CHECK(content(folder.path("precious")) == "precious");
    CHECK(names_in(folder.path("")) == names{".netrc", "precious"});

    REQUIRE(mkfifo(folder.path(".netrc.netrc-new").c_str(), 0600) == 0);
    CHECK(!begun(path, options).commit(new_text));
    CHECK(names_in(folder.path("")) == names{".netrc", "precious"});
  }
}

TEST_CASE("a backup keeps the old text, in a private file")
{
  for (const bool overwrites : {false, true})
  {
    const change_options options = {.in_place = overwrites, .backup = true};
    const temporary_folder folder;
    const std::string path = folder.write(".netrc", old_text, 0644);
    folder.write("precious", "precious", 0644);
    std::filesystem::create_symlink("precious", path + ".bak");
    CHECK(!begun(path, options).commit(new_text));
    CHECK(content(path) == new_text);
    CHECK(content(path + ".bak") == old_text);
    CHECK(status_of(path + ".bak").st_mode == (S_IFREG | 0600));
    CHECK(content(folder.path("precious")) == "precious");
    CHECK(!begun(path, options).commit(old_text));
    CHECK(content(path + ".bak") == new_text);
    CHECK(names_in(folder.path("")) == names{".netrc", ".netrc.bak", "precious"});
    CHECK(!begun(folder.path("new"), options).commit(new_text));
    CHECK(!std::filesystem::exists(folder.path("new.bak")));
  }
}

TEST_CASE("in place the file stays the same one, and a shorter text leaves no rest of the old")
{
  const temporary_folder folder;
  const std::string path = folder.write(".netrc", new_text, 0644);
  std::filesystem::create_hard_link(path, folder.path("other name"));
  CHECK(!begun(path, in_place).commit(old_text));
  CHECK(content(path) == old_text);
  CHECK(content(folder.path("other name")) == old_text);
  CHECK(!begun(path, in_place).commit(new_text));
  CHECK(content(path) == new_text);
  CHECK(status_of(path).st_mode == (S_IFREG | 0644));
  CHECK(status_of(path).st_nlink == 2);
}
