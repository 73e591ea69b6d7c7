// SPDX-License-Identifier: MIT
// Any bytes are a document; its tokens tile the text; what is reported does not depend on the bytes of a secret.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "netrc/netrc.hpp"
#include "property.hpp"
#include "targets.hpp"

namespace
{

void check_tokens(const netrc::document& of)
{
  const std::string_view text = of.text().reveal();
  std::uint32_t end = 0;
  of.tokens(
      [&](const netrc::token& each)
      {
        require(each.where.begin == end, "a gap or an overlap between tokens");
        require(each.where.size != 0, "an empty token");
        require(each.entry == netrc::problem::no_entry || each.entry < of.entry_count(), "a token of no entry");
        if (each.kind == netrc::token_kind::space)
          require(text.substr(each.where.begin, each.where.size).find_first_not_of(" \t\r\n") == text.npos,
                  "a space token that is none");
        end = each.where.end();
      });
  require(end == text.size(), "tokens that do not reach the end");
}

void check_problems(const netrc::document& of)
{
  require(of.problems().size() == std::min(of.problem_count(), netrc::document::problem_limit), "problems kept");
  std::uint32_t last = 0;
  for (const netrc::problem& each : of.problems())
  {
    require(each.where.begin >= last, "problems out of order");
    require(each.where.end() <= of.text().size(), "a problem beyond the text");
    last = each.where.begin;
  }
}

/// The same text with every letter and digit of its plain passwords replaced by one of its class.
std::string with_other_secrets(const netrc::document& of)
{
  std::string text(of.text().reveal());
  of.tokens(
      [&](const netrc::token& each)
      {
        const std::string_view word(text.data() + each.where.begin, each.where.size);
        const bool is_plain =
            word.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789") == word.npos;
        if (each.kind != netrc::token_kind::password || !is_plain)
          return;
        for (std::uint32_t i = each.where.begin; i < each.where.end(); ++i)
          text[i] = text[i] <= '9' ? '7' : text[i] <= 'Z' ? 'X' : 'x';
      });
  return text;
}

/// (Of the linter's rules, fuzz/lint.cpp and tests/lint/secrecy.cpp: some of them know the published beginnings of tokens.)
void check_secrecy(const netrc::document& of)
{
  const std::string text = with_other_secrets(of);
  if (text == of.text().reveal())
    return;
  const netrc::document other = netrc::document::parse(text);
  require(of.problem_count() == other.problem_count(), "problems that depend on a secret");
  for (std::size_t i = 0; i < of.problems().size(); ++i)
    require(of.problems()[i].code == other.problems()[i].code && of.problems()[i].where == other.problems()[i].where,
            "a problem that depends on a secret");
}

}  // namespace

void fuzz::document(std::string_view bytes)
{
  const netrc::document document = netrc::document::parse(bytes);
  check_tokens(document);
  check_problems(document);
  check_secrecy(document);
}
