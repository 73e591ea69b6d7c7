// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "excerpt.hpp"
#include "lint/lint.hpp"

namespace netrc::tool
{

/// A finding and its places as they may be shown.
struct located
{
  lint::finding found = {};
  std::optional<excerpt> where = {};  ///< nothing: the file as a whole
  std::optional<excerpt> related = {};
};

/// What was found in one file. It outlives the file's document.
struct report
{
  std::string path = {};  ///< any bytes; for standard input what it is called
  std::vector<located> problems = {};
  std::size_t unseen = 0;  ///< findings beyond the limit
};

/// A file that could not be read.
struct unread
{
  std::string path;
  std::string message;  ///< fit to be shown, the path in it
};

struct run_result
{
  std::vector<report> reports = {};
  std::vector<unread> not_read = {};
};

/// The finding's sentence, with the programs of which it speaks: `... belongs elsewhere: ruby, curl`.
[[nodiscard]] std::string sentence_of(const lint::finding& found);

/// What a finding's other place is. Static.
[[nodiscard]] std::string_view describe_related(const lint::finding& found) noexcept;

/// Locates findings; `widest`: the columns of an excerpt.
[[nodiscard]] report report_of(std::string path, const document& in, const lint::findings& found, std::size_t widest);

}  // namespace netrc::tool
