#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Makes docs/programs.md, the table of programs, from what netrc says of them.

    docs/programs.py PROGRAM            writes the page
    docs/programs.py --check PROGRAM    compares it, and fails if it differs

PROGRAM is netrc; its `programs --json` is the one description of a program."""
import argparse
import json
import pathlib
import subprocess
import sys

PAGE = pathlib.Path(__file__).resolve().parent / "programs.md"
INTRODUCTION = """\
<!-- Made by docs/programs.py from lib/readers/programs.cpp and files.cpp: change them there. -->
# Which programs read .netrc, and how each looks for it

`netrc why --as PROGRAM URL` says what a program does here and now; `netrc readers URL` compares all readers.
How each reader reads a file is on [a page of its own](readers.md).

- **reads as**: the reader. With two, the version of its libcurl decides: `why --as curl` and `--as git` look it up.
- **asks for**: the name that it looks for, if the URL is `https://example.com:8443/`.
- **file**: the first that exists. `$NETRC` is the file that the variable NETRC names: if it is set, no other is tried.
- **minds**: it uses nothing if others may read the file (mode), or if it belongs to somebody else (owner); Python, httpx
  and Ansible do not look at a file that somebody names.
- **default**: whether an entry `default` counts, for https.
- **needs**: what makes it read a .netrc; nothing if it does so unasked.
- **header**: what becomes of an `Authorization` header that you set, if the file has an entry for the host: `kept`,
  `replaced` by the entry, `rejected` (the request fails); `-` if it was not tried, or cannot be set.

Terraform, conda and apt are known from their source; Terraform's reader was also run. All other rows were seen in a
run: [how each is known](#how-each-is-known). `tests/readers/foretold.py` runs most of those that are installed, and compares
what arrives at a server with what `netrc why --as` says.
"""


def code(text):
    return f"`{text}`" if text else "-"


def joined(values):
    """One value if all readers have it, else each in turn."""
    return " or ".join(dict.fromkeys(values))


def row(program):
    readers = program["readers"]
    cells = [code(program["program"]), " or ".join(code(reader["reader"]) for reader in readers),
             joined(code(reader["asks_for"]) for reader in readers),
             joined(code(reader["file"]) for reader in readers),
             joined(reader["minds"] or "-" for reader in readers),
             joined("yes" if reader["default"] else "no" for reader in readers),
             code(program["needs"]),
             program["own_header"] if program["own_header"] != "unknown" else "-"]
    return "| " + " | ".join(cells) + " |\n"


def page(programs):
    text = INTRODUCTION + "\n| program | reads as | asks for | file | minds | default | needs | header |\n"
    text += "|---|---|---|---|---|---|---|---|\n" + "".join(map(row, programs))
    text += "\n## How each is known\n\n| program | proof | note |\n|---|---|---|\n"
    for program in programs:
        text += f"| `{program['program']}` | {program['proof']} | {program['note'] or ''} |\n"
    return text


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--check", action="store_true")
    parser.add_argument("program")
    asked = parser.parse_args()
    output = subprocess.run([asked.program, "programs", "--json"], check=True, capture_output=True, timeout=60).stdout
    text = page(json.loads(output))
    if not asked.check:
        PAGE.write_text(text)
    elif not PAGE.exists() or PAGE.read_text() != text:
        sys.exit(f"{PAGE.name} is out of date: run docs/programs.py {asked.program}")


main()
