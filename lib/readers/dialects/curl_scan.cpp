// SPDX-License-Identifier: MIT
#include <utility>

#include "readers/dialects.hpp"
#include "readers/parse_context.hpp"

namespace netrc::readers
{
namespace
{

/// parsenetrc() of curl 7.78 to 8.10, with Debian's patches for CVE-2024-11053 and CVE-2025-0167: a state machine over
/// words. Outside the entry of the host asked for, no keyword takes a value. Its keywords count in any case.
class curl_scan
{
public:
  explicit curl_scan(const parse_context& context) : context_(context), words_(context.text, context.dialect.lexing) {}

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
    ours,  ///< in the entry of the host asked for
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
      state_ = context_.host.is_named(next.text) ? state::ours : state::nothing;
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
      is_our_login_ = !context_.user() || *context_.user() == next.text;
      if (!context_.user())
        login_ = to_value(next);
      found_login_ = true;
      due_ = due::keyword;
    }
    else if (due_ == due::password)
    {
      password_ = to_value(next);
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

  void open(const word& next, state following)
  {
    entry_ = next.where;
    state_ = following;
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
    words_.skip_body(context_.dialect.rules.macro_end);
  }

  reply answer()
  {
    // A login counts even if a later entry made the program forget it: then it sends two empty values.
    if (!is_matched_ || (!password_ && !is_our_login_))
      return {};
    return reply_with(entry_, context_.user() ? made_up(*context_.user()) : or_empty(std::move(login_)),
                      or_empty(std::move(password_)));
  }

  const parse_context& context_;
  tokenizer words_;
  state state_ = state::nothing;
  due due_ = due::keyword;
  std::optional<span> entry_;
  std::optional<value> login_;
  std::optional<value> password_;
  bool is_matched_ = false;  ///< it stays set when another entry follows
  bool found_login_ = false;
  bool found_password_ = false;
  bool is_our_login_ = false;
};

reply read_curl_scan(const parse_context& context)
{
  return curl_scan(context).read();
}

}  // namespace

constinit const dialect curl_7_88_dialect = {
    .loading = {.chunks = loading::chunking::dropped, .chunk = 4095},
    .lexing = {.by_line = true,
               .skipped = byte_set(" \t"),
               .ends = c_space,
               .takes_end = true,
               .comments = true,
               .quotes = true,
               .quoted_escapes = lexing::escapes::letters,
               .quote_eats = true},
    .asking = {.host = asking::host_form::name, .folds = true},
    .rules = {.macro_end = entry_rules::body_end::empty_or_cr_line},
    .read = read_curl_scan,
};

}  // namespace netrc::readers
