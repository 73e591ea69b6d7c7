// SPDX-License-Identifier: MIT
#pragma once

#include <bit>
#include <cstdint>
#include <tao/pegtl.hpp>
#include <tao/pegtl/contrib/analyze_traits.hpp>

#include "bytes.hpp"

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

template <word>
struct spelling;
// clang-format off
template <> struct spelling<word::machine>  : TAO_PEGTL_ISTRING("machine") {};
template <> struct spelling<word::default_> : TAO_PEGTL_ISTRING("default") {};
template <> struct spelling<word::login>    : TAO_PEGTL_ISTRING("login") {};
template <> struct spelling<word::password> : TAO_PEGTL_ISTRING("password") {};
template <> struct spelling<word::account>  : TAO_PEGTL_ISTRING("account") {};
template <> struct spelling<word::macdef>   : TAO_PEGTL_ISTRING("macdef") {};
template <> struct spelling<word::user>     : TAO_PEGTL_ISTRING("user") {};
template <> struct spelling<word::username> : TAO_PEGTL_ISTRING("username") {};
template <> struct spelling<word::port>     : TAO_PEGTL_ISTRING("port") {};
template <> struct spelling<word::protocol> : TAO_PEGTL_ISTRING("protocol") {};
template <> struct spelling<word::region>   : TAO_PEGTL_ISTRING("region") {};
template <> struct spelling<word::realm>    : TAO_PEGTL_ISTRING("realm") {};
template <> struct spelling<word::method>   : TAO_PEGTL_ISTRING("method") {};
template <> struct spelling<word::org>      : TAO_PEGTL_ISTRING("org") {};
template <> struct spelling<word::force>    : TAO_PEGTL_ISTRING("force") {};
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
/// One word of printable ASCII without a backslash, up to 8 bytes at a time: the bytes of nearly every word of nearly every file.
/// The first byte that is none of them is found in a block of eight by carries (each step looks for one kind of byte; a false hit
/// can only stand behind a true one): below 21, a backslash, 7F, over 7F.
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
    static_assert(std::endian::native == std::endian::little);
    for (;; at += sizeof(swar::block))
    {
      const swar::block lanes = swar::load(at);
      const swar::block backslash = lanes ^ swar::all('\\');
      const swar::block odd = (((lanes - swar::all(0x21)) & ~lanes) | ((backslash - swar::ones) & ~backslash) | lanes |
                               (lanes + swar::ones)) &
                              swar::high_bits;
      if (odd != 0)
        return at + (std::countr_zero(odd) >> 3);
    }
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

/// It consumes at least one byte or fails.
template <typename Name>
struct analyze_traits<Name, netrc::grammar::plain_word> : analyze_any_traits<>
{
};

}  // namespace TAO_PEGTL_NAMESPACE
