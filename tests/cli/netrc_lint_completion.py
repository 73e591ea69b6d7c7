# SPDX-License-Identifier: MIT
"""The completions of bash and zsh know every option of --help and every value, and bash completes.

Usage: netrc_lint_completion.py PROGRAM FOLDER"""
import os
import re
import shutil
import subprocess
import sys

from program import Runner

run = Runner(sys.argv[1])
folder = sys.argv[2]
help_text = run.expect("help", ["--help"], 0)
options = re.findall(r"(?<![\w-])--[a-z-]+",
                     "\n".join(line for line in help_text.splitlines() if re.match(r"  -", line)))
run.check("help has options", len(options) > 12, help_text)
texts = {}
for name in ("netrc-lint.bash", "_netrc-lint"):
    with open(os.path.join(folder, name), encoding="utf-8") as file:
        texts[name] = file.read()
    for option in options:
        run.check(f"{name} knows {option}", re.search(rf"(?<![\w-]){option}(?![\w-])", texts[name]), "")
    known = set(re.findall(r"(?<![\w-])--[a-z-]+", texts[name]))
    run.check(f"{name} knows no other", known == set(options), str(known ^ set(options)))
# The values, as the program names them when it is given none of them.
for option, value in (("--severity", "x"), ("--color", "x"), ("--reader", "x")):
    _, _, errors = run.run([option, value])
    values = errors.split(" must be one of ")[1].strip().split(", ")
    run.check(f"{option} has values", len(values) > 2, errors)
    for name, text in texts.items():
        for each in values:
            run.check(f"{name} knows {option} {each}", re.search(rf"(?<![\w-]){re.escape(each)}(?![\w.-])", text), "")

bash = shutil.which("bash")


def completed(*words):
    """What bash offers for the last word."""
    script = ('source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _netrc_lint; '
              'printf "%s\\n" "${COMPREPLY[@]}"')
    done = subprocess.run([bash, "--norc", "-c", script, "bash", os.path.join(folder, "netrc-lint.bash"), "netrc-lint",
                           *words], capture_output=True,
                          env={"PATH": os.path.dirname(run.program) + ":" + os.environ["PATH"], "HOME": "/"},
                          check=False)
    return done.stdout.decode().split()


run.check("bash: an option", completed("--sev") == ["--severity"], str(completed("--sev")))
run.check("bash: a value", completed("--severity", "w") == ["warning"], str(completed("--severity", "w")))
_, _, errors = run.run(["--format", "x"])
formats = errors.split(" must be one of ")[1].strip().split(", ")
run.check("bash: every format, and help", completed("--format", "") == [*formats, "help"],
          str(completed("--format", "")))
run.check("bash: a format", completed("--format", "s") == ["sarif"], str(completed("--format", "s")))
run.check("bash: a code", completed("--explain", "S109") == ["S109"], str(completed("--explain", "S109")))
run.check("bash: a name after a comma", completed("--ignore", "F601,missing-v") == ["F601,missing-value"],
          str(completed("--ignore", "F601,missing-v")))
run.check("bash: a reader", completed("--reader", "curl,tnf") == ["curl,tnftp"], str(completed("--reader", "curl,tnf")))
if zsh := shutil.which("zsh"):
    done = subprocess.run([zsh, "-n", os.path.join(folder, "_netrc-lint")], capture_output=True, check=False)
    run.check("zsh reads its completions", done.returncode == 0, done.stderr.decode())
else:
    print("zsh is not installed: its file was not read by it")
run.finish()
