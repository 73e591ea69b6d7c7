# SPDX-License-Identifier: MIT
"""The completions of bash, fish and zsh for netrc know every command, option and value; each shell completes, hosts and
logins of the file, too.

Usage: netrc_completion.py PROGRAM FOLDER FILE"""
import json
import os
import re
import sys
import tempfile

from program import Runner
from shells import SHELLS, Completions

run = Runner(sys.argv[1])
folder, netrc = sys.argv[2:]
completions = Completions(run.program, folder, NETRC=os.path.abspath(netrc))


def options_of(*command):
    help_text = run.expect(f"help of {command}", [*command, "--help"], 0)
    return set(re.findall(r"(?<![\w-])--[a-z-]+",
                          "\n".join(line for line in help_text.splitlines() if re.match(r"  -", line))))


commands = re.findall(r"^  ([a-z]+)  ", run.expect("help", ["--help"], 0).split("Commands:")[1].split("Examples:")[0],
                      re.MULTILINE)
run.check("help has commands", {"get", "why", "readers", "list"} <= set(commands), str(commands))
every = options_of().union(*(options_of(command) for command in commands))
readers = [row["program"] for row in json.loads(run.expect("programs", ["programs", "--json"], 0))] + ["common"]
for shell in SHELLS:
    known = completions.options(shell)
    run.check(f"{shell} knows the options and no other", known == every, str(known ^ every))
    for word in (*commands, *readers, "reference", "strict", "warn", "ignore", "login", "password", "account"):
        run.check(f"{shell} knows {word}", completions.has_word(shell, word))

HOSTS = {"adb-1234567890123456.7.azuredatabricks.net", "adb-6543210987654321.0.azuredatabricks.net"}
with tempfile.NamedTemporaryFile("w", suffix=".netrc") as odd:
    # Of the logins one is a name, one a token; what a shell could run is masked, because it looks like neither.
    odd.write("machine $(touch${IFS}x) login u password p\nmachine `id` login u password p\n"
              "machine good.test login bob@corp.test password p\nmachine 5ec4e75ec4e75ec4e7 login u password p\n"
              "machine two.test login dapi0123456789abcdef0123456789abcdef password p\n")
    odd.flush()
    for shell in SHELLS:
        for name, words, expected in (
                ("a command", ["re"], {"readers", "redact"}), ("a value", ["get", "--field", "p"], {"password"}),
                ("a reader", ["get", "--reader", "tnf"], {"tnftp"}), ("a host of the file", ["get", "adb-"], HOSTS),
                ("a host of no file", ["why", "--file", "/dev/null", "adb-"], set()),
                ("a login of the file", ["why", "--login", ""], {"token"}),
                ("nothing of a file that could be a secret or be run", ["get", "--file", odd.name, ""],
                 {"good.test", "two.test"}),
                ("no login that could be a token", ["get", "--file", odd.name, "--login", ""], {"bob@corp.test", "u"})):
            offered = completions.offered(shell, *words)
            if offered is not None:
                run.check(f"{shell}: {name}", set(offered) == expected, f"{words}: {offered}")
        for command in commands:
            offered = completions.offered(shell, command, "--")
            if offered is not None:
                run.check(f"{shell}: the options of {command}", set(offered) == options_of(command), str(offered))
        if completions.offered(shell, "") is None:
            print(f"{shell} is not installed: it was not asked")
for words, expected in ((["get", "--field=p"], {"password"}), (["why", "--file=/dev/null", "adb-"], set())):
    run.check(f"bash: after an = in {words}", set(completions.offered("bash", *words)) == expected)
run.finish()
