# SPDX-License-Identifier: MIT
"""netrc-lint: exit codes, selection, what it shows and what it never shows. Usage: netrc_lint.py PROGRAM"""
import fcntl
import json
import os
import pty
import random
import re
import signal
import struct
import subprocess
import sys
import tempfile
import termios

from program import MARKER, TOKEN, Runner, has_terminals

run = Runner(sys.argv[1])
CLEAN = f"machine a.test login token password {TOKEN}\n".encode()
BROKEN = (f"machine a.test login u password\n"
          f"machine b.test login bob password \"p {MARKER}\n"
          f"machine https://u:{MARKER}@c.test/ login x password y\n"
          f"\tmchine {MARKER} # {MARKER}\n").encode()
MISSING = b"machine a.test login u password\n"
ALIAS = b"machine a.test user u password p\n"


def is_printable(text):
    """What a terminal shows and does not obey. (The rules' own texts are not all ASCII.)"""
    return all(byte == "\n" or byte.isprintable() or byte == "\u00a0" for byte in text)


# --- files and exit codes ---
run.expect("a clean file", [".netrc"], 0, files={".netrc": CLEAN}, output="")
run.expect("the default file", [], 0, files={".netrc": CLEAN}, output="")
run.expect("no default file", [], 2, errors=["~/.netrc: there is no such file",
                                             "looked for: .netrc in the folder that HOME names; NETRC names no file",
                                             "(umask 077; cat >> ~/.netrc)"])
run.expect("no default file, but one of another name", [], 2, files={"_netrc": CLEAN},
           errors=["\n  found: ~/_netrc\n", "rename it to ~/.netrc"])
run.expect("no file that NETRC names", [], 2, env={"NETRC": "gone"},
           errors=["gone: there is no such file", "looked for: the file that NETRC names\n"])
run.expect("standard input", ["-"], 1, stdin=BROKEN, has=["standard input:1:24: error[S109]"])
run.expect("standard input by name", ["-", "--stdin-filename", "x.gpg"], 1, stdin=BROKEN,
           has=["x.gpg:1:24: error[S109]"])
run.expect("standard input of Emacs, by its name", ["-", "--stdin-filename", "/home/u/.authinfo"], 0,
           stdin=b"machine mail.a.test port 993 login u password p\n", output="")
run.expect("standard input twice", ["-", "-"], 2, stdin=CLEAN, output="", errors=["twice"])
run.expect("a folder", ["/"], 2, output="", errors=["directory", "/.netrc"])
run.expect("a folder as standard input", ["-"], 2, stdin=os.open("/", os.O_RDONLY), output="",
           errors=["standard input: it is a directory, not a file\n"])
run.expect("a file that is not there, and one that is", ["gone", "f"], 2, files={"f": BROKEN}, has=["f:1:24"],
           errors=["gone: there is no such file"])
run.expect("two files", ["f", "g"], 1, files={"f": BROKEN, "g": CLEAN}, has=["f:1:24"])
out = run.expect("two files in their order", ["--format", "concise", "g", "f"], 1, files={"f": MISSING, "g": MISSING})
run.check("two files in their order: these", re.fullmatch(r"g:1:24: error\[S109\] .+\nf:1:24: error\[S109\] .+\n", out),
          out)
run.expect("an open mode", ["f"], 1, files={"f": CLEAN}, mode=0o644, has=["f: warning[F601]", "chmod 600"])
run.expect("a refused file", ["f"], 1, files={"f": b"\xff\xfem\0"}, has=["S101"])
run.expect("an empty file", ["f"], 1, files={"f": b""}, has=["f: info[F612]"])
if os.geteuid() != 0:
    run.expect("an unreadable file", ["f"], 2, files={"f": CLEAN}, mode=0, output="", errors=["no permission"])
with open("/dev/full", "wb") as full:
    run.expect("a full disk", ["f"], 2, files={"f": BROKEN}, stdout=full, errors=["standard output"])

# --- a report in a file ---
out = run.expect("to standard output", ["f"], 1, files={"f": BROKEN})
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "report")

    def reported():
        with open(path, encoding="utf-8") as report:
            return report.read()

    run.expect("a new report", ["--output-file", path, "f"], 1, files={"f": BROKEN}, output="")
    run.check("a new report has what is printed else", reported() == out, reported())
    mask = os.umask(0)
    os.umask(mask)
    run.check("a new report has the mode of new files", os.stat(path).st_mode & 0o777 == 0o666 & ~mask)
    os.chmod(path, 0o640)
    os.symlink("report", os.path.join(folder, "link"))
    run.expect("a report over an earlier one, by a link", ["--output-file", os.path.join(folder, "link"), "f"], 0,
               files={"f": CLEAN}, output="", env={"FORCE_COLOR": "1"})
    run.check("the earlier report is replaced, its mode and the link are kept",
              reported() == "" and os.stat(path).st_mode & 0o777 == 0o640
              and os.path.islink(os.path.join(folder, "link")))
    run.expect("a report of what could be read", ["--output-file", path, "gone", "f"], 2, files={"f": BROKEN},
               output="", errors=["gone: there is no such file"])
    run.check("a report of what could be read: it is there", reported() == out, reported())
    for name, env, args in (("FORCE_COLOR", {"FORCE_COLOR": "1"}, []), ("--color always", {}, ["--color", "always"])):
        run.expect(f"a report with {name}", [*args, "--output-file", path, "f"], 1, files={"f": BROKEN}, env=env)
        run.check(f"a report has colours with --color always only: {name}", ("\x1b" in reported()) == bool(args))
    with open(path, "wb") as file:
        file.write(b"an earlier report, longer than this one\n" * 100)
    os.link(path, os.path.join(folder, "other name"))
    run.expect("a report over a file of two names", ["--output-file", path, "f"], 1, files={"f": BROKEN}, output="")
    with open(os.path.join(folder, "other name"), encoding="utf-8") as file:
        run.check("both names have the new report", file.read() == out and reported() == out)
    os.remove(os.path.join(folder, "other name"))
    os.symlink("new", os.path.join(folder, "dangling"))
    run.expect("a report by a link to a file that is not there", ["--output-file", os.path.join(folder, "dangling"), "f"],
               1, files={"f": BROKEN}, output="")
    run.check("the file is made where the link leads",
              os.path.islink(os.path.join(folder, "dangling")) and os.path.isfile(os.path.join(folder, "new")))
    os.remove(os.path.join(folder, "dangling"))
    os.remove(os.path.join(folder, "new"))
    if os.geteuid() != 0:
        os.chmod(path, 0o400)
        run.expect("a report over a file that is read-only", ["--output-file", path, "f"], 2, files={"f": BROKEN},
                   output="", errors=["cannot be written: Permission denied"])
        os.chmod(path, 0o600)
    run.check("nothing else is left", sorted(os.listdir(folder)) == ["link", "report"], str(os.listdir(folder)))
    with open(path, "wb") as file:
        file.write(MISSING)
    os.link(path, os.path.join(folder, "same"))
    for target in (path, os.path.join(folder, "link"), os.path.join(folder, "same")):
        run.expect("a report over a file that is linted", ["--output-file", target, "f", path], 2, files={"f": CLEAN},
                   output="", errors=["--output-file", "one of the files to lint"])
    run.expect("a report over the default file", ["--output-file", path], 2, env={"NETRC": path}, output="",
               errors=["one of the files to lint"])
    with open(path, "rb") as file:
        run.expect("a report over standard input", ["--output-file", path, "-"], 2, stdin=file.fileno(), output="",
                   errors=["one of the files to lint"])
    run.check("a file that is linted is as it was", reported().encode() == MISSING, reported())
    run.expect("a report where no folder is", ["--output-file", os.path.join(folder, "gone", "x"), "f"], 2,
               files={"f": BROKEN}, output="", errors=["gone/x: cannot be written: there is no such folder"])
    run.expect("a report in place of a folder", ["--output-file", folder, "f"], 2, files={"f": BROKEN}, output="",
               errors=["cannot be written: Is a directory"])
run.expect("a report to -", ["--output-file", "-", "f"], 1, files={"f": BROKEN}, output=out)
run.expect("a report to - of standard input", ["--output-file", "-", "--format", "concise", "-"], 1, stdin=MISSING,
           has=["error[S109]"])
run.expect("a report to a device", ["--output-file", "/dev/stdout", "f"], 1, files={"f": BROKEN}, output=out)
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "log")
    with open(path, "ab") as file:
        file.write(b"precious\n")
        file.flush()
        run.run(["--output-file", "/dev/stdout", "--format", "concise", "f"], files={"f": MISSING}, stdout=file.fileno())
    with open(path, "rb") as file:
        text = file.read()
    run.check("a report to /dev/stdout is added to what is there", text.startswith(b"precious\nf:1:24: error[S109]"), text)
with tempfile.TemporaryDirectory(dir="/dev/shm" if os.access("/dev/shm", os.W_OK) else None) as folder:
    path = os.path.join(folder, "report")
    run.expect("a new report in /dev/shm, which is an ordinary folder", ["--output-file", path, "f"], 1,
               files={"f": BROKEN}, output="")
    run.expect("a report over an earlier one in /dev/shm", ["--output-file", path, "f"], 1, files={"f": BROKEN},
               output="")
    with open(path, encoding="utf-8") as file:
        run.check("the earlier report in /dev/shm is replaced", file.read() == out)
run.expect("a report to a full device", ["--output-file", "/dev/full", "f"], 2, files={"f": BROKEN}, output="",
           errors=["/dev/full: cannot be written: No space left on device"])
run.check("the device is still one", not os.path.isfile("/dev/full"))

# --- what the exit code says ---
run.expect("--exit-zero with problems", ["--exit-zero", "f"], 0, files={"f": BROKEN}, output=out)
run.expect("--exit-zero with a file that is not there", ["--exit-zero", "gone"], 2, errors=["gone"])
run.expect("--quiet with a warning", ["--quiet", "f"], 0, files={"f": ALIAS}, output="")
run.expect("-q is --quiet", ["-q", "f"], 0, files={"f": ALIAS}, output="")
run.expect("another letter", ["-x", "f"], 2, files={"f": ALIAS}, errors=["the short ones are -h, -q\n", "--help"])
run.expect("--quiet goes before --severity", ["--quiet", "--severity", "info", "f"], 0, files={"f": ALIAS}, output="")
quiet = run.expect("--quiet with an error", ["--quiet", "f"], 1, files={"f": ALIAS + MISSING},
                   has=["f:2:24: error[S109]"])
run.check("--quiet: no warning, no summary", "S113" not in quiet and "in 1 file" not in quiet, quiet)
run.check("--quiet: no empty line at the end", quiet.endswith("\n") and not quiet.endswith("\n\n"), quiet)
run.expect("--quiet with none to show", ["--quiet", "--max-problems", "0", "f"], 1, files={"f": MISSING}, output="")

# --- text ---
out = run.expect("a host that was not set, before a misspelt keyword", ["-"], 1,
                 stdin=f"machine  login token password {MARKER}\n".encode(), has=["error[H207]"])
run.check("no line is proposed that would still be wrong", "did you mean" not in out, out)
run.expect("text", ["f"], 1, files={"f": BROKEN}, has=[
    "f:1:24: error[S109] ",
    "\n 1 | machine a.test login *** password\n   |                          ^~~~~~~~\n  note: ",
    ": wget, perl\n  hint: write the value after the keyword, or remove the keyword\n\n",
    " 2 | machine b.test login *** password ***\n   |                                   ^~~\n",
    " 3 | machine *** login *** password ***\n   |         ^~~\n",
    "f:4:2: error[S106]",
    " 4 |  mchine *** #***\n   |  ^~~~~~\n",
    "note: 2 more places follow from it: line 4\n",
    "in 1 file\n"])
run.expect("a masked word does not tell its length", ["f"], 1,
           files={"f": b"machine a.test login u password p0123456789 x\n"},
           has=["f:1:45: error", " 1 | machine a.test login *** password *** ***\n   | " + 38 * " " + "^~~\n"])
run.expect("a short word where a host is due is not shown", ["f"], 1,
           files={"f": f"machine {MARKER} login u password\n".encode()}, has=["1 | machine *** login *** password"])
run.expect("carets under what is shown: tabs, wide characters, control bytes", ["f"], 1,
           files={"f": "machine a.test\tlogin u\t\tpassword \"\u5bc6\u7801\" \u6f22\x1b[31m\n".encode()},
           has=[" 1 | machine a.test login ***  password *** ***\n   | " + 39 * " " + "^~~\n"])
run.expect("a byte order mark", ["f"], 1, files={"f": b"\xef\xbb\xbf" + CLEAN},
           has=[" 1 | <BOM>machine a.test login token password ***\n   | ^~~~~\n"])
FAR = b"machine a.test login u password p\n" * 11 + b"x\n" * 100 + ALIAS
run.expect("line numbers of any width", ["--select", "S113", "f"], 1, files={"f": FAR},
           has=[" 112 | machine a.test user u password ***\n     |                ^~~~\n"])
run.expect("a long line is cut on both sides", ["--select", "S113", "f"], 1,
           files={"f": b"machine a.test login u password p " * 50 + ALIAS[:-1] + b" machine b.test" * 50},
           has=[" | ...", "...\n"])
run.expect("the problems of a line under one excerpt", ["--select", "S113,S109", "f"], 1,
           files={"f": b"machine a.test user u password\nmachine b.test user bob password p\n"}, has=[
    "f:1:16: warning[S113] ",
    " 1 | machine a.test user *** password\n   |                ^~~~     ^~~~~~~~\n  hint: ",
    "\nf:1:23: error[S109] ",
    "\n\nf:2:16: warning[S113] "])
run.expect("a summary", ["f"], 1, files={"f": ALIAS + MISSING + b"machine b.test login\n"},
           has=["2 errors, 1 warning in 1 file\n"])

# --- concise, github ---
out = run.expect("concise", ["--format", "concise", "f"], 1, files={"f": MISSING})
run.check("concise: one line", re.fullmatch(r"f:1:24: error\[S109\] .+\n", out), out)
run.expect("github", ["--format", "github", "f"], 1, files={"f": "machine a.test login \u00fc password\n".encode()},
           has=["::error file=f,line=1,col=24,endColumn=32,title=S109 missing-value::", "%0Ahint: write the value"])
run.expect("github: a warning of the whole file", ["--format", "github", "f"], 1, files={"f": CLEAN}, mode=0o644,
           has=["::warning file=f,title=F601 open-mode::"])
run.expect("github: a name that is a trap", ["--format", "github", "a%0A::set-env name=x,y::z"], 1,
           files={"a%0A::set-env name=x,y::z": MISSING},
           has=["::error file=a%250A%3A%3Aset-env name=x%2Cy%3A%3Az,line=1"])
run.expect("github: a name with a line end", ["--format", "github", "a\n::error::x"], 1,
           files={"a\n::error::x": MISSING}, has=["::error file=a\\x0a%3A%3Aerror"])

# --- what is asked ---
for select in ("H201", "H2", "malformed-host", "malformed-host,D4"):
    out = run.expect(f"select {select}", ["--format", "concise", "--select", select, "f"], 1, files={"f": BROKEN})
    run.check(f"select {select}: alone", re.fullmatch(r"f:3:9: error\[H201\] .+\n", out), out)
run.expect("ignore", ["--ignore", "S,C,P,malformed-host", "f"], 0, files={"f": BROKEN}, output="")
run.expect("an unknown code", ["--select", "X9", "f"], 2, files={"f": CLEAN},
           errors=["select: there is no rule X9\n", "--list-rules"])
run.expect("a code of no rule", ["--ignore", "S109,S999", "f"], 2, files={"f": CLEAN},
           errors=["ignore: there is no rule S999\n"])
run.expect("the name of a rule, misspelt", ["--ignore", "shadowd-entry", "f"], 2, files={"f": CLEAN},
           errors=["ignore: there is no rule shadowd-entry: is shadowed-entry meant?\n", "--list-rules"])
run.expect("no code at all", ["--select", MARKER, "f"], 2, files={"f": CLEAN},
           errors=["select: there is no such rule\n"])
run.expect("severity", ["--severity", "error", "f"], 0, files={"f": ALIAS}, output="")
run.expect("severity warning", ["--severity", "warning", "f"], 1, files={"f": ALIAS}, has=["S113"])
run.expect("an unknown severity", ["--severity", "fatal", "f"], 2, files={"f": ALIAS},
           errors=["there is no severity fatal\n", "hint: severity must be one of error, warning, info\n"])
run.expect("a severity, abbreviated", ["--severity", "warn", "f"], 2, files={"f": ALIAS},
           errors=["there is no severity warn: is warning meant?\n"])
run.expect("a severity, misspelt", ["--severity", "warnings", "f"], 2, files={"f": ALIAS},
           errors=["there is no severity warnings: is warning meant?\n"])
run.expect("an unknown format", ["--format", "xml", "f"], 2, files={"f": ALIAS}, errors=["sarif"])
run.expect("readers", ["--reader", "curl,python-3.10,go-fhs", "f"], 0, files={"f": CLEAN}, output="")
run.expect("an unknown reader", ["--reader", "curl,netscape", "f"], 2, files={"f": CLEAN},
           errors=["there is no reader netscape\n", "hint: reader must be one of ", "git-credential-netrc"])
run.expect("max problems", ["--max-problems", "2", "--select", "S109", "f"], 1, files={"f": b"machine a.test login\n" * 5000},
           has=["2 errors, and 4998 more that are not shown in 1 file"])
run.expect("max problems none", ["--max-problems", "0", "f"], 1, files={"f": BROKEN},
           has=["problems that are not shown in 1 file"])
run.expect("max problems below none", ["--max-problems", "-1", "f"], 2, files={"f": BROKEN}, errors=["--max-problems"])
for number in ("-1", "x", "1.5", "", "1 ", "0x10", "99999999999999999999999"):
    code, out, err = run.run(["--max-problems", number, "f"], files={"f": BROKEN})
    run.check(f"max problems {number!r}: one short line names the option",
              code == 2 and out == "" and "--max-problems" in err and len(err.splitlines()[0]) < 100, err)
run.expect("max problems beyond all numbers", ["--max-problems", "18446744073709551615", "--format", "concise", "f"], 1,
           files={"f": MISSING}, has=["f:1:24: error[S109] "])
run.expect("problems that a format has no place for", ["--max-problems", "1", "--format", "concise", "f"], 1,
           files={"f": b"machine a.test login\n" * 3}, errors=["f: problems beyond the limit, not shown: 2"])
MANY_ALIASES = "".join(f"machine h{i}.test user u password p\n"
                       for i in range(1500)).encode() + b"machine z.test login\n"
run.expect("a problem after a thousand that are ignored", ["--ignore", "S113,P706", "f"], 1, files={"f": MANY_ALIASES},
           output="1 problem that is not shown in 1 file\n")

# --- suppression ---
run.expect("a suppression", ["f"], 0, files={"f": b"#netrc-lint:ignore=S113\n" + ALIAS}, output="")
run.expect("a suppression for the file", ["f"], 0, files={"f": b"#netrc-lint:ignore-file=open-mode\n" + CLEAN},
           mode=0o644, output="")
run.expect("a suppression that nothing needs", ["--format", "concise", "f"], 1,
           files={"f": b"#netrc-lint:ignore=S113\n" + CLEAN}, has=["f:1:20: warning[U801]"])
run.expect("a suppression of another form", ["--format", "concise", "f"], 1,
           files={"f": b"# netrc-lint: ignore=S113\n" + ALIAS}, has=["f:1:1: warning[U802]", "f:2:16: warning[S113]"])
# Python's own reader accepts it in every place where it can be; most other comments make it reject the file.
READS = "import json, netrc, sys; print(json.dumps([netrc.netrc(path).hosts for path in sys.argv[1:]]))"
COMMENT = "#netrc-lint:ignore=C301,default-before-machine\n"
with tempfile.TemporaryDirectory() as folder:
    paths = []
    for blank in ("", "\n"):
        for places in range(1, 8):
            first, second, last = (blank + COMMENT if places >> i & 1 else "" for i in range(3))
            paths.append(os.path.join(folder, f"{len(paths)}.netrc"))
            with open(paths[-1], "w", encoding="ascii") as file:
                file.write(f"{first}machine a.test login u password p\n"
                           f"{second}machine b.test\n  login x\n  password y\n{last}")
    # -I: the module of that name that stands beside this file is another.
    done = subprocess.run([sys.executable, "-I", "-c", READS, *paths], capture_output=True, check=False)
    hosts = json.loads(done.stdout or "[]")
    run.check("Python reads files with suppressions in every place",
              hosts == [{"a.test": ["u", "", "p"], "b.test": ["x", "", "y"]}] * 14, f"{done.stderr} {hosts}")

# --- pages ---
run.expect("list rules", ["--list-rules"], 0, has=["S109", "missing-value", "F601", "U801"])
rules = run.expect("list some rules", ["--list-rules", "--select", "S", "--ignore", "S109"], 0).splitlines()
run.check("list some rules: those", bool(rules) and all(row.startswith("S") and not row.startswith("S109")
                                                        for row in rules), str(rules))
run.expect("explain", ["--explain", "S109"], 0,
           has=["missing-value", "How that is known: ", "Bad:", "Good:", "#netrc-lint:ignore=S109"])
page = run.expect("explain what comes about in three ways", ["--explain", "S109"], 0)
run.check("explain: what is always the same is said once",
          page.count("To fix it: ") == 1 and "\n\n\n" not in page, page)
run.expect("explain by name", ["--explain", "missing-value"], 0, has=["S109"])
run.check("explain in small letters", run.expect("explain s109", ["--explain", "s109"],
                                                 0) == run.expect("explain S109", ["--explain", "S109"], 0))
run.expect("explain a question", ["--explain", "H207"], 0, has=["set?\n\n"])
run.expect("explain nothing", ["--explain", "X1"], 2, errors=["there is no rule X1\n", "--list-rules"])
run.expect("explain a rule whose name is misspelt", ["--explain", "Shadow-entry"], 2,
           errors=["there is no rule Shadow-entry: is shadowed-entry meant?\n"])
run.expect("explain a secret", ["--explain", MARKER], 2, errors=["there is no such rule\n"])
for row in run.expect("every rule", ["--list-rules"], 0).splitlines():
    page = run.expect(f"explain {row[:4]}", ["--explain", row[:4]], 0)
    run.check(f"explain {row[:4]}: printable text", is_printable(page), page)
help_text = run.expect("help", ["--help"], 0, has=["--explain", "Examples:", "Exit codes:"])
run.check("help fits a terminal", all(len(line) <= 80 for line in help_text.splitlines()), help_text)
run.expect("version", ["--version"], 0, has=["netrc-lint "])
run.expect("an unknown option", ["--fix-all"], 2, errors=["there is no option --fix-all\n", "--help"])
for option, meant in (("--statistics", ""), ("--ignor", "ignore"), ("--list-rule", "list-rules"),
                      ("--colour", "color")):
    run.expect(f"an unknown option: {option}", [option], 2,
               errors=[f"there is no option {option}" + (f": is --{meant} meant?\n" if meant else "\n")])
run.expect("an option without its value", ["--select"], 2, errors=["--select", "--help"])

# --- a terminal ---


def on_terminal(args, columns, env=None, files=None):
    """What a terminal of so many columns is sent."""
    main_end, terminal = pty.openpty()
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    run.run(args, files=files, stdout=terminal, env=env)
    os.close(terminal)
    shown = b""
    while True:
        try:
            block = os.read(main_end, 65536)
        except OSError:
            break
        if not block:
            break
        shown += block
    os.close(main_end)
    return shown.decode().replace("\r\n", "\n")


LONG = b"machine a.test login u password p " * 10 + ALIAS
colour = re.compile(r"\x1b\[[0-9;]*m")
if has_terminals():
    shown = on_terminal(["f"], 80, files={"f": ALIAS})
    run.check("a terminal has colours", "\x1b[1;33m" in shown, repr(shown))
    run.check("nothing but colours", "\x1b" not in colour.sub("", shown), repr(shown))
    plain = run.expect("not a terminal", ["f"], 1, files={"f": ALIAS})
    run.check("the same text without colours", colour.sub("", shown) == plain, repr(shown))
    for name, env, args in (("NO_COLOR", {"NO_COLOR": "1"}, []), ("a dumb terminal", {"TERM": "dumb"}, []),
                            ("--color never", {}, ["--color", "never"])):
        run.check(f"{name}: no colours", "\x1b" not in on_terminal([*args, "f"], 80, env=env, files={"f": ALIAS}))
    for name, env, has in (("FORCE_COLOR", {"FORCE_COLOR": "1"}, True), ("no FORCE_COLOR", {"FORCE_COLOR": "0"}, False),
                           ("an empty FORCE_COLOR", {"FORCE_COLOR": ""}, False),
                           ("FORCE_COLOR and a dumb terminal", {"FORCE_COLOR": "1", "TERM": "dumb"}, True),
                           ("FORCE_COLOR and NO_COLOR", {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False)):
        run.check(f"{name} in a pipe", ("\x1b" in run.expect(name, ["f"], 1, files={"f": ALIAS}, env=env)) == has)
    run.check("an empty NO_COLOR does not count",
              "\x1b" in on_terminal(["f"], 80, env={"NO_COLOR": ""}, files={"f": ALIAS}))
    run.check("--color always", "\x1b" in run.expect("--color always", ["--color", "always", "f"], 1,
                                                     files={"f": ALIAS}, env={"NO_COLOR": "1"}))
    for columns in (60, 80, 120):
        lines = colour.sub("", on_terminal(["--select", "S113", "f"], columns, files={"f": LONG})).splitlines()
        excerpts = [line for line in lines if " | " in line]  # line, caret, corrected line
        run.check(f"excerpts fit {columns} columns",
                  len(excerpts) == 3 and all(len(line) <= columns for line in excerpts), str(excerpts))
        run.check(f"the caret stands under its word in {columns} columns",
                  excerpts[0][excerpts[1].index("^"):].startswith("user"), str(excerpts))

# --- a closed pipe ---
for ignored in (False, True):  # by the caller
    with tempfile.TemporaryDirectory() as home:
        path = os.path.join(home, "f")
        with open(path, "wb") as file:
            file.write(b"x\n" * 5000)
        reader, writer = os.pipe()
        os.close(reader)
        done = subprocess.run([run.program, "--max-problems", "5000", path], stdout=writer, stderr=subprocess.PIPE,
                              restore_signals=not ignored, env={"HOME": home}, timeout=60, check=False)
        os.close(writer)
        run.check("a closed pipe ends the program silently", (done.returncode, done.stderr) == (-signal.SIGPIPE, b""),
                  f"{done.returncode} {done.stderr}")

# --- nothing but printable text comes out, whatever goes in ---
source = random.Random(1)
FORMATS = [line.split()[0] for line in run.expect("formats", ["--format", "help"], 0).splitlines()]
for size in (10, 1000, 100000):
    noise = source.randbytes(size)
    for form in FORMATS:
        code, out, err = run.run(["--format", form, "f"], files={"f": noise})
        run.check(f"{size} random bytes as {form}", code in (0, 1) and is_printable(out + err), repr(out[:200]))
EVIL = "x\x1b]0;owned\x07\x9b31m\u202e\x7f"
for form in FORMATS:
    for args, files in ((["f"], {"f": b"machine a.test login \x1b[31m password \x1b]0;x\x07\n"}),
                        ([EVIL], {EVIL: MISSING}), ([EVIL], {}),
                        (["-", "--stdin-filename", EVIL], {})):
        code, out, err = run.run(["--format", form, *args], files=files, stdin=MISSING)
        run.check(f"no escape reaches the terminal: {form}, {args}", is_printable(out + err), repr(out + err))

run.finish()
