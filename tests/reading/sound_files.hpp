// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// Well-formed files whose secrets tell for whom they were written.
namespace sound
{

/// For whom a secret was written: one `machine` or `default` of the file.
struct owner
{
  std::string host;  ///< as it is asked for; empty for `default`
  std::optional<std::uint16_t> port;
  std::optional<std::string> login;
  /// Stands twice in the secret, so that a lost letter leaves one: `(a:u)(a:u)`.
  std::string mark;
  std::string secret;
  std::size_t begin = 0;  ///< from the word `machine` …
  std::size_t end = 0;    ///< … to the last value
  bool live = true;       ///< false in a comment or a macro

  [[nodiscard]] bool is_default() const { return host.empty(); }
};

struct range
{
  std::size_t begin;
  std::size_t end;
};

struct file
{
  std::string name;
  std::string text;
  std::vector<owner> owners;
  std::vector<range> lines;    ///< with their ends
  std::vector<range> words;    ///< between white space
  std::vector<range> letters;  ///< each byte that is no white space

  [[nodiscard]] bool lists(const std::string& host) const;
};

[[nodiscard]] std::vector<file> files();
/// The owners of secrets that a damage brings along: the files that are joined in.
[[nodiscard]] const std::vector<owner>& strangers();

}  // namespace sound
