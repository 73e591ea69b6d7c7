// SPDX-License-Identifier: MIT
#include "document/parse.hpp"

#include "document/builder.hpp"
#include "platform/flatten.hpp"
#include "syntax/grammar.hpp"
#include "syntax/hidden_machine.hpp"

namespace netrc
{
namespace
{

namespace peg = tao::pegtl;

using input = peg::memory_input<peg::tracking_mode::lazy, peg::eol::lf, const char*>;

input over(const secret_buffer& text)
{
  return {text.data(), text.data() + text.size(), ""};
}

std::string_view matched(const auto& match)
{
  return {match.begin(), match.size()};
}

// --- What the grammar's matches say to a handler. A value's action keeps it; its property's action hands it over. ---

template <typename Rule>
struct action : peg::nothing<Rule>
{
};

template <value_form Form>
struct keep_value
{
  static void apply(const auto& match, auto&, raw_value& value) { value = {matched(match), Form}; }
};
struct no_value
{
  static void apply0(auto&, raw_value& value) { value = {}; }
};

// clang-format off
template <> struct action<grammar::plain>        : keep_value<value_form::plain> {};
template <> struct action<grammar::odd>          : keep_value<value_form::odd> {};
template <> struct action<grammar::quoted>       : keep_value<value_form::quoted> {};
template <> struct action<grammar::quoted_stuck> : keep_value<value_form::quoted_stuck> {};
template <> struct action<grammar::quoted_open>  : keep_value<value_form::quoted_open> {};
template <> struct action<grammar::macro_name>   : keep_value<value_form::plain> {};
template <> struct action<grammar::missing>      : no_value {};

template <> struct action<grammar::machine>     { static void apply0(auto& handler, auto& value) { handler.machine(value); } };
template <> struct action<grammar::default_>    { static void apply0(auto& handler, auto&)       { handler.default_entry(); } };
template <> struct action<grammar::login>       { static void apply0(auto& handler, auto& value) { handler.login(value); } };
template <> struct action<grammar::login_alias>
{ static void apply0(auto& handler, auto& value) { handler.login_alias(value); } };
template <> struct action<grammar::password>    { static void apply0(auto& handler, auto& value) { handler.password(value); } };
template <> struct action<grammar::account>     { static void apply0(auto& handler, auto& value) { handler.account(value); } };
template <> struct action<grammar::port>        { static void apply0(auto& handler, auto& value) { handler.port(value); } };
template <> struct action<grammar::foreign>     { static void apply0(auto& handler, auto& value) { handler.foreign(value); } };
template <> struct action<grammar::unended>     { static void apply0(auto& handler, auto&)       { handler.unended_macro(); } };

template <typename Spelling>
struct action<grammar::key<Spelling>>
{ static void apply(const auto& match, auto& handler, auto&) { handler.keyword(matched(match)); } };
template <>
struct action<grammar::macro_body>
{ static void apply(const auto& match, auto& handler, auto& name) { handler.macro(name, matched(match)); } };
template <>
struct action<grammar::comment>
{ static void apply(const auto& match, auto& handler, auto&) { handler.comment(matched(match)); } };
template <>
struct action<grammar::unknown>
{ static void apply(const auto& match, auto& handler, auto&) { handler.unknown(matched(match)); } };
template <>
struct action<grammar::lone_cr>
{ static void apply(const auto& match, auto& handler, auto&) { handler.lone_cr(matched(match)); } };
template <>
struct action<grammar::byte_order_mark>
{ static void apply(const auto& match, auto& handler, auto&) { handler.byte_order_mark(matched(match)); } };
// clang-format on

// --- A handler that passes tokens on; the builder is the other. ---

/// What lies between tokens is passed on as space.
class collector
{
public:
  collector(const secret_buffer& text, const std::function<void(const token&)>& visit) : text_(text), visit_(visit) {}

  void keyword(std::string_view word) { keyword_ = word; }
  void machine(raw_value host)
  {
    open_entry();
    property(token_kind::host, host);
  }
  void default_entry()
  {
    open_entry();
    pass(token_kind::keyword, keyword_);
  }
  void login(raw_value value) { property(token_kind::login, value); }
  void login_alias(raw_value value) { property(token_kind::login, value); }
  void password(raw_value value) { property(token_kind::password, value); }
  void account(raw_value value) { property(token_kind::account, value); }
  void port(raw_value value) { property(token_kind::foreign_value, value); }
  void foreign(raw_value value) { property(token_kind::foreign_value, value); }
  void macro(raw_value name, std::string_view body)
  {
    end_entry();
    property(token_kind::macro_name, name);
    pass(token_kind::macro_body, body);
  }
  void unended_macro() {}
  void comment(std::string_view bytes)
  {
    if (!machine_spoken_of(bytes).empty())
      end_entry();
    pass(token_kind::comment, bytes);
  }
  void unknown(std::string_view word)
  {
    end_entry();
    pass(token_kind::unknown, word);
  }
  void lone_cr(std::string_view) {}
  void byte_order_mark(std::string_view bytes) { pass(token_kind::byte_order_mark, bytes); }
  void finish() { space_up_to(static_cast<std::uint32_t>(text_.size())); }

private:
  void open_entry() { entry_ = entries_++; }
  void end_entry() { entry_ = problem::no_entry; }
  void property(token_kind kind, raw_value value)
  {
    pass(token_kind::keyword, keyword_);
    if (value.form != value_form::missing)
      pass(kind, value.word);
  }
  void pass(token_kind kind, std::string_view bytes)
  {
    const auto begin = static_cast<std::uint32_t>(bytes.data() - text_.data());
    space_up_to(begin);
    if (!bytes.empty())
      visit_({kind, {begin, static_cast<std::uint32_t>(bytes.size())}, entry_});
    end_ = begin + static_cast<std::uint32_t>(bytes.size());
  }
  void space_up_to(std::uint32_t begin)
  {
    if (begin != end_)
      visit_({token_kind::space, {end_, begin - end_}, entry_});
  }

  const secret_buffer& text_;
  const std::function<void(const token&)>& visit_;
  std::string_view keyword_;
  std::uint32_t end_ = 0;
  std::uint32_t entries_ = 0;
  std::uint32_t entry_ = problem::no_entry;
};

/// Not flattened, a parse takes 1.44 times as long (`.text` is a sixth smaller).
NETRC_FLATTEN void read(const secret_buffer& text, builder& handler)
{
  input bytes = over(text);
  raw_value value;
  peg::parse<grammar::text, action>(bytes, handler, value);
}

}  // namespace

std::unique_ptr<const store> parse_text(secret_buffer text)
{
  auto result = std::make_unique<store>();
  // Offsets would wrap into other entries. Two bytes of UTF-16 refuse every question, as of a text that is no .netrc.
  if (text.size() > text_limit) [[unlikely]]
    text = secret_buffer("\xFF\xFE");
  result->text = std::move(text);
  result->text.reserve(0);
  builder handler(*result);
  if (!handler.refuse_utf_16())
    read(result->text, handler);
  handler.finish();
  return result;
}

void visit_tokens(const secret_buffer& text, const std::function<void(const token&)>& visit)
{
  collector handler(text, visit);
  input bytes = over(text);
  raw_value value;
  peg::parse<grammar::text, action>(bytes, handler, value);
  handler.finish();
}

}  // namespace netrc
