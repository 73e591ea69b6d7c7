# SPDX-License-Identifier: MIT
"""Makes the man pages of section 1, netrc.1 and netrc-lint.1, from templates and the programs' help.

Usage: pages.py program TEMPLATE PROGRAM      a page of section 1 on standard output

A template's line `@commands@`, `@examples@` or `@exit@` is replaced by what --help says, for the program and for each
command; `@formats@` by what --format help says. `ninja -C BUILD man-pages` regenerates the pages.
"""
import re
import subprocess
import sys

# --- roff ---


def escape(text):
    """Text as roff shows it: no escape, no macro, no character that a formatter could take for another."""
    for character, name in (("\\", "\\e"), ("`", "\\(ga"), ("^", "\\(ha"), ("~", "\\(ti"), ("'", "\\(aq"), ("-", "\\-"),
                            ('"', "\\(dq")):
        text = text.replace(character, name)
    return "".join(c if ord(c) < 128 else f"\\[u{ord(c):04X}]" for c in text)


def line(text):
    """A line of text, not a macro."""
    return ("\\&" if text[:1] in (".", "'") else "") + text


def literal(lines):
    return [".Bd -literal -offset indent"] + [line(escape(each)) for each in lines] + [".Ed"]


# --- section 1: what --help says ---


class Help:
    """The output of --help, by its headings. Under any other heading is a list of options."""

    def __init__(self, program, *command):
        text = subprocess.run([program, *command, "--help"], check=True, capture_output=True, text=True).stdout
        self.sections = {}
        self.usage = " ".join(command)
        self.exit_codes = ""
        heading = ""
        for each in text.splitlines():
            if each.startswith("Exit codes:"):
                heading = "Exit codes"
                self.exit_codes = each.removeprefix("Exit codes:").strip()
            elif match := re.fullmatch(r"([A-Z][^:]*):", each):
                heading = match.group(1)
                self.sections[heading] = []
            elif match := re.fullmatch(r"Usage: (.*)", each):
                self.usage = match.group(1)
                heading = "Usage"
            elif heading == "Exit codes":
                self.exit_codes += " " + each.strip()
            elif each.strip():
                self.sections.setdefault(heading, []).append(each)

    def entries(self, heading):
        """(name, description) of each entry: two blanks before the name, two or more before the description, which may
        continue on the next lines."""
        result = []
        for each in self.sections.get(heading, []):
            if re.match(r" {2}\S", each):
                name, _, description = re.sub(r"\s{2,}", "\0", each.strip(), count=1).partition("\0")
                result.append([name, description])
            elif result:
                result[-1][1] = (result[-1][1] + " " + each.strip()).strip()
        return result

    def options(self):
        known = ("", "Usage", "Commands", "Examples", "Exit codes")
        return [(heading, self.entries(heading)) for heading in self.sections if heading not in known]


def item(name):
    """`--file FILE` as an item of a list."""
    flags, _, argument = name.partition(" ")
    if not flags.startswith("-"):
        return f".It Ar {escape(name)}"
    macros = " , ".join("Fl " + escape(flag[1:]) for flag in flags.split(","))
    return f".It {macros}" + (f" Ar {escape(argument)}" if argument else "")


def sentence(text):
    return text if text.endswith((".", ":", "!", "?")) else text + "."


def capitalized(text):
    return text[:1].upper() + text[1:]


def options_of(help_text):
    out = []
    for _, entries in help_text.options():
        out.append(".Bl -tag -width Ds")
        for name, description in entries:
            out += [item(name), line(escape(sentence(description)))]
        out.append(".El")
    return out


def commands(program):
    top = Help(program)
    out = options_of(top)
    for name, summary in top.entries("Commands"):
        command = Help(program, name)
        out += [f".Ss {escape(command.usage)}", line(escape(sentence(summary)))] + options_of(command)
    return out


def formats(program):
    text = subprocess.run([program, "--format", "help"], check=True, capture_output=True, text=True).stdout
    out = [".Bl -tag -width Ds"]
    for each in text.splitlines():
        name, _, description = each.partition(" ")
        out += [f".It Cm {escape(name)}", line(escape(sentence(capitalized(description.strip()))))]
    return out + [".El"]


def examples(program):
    return literal([each.removeprefix("  ") for each in Help(program).sections.get("Examples", [])])


def exit_codes(program):
    """The program's, and those of each command with other codes."""
    top = Help(program)
    out = list_of_codes(top)
    for name, _ in top.entries("Commands"):
        command = Help(program, name)
        if command.exit_codes != top.exit_codes:
            out += [".Pp", f"Of {escape(program_of(top))} {escape(name)}:"] + list_of_codes(command)
    return out


def program_of(help_text):
    return help_text.usage.split()[0]


def list_of_codes(help_text):
    codes = re.findall(r"(\d+) (.*?)(?=, \d+ |$)", help_text.exit_codes.rstrip("."))
    out = [".Bl -tag -width Ds"]
    for code, meaning in codes:
        out += [f".It {code}", line(escape(sentence(capitalized(meaning))))]
    return out + [".El"]


def program_page(template, program):
    parts = {"@commands@": commands, "@examples@": examples, "@exit@": exit_codes, "@formats@": formats}
    out = []
    for each in open(template, encoding="utf-8").read().splitlines():
        out += parts[each](program) if each in parts else [each]
    return "\n".join(out) + "\n"


if __name__ == "__main__":
    if len(sys.argv) == 4 and sys.argv[1] == "program":
        sys.stdout.write(program_page(*sys.argv[2:]))
    else:
        sys.exit(__doc__)
