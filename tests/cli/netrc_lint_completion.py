# SPDX-License-Identifier: MIT
"""The completions of bash, fish and zsh for netrc-lint know every option of --help and its values; each shell completes.

Usage: netrc_lint_completion.py PROGRAM FOLDER"""
import re
import sys

from program import Runner
from shells import SHELLS, Completions

run = Runner(sys.argv[1])
completions = Completions(run.program, sys.argv[2])
help_text = run.expect("help", ["--help"], 0)
options = set(re.findall(r"(?<![\w-])--[a-z-]+",
                         "\n".join(line for line in help_text.splitlines() if re.match(r"  -", line))))
run.check("help has options", len(options) > 15, help_text)
formats = [line.split()[0] for line in run.expect("formats", ["--format", "help"], 0).splitlines()]
rules = run.expect("rules", ["--list-rules", "--no-config"], 0)
beginning = {line.split()[0] for line in rules.splitlines() if line.startswith("S10")}
run.check("there are rules", len(beginning) > 5, rules)
for shell in SHELLS:
    known = completions.options(shell)
    run.check(f"{shell} knows the options and no other", known == options, str(known ^ options))
    # A name of each group: that all are there, the test `completions` says.
    for word in ("curl-7.88", "git-credential-netrc", "npm-netrc-parser", "error", "info", "auto", "never", *formats):
        run.check(f"{shell} knows {word}", completions.has_word(shell, word))
    for name, words, expected in (
            ("an option", ["--sev"], ["--severity"]), ("a value", ["--severity", "w"], ["warning"]),
            ("every format, and help", ["--format", ""], [*formats, "help"]),
            ("a format", ["--format", "s"], ["sarif"]), ("a code", ["--explain", "S10"], beginning),
            ("a name after a comma", ["--ignore", "F601,missing-v"], ["F601,missing-value"]),
            ("a reader", ["--reader", "curl,tnf"], ["curl,tnftp"])):
        offered = completions.offered(shell, *words)
        if offered is None:
            print(f"{shell} is not installed: it was not asked")
            break
        # zsh adds what is before the comma by itself.
        given = words[-1].rpartition(",")[0] + "," if shell == "zsh" and "," in words[-1] else ""
        run.check(f"{shell}: {name}", {given + each for each in offered} == set(expected), f"{words}: {offered}")
run.finish()
