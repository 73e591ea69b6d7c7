// SPDX-License-Identifier: MIT
#include <utility>

#include "readers/passage.hpp"

namespace netrc::readers
{
namespace
{

/// parseNetrc() of cmd/go: pairs of words, a line at a time. An entry is complete as soon as it has a name, a login and
/// a password.
class go_pairs
{
public:
  explicit go_pairs(const passage& of) : of_(of), words_(of.text, of.dialect.lexing) {}

  reply read()
  {
    while (!has_entry_ && words_.next_line())
      if (!read_line())
        break;
    if (!has_entry_)
      return {};
    reply result;
    result.outcome = outcome::found;
    result.entry = keyword_;
    result.login = std::move(login_);
    result.password = std::move(password_);
    return result;
  }

private:
  /// False if the line ends the file: a last word without a pair that is `default`.
  bool read_line()
  {
    while (const auto key = words_.next_in_line())
    {
      const word first = *key;  // its text stays: nothing is unescaped here
      const auto second = words_.next_in_line();
      if (!second)
        return first.text != "default";
      read_pair(first, *second);
      if (has_entry_)
        break;
    }
    return true;
  }

  void read_pair(const word& key, const word& of)
  {
    if (key.text == "machine")
    {
      keyword_ = key.where;
      is_open_ = true;
      names_host_ = of_.host.is_named(of.text);
      login_.reset();
      password_.reset();
    }
    else if (key.text == "login")
      login_ = kept(of);
    else if (key.text == "password")
      password_ = kept(of);
    else if (key.text == "macdef")
      words_.skip_body(of_.dialect.grammar.macro_end);
    if (!is_open_ || !login_ || !password_)
      return;
    has_entry_ = names_host_;
    if (has_entry_)
      return;
    is_open_ = false;
    login_.reset();
    password_.reset();
  }

  const passage& of_;
  words words_;
  span keyword_;
  std::optional<value> login_;
  std::optional<value> password_;
  bool is_open_ = false;
  bool names_host_ = false;
  bool has_entry_ = false;
};

}  // namespace

reply walk_go(const passage& of)
{
  // It fills in credentials for https alone (cmd/go/internal/web/http.go).
  return of.asked.scheme == "https" ? go_pairs(of).read() : reply();
}

}  // namespace netrc::readers
