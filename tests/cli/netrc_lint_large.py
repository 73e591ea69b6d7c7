# SPDX-License-Identifier: MIT
"""netrc-lint on big files and on many problems: it ends, and what it says is bounded. Usage: netrc_lint_large.py PROGRAM"""
import sys

from program import Runner

run = Runner(sys.argv[1])
run.expect("a line of 10 MB", ["--max-problems", "5", "f"], 1, files={"f": b"machine a.test x " * 600000}, has=["...", "in 1 file"])
for form in ("text", "concise", "json", "sarif", "github"):
    code, out, err = run.run(["--format", form, "f"], files={"f": b"machine a.test login u login v password\n" * 100000})
    run.check(f"300,000 problems as {form} are at most a thousand", code == 1 and len(out) < 2000000, f"{code} {len(out)}")
    code, out, err = run.run(["--format", form, "f"], files={"f": b"x " * 5000000})
    run.check(f"5,000,000 problems in one line as {form}", code == 1 and len(out) < 2000000, f"{code} {len(out)}")

