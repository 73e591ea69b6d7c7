# SPDX-License-Identifier: MIT
"""netrc-lint: exit codes, formats, what it shows and what it never shows. Usage: netrc_lint.py PROGRAM"""
import json
import random
import string
import sys

from program import MARKER, TOKEN, Runner

run = Runner(sys.argv[1])
CLEAN = f"machine a.test login token password {TOKEN}\n".encode()
BROKEN = (f"machine a.test login u password\n"
          f"machine b.test login bob password \"p {MARKER}\n"
          f"machine https://u:{MARKER}@c.test/ login x password y\n"
          f"\tmchine {MARKER} # {MARKER}\n").encode()

run.expect("a clean file", [".netrc"], 0, files={".netrc": CLEAN}, output="")
run.expect("the default file", [], 0, files={".netrc": CLEAN}, output="")
run.expect("no default file", [], 2, errors=["~/.netrc", "no such file"])
run.expect("standard input", ["-"], 1, stdin=BROKEN, has=["standard input:1:24: error[S109]"])
run.expect("standard input by name", ["-", "--stdin-filename", "x.gpg"], 1, stdin=BROKEN, has=["x.gpg:1:24: error[S109]"])
run.expect("a directory", ["/"], 2, errors=["directory", "/.netrc"])
run.expect("a file that is not there, and one that is", ["gone", "f"], 2, files={"f": BROKEN}, has=["f:1:24"], errors=["gone: there is no such file"])
run.expect("two files", ["f", "g"], 1, files={"f": BROKEN, "g": CLEAN}, has=["f:1:24"])
run.expect("an open mode", ["f"], 1, files={"f": CLEAN}, mode=0o644, has=["f: warning[F601]", "chmod 600"])

run.expect("text", ["f"], 1, files={"f": BROKEN}, has=[
    "f:1:24: error[S109] a keyword without a value\n 1 | machine a.test login * password\n   |                        ^~~~~~~~\n  hint: write the value",
    " 2 | machine b.test login *** password *********\n",
    " 3 | machine ************************ login * password *\n",
    "f:4:2: error[S106]",
    " 4 |  ****** ****** ********\n   |  ^~~~~~\n",
    "in 1 file\n"])
run.expect("concise", ["--format", "concise", "f"], 1, files={"f": b"machine a.test login u password\n"}, output="f:1:24: error[S109] a keyword without a value\n")
rows = json.loads(run.expect("json", ["--format", "json", "f"], 1, files={"f": b"machine a.test login u password\n"}))
run.check("json: rows", rows == [{"file": "f", "line": 1, "column": 24, "code": "S109", "name": "missing-value", "severity": "error",
                                 "message": rows[0]["message"], "hint": rows[0]["hint"]}], str(rows))
run.check("json of nothing", json.loads(run.expect("json: clean", ["--format", "json", "f"], 0, files={"f": CLEAN})) == [])
run.expect("select", ["--format", "concise", "--select", "H", "f"], 1, files={"f": BROKEN}, output="f:3:9: error[H201] this is no host name: no program finds it\n")
run.expect("ignore", ["--ignore", "S,H", "f"], 0, files={"f": BROKEN}, output="")
run.expect("an unknown code", ["--select", "X9", "f"], 2, files={"f": CLEAN}, errors=["X9", "--list-rules"])
run.expect("max problems", ["--max-problems", "2", "f"], 1, files={"f": b"x\n" * 5000}, has=["2 errors, and 4998 more that are not shown in 1 file"])
run.expect("max problems none", ["--max-problems", "0", "f"], 1, files={"f": BROKEN}, has=["problems that are not shown in 1 file"])
run.expect("max problems below none", ["--max-problems", "-1", "f"], 2, files={"f": BROKEN}, errors=["--max-problems"])
run.expect("max problems beyond all numbers", ["--max-problems", "18446744073709551615", "--format", "concise", "f"], 1,
           files={"f": b"machine a.test login u password\n"}, output="f:1:24: error[S109] a keyword without a value\n")
run.expect("problems that a format has no place for", ["--max-problems", "1", "--format", "json", "f"], 1, files={"f": b"x\n" * 3}, errors=["f: problems beyond the limit, not shown: 2"])
MANY_ALIASES = "".join(f"machine h{i}.test user u password p\n" for i in range(1500)).encode() + b"machine z.test login\n"
run.expect("a problem behind a thousand that are ignored", ["--ignore", "S113", "f"], 1, files={"f": MANY_ALIASES}, output="1 problem that is not shown in 1 file\n")
run.expect("list rules", ["--list-rules"], 0, has=["S109", "missing-value", "F601"])
run.expect("explain", ["--explain", "S109"], 0, has=["missing-value", "Bad:", "Good:"])
run.expect("explain by name", ["--explain", "missing-value"], 0, has=["S109"])
run.expect("explain nothing", ["--explain", "X1"], 2, errors=["X1"])
run.expect("help", ["--help"], 0, has=["--explain", "Exit codes"])
run.expect("an unknown option", ["--fix-all"], 2, errors=["--help"])
run.expect("a refused file", ["f"], 1, files={"f": b"\xff\xfem\0"}, has=["S101"])
run.expect("an empty file", ["f"], 0, files={"f": b""}, output="")
with open("/dev/full", "wb") as full:
    run.expect("a full disk", ["f"], 2, files={"f": BROKEN}, stdout=full, errors=["standard output"])

# Nothing but printable ASCII comes out, whatever goes in.
source = random.Random(1)
for size in (10, 1000, 100000):
    noise = source.randbytes(size)
    code, out, err = run.run(["f"], files={"f": noise})
    run.check(f"{size} random bytes", code in (0, 1) and all(c == "\n" or " " <= c <= "~" for c in out), repr(out[:200]))
code, out, err = run.run(["f"], files={"f": b"machine a.test login \x1b[31m password \x1b]0;x\x07\n"})
run.check("no escape reaches the terminal", "\x1b" not in out, repr(out))

# One line of 10 MB and 100,000 problems.
run.expect("a long line", ["--max-problems", "5", "f"], 1, files={"f": b"machine a.test x " * 600000}, has=["...", "in 1 file"])

# Two files that differ in the bytes of their secrets alone, of the same length and class, look the same.


def other_of_its_class(text):
    classes = (string.ascii_lowercase, string.ascii_uppercase, string.digits)
    return "".join(next((source.choice(c) for c in classes if byte in c), byte) for byte in text)


SHAPES = ["machine a.test login u password {0}\n", "machine a.test login u password {0} {0}\n", "machine a.test login {0}\n", "machine a.test password \"{0}\n",
          "mchine {0} login u\n", "machine a.test login u account {0} account {0}\n", "# {0}\nmacdef m\n{0}\n", "machine a.test login u password \"{0}\"{0}\n",
          "default login u password {0} x\n", "machine a.test login token password {0}\nmachine a.test login token password {0}\n"]
for shape in SHAPES:
    secret = TOKEN + "Xy9"
    for form in ("text", "concise", "json"):
        one = run.run(["--format", form, "f"], files={"f": shape.format(secret).encode()})
        two = run.run(["--format", form, "f"], files={"f": shape.format(other_of_its_class(secret)).encode()})
        run.check(f"{shape!r} as {form} shows nothing of a secret", one == two and MARKER not in one[1], f"{one}\n{two}")

run.finish()
