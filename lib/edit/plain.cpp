// SPDX-License-Identifier: MIT
#include "edit/plain.hpp"

#include <algorithm>
#include <string_view>

#include "readers/portable_word.hpp"

namespace netrc::edit
{
namespace
{

bool is_plain_comment(std::string_view comment)
{
  comment.remove_prefix(1);
  if (comment.find_first_of("\"'\\#,") != comment.npos)
    return false;
  while (!comment.empty())
  {
    const std::size_t size = std::min(comment.find_first_of(" \t"), comment.size());
    if (size != 0 && !readers::is_portable_value(comment.substr(0, size)))
      return false;
    comment.remove_prefix(std::min(size + 1, comment.size()));
  }
  return true;
}

bool is_plain(const token& token, std::string_view word)
{
  switch (token.kind)
  {
  case token_kind::space:
  case token_kind::keyword:
    return true;
  case token_kind::comment:
    return is_plain_comment(word);
  case token_kind::host:
    return readers::is_portable_host(word);
  case token_kind::login:
  case token_kind::password:
  case token_kind::account:
  case token_kind::foreign_value:
    return readers::is_portable_value(word);
  default:
    return false;
  }
}

}  // namespace

bool is_plain(const document& document)
{
  if (document.problem_count() != 0)
    return false;
  const std::string_view text = document.text().reveal();
  bool result = true;
  document.tokens([&](const token& each)
                  { result = result && is_plain(each, text.substr(each.where.begin, each.where.size)); });
  return result;
}

}  // namespace netrc::edit
