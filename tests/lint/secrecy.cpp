// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "formats.hpp"
#include "generator.hpp"
#include "netrc/lint.hpp"
#include "netrc/show.hpp"

namespace
{

using namespace netrc;

/// The next letter or digit; every other byte stays: length and class of a secret are what may be told.
char next_of_class(char byte)
{
  const auto next = [byte](char first, char last) { return byte == last ? first : static_cast<char>(byte + 1); };
  if (byte >= 'a' && byte <= 'z')
    return next('a', 'z');
  if (byte >= 'A' && byte <= 'Z')
    return next('A', 'Z');
  return byte >= '0' && byte <= '9' ? next('0', '9') : byte;
}

/// Words of which the specification speaks mean something wherever they stand (docs/format.md 2.5, 3.5, 6.2), so do escapes, quoted keywords and `%s`.
bool has_meaning(std::string_view word)
{
  std::string lower(word);
  for (char& byte : lower)
    byte = byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte | 0x20) : byte;
  for (const std::string_view meant :
       {"machine", "default", "login", "password", "account", "macdef", "port:", "port=", "\\", "%s"})
    if (lower.find(meant) != lower.npos)
      return true;
  return false;
}

bool is_secret(const document& in, const token& of, std::string_view word)
{
  switch (of.kind)
  {
  case token_kind::comment:
    return !has_meaning(word);
  case token_kind::unknown:
    return word.front() != '"' && !has_meaning(word);
  case token_kind::password:
  case token_kind::account:
  case token_kind::macro_body:
    return !has_meaning(word);
  case token_kind::login:
    // Whether two sound entries have the same login is a finding; of a refused one nothing is compared.
    return of.entry != problem::no_entry && in.entry_at(of.entry).refused_by() != problem_code::none &&
           !has_meaning(word);
  default:
    return false;
  }
}

std::string with_other_secrets(const document& of)
{
  std::string text(of.text().reveal());
  of.tokens(
      [&](const token& each)
      {
        const std::string_view word(text.data() + each.where.begin, each.where.size);
        if (is_secret(of, each, word))
          for (std::uint32_t i = each.where.begin; i < each.where.end(); ++i)
            text[i] = next_of_class(text[i]);
      });
  return text;
}

/// All that the program prints of a file, in every format.
std::string outputs_for(const document& in)
{
  lint::findings found = lint::check({in, nullptr});
  tool::report report;
  report.name = "f";
  report.excerpts = tool::excerpts_of(in, found.kept());
  report.unseen = found.count() - found.kept().size();
  report.findings = std::move(found.kept());
  const std::vector<tool::report> reports = {std::move(report)};
  return tool::as_text(reports, false) + tool::as_concise(reports) + tool::as_json(reports);
}

bool is_printable(std::string_view text)
{
  return std::all_of(text.begin(), text.end(), [](char byte) { return byte == '\n' || (byte >= ' ' && byte <= '~'); });
}

/// True if a secret of the file was exchanged.
bool check_secrecy(std::string_view text)
{
  const document one = document::parse(text);
  const document other = document::parse(with_other_secrets(one));
  CAPTURE(one.text().reveal());
  CAPTURE(other.text().reveal());
  const std::string shown = outputs_for(one);
  REQUIRE(is_printable(shown));
  REQUIRE(shown == outputs_for(other));
  return one.text().reveal() != other.text().reveal();
}

}  // namespace

TEST_CASE("files that differ in secret bytes of the same class look the same in every format: generated files")
{
  constexpr std::uint64_t files = 20000;
  std::uint64_t exchanged = 0;
  for (std::uint64_t seed = 0; seed < files; ++seed)
    exchanged += check_secrecy(seed % 3 == 2 ? generator::tagged(seed).text : generator::fragments(seed)) ? 1 : 0;
  CHECK(exchanged > files / 2);
}

TEST_CASE("files that differ in secret bytes of the same class look the same in every format: the fuzzer's seeds")
{
  std::size_t files = 0;
  for (const auto& file : std::filesystem::directory_iterator(NETRC_SOURCE_ROOT "/fuzz/seeds/document"))
  {
    CAPTURE(file.path().string());
    std::ifstream in(file.path(), std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    check_secrecy(text);
    ++files;
  }
  CHECK(files > 0);
}
