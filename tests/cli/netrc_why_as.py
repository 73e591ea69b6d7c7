# SPDX-License-Identifier: MIT
"""netrc why --as, netrc programs: what a program does here and now. Which libcurl curl and git use is asked of programs
that this test puts in PATH. Usage: netrc_why_as.py PROGRAM"""
import json
import os
import sys
import tempfile
import time

from program import MARKER, TOKEN, Runner

run = Runner(sys.argv[1])
HOME = f"machine a.test login alice password pw-{MARKER}\n".encode()
OTHER = f"machine a.test login bob password pw-{MARKER}\n".encode()
# A password without a value: curl takes the next word or the next host's secret, Python gives up.
SWALLOWED = f"machine a.test login alice password\nmachine b.test login bob{MARKER} password pw-{MARKER}\n".encode()


def ask(*names, url="https://a.test/", exit_code=0, **setup):
    arguments = [argument for name in names for argument in ("--as", name)]
    code, out, _ = run.run(["why", "--json", *arguments, url], **setup)
    run.check(f"exit code of {names} {url}", code == exit_code, f"{code}: {out}")
    rows = json.loads(out)["programs"]
    run.check(f"{names}: nothing revealed", MARKER not in out, out)
    return rows


# --- which file ---
two = {".netrc": HOME, "other": OTHER}
for name, login in (("requests", "bob"), ("pip", "bob"), ("httpie", "bob"), ("aiohttp", "bob"), ("ansible", "bob"),
                    ("wget", "alice"), ("httpx", "alice"), ("curl-7.88", "alice"), ("git-lfs", "alice")):
    row = ask(name, files=two, env={"NETRC": "other"})[0]
    run.check(f"{name}: NETRC", (row["outcome"], row["login"]) == ("found", login), str(row))
row = ask("pip", files=two, env={"NETRC": ""})[0]
run.check("an empty NETRC hides ~/.netrc from pip", (row["outcome"], row["file"]) == ("none", None), str(row))
row = ask("pip", files={"_netrc": HOME, "n": b""}, exit_code=1, env={"NETRC": "n"})[0]
run.check("NETRC names an empty file", (row["outcome"], row["file"]) == ("none", "n"), str(row))
code, out, err = run.run(["why", "--as", "requests", "a.test"], files={"_netrc": HOME})
run.check("a program finds a file where we find none", code == 2 and "login alice" in out and "~/_netrc" in out
          and "no such file" in err, out + err)
row = ask("aiohttp", files={"_netrc": HOME}, exit_code=2)[0]
run.check("aiohttp reads no ~/_netrc", row["outcome"] == "none" and row["tried"] == ["~/.netrc"], str(row))
row = ask("curl-7.88", files={"mine": OTHER}, url="https://a.test/", exit_code=2)
code, out, _ = run.run(["why", "--json", "--file", "mine", "--as", "curl-7.88", "a.test"], files={"mine": OTHER})
run.check("--file tells every program", json.loads(out)["programs"][0]["login"] == "bob", out)

# --- mode ---
for name, objection in (("python", "mode"), ("ansible", "mode"), ("requests", None), ("curl-7.88", None)):
    row = ask(name, files={".netrc": HOME}, mode=0o644)[0]
    run.check(f"{name}: mode 0644", row["objection"] == objection
              and row["outcome"] == ("none" if objection else "found"), str(row))
row = ask("ansible", files=two, mode=0o644, env={"NETRC": "other"})[0]
run.check("ansible: the mode of a file that NETRC names", (row["objection"], row["login"]) == (None, "bob"), str(row))

# --- which word, where it gives up, whose secret it is ---
for name, word in (("pip", "a.test"), ("terraform", "a.test:8443"), ("httpx", "a.test"), ("python", "a.test:8443")):
    row = ask(name, url="https://a.test:8443/", files={".netrc": HOME})[0]
    run.check(f"{name}: its word", row["word"] == word, str(row))
row = ask("requests", url=f"https://{TOKEN}@a.test/", files={".netrc": HOME}, exit_code=1)[0]
run.check("requests: a token in the URL is not shown", row["word"] == "***", str(row))
row = ask("python", files={".netrc": SWALLOWED}, exit_code=3)[0]
run.check("python: the line at which it gives up", (row["outcome"], row["fault"]) == ("refused", "syntax"), str(row))
run.expect("terraform: the line at which it gives up", ["why", "--as", "terraform", "a.test"], 0,
           files={".netrc": HOME + b"what is this\n"}, has=["gives up on the whole file", "line 2"])
row = ask("perl", files={".netrc": SWALLOWED}, exit_code=3)[0]
run.check("perl: another host's secret", row["astray"] and row["whose"] == "other-host" and row["login"] == "***", str(row))
run.expect("perl: another host's secret, in words", ["why", "--as", "perl", "a.test"], 3, files={".netrc": SWALLOWED},
           has=["(line 1): a secret of another entry"])
row = ask("requests", files={".netrc": HOME})[0]
run.check("requests: a header", row["own_header"] == "replaced", str(row))

run.expect("nothing replaces a header where nothing is sent", ["why", "--as", "requests", "z.test"], 1,
           files={".netrc": HOME}, has=["an Authorization header of your own is sent"])

# --- why nothing is sent, although the host is there ---
for name, url, text, says in (
        ("git-lfs", "https://alice@a.test/", HOME, "with a user in the URL, git-lfs leaves the file alone"),
        ("ansible", "https://a.test/", b"machine a.test login u\n", "the entry has no password, and ansible wants one"),
        ("httpx", "https://a.test/", b"machine a.test login u\n", "the entry has no password, and httpx wants one"),
        ("git-lfs", "https://b.test/", HOME, "no entry for b.test"),
        ("wget", "https://carol@a.test/", b"machine a.test login u password p\n", "no entry for a.test with login carol"),
        ("yt-dlp", "https://a.test/", HOME, "nothing for a host: yt-dlp looks for a name of its own"),
        ("yt-dlp", "vimeo", HOME, "no entry for vimeo"), ("yt-dlp", "a.test", HOME, "login alice")):
    code, out, _ = run.run(["why", "--as", name, url], files={".netrc": text})
    run.check(f"{name} {url}: {says}", says in out, out)
code, out, _ = run.run(["get", "--reader", "yt-dlp", "https://a.test/"], files={".netrc": HOME})
run.check("yt-dlp gets nothing for a host", code == 1 and out == "", out)
for args in (["why", "--as", "ansible"], ["readers", "--reader", "ansible"]):
    run.expect(f"{args}: a named file of mode 0644", [*args, "--file", "g", "a.test"], 0, files={"g": HOME}, mode=0o644,
               has=["alice"], errors=["mode 0644"])
out = run.expect("readers: nix opens its own file", ["readers", "--reader", "nix", "a.test"], 0, files={".netrc": HOME},
                 has=["/etc/nix/netrc: curl-7.88, curl"])
out = run.expect("an encrypted file", ["why", "--as", "npm-netrc-parser", "a.test"], 0,
                 files={".netrc": HOME, ".netrc.gpg": b"\x85\x01"}, has=[".netrc.gpg: it is encrypted", "the file is not read"])
run.expect("the explanation comes first", ["why", "--as", "pip", "a.test"], 0, files={".netrc": HOME + OTHER},
           has=["~/.netrc:1: a.test, login alice: chosen", "~/.netrc:2: a.test, login bob"])
run.expect("another file is named", ["why", "a.test"], 0, files=two, env={"NETRC": "other"},
           has=["as curl-7.88: login alice, password *** (~/.netrc:1)", "as curl: login bob, password *** (line 1)"])
run.expect("a login that is -", ["why", "--json", "--as", "pip", "a.test"], 0,
           files={".netrc": b"machine a.test login - password -\n"}, has=['"login":"-","password":"***"'])

# --- names ---
run.expect("an unknown program", ["why", "--as", "pipp", "a.test"], 2, errors=["is pip meant?", "netrc programs"])
rows = json.loads(run.expect("programs", ["programs", "--json"], 0))
names = [row["program"] for row in rows]
run.check("programs: names", {"git", "pip", "curl", "terraform", "go-fhs"} <= set(names), str(names))
text = run.expect("programs, as text", ["programs"], 0, has=["reads as", "curl-7.88 or curl"])
run.check("programs: 100 columns", all(len(line) <= 100 for line in text.splitlines()), text)
started = time.monotonic()
answers = ask(*(name for name in names if name not in ("curl", "git")), files={".netrc": HOME})
run.check("all programs at once", {row["program"] for row in answers} == set(names) - {"curl", "git"}, str(answers))
text = run.expect("plain why", ["why", "https://a.test/"], 0, files={".netrc": HOME},
                  has=["programs\n  curl -n   login alice, password *** (line 1)\n  git  ", "\n  requests  login alice"])
run.check("one line a program", text.count("login alice, password ***") == 3, text)
text = run.expect("plain why: versions of curl that differ", ["why", "https://a.test/"], 0, files=two,
                  env={"NETRC": "other"}, has=["as curl-7.88: login alice", "as curl: login bob"])
run.expect("a URL with a password", ["why", "--as", "git", f"https://u:{MARKER}@a.test/"], 1, files={".netrc": HOME},
           has=["brings its own"])

# --- what is printed does not depend on a secret's bytes ---
# `curl -n` and git are asked for the usual three; with --as they would be looked for.
DAMAGED = (f"machine a.test login alice password\nmachine b.test login dapi0123456789abcdef0123456{MARKER}abc password "
           f"pw-{MARKER}\nmchine c.test login x password y-{MARKER}\n# machine d.test login z password q-{MARKER}\n").encode()
everyone = [argument for name in names if name not in ("curl", "git") for argument in ("--as", name)]
for text in (SWALLOWED.replace(f"bob{MARKER}".encode(), b"bob"), DAMAGED):
    other = text.replace(MARKER.encode(), b"0ab1c2")
    for url in ("https://a.test/", "https://b.test:8443/", "https://x@c.test/", "https://d.test/"):
        for args in (["why", *everyone, url], ["why", "--json", *everyone, url], ["why", "--json", url], ["why", url]):
            one, same = (run.run(args, files={".netrc": file}) for file in (text, other))
            run.check(f"{args[:2]} {url} shows nothing of a secret", one == same, f"{one}\n{same}")

# --- which libcurl is here ---
with tempfile.TemporaryDirectory() as folder:
    def put(path, content, mode=0o755):
        path = os.path.join(folder, path)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(content)
        os.chmod(path, mode)

    def install(version):
        put("bin/curl", f"#!/bin/sh\necho 'curl {version} (x) libcurl/{version} zlib/1'\n".encode())
        put("lib/libcurl-odd.so.4", f"\x7fELF\0libcurl/\0 libcurl/{version}\0".encode())

    put("bin/git", f"#!/bin/sh\necho {folder}/libexec/git-core\n".encode())
    put("libexec/git-core/git-remote-http", b"\x7fELF\0libc.so.6\0libcurl-odd.so.4\0")
    path = {"PATH": f"{folder}/bin:{os.environ['PATH']}", "NETRC": "other"}
    for version, readers, logins in (("7.88.1", ["curl-7.88"], ["alice"]), ("8.21.0", ["curl"], ["bob"]),
                                     ("9.0.0", ["curl"], ["bob"]), ("8.14.1", ["curl-7.88", "curl"], ["alice", "bob"])):
        install(version)
        for name in ("curl", "git"):
            rows = ask(name, files=two, env=path)
            run.check(f"{name} with libcurl {version}", [row["reader"] for row in rows] == readers
                      and [row["login"] for row in rows] == logins and {row["version"] for row in rows} == {version},
                      str(rows))
    rows = ask("curl", files={".netrc": HOME}, env={"PATH": path["PATH"]})
    run.check("versions that agree are one answer", [row["reads_as"] for row in rows] == ["curl-7.88 or curl"], str(rows))
    out = run.expect("no reader describes it", ["why", "--as", "git", "a.test"], 0, files=two, env=path,
                     has=["libcurl 8.14.1, which no reader describes; nearest: curl-7.88"])
    for version in ("3000000.1", "8.14", "8..1", ""):
        install(version)
        rows = ask("curl", "git", files=two, env=path)
        run.check(f"{version} is no version", {row["version"] for row in rows} == {None}, str(rows))
    os.remove(os.path.join(folder, "libexec/git-core/git-remote-http"))
    os.mkfifo(os.path.join(folder, "libexec/git-core/git-remote-http"))
    rows = ask("git", files=two, env=path)
    run.check("a pipe is not waited for", {row["version"] for row in rows} == {None}, str(rows))
    put("bin/curl", b"#!/bin/sh\n[ \"$1\" = -q ] || echo called > \"$HOME/.netrc\"\necho libcurl/8.21.0\n")
    rows = ask("curl", "curl", files=two, env=path)
    run.check("curl is asked without its settings, and once", [row["login"] for row in rows] == ["bob"], str(rows))
    put("bin/curl", b"#!/bin/sh\nexec sleep 600\n")
    put("bin/git", b"#!/bin/sh\nexec sleep 600\n")
    started = time.monotonic()
    rows = ask("curl", "git", files=two, env=path)
    taken = time.monotonic() - started
    run.check("a program that hangs is not waited for", taken < 30 and [row["version"] for row in rows] == [None] * 4,
              f"{taken} {rows}")
    run.expect("plain why starts no program", ["why", "a.test"], 0, files=two, env=path)

run.finish()
