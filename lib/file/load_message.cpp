// SPDX-License-Identifier: MIT
#include <initializer_list>
#include <system_error>

#include "netrc/display.hpp"
#include "netrc/file.hpp"
#include "platform/platform.hpp"

namespace netrc
{
namespace
{

/// For a command that the user can copy into a shell.
std::string quoted_for_shell(std::string_view name)
{
  // Without the ./ it would be an option.
  std::string result = name.starts_with('-') ? "'./" : "'";
  for (const char byte : name)
    result += byte == '\'' ? std::string("'\\''") : std::string(1, byte);
  return escaped(result + "'");
}

/// `: run chmod 600 '/home/a/.netrc'`; empty for a file that no command can name.
std::string remedy(std::string_view command, std::string_view name, name_kind kind)
{
  return kind == name_kind::path ? ": run " + std::string(command) + ' ' + quoted_for_shell(name) : "";
}

std::string chmod_remedy(std::string_view name, name_kind kind)
{
  return remedy("chmod 600", name, kind);
}

std::string chown_remedy(std::string_view name, name_kind kind)
{
  return remedy("chown " + std::to_string(platform::user()), name, kind);
}

/// `0644`
std::string octal(std::uint32_t mode)
{
  constexpr int digits = 4;
  std::string result;
  for (int digit = digits - 1; digit >= 0; --digit)
    result += static_cast<char>('0' + (mode >> 3 * digit & 7));
  return result;
}

/// A sentence about a file. (A formatting library would be a third of this library's code.)
std::string sentence(std::string_view name, std::initializer_list<std::string_view> parts)
{
  std::string result = escaped(name) + ": ";
  for (const std::string_view part : parts)
    result += part;
  return result;
}

}  // namespace

std::vector<std::string> loaded_file::warnings(std::string_view name, name_kind kind) const
{
  std::vector<std::string> result;
  if (open_to_others)
    result.push_back(
        sentence(name, {"warning: its mode ", octal(status.mode), " lets others in", chmod_remedy(name, kind)}));
  if (other_owner)
    result.push_back(
        sentence(name, {"warning: it belongs to user ", std::to_string(status.owner), chown_remedy(name, kind)}));
  return result;
}

std::string load_error::message(std::string_view name, name_kind kind) const
{
  switch (code)
  {
  case load_error_code::none:
    return {};
  case load_error_code::not_found:
    return sentence(name, {"there is no such file: create it, or name another"});
  case load_error_code::no_permission:
    return sentence(name, {"no permission to read it: look at its owner and mode, and those of its folders"});
  case load_error_code::is_directory:
    if (kind == name_kind::label)
      return sentence(name, {"it is a directory, not a file"});
    return sentence(name, {"it is a directory: name the file in it, for example ", escaped(name), "/.netrc"});
  case load_error_code::link_loop:
    return sentence(name, {"its symbolic links lead in a circle: remove one of them"});
  case load_error_code::too_large:
    return sentence(name, {"it is larger than 4 GiB: this is no .netrc"});
  case load_error_code::changed:
    return sentence(name, {"it was changed while it was read: try again"});
  case load_error_code::open_to_others:
    return sentence(name,
                    {"its mode ", octal(status.mode), " lets others in, so it is not read", chmod_remedy(name, kind)});
  case load_error_code::other_owner:
    return sentence(
        name, {"it belongs to user ", std::to_string(status.owner), ", so it is not read", chown_remedy(name, kind)});
  case load_error_code::no_path:
    return "no file to read: set HOME or NETRC, or name a file";
  case load_error_code::system:
    break;
  }
  return sentence(name, {"it cannot be read: ", std::generic_category().message(error_number)});
}

}  // namespace netrc
