# SPDX-License-Identifier: MIT
"""The completions of bash and zsh for netrc know every command, option and value; bash completes, hosts too.

Usage: netrc_completion.py PROGRAM FOLDER FILE"""
import os
import re
import shutil
import subprocess
import sys
import tempfile

from program import Runner

run = Runner(sys.argv[1])
folder, netrc = sys.argv[2:]
texts = {}
for name in ("netrc.bash", "_netrc"):
    with open(os.path.join(folder, name), encoding="utf-8") as file:
        texts[name] = file.read()


def options_of(*command):
    help_text = run.expect(f"help of {command}", [*command, "--help"], 0)
    return set(re.findall(r"(?<![\w-])--[a-z-]+",
                          "\n".join(line for line in help_text.splitlines() if re.match(r"  -", line))))


commands = re.findall(r"^  ([a-z]+)  ", run.expect("help", ["--help"], 0).split("Commands:")[1].split("Examples:")[0],
                      re.MULTILINE)
run.check("help has commands", len(commands) == 4, str(commands))
every = options_of().union(*(options_of(command) for command in commands))
for name, text in texts.items():
    known = set(re.findall(r"(?<![\w-])--[a-z-]+", text))
    run.check(f"{name} knows the options and no other", known == every, str(known ^ every))
    for command in commands:
        run.check(f"{name} knows {command}", re.search(rf"(?<![\w-]){command}(?![\w-])", text), "")
    # The values, as the program names them when it is given none of them.
    for option in ("--policy", "--field", "--reader"):
        _, _, errors = run.run(["get", option, "x", "a.test"])
        values = errors.split(" must be one of ")[1].splitlines()[0].split(", ")
        run.check(f"{option} has values", len(values) > 2, errors)
        for each in values:
            run.check(f"{name} knows {option} {each}", re.search(rf"(?<![\w-]){re.escape(each)}(?![\w.-])", text), "")


def completed(*words):
    """What bash offers for the last word."""
    script = 'source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _netrc; printf "%s\\n" "${COMPREPLY[@]}"'
    done = subprocess.run([shutil.which("bash"), "--norc", "-c", script, "bash", os.path.join(folder, "netrc.bash"),
                           "netrc", *words], capture_output=True,
                          env={"PATH": os.path.dirname(run.program) + ":" + os.environ["PATH"], "HOME": "/",
                               "NETRC": netrc}, check=False)
    return set(done.stdout.decode().split())


for command in commands:
    offered = completed(command, "--")
    run.check(f"bash: the options of {command}", offered == options_of(command), str(offered ^ options_of(command)))
run.check("bash: a value after =", completed("get", "--field", "=", "p") == {"password"},
          str(completed("get", "--field", "=", "p")))
run.check("bash: a host of a file after =", completed("why", "--file", "=", "/dev/null", "adb-") == set(),
          str(completed("why", "--file", "=", "/dev/null", "adb-")))
run.check("bash: a command", completed("re") == {"readers"}, str(completed("re")))
run.check("bash: a value", completed("get", "--field", "p") == {"password"}, str(completed("get", "--field", "p")))
run.check("bash: a reader", completed("get", "--reader", "tnf") == {"tnftp"}, str(completed("get", "--reader", "tnf")))
with tempfile.NamedTemporaryFile("w", suffix=".netrc") as odd:
    odd.write("machine $(touch${IFS}x) login u password p\nmachine `id` login u password p\n"
              "machine good.test login u password p\nmachine 5ec4e75ec4e75ec4e7 login u password p\n")
    odd.flush()
    run.check("bash: nothing of a file is expanded, and no mask is offered",
              completed("get", "--file", odd.name, "") == {"good.test"}, str(completed("get", "--file", odd.name, "")))
HOSTS = {"adb-1234567890123456.7.azuredatabricks.net", "adb-6543210987654321.0.azuredatabricks.net"}
run.check("bash: a host of the file", completed("get", "adb-") == HOSTS, str(completed("get", "adb-")))
run.check("bash: a host of another file", completed("why", "--file", "/dev/null", "adb-") == set(),
          str(completed("why", "--file", "/dev/null", "adb-")))
if zsh := shutil.which("zsh"):
    done = subprocess.run([zsh, "-n", os.path.join(folder, "_netrc")], capture_output=True, check=False)
    run.check("zsh reads its completions", done.returncode == 0, done.stderr.decode())
else:
    print("zsh is not installed: its file was not read by it")
run.finish()
