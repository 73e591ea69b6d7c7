# SPDX-License-Identifier: MIT
"""The man pages say what their sources say.

Usage: manual.py [--write] docs/man NETRC NETRC-LINT   netrc.1 and netrc-lint.1 are what pages.py makes of --help; --write makes them so
       manual.py names PROJECT                         netrc.3 has each function and header, netrc.5 each rule and problem, and tested files
       manual.py lint MANDOC PAGE…                     mandoc finds nothing
"""
import difflib
import os
import re
import subprocess
import sys


def read(*path):
    return open(os.path.join(*path), encoding="utf-8").read()


def check_programs(folder, *programs, write=False):
    faults = []
    for program in programs:
        name = os.path.basename(program)
        page = os.path.join(folder, name + ".1")
        made = subprocess.run([sys.executable, os.path.join(folder, "pages.py"), "program", page + ".in", program],
                              check=True, capture_output=True, text=True).stdout
        if write:
            with open(page, "w", encoding="utf-8") as file:
                file.write(made)
        faults += difflib.unified_diff(read(page).splitlines(), made.splitlines(), page, name + " --help", lineterm="")
        # Whatever --help is like, its options are in the page.
        text = made.replace("\\-", "-")
        for flag in re.findall(r"(?<![\w-])--([a-z][a-z-]+)", options_help(program)):
            if f"Fl -{flag}" not in text:
                faults.append(f"{name}.1 lacks --{flag}")
        if name == "netrc-lint":
            faults += check_settings(program, text)
    return faults + (["Make them anew: ninja -C BUILD man-pages"] if faults else [])


def check_settings(program, page):
    """The keys of the configuration file are those that the program knows."""
    shown = subprocess.run([program, "--no-config", "--show-config"], check=True, capture_output=True, text=True).stdout
    section = page.partition(".Sh CONFIGURATION\n")[2].partition(".Sh ")[0]
    told = {key for row in re.findall(r"^\.It Cm (.*)$", section, flags=re.M) for key in row.split(" , ")}
    keys = set(re.findall(r"^([a-z-]+) = ", shown, flags=re.M))
    return [] if keys and keys == told else [f"netrc-lint.1 tells of the keys {sorted(told)}, the program knows {sorted(keys)}"]


def options_help(program):
    """Of the program and of its commands, up to the examples."""
    texts = [subprocess.run([program, "--help"], check=True, capture_output=True, text=True).stdout]
    if "Commands:" in texts[0]:
        commands = re.findall(r"^  (\w+)", texts[0].split("Commands:")[1].split("Examples:")[0], flags=re.M)
        texts += [subprocess.run([program, command, "--help"], check=True, capture_output=True, text=True).stdout for command in commands]
    return "\n".join(text.split("Examples:")[0] for text in texts)


def check_names(project):
    faults = []
    library = read(project, "docs/man/netrc.3")
    functions = re.findall(r"^NETRC_C .*?(netrc_\w+)\(", read(project, "include/netrc/netrc.h"), flags=re.M)
    faults += [f"netrc.3 lacks {name}" for name in functions if f".Fn {name} " not in library or f".Nm {name}" not in library]
    not_installed = ("export.h", "file_change.hpp")
    headers = [name for name in os.listdir(os.path.join(project, "include/netrc")) if name not in not_installed]
    faults += [f"netrc.3 lacks {name}" for name in headers if f"In netrc/{name}" not in library]

    specification = read(project, "docs/format.md")
    page = read(project, "docs/man/netrc.5").replace("\\-", "-")
    rules = re.findall(r"^## Rule \d+ (.*)$", specification, flags=re.M)
    in_brief = re.findall(r"^\.It\n(.*)\.$", page.partition(".Sh RULES IN BRIEF\n")[2], flags=re.M)
    if in_brief != rules:
        faults.append(f"netrc.5 has the rules {in_brief}, the specification {rules}")
    problems = re.findall(r"^`([a-z0-9-]+)` \|", specification.partition("## Problems\n")[2].partition("\n## ")[0], flags=re.M)
    told = {name for row in re.findall(r"^\.Pq Li (.*)$", page, flags=re.M) for name in re.findall(r"[a-z0-9-]+", row)}
    faults += [f"netrc.5 tells of the problem {name}, and the specification does not, or the reverse" for name in sorted(told ^ set(problems))]
    tested = re.findall(r"^```netrc\n(.*?)^```$", read(project, "docs/format-examples.md"), flags=re.M | re.S)
    shown = re.findall(r"^\.Bd -literal.*?\n(.*?)^\.Ed$", page.partition(".Sh EXAMPLES\n")[2], flags=re.M | re.S)
    faults += [f"netrc.5 shows a file that is no example of the specification:\n{file}" for file in shown if file not in tested]
    variables = ["NETRC", "HOME"]
    for folder in ("tools/shared", "tools/netrc-lint"):
        for name in os.listdir(os.path.join(project, folder)):
            if name.endswith(".cpp"):
                variables += re.findall(r"getenv\(\"(\w+)\"\)", read(project, folder, name))
    faults += [f"netrc-lint.1 lacks the variable {name}" for name in variables if f".It Ev {name}\n" not in read(project, "docs/man/netrc-lint.1")]
    for name in ("netrc.1", "netrc-lint.1"):
        files = read(project, "docs/man", name).partition(".Sh FILES\n")[2].partition(".Sh ")[0]
        if ".It Pa ~/.netrc\n" not in files:
            faults.append(f"{name} does not tell of the default file")
    lint_files = read(project, "docs/man/netrc-lint.1").replace("\\-", "-").partition(".Sh FILES\n")[2]
    configuration = read(project, "tools/netrc-lint/configuration.cpp")
    paths = re.findall(r'"/?([a-z.-]*netrc-lint[a-z./-]*\.toml|netrc-lint/[a-z.]+)"', configuration)
    faults += [f"netrc-lint.1 lacks the file {path}" for path in paths if path not in lint_files]
    if not (len(paths) == 2 and len(variables) > 4 and len(functions) > 10 and len(headers) > 8 and len(rules) > 10 and len(problems) > 15 and len(shown) > 2):
        faults.append("too little was looked for")
    return faults


def check_lint(mandoc, *pages):
    return subprocess.run([mandoc, "-T", "lint", "-W", "warning", *pages], check=False, capture_output=True, text=True).stdout.splitlines()


def main(args):
    if args[0] == "names":
        return check_names(*args[1:])
    if args[0] == "lint":
        return check_lint(*args[1:])
    if args[0] == "--write":
        return check_programs(*args[1:], write=True)
    return check_programs(*args)


faults = main(sys.argv[1:]) if len(sys.argv) > 2 else [__doc__]
print("\n".join(faults))
sys.exit(1 if faults else 0)
