// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "answer_view.hpp"
#include "netrc/readers.hpp"
#include "shared/json.hpp"
#include "shared/source_file.hpp"
#include "target.hpp"

/// What a program does here and now: which file it opens, and what it takes from it.
namespace netrc::tool
{

/// The file that a program opens.
struct program_file
{
  std::vector<std::string> tried = {};  ///< paths, in the program's order; empty if its user must name one
  const source_file* file = nullptr;    ///< null if none of them can be read
  std::string error = {};               ///< why not, if one is there
  bool is_ours = false;                 ///< it is the file that we read, too
  bool is_told = false;                 ///< the program is told to read it, whatever it opens by itself
  bool is_named = false;                ///< NETRC names it, or the program is told
};

/// The files of programs, each read once.
class program_files
{
public:
  /// `given` is what the command line or the environment names, null if it cannot be read. If the command line names
  /// it, each program is told to read it.
  program_files(const source_file* given, const file_options& options);

  [[nodiscard]] program_file open(const readers::file_habits& habits);
  /// Whose values are whose in a file. `asked` is the same in each call.
  [[nodiscard]] const readers::provenance_index& provenances(const source_file& file, const query& asked);

private:
  struct loaded
  {
    std::optional<source_file> file = {};
    std::string error = {};
  };
  [[nodiscard]] const loaded& load_once(const std::string& path);

  const source_file* given_;
  std::optional<std::string> given_path_;  ///< nothing if the command line names it
  environment variables_;
  std::map<std::string, loaded, std::less<>> loaded_;
  std::map<const source_file*, readers::provenance_index> provenances_;
};

/// A program's answer by one reader.
struct program_answer
{
  readers::asked_program subject = {};
  std::string readers = {};  ///< its name, and those of other readers whose answer is the same: `curl-7.88 or curl`
  std::string version = {};  ///< of the libcurl that the program uses here; empty if nobody asked
  program_file opened = {};
  readers::reply sent = {};  ///< nothing of it is sent if there is an objection
  readers::provenance provenance = readers::provenance::nobody;
  readers::objection objection = readers::objection::none;
  std::string word = {};                     ///< the host that it looks for; masked if it may be a secret
  std::string user = {};                     ///< of the request; masked if it may be a secret, empty if there is none
  std::optional<std::string> login = {};     ///< safe to display
  std::optional<std::string> password = {};  ///< masked
  std::optional<std::size_t> gives_up_at = {};  ///< the line

  [[nodiscard]] bool sends() const { return sent.outcome == outcome::found && objection == readers::objection::none; }
};

/// Asks a program. `version` is that of the libcurl which it uses here; empty if that was not looked up. An answer for
/// each reader that the program may read as, if they differ. `target` has a query.
[[nodiscard]] std::vector<program_answer> ask(const readers::program& program, std::string_view version,
                                              const target& target, program_files& files);

/// The host as the program looks for it: `a.test`, `a.test:8443`; masked if it may be a secret. `target` has a query.
[[nodiscard]] std::string word_of(const readers::asked_program& subject, const target& target);

/// The two values are read alike, or both are absent.
[[nodiscard]] bool is_same(const std::optional<readers::value>& one, const std::optional<readers::value>& other);

/// What the reference reading says of a value that is sent: `a secret of another entry`; empty if it is the host's own.
[[nodiscard]] std::string_view warning_of(readers::provenance value);

/// `kept`, `replaced`, `unknown`. Static.
[[nodiscard]] std::string_view name_of(readers::own_header value);

/// `mode`, `owner`; of an objection that there is. Static.
[[nodiscard]] std::string_view name_of(readers::objection value);

/// What is sent, in one line: `login alice, password *** (line 1)`, `nothing: no entry for a.test`.
[[nodiscard]] std::string sentence_of(const program_answer& answer);
/// All of it, with the program's name first.
[[nodiscard]] std::string text_of(const program_answer& answer);
[[nodiscard]] json json_of(const program_answer& answer);

}  // namespace netrc::tool
