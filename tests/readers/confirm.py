#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""
confirm.py --netrc PROGRAM: what `netrc readers` says of files on which programs famously differ, each answer confirmed by the program itself.

A line a reader and file: `ok` if the program does as the tool says, as far as it can be seen from outside. Exits 1 if one does not, or if nothing could be asked;
a program that is missing is named with its reason.
"""

import argparse
import base64
import json
import os
import pathlib
import subprocess
import sys
import tempfile

from programs.program import Answer, Missing
from programs.table import PROGRAMS
from seen import seen

P, Q = b"dapi5ec4e7148de9c5a7a44d19e56cd9ae1a", b"dapi5ec4e7a1fce4363854ff888cff4b8e78"
A = b"machine a.test login u password " + P + b"\n"
B = b"machine b.test login x password " + Q + b"\n"

# What it is, the file, the user asked for.
FILES = [
    ("a missing value between two machines", b"machine a.test login u password\n" + B, None),
    ("an inline comment", b"machine a.test # of a\n  login u\n  password " + P + b"\n", None),
    ("a commented-out entry", b"# machine a.test login old password " + Q + b"\n" + A, None),
    ("a quoted password", b'machine a.test login u password "' + P + b'"\n', None),
    ("a bare backslash", b"machine a.test login DOMAIN\\u password " + P + b"\n", None),
    ("a byte order mark", b"\xef\xbb\xbf" + A + B, None),
    ("a default before machines", b"default login d password " + Q + b"\n" + A, None),
    ("two logins for one host, no user asked", A + b"machine a.test login v password " + Q + b"\n", None),
    ("two logins for one host, the second one asked", A + b"machine a.test login v password " + Q + b"\n", "v"),
    ("an unknown word", b"machine a.test protocol https login u password " + P + b"\n", None),
    ("a macro with machine in its body", b"machine b.test login x password " + Q + b"\nmacdef m\nput machine a.test login n password n\n\n" + A, None),
    ("a macro without its empty line", b"machine b.test login x password " + Q + b"\nmacdef m\nput file\n" + A, None),
]


def decoded(value: object) -> bytes | None:
    if isinstance(value, dict):
        return base64.b64decode(value["base64"])
    return value.encode() if isinstance(value, str) else None


def told(netrc: str, text: bytes, user: str | None) -> dict[str, Answer]:
    """The tool's own words, a reader each."""
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "netrc"
        path.touch(mode=0o600)
        path.write_bytes(text)
        url = f"https://{user + '@' if user else ''}a.test/"
        run = subprocess.run([netrc, "readers", "--json", "--reveal", "--file", os.fspath(path), url], capture_output=True, timeout=60, check=False)
    answers = {}
    for row in json.loads(run.stdout)["readers"]:
        outcome = row["outcome"]
        if outcome == "refused":
            outcome = {"hangs": "hang", "crashes": "crash"}.get(row["fault"], "refused")
        answers[row["reader"]] = Answer(outcome, decoded(row["login"]), decoded(row["password"]), decoded(row["account"]))
    return answers


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--netrc", required=True, help="the tool")
    asked = options.parse_args()
    confirmed = wrong = 0
    programs, missing = {}, {}
    for name, program in PROGRAMS.items():
        try:
            programs[name] = program()
        except Missing as reason:
            missing[name] = str(reason)
    for title, text, user in FILES:
        print(f"\n{title}" + (f" ({user}@a.test)" if user else ""))
        answers = told(asked.netrc, text, user)
        for name, program in programs.items():
            try:
                does = seen(program, program.ask(text, "a.test", user), user)
            except Missing as reason:
                print(f"  --   {name:21} could not be asked: {reason}")
                continue
            says = seen(program, answers[name], user)
            confirmed, wrong = confirmed + (does == says), wrong + (does != says)
            print(f"  ok   {name:21} {says}" if does == says else f"  DIFF {name:21} the tool says {says}, the program does {does}")
    print()
    for name, program in programs.items():
        print(f"{name:21} {program.version()}")
        program.close()
    for name, reason in missing.items():
        print(f"{name:21} skipped: {reason}")
    print(f"{confirmed} answers confirmed, {wrong} not, {len(missing)} programs skipped")
    return 1 if wrong or not confirmed else 0


if __name__ == "__main__":
    sys.exit(main())
