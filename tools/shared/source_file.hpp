// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "netrc/file.hpp"

/// The files that a command reads.
namespace netrc::tool
{

/// A path as messages name it, if it is one: masked if somebody gave the text of a .netrc, or a URL with a user, in its
/// place. Not escaped.
[[nodiscard]] std::string_view display_path(std::string_view path);

/// The same for a file that is not there: masked, too, if it is a word alone that looks like a token.
[[nodiscard]] std::string_view display_missing_path(std::string_view path);

/// Which .netrc a command reads, and why that one.
struct source_path
{
  static constexpr std::string_view named = "named on the command line";
  static constexpr std::string_view named_by_netrc = "named by NETRC";

  std::optional<std::string> path;  ///< `-` is standard input; nothing if the environment names no file
  std::string_view reason;          ///< `named on the command line`, `named by NETRC` …

  [[nodiscard]] bool is_standard_input() const { return path == "-"; }
  [[nodiscard]] bool is_named() const { return reason == named; }
  /// How messages name the file.
  [[nodiscard]] name_kind kind() const { return is_standard_input() ? name_kind::label : name_kind::path; }
};

/// The path that the command line names, or else the environment.
[[nodiscard]] source_path choose_source(const std::optional<std::string>& named_path);

[[nodiscard]] load_result load(const source_path& source, permission_policy policy);

/// Why it could not be read, with what to do if it is not there. `name`: as `display_path` shows it.
[[nodiscard]] std::string failure_message(const load_error& error, const source_path& source, std::string_view name);

/// A .netrc that was read.
struct source_file
{
  std::string name;         ///< safe to display
  std::string_view reason;  ///< as in `source_path`
  loaded_file content;
  name_kind kind = name_kind::path;
  std::string option = {};  ///< ` --file NAME`, for a command about the same file; empty if the environment names it

  /// By somebody, and not found at its usual place.
  [[nodiscard]] bool is_named() const { return reason == source_path::named || reason == source_path::named_by_netrc; }
};

/// Reads the .netrc. Prints an error and returns nothing if that fails.
[[nodiscard]] std::optional<source_file> open_file(const std::optional<std::string>& named_path,
                                                   permission_policy policy);

/// `FILE:LINE` of an entry.
[[nodiscard]] std::string location_of(const source_file& file, const entry& entry);

/// The text of another file, or errno.
struct file_text
{
  std::string text = {};
  int error_number = 0;
};

/// Reads a file of at most `max_size` bytes; EFBIG if it is larger.
[[nodiscard]] file_text read_text(const std::string& path, std::size_t max_size);

}  // namespace netrc::tool
