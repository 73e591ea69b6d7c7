# SPDX-License-Identifier: MIT
"""netrc asked for what is not there, but nearly: hosts, ports, logins, addresses of ssh, a file of another name.

Usage: netrc_near_misses.py PROGRAM"""
import os
import re
import subprocess
import sys
import tempfile

from program import MARKER, TOKEN, Runner

run = Runner(sys.argv[1])

# --- in the file ---
NEAR = f"""machine dbc-a1b2345c-d6e7.cloud.databricks.com login token password {TOKEN}
machine cloud.databricks.com login token password p-{MARKER}
machine www.a.test login u password p-{MARKER}
machine b.test:8443 login u password p-{MARKER}
machine c.test login token password p-{MARKER}
machine c.test login ghp_{MARKER}0123456789abcdefghij0123 password p-{MARKER}
machine artifactory login u password p-{MARKER}
machine dapi0123456789abcdef0123456789{MARKER} login u password p
""".encode()
for asked, hint in (
        # one or two letters
        ("https://dbc-a1b2345c-d6e8.cloud.databricks.com/x",
         "the file has dbc-a1b2345c-d6e7.cloud.databricks.com (line 1), cloud.databricks.com (line 2): "
         "is one of them meant?"),
        ("dbc-a1b2345c-d6e7.clodu.databricks.com",
         "the file has dbc-a1b2345c-d6e7.cloud.databricks.com (line 1): is that meant?"),
        ("artifcatory", "the file has artifactory (line 7): is that meant?"),
        ("WWW.A.TSET.", "the file has www.a.test (line 3): is that meant?"),
        ("wwwa.test", "the file has www.a.test (line 3): is that meant?"),
        # a label
        ("https://a.test/", "the file has www.a.test (line 3): is that meant?\n"),
        ("https://x.www.a.test/", "the file has www.a.test (line 3): is that meant? Or add machine x.www.a.test: an "
         "entry is for one host only\n"),
        ("https://1234.cloud.databricks.com/", "the file has cloud.databricks.com (line 2): is that meant? Or add "
         "machine 1234.cloud.databricks.com: an entry is for one host only\n"),
        # a port
        ("https://b.test/", "the file has b.test:8443 (line 4): is that meant?"),
        ("b.test:80", "the file has b.test:8443 (line 4): is that meant?"),
        # a login
        ("https://me%40corp.test@c.test/", "c.test has login token (line 5), *** (line 6), not me@corp.test: "
         "take the user out of the URL, or add an entry"),
        # nothing: another short label, another top-level domain, another depth, what is not shown
        ("d.test", "the file has 8 entries: run netrc list to see them"),
        ("test", "the file has 8 entries: run netrc list to see them"),
        ("x.y.a.test", "the file has 8 entries: run netrc list to see them"),
        ("[2001:db8::1]", "the file has 8 entries: run netrc list to see them"),
        (f"dapi0123456789abcdef0123456789{MARKER[:-1]}8", "the file has 8 entries: run netrc list")):
    run.expect(f"near misses of {asked}: get", ["get", asked], 1, files={".netrc": NEAR}, output="",
               errors=["\n  hint: " + hint])
    run.expect(f"near misses of {asked}: why", ["why", asked], 1, files={".netrc": NEAR}, has=["\n  hint: " + hint])
    code, out, err = run.run(["readers", asked], files={".netrc": NEAR})
    run.check(f"near misses of {asked}: readers",
              code in (0, 1) and "\n  hint: " + hint in out and MARKER not in out, out)
run.expect("a login that is not listed: --login", ["get", "--login", "bob", "c.test"], 1, files={".netrc": NEAR},
           errors=["not bob: leave --login out, or add an entry\n"])
run.expect("a login that is not listed and may be a secret", ["get", f"https://{TOKEN}@c.test/"], 1,
           files={".netrc": NEAR}, errors=["not ***: take the user"])
run.expect("one entry", ["get", "z.test"], 1, files={".netrc": b"machine a.test login u password p\n"},
           errors=["the file has 1 entry: run netrc list to see it\n"])
run.expect("the entries of a file that was named", ["get", "--file", "my netrc", "z.test"], 1,
           files={"my netrc": b"machine a.test login u password p\n"},
           errors=["run netrc list --file my netrc to see it\n"])
run.expect("the entries of standard input", ["get", "--file", "-", "z.test"], 1, stdin=NEAR,
           errors=["run netrc list --file - to see them\n"])
MANY = b"".join(b"machine host-0%d.test login u password p\n" % (i // 2) for i in range(12)) + \
    b"machine host-7x.test login u password p\n"
run.expect("many hosts are near: three, each once, the nearest first", ["get", "host-7.test"], 1,
           files={".netrc": MANY},
           errors=["the file has host-7x.test (line 13), host-00.test (line 1), host-01.test (line 3): "
                   "is one of them meant?\n"])
out = run.expect("another port of a host that is not shown", ["why", f"dapi0123456789abcdef0123456789{MARKER}:80"], 1,
                 files={".netrc": f"machine dapi0123456789abcdef0123456789{MARKER}:8443 login u password p\n".encode()})
run.check("another port of a host that is not shown: no hint after the answer",
          "answer    none: the host is listed, but for another port\nprograms\n" in out, out)
run.expect("many logins", ["get", "--login", "x", "a.test"], 1,
           files={".netrc": b"".join(b"machine a.test login u%d password p\n" % i for i in range(5))},
           errors=["a.test has login u0 (line 1), u1 (line 2), u2 (line 3) and 2 more, not x: "])
run.expect("a host without a dot is shown as it was typed", ["get", "dbc-a1b2345c-d6e7"], 1, files={".netrc": NEAR},
           errors=["dbc-a1b2345c-d6e7: no entry names the host"])
run.expect("a damaged file that has a near host: both", ["get", "a.test"], 1,
           files={".netrc": b"mchine b.test login u password p\nmachine www.a.test login u password p\n"},
           errors=["~/.netrc:1:1: a.test: no entry names the host: unknown keyword: is machine meant? [S106]",
                   "\n  hint: the file has www.a.test (line 2): is that meant?"])
code, _, err = run.run(["get", "--login", "bob", "c.test"], files={".netrc": NEAR})
run.check("a login that is not listed: no damage of the host's entries is said to be the cause",
          "C310" not in err and "run netrc-lint ~/.netrc\n" in err, err)
run.expect("a program that finds nothing", ["get", "--reader", "curl", "https://a.test/"], 1, files={".netrc": NEAR},
           errors=["curl finds nothing\n  hint: the file has www.a.test (line 3): is that meant?\n"])
code, out, err = run.run(["get", "--json", "z.test"], files={".netrc": NEAR})
run.check("JSON has no hint", err == "" and "hint" not in out, out + err)

# --- what is printed does not depend on a secret's bytes ---
OTHER = NEAR.replace(MARKER.encode(), b"0ab1c2")
for command in ("get", "why", "readers"):
    for asked in ("dbc-a1b2345c-d6e8.cloud.databricks.com", "https://me@c.test/", "b.test:80", "z.test",
                  "dapi0123456789abcdef0123456789000000"):
        one, other = (run.run([command, asked], files={".netrc": file}) for file in (NEAR, OTHER))
        run.check(f"{command} {asked} shows nothing of a secret", one == other, f"{one}\n{other}")

# --- addresses of ssh ---
for text, url in (("git@github.com:x/y.git", "https://github.com/..."),
                  ("ssh://git@github.com/x", "https://github.com/..."),
                  ("SSH://git@a.test:22/x", "https://a.test/..."), ("git+ssh://a.test", "https://a.test/..."),
                  (f"git@{TOKEN}:x", "https://HOST/..."), (f"ssh://u:p/{MARKER}@a.test/", "https://HOST/..."),
                  (f"ssh://{MARKER}/x@a.test/", "https://HOST/...")):
    for command in ("get", "why", "readers"):
        code, out, err = run.run([command, text], files={".netrc": NEAR})
        run.check(f"{command} {text}: ssh",
                  code == (2 if command == "readers" else 3) and "ssh, which uses keys and never reads .netrc" in out + err
                  and f"\n  hint: for .netrc, use {url}\n" in out + err and MARKER not in out + err, out + err)
for text in (f"u:{MARKER}@a.test:8443", f"u:p@{MARKER}:x@a.test", f"u@{MARKER}:x@a.test", "u@a.test:8443",
             "u@[::1]:8443", "u@fe80::1"):
    run.expect(f"{text} is no address of ssh", ["get", text], 3, files={".netrc": NEAR},
               errors=["it contains a user", "--login"])

# --- URLs that are nearly one ---
for text in ("https//github.com/x", "https:/github.com", "HTTP//u@github.com", "https:github.com",
             "htps://github.com/x", "git+https://github.com/x.git"):
    run.expect(f"{text}: how to write it", ["get", text], 3, files={".netrc": NEAR}, output="",
               errors=["\n  hint: write it as https://github.com/...\n"])
for text in (f"https//{TOKEN}/x", f"https//u:p/{MARKER}@a.test/", f"htps://{MARKER}/x@a.test"):
    run.expect(f"{text}: nothing of it", ["get", text], 3, files={".netrc": NEAR}, output="",
               errors=["\n  hint: write it as https://HOST/...\n"])
for text in (f"https://u:p/{MARKER}@a.test/", f"https://u:{MARKER}#x@a.test/", f"https://u:{MARKER}?@a.test"):
    for command in ("get", "why", "readers"):
        code, out, err = run.run([command, text], files={".netrc": NEAR})
        run.check(f"{command} {text}: what ends the host is to be percent-encoded",
                  code == (2 if command == "readers" else 3) and "write %2F for a /, %3F for a ? and %23 for a #" in out + err
                  and MARKER not in out + err, out + err)

# --- words of other programs ---
for words, error in ((["lint", "f"], "there is no command lint: is netrc-lint meant?"),
                     (["check"], "there is no command check: is netrc-lint meant?"),
                     (["validate", "f"], "there is no command validate: is netrc-lint meant?"),
                     (["get", "--user", "u", "a.test"], "there is no option --user: is --login meant?"),
                     (["get", "--field", "token", "a.test"], "there is no field token: is password meant?"),
                     (["list", "--user", "u"], "there is no option --user\n")):
    run.expect(f"{words}", words, 2, output="", errors=[error])

# --- no file ---
for command in (["get", "a.test"], ["why", "a.test"], ["readers", "a.test"], ["list"]):
    run.expect(f"no file: {command}", command, 2, output="",
               errors=["~/.netrc: there is no such file",
                       "\n  looked for: .netrc in the folder that HOME names; NETRC names no file\n",
                       "(umask 077; cat >> ~/.netrc)", "\n    machine HOST login LOGIN password PASSWORD\n",
                       "\n    machine HOST login token password TOKEN\n"])
run.check("no file: nothing else is there", "found:" not in run.run(["list"])[2], "")
for name in ("netrc", "_netrc", ".netrc.txt"):
    run.expect(f"no file, but {name}", ["list"], 2, files={name: NEAR}, output="",
               errors=[f"\n  found: ~/{name}\n  hint: if it is meant, rename it to ~/.netrc, or name it"])
run.expect("no file, but two", ["list"], 2, files={"netrc": NEAR, ".netrc.txt": NEAR}, output="",
           errors=["\n  found: ~/netrc, ~/.netrc.txt\n  hint: if one of them is meant, rename it to ~/.netrc"])
run.expect("no file, but one here", ["list"], 2, files={".netrc": NEAR}, env={"HOME": "/nonexistent"}, output="",
           errors=["/nonexistent/.netrc: there is no such file", "\n  found: ./.netrc\n",
                   "rename it to /nonexistent/.netrc"])
run.expect("no file that NETRC names", ["list"], 2, files={"_netrc": NEAR}, env={"NETRC": "gone"}, output="",
           errors=["gone: there is no such file", "\n  looked for: the file that NETRC names\n"])
run.check("no file that NETRC names: only that",
          run.run(["list"], env={"NETRC": "gone"})[2].count("\n") == 2, run.run(["list"], env={"NETRC": "gone"})[2])
with tempfile.TemporaryDirectory() as home:
    link = os.path.join(home, ".netrc")
    os.symlink("dotfiles/netrc", link)
    for words, env in ((["list"], {"HOME": home}), (["list", "--file", link], {})):
        run.expect("a link to a file that is not there", words, 2, env=env, output="",
                   errors=["there is no such file", "\n  it is a symbolic link to a file that is not there: "
                           "dotfiles/netrc"])
shell = re.search(r"\(umask.*\)", run.run(["list"])[2]).group()
with tempfile.TemporaryDirectory() as home:
    for line in ("machine a.test login u password p\n", "machine b.test login u password p\n"):
        subprocess.run(["sh", "-c", shell], input=line.encode(), env={"HOME": home, "PATH": os.environ["PATH"]},
                       check=True)
    run.check("what creates the file makes it private", os.stat(os.path.join(home, ".netrc")).st_mode & 0o777 == 0o600)
    run.expect("what creates the file adds to it", ["list"], 0, env={"HOME": home}, has=["1  a.test", "2  b.test"])

run.finish()
