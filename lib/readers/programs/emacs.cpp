// SPDX-License-Identifier: MIT
#include <algorithm>
#include <utility>

#include "readers/passage.hpp"
#include "text/bytes.hpp"

namespace netrc::readers
{
namespace
{

struct entry
{
  span keyword;
  bool host_fits = true;     ///< an entry without a host fits any
  bool has_machine = false;  ///< it goes before `host`
  std::optional<value> login;
  std::optional<value> account;
  std::optional<value> user_word;
  std::optional<value> user;  ///< the last of the three
  std::optional<value> secret;
};

/// auth-source-netrc-parse-entries of Emacs: pairs of words, whatever they are. A comment may stand between any two,
/// before a value, too.
class emacs_pairs
{
public:
  explicit emacs_pairs(const passage& of) : of_(of), text_(of.text) {}

  reply read()
  {
    for (auto key = next(); key; key = next())
    {
      const bool is_default = key->text == "default";
      if (is_default || key->text == "machine")
        close();
      if (is_default)
      {
        entry& to = opened(*key);
        to.host_fits = true;
        to.has_machine = true;
        continue;
      }
      const auto found = next();
      if (!found)
        break;
      if (found->text == "machine")
        return refused(fault::syntax);
      store(*key, *found);
    }
    close();
    reply result;
    if (!found_)
      return result;
    result.outcome = outcome::found;
    result.entry = found_->keyword;
    result.login = std::move(found_->user);
    result.password = std::move(found_->secret);
    return result;
  }

private:
  /// auth-source-netrc-parse-one: `'…'`, `"…"` over lines, or a run of other bytes.
  std::optional<word> next()
  {
    skip();
    if (at_ == text_.size())
      return std::nullopt;
    const std::size_t begin = at_;
    const char quote = text_[begin];
    const bool may_quote = quote == '"' || quote == '\'';
    const std::size_t close = may_quote ? text_.find(quote, begin + 1) : text_.npos;
    if (close != text_.npos)
      at_ = close + 1;
    else
      at_ = std::min(text_.find_first_of(" \t\n", begin), text_.size());
    const span where{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at_ - begin)};
    const std::string_view text = text_.substr(begin, at_ - begin);
    return word{close == text_.npos ? text : text.substr(1, text.size() - 2), where, close != text_.npos};
  }

  void skip()
  {
    while (true)
    {
      while (at_ != text_.size() && is_blank(text_[at_]))
        ++at_;
      if (at_ == text_.size() || (text_[at_] != '#' && text_[at_] != '\n'))
        return;
      const std::size_t lf = text_.find('\n', at_);
      at_ = lf == text_.npos ? text_.size() : lf + 1;
    }
  }

  entry& opened(const word& by)
  {
    if (!entry_)
      entry_.emplace().keyword = by.where;
    return *entry_;
  }

  void store(const word& key, const word& of)
  {
    entry& to = opened(key);
    const bool is_machine = key.text == "machine";
    if (is_machine || (key.text == "host" && !to.has_machine))
    {
      to.host_fits = of_.host.is_named(of.text);
      to.has_machine = to.has_machine || is_machine;
    }
    else if (key.text == "password" || key.text == "secret")
      to.secret = kept(of);
    else if (key.text == "login" || key.text == "account" || key.text == "user")
    {
      std::optional<value>& named = key.text == "login" ? to.login : key.text == "account" ? to.account : to.user_word;
      named = kept(of);
      to.user = kept(of);
    }
  }

  [[nodiscard]] bool fits_user(const entry& of) const
  {
    const std::optional<value>& named = of.login ? of.login : of.account ? of.account : of.user_word;
    return !of_.user() || !named || named->bytes.view() == *of_.user();
  }

  void close()
  {
    if (entry_ && !found_ && entry_->host_fits && fits_user(*entry_))
      found_ = std::move(entry_);
    entry_.reset();
  }

  const passage& of_;
  std::string_view text_;
  std::size_t at_ = 0;
  std::optional<entry> entry_;
  std::optional<entry> found_;
};

}  // namespace

reply walk_emacs(const passage& of)
{
  return emacs_pairs(of).read();
}

}  // namespace netrc::readers
