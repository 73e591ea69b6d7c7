// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "commands.hpp"
#include "netrc/readers.hpp"
#include "program_answer.hpp"
#include "readers/parse_context.hpp"
#include "shared/json.hpp"
#include "shared/terminal.hpp"

namespace netrc::tool
{
namespace
{

// What a program does is found by asking its reader, never written down twice.

constexpr readers::request example = {.host = "example.com:8443"};

std::string example_word(const readers::asked_program& subject)
{
  const readers::request request = readers::asked_by(subject, example);
  return std::string(readers::asked_host(request, subject.reader->dialect->asking).name());
}

bool uses_default(const readers::reader& reader)
{
  return readers::answer(reader, "default login alice password secret\n", example).outcome == outcome::found;
}

/// `$NETRC, ~/.netrc`: the first that exists, or, if NETRC is set, that alone.
std::string files_of(const readers::file_habits& habits)
{
  std::vector<std::string> paths = readers::paths(habits, {.netrc = "$NETRC", .home = "~", .passwd_home = "~"});
  for (std::string& each : readers::paths(habits, {.netrc = {}, .home = "~", .passwd_home = "~"}))
    if (std::find(paths.begin(), paths.end(), each) == paths.end())
      paths.push_back(std::move(each));
  return fmt::format("{}", fmt::join(paths, ", "));
}

/// Whether it minds that others may read the file, or that somebody else owns it.
std::string objections_of(const readers::file_habits& habits)
{
  constexpr std::uint32_t user = 1000;
  constexpr std::uint32_t somebody = 1001;
  readers::reply sent;
  sent.outcome = outcome::found;
  sent.login = readers::made_up("alice");
  sent.password = readers::made_up("secret");
  const auto minds = [&](std::uint32_t mode, std::uint32_t owner)
  {
    return readers::check_permissions(habits, {.mode = mode, .owner = owner}, user, sent, false) !=
           readers::objection::none;
  };
  const bool minds_mode = minds(0644, user);
  const bool minds_owner = minds(0600, somebody);
  return minds_mode && minds_owner ? "mode, owner" : minds_mode ? "mode" : minds_owner ? "owner" : "";
}

json json_of(const readers::program& program)
{
  json object = {{"program", program.name}, {"readers", json::array()}};
  for (const readers::reader* const each : readers::readers_of(program))
  {
    const readers::asked_program subject = {each, &program};
    const readers::file_habits& habits = readers::habits_of(subject);
    object["readers"].push_back({{"reader", each->name},
                                 {"versions", each->versions},
                                 {"asks_for", program.usage.own_names ? "a name of its own" : example_word(subject)},
                                 {"default", uses_default(*each)},
                                 {"file", json_or_null(files_of(habits))},
                                 {"minds", json_or_null(objections_of(habits))}});
  }
  object["needs"] = json_or_null(program.needs);
  object["own_header"] = name_of(program.own_header);
  object["note"] = json_or_null(program.note);
  object["proof"] = program.proof;
  return object;
}

std::string row_of(const readers::program& program)
{
  std::string readers;
  for (const readers::reader* const each : readers::readers_of(program))
    readers += fmt::format("{}{}", readers.empty() ? "" : " or ", each->name);
  std::string row = fmt::format("{:<21} {:<21} {:<9} {}", program.name, readers, name_of(program.own_header),
                                program.needs.empty() ? "nothing" : program.needs);
  return row + "\n";
}

}  // namespace

int programs(const programs_options& options)
{
  if (!options.json)
  {
    std::string text = fmt::format("{:<21} {:<21} {:<9} {}\n", "program", "reads as", "header", "needs");
    for (const readers::program& each : readers::programs())
      text += row_of(each);
    text += "\nreads as: the reader; with several, the version of its libcurl decides\n"
            "header: what becomes of an Authorization header that you set, if the file has the host\n"
            "needs: what makes the program read a .netrc\n"
            "For one program, here and now: netrc why --as PROGRAM URL\n";
    return print(text) ? exit_code::found : could_not_run;
  }
  json array = json::array();
  for (const readers::program& each : readers::programs())
    array.push_back(json_of(each));
  return print(array.dump() + "\n") ? exit_code::found : could_not_run;
}

}  // namespace netrc::tool
