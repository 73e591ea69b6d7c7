#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""page.py [--check]: makes docs/readers.md from cases/, programs.json, notes.json, portable.json, known.json and
agreement.json, or says that they differ."""

from __future__ import annotations

import json
import sys
import textwrap

import case_files
from case_files import HERE, Json

PAGE = HERE.parent / "docs" / "readers.md"
SECTIONS = [
    ("layout", "Layout"),
    ("comments", "Comments"),
    ("quotes-and-escapes", "Quotes and escapes"),
    ("bytes", "Bytes"),
    ("keywords-as-values", "Keywords as values"),
    ("missing-values", "Missing values"),
    ("unknown-words", "Unknown words"),
    ("macdef", "Macros"),
    ("default-and-duplicates", "`default`, duplicates, and the user"),
    ("hosts", "Hosts"),
    ("sizes", "Sizes"),
    ("file-mode", "File modes"),
    ("portable", "The portable subset"),
    ("reports", "Files out of public reports"),
]
OUTCOMES = {"none": "-", "refused": "E", "crash": "CRASH", "hang": "HANG"}


def read(name: str) -> Json:
    return json.loads((HERE / name).read_text())


def wrapped(text: str, indent: str = "") -> str:
    return textwrap.fill(text, 118, subsequent_indent=indent, break_on_hyphens=False, break_long_words=False)


def shown(value: object) -> str:
    plain = case_files.decoded_value(value)
    if plain is None:
        return "~"
    if plain == b"":
        return "''"
    for secret, name in case_files.NAMED.items():
        plain = plain.replace(secret, name.encode())
    if len(plain) > 40:
        return f"{plain[:1].decode()}… ({len(plain)} bytes)"
    text = plain.decode("utf-8", "backslashreplace")
    visible = "".join(letter if letter.isprintable() else letter.encode("unicode_escape").decode() for letter in text)
    return visible.replace("|", "\\|").replace("<", "&lt;").replace("`", "\\`")


def cell(answer: Json | None) -> str:
    if answer is None:
        return "?"
    if answer["outcome"] != "found":
        return OUTCOMES[answer["outcome"]]
    account = case_files.decoded_value(answer.get("account"))
    return f"{shown(answer['login'])}/{shown(answer['password'])}" + (f" (account {shown(answer['account'])})" if account else "")


def section_table(section: str, title: str, cases: list[Json], readers: list[str], notes: Json) -> list[str]:
    out = [f"### {title}", "", "| | case | " + " | ".join(readers) + " |", "|---|---|" + "---|" * len(readers)]
    mine = [case for case in cases if case["id"].rpartition("-")[0] == section]
    for case in mine:
        query = case["query"]
        asked = [f"host {case_files.display_host(query)}"] if case_files.display_host(query) != "a.test" else []
        asked += [f"user {query['user']}"] if query["user"] and "user" not in case["construct"] else []
        construct = case["construct"].replace("|", "\\|").replace("<", "&lt;").replace("*", "\\*") + (f" ({', '.join(asked)})" if asked else "")
        out.append(f"| {case['id'].rpartition('-')[2]} | {construct} | " + " | ".join(cell(case["answers"].get(reader)) for reader in readers) + " |")
    out.append("")
    noted = [case for case in mine if case["id"] in notes]
    out += [wrapped(f"- {case['id'].rpartition('-')[2]}, {case['construct']}: {notes[case['id']]}", "  ") for case in noted]
    return out + [""]


def alike(case: Json) -> bool:
    """All programs that could be asked gave one answer, as far as can be seen of each."""
    answers = set()
    for reader, answer in case["answers"].items():
        if reader == "reference":
            continue
        values = [case_files.decoded_value(answer.get(key)) or b"" for key in ("login", "password")]
        answers.add((answer["outcome"], b":".join(values)))
    return len(answers) == 1


def portable(rules: list[Json], cases: dict[str, Json]) -> list[str]:
    out = []
    for number, rule in enumerate(rules, 1):
        wrong = [name for name in rule["alike"] if not alike(cases[name])] + [name for name in rule["or_else"] if alike(cases[name])]
        if wrong:
            raise SystemExit(f"portable.json: rule {number} is not proved by {', '.join(wrong)}")
        out.append(wrapped(f"{number}. {rule['rule']}", "   ") + "  ")
        out.append(wrapped(f"   Alike in all: {', '.join(rule['alike'])}. Different: {', '.join(rule['or_else'])}.", "   "))
    return out


def agreement(runs: Json, programs: Json) -> list[str]:
    out = []
    for run in runs["runs"]:
        out += [wrapped(f"{run['files']} fresh files each, seed {run['seed']}{run.get('remark', '')}."), ""]
        out += ["| reader | asked | agree | share | found | agree | refused | crash | hang |", "|---|--:|--:|--:|--:|--:|--:|--:|--:|"]
        for reader, counts in run["readers"].items():
            if "skipped" in counts:
                out.append(f"| `{reader}` | skipped: {counts['skipped']} | | | | | | | |")
                continue
            share = 100 * counts["agreed"] / counts["asked"]
            found = f"{counts['found']} | {counts['found agreed']} ({100 * counts['found agreed'] / max(1, counts['found']):.2f} %)"
            ends = f"{counts['refused']} | {counts['crashes']} | {counts['hangs']}"
            out.append(f"| `{reader}` | {counts['asked']} | {counts['agreed']} | {share:.2f} % | {found} | {ends} |")
        out.append("")
    return out


def known(differences: Json) -> list[str]:
    out = []
    for reader, about in differences.items():
        mark = f"; less than {100 * about['mark']:.0f} % of fresh files are a failure" if "mark" in about else ""
        cases = f"{len(about['cases'])} of the cases: {', '.join(about['cases'])}"
        out.append(wrapped(f"- `{reader}`: {about['cause']} ({cases}{mark})", "  "))
    return out or ["None: each row answers all cases as its program did."]


INTRODUCTION = """<!-- Generated by conformance/page.py: change conformance/, not this file. -->
# How programs read .netrc

No two programs read `.netrc` alike. This page has {cases} cases, each a file and a question, and shows what the programs
themselves answered. `conformance/` has the same cases for programs to read; `conformance/record.py` asks the programs
again. `reference` is what *this project* takes a file to mean, as `format.md` says.
"""

LEGEND = """Cells: `login/password`; `-` nothing found; `E` the program gives up on the file; `CRASH`; `HANG`; `~` absent; `''`
empty (HTTP and FTP do not show which of these two); `?` could not be asked. The letters `p` `q` `y` `e` `o` `g` `n`
stand for secrets: `p` and `q` of the host asked for, `y` of another host, `e` and `g` of `default`, `o` of an entry
or a property that was commented out, `n` of a macro's body. The host asked for is a.test, without port and user,
unless the case says otherwise."""


def page() -> str:
    cases, programs = case_files.load(), case_files.programs()
    by_id = {case["id"]: case for case in cases}
    readers = list(programs)
    notes = read("notes.json")
    unknown = [name for name in notes if name not in by_id]
    if unknown:
        raise SystemExit(f"notes.json: no such case: {', '.join(unknown)}")
    how = {"run": "asked", "source": "from its source", "claim": "this project's own claim"}
    out = [INTRODUCTION.format(cases=len(cases)), "## The programs", "", "| reader | version | how its answers were obtained |", "|---|---|---|"]
    out += [f"| `{reader}` | {about['version'].replace(' | ', ', ')} | {how[about['how']]} |" for reader, about in programs.items()]
    out += ["", "## One file that every reader reads alike", "", "```", case_files.decoded(by_id["portable-01"]["bytes"]).decode().rstrip(), "```", ""]
    out += ["The rules, each proved by cases in which all programs answer alike and by cases in which they do not:", ""]
    out += portable(read("portable.json"), by_id)
    out += ["", "## How well the table of readers agrees with the programs", ""]
    out += ["The library has a row for each program (`netrc/readers.hpp`). `scripts/readers.sh` makes nasty files, asks both"]
    out += ["the programs and the rows, and counts.", ""]
    out += agreement(read("agreement.json"), programs)
    out += ["In these cases, shown below or in `conformance/cases/mixed.json`, a row is known to differ from its program:", "", *known(read("known.json")), ""]
    out += ["## The cases", "", LEGEND, ""]
    for section, title in SECTIONS:
        out += section_table(section, title, cases, readers, notes)
    return "\n".join(out).rstrip() + "\n"


def main() -> int:
    text = page()
    if sys.argv[1:] == ["--check"]:
        if PAGE.read_text() != text:
            print("docs/readers.md differs from conformance/: run conformance/page.py", file=sys.stderr)
            return 1
        return 0
    PAGE.write_text(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
