# SPDX-License-Identifier: MIT
"""Command lines that people get wrong, with a secret in the place of every word: nothing of it is repeated. Two that
differ in the secret's bytes alone have the same output. (Names of files are repeated, unless they are a text, a URL or a token.)

Usage: wrong_words.py NETRC NETRC_LINT"""
import sys

from program import MARKER, Runner

netrc, lint = Runner(sys.argv[1]), Runner(sys.argv[2])

# Two of each class: tokens, a password, a line of a private key, an id, a JSON Web Token.
SECRETS = (
    ("dapi0123456789abcdef0123456789" + MARKER, "dapifedcba9876543210fedcba9876" + MARKER[::-1]),
    ("ghp_" + "aB3dE5" * 5 + MARKER, "ghp_" + "Zy9xW7" * 5 + MARKER[::-1]),
    ("glpat-" + "aB3d_E5" * 2 + MARKER, "glpat-" + "Zy9x-W7" * 2 + MARKER[::-1]),
    ("dragon8-" + MARKER + "!", "monkey7-" + MARKER[::-1] + "$"),
    ("-----BEGIN KEY----- " + MARKER, "-----BEGIN KEY----- " + MARKER[::-1]),
    ("0b1c2d3e-4f5a-6b7c-8d9e-012345" + MARKER, "fedcba98-7654-3210-fedc-ba9876" + MARKER[::-1]),
    ("eyJhbGciOiJIUzI1NiJ9.eyJzdWIi" + MARKER + "X0.aB3dE5fG7hI9jK1l", "eyJhbGciOiJIUzM4NCJ9.eyJhdWQi" + MARKER[::-1]
     + "Y1.Zy9xW7vU5tS3rQ1p"),
)
FILES = {".netrc": b"machine a.test login token password p\nmachine b.test:8443 login u password p\n"}

# {0} is the secret.
TARGETS = (
    ["{0}"], ["{0}@a.test"], ["u:{0}@a.test"], ["u:{0}@a.test:8443"], ["{0}:8443"], ["a.test:{0}"],
    ["a.test/{0}"], ["{0}/x"], ["https://{0}/"], ["https://u:{0}@a.test/"], ["https://u:{0}@z.test/"],
    ["https://{0}@a.test/"], ["https://{0}@a.test:8443/"], ["https://{0}@z.test/"], ["https://a.test/{0}"],
    ["https://b.test/{0}?t={0}#{0}"], ["https://z.test/?token={0}"], ["https://a.test\\{0}"], ["https://a.test:{0}/"],
    ["{0}://a.test/"],
    ["git@{0}:x"], ["git@a.test:{0}/{0}.git"], ["{0}@a.test:x"], ["u:{0}@a.test:x"], ["ssh://git:{0}@a.test/{0}"],
    ["ssh://{0}@a.test/x"], ["ssh://{0}/x"], ["ssh://u:p/{0}@a.test/"], ["--login", "{0}", "a.test"],
    ["--login", "{0}", "z.test"], ["--login", "x", "https://{0}@a.test/"], ["a.test", "{0}"],
)
OPTIONS = (["--{0}", "a.test"], ["-{0}", "a.test"], ["-p", "{0}", "a.test"], ["--password={0}", "a.test"],
           ["--password", "{0}"], ["--policy", "{0}", "a.test"], ["--policy={0}", "a.test"], ["--help={0}", "a.test"])
NETRC = [["{0}"], ["{0}", "a.test"], ["help", "{0}"], ["--{0}"], ["--version={0}"], ["list", "{0}"], ["list", "--{0}"]]
NETRC += [[command, *words] for command in ("get", "why", "readers") for words in TARGETS + OPTIONS]
NETRC += [["get", option, "{0}", "a.test"] for option in ("--reader", "--field")]
NETRC += [["redact", "--{0}"], ["redact", "--hosts={0}"], ["redact", "-p", "{0}"]]
NETRC += [["get", "--json={0}", "a.test"], ["get", "--json", "{0}"], ["get", "--reader", "curl", "https://{0}@z.test/"]]
LINT = [["--{0}"], ["-{0}"], ["--list-rules={0}"], ["--password={0}"], ["--reader", "curl,{0}"]]
NETRC += [[command, "--file", "{0}", *words] for command, *words in (["get", "a.test"], ["why", "a.test"], ["list"])]
LINT += [["{0}"], [".netrc", "{0}"], ["--format", "json", "{0}"]]
LINT += [[option, "{0}"] for option in ("--select", "--ignore", "--extend-ignore", "--explain", "--reader", "--format",
                                        "--severity", "--color", "--max-problems", "--config")]
LINT += [["--stdin-filename", "{0}", "-"], ["--stdin-filename", "{0}", "--format", "json", "-"],
         ["--stdin-filename", "{0}", "--show-config"]]

for run, command_lines in ((netrc, NETRC), (lint, LINT)):
    for words in command_lines:
        for secrets in SECRETS:
            one, other = (run.run([word.replace("{0}", secret) for word in words], files=FILES) for secret in secrets)
            run.check(f"{words}: nothing of {secrets[0]}", one == other and MARKER not in one[1] + one[2],
                      f"{one}\n  {other}")
            run.check(f"{words}: something is said", one[1] + one[2], "")

# The text of a .netrc, or a URL, where a file's name belongs: many a CI job has the text in a variable called NETRC.
for text in (f"machine a.test login u password {MARKER}", f"machine a.test\nlogin u\npassword {MARKER}\n",
             f"https://u:{MARKER}@a.test"):
    for run, words in ((netrc, ["get", "a.test"]), (netrc, ["why", "a.test"]), (netrc, ["list"]), (netrc, ["redact"]),
                       (lint, [])):
        run.expect(f"{words} with a text in NETRC", words, 2, env={"NETRC": text}, output="",
                   errors=["***: there is no such file", "NETRC holds a text, a URL or a token"])
    netrc.expect("a text for --file", ["get", "--file", text, "a.test"], 2, errors=["***: there is no such file"])
    netrc.expect("a text for a file", ["redact", text], 2, errors=["***: there is no such file"])
    lint.expect("a text for a file", ["--format", "json", text], 2, errors=["***: there is no such file"])

# The same, of a file of many lines: no name is as long.
text = f"machine a.test\nlogin u\npassword {MARKER}\n" * 10
for run, words in ((netrc, ["get", "a.test"]), (lint, [])):
    run.expect(f"{words} with a long text in NETRC", words, 2, env={"NETRC": text}, output="",
               errors=["***: it cannot be read: File name too long",
                       "NETRC holds a text, a URL or a token, not a file's name"])
    run.expect(f"{words} with a ~ in quotes in NETRC", words, 2, env={"NETRC": "~/work.netrc"}, output="",
               errors=["~/work.netrc: there is no such file", "write \"$HOME/work.netrc\""])
netrc.expect("a ~ after an =", ["list", "--file=~/work.netrc"], 2, output="", errors=["write \"$HOME/work.netrc\""])

for secret, _ in SECRETS:
    lint.expect("a token in NETRC", [], 2, env={"NETRC": secret}, errors=["***: there is no such file"])
    lint.expect("a token for a configuration file", ["--config", secret], 2, errors=["***: the configuration"])
for name in ("gone", "my_netrc", "netrc.backup", "./dapi0123456789abcdef0123456789abcdef", "netrc-2024-prod"):
    lint.expect(f"a name that is no token: {name}", [name], 2, errors=[f"{name}: there is no such file"])

netrc.passed += lint.passed
netrc.failed += lint.failed
netrc.finish()
