// SPDX-License-Identifier: MIT
#include "installed_curl.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>

#include "shared/run_program.hpp"
#include "shared/source_file.hpp"

namespace netrc::tool
{
namespace
{

constexpr std::string_view version_mark = "libcurl/";
constexpr std::string_view version_bytes = "0123456789.";

/// `7.88.1` of `curl 7.88.1 (…) libcurl/7.88.1 …`
std::optional<std::string> version_in(std::string_view text)
{
  for (std::size_t mark = text.find(version_mark); mark != text.npos; mark = text.find(version_mark, mark + 1))
  {
    const std::string_view rest = text.substr(mark + version_mark.size());
    const std::string_view version = rest.substr(0, rest.find_first_not_of(version_bytes));
    if (!version.empty())
      return std::string(version);
  }
  return std::nullopt;
}

/// The file's bytes; empty if it is none, or implausibly large.
std::string bytes_of(const std::string& path)
{
  constexpr std::size_t most = std::size_t{64} << 20;
  return read_text(path, most).text;
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
  const std::string end = "/" + soname + '\0';
  const std::size_t name = cache.find(end);
  if (name == cache.npos)
    return {};
  const std::size_t zero = cache.rfind('\0', name);
  const std::size_t begin = zero == cache.npos ? 0 : zero + 1;
  return std::string(cache.substr(begin, name + end.size() - 1 - begin));
}

/// A git that brings its own libraries (conda's) has them beside itself.
std::optional<installed_curl> curl_of_git(std::string exec_path)
{
  exec_path.erase(exec_path.find_last_not_of("\r\n") + 1);
  const std::string program = bytes_of(exec_path + "/git-remote-http");
  const std::string soname = soname_in(program);
  if (soname.empty())
    return std::nullopt;
  for (const std::string& path :
       {exec_path + "/../../lib/" + soname, path_in_cache(bytes_of("/etc/ld.so.cache"), soname)})
    if (const auto version = path.empty() ? std::nullopt : version_in(bytes_of(path)))
      return installed_curl{*version, path};
  return std::nullopt;
}

/// `8.21.0` as 8021: enough to compare.
std::optional<int> number_of(std::string_view version)
{
  int major = 0;
  int minor = 0;
  const char* const end = version.data() + version.size();
  const auto first = std::from_chars(version.data(), end, major);
  if (first.ec != std::errc() || first.ptr == end || *first.ptr != '.' ||
      std::from_chars(first.ptr + 1, end, minor).ec != std::errc())
    return std::nullopt;
  return major * 1000 + std::min(minor, 999);
}

}  // namespace

installed_curls find_installed_curls()
{
  const auto outputs =
      outputs_of({{"curl", "--version"}, {"git", "--exec-path"}}, environment_variables(), std::chrono::seconds(1));
  installed_curls result;
  if (const auto version = outputs[0] ? version_in(*outputs[0]) : std::nullopt)
    result.curl = installed_curl{*version, "curl --version"};
  if (outputs[1])
    result.git = curl_of_git(*outputs[1]);
  return result;
}

std::vector<const readers::reader*> readers_of_curl(std::string_view version)
{
  const readers::reader* const old = readers::find("curl-7.88");  // Debian's 7.88.1
  const readers::reader* const current = readers::find("curl");   // from 8.21 on
  if (version == "7.88.1")
    return {old};
  if (number_of(version).value_or(0) >= 8021)
    return {current};
  return {old, current};
}

}  // namespace netrc::tool
