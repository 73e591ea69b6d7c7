// SPDX-License-Identifier: MIT
#include <algorithm>
#include <utility>

#include "readers/dialects.hpp"
#include "readers/parse_context.hpp"
#include "text/bytes.hpp"

namespace netrc::readers
{
namespace
{

struct entry
{
  span keyword;
  bool host_fits = true;     ///< an entry without a host fits any
  bool has_machine = false;  ///< it takes precedence over `host`
  std::optional<value> login;
  std::optional<value> account;
  std::optional<value> user_word;
  std::optional<value> user;  ///< the last of the three
  std::optional<value> secret;
};

/// auth-source-netrc-parse-entries of Emacs: pairs of any words. A comment may stand between any two words, even before
/// a value. Its keys are `machine`, `host`, `default`, `login`, `account`, `user`, `password` and `secret`.
class emacs_pairs
{
public:
  explicit emacs_pairs(const parse_context& context) : context_(context), text_(context.text) {}

  reply read()
  {
    for (auto key = next(); key; key = next())
    {
      const bool is_default = key->text == "default";
      if (is_default || key->text == "machine")
        close();
      if (is_default)
      {
        entry& open = opened(*key);
        open.host_fits = true;
        open.has_machine = true;
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
    if (!found_)
      return {};
    return reply_with(found_->keyword, std::move(found_->user), std::move(found_->secret));
  }

private:
  /// auth-source-netrc-parse-one: `'…'`, `"…"` over lines, or a run of other bytes.
  std::optional<word> next()
  {
    skip();
    if (position_ == text_.size())
      return std::nullopt;
    const std::size_t begin = position_;
    const char quote = text_[begin];
    const bool may_quote = quote == '"' || quote == '\'';
    const std::size_t close = may_quote ? text_.find(quote, begin + 1) : text_.npos;
    if (close != text_.npos)
      position_ = close + 1;
    else
      position_ = std::min(text_.find_first_of(" \t\n", begin), text_.size());
    const span where = span_of(begin, position_);
    const std::string_view text = text_.substr(begin, position_ - begin);
    return word{close == text_.npos ? text : text.substr(1, text.size() - 2), where, close != text_.npos};
  }

  void skip()
  {
    while (true)
    {
      while (position_ != text_.size() && is_blank(text_[position_]))
        ++position_;
      if (position_ == text_.size() || (text_[position_] != '#' && text_[position_] != '\n'))
        return;
      const std::size_t lf = text_.find('\n', position_);
      position_ = lf == text_.npos ? text_.size() : lf + 1;
    }
  }

  entry& opened(const word& key)
  {
    if (!entry_)
      entry_.emplace().keyword = key.where;
    return *entry_;
  }

  void store(const word& key, const word& found)
  {
    entry& open = opened(key);
    const bool is_machine = key.text == "machine";
    if (is_machine || (key.text == "host" && !open.has_machine))
    {
      open.host_fits = context_.host.is_named(found.text);
      open.has_machine = open.has_machine || is_machine;
    }
    else if (key.text == "password" || key.text == "secret")
      open.secret = to_value(found);
    else if (key.text == "login" || key.text == "account" || key.text == "user")
    {
      std::optional<value>& named = key.text == "login"     ? open.login
                                    : key.text == "account" ? open.account
                                                            : open.user_word;
      named = to_value(found);
      open.user = to_value(found);
    }
  }

  [[nodiscard]] bool fits_user(const entry& candidate) const
  {
    const std::optional<value>& named = candidate.login     ? candidate.login
                                        : candidate.account ? candidate.account
                                                            : candidate.user_word;
    return !context_.user() || !named || named->bytes.view() == *context_.user();
  }

  void close()
  {
    if (entry_ && !found_ && entry_->host_fits && fits_user(*entry_))
      found_ = std::move(entry_);
    entry_.reset();
  }

  const parse_context& context_;
  std::string_view text_;
  std::size_t position_ = 0;
  std::optional<entry> entry_;
  std::optional<entry> found_;
};

reply read_emacs(const parse_context& context)
{
  return emacs_pairs(context).read();
}

}  // namespace

constinit const dialect emacs_dialect = {
    .loading = {.characters = loading::encoding::detected},
    .lexing = {},
    .asking = {},
    .rules = {},
    .read = read_emacs,
};

}  // namespace netrc::readers
