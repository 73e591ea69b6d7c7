// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "commands.hpp"
#include "shared/command_line.hpp"

/// Options that several commands of `netrc` have.
namespace netrc::tool
{

/// `--file`, `--policy`
void add_file_options(command& command, file_options& file);
/// URL, `--login`
void add_target_options(command& command, target_options& target, std::vector<std::string>& urls);
/// What both commands have that change a file.
void add_edit_options(command& command, edit_options& options, std::vector<std::string>& urls);

/// One reader or program, or the reference reading.
[[nodiscard]] option reader_option(std::string& reader);
/// Several readers and programs.
[[nodiscard]] option readers_option(const char* help, std::vector<std::string>& readers);
/// `--as`, each program once.
[[nodiscard]] option as_option(std::vector<std::string_view>& programs);
/// Decides whether the output gets colors, without the option too.
[[nodiscard]] option color_option(bool& color);
/// The number of an open file.
[[nodiscard]] option descriptor_option(const char* name, const char* help, std::optional<int>& descriptor);

}  // namespace netrc::tool
