// SPDX-License-Identifier: MIT
#include <utility>

#include "readers/passage.hpp"

namespace netrc::readers
{
namespace
{

/// parsenetrc() of curl 7.78 to 8.10, with Debian's patches for CVE-2024-11053 and CVE-2025-0167: a machine of four
/// states that sees words, whatever they stand for. Outside the asked host's entry no keyword takes a value.
class curl_scan
{
public:
  explicit curl_scan(const passage& of) : of_(of), words_(of.text, of.dialect.lexing) {}

  reply read()
  {
    while (!is_done())
    {
      const auto next = words_.next();
      if (!next)
        break;
      step(*next);
    }
    if (words_.fault() != fault::none)
      return refused(words_.fault());
    return answer();
  }

private:
  enum class state
  {
    nothing,
    host,  ///< a host's name is due
    ours,  ///< in the entry of the host asked
  };
  enum class due
  {
    keyword,
    login,
    password,
  };

  [[nodiscard]] bool is_done() const { return found_login_ && found_password_ && is_our_login_; }

  void step(const word& next)
  {
    switch (state_)
    {
    case state::nothing:
      return step_outside(next);
    case state::host:
      state_ = of_.host.is_named(next.text) ? state::ours : state::nothing;
      is_matched_ = is_matched_ || state_ == state::ours;
      return;
    case state::ours:
      return step_inside(next);
    }
  }

  void step_outside(const word& next)
  {
    if (is_same(next.text, "macdef", true))
      skip_macro();
    else if (is_same(next.text, "machine", true))
    {
      open(next, state::host);
      is_our_login_ = false;
    }
    else if (is_same(next.text, "default", true))
    {
      entry_ = next.where;
      state_ = state::ours;
      is_matched_ = true;
    }
  }

  void step_inside(const word& next)
  {
    if (due_ == due::login)
    {
      is_our_login_ = !of_.user() || *of_.user() == next.text;
      if (!of_.user())
        login_ = kept(next);
      found_login_ = true;
      due_ = due::keyword;
    }
    else if (due_ == due::password)
    {
      password_ = kept(next);
      found_password_ = true;
      due_ = due::keyword;
    }
    else if (is_same(next.text, "login", true))
      due_ = due::login;
    else if (is_same(next.text, "password", true))
      due_ = due::password;
    else if (is_same(next.text, "machine", true))
      open(next, state::host);
    else if (is_same(next.text, "default", true))
    {
      entry_ = next.where;
      forget_values();
    }
  }

  void open(const word& next, state to)
  {
    entry_ = next.where;
    state_ = to;
    due_ = due::keyword;
    found_login_ = found_password_ = false;
    forget_values();
  }

  void forget_values()
  {
    password_.reset();
    login_.reset();
  }

  /// An empty word on the line of its name ends a macro, too.
  void skip_macro()
  {
    while (const auto next = words_.next_in_line())
      if (next->text.empty())
        return;
    words_.skip_body(of_.dialect.grammar.macro_end);
  }

  reply answer()
  {
    reply result;
    // A login that was found once counts, though another entry made the program forget it: then it sends two empty
    // values.
    if (!is_matched_ || (!password_ && !is_our_login_))
      return result;
    result.outcome = outcome::found;
    result.entry = entry_;
    result.login = of_.user() ? made_up(*of_.user()) : std::move(login_);
    result.password = std::move(password_);
    if (!result.login)
      result.login = made_up("");
    if (!result.password)
      result.password = made_up("");
    return result;
  }

  const passage& of_;
  words words_;
  state state_ = state::nothing;
  due due_ = due::keyword;
  std::optional<span> entry_;
  std::optional<value> login_;
  std::optional<value> password_;
  bool is_matched_ = false;  ///< at any time: it stays, though another entry follows
  bool found_login_ = false;
  bool found_password_ = false;
  bool is_our_login_ = false;
};

}  // namespace

reply walk_curl_scan(const passage& of)
{
  return curl_scan(of).read();
}

}  // namespace netrc::readers
