// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "netrc/lookup.hpp"
#include "netrc/readers.hpp"
#include "shared/json.hpp"
#include "shared/source_file.hpp"
#include "target.hpp"

/// What every command displays of an answer: the data, and the text and JSON made from it.
namespace netrc::tool
{

/// An answer of the reference reading, or of a program. Views the file and the reply, which must outlive it.
struct answer_view
{
  netrc::outcome outcome = netrc::outcome::none;
  std::optional<std::string_view> login = {};
  bool login_is_safe = false;  ///< to display without --reveal
  std::optional<secret> password = {};
  std::optional<secret> account = {};
  std::optional<std::size_t> line = {};  ///< of the entry that answers, or of the problem that prevents an answer

  // Of a found answer:
  std::string_view rule = {};  ///< `host`, `default`
  std::string location = {};   ///< `FILE:LINE (HOST)`

  // Of a refused answer:
  std::string_view problem_code = {};
  std::string problem_message = {};

  // Of one that was not found; of the reference reading only:
  struct coded_sentence
  {
    std::string_view code;  ///< `host-not-listed`
    std::string message;
  };
  std::optional<coded_sentence> reason = {};

  std::string explanation = {};  ///< why nothing was found; of a program's reply only
  std::string verdict = {};      ///< `none: no entry names the host`; of the reference reading only
};

/// Why the reference reading gives nothing, in a sentence: what it is, and the linter's words for the cause.
[[nodiscard]] std::string reason_of(const source_file& file, const target& target, const answer& answer);
/// The same with where the fault is, what it is, a hint. Runs the linter.
[[nodiscard]] std::string explanation_of(const source_file& file, const target& target, const answer& answer);

/// The answer of the reference reading.
[[nodiscard]] answer_view view_of(const source_file& file, const target& target);
/// The reply of a program, called `reader`.
[[nodiscard]] answer_view view_of(const source_file& file, const target& target, std::string_view reader,
                                  const readers::reply& reply, const readers::provenance_index& provenances);

/// `outcome`, `login`, `password`, `account`. Without `reveal`, secrets are masked; an empty value is not a secret.
[[nodiscard]] json json_of(const answer_view& answer, bool reveal);
/// `LABEL     value`, one line each: what was found, and where.
[[nodiscard]] std::string text_of(const answer_view& answer, bool reveal);

/// A line of `text_of`.
[[nodiscard]] std::string labelled_line(std::string_view label, std::string_view value);
/// A value as text; `-` if it is absent.
[[nodiscard]] std::string login_text(const answer_view& answer, bool reveal);
[[nodiscard]] std::string secret_text(const std::optional<secret>& value, bool reveal);

/// `host`, `default`
[[nodiscard]] std::string_view rule_of(const entry& entry);
/// What a program does that rejects the file: `gives up on the whole file: a syntax error`.
[[nodiscard]] std::string_view describe(readers::fault fault);

}  // namespace netrc::tool
