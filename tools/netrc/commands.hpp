// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "netrc/file.hpp"
#include "netrc/lookup.hpp"
#include "shared/source_file.hpp"

/// The commands of `netrc`, one file each. They print, and return the exit code.
namespace netrc::tool
{

/// Scripts depend on these.
enum exit_code : int
{
  found = 0,
  none = 1,
  could_not_run = 2,
  refused = 3,
};

/// For an answer with this outcome.
[[nodiscard]] exit_code exit_code_for(outcome outcome) noexcept;

/// The options of every command.
struct file_options
{
  std::optional<std::string>
      path;  ///< `--file`; `-` is standard input; without it, the file that the environment names
  permission_policy policy = permission_policy::warn;
};

/// Reads the file. Warns, with the remedy, if others can access it.
[[nodiscard]] std::optional<source_file> open(const file_options& options);

/// Whose credentials are asked for.
struct target_options
{
  std::string text;                  ///< URL or HOST or HOST:PORT
  std::optional<std::string> login;  ///< `--login`
};

struct get_options
{
  file_options file;
  target_options target;
  std::optional<std::string> field;  ///< `login`, `password`, `account`
  std::string reader = "reference";  ///< `--reader`
  bool json = false;
  bool reveal = false;
};
int get(const get_options& options);

struct readers_options
{
  file_options file;
  target_options target;
  std::vector<std::string> readers = {};  ///< `--reader`; empty: all
  bool check = false;
  bool json = false;
  bool reveal = false;
  bool color = false;  ///< `--color`, decided
};
int readers(const readers_options& options);

struct why_options
{
  file_options file;
  target_options target;
  std::vector<std::string_view> programs = {};  ///< `--as`
  bool json = false;
  bool color = false;  ///< `--color`, decided
};
int why(const why_options& options);

struct programs_options
{
  bool json = false;
};
int programs(const programs_options& options);

/// Of the commands that change a file.
struct edit_options
{
  file_options file;
  target_options target;
  std::optional<int> login_descriptor;  ///< `--login-fd`
  bool in_place = false;
  bool backup = false;
  bool dry_run = false;
};
/// Exits 1 if there is nothing to remove.
int unset(const edit_options& options);

struct set_options : edit_options
{
  bool no_login = false;
  std::optional<int> password_descriptor;  ///< `--password-fd`; without it, standard input or a prompt
  std::optional<int> account_descriptor;   ///< `--account-fd`
  std::vector<std::string> readers = {};   ///< `--reader`; empty: those that most people run
};
int set(const set_options& options);

struct list_options
{
  file_options file;
  bool json = false;
};
int list(const list_options& options);

struct redact_options
{
  file_options file;
  bool hosts = false;
};
/// Names on standard error what the linter reports for one of the two files alone.
int redact(const redact_options& options);

}  // namespace netrc::tool
