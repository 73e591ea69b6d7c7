// SPDX-License-Identifier: MIT
// The invariant on raw bytes: a password that is found lies between its own machine word and the next machine-like word.
// It shares no code with lib/, nor with the reference reading: it knows bytes, comments and macros, nothing else.
#include <doctest/doctest.h>

#include <cctype>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "generator.hpp"
#include "netrc/netrc.hpp"

namespace
{

bool is_space(char c)
{
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// A word in its plain form: case, quotes, a byte order mark, an odd space before or behind it change nothing.
std::string plain_form(const std::string& word)
{
  std::string letters;
  for (const char c : word)
    if (std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '.' || c == '-' || c == '_')
      letters += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return letters;
}

bool is_machine_like(const std::string& word)
{
  const std::string form = plain_form(word);
  return form == "machine" || form == "default";
}

struct raw_word
{
  std::size_t begin = 0;
  std::size_t end = 0;
  bool machine_like = false;
};

/// All words, those of comments among them.
std::vector<raw_word> words_of(const std::string& text)
{
  std::vector<raw_word> words;
  for (std::size_t i = 0; i < text.size();)
  {
    if (is_space(text[i]))
    {
      ++i;
      continue;
    }
    std::size_t end = i;
    while (end < text.size() && !is_space(text[end]))
      ++end;
    words.push_back({i, end, is_machine_like(text.substr(i, end - i))});
    i = end;
  }
  return words;
}

/// The offset of the only place where the secret stands as a word; npos if there are more or none (it is written with escapes).
std::size_t only_place(const std::string& text, const std::string& secret)
{
  const std::size_t found = text.find(secret);
  if (found == text.npos || text.find(secret, found + 1) != text.npos)
    return std::string::npos;
  const std::size_t end = found + secret.size();
  const bool is_word = (found == 0 || is_space(text[found - 1])) && (end == text.size() || is_space(text[end]));
  return is_word ? found : std::string::npos;
}

/// True if the word ends in `machine` and a word with a dot stands behind it on its line: in a comment, a machine that was commented out.
bool names_a_host(const std::string& text, const raw_word& word)
{
  const std::string letters = plain_form(text.substr(word.begin, word.end - word.begin));
  const std::size_t next = text.find_first_not_of(" \t", word.end);
  if (!letters.ends_with("machine") || std::isalpha(static_cast<unsigned char>(text[word.end - 1])) == 0 ||
      next == std::string::npos)
    return false;
  return text.find('.', next) < text.find_first_of(" \t\r\n", next);
}

/// Empty, or what is wrong. `machine password` and the like on one line are values whatever they say, so a machine-like word counts only
/// when it is not the very password, nor directly behind a keyword on its line.
std::string violation(const std::string& text, const netrc::entry& of)
{
  if (!of.password() || of.refused_by() != netrc::problem_code::none || of.password()->empty())
    return {};
  const std::size_t secret = only_place(text, std::string(of.password()->reveal()));
  if (secret == std::string::npos)
    return {};
  const std::size_t own = of.keyword().begin;
  if (secret < own)
    return "before its own machine";
  const auto words = words_of(text);
  for (std::size_t i = 0; i < words.size(); ++i)
  {
    if (words[i].begin <= own || words[i].begin >= secret || !words[i].machine_like)
      continue;
    const std::string before = i == 0 ? "" : text.substr(words[i - 1].begin, words[i - 1].end - words[i - 1].begin);
    const bool same_line =
        i != 0 &&
        text.substr(words[i - 1].end, words[i].begin - words[i - 1].end).find_first_of("\r\n") == std::string::npos;
    const std::string keyword = plain_form(before);
    const bool is_value =
        same_line &&
        (keyword == "login" || keyword == "user" || keyword == "username" || keyword == "account" ||
         keyword == "machine" || keyword == "password" || keyword == "realm" || keyword == "port" ||
         keyword == "protocol" || keyword == "force" || keyword == "method" || keyword == "region" || keyword == "org");
    const std::size_t line = text.find_last_of("\r\n", words[i].begin);
    const std::size_t hash = text.find('#', line == std::string::npos ? 0 : line);
    const bool in_comment = hash != std::string::npos && hash <= words[i].begin &&
                            (hash == 0 || is_space(text[hash - 1])) && !names_a_host(text, words[i]);
    // A host on the line below `machine` may be called so.
    const bool quoted = words[i].begin > 0 && text[words[i].begin] == '"' && !same_line;
    if (!is_value && !in_comment && !quoted)
      return "behind the machine-like word at " + std::to_string(words[i].begin);
  }
  return {};
}

void check(const std::string& text)
{
  const netrc::document document = netrc::document::parse(text);
  for (std::size_t i = 0; i < document.entry_count(); ++i)
  {
    CAPTURE(text);
    CAPTURE(i);
    REQUIRE(violation(text, document.entry_at(i)) == "");
  }
}

/// `s-HOST-LOGIN-N`
struct tag
{
  std::string host;
  std::string login;
};

tag tag_of(const std::string& secret)
{
  const std::size_t login = secret.find('-', 2);
  return {secret.substr(2, login - 2), secret.substr(login + 1, secret.find('-', login + 1) - login - 1)};
}

}  // namespace

TEST_CASE("a password lies between its own machine and the next machine-like word")
{
  for (std::uint64_t seed = 0; seed < 40000; ++seed)
    check(seed % 2 == 0 ? generator::tagged(seed).text : generator::fragments(seed));
}

TEST_CASE("the same for every file in the tree")
{
  std::size_t files = 0;
  for (const auto& file : std::filesystem::recursive_directory_iterator(NETRC_SOURCE_ROOT))
  {
    const std::string path = file.path().string();
    const bool is_sample =
        path.ends_with(".netrc") || path.find("/fuzz/seeds/") != path.npos || path.find("/fuzz/crashes/") != path.npos;
    if (!is_sample || !file.is_regular_file())
      continue;
    std::ifstream in(path, std::ios::binary);
    check({std::istreambuf_iterator<char>(in), {}});
    ++files;
  }
  CHECK(files > 0);
}

TEST_CASE("however a file is damaged, no host gets another host's secret, no user another user's")
{
  std::size_t found = 0;
  std::size_t refused = 0;
  for (std::uint64_t seed = 0; seed < 60000; ++seed)
  {
    const generator::tagged_file file = generator::tagged(seed);
    const netrc::document document = netrc::document::parse(file.text);
    CAPTURE(seed);
    CAPTURE(file.text);
    for (const std::string host : {"a.test", "b.test", "c.test", "d.test", "e.test", "z.test"})
      for (const std::string login : {"", "u", "v", "w"})
      {
        netrc::query asked{host};
        if (!login.empty())
          asked.login = login;
        const netrc::answer answer = document.find(asked);
        refused += answer.outcome == netrc::outcome::refused ? 1U : 0U;
        if (!answer.password())
          continue;
        ++found;
        const std::string secret(answer.password()->reveal());
        if (!secret.starts_with("s-"))
          continue;
        // A default may answer for a host only if the sound file does not list it.
        const bool is_default = secret.starts_with("s-default-");
        const bool listed = file.sound.find("machine " + host) != file.sound.npos;
        CAPTURE(host);
        CAPTURE(secret);
        if (is_default)
          REQUIRE(!listed);
        else
          REQUIRE(tag_of(secret).host == host);
        // `u` and a glued `\n` are still u's.
        if (answer.login())
          REQUIRE(answer.login()->starts_with(tag_of(secret).login));
      }
  }
  // Neither may be rare, or this test says little.
  CHECK(found > 200000);
  CHECK(refused > 100000);
}
