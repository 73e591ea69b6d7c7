// SPDX-License-Identifier: MIT
#include "parse.hpp"

#include "builder.hpp"
#include "flatten.hpp"
#include "grammar.hpp"

namespace netrc
{
namespace
{

namespace peg = grammar::peg;
using grammar::field;
using grammar::word;

using input = peg::memory_input<peg::tracking_mode::lazy, peg::eol::lf, const char*>;

input over(const secret_buffer& text)
{
  return {text.data(), text.data() + text.size(), ""};
}

template <typename Input>
std::string_view matched(const Input& in)
{
  return {in.begin(), in.size()};
}

// --- build: the grammar's matches become entries and problems ---

template <typename Rule>
struct build : peg::nothing<Rule>
{
};

/// Hands the matched bytes to a function of the builder.
template <auto Function>
struct give_to
{
  template <typename Input>
  static void apply(const Input& in, builder& to)
  {
    (to.*Function)(matched(in));
  }
};

/// A keyword that announces a property.
template <property Property>
struct announce
{
  template <typename Input>
  static void apply(const Input& in, builder& to)
  {
    to.open_property(Property, matched(in));
  }
};

/// Hands a value, with how it is written, to the function that its field names.
template <field Field, word_form Form>
struct give_value
{
  template <typename Input>
  static void apply(const Input& in, builder& to)
  {
    const written value{matched(in), Form};
    if constexpr (Field == field::host)
      to.host(value);
    else if constexpr (Field == field::login)
      to.login(value);
    else if constexpr (Field == field::password)
      to.password(value);
    else if constexpr (Field == field::account)
      to.account(value);
    else if constexpr (Field == field::port)
      to.port(value);
    else
      to.foreign(value);
  }
};

/// A value that is not there.
template <auto Function>
struct tell
{
  static void apply0(builder& to) { (to.*Function)(); }
};

/// The values that nearly every entry has, in the form that nearly every value has.
template <auto Function>
struct give_plain_to
{
  template <typename Input>
  static void apply(const Input& in, builder& to)
  {
    (to.*Function)(in.begin(), in.end());
  }
};

// clang-format off
template <> struct build<grammar::byte_order_mark>     : give_to<&builder::byte_order_mark> {};
template <> struct build<grammar::lone_cr>             : give_to<&builder::lone_cr> {};
template <> struct build<grammar::quoted_keyword>      : give_to<&builder::quoted_keyword> {};
template <> struct build<grammar::unknown>             : give_to<&builder::unknown_word> {};
template <> struct build<grammar::comment>             : give_to<&builder::comment> {};
template <> struct build<grammar::macro_name>          : give_to<&builder::macro_name> {};
template <> struct build<grammar::macro_body>          : give_to<&builder::macro_body> {};
template <> struct build<grammar::unended>             : tell<&builder::unended_macro> {};

template <> struct build<grammar::key<word::machine>>  : give_to<&builder::open_machine> {};
template <> struct build<grammar::key<word::default_>> : give_to<&builder::open_default> {};
template <> struct build<grammar::key<word::macdef>>   : give_to<&builder::open_macro> {};
template <> struct build<grammar::key<word::user>>     : give_to<&builder::login_alias> {};
template <> struct build<grammar::key<word::username>> : give_to<&builder::login_alias> {};
template <> struct build<grammar::key<word::login>>    : announce<property::login> {};
template <> struct build<grammar::key<word::password>> : announce<property::password> {};
template <> struct build<grammar::key<word::account>>  : announce<property::account> {};
template <> struct build<grammar::key<word::port>>     : announce<property::port> {};
template <> struct build<grammar::key<word::protocol>> : announce<property::protocol> {};
template <> struct build<grammar::key<word::region>>   : announce<property::region> {};
template <> struct build<grammar::key<word::realm>>    : announce<property::realm> {};
template <> struct build<grammar::key<word::method>>   : announce<property::method> {};
template <> struct build<grammar::key<word::org>>      : announce<property::org> {};
template <> struct build<grammar::key<word::force>>    : announce<property::force> {};

template <field Field> struct build<grammar::plain<Field>>        : give_value<Field, word_form::plain> {};
template <> struct build<grammar::plain<field::host>>             : give_plain_to<&builder::plain_host> {};
template <> struct build<grammar::plain<field::login>>            : give_plain_to<&builder::plain_login> {};
template <> struct build<grammar::plain<field::password>>         : give_plain_to<&builder::plain_password> {};
template <field Field> struct build<grammar::odd<Field>>          : give_value<Field, word_form::odd> {};
template <field Field> struct build<grammar::glued_machine<Field>> : give_value<Field, word_form::glued_machine> {};
template <field Field> struct build<grammar::quoted<Field>>       : give_value<Field, word_form::quoted> {};
template <field Field> struct build<grammar::quoted_glued<Field>> : give_value<Field, word_form::quoted_glued> {};
template <field Field> struct build<grammar::quoted_open<Field>>  : give_value<Field, word_form::quoted_open> {};

template <field Field> struct build<grammar::missing<Field>>      : tell<&builder::missing_value> {};
template <> struct build<grammar::missing<field::host>>           : tell<&builder::missing_host> {};
template <> struct build<grammar::missing<field::macro_name>>     : tell<&builder::missing_macro_name> {};
template <> struct build<grammar::missing<field::foreign>>        : peg::nothing<grammar::missing<field::foreign>> {};
// clang-format on

// --- collect: the grammar's matches become tokens ---

/// Passes tokens on, and what lies between them as space.
class collector
{
public:
  collector(const secret_buffer& text, const std::function<void(const token&)>& visit) : text_(text), visit_(visit) {}

  void pass(token_kind kind, std::string_view bytes)
  {
    const auto begin = static_cast<std::uint32_t>(bytes.data() - text_.data());
    space_up_to(begin);
    if (!bytes.empty())
      visit_({kind, {begin, static_cast<std::uint32_t>(bytes.size())}, entry_});
    end_ = begin + static_cast<std::uint32_t>(bytes.size());
  }
  void open_entry(std::string_view keyword)
  {
    ++entry_;
    pass(token_kind::keyword, keyword);
  }
  void finish() { space_up_to(static_cast<std::uint32_t>(text_.size())); }

private:
  void space_up_to(std::uint32_t begin)
  {
    if (begin != end_)
      visit_({token_kind::space, {end_, begin - end_}, entry_});
  }

  const secret_buffer& text_;
  const std::function<void(const token&)>& visit_;
  std::uint32_t end_ = 0;
  std::uint32_t entry_ = problem::no_entry;  // the first entry makes it 0
};

template <typename Rule>
struct collect : peg::nothing<Rule>
{
};

template <token_kind Kind>
struct pass_as
{
  template <typename Input>
  static void apply(const Input& in, collector& to)
  {
    to.pass(Kind, matched(in));
  }
};
struct pass_as_entry
{
  template <typename Input>
  static void apply(const Input& in, collector& to)
  {
    to.open_entry(matched(in));
  }
};

constexpr token_kind kind_of(field of)
{
  switch (of)
  {
  case field::host:
    return token_kind::host;
  case field::login:
    return token_kind::login;
  case field::password:
    return token_kind::password;
  case field::account:
    return token_kind::account;
  default:
    return token_kind::foreign_value;
  }
}

// clang-format off
template <> struct collect<grammar::byte_order_mark>     : pass_as<token_kind::byte_order_mark> {};
template <> struct collect<grammar::comment>             : pass_as<token_kind::comment> {};
template <> struct collect<grammar::quoted_keyword>      : pass_as<token_kind::unknown> {};
template <> struct collect<grammar::unknown>             : pass_as<token_kind::unknown> {};
template <> struct collect<grammar::macro_name>          : pass_as<token_kind::macro_name> {};
template <> struct collect<grammar::macro_body>          : pass_as<token_kind::macro_body> {};

template <word Word> struct collect<grammar::key<Word>>  : pass_as<token_kind::keyword> {};
template <> struct collect<grammar::key<word::machine>>  : pass_as_entry {};
template <> struct collect<grammar::key<word::default_>> : pass_as_entry {};

template <field Field> struct collect<grammar::plain<Field>>        : pass_as<kind_of(Field)> {};
template <field Field> struct collect<grammar::odd<Field>>          : pass_as<kind_of(Field)> {};
template <field Field> struct collect<grammar::glued_machine<Field>> : pass_as<kind_of(Field)> {};
template <field Field> struct collect<grammar::quoted<Field>>       : pass_as<kind_of(Field)> {};
template <field Field> struct collect<grammar::quoted_glued<Field>> : pass_as<kind_of(Field)> {};
template <field Field> struct collect<grammar::quoted_open<Field>>  : pass_as<kind_of(Field)> {};
// clang-format on

/// Flattened: the compilers' own choice of what to inline costs a third of the speed.
NETRC_FLATTEN void read(const secret_buffer& text, builder& to)
{
  input in = over(text);
  peg::parse<grammar::text, build>(in, to);
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
  builder to(*result);
  if (!to.is_utf_16())
    read(result->text, to);
  to.finish();
  return result;
}

void visit_tokens(const secret_buffer& text, const std::function<void(const token&)>& visit)
{
  collector to(text, visit);
  input in = over(text);
  peg::parse<grammar::text, collect>(in, to);
  to.finish();
}

}  // namespace netrc
