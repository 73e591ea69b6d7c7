// SPDX-License-Identifier: MIT
// Any bytes are a document; its tokens tile the text; what is reported does not depend on the bytes of a secret.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "netrc/netrc.hpp"
#include "property.hpp"
#include "syntax/keywords.hpp"
#include "targets.hpp"

namespace
{

std::string_view word_at(netrc::span where, std::string_view text)
{
  return text.substr(where.begin, where.size);
}

void check_token(const netrc::token& each, std::uint32_t end_of_last, const netrc::document& document)
{
  require(each.where.begin == end_of_last, "a gap or an overlap between tokens");
  require(each.where.size != 0, "an empty token");
  require(each.where.end() <= document.text().size(), "a token beyond the text");
  require(each.entry == netrc::problem::no_entry || each.entry < document.entry_count(), "a token of no entry");
  if (each.kind == netrc::token_kind::space)
    require(word_at(each.where, document.text().reveal()).find_first_not_of(" \t\r\n") == std::string_view::npos,
            "a space token that is none");
}

/// Another letter for each letter, another digit for each digit: equal words stay equal, and different ones different.
/// A repeated property may tell as much.
char exchanged(char byte)
{
  const auto turned = [byte](char first, int count, int step)
  { return static_cast<char>(first + (byte - first + step) % count); };
  if (byte >= 'a' && byte <= 'z')
    return turned('a', 26, 13);
  if (byte >= 'A' && byte <= 'Z')
    return turned('A', 26, 13);
  return byte >= '0' && byte <= '9' ? turned('0', 10, 5) : byte;
}

/// True for letters and digits that do not become a keyword, which would be none of a later line's values.
bool may_be_exchanged(std::string_view word)
{
  std::string other(word);
  for (char& byte : other)
  {
    if (exchanged(byte) == byte)
      return false;
    byte = exchanged(byte);
  }
  return !netrc::is_keyword(other);
}

/// The same text with other passwords in the entries of which all may be exchanged.
std::string with_other_secrets(std::string_view text, const std::vector<netrc::token>& passwords)
{
  std::vector<std::uint32_t> kept;
  for (const netrc::token& each : passwords)
    if (!may_be_exchanged(word_at(each.where, text)))
      kept.push_back(each.entry);
  std::string result(text);
  for (const netrc::token& each : passwords)
    if (std::find(kept.begin(), kept.end(), each.entry) == kept.end())
      std::transform(text.begin() + each.where.begin, text.begin() + each.where.end(),
                     result.begin() + each.where.begin, exchanged);
  return result;
}

/// A keyword of no entry that is not a macro's is a property that belongs to nobody.
bool is_property_outside(const netrc::token& each, std::string_view text)
{
  return each.kind == netrc::token_kind::keyword && each.entry == netrc::problem::no_entry &&
         !netrc::is_word(word_at(each.where, text), "macdef");
}

/// Returns those of passwords. Where an entry ends its tokens and its problems say alike.
std::vector<netrc::token> check_tokens(const netrc::document& document)
{
  std::vector<netrc::token> passwords;
  std::uint32_t end = 0;
  std::size_t outside = 0;
  document.tokens(
      [&](const netrc::token& each)
      {
        check_token(each, end, document);
        outside += is_property_outside(each, document.text().reveal()) ? 1 : 0;
        if (each.kind == netrc::token_kind::password)
          passwords.push_back(each);
        end = each.where.end();
      });
  require(end == document.text().size(), "tokens that do not reach the end");
  require(outside == document.problem_count(netrc::problem_code::property_outside_entry),
          "an end of an entry told in two ways");
  return passwords;
}

void check_problems(const netrc::document& document)
{
  require(document.problems().size() == std::min(document.problem_count(), netrc::document::problem_limit),
          "problems kept");
  std::uint32_t last = 0;
  for (const netrc::problem& each : document.problems())
  {
    require(each.where.begin >= last, "problems out of order");
    require(each.where.end() <= document.text().size(), "a problem beyond the text");
    last = each.where.begin;
  }
}

/// (Of the linter's rules, fuzz/lint.cpp and tests/lint/secrecy.cpp: some of them know the published beginnings of
/// tokens.)
void check_secrecy(const netrc::document& document, const std::vector<netrc::token>& passwords)
{
  const std::string text = with_other_secrets(document.text().reveal(), passwords);
  if (text == document.text().reveal())
    return;
  const netrc::document other = netrc::document::parse(text);
  require(document.problem_count() == other.problem_count(), "problems that depend on a secret");
  for (std::size_t i = 0; i < document.problems().size(); ++i)
    require(document.problems()[i].code == other.problems()[i].code &&
                document.problems()[i].where == other.problems()[i].where,
            "a problem that depends on a secret");
}

}  // namespace

void fuzz::document(std::string_view bytes)
{
  const netrc::document document = netrc::document::parse(bytes);
  const std::vector<netrc::token> passwords = check_tokens(document);
  check_problems(document);
  check_secrecy(document, passwords);
}
