// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

#include "formats/formats.hpp"
#include "lint/lint.hpp"
#include "netrc/display.hpp"
#include "other_secrets.hpp"
#include "reading/generator.hpp"
#include "spec/examples.hpp"

namespace
{

using namespace netrc;

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
bool is_plain(const std::optional<tool::excerpt>& excerpt)
{
  return !excerpt ||
         (excerpt->caret <= excerpt->line.size() && std::all_of(excerpt->line.begin(), excerpt->line.end(),
                                                                [](char byte) { return byte >= ' ' && byte <= '~'; }));
}

/// All that the program prints of a file, in every format; in narrow excerpts and wide ones. (What SARIF says of the
/// rules it says of every file: tests/lint/sarif_rules.cpp.)
std::vector<std::string> outputs_for(const document& document)
{
  std::vector<std::string> result;
  const lint::selection every_rule = {{"S", "H", "C", "D", "M", "F", "P", "U"}, {}};
  for (const std::size_t limit : {std::size_t{3}, std::size_t{1000}})
  {
    const lint::findings found = lint::check({document}, every_rule, limit);
    const tool::run_result run{{tool::report_of("f", document, found, limit == 3 ? 20 : 100)}, {}};
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
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

/// A text whose every value may be as long as it likes: what is shown of it must not tell.
std::string with_value(std::string_view shape, std::string_view value)
{
  std::string text(shape);
  for (std::size_t offset = text.find('@'); offset != text.npos; offset = text.find('@', offset + value.size()))
    text.replace(offset, 1, value);
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
  spec::specification specification;
  for (const char* const page : {"/docs/format.md", "/docs/format-examples.md"})
    spec::add_page(page, bytes_of(NETRC_SOURCE_ROOT + std::string(page)), specification);
  CHECK(specification.examples.size() > 150);
  for (const spec::example& each : specification.examples)
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
      const document document = document::parse(with_value(shape, value));
      const lint::findings found = lint::check({document});
      REQUIRE(found.count() != 0);
      const tool::report report = tool::report_of("f", document, found, 100);
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

TEST_CASE("of words that are no keywords those alone are shown that are a slip away from one, or are on the list")
{
  struct
  {
    std::string_view text;
    std::string_view line;
  } const cases[] = {
      {"mchine a.test login u password p\n", "mchine *** login *** password ***"},
      {"MACHINEE a.test\n", "MACHINEE ***"},
      {"machine a.test login u pasword p\n", "machine a.test login *** pasword ***"},
      {"host a.test user u pass p\n", "host *** user *** pass ***"},
      {"passwd hunter2\n", "passwd ***"},
      {"token dapi0\n", "token ***"},
      {"hostname a.test\n", "hostname ***"},
      {"server a.test\n", "server ***"},
      {"export TOKEN=hunter2\n", "export ***"},
      {"  cat >x\n", "  cat ***"},
      // what follows the sign stays hidden
      {"machine=a.test login=u password=p\n", "machine=*** login=*** password=***"},
      {"user: hunter2\n", "user: ***"},
      {"token:hunter2\n", "token:***"},
      {"host=hunter2:3 x\n", "host=*** ***"},
      // every other word
      {"hunter2\n", "***"},
      {"a.test u p\n", "*** *** ***"},
      {"exports x\n", "*** ***"},
      {"machine a.test login u cat\n", "machine a.test login *** ***"},
      {"mchin a.test\n", "*** ***"},
      {"psswrd x\n", "*** ***"},
      {"hosts=x\n", "***"},
      {"users x\n", "*** ***"},
      {"mach\x01ine a.test\n", "*** ***"},
      {"machine\xC3\xA9 a.test\n", "*** ***"},
      // what may be a piece of a password with blanks
      {"machine a.test login u password my mchine\n", "machine a.test login *** password *** ***"},
      {"machine a.test login u password my login=x\n", "machine a.test login *** password *** ***"},
      {"machine a.test password p host\n", "machine a.test password *** ***"},
      {"machine a.test account my logn\n", "machine a.test account *** ***"},
      {"passwd my logn\n", "passwd *** ***"},
      {"token=my logn\n", "token=*** ***"},
      {"my logn\n", "*** ***"},
      // what may be a password without its keyword
      {"machine a.test login u password1\n", "machine a.test login *** ***"},
      {"machine a.test login u passw0rd x\n", "machine a.test login *** *** ***"},
      {"machine a.test login u Password!\n", "machine a.test login *** ***"},
      {"machine a.test login u secret\n", "machine a.test login *** ***"},
      {"machine a.test my mchine\n", "machine a.test *** ***"},
  };
  for (const auto& each : cases)
  {
    CAPTURE(each.text);
    const document document = document::parse(each.text);
    const lint::findings found = lint::check({document}, {{"S106"}, {}});
    REQUIRE(found.count() != 0);
    for (const tool::located& each_place : tool::report_of("f", document, found, 100).problems)
      CHECK(each_place.where->line == each.line);
  }
}

TEST_CASE("where a word ends that is shown in part is told in no format")
{
  const auto end = [](std::string_view text)
  {
    const document document = document::parse(text);
    const lint::findings found = lint::check({document}, {{"S106"}, {}});
    REQUIRE(found.count() == 1);
    return tool::report_of("f", document, found, 100).problems[0].where->end;
  };
  CHECK(!end("host=hunter2\n"));
  CHECK(end("mchine a.test\n") == position{1, 7, 7});
}

TEST_CASE("where a masked word ends is told in no format")
{
  const document document = document::parse("machine a.test login u password ${TOKEN_5EC4E7}\nmachine a.test user bob");
  const lint::findings found = lint::check({document}, {{"C301", "S113"}, {}});
  REQUIRE(found.items().size() == 2);
  const tool::report report = tool::report_of("f", document, found, 100);
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
  const document document = document::parse(text);
  std::vector<span> places;
  for (std::uint32_t i = 0; i < 10000; ++i)
    places.push_back({(i * 7919 % 600000) * 17 + 15, 1});
  const auto excerpts =
      tool::excerpts_of(document, places, 80);  // each from the line's beginning would be 5·10¹⁰ steps
  for (const tool::excerpt& each : excerpts)
  {
    REQUIRE(each.line.size() <= 80);
    REQUIRE(each.line.substr(each.caret, each.width) == "***");
    REQUIRE(each.caret >= (each.cut_before ? 20U : 15U));
  }
}
