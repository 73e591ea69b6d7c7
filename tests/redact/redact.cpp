// SPDX-License-Identifier: MIT
#include "redact/redact.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>

#include "reading/generator.hpp"
#include "redact/promise.hpp"

namespace
{

using namespace netrc;

/// How often each code was lost, or came about.
using code_counts = std::map<std::string, int>;

bool check_promise(std::string_view text, const redaction::options& chosen, code_counts& changed)
{
  const document file = document::parse(text);
  const redaction::redacted_text result = redaction::redact(file, chosen);
  const document redacted = document::parse(result.text.view());
  CAPTURE(text);
  CAPTURE(result.text.view());
  REQUIRE(result.text.size() == text.size());
  REQUIRE(promise::tokens_of(file) == promise::tokens_of(redacted));
  for (const promise::question& each : promise::questions_about(file, redacted))
  {
    CAPTURE(each.host);
    CAPTURE(each.new_host);
    CAPTURE(each.user.value_or("(none)"));
    REQUIRE(promise::answer_by_places(file, each.host, each.user) ==
            promise::answer_by_places(redacted, each.new_host, each.new_user));
    for (const readers::reader& reader : readers::table())
    {
      CAPTURE(reader.name);
      REQUIRE(promise::answer_by_places(reader, text, each.host, each.user) ==
              promise::answer_by_places(reader, result.text.view(), each.new_host, each.new_user));
    }
  }
  REQUIRE(promise::secret_run_in(file, result.text.view()) == "");
  for (const redaction::changed_code& each : result.changed)
    ++changed[(each.is_new ? "+" : "-") + std::string(each.rule->code)];
  return result.text.view() != text;
}

std::string bytes_of(const std::filesystem::path& path)
{
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("a redacted file is read as the file is: generated files")
{
  constexpr std::uint64_t files = 3000 / NETRC_TEST_SHARE;
  code_counts changed;
  for (std::uint64_t seed = 0; seed < files; ++seed)
    check_promise(seed % 3 == 2 ? generator::tagged(seed).text : generator::fragments(seed), {}, changed);
  for (const auto& [code, count] : changed)
    MESSAGE(code << " " << count);
}

TEST_CASE("a redacted file is read as the file is: the tree's own files")
{
  code_counts changed;
  std::size_t files = 0;
  for (const char* const folder : {"/tests", "/fuzz", "/examples", "/conformance"})
    for (const auto& each : std::filesystem::recursive_directory_iterator(NETRC_SOURCE_ROOT + std::string(folder)))
    {
      if (!each.is_regular_file() || each.file_size() > 100000 || each.path().extension() == ".pyc")
        continue;
      CAPTURE(each.path().string());
      check_promise(bytes_of(each.path()), {}, changed);
      ++files;
    }
  CHECK(files > 500);
  for (const auto& [code, count] : changed)
    MESSAGE(code << " " << count);
}
