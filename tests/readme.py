# SPDX-License-Identifier: MIT
"""The C++ of the README is examples/find.cpp, and that program answers; docs/install.md names the packages that the scripts install.

Usage: readme.py PROGRAM README.md find.cpp FILE docs/install.md scripts/packages.sh
"""
import os
import re
import subprocess
import sys
import textwrap

program, readme, source, netrc, install, packages = sys.argv[1:]
code = open(source, encoding="utf-8").read().split("// [README\n")[1].split("  // README]")[0]
shown = open(readme, encoding="utf-8").read().split("```cpp\n")[1].split("```")[0]
if textwrap.dedent(code).strip() not in shown:
    sys.exit("the C++ in the README differs from examples/find.cpp")
listed = re.search(r'^build_packages="(.*)"$', open(packages, encoding="utf-8").read(), re.MULTILINE)[1]
if f"apt-get install --no-install-recommends {listed}\n" not in open(install, encoding="utf-8").read():
    sys.exit("docs/install.md installs other packages than scripts/packages.sh")
done = subprocess.run([os.path.abspath(program)], env={"NETRC": netrc, "PATH": os.environ["PATH"]}, capture_output=True, text=True, check=False)
expected = "login: token\ntoken has a password of 36 bytes\n"
if (done.returncode, done.stdout) != (0, expected):
    sys.exit(f"the README's program: exit {done.returncode}, {done.stdout!r}, {done.stderr!r}")
