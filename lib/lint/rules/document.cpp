// SPDX-License-Identifier: MIT
#include "lint/rules/document.hpp"

#include <array>

#include "lint/words.hpp"
#include "syntax/keywords.hpp"

namespace netrc::lint
{
namespace
{

/// A rule that reports a problem of the document: name, sentence and hint are the document's own.
rule of_problem(problem_code code, std::string_view rule_code, severity how_bad, std::string_view why,
                std::string_view evidence, std::string_view bad, std::string_view good)
{
  const problem_kind& kind = describe(code);
  return {rule_code, kind.name, how_bad, kind.message, kind.hint, why, evidence, bad, good, code};
}

/// One that reports some of the problems of a code, in its own words.
rule some_of_problem(problem_code code, bool (*reports)(const placed_problem& here), std::string_view rule_code,
                     std::string_view name, severity how_bad, std::string_view summary, std::string_view hint,
                     std::string_view why, std::string_view evidence, std::string_view bad, std::string_view good)
{
  return {rule_code, name, how_bad, summary, hint, why, evidence, bad, good, code, reports};
}

rule for_netrc_only(rule rule)
{
  rule.netrc_only = true;
  return rule;
}

bool is_quoted_keyword(const placed_problem& here)
{
  const std::string_view word = here.word();
  return word.starts_with('"') && word.ends_with('"') && is_keyword(without_quotes(word));
}

bool is_unquoted_keyword(const placed_problem& here)
{
  return is_keyword(here.word());
}

bool is_before_first_entry(const placed_problem& here)
{
  return here.problem.entry == problem::no_entry;
}

bool is_after_macro(const placed_problem& here)
{
  return here.ended_by && here.ended_by->kind == token_kind::keyword;
}

using enum severity;
using enum problem_code;
using namespace std::string_view_literals;

const auto all_rules = std::to_array<rule>({
    of_problem(
        utf_16, "S101", error,
        "curl, wget and Python find nothing in UTF-16, or stop at its first NUL byte: the file is lost without a word.",
        "Seen in runs of curl 7.88, wget 1.21 and Python 3.11; Windows PowerShell 5.1 writes UTF-16 with > "
        "and Out-File "
        "<https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_character_encoding>.",
        "\xFF\xFEm", "machine example.com login u password p\n"),
    of_problem(
        nul_byte, "S102", error,
        "C programs end a line, a word or the file at a NUL byte, each in its own way: curl 7.88 joins lines over it.",
        "Seen in runs: a NUL in a password ends it for wget, aria2, tnftp and curl 8.14 on, curl 7.88 finds nothing, "
        "Python keeps it.",
        "machine example.com login u password p\x00q\n"sv, "machine example.com login u password pq\n"),
    of_problem(byte_order_mark, "S103", warning,
               "curl, wget, Perl and tnftp lose the first entry to it, Python and the Go packages the whole file.",
               "Seen in runs: with a mark curl, wget, wget2, Perl, ruby and tnftp find nothing for the first host, "
               "Python, the Go packages, npm and aria2 refuse the file.",
               "\xEF\xBB\xBFmachine example.com login u password p\n", "machine example.com login u password p\n"),
    of_problem(lone_cr, "S104", warning,
               "tnftp, inetutils' ftp and aria2 take it for a byte of the value; curl 7.88 and Python for a line end.",
               "Seen in runs: of a file with CR line ends aria2, tnftp and inetutils' ftp find nothing, and npm's "
               "netrc-parser.",
               "machine example.com login u\rpassword p\n", "machine example.com login u\npassword p\n"),
    of_problem(control_byte, "S105", error,
               "Some programs take it for a blank, others send it: a control byte in a header or a protocol line is "
               "how secrets reach other hosts (git CVE-2020-5260).",
               "git CVE-2020-5260, CVE-2020-11008, CVE-2024-52006: a line end in a value sent a password to another "
               "host. Seen in runs: a form feed is a blank for curl 7.88, Perl and wget, a byte of the login for curl "
               "8.21, npm and tnftp.",
               "machine example.com login u password p\x01q\n", "machine example.com login u password pq\n"),
    of_problem(unknown_word, "S106", error,
               "Python, the Go packages and npm's netrc refuse the whole file for it; others skip it, and with it, "
               "perhaps, the machine line that it was meant to be.",
               "Seen in runs: Python 3.10 and 3.11, requests, bgentry and fhs refuse the file for one unknown word; "
               "<https://docs.python.org/3/library/netrc.html> (NetrcParseError).",
               "mchine example.com\n", "machine example.com login u password p\n"),
    some_of_problem(
        property_outside_entry, nullptr, "S107", "property-after-unknown-word", error,
        "a property after an unknown keyword: the entry ended there, so it belongs to no machine",
        "fix the unknown keyword, or remove the property",
        "If the unknown word was meant to be a machine, or the machine is commented out, the property is another "
        "host's secret: curl from 8.21 on and wget send it to the host of the entry before; after a comment Python "
        "and requests do, too.",
        "Seen in runs: curl 8.21, wget, Perl and aria2 skip an unknown word and send the login and password after it "
        "to the host of the entry before, for which Python refuses the file; after `# machine b.test` curl 8.21, "
        "wget, Python, requests and aria2 do.",
        "machine example.com login u password p\nmchine example.org login v password q\n",
        "machine example.com login u password p\nmachine example.org login v password q\n"),
    some_of_problem(
        property_outside_entry, is_before_first_entry, "S108", "property-outside-entry", error,
        "a property before the first machine belongs to no host", "put its machine line before it",
        "Python and the Go packages refuse the file; Emacs gives the property to every host.",
        "Seen in runs: Python, requests, the Go packages, npm and aria2 refuse the file; Emacs answers every "
        "host with it.",
        "login u password p\nmachine example.com\n", "machine example.com login u password p\n"),
    of_problem(
        missing_value, "S109", error,
        "curl 8.21, wget, Perl and aria2 take the next host's login and password for the missing one; older curls send "
        "the word machine.",
        "Seen in runs: for `machine a.test login u password` before `machine b.test login x password y` curl 8.21, "
        "Perl, wget and aria2 send x and y to a.test, curl 7.88, ruby, tnftp and inetutils' ftp send machine.",
        "machine example.com login u password\nmachine example.org login v password q\n",
        "machine example.com login u password p\nmachine example.org login v password q\n"),
    of_problem(repeated_property, "S110", error,
               "Some programs take the first, some the last, three Go packages refuse the file; often the second "
               "belongs to a host whose machine line is lost.",
               "Seen in runs: of two passwords curl 7.88, ruby, go and tnftp take the first, curl 8.21, Python, Perl "
               "and wget the second; bgentry, fhs and git-lfs refuse the file.",
               "machine example.com login u password p login v\n", "machine example.com login u password p\n"),
    of_problem(
        unclosed_quote, "S111", error,
        "curl 7.88 fails, Python takes the rest of the file into the value, wget the line end, npm and aria2 take the "
        "quote for a byte of it.",
        "Seen in runs: curl 7.88 fails, Python reads on over the lines after it, curl from 8.12 on hands "
        "out nothing.",
        "machine example.com login u password \"p\n", "machine example.com login u password \"p\"\n"),
    of_problem(
        text_after_quote, "S112", error,
        "Some programs drop the text, some take it for the next word, some take the quotes for bytes of the value.",
        "Seen in runs: of `\"p\"q` curl, Perl and wget make p, Python an error, ruby, Go and npm take the quotes for "
        "bytes.",
        "machine example.com login u password \"p\"q\n", "machine example.com login u password \"pq\"\n"),
    for_netrc_only(of_problem(
        login_alias, "S113", warning,
        "Only Python, Emacs and git-credential-netrc read user as login; curl, wget and the others send no login.",
        "Seen in runs: of `user u` Python, requests, Emacs and git-credential-netrc make the login, curl, wget2 and "
        "aria2 send an empty one; bgentry and fhs refuse the file.",
        "machine example.com user u password p\n", "machine example.com login u password p\n")),
    of_problem(
        machine_in_value, "S114", error,
        "Written with echo and a literal \\n, or copied from a web page with no-break spaces: every program "
        "sends the glued lines as one value, the next host's secret among them.",
        "docs/format.md, rule 8; seen in runs: U+00A0 ends a value for the readers of Go alone, for the others it "
        "is part of it.",
        "machine example.com login u password p\\nmachine\n", "machine example.com login u password p\n"),
    of_problem(
        machine_in_comment, "S116", error,
        "Written with echo and a literal \\n: every program takes the whole line for a comment, and the machine in "
        "it gets the default entry's credentials.",
        "docs/format.md, rule 7; POSIX leaves it open what echo does with a backslash "
        "<https://pubs.opengroup.org/onlinepubs/9699919799/utilities/echo.html>.",
        "# mine\\nmachine example.com login u password p\n", "# mine\nmachine example.com login u password p\n"),
    some_of_problem(
        unknown_word, is_quoted_keyword, "S115", "quoted-keyword", error, "a keyword in quotes is not a keyword",
        "remove the quotes", "curl 8.21 and npm take it for a stray word, Python, wget and curl 7.88 for the keyword.",
        "Seen in runs: `\"machine\"` opens an entry for curl 7.88, Python, Perl, wget, Emacs and the ftp "
        "programs, for curl 8.21, ruby and wget2 it does not; the Go packages, npm and aria2 refuse the file.",
        "\"machine\" example.com login u password p\n", "machine example.com login u password p\n"),
    for_netrc_only(of_problem(
        malformed_host, "H201", error,
        "No program reduces a URL to its host, or knows wildcards: the entry silently never matches, and "
        "default answers instead.",
        "Seen in runs: none of 21 programs finds an entry for a URL, a wildcard or user@host; aria2 alone knows "
        "a leading dot. Conjur's clients are the exception: they write machine https://host/authn, and look for it.",
        "machine https://example.com/ login u password p\n", "machine example.com login u password p\n")),
    some_of_problem(malformed_host, is_unquoted_keyword, "H207", "keyword-as-host", error,
                    "a keyword where the host should be: was the variable that holds the host set?",
                    "write the host after machine",
                    "`machine $HOST login ...` with HOST unset: the host is called login, and what follows is no "
                    "longer an entry. Python refuses the file; curl and others find nothing for the host that was "
                    "meant.",
                    "bash expands an unset variable to nothing unless `set -u` is on "
                    "<https://pubs.opengroup.org/onlinepubs/9699919799/utilities/V3_chap02.html#set>.",
                    "machine login u password p\n", "machine example.com login u password p\n"),
    of_problem(non_ascii_host, "H202", warning,
               "curl and wget ask for the xn-- form, Python for the one in the URL: whether the entry is found depends "
               "on the program and its locale.",
               "Seen in runs: asked for the host in Unicode, wget and wget2 look for the xn-- form, Python, Perl, "
               "ruby, Go and npm for the one in Unicode, curl by its locale. RFC 5891.",
               "machine b\xC3\xBC"
               "cher.example login u password p\n",
               "machine xn--bcher-kva.example login u password p\n"),
    of_problem(bad_port, "H203", error, "Programs that know ports take the entry for another one, or for none.",
               "docs/format.md, rule 3; a port is 16 bits (RFC 9293, 3.1).",
               "machine example.com port 99999 login u password p\n", "machine example.com login u password p\n"),
    of_problem(machine_in_macro, "M501", error,
               "Go, ruby, npm, Emacs, tnftp and curl 7.77 read the entry out of the macro, the others lose it, "
               "and default answers instead.",
               "Seen in runs: an entry in a macro's body answers from ruby, bgentry, git-lfs, npm, Emacs, tnftp, "
               "inetutils' ftp and curl 7.77, from the others not.",
               "macdef m\ncd x\nmachine example.com login u password p\n\n",
               "macdef m\ncd x\n\nmachine example.com login u password p\n"),
    of_problem(unended_macro, "M502", warning,
               "Python refuses the file; whatever is appended to it becomes part of the macro.",
               "Seen in runs: without the empty line Python 3.11 and requests refuse the file, and tnftp and "
               "inetutils' ftp give up.",
               "macdef m\ncd x\n", "macdef m\ncd x\n\n"),
    some_of_problem(
        property_outside_entry, is_after_macro, "M503", "property-after-macro", error,
        "a property after a macro: the entry ended there, so it belongs to no machine",
        "move the macro to the end of its entry",
        "curl 8.21 ends the entry at the macro, others go on: if the empty line stands in the wrong place, the "
        "property is another host's.",
        "Seen in runs: curl 8.21 and npm's netrc-parser do not see a password after the macro, Python and "
        "requests refuse the file, the others take it.",
        "machine example.com login u\nmacdef m\ncd x\n\npassword p\n",
        "machine example.com login u password p\nmacdef m\ncd x\n\n"),
});

}  // namespace

const std::span<const rule> document_rules = all_rules;

}  // namespace netrc::lint
