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
    {"unknown-word", "a word that is no keyword stands where one is due",
     "remove it, or put quotes around the value that it belongs to", reported, hides},
    {"quoted-keyword", "a keyword stands in quotes, so it is none", "remove the quotes", reported, hides},
    {"property-after-unknown-word",
     "a property behind an unknown word or a commented-out machine: it may belong to another machine",
     "mend or remove what stands before it", refuses_entry},
    {"property-outside-entry", "a property before the first machine belongs to no host",
     "put its machine line before it", reported, hides},
    {"missing-value", "a keyword without a value", "write the value behind the keyword, or remove the keyword",
     refuses_entry},
    {"repeated-property", "the entry has this property already: a machine line may be missing between the two",
     "remove one of the two, or put the missing machine line between them", refuses_entry, hides},
    {"login-alias", "read as login, but not by every program", "write login"},
    {"control-byte", "a control byte in a value", "remove it, or write it as an escape in quotes", refuses_entry,
     hides},
    {"machine-in-value", "a machine or default is glued to a value: two lines may have become one",
     "put a line end before it", refuses_entry, hides},
    {"machine-in-comment",
     "a machine is glued to a comment, or follows a written-out line end in it: two lines have become one",
     "put a line end before it", reported, hides},
    {"unclosed-quote", "a quote that its line does not close",
     "close it, or write \\\" for a quote that is part of the value", refuses_entry, hides},
    {"text-after-quote", "text is glued to a closing quote",
     "put a space behind the quote, or write \\\" for a quote that is part of the value", refuses_entry, hides},
    {"bad-port", "a port that is out of range, or that contradicts the host's", "write one port from 1 to 65535",
     refuses_entry},
    {"malformed-host", "this is no host name, which is what programs look for",
     "write the host alone, without scheme, user, path or wildcard", refuses_entry, hides},
    {"non-ascii-host", "a host with bytes outside ASCII: programs ask for its xn-- form",
     "write the host in its xn-- form", reported, hides},
    {"machine-in-macro", "a machine or default inside a macro: the empty line that ends the macro may be lost",
     "put an empty line before it", reported, hides},
    {"unended-macro", "a macro without the empty line that ends it", "put an empty line behind the macro"},
    {"property-after-macro", "a property behind a macro: it may belong to another machine",
     "move the macro to the end of its entry", refuses_entry},
}};

}  // namespace

const problem_kind& describe(problem_code code) noexcept
{
  return kinds[static_cast<std::size_t>(code)];
}

}  // namespace netrc
