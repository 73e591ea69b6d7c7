// SPDX-License-Identifier: MIT
#include <algorithm>
#include <utility>

#include "readers/dialects.hpp"
#include "readers/parse_context.hpp"

namespace netrc::readers
{
namespace
{

/// parse() of npm's netrc: it cuts off each line at a `#`, then takes all words in pairs. Its keywords are `machine`,
/// `login`, `password` and `account`.
class npm_pairs
{
public:
  explicit npm_pairs(const parse_context& context) : context_(context), text_(context.text) {}

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
    if (!entry_)
      return {};
    return reply_with(entry_, std::move(login_), std::move(password_), std::move(account_));
  }

private:
  /// A word ends at white space or `#`; a `#` hides the rest of the line.
  std::optional<word> next()
  {
    while (position_ != text_.size() && (is_space(text_[position_]) || text_[position_] == '#'))
    {
      if (text_[position_] == '#')
        position_ = std::min(text_.find('\n', position_), text_.size());
      else
        ++position_;
    }
    const std::size_t begin = position_;
    while (position_ != text_.size() && !is_space(text_[position_]) && text_[position_] != '#')
      ++position_;
    if (begin == position_)
      return std::nullopt;
    const span where = span_of(begin, position_);
    return word{text_.substr(begin, position_ - begin), where};
  }

  [[nodiscard]] bool is_space(char byte) const { return context_.dialect.lexing.skipped.has(byte); }

  /// The last entry of a name is the one that stays.
  void open(const word& key, const word& name)
  {
    is_open_ = true;
    names_host_ = context_.host.is_named(name.text);
    if (!names_host_)
      return;
    entry_ = key.where;
    login_.reset();
    password_.reset();
    account_.reset();
  }

  void store(std::string_view key, const word& found)
  {
    if (key == "login")
      login_ = to_value(found);
    else if (key == "password")
      password_ = to_value(found);
    else if (key == "account")
      account_ = to_value(found);
  }

  const parse_context& context_;
  std::string_view text_;
  std::size_t position_ = 0;
  std::optional<span> entry_;
  std::optional<value> login_;
  std::optional<value> password_;
  std::optional<value> account_;
  bool is_open_ = false;
  bool names_host_ = false;
};

reply read_npm_netrc(const parse_context& context)
{
  return npm_pairs(context).read();
}

}  // namespace

constinit const dialect npm_netrc_dialect = {
    .loading = {.characters = loading::encoding::utf8_replaced},
    .lexing = {},
    .asking = {},
    .rules = {},
    .read = read_npm_netrc,
};

}  // namespace netrc::readers
