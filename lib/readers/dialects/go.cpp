// SPDX-License-Identifier: MIT
#include <utility>

#include "readers/dialects.hpp"
#include "readers/parse_context.hpp"

namespace netrc::readers
{
namespace
{

/// parseNetrc() of cmd/go: pairs of words, line by line. An entry is complete as soon as it has a name, a login and a
/// password. Its keywords are `machine`, `default`, `login`, `password` and `macdef`.
class go_pairs
{
public:
  explicit go_pairs(const parse_context& context) : context_(context), words_(context.text, context.dialect.lexing) {}

  reply read()
  {
    while (!has_entry_ && words_.next_line())
      if (!read_line())
        break;
    if (!has_entry_)
      return {};
    return reply_with(keyword_, std::move(login_), std::move(password_));
  }

private:
  /// False if the line ends the file: a last word without a pair that is `default`.
  bool read_line()
  {
    while (const auto key = words_.next_in_line())
    {
      const word first = *key;  // its text stays valid: nothing is unescaped here
      const auto second = words_.next_in_line();
      if (!second)
        return first.text != "default";
      read_pair(first, *second);
      if (has_entry_)
        break;
    }
    return true;
  }

  void read_pair(const word& key, const word& found)
  {
    if (key.text == "machine")
    {
      keyword_ = key.where;
      is_open_ = true;
      names_host_ = context_.host.is_named(found.text);
      login_.reset();
      password_.reset();
    }
    else if (key.text == "login")
      login_ = to_value(found);
    else if (key.text == "password")
      password_ = to_value(found);
    else if (key.text == "macdef")
      words_.skip_body(context_.dialect.rules.macro_end);
    if (!is_open_ || !login_ || !password_)
      return;
    has_entry_ = names_host_;
    if (has_entry_)
      return;
    is_open_ = false;
    login_.reset();
    password_.reset();
  }

  const parse_context& context_;
  tokenizer words_;
  span keyword_;
  std::optional<value> login_;
  std::optional<value> password_;
  bool is_open_ = false;
  bool names_host_ = false;
  bool has_entry_ = false;
};

reply read_go(const parse_context& context)
{
  // It fills in credentials for https alone (cmd/go/internal/web/http.go).
  return context.asked.scheme == "https" ? go_pairs(context).read() : reply();
}

}  // namespace

constinit const dialect go_dialect = {
    .loading = {},
    .lexing = {.by_line = true, .skipped = c_space, .ends = c_space, .unicode_space = true},
    .asking = {.host = asking::host_form::name},
    .rules = {},
    .read = read_go,
};

}  // namespace netrc::readers
