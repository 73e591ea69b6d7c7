// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "formats/formats.hpp"
#include "lint/lint.hpp"
#include "netrc/display.hpp"
#include "reading/generator.hpp"
#include "spec/examples.hpp"

namespace
{

using namespace netrc;

/// The next letter or digit, within those that are hexadecimal digits and those that are not; every other byte stays.
/// Length and class of a secret are what may be told.
char next_of_class(char byte)
{
  const auto next = [byte](char first, char last) { return byte == last ? first : static_cast<char>(byte + 1); };
  if (byte >= 'a' && byte <= 'f')
    return next('a', 'f');
  if (byte >= 'g' && byte <= 'z')
    return next('g', 'z');
  if (byte >= 'A' && byte <= 'Z')
    return next('A', 'Z');
  return byte >= '0' && byte <= '9' ? next('0', '9') : byte;
}

/// Words of which the specification speaks mean something wherever they stand (docs/format.md, rules 3, 7 and 8), so do
/// the keywords of other programs (Emacs, git-credential-netrc), escapes, quoted keywords, `%s`, and what a file says
/// to the linter itself.
bool has_meaning(std::string_view word)
{
  std::string lower(word);
  for (char& byte : lower)
    byte = byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte | 0x20) : byte;
  for (const std::string_view meant : {"machine", "default", "login", "password", "account", "macdef", "user", "host",
                                       "port", "protocol", "path", "\\", "%s", "netrc-lint"})
    if (lower.find(meant) != lower.npos)
      return true;
  return lower == "rem" || lower == "rem:" || lower == "dnl";
}

/// The published beginning of a service's tokens is no secret: rules speak of it.
std::size_t published(std::string_view word)
{
  const std::size_t quote = word.starts_with('"') ? 1 : 0;
  for (const std::string_view prefix :
       {"dapi", "ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_", "glpat-", "gldt-", "hf_", "npm_", "pypi-"})
    if (word.substr(quote).starts_with(prefix))
      return quote + prefix.size();
  return 0;
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
  case token_kind::host:
    // A word without a dot that slipped to the host's place.
    return of.entry != problem::no_entry && in.entry_at(of.entry).refused_by() != problem_code::none &&
           in.entry_at(of.entry).host_is_plain() && word.find_first_of(".:[]\"") == word.npos && !has_meaning(word);
  default:
    return false;
  }
}

/// The hosts that programs are asked for: those of entries, and those behind a machine that is commented out or in a
/// macro.
std::vector<std::string_view> hosts_of(const document& in)
{
  std::vector<std::string_view> result;
  for (std::size_t i = 0; i < in.entry_count(); ++i)
    if (!in.entry_at(i).host().empty())
      result.push_back(in.entry_at(i).host());
  const std::string_view text = in.text().reveal();
  constexpr std::string_view keyword = "machine";
  for (std::size_t at = text.find(keyword); at != text.npos; at = text.find(keyword, at + 1))
  {
    const std::size_t begin = text.find_first_not_of(" \t\r\n", at + keyword.size());
    if (begin != text.npos)
      result.push_back(text.substr(begin, text.substr(begin).find_first_of(" \t\r\n")));
  }
  return result;
}

/// A word that stands elsewhere and is a listed host to some program, perhaps with a port: who finds what for this host
/// is told. `s-a.test` is none.
bool names_host(const std::vector<std::string_view>& hosts, std::string_view words)
{
  const auto lower = [](char byte) { return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte | 0x20) : byte; };
  const auto is_same = [&](char one, char other) { return lower(one) == lower(other); };
  const auto is_of_host = [&](char byte)
  { return (lower(byte) >= 'a' && lower(byte) <= 'z') || (byte >= '0' && byte <= '9') || byte == '-' || byte == '_'; };
  for (const std::string_view host : hosts)
    for (auto at = words.begin();; ++at)
    {
      at = std::search(at, words.end(), host.begin(), host.end(), is_same);
      if (at == words.end())
        break;
      const auto end = at + static_cast<std::ptrdiff_t>(host.size());
      if ((at == words.begin() || !is_of_host(at[-1])) && (end == words.end() || !is_of_host(*end)))
        return true;
    }
  return false;
}

/// True if so many letters written, left out, changed or swapped make one word of the other.
bool differ_by(std::size_t slips, std::string_view one, std::string_view other)
{
  if (one.empty() || other.empty())
    return std::max(one.size(), other.size()) <= slips;
  const std::string_view rest = one.substr(1);
  const std::string_view other_rest = other.substr(1);
  if (one[0] == other[0])
    return differ_by(slips, rest, other_rest);
  if (slips == 0)
    return false;
  const bool is_swapped = one.size() > 1 && other.size() > 1 && one[0] == other[1] && one[1] == other[0];
  return differ_by(slips - 1, rest, other_rest) || differ_by(slips - 1, rest, other) ||
         differ_by(slips - 1, one, other_rest) || (is_swapped && differ_by(slips - 1, one.substr(2), other.substr(2)));
}

/// A keyword with a slip or two, or what stands for one elsewhere; perhaps with a value glued to it.
bool is_like_keyword(std::string_view word)
{
  std::string head(word.substr(0, word.find_first_of("=:")));
  for (char& byte : head)
    byte = byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte | 0x20) : byte;
  for (const std::string_view name : {"pass", "passwd", "pwd", "token", "secret", "host", "hostname", "server"})
    if (head == name)
      return true;
  for (const std::string_view keyword : {"machine", "default", "login", "password", "account", "macdef"})
    if (head.size() <= 10 && differ_by(keyword == "password" ? 2 : 1, head, keyword))
      return true;
  return false;
}

/// Where a misspelt keyword is named: at the beginning of a line, or behind a host or a login. There it can be no part
/// of a password with blanks.
bool is_due(std::string_view text, const std::vector<token>& tokens, std::size_t i)
{
  const std::string_view between = i == 0 ? "\n" : text.substr(tokens[i - 1].where.begin, tokens[i - 1].where.size);
  if (i == 0 || tokens[i - 1].kind != token_kind::space || between.find_first_of("\r\n") != between.npos)
    return i == 0 || tokens[i - 1].kind == token_kind::space;
  const token_kind before = i == 1 ? token_kind::host : tokens[i - 2].kind;
  return before == token_kind::host || before == token_kind::login || before == token_kind::keyword;
}

/// The bytes that a word stands for: without quotes, escapes undone.
std::string content_of(std::string_view word)
{
  if (!word.starts_with('"'))
    return std::string(word);
  std::string content;
  for (std::size_t i = 1; i < word.size() && word[i] != '"'; ++i)
  {
    i += word[i] == '\\' && i + 1 < word.size() ? 1 : 0;
    content += word[i];
  }
  return content;
}

std::string next_of_class(std::string text)
{
  for (char& byte : text)
    byte = next_of_class(byte);
  return text;
}

/// Equal values stay equal, and others do not become so: a secret is left as it is if it, or what it would become, is
/// that of a word which is left.
std::string with_other_secrets(const document& of)
{
  std::vector<token> tokens;
  of.tokens([&](const token& each) { tokens.push_back(each); });
  const std::string_view old = of.text().reveal();
  const std::vector<std::string_view> hosts = hosts_of(of);
  std::vector<std::size_t> exchanged;
  std::set<std::string> kept;
  for (std::size_t at = 0; at < tokens.size(); ++at)
  {
    const token& each = tokens[at];
    const std::string_view word = old.substr(each.where.begin, each.where.size);
    const bool is_misspelt = each.kind == token_kind::unknown && is_due(old, tokens, at) && is_like_keyword(word);
    if (is_secret(of, each, word) && !is_misspelt && !names_host(hosts, word))
      exchanged.push_back(at);
    else if (each.kind != token_kind::space)
      kept.insert(content_of(word));
  }
  const auto content_at = [&](std::size_t at)
  { return content_of(old.substr(tokens[at].where.begin, tokens[at].where.size)); };
  for (std::size_t before = 0; before != kept.size();)
  {
    before = kept.size();
    for (const std::size_t at : exchanged)
      if (const std::string content = content_at(at); kept.contains(next_of_class(content)))
        kept.insert(content);
  }
  std::string text(old);
  for (const std::size_t at : exchanged)
  {
    const span where = tokens[at].where;
    const std::string_view word = old.substr(where.begin, where.size);
    if (kept.contains(content_at(at)))
      continue;
    for (std::size_t i = where.begin + published(word); i < where.end(); ++i)
      text[i] = next_of_class(text[i]);
  }
  return text;
}

/// Lines of characters that a terminal shows and does not obey. (The rules' own texts are not all ASCII.)
bool is_printable(std::string_view text)
{
  for (std::size_t end = text.find('\n'); end != text.npos; end = text.find('\n'))
  {
    if (escaped(text.substr(0, end)) != text.substr(0, end))
      return false;
    text.remove_prefix(end + 1);
  }
  return text.empty();
}

/// Of the file's own bytes only excerpts are shown: in ASCII alone.
bool is_plain(const std::optional<tool::excerpt>& of)
{
  return !of || (of->caret <= of->line.size() &&
                 std::all_of(of->line.begin(), of->line.end(), [](char byte) { return byte >= ' ' && byte <= '~'; }));
}

/// All that the program prints of a file, in every format; in narrow excerpts and wide ones. (What SARIF says of the
/// rules it says of every file: tests/lint/sarif_rules.cpp.)
std::vector<std::string> outputs_for(const document& in)
{
  std::vector<std::string> result;
  const lint::selection every_rule = {{"S", "H", "C", "D", "M", "F", "P", "U"}, {}};
  for (const std::size_t most : {std::size_t{3}, std::size_t{1000}})
  {
    const lint::findings found = lint::check({in}, every_rule, most);
    const tool::run_result run{{tool::report_of("f", in, found, most == 3 ? 20 : 100)}, {}};
    for (const tool::located& each : run.reports[0].problems)
      REQUIRE((is_plain(each.where) && is_plain(each.related)));
    for (const tool::format& format : tool::formats())
      result.push_back(format.name == "sarif" ? tool::as_sarif_without_rules(run) : format.print(run, false));
  }
  return result;
}

/// True if a secret of the file was exchanged.
bool check_secrecy(std::string_view text)
{
  const document one = document::parse(text);
  CAPTURE(one.text().reveal());
  const std::vector<std::string> shown = outputs_for(one);
  for (const std::string& each : shown)
    REQUIRE(is_printable(each));
  const document other = document::parse(with_other_secrets(one));
  if (one.text().reveal() == other.text().reveal())
    return false;
  CAPTURE(other.text().reveal());
  REQUIRE(shown == outputs_for(other));
  return true;
}

std::string bytes_of(const std::filesystem::path& path)
{
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// A text whose every value may be as long as it likes: what is shown of it must not tell.
std::string with_value(std::string_view shape, std::string_view value)
{
  std::string text(shape);
  for (std::size_t at = text.find('@'); at != text.npos; at = text.find('@', at + value.size()))
    text.replace(at, 1, value);
  return text;
}

}  // namespace

TEST_CASE("files that differ in secret bytes of the same class look the same in every format: generated files")
{
  constexpr std::uint64_t files = 2000 / NETRC_TEST_SHARE;
  std::uint64_t exchanged = 0;
  for (std::uint64_t seed = 0; seed < files; ++seed)
    exchanged += check_secrecy(seed % 3 == 2 ? generator::tagged(seed).text : generator::fragments(seed)) ? 1 : 0;
  CHECK(exchanged > files / 2);
}

TEST_CASE("files that differ in secret bytes of the same class look the same in every format: the tree's own files")
{
  std::size_t files = 0;
  for (const char* const folder : {"/fuzz/seeds/document", "/fuzz/crashes/document", "/examples"})
    for (const auto& file : std::filesystem::directory_iterator(NETRC_SOURCE_ROOT + std::string(folder)))
      if (file.is_regular_file())
      {
        CAPTURE(file.path().string());
        check_secrecy(bytes_of(file.path()));
        ++files;
      }
  CHECK(files > 50);
}

TEST_CASE("files that differ in secret bytes of the same class look the same in every format: the specification")
{
  spec::specification of;
  for (const char* const page : {"/docs/format.md", "/docs/format-examples.md"})
    spec::add_page(page, bytes_of(NETRC_SOURCE_ROOT + std::string(page)), of);
  CHECK(of.examples.size() > 150);
  for (const spec::example& each : of.examples)
  {
    CAPTURE(each.title);
    check_secrecy(each.text);
  }
}

TEST_CASE("files that differ in secret bytes of the same class look the same in every format: the rules' examples")
{
  for (const lint::rule& each : lint::rules())
  {
    CAPTURE(each.code);
    check_secrecy(each.bad);
    check_secrecy(each.good);
  }
}

TEST_CASE("an excerpt does not tell how long a secret is")
{
  // The place stands before the secret, so that its column says nothing.
  for (const std::string_view shape :
       {"machine a.test user u password @\n", "machine a.test user u password @ x\n", "mchine @ login u # @\n",
        "machine a.test user u password \"@\n", "machine a.test user u # @\npassword @\n",
        "machine https://@/ login u password p\n", "machine @ user u\n", "machine a.test user @ password p\n",
        "\tx macdef @\n@ @\n\n"})
  {
    CAPTURE(shape);
    const auto excerpts = [&](std::string_view value)
    {
      const document in = document::parse(with_value(shape, value));
      const lint::findings found = lint::check({in});
      REQUIRE(found.count() != 0);
      const tool::report report = tool::report_of("f", in, found, 100);
      std::string result;
      for (const tool::located& each : report.problems)
        result +=
            each.where->line + "\n" + std::string(each.where->caret, ' ') + std::string(each.where->width, '~') + "\n";
      return result;
    };
    const std::string one = excerpts("dapi0123456789abcdef5ec4e78901234567");
    CHECK(one == excerpts("dapi0123456789abcdef0123456789abcdef0123456789abcdef"));
    CHECK(one == excerpts("dapi" + std::string(150, '0')));
    CHECK(one.find("dapi") == one.npos);
  }
}

TEST_CASE("where a masked word ends is told in no format")
{
  const document in = document::parse("machine a.test login u password ${TOKEN_5EC4E7}\nmachine a.test user bob");
  const lint::findings found = lint::check({in}, {{"C301", "S113"}, {}});
  REQUIRE(found.items().size() == 2);
  const tool::report report = tool::report_of("f", in, found, 100);
  CHECK(!report.problems[0].where->end);
  REQUIRE(report.problems[1].where->end);
  CHECK(*report.problems[1].where->end == position{2, 20, 20});
  const tool::run_result run{{report}, {}};
  const std::string github = tool::find_format("github")->print(run, false);
  CHECK(github.find("::warning file=f,line=1,col=33,title=C301") != std::string::npos);
  CHECK(github.find("::warning file=f,line=2,col=16,endColumn=20,title=S113") != std::string::npos);
}

TEST_CASE("an excerpt of one line of 10 MB, and ten thousand of them, are bounded and one pass")
{
  std::string text;
  for (int i = 0; i < 600000; ++i)
    text += "machine a.test x ";
  const document in = document::parse(text);
  std::vector<span> places;
  for (std::uint32_t i = 0; i < 10000; ++i)
    places.push_back({(i * 7919 % 600000) * 17 + 15, 1});
  const auto excerpts = tool::excerpts_of(in, places, 80);  // each from the line's beginning would be 5·10¹⁰ steps
  for (const tool::excerpt& each : excerpts)
  {
    REQUIRE(each.line.size() <= 80);
    REQUIRE(each.line.substr(each.caret, each.width) == "***");
    REQUIRE(each.caret >= (each.cut_before ? 20U : 15U));
  }
}
