// SPDX-License-Identifier: MIT
#include "installed_curl.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <optional>

#include "platform/platform.hpp"
#include "shared/run_program.hpp"
#include "shared/source_file.hpp"

namespace netrc::tool
{
namespace
{

constexpr std::string_view version_mark = "libcurl/";
/// `88` of `88.1`, and what follows it; nothing if the text begins with no number of up to three digits.
std::optional<int> take_number(std::string_view& text)
{
  constexpr std::size_t most_digits = 3;
  const std::size_t size = std::min(text.find_first_not_of("0123456789"), text.size());
  int result = 0;
  if (size > most_digits || std::from_chars(text.data(), text.data() + size, result).ec != std::errc())
    return std::nullopt;
  text.remove_prefix(size);
  return result;
}

struct version
{
  std::string text;  ///< `7.88.1`
  int major = 0;
  int minor = 0;
};

/// The version that a text begins with.
std::optional<version> version_at(std::string_view text)
{
  const std::string_view begin = text;
  version result;
  int* const parts[] = {&result.major, &result.minor, nullptr};
  for (int* const part : parts)
  {
    if (part != &result.major)
    {
      if (!text.starts_with('.'))
        return std::nullopt;
      text.remove_prefix(1);
    }
    const auto number = take_number(text);
    if (!number)
      return std::nullopt;
    if (part != nullptr)
      *part = *number;
  }
  result.text = begin.substr(0, begin.size() - text.size());
  return result;
}

/// `7.88.1` of `curl 7.88.1 (…) libcurl/7.88.1 …`; empty if it says none.
std::string version_in(std::string_view text)
{
  for (std::size_t mark = text.find(version_mark); mark != text.npos; mark = text.find(version_mark, mark + 1))
    if (const auto found = version_at(text.substr(mark + version_mark.size())))
      return found->text;
  return {};
}

/// The file's bytes; empty if it is none, or implausibly large. A pipe could keep us waiting.
std::string bytes_of(const std::string& path)
{
  constexpr std::size_t most = std::size_t{64} << 20;
  platform::status status;
  const bool is_regular = platform::get_status(path.c_str(), status) == 0 && status.regular;
  return is_regular ? read_text(path, most).text : std::string();
}

/// `libcurl-gnutls.so.4`, as a program names the library that it is linked with.
std::string soname_in(std::string_view program)
{
  for (std::size_t name = program.find("libcurl"); name != program.npos; name = program.find("libcurl", name + 1))
  {
    const std::string_view rest = program.substr(name);
    const std::string_view word = rest.substr(0, rest.find('\0'));
    if (word.find(".so") != word.npos && word.size() < 64)
      return std::string(word);
  }
  return {};
}

/// Where the system's linker finds the library, as its cache says: `/lib/x86_64-linux-gnu/libcurl-gnutls.so.4`.
std::string path_in_cache(std::string_view cache, const std::string& soname)
{
  std::string end = "/";
  end.append(soname).push_back('\0');
  const std::size_t name = cache.find(end);
  if (name == cache.npos)
    return {};
  const std::size_t zero = cache.rfind('\0', name);
  const std::size_t begin = zero == cache.npos ? 0 : zero + 1;
  return std::string(cache.substr(begin, name + end.size() - 1 - begin));
}

/// A git that brings its own libraries (conda's) has them beside itself.
std::string curl_of_git(std::string exec_path)
{
  exec_path.erase(exec_path.find_last_not_of("\r\n") + 1);
  const std::string program = bytes_of(exec_path + "/git-remote-http");
  const std::string soname = soname_in(program);
  if (soname.empty())
    return {};
  std::string version = version_in(bytes_of(exec_path + "/../../lib/" + soname));
  return version.empty() ? version_in(bytes_of(path_in_cache(bytes_of("/etc/ld.so.cache"), soname))) : version;
}

}  // namespace

installed_curls find_installed_curls(bool wants_curl, bool wants_git)
{
  std::vector<std::vector<std::string>> commands;
  if (wants_curl)
    commands.push_back({"curl", "-q", "--version"});  // without ~/.curlrc, which could make it write files
  if (wants_git)
    commands.push_back({"git", "--exec-path"});
  const auto outputs = outputs_of(commands, environment_variables(), std::chrono::seconds(1));
  installed_curls result;
  if (wants_curl)
    result.curl = version_in(outputs.front().value_or(""));
  if (wants_git && outputs.back())
    result.git = curl_of_git(*outputs.back());
  return result;
}

std::vector<const readers::reader*> readers_of_curl(std::string_view version)
{
  const readers::reader* const old = readers::find("curl-7.88");  // Debian's 7.88.1
  const readers::reader* const current = readers::find("curl");   // from 8.21 on
  const auto parsed = version_at(version);
  if (parsed && parsed->text == "7.88.1")
    return {old};
  if (parsed && (parsed->major > 8 || (parsed->major == 8 && parsed->minor >= 21)))
    return {current};
  return {old, current};
}

}  // namespace netrc::tool
