// SPDX-License-Identifier: MIT
#include "lint/rules.hpp"

namespace netrc::lint
{
namespace
{

/// A rule that reports a problem of the document: name, sentence and hint are the document's own.
rule of_problem(problem_code code, std::string_view rule_code, severity how_bad, std::string_view why,
                std::string_view bad, std::string_view good)
{
  const problem_kind& kind = describe(code);
  return {rule_code, kind.name, how_bad, kind.message, kind.hint, why, {}, bad, good, code};
}

using enum severity;
using enum problem_code;
using namespace std::string_view_literals;

}  // namespace

const std::array<rule, problem_code_count - 1> document_rules = {{
    of_problem(
        utf_16, "S101", error,
        "curl, wget and Python find nothing in UTF-16, or stop at its first NUL byte: the file is lost without a word.",
        "\xFF\xFE"
        "m",
        "machine example.com login u password p\n"),
    of_problem(
        nul_byte, "S102", error,
        "C programs end a line, a word or the file at a NUL byte, each in its own way: curl 7.88 joins lines over it.",
        "machine example.com login u password p\x00"
        "q\n"sv,
        "machine example.com login u password pq\n"),
    of_problem(byte_order_mark, "S103", warning,
               "curl, wget, Perl and tnftp lose the first entry to it, Python and the Go packages the whole file.",
               "\xEF\xBB\xBF"
               "machine example.com login u password p\n",
               "machine example.com login u password p\n"),
    of_problem(lone_cr, "S104", warning,
               "tnftp, inetutils' ftp and aria2 take it for a byte of the value; curl 7.88 and Python for a line end.",
               "machine example.com login u\rpassword p\n", "machine example.com login u\npassword p\n"),
    of_problem(control_byte, "S105", error,
               "Some programs take it for a blank, others send it: a control byte in a header or a protocol line is "
               "how secrets reach other hosts (git CVE-2020-5260).",
               "machine example.com login u password p\x01"
               "q\n",
               "machine example.com login u password pq\n"),
    of_problem(unknown_word, "S106", error,
               "Python, the Go packages and npm's netrc refuse the whole file for it; others skip it, and with it, "
               "perhaps, the machine line that it was meant to be.",
               "mchine example.com\n", "machine example.com login u password p\n"),
    of_problem(property_after_unknown_word, "S107", error,
               "If the unknown word was meant to be a machine, the property is another host's secret: curl would send "
               "it to this one.",
               "machine example.com\nmchine example.org login u password p\n",
               "machine example.com\nmachine example.org login u password p\n"),
    of_problem(property_outside_entry, "S108", error,
               "Python and the Go packages refuse the file; Emacs gives the property to every host.",
               "login u password p\nmachine example.com\n", "machine example.com login u password p\n"),
    of_problem(missing_value, "S109", error,
               "curl 8.21, wget, Perl and aria2 take the next host's login and password for the missing one; older "
               "curls send the word machine.",
               "machine example.com login u password\nmachine example.org login v password q\n",
               "machine example.com login u password p\nmachine example.org login v password q\n"),
    of_problem(repeated_property, "S110", error,
               "Some programs take the first, some the last, three Go packages refuse the file; often the second "
               "belongs to a host whose machine line is lost.",
               "machine example.com login u password p login v\n", "machine example.com login u password p\n"),
    of_problem(unclosed_quote, "S111", error,
               "curl 7.88 fails, Python and wget take the rest of the file into the value, npm and aria2 take the "
               "quote for a byte of it.",
               "machine example.com login u password \"p\n", "machine example.com login u password \"p\"\n"),
    of_problem(
        text_after_quote, "S112", error,
        "Some programs drop the text, some take it for the next word, some take the quotes for bytes of the value.",
        "machine example.com login u password \"p\"q\n", "machine example.com login u password \"pq\"\n"),
    of_problem(
        login_alias, "S113", warning,
        "Only Python, Emacs and git-credential-netrc read user as login; curl, wget and the others send no login.",
        "machine example.com user u password p\n", "machine example.com login u password p\n"),
    of_problem(machine_in_value, "S114", error,
               "Written with echo and a literal \\n, or copied from a web page with no-break spaces: every program "
               "sends the glued lines as one value, the next host's secret among them.",
               "machine example.com login u password p\\nmachine\n", "machine example.com login u password p\n"),
    of_problem(quoted_keyword, "S115", error,
               "curl 8.21 and npm take it for a stray word, Python, wget and curl 7.88 for the keyword.",
               "\"machine\" example.com login u password p\n", "machine example.com login u password p\n"),
    of_problem(malformed_host, "H201", error,
               "No program reduces a URL to its host, or knows wildcards: the entry never matches, silently, and "
               "default answers in its place.",
               "machine https://example.com/ login u password p\n", "machine example.com login u password p\n"),
    of_problem(non_ascii_host, "H202", warning,
               "curl and wget ask for the xn-- form, Python for the one in the URL: whether the entry is found depends "
               "on the program and its locale.",
               "machine b\xC3\xBC"
               "cher.example login u password p\n",
               "machine xn--bcher-kva.example login u password p\n"),
    of_problem(bad_port, "H203", error, "Programs that know ports take the entry for another one, or for none.",
               "machine example.com port 99999 login u password p\n",
               "machine example.com port 9999 login u password p\n"),
    of_problem(machine_in_macro, "M501", error,
               "Go, ruby, npm, Emacs, tnftp and curl 7.77 read the entry out of the macro, the others lose it, and "
               "default answers in its place.",
               "macdef m\ncd x\nmachine example.com login u password p\n\n",
               "macdef m\ncd x\n\nmachine example.com login u password p\n"),
    of_problem(unended_macro, "M502", warning,
               "Python refuses the file; whatever is appended to it becomes part of the macro.", "macdef m\ncd x\n",
               "macdef m\ncd x\n\n"),
    of_problem(property_after_macro, "M503", error,
               "curl 8.21 ends the entry at the macro, others go on: if the empty line stands in the wrong place, the "
               "property is another host's.",
               "machine example.com login u\nmacdef m\ncd x\n\npassword p\n",
               "machine example.com login u password p\nmacdef m\ncd x\n\n"),
}};

}  // namespace netrc::lint
