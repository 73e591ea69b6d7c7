# SPDX-License-Identifier: MIT
"""netrc readers, netrc get --reader: what other programs would send, and nothing shown that is not known to be harmless.

Usage: readers.py PROGRAM"""
import json
import sys

from program import MARKER, Runner

run = Runner(sys.argv[1])
SOUND = f"machine a.test login alice password pw-{MARKER}\n".encode()
# A missing value between two machines. The answers of curl, Python, Perl and Ruby are from
# tests/readers/constructs.txt.
SWALLOWED = f"machine a.test login alice password\nmachine b.test login bob{MARKER} password pw-{MARKER}\n".encode()
COMMENTED = f"# machine a.test login old password old-{MARKER}\n".encode()


def rows(args, **setup):
    code, out, _ = run.run(["readers", "--json", *args], **setup)
    found = json.loads(out)
    return code, found, {row["reader"]: row for row in found["readers"]}


out = run.expect("all agree", ["readers", "https://a.test/"], 0, files={".netrc": SOUND},
                 has=["All programs send what the reference reading gives."])
run.check("one row a reader", sum(line.split()[1:3] == ["alice", "***"] for line in out.splitlines()) == 23, out)

out = run.expect("nobody finds anything", ["readers", "https://c.test/"], 0, files={".netrc": SOUND},
                 has=["No program sends anything, and the reference reading gives nothing.\n"])
run.check("nobody finds anything: so nothing is sent", "All programs" not in out, out)
# Python 3.11's netrc gives '' where there is no account. Ruby's netrc knows no quotes: its password is two bytes.
EMPTY = b'machine a.test login alice password ""\n'
run.expect("an account that is not there", ["get", "--reader", "python", "https://a.test/"], 0, files={".netrc": SOUND},
           has=["password  ***\n", 'account   ""\n'])
run.expect("an account that is not there, as JSON", ["get", "--reader", "python", "--json", "https://a.test/"], 0,
           files={".netrc": SOUND}, has=['"password":"***","account":""'])
out = run.expect("an empty password", ["readers", "https://a.test/"], 0, files={".netrc": EMPTY})
shown = {row.split()[0]: row.split()[2] for row in out.splitlines() if " alice " in row}
run.check("an empty password is none to hide", shown["curl"] == shown["reference"] == '""' and shown["ruby"] == "***",
          out)
code, found, by = rows(["https://a.test/"], files={".netrc": SOUND})
run.check("json: an empty account", by["python"]["account"] == "" and by["requests"]["account"] is None
          and by["python"]["password"] == "***", str(by["python"]))

run.expect("a secret goes astray", ["readers", "https://a.test/"], 0, files={".netrc": SWALLOWED},
           has=["A secret that belongs elsewhere would be sent by: curl, wget, perl,", "! a secret of another entry"])
plain = run.expect("no colours in a pipe", ["readers", "https://a.test/"], 0, files={".netrc": SWALLOWED})
for args, env, has in ((["--color", "always"], {"NO_COLOR": "1"}, True), ([], {"FORCE_COLOR": "1"}, True),
                       (["--color", "never"], {"FORCE_COLOR": "1"}, False), ([], {}, False),
                       ([], {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False)):
    out = run.expect(f"colours: {args} {env}", ["readers", *args, "https://a.test/"], 0, files={".netrc": SWALLOWED},
                     env=env)
    run.check(f"{args} {env}: colours", ("\x1b" in out) == has and out.replace("\x1b[1;31m", "").replace("\x1b[0m", "")
              == plain, repr(out))
    red = {line.split()[0] for line in out.splitlines() if "\x1b[1;31m" in line}
    run.check(f"{args} {env}: red is what goes astray, and the refusal", red == (
        {line.split()[0] for line in plain.splitlines() if "! a secret" in line} | {"reference"} if has else set()), out)
code, found, by = rows(["https://a.test/"], files={".netrc": SWALLOWED})
run.check("json: differ", code == 0 and found["agree"] is False and len(by) == 23, str(found))
run.check("json: curl", by["curl"]["outcome"] == "found" and by["curl"]["astray"] and by["curl"]["login"] == "***",
          str(by["curl"]))
run.check("json: python", by["python"]["outcome"] == "refused" and by["python"]["fault"] == "syntax"
          and not by["python"]["astray"], str(by["python"]))
run.check("json: requests keeps it to itself",
          by["requests"]["outcome"] == "none" and by["requests"]["fault"] == "syntax", str(by["requests"]))
run.check("json: ruby sends a keyword", by["ruby"]["whose"] == "no-value" and not by["ruby"]["astray"], str(by["ruby"]))
run.check("json: nothing revealed", MARKER not in json.dumps(found), str(found))
code, found, by = rows(["--reveal", "https://a.test/"], files={".netrc": SWALLOWED})
run.check("json: revealed", by["perl"]["password"] == f"pw-{MARKER}" and by["ruby"]["password"] == "machine",
          str(by["perl"]))

code, found, by = rows(["https://a.test/"], files={".netrc": COMMENTED})
run.check("a commented-out entry", by["perl"]["whose"] == "no-value" and by["perl"]["login"] == "***"
          and by["curl"]["outcome"] == "none", str(by["perl"]))
code, found, by = rows(["https://a.test/"], files={".netrc": SOUND}, mode=0o644)
objecting = {name for name, row in by.items() if row.get("objects") == "mode"}
run.check("an open mode", {"perl", "ruby", "aria2", "git-credential-netrc"} <= objecting
          and not {"curl", "wget", "go"} & objecting, str(objecting))
run.expect("a password in the URL", ["readers", "https://a:b@a.test/"], 2, files={".netrc": SOUND}, output="",
           errors=["brings its own"])
run.expect("a malformed URL", ["readers", "https://a.test\\@b.test/"], 2, files={".netrc": SOUND}, output="",
           errors=["backslash"])

# --- get --reader ---
run.expect("found", ["get", "--reader", "curl", "https://a.test/"], 0, files={".netrc": SOUND},
           has=["login     alice", "password  ***", "as curl reads it"])
run.expect("none", ["get", "--reader", "curl", "https://b.test/"], 1, files={".netrc": SOUND}, output="",
           errors=["curl finds nothing"])
run.expect("refused", ["get", "--reader", "python", "https://a.test/"], 3, files={".netrc": SWALLOWED}, output="",
           errors=["python gives up"])
run.expect("json", ["get", "--reader", "python", "--json", "https://a.test/"], 3, files={".netrc": SWALLOWED},
           has=['"outcome":"refused"', '"code":"syntax"'])
run.expect("a stray login is masked", ["get", "--reader", "curl", "https://a.test/"], 0, files={".netrc": SWALLOWED},
           has=["login     ***"])
run.expect("a field", ["get", "--reader", "ruby", "--field", "password", "https://a.test/"], 0,
           files={".netrc": SWALLOWED}, output="machine\n")
run.expect("an unknown reader", ["get", "--reader", "nobody", "a.test"], 2, files={".netrc": SOUND},
           errors=["there is no reader nobody", "netrc programs"])

# --- a port ---
# Python's netrc and Net::Netrc compare what they are given; curl and requests take the port off.
out = run.expect("the name that a program looks for", ["readers", "https://a.test:8443/"], 0, files={".netrc": SOUND})
reasons = {row[:20].strip(): row[56:].strip() for row in out.splitlines()[2:25]}
run.check("the name that a program looks for: in its reason",
          reasons["python"] == reasons["perl"] == "no entry for a.test:8443"
          and reasons["curl"] == reasons["requests"] == "as the reference reading", str(reasons))

# --- each row has a reason, in 100 columns ---
for name, text in (("sound", SOUND), ("swallowed", SWALLOWED), ("commented", COMMENTED), ("empty", EMPTY)):
    out = run.expect(f"{name}: a table", ["readers", "https://a.test:8443/"], 0, files={".netrc": text})
    table = out.splitlines()[1:25]
    run.check(f"{name}: every row has a reason", all(len(row) > 56 and row[56] != " " for row in table), out)
    run.check(f"{name}: 100 columns", max(map(len, out.splitlines())) <= 100, out)

# --- some programs, and --check ---
def shown(*names):
    _, out, _ = run.run(["readers", "--reader", ",".join(names), "--json", "a.test"], files={".netrc": SOUND})
    return [row["reader"] for row in json.loads(out)["readers"]]


run.check("two readers", shown("wget", "perl") == ["reference", "wget", "perl"])
run.check("a program that may read as two", shown("git") == ["reference", "curl-7.88", "curl"])
run.check("a program, by its name", shown("pip", "httpx") == ["reference", "pip", "httpx"])
run.check("no row twice", shown("git", "curl", "common") == ["reference", "curl-7.88", "curl", "wget", "python", "requests"])
run.expect("an unknown name", ["readers", "--reader", "wget,nobdy", "a.test"], 2, errors=["netrc programs"])
# Of EMPTY's password the common programs differ; COMMENTED is an entry to Net::Netrc alone.
for text, args, expected in ((SOUND, [], 0), (COMMENTED, [], 0), (COMMENTED, ["--reader", "perl"], 1),
                             (COMMENTED, ["--reader", "curl,wget"], 0), (SWALLOWED, [], 1)):
    run.expect(f"--check {args}", ["readers", "--check", *args, "https://a.test/"], expected, files={".netrc": text})
for args, errors in ((["git"], ["curl-7.88, curl", "name one"]), (["common"], ["name one"])):
    run.expect(f"get as {args}", ["get", "--reader", *args, "a.test"], 2, files={".netrc": SOUND}, output="", errors=errors)
run.expect("get as pip", ["get", "--reader", "pip", "a.test"], 0, files={".netrc": SOUND}, has=["as pip reads it"])
run.expect("get as ansible", ["get", "--reader", "ansible", "https://alice@a.test/"], 1, files={".netrc": SOUND},
           output="", errors=["ansible finds nothing"])

run.finish()
