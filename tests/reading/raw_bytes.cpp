// SPDX-License-Identifier: MIT
#include "reading/raw_bytes.hpp"

#include <algorithm>
#include <cctype>
#include <set>
#include <vector>

namespace raw_bytes
{
namespace
{

bool is_space(char c)
{
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// A word in its plain form: case, quotes, a byte order mark, an odd space before or after it change nothing.
std::string plain_form(const std::string& word)
{
  std::string letters;
  for (const char c : word)
    if (c > ' ' && c < 0x7F && c != '"' && c != '\'' && c != '#')
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

/// True if the secret follows some quote with a backslash in it, as an escape: nobody can tell which place is
/// meant.
bool stands_escaped(const std::string& text, const std::string& secret)
{
  for (std::size_t quote = text.find('"'); quote != text.npos; quote = text.find('"', quote + 1))
  {
    std::string value;
    std::size_t i = quote + 1;
    for (; i < text.size() && value.size() < secret.size(); ++i)
    {
      i += text[i] == '\\' && i + 1 < text.size() ? 1 : 0;
      value += text[i];
    }
    if (value == secret && text.substr(quote + 1, i - quote - 1) != secret)
      return true;
  }
  return false;
}

/// The offset of the only place where the secret stands as a word; npos if there are more or none (it is written with
/// escapes).
std::size_t only_place(const std::string& text, const std::string& secret)
{
  const std::size_t found = text.find(secret);
  if (found == text.npos || text.find(secret, found + 1) != text.npos || stands_escaped(text, secret))
    return std::string::npos;
  const std::size_t end = found + secret.size();
  const bool is_word = (found == 0 || is_space(text[found - 1])) && (end == text.size() || is_space(text[end]));
  return is_word ? found : std::string::npos;
}

bool is_property_or_keyword(std::string word)
{
  for (char& letter : word)
    letter = static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
  static const std::set<std::string> words = {"machine", "default", "login",    "password", "account",
                                              "macdef",  "user",    "username", "port",     "protocol",
                                              "region",  "realm",   "method",   "org",      "force"};
  return words.contains(word);
}

/// True if the word ends in `machine`, a word with a dot stands after it on its line, and after that nothing but a
/// comment, a keyword or another property: in a comment, a machine that was commented out.
bool names_a_host(const std::string& text, const raw_word& word)
{
  const std::string letters = plain_form(text.substr(word.begin, word.end - word.begin));
  const std::size_t host = text.find_first_not_of(" \t", word.end);
  if (!letters.ends_with("machine") || std::isalpha(static_cast<unsigned char>(text[word.end - 1])) == 0 ||
      host == std::string::npos)
    return false;
  const std::size_t end = std::min(text.find_first_of(" \t\r\n", host), text.size());
  const std::size_t next = std::min(text.find_first_not_of(" \t", end), text.size());
  const std::string after = text.substr(next, text.find_first_of(" \t\r\n", next) - next);
  return text.find('.', host) < end && (after.empty() || after.front() == '#' || is_property_or_keyword(after));
}

}  // namespace

// `machine password` and the like on one line are values whatever they say, so a machine-like word counts only
// when it is not the very password, nor directly after a keyword on its line.
std::string violation(const std::string& text, const netrc::entry& entry)
{
  if (!entry.password() || entry.refused_by() != netrc::problem_code::none || entry.password()->empty())
    return {};
  const std::size_t secret = only_place(text, std::string(entry.password()->reveal()));
  if (secret == std::string::npos)
    return {};
  const std::size_t own = entry.keyword().begin;
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
      return "after the machine-like word at " + std::to_string(words[i].begin);
  }
  return {};
}

}  // namespace raw_bytes
