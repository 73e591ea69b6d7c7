// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "edit/files.hpp"
#include "file/temporary_folder.hpp"
#include "netrc/file_change.hpp"

namespace
{

using netrc::change_options;
using netrc::file_change;
using code = netrc::write_error_code;

constexpr const char* old_text = "machine a.test login u password old\n";
constexpr const char* new_text = "machine a.test login u password new-and-longer\n";
constexpr uid_t somebody = 12345;

/// How a change ends.
netrc::write_error outcome(const std::string& path, const change_options& options = {})
{
  auto begun = file_change::begin(path, options);
  if (const auto* const error = std::get_if<netrc::write_error>(&begun))
    return *error;
  return std::get<file_change>(begun).commit(new_text).value_or(netrc::write_error());
}

code code_of_change(const std::string& path, const change_options& options = {})
{
  return outcome(path, options).code;
}

/// The same, asked by another user; true if it ends so.
bool ends_for_somebody(code expected, const std::string& path, const change_options& options = {})
{
  return in_child(
      [&] { return setegid(somebody) == 0 && seteuid(somebody) == 0 && code_of_change(path, options) == expected; });
}

bool is_root()
{
  if (geteuid() == 0)
    return true;
  MESSAGE("skipped: only root can be several users");
  return false;
}

/// Asks with mounts that nobody else sees.
void with_own_mounts(const std::function<bool()>& mount_all, const std::function<bool()>& question)
{
  const bool possible = in_child(
      [&] { return unshare(CLONE_NEWNS) == 0 && mount("", "/", "", MS_REC | MS_PRIVATE, "") == 0 && mount_all(); });
  if (!possible)
  {
    MESSAGE("skipped: nothing can be mounted here");
    return;
  }
  CHECK(in_child(
      [&]
      {
        return unshare(CLONE_NEWNS) == 0 && mount("", "/", "", MS_REC | MS_PRIVATE, "") == 0 && mount_all() &&
               question();
      }));
}

}  // namespace

TEST_CASE("what is no regular file is refused")
{
  const temporary_folder folder;
  const std::string file = folder.write("f", old_text);
  std::filesystem::create_directory(folder.path("folder"));
  REQUIRE(mkfifo(folder.path("fifo").c_str(), 0600) == 0);
  std::filesystem::create_symlink("/dev/null", folder.path("null"));
  std::filesystem::create_symlink("folder", folder.path("link to folder"));
  std::filesystem::create_symlink("loop", folder.path("loop"));
  for (const change_options& options : {change_options(), change_options{.in_place = true}})
  {
    for (const char* const name : {"folder", "fifo", "null", "link to folder", "folder/", "new/"})
    {
      CAPTURE(name);
      CHECK(code_of_change(folder.path(name), options) == code::not_a_file);
    }
    for (const char* const path : {"/dev/null", "/dev/stdin", "/dev/fd/0", "/proc/self/fd/0", "/", ".", ""})
    {
      CAPTURE(path);
      CHECK(code_of_change(path, options) == code::not_a_file);
    }
    CHECK(code_of_change(folder.path("loop"), options) == code::link_loop);
    CHECK(code_of_change(folder.path("none/new"), options) == code::no_folder);
    CHECK(code_of_change(folder.path("f/new"), options) == code::no_folder);
  }
  CHECK(content(file) == old_text);
}

TEST_CASE("a name that is too long is an error, before anything is written")
{
  const temporary_folder folder;
  CHECK(outcome(folder.path(std::string(300, 'n'))).error_number == ENAMETOOLONG);
  // Long enough for the file, too long for the one beside it.
  const std::string path = folder.write(std::string(250, 'n'), old_text);
  CHECK(outcome(path).error_number == ENAMETOOLONG);
  CHECK(content(path) == old_text);
  CHECK(code_of_change(path, {.in_place = true}) == code::none);
}

TEST_CASE("a hard link is refused: its other names would keep the old text")
{
  const temporary_folder folder;
  const std::string path = folder.write(".netrc", old_text);
  std::filesystem::create_hard_link(path, folder.path("other"));
  CHECK(code_of_change(path) == code::hard_link);
  CHECK(content(path) == old_text);
}

TEST_CASE("what stands in the way of the new file or of the backup and cannot be removed is an error")
{
  const temporary_folder folder;
  const std::string path = folder.write(".netrc", old_text);
  folder.write(".netrc.netrc-new/x");
  CHECK(code_of_change(path) == code::unfinished_in_way);
  CHECK(outcome(path).message(path).find("remove " + path + ".netrc-new") != std::string::npos);
  std::filesystem::remove_all(path + ".netrc-new");
  folder.write(".netrc.bak/x");
  CHECK(code_of_change(path, {.in_place = false, .backup = true}) == code::no_backup);
  CHECK(code_of_change(path, {.in_place = true, .backup = true}) == code::no_backup);
  CHECK(content(path) == old_text);
  CHECK(names_in(folder.path("")) == names{".netrc", ".netrc.bak"});
}

TEST_CASE("a folder in which one may not write")
{
  if (!is_root())
    return;
  const temporary_folder folder;
  chmod(folder.path("").c_str(), 0755);
  const std::string path = folder.write(".netrc", old_text);
  REQUIRE(chown(path.c_str(), somebody, somebody) == 0);
  CHECK(ends_for_somebody(code::read_only_folder, path));
  CHECK(ends_for_somebody(code::read_only_folder, folder.path("new")));
  CHECK(ends_for_somebody(code::no_backup, path, {.in_place = true, .backup = true}));
  CHECK(content(path) == old_text);
  CHECK(ends_for_somebody(code::none, path, {.in_place = true}));
  CHECK(content(path) == new_text);
  chmod(path.c_str(), 0400);
  CHECK(ends_for_somebody(code::read_only_file, path, {.in_place = true}));
  chmod(path.c_str(), 0000);
  CHECK(ends_for_somebody(code::unreadable, path));
}

TEST_CASE("the owner and group stay, or the change is refused")
{
  if (!is_root())
    return;
  const temporary_folder folder;
  const std::string path = folder.write(".netrc", old_text);
  REQUIRE(chown(path.c_str(), somebody, somebody + 1) == 0);
  CHECK(code_of_change(path, {.in_place = false, .backup = true}) == code::none);
  for (const std::string& name : {path, path + ".bak"})
  {
    CHECK(status_of(name).st_uid == somebody);
    CHECK(status_of(name).st_gid == somebody + 1);
  }
  // Another user's, in a folder for all: it must not become one's own.
  chmod(folder.path("").c_str(), 0777);
  const std::string other = folder.write("other", old_text, 0666);
  CHECK(ends_for_somebody(code::other_owner, other));
  CHECK(content(other) == old_text);
  CHECK(names_in(folder.path("")) == names{".netrc", ".netrc.bak", "other"});
  CHECK(ends_for_somebody(code::none, other, {.in_place = true}));
}

TEST_CASE("a file that another user put in the way in a folder like /tmp is refused")
{
  if (!is_root())
    return;
  const temporary_folder folder;
  chmod(folder.path("").c_str(), 01777);
  const std::string path = folder.write(".netrc", old_text);
  REQUIRE(chown(path.c_str(), somebody, somebody) == 0);
  folder.write(".netrc.netrc-new", "planted", 0666);
  CHECK(ends_for_somebody(code::unfinished_in_way, path));
  CHECK(content(path + ".netrc-new") == "planted");
  CHECK(content(path) == old_text);
}

TEST_CASE("root follows no link that a user made to a file of another")
{
  if (!is_root())
    return;
  const temporary_folder folder;
  const std::string target = folder.write("target", old_text);
  const std::string link = folder.path(".netrc");
  std::filesystem::create_symlink("target", link);
  REQUIRE(lchown(link.c_str(), somebody, somebody) == 0);
  CHECK(code_of_change(link) == code::foreign_link);
  CHECK(content(target) == old_text);
  REQUIRE(chown(target.c_str(), somebody + 1, somebody) == 0);
  CHECK(code_of_change(link) == code::foreign_link);
  REQUIRE(chown(target.c_str(), somebody, somebody) == 0);
  CHECK(code_of_change(link) == code::none);
  std::filesystem::remove(target);
  CHECK(code_of_change(link) == code::foreign_link);
  CHECK(!std::filesystem::exists(target));
}

TEST_CASE("extended attributes stay")
{
  const temporary_folder folder;
  const std::string path = folder.write(".netrc", old_text);
  if (setxattr(path.c_str(), "user.kept", "value", 5, 0) != 0)
  {
    MESSAGE("skipped: the file system has no attributes");
    return;
  }
  CHECK(code_of_change(path) == code::none);
  std::string value(16, '\0');
  const ssize_t size = getxattr(path.c_str(), "user.kept", value.data(), value.size());
  CHECK(value.substr(0, size < 0 ? 0 : static_cast<std::size_t>(size)) == "value");
}

TEST_CASE("an access control list stays, and none comes from the folder")
{
  // Version 2, then tag, permissions and id of each: the owner rw, user 1 r, the group nothing, the mask r, others nothing.
  const std::string list("\2\0\0\0"
                         "\1\0\6\0\xff\xff\xff\xff"
                         "\2\0\4\0\1\0\0\0"
                         "\4\0\0\0\xff\xff\xff\xff"
                         "\x10\0\4\0\xff\xff\xff\xff"
                         "\x20\0\0\0\xff\xff\xff\xff",
                         44);
  const auto list_of = [](const std::string& path)
  {
    std::string value(100, '\0');
    const ssize_t size = getxattr(path.c_str(), "system.posix_acl_access", value.data(), value.size());
    return value.substr(0, size < 0 ? 0 : static_cast<std::size_t>(size));
  };
  const temporary_folder folder;
  const std::string path = folder.write(".netrc", old_text);
  const std::string plain = folder.write("plain", old_text, 0640);
  if (setxattr(path.c_str(), "system.posix_acl_access", list.data(), list.size(), 0) != 0 ||
      setxattr(folder.path("").c_str(), "system.posix_acl_default", list.data(), list.size(), 0) != 0)
  {
    MESSAGE("skipped: the file system has no access control lists");
    return;
  }
  CHECK(code_of_change(path) == code::none);
  CHECK(list_of(path) == list);
  CHECK(code_of_change(plain) == code::none);
  CHECK(list_of(plain).empty());
  CHECK(status_of(plain).st_mode == (S_IFREG | 0640));
  CHECK(code_of_change(folder.path("new")) == code::none);
  CHECK(status_of(folder.path("new")).st_mode == (S_IFREG | 0600));
}

TEST_CASE("a file that is mounted by itself is refused, and written in place")
{
  const temporary_folder folder;
  const std::string path = folder.write(".netrc", old_text);
  const std::string source = folder.write("volume", old_text);
  with_own_mounts([&] { return mount(source.c_str(), path.c_str(), "", MS_BIND, "") == 0; },
                  [&]
                  {
                    return code_of_change(path) == code::mounted && content(source) == old_text &&
                           code_of_change(path, {.in_place = true}) == code::none && content(source) == new_text;
                  });
  CHECK(!std::filesystem::exists(path + ".netrc-new"));
}

TEST_CASE("a read-only file system is refused, with what to do where Kubernetes mounted it")
{
  const temporary_folder folder;
  // As kubelet lays a Secret out.
  folder.write("secret/..2026/netrc", old_text);
  std::filesystem::create_symlink("..2026", folder.path("secret/..data"));
  std::filesystem::create_symlink("..data/netrc", folder.path("secret/netrc"));
  const std::string mounted = folder.path("secret");
  const auto read_only = [&]
  {
    return mount(mounted.c_str(), mounted.c_str(), "", MS_BIND, "") == 0 &&
           mount("", mounted.c_str(), "", MS_BIND | MS_REMOUNT | MS_RDONLY, "") == 0;
  };
  with_own_mounts(read_only,
                  [&]
                  {
                    const netrc::write_error error = outcome(mounted + "/netrc");
                    return error.code == code::read_only_system &&
                           error.message("n").find("the Secret itself") != std::string::npos &&
                           code_of_change(mounted + "/netrc", {.in_place = true}) == code::read_only_system &&
                           code_of_change(mounted + "/new") == code::read_only_system;
                  });
}

TEST_CASE("each refusal says what to do, on one line")
{
  for (int i = 1; i <= static_cast<int>(code::damaged); ++i)
  {
    CAPTURE(i);
    netrc::write_error error = {static_cast<code>(i), EIO};
    if (error.code == code::unreadable)
      error.reading = {netrc::load_error_code::no_permission, EACCES};
    const std::string message = error.message("a\nb");
    CHECK(message.starts_with("a\\x0ab: "));
    CHECK(message.find('\n') == std::string::npos);
    CHECK(message.size() > std::string("a\\x0ab: ").size() + 20);
  }
  CHECK(netrc::write_error().message("n").empty());
}
