// SPDX-License-Identifier: MIT
#pragma once

#include <tao/pegtl.hpp>
#include <tao/pegtl/contrib/analyze_traits.hpp>

#include "text/lanes.hpp"

/// The specification (docs/format.md) in PEGTL: rule names are its terms, numbers its rules.
/// To be included by one source file of the library only: it compiles slowly.
///
/// The grammar is total: its last alternative takes any word; `missing` and `unended` match nothing and succeed.
/// The text must be followed by LF, which is not part of it (`secret_buffer::padding`).
///
/// An action must not be attached to a rule that can be undone: after a `key` nothing in its sequence can fail.
// clang-format off
namespace netrc::grammar
{

using namespace tao::pegtl;

// 1 Text
struct blank           : one< ' ', '\t' > {};
struct lone_cr         : seq< one< '\r' >, not_at< one< '\n' > > > {};
struct line_end        : sor< one< '\n' >, lone_cr, string< '\r', '\n' > > {};
struct gap             : star< sor< blank, line_end > > {};
struct separator       : at< sor< one< ' ', '\n', '\t', '\r' >, eof > > {};
struct word_byte       : not_one< ' ', '\t', '\n', '\r' > {};
struct line_byte       : not_one< '\n', '\r' > {};
struct byte_order_mark : string< '\xEF', '\xBB', '\xBF' > {};

// 2 Comments
struct comment         : seq< one< '#' >, star< line_byte > > {};

// 3 Keywords
struct str_machine     : TAO_PEGTL_ISTRING( "machine" ) {};
struct str_default     : TAO_PEGTL_ISTRING( "default" ) {};
struct str_login       : TAO_PEGTL_ISTRING( "login" ) {};
struct str_password    : TAO_PEGTL_ISTRING( "password" ) {};
struct str_account     : TAO_PEGTL_ISTRING( "account" ) {};
struct str_macdef      : TAO_PEGTL_ISTRING( "macdef" ) {};
struct str_user        : TAO_PEGTL_ISTRING( "user" ) {};
struct str_username    : TAO_PEGTL_ISTRING( "username" ) {};
struct str_port        : TAO_PEGTL_ISTRING( "port" ) {};
struct str_protocol    : TAO_PEGTL_ISTRING( "protocol" ) {};
struct str_region      : TAO_PEGTL_ISTRING( "region" ) {};
struct str_realm       : TAO_PEGTL_ISTRING( "realm" ) {};
struct str_method      : TAO_PEGTL_ISTRING( "method" ) {};
struct str_org         : TAO_PEGTL_ISTRING( "org" ) {};
struct str_force       : TAO_PEGTL_ISTRING( "force" ) {};
struct str_foreign     : sor< str_protocol, str_region, str_realm, str_method, str_org, str_force > {};
struct str_keyword     : sor< str_machine, str_default, str_login, str_password, str_account, str_macdef,
                              str_username, str_user > {};

template< typename Spelling >
struct key             : seq< Spelling, separator > {};
struct keyword_ahead   : at< key< str_keyword > > {};

// 5 Quotes
struct escape          : seq< one< '\\' >, line_byte > {};
struct quotation       : seq< one< '"' >, star< sor< escape, not_one< '"', '\\', '\n', '\r' > > >, one< '"' > > {};
struct quoted          : seq< quotation, separator > {};
struct quoted_stuck    : seq< quotation, plus< word_byte > > {};
struct quoted_open     : seq< one< '"' >, star< line_byte > > {};

/// `plain <- !'"' [!-~ except backslash]+ separator`
/// Nearly every word of nearly every file, 16 bytes at a time; the LF after the text ends the scan.
struct plain
{
  using rule_t = plain;
  using subs_t = empty_list;

  template< typename Input >
  [[nodiscard]] static bool match( Input& input ) noexcept
  {
    const char* const begin = input.current();
    const char* end = begin;
    std::size_t first = lanes::width;
    while( ( first = lanes::first( lanes::are_not_plain( lanes::load( end ) ) ) ) == lanes::width )
      end += lanes::width;
    end += first;
    if( end == begin || *begin == '"' || !( *end == ' ' || *end == '\n' || *end == '\t' || *end == '\r' ) )
      return false;
    input.bump_in_this_line( static_cast< std::size_t >( end - begin ) );
    return true;
  }
};
struct odd             : plus< word_byte > {};

// 4 Values
struct word            : sor< plain, quoted, quoted_stuck, quoted_open, odd > {};
struct missing         : success {};
struct value_ahead     : at< gap, not_at< sor< eof, one< '#' >, keyword_ahead > > > {};
struct later_value     : seq< value_ahead, gap, word > {};
struct unlike_keyword  : seq< star< blank >, not_at< keyword_ahead >, word > {};
struct value           : sor< seq< star< blank >, word >, later_value, missing > {};
struct account_value   : sor< unlike_keyword, later_value, missing > {};
struct line_value      : sor< unlike_keyword, missing > {};

// 6 Macros
struct blank_line      : sor< seq< star< blank >, line_end >, seq< plus< blank >, eof > > {};
struct line            : sor< line_end, seq< plus< line_byte >, opt< line_end > > > {};
struct macro_name      : plus< word_byte > {};
struct macro_body      : disable< opt< line >, star< not_at< blank_line >, line > > {};
struct unended         : success {};

// 3 again: the commonest first. Rules 7 and 8, which say where an entry ends and what refuses it, are the builder's.
struct machine         : seq< key< str_machine >, value > {};
struct default_        : seq< key< str_default > > {};
struct login           : seq< key< str_login >, value > {};
struct login_alias     : seq< sor< key< str_username >, key< str_user > >, value > {};
struct password        : seq< key< str_password >, value > {};
struct account         : seq< key< str_account >, account_value > {};
struct port            : seq< key< str_port >, line_value > {};
struct foreign         : seq< key< str_foreign >, line_value > {};
struct macro           : seq< key< str_macdef >, star< blank >, sor< macro_name, missing >, macro_body,
                              sor< at< blank_line >, unended > > {};
struct unknown         : plus< word_byte > {};
struct item            : sor< machine, login, password, comment, default_, account, macro, port, login_alias, foreign,
                              unknown > {};

struct text            : seq< opt< byte_order_mark >, gap, star< item, gap >, eof > {};

}  // namespace netrc::grammar
// clang-format on

namespace TAO_PEGTL_NAMESPACE
{

// It consumes at least one byte or fails.
template <typename Name>
struct analyze_traits<Name, netrc::grammar::plain> : analyze_any_traits<>
{
};

}  // namespace TAO_PEGTL_NAMESPACE
