# SPDX-License-Identifier: MIT
"""The README is true: its sessions print what they show, and its C++ is examples/find.cpp, which answers as it says.
docs/install.md names the packages that the scripts install.

Usage: readme.py [--write] PROGRAM README.md find.cpp docs/install.md scripts/packages.sh [NETRC NETRC-LINT]
--write puts what the commands print into README.md.
"""
import os
import re
import subprocess
import sys
import tempfile

arguments = [name for name in sys.argv[1:] if name != "--write"]
program, readme, source, install, packages, *tools = map(os.path.abspath, arguments)
SESSION = re.compile(r"(?<=```console\n).*?(?=```)", re.DOTALL)
COMMAND = re.compile(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", re.MULTILINE)


def read(name: str) -> str:
    with open(name, encoding="utf-8") as file:
        return file.read()


def run(command: list[str], **variables: str) -> "subprocess.CompletedProcess[str]":
    path = [os.path.dirname(tool) for tool in tools] + [os.environ["PATH"]]
    settings = {"PATH": ":".join(path), "HOME": folder, "LC_ALL": "C.UTF-8", **variables}
    return subprocess.run(command, env=settings, cwd=folder, capture_output=True, text=True, check=False, timeout=60)


def printed(session: str) -> str:
    """The session as it goes: each file that `cat` shows is written first, and the other commands are run."""
    out = ""
    for command, shown in COMMAND.findall(session):
        if words := re.match(r"cat (\S+\.netrc)\b", command):
            with open(os.open(os.path.join(folder, words[1]), os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
                file.write(shown.rstrip("\n") + "\n")
        else:
            shown = run(["sh", "-c", f"exec 2>&1\n{command}"]).stdout + ("\n" if shown.endswith("\n\n") else "")
        out += f"$ {command}\n{shown}"
    return out


def check_sessions() -> None:
    text = read(readme)
    if "\n$ netrc readers " not in "".join(SESSION.findall(text)):
        sys.exit("the README shows no session with `netrc readers`")
    true = SESSION.sub(lambda session: printed(session[0]), text)
    if true != text and "--write" in sys.argv:
        with open(readme, "w", encoding="utf-8") as file:
            file.write(true)
    elif true != text:
        wrong = next(pair for pair in zip(text.splitlines(), true.splitlines() + [""]) if pair[0] != pair[1])
        sys.exit(f"the README shows\n  {wrong[0]}\nwhere the program prints\n  {wrong[1]}\nsee readme.py --write")


def check_program() -> None:
    shown = read(readme).split("```cpp\n")[1].split("```")[0]
    if not read(source).endswith(shown):
        sys.exit("the C++ in the README differs from examples/find.cpp")
    for content, expected in (
        ("machine workspace.example.com login token password dapi5ec4e7\n", (0, "token has a token of 10 bytes\n")),
        ("machine workspace.example.com login token password\nmachine other.example.com login bob password hunter2\n", (1, "")),
        ("machine other.example.com login bob password hunter2\n", (1, "")),
    ):
        with open(os.path.join(folder, "file.netrc"), "w", encoding="utf-8") as file:
            file.write(content)
        done = run([program], NETRC="file.netrc")
        if (done.returncode, done.stdout) != expected or "hunter2" in done.stderr:
            sys.exit(f"the README's program: exit {done.returncode}, {done.stdout!r}, {done.stderr!r} for {content!r}")


def check_packages() -> None:
    listed = re.search(r'^build_packages="(.*)"$', read(packages), re.MULTILINE)[1]
    if f"apt-get install --no-install-recommends {listed}\n" not in read(install).replace(" \\\n ", ""):
        sys.exit("docs/install.md installs other packages than scripts/packages.sh")


with tempfile.TemporaryDirectory() as folder:
    check_packages()
    check_program()
    if tools:
        check_sessions()
