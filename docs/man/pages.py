# SPDX-License-Identifier: MIT
"""Makes the man pages that have another source: netrc.1 and netrc-lint.1 from a template and --help, netrc.5 from docs/format.md.

Usage: pages.py program TEMPLATE PROGRAM      a page of section 1 on standard output
       pages.py format docs/format.md         netrc.5 on standard output

A line `@commands@`, `@examples@` or `@exit@` of a template is what --help says of it, here and of each subcommand. `ninja -C BUILD man-pages` makes the pages anew.
"""
import re
import subprocess
import sys

# --- roff ---


def escape(text):
    """Text as roff shows it: no escape, no macro, no character that a formatter could take for another."""
    text = text.replace("\\", "\\e").replace("`", "\\(ga").replace("^", "\\(ha").replace("~", "\\(ti").replace("'", "\\(aq")
    text = text.replace("-", "\\-").replace('"', "\\(dq")
    return "".join(c if ord(c) < 128 else f"\\[u{ord(c):04X}]" for c in text)


def line(text):
    """A line of text, not a macro."""
    return ("\\&" if text[:1] in (".", "'") else "") + text


def literal(lines):
    return [".Bd -literal -offset indent"] + [line(escape(each)) for each in lines] + [".Ed"]


# --- section 1: what --help says ---


class Help:
    """The output of --help, by its headings. Whatever stands under a heading that is not known is a list of options."""

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
        """(name, description) of each entry: two blanks before the name, two or more before the description, which may go on in the next lines."""
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


def examples(program):
    return literal([each.removeprefix("  ") for each in Help(program).sections.get("Examples", [])])


def exit_codes(program):
    """Of the program; below, of each command that has others."""
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
        out += [f".It {code}", line(escape(sentence(meaning[0].upper() + meaning[1:])))]
    return out + [".El"]


def program_page(template, program):
    parts = {"@commands@": commands, "@examples@": examples, "@exit@": exit_codes}
    out = []
    for each in open(template, encoding="utf-8").read().splitlines():
        out += parts[each](program) if each in parts else [each]
    return "\n".join(out) + "\n"


# --- section 5: the specification's prose ---


def inline(text):
    """Markdown within a paragraph: code, strong, emphasis. Code is set apart first: there nothing else counts."""
    out = []
    for i, part in enumerate(re.split(r"(?<!`)`([^`]+)`(?!`)", text)):
        if i % 2:
            out.append(f"\\fB{escape(part)}\\fR")
        else:
            part = re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", part)
            part = escape(part)
            part = re.sub(r"\*\*(.+?)\*\*", r"\\fI\1\\fR", part)
            out.append(re.sub(r"(?<!\w)\*(.+?)\*(?!\w)", r"\\fI\1\\fR", part))
    # A sentence begins a line: so formatters know its end.
    return "\n".join(line(each) for each in re.split(r"(?<=[a-z0-9)R][.!?]) +(?=\S)", "".join(out)))


def blocks(text):
    """(kind, lines) of each block: heading, example, fence LANGUAGE, table, list, paragraph."""
    lines = text.splitlines()
    at = 0
    while at < len(lines):
        first, start = lines[at], at
        at += 1
        if not first.strip():
            continue
        if first.startswith("```"):
            while lines[at] != "```":
                at += 1
            yield "fence " + first[3:], lines[start + 1:at]
            at += 1
        elif first.startswith("#"):
            yield "heading", [first.lstrip("# ")]
        elif first.startswith("**Example"):
            yield "example", [first]
        elif first.startswith("|"):
            while at < len(lines) and lines[at].startswith("|"):
                at += 1
            yield "table", [[cell.strip() for cell in row.strip("|").split(" | ")] for row in lines[start:at] if not row.startswith("|-")]
        elif re.match(r"(- |\d+\. )", first):
            while at < len(lines) and lines[at].strip() and not lines[at].startswith(("```", "#")) and \
                    re.match(r"(- |\d+\. |  )", lines[at]):
                at += 1
            yield "list", lines[start:at]
        else:
            while at < len(lines) and lines[at].strip() and not re.match(r"(```|#|\||- |\d+\. )", lines[at]):
                at += 1
            yield "paragraph", lines[start:at]


def paragraph(lines):
    text = " ".join(lines)
    number = re.match(r"\d+\.\d+ ", text)
    if number:
        return [".Pp", f"\\fB{number.group().strip()}\\fR", inline(text[number.end():])]
    return [".Pp", inline(text)]


def table(rows):
    heads, *rest = rows
    out = [".Bl -tag -width Ds"]
    for row in rest:
        out.append(f".It {inline(row[0])}")
        notes = [f"{head}: {cell}" if len(heads) > 2 else cell for head, cell in zip(heads[1:], row[1:]) if cell != "\u2013"]
        if notes:
            out.append(inline(sentence("; ".join(notes))))
    return out + [".El"]


def items(lines):
    out = [".Bl -bullet" if lines[0].startswith("- ") else ".Bl -enum"]
    text = "\n".join(lines)
    for each in re.split(r"^(?:- |\d+\. )", text, flags=re.M)[1:]:
        out += [".It", inline(" ".join(each.split()))]
    return out + [".El"]


# What a reader of the page sees as an example; the specification has hundreds.
SHOWN = 2


def format_page(path):
    out = [
        ".\\\" Made from docs/format.md by docs/man/pages.py: change these.",
        ".Dd November 24, 2026",
        ".Dt NETRC 5",
        ".Os",
        ".Sh NAME",
        ".Nm netrc",
        ".Nd credentials for hosts, as the reference reading takes them",
        ".Sh DESCRIPTION",
    ]
    in_example = False  # its words and blocks, up to the answers
    in_section = ""
    shown = []
    for kind, lines in blocks(open(path, encoding="utf-8").read()):
        if kind == "heading":
            in_example = False
            in_section = lines[0]
            # How to read the examples, and examples alone, are of the specification.
            if re.match(r"\d", in_section) and not in_section.startswith("12 "):
                out.append(f".Sh {escape(in_section.upper())}")
        elif kind == "example":
            in_example = True
        elif in_example:
            if kind == "fence netrc" and len(shown) < SHOWN and "\u27E8" not in "".join(lines):
                shown.append(lines)
            in_example = kind != "fence ask"
        elif in_section == "How to read it" or in_section.startswith("12 "):
            continue
        elif kind == "paragraph":
            block = paragraph(lines)
            out += block[1:] if out[-1].startswith(".Sh") else block
        elif kind == "table":
            out += table(lines)
        elif kind == "list":
            out += items(lines)
        elif kind.startswith("fence"):
            out += literal(lines)
    out.append(".Sh EXAMPLES")
    for lines in shown:
        out += literal(lines)
    out += [".Sh SEE ALSO", ".Xr netrc 1 ,", ".Xr netrc\\-lint 1 ,", ".Xr netrc 3"]
    return "\n".join(out) + "\n"


if __name__ == "__main__":
    if len(sys.argv) == 4 and sys.argv[1] == "program":
        sys.stdout.write(program_page(*sys.argv[2:]))
    elif len(sys.argv) == 3 and sys.argv[1] == "format":
        sys.stdout.write(format_page(sys.argv[2]))
    else:
        sys.exit(__doc__)
