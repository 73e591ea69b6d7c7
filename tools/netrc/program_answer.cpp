// SPDX-License-Identifier: MIT
#include "program_answer.hpp"

#include <fmt/format.h>

#include <utility>

#include "installed_curl.hpp"
#include "netrc/display.hpp"
#include "platform/platform.hpp"
#include "readers/parse_context.hpp"
#include "shared/given_word.hpp"

namespace netrc::tool
{
namespace
{

std::string display_name(const std::string& path)
{
  return escaped(display_path(path));
}

std::string joined_paths(const std::vector<std::string>& paths)
{
  std::vector<std::string> names;
  names.reserve(paths.size());
  for (const std::string& each : paths)
    names.push_back(display_name(each));
  return fmt::format("{}", fmt::join(names, ", "));
}

program_answer ask_one(const readers::asked_program& subject, const target& target, program_files& files)
{
  program_answer result{subject};
  const readers::file_habits& habits = readers::habits_of(subject);
  const readers::request request = *target.request();
  result.opened = files.open(habits);
  result.word = word_of(subject, target);
  result.user = request.user ? display_asked_login(*request.user) : "";
  if (result.opened.file == nullptr)
    return result;
  const source_file& file = *result.opened.file;
  const document& document = file.content.document;
  const readers::provenance_index& provenances = files.provenances(file, *target.query());
  result.sent = readers::answer(subject, document.text().reveal(), request);
  result.provenance = provenances.judge(result.sent);
  if (file.content.status.regular)
    result.objection =
        readers::check_permissions(habits, file.content.status, platform::user(), result.sent, result.opened.is_named);
  const answer_view view = view_of(file, target, subject.program->name, result.sent, provenances);
  if (view.login)
    result.login = login_text(view, false);
  if (view.password)
    result.password = secret_text(view.password, false);
  if (result.sent.given_up_at)
    result.gives_up_at = document.position_of(result.sent.given_up_at->begin).line;
  return result;
}

bool say_the_same(const program_answer& one, const program_answer& other)
{
  return one.opened.file == other.opened.file && one.sent.outcome == other.sent.outcome &&
         one.sent.fault == other.sent.fault && one.gives_up_at == other.gives_up_at &&
         one.objection == other.objection && one.sent.line == other.sent.line && one.provenance == other.provenance &&
         is_same(one.sent.login, other.sent.login) && is_same(one.sent.password, other.sent.password);
}

std::string place_of(const program_answer& answer)
{
  if (!answer.sent.line)
    return "";
  return answer.opened.is_ours ? fmt::format(" (line {})", *answer.sent.line)
                               : fmt::format(" ({}:{})", answer.opened.file->name, *answer.sent.line);
}

/// Why nothing of what the reader may find is used.
std::string unused_text(const program_answer& answer)
{
  const std::string_view name = answer.subject.program->name;
  switch (answer.sent.unused)
  {
  case readers::unused::own_name:
    return fmt::format("nothing for a host: {} looks for a name of its own", name);
  case readers::unused::has_user:
    return fmt::format("nothing: with a user in the URL, {} leaves the file alone", name);
  case readers::unused::no_login:
    return fmt::format("nothing: the entry has no login, and {} wants one", name);
  case readers::unused::no_password:
    return fmt::format("nothing: the entry has no password, and {} wants one", name);
  case readers::unused::none:
    break;
  }
  const bool names_user = !answer.user.empty() && answer.word.find('@') == std::string::npos;
  return fmt::format("nothing: no entry for {}{}{}", answer.word, names_user ? " with login " : "",
                     names_user ? answer.user : "");
}

std::string opened_text(const program_answer& answer)
{
  const program_file& opened = answer.opened;
  if (opened.is_told)
    return fmt::format("{}, if told to; by itself {}", opened.file->name,
                       opened.tried.empty() ? "none" : joined_paths(opened.tried));
  if (opened.file != nullptr)
    return opened.file->name;
  if (!opened.error.empty())
    return opened.error;
  if (opened.tried == std::vector<std::string>{""})
    return "none: NETRC is set, but empty";
  return opened.tried.empty() ? "none, unless its user names one"
                              : fmt::format("none: {} {} not there", joined_paths(opened.tried),
                                            opened.tried.size() == 1 ? "is" : "are");
}

std::string objection_text(const program_answer& answer)
{
  return answer.objection == readers::objection::mode
             ? fmt::format("mode {:04o}: others may have access, and {} uses nothing of it",
                           answer.opened.file->content.status.mode, answer.subject.program->name)
             : fmt::format("it belongs to another user, and {} uses nothing of it", answer.subject.program->name);
}

std::string title_of(const program_answer& answer)
{
  const std::string_view name = answer.subject.program->name;
  if (answer.version.empty())
    return name == answer.readers ? std::string(name) : fmt::format("{}, reads as {}", name, answer.readers);
  const bool is_described = readers_of_curl(answer.version).size() == 1;
  return fmt::format("{}, with libcurl {}{} {}", name, answer.version,
                     is_described ? ", reads as" : ", which no reader describes; nearest:", answer.readers);
}

/// What becomes of the caller's own header, here and now: where nothing is sent, nothing replaces it.
readers::own_header own_header_of(const program_answer& answer)
{
  const readers::own_header usual = answer.subject.program->own_header;
  return usual == readers::own_header::unknown || answer.sends() ? usual : readers::own_header::kept;
}

std::string_view header_text(const program_answer& answer)
{
  switch (own_header_of(answer))
  {
  case readers::own_header::kept:
    return answer.sends() ? "an Authorization header of your own is sent instead"
                          : "an Authorization header of your own is sent";
  case readers::own_header::replaced:
    return "an Authorization header of your own is replaced";
  case readers::own_header::rejected:
    return "with an Authorization header of your own, the request fails";
  case readers::own_header::unknown:
    break;
  }
  return "";
}

std::string line(std::string_view label, std::string_view value)
{
  return "  " + labelled_line(label, value);
}

}  // namespace

program_files::program_files(const source_file* given, const file_options& options)
    : given_(given), variables_(environment::from_process())
{
  if (!options.path)
    given_path_ = default_path(variables_);
}

program_file program_files::open(const readers::file_habits& habits)
{
  program_file result{.tried = readers::paths(habits, variables_)};
  if (!given_path_ && given_ != nullptr)
  {
    result.file = given_;
    result.is_ours = result.is_told = result.is_named = true;
    return result;
  }
  for (const std::string& path : result.tried)
  {
    result.is_named = variables_.netrc == path;
    result.is_ours = path == given_path_ && given_ != nullptr;
    if (result.is_ours)
    {
      result.file = given_;
      return result;
    }
    const loaded& found = load_once(path);
    result.file = found.file ? &*found.file : nullptr;
    result.error = found.error;
    if (result.file != nullptr || !result.error.empty())
      return result;
  }
  return result;
}

const readers::provenance_index& program_files::provenances(const source_file& file, const query& asked)
{
  return provenances_.try_emplace(&file, file.content.document, asked).first->second;
}

const program_files::loaded& program_files::load_once(const std::string& path)
{
  const auto [place, is_new] = loaded_.try_emplace(path);
  if (!is_new)
    return place->second;
  const std::string name = display_name(path);
  load_result result = netrc::load(path, permission_policy::ignore);
  if (loaded_file* const content = std::get_if<loaded_file>(&result))
  {
    if (path.ends_with(".gpg"))
      place->second.error = fmt::format("{}: it is encrypted, and not looked into", name);
    else
      place->second.file = source_file{name, "", std::move(*content)};
  }
  else if (const load_error& error = std::get<load_error>(result); error.code != load_error_code::not_found)
    place->second.error = error.message(name);
  return place->second;
}

std::vector<program_answer> ask(const readers::program& program, std::string_view version, const target& target,
                                program_files& files)
{
  std::vector<program_answer> result;
  for (const readers::reader* const each : version.empty() ? readers_of(program) : readers_of_curl(version))
  {
    program_answer next = ask_one({each, &program}, target, files);
    next.version = version;
    next.readers = each->name;
    if (!result.empty() && say_the_same(result.back(), next))
      result.back().readers += fmt::format(" or {}", each->name);
    else
      result.push_back(std::move(next));
  }
  return result;
}

std::string word_of(const readers::asked_program& subject, const target& target)
{
  const readers::request request = readers::asked_by(subject, *target.request());
  const std::string name(readers::asked_host(request, subject.reader->dialect->asking).name());
  // Of requests it begins with the user, who may be a token.
  const bool shows_user = request.user && name.find('@') != name.npos;
  const bool is_safe =
      display_asked_host(target.query()->host) != masked && (!shows_user || is_safe_to_display(*request.user));
  return is_safe ? escaped(name) : std::string(masked);
}

std::string_view name_of(readers::own_header value)
{
  switch (value)
  {
  case readers::own_header::kept:
    return "kept";
  case readers::own_header::replaced:
    return "replaced";
  case readers::own_header::rejected:
    return "rejected";
  case readers::own_header::unknown:
    break;
  }
  return "unknown";
}

std::string_view name_of(readers::objection value)
{
  return value == readers::objection::mode ? "mode" : "owner";
}

bool is_same(const std::optional<readers::value>& one, const std::optional<readers::value>& other)
{
  return one && other ? one->bytes.view() == other->bytes.view() : !one && !other;
}

std::string_view warning_of(readers::provenance value)
{
  switch (value)
  {
  case readers::provenance::other_host:
    return "a secret of another entry";
  case readers::provenance::other_login:
    return "a secret of another login";
  case readers::provenance::no_value:
    return "bytes that belong to no entry";
  case readers::provenance::in_doubt:
    return "of an entry that netrc refuses";
  default:
    return "";
  }
}

std::string sentence_of(const program_answer& answer)
{
  if (answer.opened.file == nullptr)
    return answer.opened.error.empty() ? "nothing: no file" : "nothing: the file is not read";
  if (answer.objection != readers::objection::none)
    return "nothing: " + objection_text(answer);
  if (answer.sent.fault != readers::fault::none)
    return fmt::format("nothing: it {}{}", describe(answer.sent.fault),
                       answer.gives_up_at ? fmt::format(", line {}", *answer.gives_up_at) : "");
  if (answer.sent.outcome != outcome::found)
    return unused_text(answer);
  const std::string_view warning = warning_of(answer.provenance);
  return fmt::format("login {}, password {}{}{}{}", answer.login.value_or("-"), answer.password.value_or("-"),
                     place_of(answer), warning.empty() ? "" : ": ", warning);
}

std::string text_of(const program_answer& answer)
{
  const readers::program& program = *answer.subject.program;
  std::string text = title_of(answer) + "\n";
  if (!program.needs.empty())
    text += line("needs", program.needs);
  text += line("file", opened_text(answer));
  if (answer.sent.unused != readers::unused::own_name)
    text += line("asks for", answer.word);
  text += line("sends", sentence_of(answer));
  if (const std::string_view header = header_text(answer); !header.empty())
    text += line("header", header);
  if (!program.note.empty())
    text += line("note", program.note);
  return text;
}

json json_of(const program_answer& answer)
{
  const readers::program& program = *answer.subject.program;
  json tried = json::array();
  for (const std::string& path : answer.opened.tried)
    tried.push_back(display_name(path));
  const bool sends = answer.sends();
  json object = {{"program", program.name}, {"reader", answer.subject.reader->name}, {"reads_as", answer.readers}};
  object["version"] = json_or_null(answer.version);
  object["needs"] = json_or_null(program.needs);
  object["tried"] = std::move(tried);
  object["file"] = answer.opened.file != nullptr ? json(answer.opened.file->name) : json(nullptr);
  object["objection"] = answer.objection == readers::objection::none ? json(nullptr) : json(name_of(answer.objection));
  object["word"] = answer.sent.unused == readers::unused::own_name ? json(nullptr) : json(answer.word);
  object["outcome"] = sends ? "found" : answer.sent.fault != readers::fault::none ? "refused" : "none";
  object["login"] = sends ? json_or_null(answer.login) : json(nullptr);
  object["password"] = sends ? json_or_null(answer.password) : json(nullptr);
  object["sends"] = sentence_of(answer);
  object["line"] = sends ? json_or_null(answer.sent.line) : json(nullptr);
  object["whose"] = readers::name_of(sends ? answer.provenance : readers::provenance::nobody);
  object["astray"] = sends && answer.provenance >= readers::provenance::other_login;
  object["fault"] =
      answer.sent.fault != readers::fault::none ? json(readers::name_of(answer.sent.fault)) : json(nullptr);
  object["gives_up_at"] = json_or_null(answer.gives_up_at);
  object["own_header"] = name_of(own_header_of(answer));
  object["note"] = json_or_null(program.note);
  return object;
}

}  // namespace netrc::tool
