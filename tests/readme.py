# SPDX-License-Identifier: MIT
"""The C++ of the README is examples/find.cpp, and that program answers. Usage: readme.py PROGRAM README.md find.cpp FILE"""
import os
import subprocess
import sys
import textwrap

program, readme, source, netrc = sys.argv[1:]
code = open(source, encoding="utf-8").read().split("// [README\n")[1].split("  // README]")[0]
shown = open(readme, encoding="utf-8").read().split("```cpp\n")[1].split("```")[0]
if textwrap.dedent(code).strip() not in shown:
    sys.exit("the C++ in the README differs from examples/find.cpp")
done = subprocess.run([os.path.abspath(program)], env={"NETRC": netrc, "PATH": os.environ["PATH"]}, capture_output=True, text=True, check=False)
expected = "login: token\ntoken has a password of 36 bytes\n"
if (done.returncode, done.stdout) != (0, expected):
    sys.exit(f"the README's program: exit {done.returncode}, {done.stdout!r}, {done.stderr!r}")
