// SPDX-License-Identifier: MIT
#include <system_error>

#include "netrc/display.hpp"
#include "netrc/file_change.hpp"

namespace netrc
{
namespace
{

std::string_view reason(write_error_code code)
{
  switch (code)
  {
  case write_error_code::none:
  case write_error_code::unreadable:
  case write_error_code::attribute:
  case write_error_code::system:
    break;
  case write_error_code::no_folder:
    return "its folder is not there: create it, or name another file";
  case write_error_code::not_a_file:
    return "it is no regular file: name one";
  case write_error_code::link_loop:
    return "its symbolic links lead in a circle: remove one of them";
  case write_error_code::foreign_link:
    return "it is a symbolic link of another user to a file that is not theirs: name that file itself if it is meant";
  case write_error_code::hard_link:
    return "it has other names (hard links), which would keep the old text: remove them, or write in place "
           "(--in-place)";
  case write_error_code::busy:
    return "another program is changing it: try again when that has ended";
  case write_error_code::no_lock:
    return "its file system has no locks, so another program's change could be lost: change a copy on another file "
           "system, then copy it back";
  case write_error_code::changed:
    return "another program changed it in the meantime: nothing was written, try again";
  case write_error_code::read_only_folder:
    return "no permission to put a new file into its folder: change the folder's mode, or write in place (--in-place)";
  case write_error_code::read_only_file:
    return "no permission to write to it: change its mode or owner";
  case write_error_code::read_only_system:
    return "its file system is read-only: change it where it comes from (if Kubernetes mounted it, the Secret itself)";
  case write_error_code::mounted:
    return "it is mounted by itself (a container's volume), so no new file can take its place: change it where it "
           "comes "
           "from, or write in place (--in-place)";
  case write_error_code::other_owner:
    return "a new file cannot be given to its owner and group: do it as its owner, or write in place (--in-place)";
  case write_error_code::unfinished_in_way:
    break;
  case write_error_code::no_backup:
    return "its old text cannot be kept beside it: look at the folder's mode, or do without the backup (--backup)";
  case write_error_code::full:
    return "there is no space for the new text: nothing was written, make room and try again";
  case write_error_code::lasting_unknown:
    return "it was changed, but the disk reports a failure: look at it again after the next start";
  case write_error_code::damaged:
    return "writing failed in the middle, and the old text could not be put back: restore it from a copy";
  }
  return {};
}

}  // namespace

std::string write_error::message(std::string_view name) const
{
  const std::string begin = escaped(name) + ": ";
  const std::string cause = std::generic_category().message(error_number);
  switch (code)
  {
  case write_error_code::none:
    return {};
  case write_error_code::unreadable:
    return reading.message(name);
  case write_error_code::attribute:
    return begin + "a new file cannot be given its attribute " + escaped(attribute) + " (" + cause +
           "): remove that, or write in place (--in-place)";
  case write_error_code::unfinished_in_way:
    return begin + "something that cannot be removed is in the way of the new file: remove " +
           escaped(std::string(name) += unfinished_suffix);
  case write_error_code::system:
    return begin + "it cannot be changed: " + cause;
  default:
    return begin + std::string(reason(code));
  }
}

}  // namespace netrc
