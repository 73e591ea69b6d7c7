# SPDX-License-Identifier: MIT
"""netrc redact: a file that can be shown to others. Usage: netrc_redact.py PROGRAM NETRC_LINT"""
import sys

from program import MARKER, TOKEN, Runner

run, lint = Runner(sys.argv[1]), Runner(sys.argv[2])
FILE = f"""# old password dragon-{MARKER}
machine 1234567890123456.7.gcp.databricks.com login token password {TOKEN}
machine a.test login alice password pw-{MARKER}
machine b.test login bob password pw-{MARKER}
machine c.test login carol password "two words {MARKER}"
machine d.test login ghp_{MARKER}0123456789abcdefghij0123 password x-oauth-basic
machine https://dave:{MARKER}@e.test/ login erin password z-{MARKER}
macdef init
put {MARKER}

""".encode()
REDACTED = """# ghj password ghjkmp+1qs2w3
machine 1234567890123456.7.gcp.databricks.com login token password dapi1234567891abcdef2345678912ab3c4d
machine a.test login alice password gh+1jk2m3
machine b.test login bob password gh+1jk2m3
machine c.test login carol password "ghk ghjkm 1gh2j3"
machine d.test login ghp_1gh2j34567891234kmpqswyzgh5678 password g+hjkmp+qswyz
machine https://ghjk:1gh2j3@e.test/ login ghjm password g+1hj2k3
macdef init
ghm 1gh2j3

"""

output = run.expect("the file that the environment names", ["redact"], 0, files={".netrc": FILE})
run.check("it is as long as the file", len(output) == len(FILE), output)
run.expect("what is replaced", ["redact", "f"], 0, files={"f": FILE}, output=REDACTED)
run.expect("standard input", ["redact", "-"], 0, stdin=FILE, output=REDACTED)
run.expect("NETRC names the file", ["redact"], 0, files={"other": FILE}, env={"NETRC": "other"}, output=REDACTED)
run.expect("others may read the file: that is another question", ["redact", "f"], 0, files={"f": FILE}, mode=0o644,
           output=REDACTED)
run.expect("hosts, too", ["redact", "--hosts", "-"], 0, stdin=b"machine git.corp.example login alice password p\n",
           output="machine ghj.ghjk.ghjkmpq login ghjkm password g\n")
run.expect("a known service stays", ["redact", "--hosts", "-"], 0, stdin=b"machine github.com login alice password p\n",
           output="machine github.com login ghjkm password g\n")
run.expect("an empty file", ["redact", "-"], 0, stdin=b"", output="")
run.expect("a code that cannot be kept", ["redact", "-"], 0, stdin=b"machine a.test login u password p\\npassword=x\n",
           output="machine a.test login u password g\\nghjkmpqs~w\n",
           errors=["standard input:1: S124 (written-out-line-end)", "standard input:1: S129 (bare-backslash)"])
run.expect("a file that no program reads", ["redact", "-"], 2,
           stdin=f"\ufeffpassword {MARKER}".encode("utf-16-le"), output="",
           errors=["standard input: a file in UTF-16", "save it as UTF-8"])
run.expect("no file", ["redact", "gone"], 2, errors=["gone: there is no such file"])
run.expect("no file in the home", ["redact"], 2, errors=["~/.netrc: there is no such file"])
run.expect("a file by the option of the other commands", ["redact", "--file", "f"], 0, files={"f": FILE},
           output=REDACTED)
run.expect("one by each", ["redact", "--file", "f", "f"], 2, files={"f": FILE}, output="", errors=["--file"])
run.expect("two files", ["redact", "f", "g"], 2, files={"f": FILE, "g": FILE}, output="", errors=["g"])

# The linter says the same of both, but for what it shows of them.
codes = []
for text in (FILE, REDACTED.encode()):
    _, out, _ = lint.run(["--format", "concise", "f"], files={"f": text})
    codes.append([line.split("]")[0] for line in out.splitlines()])
run.check("the linter finds the same in both", codes[0] == codes[1] and codes[0], codes)
run.finish()
