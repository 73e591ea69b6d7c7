// SPDX-License-Identifier: MIT
/// Changes one file, as its arguments say: the program that faults.py runs, with faults.cpp in its system calls.
///     change_file [--in-place] [--backup] FILE put SOURCE   the file gets the bytes of SOURCE
///     change_file [--in-place] [--backup] FILE add LINE     the file gets one more line
/// Exit status 0 done, 2 refused (the message is on standard error), 3 changed but perhaps not for long.
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

#include "edit/faults.hpp"
#include "netrc/file_change.hpp"

namespace
{

int fail(const netrc::write_error& error, const std::string& path)
{
  std::fprintf(stderr, "%s\n", error.message(path).c_str());
  return error.code == netrc::write_error_code::lasting_unknown ? 3 : 2;
}

int change(const std::string& path, const netrc::change_options& options, const std::string& verb,
           const std::string& word)
{
  std::ifstream source(word, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(source), {}};
  const faults::under_test begin_of_faults;
  auto begun = netrc::file_change::begin(path, options);
  if (const auto* const error = std::get_if<netrc::write_error>(&begun))
    return fail(*error, path);
  auto& change = std::get<netrc::file_change>(begun);
  std::string text = bytes;
  if (verb == "add")
    text = std::string(change.file().document.text().reveal()) + word + "\n";
  const auto error = change.commit(text);
  return error ? fail(*error, path) : 0;
}

}  // namespace

int main(int count, char** arguments)
{
  netrc::change_options options;
  int next = 1;
  for (; next < count && arguments[next][0] == '-'; ++next)
    (arguments[next] == std::string("--in-place") ? options.in_place : options.backup) = true;
  if (count - next != 3)
    return 1;
  return change(arguments[next], options, arguments[next + 1], arguments[next + 2]);
}
