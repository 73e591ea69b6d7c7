# SPDX-License-Identifier: MIT
"""netrc get, why, list: what a script or a person relies on. Usage: netrc.py PROGRAM"""
import json
import os
import pty
import signal
import subprocess
import sys
import tempfile

from program import MARKER, TOKEN, Runner, has_terminals

run = Runner(sys.argv[1])
WORKSPACE = "1234567890123456.7.gcp.databricks.com"
SOUND = f"""# workspaces
machine {WORKSPACE} login token password {TOKEN}
machine a.test:8443
  login bob
  password pw-{MARKER}-8443
machine a.test login alice password pw-{MARKER}-a account acc-{MARKER}
machine github.com login ghp_{MARKER}0123456789abcdefghij0123
machine empty.test login u password ""
machine latin.test login u password caf\xe9{MARKER}
""".encode("latin-1")
WITH_DEFAULT = SOUND + b"default login anonymous password me@example.com\n"
BROKEN = f"""machine a.test login u password
machine b.test login x password pw-{MARKER}
mchine c.test login y password z-{MARKER}
default login d password e-{MARKER}
""".encode()
HOME = {".netrc": SOUND}


def json_of(args, **setup):
    code, out, _ = run.run(["get", "--json", *args], **setup)
    return code, json.loads(out)


# --- get ---
url = f"https://{WORKSPACE}/api/2.0/clusters/list"
run.expect("the default file", ["get", url], 0, files=HOME,
           output=f"login     token\npassword  ***\nfrom      ~/.netrc:2 ({WORKSPACE})\n")
run.expect("NETRC names the file", ["get", url], 0, files={"other": SOUND}, env={"NETRC": "other"}, has=["other:2"])
run.expect("--file goes before NETRC", ["get", "--file", "mine", url], 0, files={"mine": SOUND}, env={"NETRC": "other"},
           has=["mine:2"])
run.expect("standard input", ["get", "--file", "-", url], 0, stdin=SOUND, has=["standard input:2"])
run.expect("a host", ["get", "a.test"], 0, files=HOME, has=["login     alice", "account   ***"])
run.expect("a host and a port", ["get", "a.test:8443"], 0, files=HOME, has=["login     bob"])
run.expect("a port in a URL", ["get", "https://a.test:8443/"], 0, files=HOME, has=["login     bob"])
run.expect("the port of the scheme", ["get", "http://A.TEST./"], 0, files=HOME, has=["login     alice"])
run.expect("a user in the URL", ["get", "https://alice@a.test/"], 0, files=HOME, has=["login     alice"])
run.expect("another user", ["get", "https://carol@github.com/"], 1, files=HOME, output="",
           errors=["not for this login"])
run.expect("--login", ["get", "--login", "carol", "a.test"], 1, files=HOME, output="")
run.expect("--login against the URL", ["get", "--login", "x", "https://y@a.test/"], 2, files=HOME, errors=["--login"])
run.expect("--login with the URL", ["get", "--login", "alice", "https://alice@a.test/"], 0, files=HOME)
run.expect("a password in the URL", ["get", f"https://alice:{MARKER}@a.test/"], 1, files=HOME,
           errors=["brings its own credentials"])
run.expect("a host that is not listed", ["get", "https://z.test/"], 1, files=HOME, output="",
           errors=["~/.netrc", "no entry names the host"])
run.expect("default", ["get", "https://z.test/"], 0, files={".netrc": WITH_DEFAULT},
           has=["login     anonymous", "(default)"])
run.expect("default keeps off a listed host", ["get", "https://bob@a.test/"], 1, files={".netrc": WITH_DEFAULT})
run.expect("a refused entry", ["get", "a.test"], 3, files={".netrc": BROKEN}, output="",
           errors=["~/.netrc:1:24:", "a password without a value", "[S109]", "hint:"])
run.expect("a sound entry of a broken file", ["get", "b.test"], 0, files={".netrc": BROKEN}, has=["login     x"],
           errors=["~/.netrc:3:1: warning: unknown keyword"])
run.expect("a hidden machine", ["get", "c.test"], 3, files={".netrc": BROKEN}, output="",
           errors=["~/.netrc:3:1:", "may hide", "is machine meant?", "run netrc-lint ~/.netrc"])
run.expect("a malformed URL", ["get", "https://a.test\\@b.test/"], 3, files=HOME, errors=["backslash"])
run.expect("a malformed host", ["get", "a b"], 3, files=HOME,
           errors=["the host is malformed: this is not a host name", "hint: write the host alone"])
run.expect("a host with a path", ["get", "a.test:8443/x"], 3, files=HOME,
           errors=["netrc: the host is malformed: it contains a /\n",
                   "hint: write the host alone, or a URL: https://a.test:8443/...\n"])
run.expect("no host", ["get", ""], 3, files=HOME, errors=["the host is malformed: it is empty\n"])
run.expect("a host that is none", ["get", "a..test"], 3, files=HOME,
           errors=["the host is malformed: this is not a host name\n"])
run.expect("a host that is not listed", ["get", "z.test"], 1, files=HOME,
           errors=["no entry names the host", "hint: the file has 6 entries: run netrc list to see them"])
run.expect("a malformed port", ["get", "a.test:99999"], 3, files=HOME, errors=["port"])

# --- one field ---
run.expect("the password", ["get", "--field", "password", url], 0, files=HOME, output=TOKEN + "\n", reveals=True)
run.expect("the login", ["get", "--field", "login", url], 0, files=HOME, output="token\n")
run.expect("the account", ["get", "--field", "account", "a.test"], 0, files=HOME, output=f"acc-{MARKER}\n",
           reveals=True)
run.expect("an empty password", ["get", "--field", "password", "empty.test"], 0, files=HOME, output="\n")
run.expect("an empty password is none to hide", ["get", "empty.test"], 0, files=HOME, has=['password  ""\n'])
run.expect("a field that is not there", ["get", "--field", "account", url], 1, files=HOME, output="",
           errors=["no account"])
run.expect("the field of a refused entry", ["get", "--field", "password", "a.test"], 3, files={".netrc": BROKEN},
           output="", errors=["value"])
run.expect("--reveal", ["get", "--reveal", "a.test"], 0, files=HOME, has=[f"password  pw-{MARKER}-a"], reveals=True)
run.expect("a token for a login is masked", ["get", "github.com"], 0, files=HOME, has=["login     ***"])

# --- values that are none ---
for value, words in (("${TOKEN}", "a shell variable that no shell expanded is read as the value [C301]"),
                     ("changeme", "a placeholder was never filled in: it is read as the value [C301]"),
                     ("\u201cp\u201d", "typographic quotes are part of a value: "),
                     ("***", "it was masked before it was copied [C311]"), ("dapi...", "the value is abbreviated: ")):
    file = f"machine b.test login v password NONE\nmachine a.test login u password {value}\n".encode()
    for words_before, reveals in ((["--field", "password"], True), (["--json"], False), ([], False)):
        run.expect(f"a value that is none: {value}", ["get", *words_before, "a.test"], 0, files={".netrc": file},
                   errors=["netrc: ~/.netrc:2:33: warning: ", words, "\n  hint: "], reveals=reveals)
    run.expect(f"another entry's value is none: {value}", ["get", "c.test"], 0,
               files={".netrc": file + b"machine c.test login w password p\n"}, errors=[])
for value in ("p\u00e4ss", "s3cret...", "xx", "na\\ive", "zoo"):
    run.expect(f"a value as any other: {value}", ["get", "a.test"], 0,
               files={".netrc": f"machine a.test login u password {value}\n".encode()}, errors=[])

# --- files of other programs, by their names ---
AUTHINFO = b"machine a.test port imaps user u password s3cret\nmachine b.test login x password \n"
for name, shown in ((".authinfo", False), ("other", True)):
    out = run.run(["why", "--file", name, "a.test"], files={name: AUTHINFO})[1]
    run.check(f"why judges {name} as netrc-lint does", ("S113" in out or "S125" in out) == shown, out)

# --- JSON ---
KEYS = ["outcome", "login", "password", "account", "rule", "file", "line", "problem", "reason"]
code, found = json_of([url], files=HOME)
run.check("JSON found", code == 0 and list(found) == KEYS, str(found))
run.check("JSON values", [found[k] for k in KEYS[:5]] == ["found", "token", "***", None, "host"] and found["line"] == 2
          and found["problem"] is None and found["reason"] is None, str(found))
code, found = json_of(["--reveal", url], files=HOME)
run.check("JSON revealed", found["password"] == TOKEN, "")
code, found = json_of(["--reveal", "latin.test"], files=HOME)
run.check("JSON of bytes that are not UTF-8", found["password"] == {"base64": "Y2Fm6TVlYzRlNw=="}, str(found))
code, found = json_of(["github.com"], files=HOME)
run.check("JSON masks a token for a login", found["login"] == "***" and found["password"] is None, str(found))
code, found = json_of(["empty.test"], files=HOME)
run.check("JSON masks an empty password, too", found["password"] == "***" and found["account"] is None, str(found))
code, found = json_of(["z.test"], files=HOME)
run.check("JSON none", code == 1 and found["outcome"] == "none" and found["line"] is None and found["rule"] is None
          and found["problem"] is None
          and found["reason"] == {"code": "host-not-listed", "message": "no entry names the host"}, str(found))
code, found = json_of(["--login", "nobody", "a.test"], files=HOME)
run.check("JSON none: another login", code == 1 and found["reason"]["code"] == "other-login", str(found))
code, found = json_of(["a.test"], files={".netrc": b"mchine a.test login u password " + TOKEN.encode()})
run.check("JSON none: the linter's words for the cause", code == 1 and found["reason"]["message"]
          == "no entry names the host: unknown keyword: is machine meant? [S106]", str(found))
code, found = json_of(["--reader", "curl", "https://z.test/"], files=HOME)
run.check("JSON of a program: no reason is known", list(found) == KEYS and found["reason"] is None, str(found))
code, found = json_of(["a.test"], files={".netrc": BROKEN})
run.check("JSON refused", code == 3 and found["outcome"] == "refused" and found["line"] == 1
          and found["problem"]["code"] == "missing-value" and found["login"] is None
          and found["reason"]["code"] == "entry-refused" and "was the variable" in found["reason"]["message"], str(found))
code, found = json_of(["c.test"], files={".netrc": BROKEN})
run.check("JSON hidden machine", code == 3 and found["line"] == 1 and found["problem"]["code"] == "missing-value",
          str(found))
code, found = json_of(["z.test"], files={".netrc": WITH_DEFAULT})
run.check("JSON default", code == 0 and found["rule"] == "default", str(found))
code, found = json_of(["https://a b/"], files=HOME)
run.check("JSON of a malformed URL", code == 3 and found["problem"]["code"] == "url", str(found))

# --- could not run ---
run.expect("no file that --file names", ["get", "--file", "gone", "a.test"], 2, output="",
           errors=["netrc: gone: there is no such file: create it, or name another\n"])
_, _, errors = run.run(["get", "--file", "gone", "a.test"])
run.check("no file that --file names: only that", errors.count("\n") == 1, errors)
run.expect("a directory", ["get", "--file", "/", "a.test"], 2, errors=["directory"])
run.expect("nowhere to look", ["get", "--file", "", "a.test"], 2, errors=["no such file"])
run.expect("no URL", ["get"], 2, errors=["URL is required", "--help"])
run.expect("no command", [], 2, errors=["--help"])
run.expect("an unknown command", ["got", "a.test"], 2, errors=["there is no command got: is get meant?\n", "--help"])
run.expect("help as a command", ["help"], 0, has=["Usage: netrc COMMAND"])
run.expect("help as a command, of a command", ["help", "get"], 0, has=["Usage: netrc get "])
run.expect("a user before a host", ["get", "bob@a.test"], 3, files=HOME, errors=["it contains a user", "--login"])
run.expect("a token for a host", ["get", TOKEN], 1, files=HOME, errors=["***: no entry names the host"])
run.expect("a token for a value", ["get", "--field", TOKEN, "a.test"], 2, files=HOME,
           errors=["there is no such field\n", "hint: --field must be one of login, password, account\n"])
run.expect("an unknown word after the entry that answers", ["get", "a.test"], 0,
           files={".netrc": f"machine a.test login u password p\nacount {MARKER}\n".encode()}, has=["login"],
           errors=["~/.netrc:2:1: warning: unknown keyword: is account meant? [S106]"])
run.expect("an unknown word that may have been the password", ["get", "a.test"], 3,
           files={".netrc": f"machine a.test login u\npasword {MARKER}\n".encode()}, output="",
           errors=["~/.netrc:2:1:", "unknown keyword: is password meant? [S106]"])
run.expect("a password with a blank", ["get", "a.test"], 3,
           files={".netrc": f"machine a.test login u password my {MARKER}\n".encode()}, output="",
           errors=["~/.netrc:1:36:", "put double quotes around the value"])
run.expect("a URL for a command", [f"https://u:{MARKER}@a.test/"], 2,
           errors=["there is no such command\n", "netrc get URL"])
for word, near in (("gte", "get"), ("wyh", "why"), ("lits", "list"), ("raeders", "readers"), ("reader", "readers")):
    run.expect(f"a command that is misspelt: {word}", [word, "--json", "a.test"], 2,
               errors=[f"there is no command {word}: is {near} meant?\n"])
run.expect("a command that there is not", ["doctor"], 2, errors=["there is no command doctor\n", "netrc --help"])
run.expect("no URL for why", ["why"], 2, errors=["URL is required", "--help"])
# An error names an unknown option, but not its value: an argument may be a URL with a password, or a password after -p.
for command in ("get", "why", "readers"):
    for args, named in ((["--fil", "x", "a.test"], "--fil"), (["--fil=5ec4e7", "a.test"], "--fil")):
        run.expect(f"{command}: an unknown option {args[0]}", [command, *args], 2,
                   errors=[f"there is no option {named}: is --file meant?\n", "--help"])
    run.expect(f"{command}: an option of one letter", [command, "-p5ec4e7", "a.test"], 2,
               errors=["there is no such option: -h"])
    run.expect(f"{command}: an option that may be a secret", [command, "--" + TOKEN, "a.test"], 2,
               errors=["there is no such option\n"])
    run.expect(f"{command}: two URLs", [command, "a.test", f"https://u:{MARKER}@b.test/"], 2,
               errors=["too many arguments"])
    for option in ("--file", "--login", "--policy"):
        run.expect(f"{command}: {option} without its value", [command, "a.test", option], 2, errors=[option])
    run.expect(f"{command}: an unknown policy", [command, "--policy", "lax", "a.test"], 2,
               errors=["--policy", "strict", "ignore"])
run.expect("an unknown field", ["get", "--field", "secret", "a.test"], 2, errors=["--field", "password"])
run.expect("two forms at once", ["get", "--json", "--field", "login", "a.test"], 2, errors=["--json", "--field"])
run.expect("an unknown reader", ["get", "--reader", "outlook", "a.test"], 2,
           errors=["there is no reader outlook\n", "hint: run netrc programs for the list"])
run.expect("a reader that is misspelt", ["get", "--reader", "pyhton", "a.test"], 2,
           errors=["there is no reader pyhton: is python meant?\n"])
run.expect("a version of a reader that there is not", ["get", "--reader", "curl-7.89", "a.test"], 2,
           errors=["there is no reader curl-7.89: is curl-7.88 meant?\n"])
run.expect("another option than one that begins alike", ["get", "--fix", "a.test"], 2,
           errors=["there is no option --fix\n"])
run.expect("a reader that is known", ["get", "--reader", "reference", url], 0, files=HOME)
with open("/dev/full", "wb") as full:
    run.expect("a full disk", ["get", url], 2, files=HOME, stdout=full, errors=["standard output"])
run.expect("an open mode warns", ["get", url], 0, files=HOME, mode=0o644, has=["token"],
           errors=["0644", "chmod 600 '~/.netrc'"])
run.expect("an open mode under strict", ["get", "--policy", "strict", url], 2, files=HOME, mode=0o644, output="",
           errors=["chmod 600"])
for policy, code in (("warn", 0), ("strict", 2)):
    with tempfile.TemporaryFile() as opened:
        opened.write(SOUND)
        opened.seek(0)
        os.fchmod(opened.fileno(), 0o644)
        status, _, err = run.run(["get", "--file", "-", "--policy", policy, url], stdin=opened.fileno())
    run.check(f"an open mode of standard input, {policy}: no command that cannot be run",
              status == code and "0644" in err and "lets others in" in err and "chmod" not in err, err)
run.expect("a folder as standard input", ["get", "--file", "-", url], 2, stdin=os.open("/", os.O_RDONLY), output="",
           errors=["it is a directory, not a file\n"])
run.expect("an open mode ignored", ["get", "--policy", "ignore", url], 0, files=HOME, mode=0o644)
run.expect("a file of NUL bytes", ["get", "a.test"], 3, files={".netrc": b"\0" * 100}, errors=["NUL"])
run.expect("an empty file", ["get", "a.test"], 1, files={".netrc": b""},
           errors=["no entry names the host\n  hint: the file has no entries\n"])
run.expect("help", ["--help"], 0, has=["get", "why", "list", "Exit codes"])
for command in ("get", "why", "readers", "list"):
    text = run.expect(f"help of {command}", [command, "--help"], 0,
                      has=[f"Usage: netrc {command} ", "Examples:", "Exit codes: 0 "])
    run.check(f"help of {command} fits a terminal",
              all(len(line) <= 80 for line in text.splitlines() if "https://1234567890" not in line), text)
run.expect("version", ["--version"], 0, has=["netrc "])
run.expect("a name with an escape sequence", ["get", "--file", "x\x1b[31m", "a.test"], 2, errors=["x\\x1b[31m"])

# --- a terminal is not shown a secret unasked ---
if has_terminals():
    main_end, terminal = pty.openpty()
    run.expect("a field on a terminal", ["get", "--field", "password", url], 2, files=HOME, stdout=terminal,
               errors=["--reveal"])
    run.expect("a field on a terminal, revealed", ["get", "--reveal", "--field", "password", url], 0, files=HOME,
               stdout=terminal)
    run.check("the terminal saw it", TOKEN in os.read(main_end, 1000).decode())

# --- why ---
run.expect("why: found", ["why", "https://bob@a.test:8443/path?token=" + MARKER], 0, files=HOME,
           has=["file      ~/.netrc (in the folder that HOME names)", "asked     https://a.test:8443", "login     bob",
                "~/.netrc:3: a.test:8443, login bob: chosen",
                "~/.netrc:6: a.test, login alice: passed over: it is for another login", "found at ~/.netrc:3"])
run.expect("why: none", ["why", "z.test"], 1, files=HOME, has=["none: no entry names the host"])
run.expect("why: refused", ["why", "a.test"], 3, files={".netrc": BROKEN},
           has=["~/.netrc:1:24: error: a password without a value", "[S109]", "hint:", "refused"])
out = run.expect("why: refused, in colours", ["why", "--color", "always", "a.test"], 3, files={".netrc": BROKEN},
                 has=["\nanswer    \x1b[1;31mrefused: "])
run.check("why: in colours the same is said", out.replace("\x1b[1;31m", "").replace("\x1b[0m", "")
          == run.expect("why: refused", ["why", "a.test"], 3, files={".netrc": BROKEN}), out)
run.expect("why: found, in colours", ["why", "https://bob@a.test:8443/"], 0, files=HOME, env={"FORCE_COLOR": "1"},
           output=run.expect("why: found", ["why", "https://bob@a.test:8443/"], 0, files=HOME))
run.expect("why: what programs make of a damage", ["why", "a.test"], 3,
           files={".netrc": b"machine a.test login u password\nmachine b.test login x password y\n"},
           has=["[S109]\n    note: a program sends this host a secret that belongs elsewhere: curl"])
run.expect("why: hidden", ["why", "z.test"], 3, files={".netrc": BROKEN},
           has=["default", "kept back", "~/.netrc:1:24: error:", "~/.netrc:3:1: error: unknown keyword"])
run.expect("why: a URL with a password", ["why", f"https://u:{MARKER}@a.test/"], 1, files=HOME,
           has=["brings its own credentials"])
run.expect("why: a malformed URL", ["why", f"https://{MARKER}@x@a.test/"], 3, files=HOME, has=["malformed", "%40"])
run.expect("why: NETRC", ["why", "a.test"], 0, files={"f": SOUND}, env={"NETRC": "f"}, has=["named by NETRC"])

# --- list ---
run.expect("list", ["list"], 0, files={".netrc": WITH_DEFAULT}, has=[WORKSPACE, "a.test:8443", "default", "***"])
run.expect("list of a broken file", ["list"], 0, files={".netrc": BROKEN}, has=["refused: missing-value"])
rows = json.loads(run.expect("list as JSON", ["list", "--json"], 0, files={".netrc": WITH_DEFAULT}))
run.check("list as JSON: rows", len(rows) == 7 and rows[1] == {"line": 3, "rule": "host", "host": "a.test",
                                                               "port": 8443, "login": "bob", "password": True,
                                                               "account": False, "problem": None}, str(rows))
run.expect("list of an empty file", ["list"], 0, files={".netrc": b"# nothing yet\n"}, output="",
           errors=["netrc: ~/.netrc: it has no entries\n"])
run.expect("list of a file whose entries are misspelt", ["list"], 0, files={".netrc": b"mchine a.test login u\n"},
           output="", errors=["it has no entries\n  hint: run netrc-lint ~/.netrc\n"])
run.expect("list of a file that is none", ["list"], 3, files={".netrc": b"\xff\xfea\0"}, errors=["UTF-16"])

# --- what is printed does not depend on a secret's bytes ---
other = SOUND.replace(MARKER.encode(), b"0ab1c2")
for args in (["get", url], ["get", "--json", "a.test"], ["why", "github.com"], ["list"], ["list", "--json"]):
    one, two = run.run(args, files={".netrc": SOUND}), run.run(args, files={".netrc": other})
    run.check(f"{args} shows nothing of a secret", one == two, f"{one}\n{two}")

# --- a closed pipe ---
for ignored in (False, True):  # by the caller
    with tempfile.TemporaryDirectory() as home:
        with open(os.path.join(home, ".netrc"), "w", encoding="ascii") as file:
            file.write("".join(f"machine h{i}.test login u password p\n" for i in range(5000)))
        os.chmod(file.name, 0o600)
        reader, writer = os.pipe()
        os.close(reader)
        done = subprocess.run([run.program, "list"], stdout=writer, stderr=subprocess.PIPE, restore_signals=not ignored,
                              env={"HOME": home}, timeout=60, check=False)
        os.close(writer)
        run.check("a closed pipe ends the program silently", (done.returncode, done.stderr) == (-signal.SIGPIPE, b""),
                  f"{done.returncode} {done.stderr}")

run.finish()
