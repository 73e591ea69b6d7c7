// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>

/// The path of a file that holds `corpus_of(entries).text`, mode 0600, made once and removed at the program's end.
[[nodiscard]] const std::string& file_of(std::size_t entries);
