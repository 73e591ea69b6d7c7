// SPDX-License-Identifier: MIT
#include <algorithm>
#include <utility>

#include "readers/passage.hpp"

namespace netrc::readers
{
namespace
{

/// parse() of npm's netrc: what stands behind a `#` is cut off each line, then all words are taken in pairs, whatever
/// they are.
class npm_pairs
{
public:
  explicit npm_pairs(const passage& of) : of_(of), text_(of.text) {}

  reply read()
  {
    while (auto key = next())
    {
      const auto found = next();
      if (!found)
        break;
      if (key->text == "machine")
        open(*key, *found);
      else if (!is_open_)
        return refused(fault::syntax);  // a property of null
      else if (names_host_)
        store(key->text, *found);
    }
    reply result;
    if (!entry_)
      return result;
    result.outcome = outcome::found;
    result.entry = entry_;
    result.login = std::move(login_);
    result.password = std::move(password_);
    result.account = std::move(account_);
    return result;
  }

private:
  /// A word, up to white space or `#`; from there the line is dropped.
  std::optional<word> next()
  {
    while (at_ != text_.size() && (is_space(text_[at_]) || text_[at_] == '#'))
    {
      if (text_[at_] == '#')
        at_ = std::min(text_.find('\n', at_), text_.size());
      else
        ++at_;
    }
    const std::size_t begin = at_;
    while (at_ != text_.size() && !is_space(text_[at_]) && text_[at_] != '#')
      ++at_;
    if (begin == at_)
      return std::nullopt;
    const span where{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at_ - begin)};
    return word{text_.substr(begin, at_ - begin), where};
  }

  [[nodiscard]] bool is_space(char byte) const { return of_.dialect.lexing.skipped.has(byte); }

  /// The last entry of a name is the one that stays.
  void open(const word& key, const word& name)
  {
    is_open_ = true;
    names_host_ = of_.host.is_named(name.text);
    if (!names_host_)
      return;
    entry_ = key.where;
    login_.reset();
    password_.reset();
    account_.reset();
  }

  void store(std::string_view key, const word& of)
  {
    if (key == "login")
      login_ = kept(of);
    else if (key == "password")
      password_ = kept(of);
    else if (key == "account")
      account_ = kept(of);
  }

  const passage& of_;
  std::string_view text_;
  std::size_t at_ = 0;
  std::optional<span> entry_;
  std::optional<value> login_;
  std::optional<value> password_;
  std::optional<value> account_;
  bool is_open_ = false;
  bool names_host_ = false;
};

}  // namespace

reply walk_npm_netrc(const passage& of)
{
  return npm_pairs(of).read();
}

}  // namespace netrc::readers
