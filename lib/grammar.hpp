// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <tao/pegtl.hpp>
#include <tao/pegtl/contrib/analyze_traits.hpp>

#include "bytes.hpp"
#include "lanes.hpp"

/// The specification (docs/format.md) in PEGTL: rule names are its terms, numbers its sections.
/// To be included by one source file only: it compiles slowly.
///
/// The grammar is total: its last alternative takes any word, and what may be missing is a rule that matches nothing and
/// succeeds. It never raises. The text must be followed by LF, which is not part of it (`secret_buffer::padding`).
///
/// Actions must not be attached to rules that can be undone: here every rule with a value of its own (`key`, `plain`, `odd`, …) matches as a
/// whole or not at all, and nothing behind it in its sequence can fail.
namespace netrc::grammar
{

namespace peg = tao::pegtl;

// --- 1 Text ---

struct blank : peg::one<' ', '\t'>
{
};
struct lone_cr : peg::seq<peg::one<'\r'>, peg::not_at<peg::one<'\n'>>>
{
};
struct line_end : peg::sor<peg::one<'\n'>, lone_cr, peg::string<'\r', '\n'>>
{
};
/// `gap <- (blank / line_end)*`
struct gap : peg::star<peg::sor<blank, line_end>>
{
};
/// What ends a word. Not consumed.
struct separator : peg::at<peg::sor<peg::one<' ', '\t', '\n', '\r'>, peg::eof>>
{
};
struct word_byte : peg::not_one<' ', '\t', '\n', '\r'>
{
};
struct line_byte : peg::not_one<'\n', '\r'>
{
};
struct byte_order_mark : peg::string<'\xEF', '\xBB', '\xBF'>
{
};

// --- 2 Keywords ---

enum class word : std::uint8_t
{
  machine,
  default_,
  login,
  password,
  account,
  macdef,
  user,
  username,
  port,
  protocol,
  region,
  realm,
  method,
  org,
  force,
};

/// `istring<…>` of at most eight letters, compared at once. The padding behind the text is no letter: no bound is asked.
template <char... Letters>
struct letters
{
  using rule_t = letters;
  using subs_t = peg::empty_list;

  static_assert(sizeof...(Letters) <= sizeof(swar::block) && ((Letters >= 'a' && Letters <= 'z') && ...));
  static constexpr swar::block pattern = swar::block_of({Letters...});
  /// Of each letter all bits but the one in which its cases differ.
  static constexpr swar::block compared = swar::block_of({(Letters, '\xDF')...});

  template <typename Input>
  [[nodiscard]] static bool match(Input& in) noexcept
  {
    if (((swar::load(in.current()) ^ pattern) & compared) != 0)
      return false;
    in.bump_in_this_line(sizeof...(Letters));
    return true;
  }
};

template <word>
struct spelling;
// clang-format off
template <> struct spelling<word::machine>  : letters<'m', 'a', 'c', 'h', 'i', 'n', 'e'> {};
template <> struct spelling<word::default_> : letters<'d', 'e', 'f', 'a', 'u', 'l', 't'> {};
template <> struct spelling<word::login>    : letters<'l', 'o', 'g', 'i', 'n'> {};
template <> struct spelling<word::password> : letters<'p', 'a', 's', 's', 'w', 'o', 'r', 'd'> {};
template <> struct spelling<word::account>  : letters<'a', 'c', 'c', 'o', 'u', 'n', 't'> {};
template <> struct spelling<word::macdef>   : letters<'m', 'a', 'c', 'd', 'e', 'f'> {};
template <> struct spelling<word::user>     : letters<'u', 's', 'e', 'r'> {};
template <> struct spelling<word::username> : letters<'u', 's', 'e', 'r', 'n', 'a', 'm', 'e'> {};
template <> struct spelling<word::port>     : letters<'p', 'o', 'r', 't'> {};
template <> struct spelling<word::protocol> : letters<'p', 'r', 'o', 't', 'o', 'c', 'o', 'l'> {};
template <> struct spelling<word::region>   : letters<'r', 'e', 'g', 'i', 'o', 'n'> {};
template <> struct spelling<word::realm>    : letters<'r', 'e', 'a', 'l', 'm'> {};
template <> struct spelling<word::method>   : letters<'m', 'e', 't', 'h', 'o', 'd'> {};
template <> struct spelling<word::org>      : letters<'o', 'r', 'g'> {};
template <> struct spelling<word::force>    : letters<'f', 'o', 'r', 'c', 'e'> {};
// clang-format on

/// A keyword as a whole word.
template <word Word>
struct key : peg::seq<spelling<Word>, separator>
{
};

/// Any of the six.
struct keyword : peg::sor<spelling<word::machine>, spelling<word::default_>, spelling<word::login>,
                          spelling<word::password>, spelling<word::account>, spelling<word::macdef>>
{
};
struct keyword_ahead : peg::at<keyword, separator>
{
};

// --- 3 Values ---

/// What a value is the value of.
enum class field : std::uint8_t
{
  host,
  login,
  password,
  account,
  port,
  foreign,
  macro_name,
};

/// `plain <- [!-~ except backslash]+ separator`
/// One word of printable ASCII without a backslash, 16 bytes at a time: the bytes of nearly every word of nearly every file.
struct plain_word
{
  using rule_t = plain_word;
  using subs_t = peg::empty_list;

  template <typename Input>
  [[nodiscard]] static bool match(Input& in) noexcept
  {
    const char* const begin = in.current();
    const char* const end = end_of_plain_bytes(begin);
    // The LF behind the text ends the scan; within the text, a separator must.
    if (end == begin || !(*end == ' ' || *end == '\n' || *end == '\t' || *end == '\r'))
      return false;
    in.bump_in_this_line(static_cast<std::size_t>(end - begin));
    return true;
  }

  [[nodiscard]] static const char* end_of_plain_bytes(const char* at) noexcept
  {
    for (;; at += lanes::width)
      if (const std::size_t end = lanes::first(lanes::are_not_plain(lanes::load(at))); end != lanes::width)
        return at + end;
  }
};

template <field>
struct plain : plain_word
{
};
/// Any other word that is not quoted: with a backslash, a control byte, a byte over 7F.
template <field>
struct odd : peg::plus<word_byte>
{
};

// --- 4 Quotes ---

struct escape : peg::seq<peg::one<'\\'>, line_byte>
{
};
struct quoted_byte : peg::not_one<'"', '\\', '\n', '\r'>
{
};
struct quotation : peg::seq<peg::one<'"'>, peg::star<peg::sor<escape, quoted_byte>>, peg::one<'"'>>
{
};
template <field>
struct quoted : peg::seq<quotation, separator>
{
};
template <field>
struct quoted_glued : peg::seq<quotation, peg::plus<word_byte>>
{
};
template <field>
struct quoted_open : peg::seq<peg::one<'"'>, peg::star<line_byte>>
{
};

/// `glued_machine <- ('machine' / 'default') [=:,;] word_byte*`
/// A line of some other form, where a value is due.
template <field>
struct glued_machine : peg::seq<peg::sor<spelling<word::machine>, spelling<word::default_>>,
                                peg::one<'=', ':', ',', ';'>, peg::star<word_byte>>
{
};

template <field Field>
struct value_word
    : peg::if_then_else<peg::at<peg::one<'"'>>, peg::sor<quoted<Field>, quoted_glued<Field>, quoted_open<Field>>,
                        peg::sor<plain<Field>, odd<Field>>>
{
};

// --- 3 again: where a value stands ---

template <field>
struct missing : peg::success
{
};
/// A word on a later line may be a value.
struct value_ahead : peg::at<gap, peg::not_at<peg::sor<peg::eof, peg::one<'#'>, keyword_ahead>>>
{
};
template <field Field>
struct on_this_line : peg::seq<peg::star<blank>, value_word<Field>>
{
};
template <field Field>
struct value : peg::sor<on_this_line<Field>,
                        peg::seq<value_ahead, gap, peg::sor<glued_machine<Field>, value_word<Field>>>, missing<Field>>
{
};
template <field Field>
struct line_value : peg::sor<on_this_line<Field>, missing<Field>>
{
};

// --- 6 Macros ---

struct line : peg::sor<line_end, peg::seq<peg::plus<line_byte>, peg::opt<line_end>>>
{
};
struct blank_line : peg::sor<peg::seq<peg::star<blank>, line_end>, peg::seq<peg::plus<blank>, peg::eof>>
{
};
struct unended : peg::success
{
};
struct macro_name : peg::plus<word_byte>
{
};
struct macro_body : peg::seq<peg::opt<line>, peg::star<peg::not_at<blank_line>, line>>
{
};

// --- 2 again: what stands where a keyword is due ---

struct comment : peg::seq<peg::one<'#'>, peg::star<line_byte>>
{
};

// `item <- machine / login / …` : the commonest first
struct machine : peg::seq<key<word::machine>, value<field::host>>
{
};
struct default_ : peg::seq<key<word::default_>>
{
};
struct login : peg::seq<peg::sor<key<word::login>, key<word::user>, key<word::username>>, value<field::login>>
{
};
struct password : peg::seq<key<word::password>, value<field::password>>
{
};
struct account : peg::seq<key<word::account>, value<field::account>>
{
};
struct macro_head : peg::sor<peg::seq<peg::star<blank>, macro_name>, missing<field::macro_name>>
{
};
struct macro : peg::seq<key<word::macdef>, macro_head, macro_body, peg::sor<peg::at<blank_line>, unended>>
{
};
struct port : peg::seq<key<word::port>, line_value<field::port>>
{
};
struct foreign_key : peg::sor<key<word::protocol>, key<word::region>, key<word::realm>, key<word::method>,
                              key<word::org>, key<word::force>>
{
};
struct foreign : peg::seq<foreign_key, line_value<field::foreign>>
{
};
struct quoted_keyword : peg::seq<peg::one<'"'>, keyword, peg::one<'"'>, separator>
{
};
struct unknown : peg::plus<word_byte>
{
};

struct item
    : peg::sor<machine, login, password, comment, default_, account, macro, port, foreign, quoted_keyword, unknown>
{
};
struct text : peg::seq<peg::opt<byte_order_mark>, gap, peg::star<item, gap>, peg::eof>
{
};

}  // namespace netrc::grammar

namespace TAO_PEGTL_NAMESPACE
{

// They consume at least one byte or fail.
template <typename Name, char... Letters>
struct analyze_traits<Name, netrc::grammar::letters<Letters...>> : analyze_any_traits<>
{
};
template <typename Name>
struct analyze_traits<Name, netrc::grammar::plain_word> : analyze_any_traits<>
{
};

}  // namespace TAO_PEGTL_NAMESPACE
