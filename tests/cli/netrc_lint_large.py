# SPDX-License-Identifier: MIT
"""netrc-lint on big files and on many problems: it ends, and what it says is bounded.

Usage: netrc_lint_large.py PROGRAM [SHARE]: it takes one SHAREth of the big files, for a program that is slow on purpose.
"""
import sys

from program import Runner

run = Runner(sys.argv[1])
share = int(sys.argv[2]) if len(sys.argv) > 2 else 1
run.expect(f"a line of {10 / share} MB", ["--max-problems", "5", "f"], 1,
           files={"f": b"machine a.test x " * (600000 // share)}, has=["...", "in 1 file"])
for form in ("text", "concise", "json", "sarif", "github"):
    code, out, err = run.run(["--format", form, "f"],
                             files={"f": b"machine a.test login u login v password\n" * (100000 // share)})
    run.check(f"{300000 // share:,} problems as {form} are at most a thousand", code == 1 and len(out) < 2000000,
              f"{code} {len(out)}")
    code, out, err = run.run(["--format", form, "f"], files={"f": b"x " * (5000000 // share)})
    run.check(f"{5000000 // share:,} problems in one line as {form}", code == 1 and len(out) < 2000000,
              f"{code} {len(out)}")

