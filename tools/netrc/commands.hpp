// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "netrc/file.hpp"
#include "shared/source_file.hpp"

/// The commands of `netrc`: one file each. They print, and return the exit code.
namespace netrc::tool
{

/// The exit codes: scripts depend on them.
enum exit_code : int
{
  found = 0,
  none = 1,
  could_not_run = 2,
  refused = 3,
};

/// What the commands share.
struct file_options
{
  std::optional<std::string> path;  ///< `--file`; `-` is standard input; without it the file that the environment names
  permission_policy policy = permission_policy::warn;
};

/// Opens it; complains, with the remedy, of a mode that lets others in.
[[nodiscard]] std::optional<source_file> open(const file_options& options);

/// Whose credentials are asked for.
struct subject
{
  std::string text;                  ///< URL or HOST or HOST:PORT
  std::optional<std::string> login;  ///< `--login`
};

struct get_options
{
  file_options file;
  subject about;
  std::optional<std::string> field;  ///< `login`, `password`, `account`
  std::string reader = "reference";  ///< `--reader`
  bool json = false;
  bool reveal = false;
};
int get(const get_options& options);

struct readers_options
{
  file_options file;
  subject about;
  bool json = false;
  bool reveal = false;
};
/// Exits 0 if all programs answer alike, 1 if they do not.
int readers(const readers_options& options);

struct why_options
{
  file_options file;
  subject about;
};
int why(const why_options& options);

struct list_options
{
  file_options file;
  bool json = false;
};
int list(const list_options& options);

}  // namespace netrc::tool
