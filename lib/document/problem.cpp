// SPDX-License-Identifier: MIT
#include "netrc/problem.hpp"

#include <array>
#include <cstddef>

namespace netrc
{
namespace
{

constexpr auto reported = effect::reported;
constexpr auto refuses_entry = effect::refuses_entry;
constexpr auto refuses_file = effect::refuses_file;
constexpr bool hides = true;

/// In the order of `problem_code`.
constexpr std::array<problem_kind, problem_code_count> kinds = {{
    {"none", "no problem", "", reported},
    {"utf-16", "the file is UTF-16: no program reads a .netrc in it", "save it as UTF-8 without a byte order mark",
     refuses_file},
    {"nul-byte", "a NUL byte: this is no .netrc", "remove the byte, or save the file as plain text", refuses_file},
    {"byte-order-mark", "a byte order mark: many programs lose the first entry to it",
     "save the file as UTF-8 without a byte order mark"},
    {"lone-cr", "a line ends in a carriage return alone", "save the file with LF line ends"},
    {"unknown-word", "unknown keyword",
     "if a keyword is meant, fix its spelling; put double quotes around a value with blanks in it", reported, hides},
    {"property-outside-entry", "a property outside an entry: it belongs to no machine",
     "write its machine line before it; an entry ends before an unknown keyword, a macro and a comment that speaks of "
     "a machine",
     reported, hides},
    {"missing-value", "a keyword without a value", "write the value after the keyword, or remove the keyword",
     refuses_entry, hides},
    {"repeated-property",
     "the entry has this property already, with another value: a machine line may be missing between the two",
     "remove one of the two, or put the missing machine line between them", refuses_entry, hides},
    {"login-alias", "read as login, but not by every program", "write login"},
    {"control-byte", "a control byte in a value", "remove it, or write it as an escape in quotes", refuses_entry,
     hides},
    {"machine-in-value", "a machine is glued to a value: two lines may have become one", "put a line end before it",
     refuses_entry, hides},
    {"machine-in-comment", "the comment speaks of a machine: two lines may have become one",
     "reword the comment if it is only a remark; if a line end was lost, put it back before machine", reported, hides},
    {"unclosed-quote", "unterminated quote", "close it, or write \\\" for a quote that is part of the value",
     refuses_entry, hides},
    {"text-after-quote", "text is stuck to a closing quote",
     "put a space after the quote, or write \\\" for a quote that is part of the value", refuses_entry, hides},
    {"bad-port", "this is no port", "write a number from 1 to 65535", refuses_entry, hides},
    {"malformed-host", "this is not a host name, which is what programs look for",
     "write the host alone, without scheme, user, path or wildcard", refuses_entry, hides},
    {"non-ascii-host", "a host with bytes outside ASCII: programs ask for its xn-- form",
     "write the host in its xn-- form", reported, hides},
    {"machine-in-macro", "the macro speaks of a machine: the empty line that ends the macro may be lost",
     "put an empty line before it", reported, hides},
    {"unended-macro", "a macro without the empty line that ends it", "put an empty line after the macro"},
}};

}  // namespace

const problem_kind& describe(problem_code code) noexcept
{
  return kinds[static_cast<std::size_t>(code)];
}

}  // namespace netrc
