// SPDX-License-Identifier: MIT
#include "edit/plain.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <utility>

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

/// Walks the words of entries.
class shape
{
public:
  void look_at(const token& each, std::string_view word)
  {
    if (each.kind == token_kind::space)
      return;
    if (each.kind == token_kind::comment)
      is_plain_ = is_plain_ && is_plain_comment(word);
    else
      is_plain_ = is_plain_ && is_next(each.kind, word);
  }
  [[nodiscard]] bool is_plain() const { return is_plain_ && step_ == step::opening; }

private:
  enum class step : std::uint8_t
  {
    opening,
    host,
    login_keyword,
    login,
    password_keyword,
    password,
  };

  bool is_next(token_kind kind, std::string_view word)
  {
    switch (step_)
    {
    case step::opening:
      step_ = word == "machine" ? step::host : step::login_keyword;
      return kind == token_kind::keyword && !std::exchange(is_after_default_, word == "default") &&
             (word == "machine" || word == "default");
    case step::host:
      step_ = step::login_keyword;
      return kind == token_kind::host && readers::is_portable_host(word);
    case step::login_keyword:
      step_ = step::login;
      return kind == token_kind::keyword && word == "login";
    case step::login:
      step_ = step::password_keyword;
      return kind == token_kind::login && readers::is_portable_value(word);
    case step::password_keyword:
      step_ = step::password;
      return kind == token_kind::keyword && word == "password";
    case step::password:
      step_ = step::opening;
      return kind == token_kind::password && readers::is_portable_value(word);
    }
    return false;
  }

  step step_ = step::opening;
  bool is_after_default_ = false;
  bool is_plain_ = true;
};

}  // namespace

bool is_plain(const document& document)
{
  if (document.problem_count() != 0)
    return false;
  const std::string_view text = document.text().reveal();
  shape words;
  document.tokens([&](const token& each) { words.look_at(each, text.substr(each.where.begin, each.where.size)); });
  return words.is_plain();
}

}  // namespace netrc::edit
