// SPDX-License-Identifier: MIT
#include "redact/redact.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>

#include "lint/other_secrets.hpp"
#include "reading/generator.hpp"
#include "redact/promise.hpp"

namespace
{

using namespace netrc;

/// How often each code was lost, or came about.
using code_counts = std::map<std::string, int>;

void check_promise(std::string_view text, const redaction::options& chosen, code_counts& changed)
{
  const document file = document::parse(text);
  const auto redaction = redaction::redact(file, chosen);
  if (!redaction)
    return;
  const redaction::redacted_text& result = *redaction;
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
}

std::string bytes_of(const std::filesystem::path& path)
{
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// The codes that could not be kept stay few, and none but these.
void check_changed(const code_counts& changed, const code_counts& allowed)
{
  for (const auto& each : changed)
  {
    CAPTURE(each.first);
    const auto most = allowed.find(each.first);
    CHECK(each.second <= (most == allowed.end() ? 0 : most->second));
  }
}

std::string redacted(std::string_view text, bool hosts = false)
{
  return std::string(redaction::redact(document::parse(text), {hosts}).value().text.view());
}

}  // namespace

TEST_CASE("a redacted file is read as the file is: generated files")
{
  constexpr std::uint64_t files = 600 / NETRC_TEST_SHARE;
  code_counts changed;
  for (std::uint64_t seed = 0; seed < files; ++seed)
    check_promise(seed % 3 == 2 ? generator::tagged(seed).text : generator::fragments(seed), {}, changed);
  check_changed(changed, {{"-M501", 1}, {"+M501", 1}, {"-P701", 1}, {"-S126", 1}});
}

TEST_CASE("a redacted file is read as the file is: generated files whose hosts are replaced, too")
{
  constexpr std::uint64_t files = 300 / NETRC_TEST_SHARE;
  code_counts changed;
  for (std::uint64_t seed = 0; seed < files; ++seed)
    check_promise(seed % 3 == 2 ? generator::tagged(seed).text : generator::fragments(seed), {true}, changed);
  check_changed(changed, {{"-M501", 1}, {"+M501", 1}});
}

TEST_CASE("a redacted file is read as the file is: the tree's own files")
{
  code_counts changed;
  std::size_t files = 0;
  for (const char* const folder : {"/tests", "/fuzz", "/examples", "/conformance"})
    for (const auto& each : std::filesystem::recursive_directory_iterator(NETRC_SOURCE_ROOT + std::string(folder)))
    {
      // These hold what is made up.
      const bool is_of_test =
          each.path().string().find("redact", std::string_view(NETRC_SOURCE_ROOT).size()) != std::string::npos;
      if (!each.is_regular_file() || each.file_size() > 100000 || each.path().extension() == ".pyc" || is_of_test)
        continue;
      CAPTURE(each.path().string());
      check_promise(bytes_of(each.path()), {}, changed);
      ++files;
    }
  CHECK(files > 500);
  check_changed(changed, {{"-C301", 1}, {"+S129", 1}});
}

TEST_CASE("what is replaced, and what stays")
{
  struct
  {
    std::string_view text;
    std::string_view expected;
  } const cases[] = {
      // a byte becomes one of its class
      {"machine a.test login u password hunter2\n", "machine a.test login u password ghjkmp1\n"},
      {"machine a.test login u password Hunter-2!\n", "machine a.test login u password Ghjkmp+1~\n"},
      {"machine a.test login u password caf\xC3\xA9\n", "machine a.test login u password ghj\xC3\xA0\n"},
      {"machine a.test login u password caf\xE9\n", "machine a.test login u password ghj\xFF\n"},
      // equal values become equal, different ones different
      {"machine a.test login u password abc\nmachine b.test login v password abd\nmachine c.test login w password "
       "abc\n",
       "machine a.test login u password ghj\nmachine b.test login v password ghk\nmachine c.test login w password "
       "ghj\n"},
      {"machine a.test login u password \"ab\\c\"\nmachine b.test login v password abc\n",
       "machine a.test login u password \"gh\\j\"\nmachine b.test login v password ghj\n"},
      // a password is replaced although it is the login, which stays
      {"machine a.test login jsmith2 password jsmith2\n", "machine a.test login jsmith2 password ghjkmp1\n"},
      // the published beginnings of tokens
      {"machine a.test login token password dapi0123456789abcdef0123456789abcdef\n",
       "machine a.test login token password dapi1234567891abcdef2345678912abcdef\n"},
      {"machine github.com login u password ghp_0123456789abcdefghijABCDEFGHIJ012345\n",
       "machine github.com login u password ghp_1234567891ghjkmpqswyZGHJKMPQSW234567\n"},
      {"machine a.test login u password ghp_\n", "machine a.test login u password ghj+\n"},
      // a login that looks like a token, or of a damaged entry
      {"machine a.test login dapi0123456789abcdef0123456789abcdef password p\n",
       "machine a.test login dapi1234567891abcdef2345678912abcdef password g\n"},
      {"machine a.test login alice\n", "machine a.test login ghjkm\n"},
      {"machine a.test login alice password \"p\n", "machine a.test login ghjkm password \"g\n"},
      {"machine a.test login anonymous\n", "machine a.test login anonymous\n"},
      // signs that some program looks at
      {"machine a.test login u password 'a,b#c\\nd'\n", "machine a.test login u password 'g,h#j\\nk'\n"},
      {"machine a.test login u password machine\n", "machine a.test login u password machine\n"},
      // placeholders, without what may be a secret in them
      {"machine a.test login u password ${TOKEN}\n", "machine a.test login u password ${TOKEN}\n"},
      {"machine a.test login u password <your-token>\n", "machine a.test login u password <your-token>\n"},
      {"machine a.test login u password $ECRET99\n", "machine a.test login u password $GHJKM12\n"},
      {"machine a.test login u password ${TOKEN:-hunter2}\n", "machine a.test login u password ${TOKEN:-ghjkmp1}\n"},
      {"machine a.test login u password <hunter2>\n", "machine a.test login u password <ghjkmp1>\n"},
      {"machine a.test login u password ***\n", "machine a.test login u password ***\n"},
      // comments, macros, unknown words
      {"# old password hunter2\n", "# ghj password ghjkmp1\n"},
      {"# token hunter2\n", "# token ghjkmp1\n"},
      {"# password my passwd hunter2\n", "# password gh passwd ghjkmp1\n"},
      {"mchine a.test login u password my secret words\n", "mchine g+hjkm login g password gh secret ghjkm\n"},
      {"macdef init\n!echo hunter2\n\n", "macdef init\n!ghjk ghjkmp1\n\n"},
      {"#netrc-lint:ignore=C301,hunter2\n", "#netrc-lint:ignore=C301,ghjkmp1\n"},
      // a host that is none
      {"machine https://user:hunter2@a.test:8443/p?key=s3cret login u password p\n",
       "machine https://ghjk:ghjkmp1@a.test:8443/g?ghj=g1hjkm login h password g\n"},
      {"machine hunter2\n", "machine ghjkmp1\n"},
      // a lost line end
      {"machine a.test login u password s3cretmachine b.test\n",
       "machine a.test login g password g1hjkmmachine h.ghjk\n"},
      // what is no .netrc
      {"{\"user\": \"bob\", \"pw\": \"hunter2\"}\n", "~\"user\"~ \"ghj\", \"gh\"~ \"ghjkmp1\"~\n"},
      {"{\\rtf1 hunter2}\n", "{\\rtf1 ghjkmp1~\n"},
  };
  for (const auto& each : cases)
  {
    CAPTURE(each.text);
    CHECK(redacted(each.text) == each.expected);
  }
}

TEST_CASE("with its hosts replaced, a file still says which service they are of")
{
  struct
  {
    std::string_view text;
    std::string_view expected;
  } const cases[] = {
      {"machine git.corp.example login alice password p\nmachine ci.corp.example:8443 login alice password q\n",
       "machine ghj.ghjk.ghjkmpq login ghjkm password g\nmachine gh.ghjk.ghjkmpq:8443 login ghjkm password h\n"},
      {"machine Git.example login u password p\nmachine git.example login u password p\n",
       "machine Ghj.ghjkmpq login g password h\nmachine ghj.ghjkmpq login g password h\n"},
      {"machine adb-12.3.azuredatabricks.net login token password p\n",
       "machine ghj-12.1.azuredatabricks.net login token password g\n"},
      {"machine github.com login u password p\n", "machine github.com login g password h\n"},
      {"machine 192.168.20.7 login u password p\n", "machine 112.113.12.1 login g password h\n"},
      {"machine localhost login u password p\n", "machine localhost login g password h\n"},
      {"machine 127.0.0.1 login u password p\n", "machine 127.0.0.1 login g password h\n"},
      {"machine https://git.corp.example/ login u password p\n",
       "machine https://ghj.ghjk.ghjkmpq/ login g password h\n"},
  };
  for (const auto& each : cases)
  {
    CAPTURE(each.text);
    CHECK(redacted(each.text, true) == each.expected);
  }
}

TEST_CASE("a redacted file gives no command to a terminal")
{
  // ECMA-48: C0 and C1. NUL, DEL and IS1 to IS4 do nothing; the rest of these moves the cursor.
  const std::string harmless("\0\x01\t\n\v\f\r\x1C\x1D\x1E\x1F", 11);
  for (int code = 0; code < 0xA0; ++code)
    for (const std::string& sign :
         {std::string(1, static_cast<char>(code)), "\xC2" + std::string(1, static_cast<char>(code))})
      for (const bool hosts : {false, true})
      {
        CAPTURE(code);
        std::string text =
            redacted("machine " + sign + "]0;x" + sign + "a.test login u" + sign + " password p" + sign + "\n# c" +
                         sign + "\nmachine \"b.test" + sign + "\" login u\nmacdef m" + sign + "\nx" + sign + "\n",
                     hosts);
        for (std::size_t i = 0; i < text.size(); ++i)
        {
          const auto byte = static_cast<unsigned char>(text[i]);
          CHECK((byte >= ' ' || harmless.find(text[i]) != harmless.npos));
          // U+0080 and the line ends 85 and U+0085 do nothing worse.
          CHECK((byte < 0x81 || byte > 0x9F || byte == 0x85));
        }
      }
}

TEST_CASE("a login of many colons takes no longer than one of letters")
{
  const std::string colons(240000, ':');
  CHECK(redacted("machine a.test login alice" + colons + "s3cret password\n") ==
        "machine a.test login ghjkm" + colons + "g1hjkm password\n");
}

TEST_CASE("a redacted file stays as it is")
{
  for (std::uint64_t seed = 0; seed < 100; ++seed)
  {
    const std::string once = redacted(generator::tagged(seed).text);
    CAPTURE(once);
    CHECK(redacted(once) == once);
  }
}

/// The pieces of two texts of one length, between blanks and the signs at which some program ends a word: true if equal
/// ones are equal in the other, too.
bool have_equal_pieces_alike(std::string_view one, std::string_view other)
{
  constexpr std::string_view separators = " \t\r\n\"'`\\\\#,=:@/.";
  std::map<std::string, std::string> there;
  std::map<std::string, std::string> back;
  for (std::size_t begin = 0; begin < one.size();)
  {
    const std::size_t end = std::min(one.find_first_of(separators, begin), one.size());
    const std::string piece(one.substr(begin, end - begin));
    const std::string exchanged(other.substr(begin, end - begin));
    if (there.emplace(piece, exchanged).first->second != exchanged ||
        back.emplace(exchanged, piece).first->second != piece)
      return false;
    begin = end + 1;
  }
  return true;
}

TEST_CASE("files that differ in secret bytes of the same class give the same redacted file")
{
  std::size_t exchanged = 0;
  for (std::uint64_t seed = 0; seed < 1000 / NETRC_TEST_SHARE; ++seed)
  {
    const document one = document::parse(seed % 3 == 2 ? generator::tagged(seed).text : generator::fragments(seed));
    const document other = document::parse(with_other_secrets(one));
    // An escape or an odd space may join or part pieces; these words are keywords to some program.
    const auto has = [&](std::string_view word) { return one.text().reveal().find(word) != std::string_view::npos; };
    if (has("region") || has("realm") || has("method") || has("org") || has("force") || has("passwd"))
      continue;
    const auto is_odd = [](char byte) { return byte == '\\' || static_cast<unsigned char>(byte) > 0x7E; };
    const std::string_view text = one.text().reveal();
    if (std::any_of(text.begin(), text.end(), is_odd) ||
        !have_equal_pieces_alike(one.text().reveal(), other.text().reveal()))
      continue;
    CAPTURE(one.text().reveal());
    CAPTURE(other.text().reveal());
    const auto expected = redaction::redact(one);
    const auto got = redaction::redact(other);
    REQUIRE(expected.has_value() == got.has_value());
    if (!expected)
      continue;
    REQUIRE(expected->text.view() == got->text.view());
    REQUIRE(expected->changed.size() == got->changed.size());
    exchanged += one.text().reveal() == other.text().reveal() ? 0 : 1;
  }
  CHECK(exchanged > 1000 / NETRC_TEST_SHARE / 4);
}

TEST_CASE("a code that cannot be kept is named, with its place")
{
  // The sign after `password` is replaced, and the word with it.
  const std::string text = "machine a.test login u password p\\npassword=x\n";
  const redaction::redacted_text result = redaction::redact(document::parse(text)).value();
  REQUIRE(result.changed.size() == 2);
  CHECK(result.changed[0].rule->code == "S124");
  CHECK_FALSE(result.changed[0].is_new);
  CHECK(result.changed[0].where == span{32, 13});
  CHECK(result.changed[1].rule->code == "S129");
  CHECK(result.changed[1].is_new);
}
