# SPDX-License-Identifier: MIT
"""netrc-lint's settings: a file found upward or in the XDG place, the command line before it, where each comes from.

Usage: netrc_lint_config.py PROGRAM SOURCE_ROOT"""
import os
import re
import subprocess
import sys
import tempfile
import tomllib

from program import MARKER, Runner

run = Runner(sys.argv[1])
ALIAS = b"machine a.test user u password p\n"
MISSING = b"machine a.test login u password\n"
PROJECT = ".netrc-lint.toml"


def settings(name, args, exit=0, **setup):
    """--show-config: the values, and the origin of each."""
    out = run.expect(name, ["--show-config", *args], exit, **setup)
    origins = {line.split(" = ")[0]: line.rsplit(" # ", 1)[1] for line in out.splitlines() if " = " in line}
    return tomllib.loads(out), origins, out.splitlines()[0]


# --- what is set where ---
values, origins, used = settings("defaults", [])
run.check("defaults: values",
          values == {"format": "text", "select": [], "ignore": [], "extend-ignore": [], "per-file-ignores": {},
                     "severity": "info", "quiet": False, "reader": [], "max-problems": 1000, "color": "auto",
                     "stdin-filename": "standard input"}, str(values))
run.check("defaults: origins", set(origins.values()) == {"default"} and used == "# configuration file: none",
          f"{origins} {used}")
ALL = b"""format = "concise"
select = ["S", "missing-login"]
ignore = ["S113"] # why
extend-ignore = ["F601"]
severity = "warning"
quiet = true
reader = ["curl"]
max-problems = 7
color = "never"
stdin-filename = "x"
[per-file-ignores]
"*.template" = ["C301"]
"ci/*" = ["F604", "login-alias"]
"""
values, origins, used = settings("a file", [], files={PROJECT: ALL})
run.check("a file: values", values == tomllib.loads(ALL.decode()), str(values))
run.check("a file: origins", set(origins.values()) == {"~/.netrc-lint.toml"}
          and used == "# configuration file: ~/.netrc-lint.toml", f"{origins} {used}")
values, origins, _ = settings("the command line goes first", ["--ignore", "H,C", "--format", "json"],
                              files={PROJECT: ALL})
run.check("the command line goes first: values",
          values["ignore"] == ["H", "C"] and values["format"] == "json" and values["severity"] == "warning",
          str(values))
run.check("the command line goes first: origins",
          (origins["ignore"], origins["format"],
           origins["severity"]) == ("command line", "command line", "~/.netrc-lint.toml"), str(origins))
values, origins, _ = settings("more to ignore", ["--extend-ignore", "H,C", "--extend-ignore", "F604"],
                              files={PROJECT: ALL})
run.check("more to ignore: beside the file's",
          (values["ignore"], values["extend-ignore"]) == (["S113"], ["F601", "H", "C", "F604"])
          and origins["ignore"] == "~/.netrc-lint.toml"
          and origins["extend-ignore"] == "~/.netrc-lint.toml, command line",
          f"{values} {origins}")
values, origins, _ = settings("more to ignore, and what instead", ["--extend-ignore", "H", "--ignore", "C"],
                              files={PROJECT: ALL})
run.check("more to ignore: beside the command line's",
          (values["ignore"], values["extend-ignore"], origins["ignore"]) == (["C"], ["F601", "H"], "command line"),
          f"{values} {origins}")
run.expect("more to ignore: no such rule", ["--extend-ignore", "X9", "f"], 2, files={"f": ALIAS},
           errors=["X9", "--list-rules"])
run.expect("a comma too many", ["--ignore", "C301,", "f"], 2, files={"f": ALIAS}, errors=["an empty name", "comma"])
values, _, used = settings("--no-config", ["--no-config"], files={PROJECT: ALL})
run.check("--no-config: nothing is read", values["format"] == "text" and used == "# configuration file: none", used)
values, _, used = settings("--config", ["--config", "mine"], files={PROJECT: ALL, "mine": b"max-problems = 9\n"})
run.check("--config: that file alone", (values["max-problems"], values["format"]) == (9, "text")
          and used == "# configuration file: mine", used)
values, _, _ = settings("an empty file", [], files={PROJECT: b""})
run.check("an empty file sets nothing", values["format"] == "text", str(values))

# --- the documented one ---
with open(os.path.join(sys.argv[2], "docs", "netrc-lint.md"), encoding="utf-8") as page:
    documented = re.search(r"```toml\n(.*?)```", page.read(), re.DOTALL)[1]
values, origins, _ = settings("the documented file", [], files={PROJECT: documented.encode()})
run.check("the documented file is understood",
          {**values, **tomllib.loads(documented)} == values and list(origins.values()).count("default") == 1,
          str(values))

# --- it has an effect ---
run.expect("ignore in a file", ["f"], 0, files={"f": ALIAS, PROJECT: b'ignore = ["login-alias"]\n'}, output="")
run.expect("severity in a file", ["f"], 0, files={"f": ALIAS, PROJECT: b'severity = "error"\n'}, output="")
run.expect("format in a file", ["f"], 1, files={"f": MISSING, PROJECT: b'format = "github"\n'}, has=["::error file=f"])
run.expect("extend-ignore in a file", ["f"], 0, files={"f": ALIAS, PROJECT: b'extend-ignore = ["S113"]\n'}, output="")
run.expect("extend-ignore in a file, beside the command line's --ignore", ["--ignore", "F", "f"], 0,
           files={"f": ALIAS, PROJECT: b'extend-ignore = ["S113"]\n'}, output="")
run.expect("quiet in a file", ["f"], 0, files={"f": ALIAS, PROJECT: b"quiet = true\n"}, output="")
run.expect("stdin-filename in a file", ["-"], 1, stdin=MISSING, files={PROJECT: b'stdin-filename = "x.gpg"\n'},
           has=["x.gpg:1:24: error[S109]"])
run.expect("max-problems in a file", ["--select", "S109", "f"], 1,
           files={"f": b"machine a.test login\n" * 9, PROJECT: b"max-problems = 1\n"}, has=["8 more"])

# --- rules that are not asked of some files ---
for pattern, path, ignored in (
        ("f.netrc", "f.netrc", True), ("f.netrc", "./f.netrc", True), ("*.netrc", "f.netrc", True),
        ("*.netrc", "sub/f.netrc", True), ("f.netrc", "sub/f.netrc", True), ("sub/*", "sub/f.netrc", True),
        ("sub/*", "./sub/f.netrc", True), ("*/f.netrc", "sub/f.netrc", True), ("?.netrc", "f.netrc", True),
        ("*", "f.netrc", True), ("s*b*f*c", "sub/f.netrc", True), ("sub/?.netrc", "sub/f.netrc", True),
        ("??.netrc", "f.netrc", False), ("*.net", "f.netrc", False), ("other/*", "sub/f.netrc", False),
        ("sub", "sub/f.netrc", False), ("", "f.netrc", False), ("[f].netrc", "f.netrc", False),
        ("F.netrc", "f.netrc", False)):
    with tempfile.TemporaryDirectory() as home:
        os.mkdir(os.path.join(home, "sub"))
        for name in ("f.netrc", "sub/f.netrc"):
            with open(os.path.join(home, name), "wb") as file:
                file.write(ALIAS)
            os.chmod(os.path.join(home, name), 0o600)
        with open(os.path.join(home, PROJECT), "w", encoding="ascii") as file:
            file.write(f'[per-file-ignores]\n"{pattern}" = ["S113"]\n')

        def exit_code(folder, path):
            return subprocess.run([run.program, path], cwd=os.path.join(home, folder), capture_output=True,
                                  env={"HOME": home, "PATH": os.environ["PATH"]}, check=False).returncode

        verb = "names" if ignored else "does not name"
        whole = os.path.normpath(os.path.join(home, path))
        run.check(f"{pattern!r} {verb} {path}", exit_code(".", path) == (not ignored))
        run.check(f"{pattern!r} {verb} {path} by its whole path", exit_code(".", whole) == (not ignored))
        if path.startswith("sub/") and "/" in pattern:
            run.check(f"{pattern!r} {verb} {path} from its folder", exit_code("sub", "f.netrc") == (not ignored))
with tempfile.TemporaryDirectory() as home:
    os.mkdir(os.path.join(home, "sub"))
    with open(os.path.join(home, "sub", "f.netrc"), "wb") as file:
        file.write(ALIAS)
    os.chmod(os.path.join(home, "sub", "f.netrc"), 0o600)
    with open(os.path.join(home, PROJECT), "wb") as file:
        file.write(b'[per-file-ignores]\n"sub/f.netrc" = ["S113"]\n')
    for folder, config, path in (("sub", f"../{PROJECT}", "f.netrc"), ("sub", f"./../{PROJECT}", "../sub/./f.netrc"),
                                 (".", f"sub/../{PROJECT}", "sub/f.netrc")):
        code = subprocess.run([run.program, "--config", config, path], cwd=os.path.join(home, folder), check=False,
                              capture_output=True, env={"HOME": home, "PATH": os.environ["PATH"]}).returncode
        run.check(f"a pattern is matched from the folder of {config}", code == 0)
PER_FILE = b'[per-file-ignores]\n"f" = ["S113"]\n"x" = ["S109"]\n'
run.expect("only those rules, and only of that file", ["--format", "concise", "f", "g"], 1,
           files={"f": ALIAS + MISSING, "g": ALIAS, PROJECT: PER_FILE},
           has=["f:2:24: error[S109]", "g:1:16: warning[S113]"])
run.expect("standard input, by what it is called", ["-", "--stdin-filename", "sub/f"], 0, stdin=ALIAS,
           files={PROJECT: PER_FILE}, output="")
run.expect("beside those that are ignored in all files", ["--ignore", "C301,P", "f"], 0,
           files={"f": ALIAS + b"machine b.test login u password ${X}\n", PROJECT: PER_FILE}, output="")
run.expect("an unknown rule for a file", ["f"], 2, files={"f": ALIAS, PROJECT: b'[per-file-ignores]\nf = ["X9"]\n'},
           output="", errors=["per-file-ignores (from ~/.netrc-lint.toml)", "X9"])
# A star is tried again only where it must be: each of 30 stars at each of 30 places would never end.
run.expect("a pattern that is a trap", ["a" * 60], 1,
           files={"a" * 60: ALIAS, PROJECT: f'[per-file-ignores]\n"{"*a" * 30}b" = ["S113"]\n'.encode()}, has=["S113"])

# --- where it is looked for ---
with tempfile.TemporaryDirectory() as home:
    deep = os.path.join(home, "a", "b")
    os.makedirs(deep)
    os.makedirs(os.path.join(home, ".config", "netrc-lint"))
    os.makedirs(os.path.join(home, "xdg", "netrc-lint"))

    def write(path, problems):
        with open(os.path.join(home, path), "w", encoding="ascii") as file:
            file.write(f"max-problems = {problems}\n")

    def found(folder, **environment):
        done = subprocess.run([run.program, "--show-config"], cwd=os.path.join(home, folder),
                              env={"HOME": home, "PATH": os.environ["PATH"], **environment},
                              capture_output=True, check=False)
        return tomllib.loads(done.stdout.decode()).get("max-problems")

    run.check("nothing anywhere", found("a/b") == 1000)
    write(".config/netrc-lint/config.toml", 1)
    run.check("the XDG place in the home", found("a/b") == 1)
    write("xdg/netrc-lint/config.toml", 2)
    run.check("the XDG place that is named", found("a/b", XDG_CONFIG_HOME=os.path.join(home, "xdg")) == 2)
    run.check("an XDG place that is not absolute does not count", found("a/b", XDG_CONFIG_HOME="xdg") == 1)
    write(".netrc-lint.toml", 3)
    run.check("upward goes before the XDG place", found("a/b") == 3)
    write("a/.netrc-lint.toml", 4)
    run.check("the nearest one", found("a/b") == 4 and found("a") == 4 and found(".") == 3)
    os.makedirs(os.path.join(deep, ".netrc-lint.toml"))
    run.check("a folder of that name does not count", found("a/b") == 4)

# --- what is wrong with one ---
for name, text, place, part in (
        ("an unknown key", b'format = "text"\nrules = ["S"]\n', "2:9", "unknown key: known are format"),
        ("another type", b"select = \"S\"\n", "1:10", "select must be a list of strings"),
        ("another type in a list", b"ignore = [1]\n", "1:10", "ignore must be a list of strings"),
        ("a number below none", b"max-problems = -1\n", "1:16", "max-problems must be"),
        ("not TOML", b"format = \n", "1:10", "not valid TOML"),
        ("a table", b"[format]\nx = 1\n", "1:1", "format must be a string"),
        ("a string for a switch", b'quiet = "yes"\n', "1:9", "quiet must be true or false"),
        ("no table", b'per-file-ignores = ["S113"]\n', "1:20", "per-file-ignores must be a table of lists"),
        ("a table of strings", b'[per-file-ignores]\nf = "S113"\n', "1:1", "per-file-ignores must be a table of lists"),
):
    run.expect(name, ["f"], 2, files={"f": ALIAS, PROJECT: text}, output="",
               errors=[f"~/.netrc-lint.toml:{place}: ", part])
# A file in a folder above chooses what is read and said, and no more; not even by options that are yet to come.
for name in ("output-file", "exit-zero", "config", "fix", "unsafe-fixes", "in-place", "backup", "decrypt"):
    run.expect(f"{name} is for the command line only", ["f"], 2,
               files={"f": ALIAS, PROJECT: f'{name} = "x"\n'.encode()}, output="",
               errors=["~/.netrc-lint.toml:1:", f"--{name} is for the command line only"])
HELP = set(re.findall(r"^  --([a-z-]+)", run.expect("help", ["--help"], 0), re.MULTILINE))
for name in sorted(HELP):
    errors = run.run(["f"], files={"f": ALIAS, PROJECT: f"{name} = 1979-05-27\n".encode()})[2]
    run.check(f"{name} of --help is a key, or for the command line only",
              f": {name} must be " in errors or f": --{name} is for the command line only" in errors, errors)
run.expect("an unknown rule", ["f"], 2, files={"f": ALIAS, PROJECT: b'ignore = ["X9"]\n'}, output="",
           errors=["ignore (from ~/.netrc-lint.toml)", "X9"])
run.expect("an unknown severity", ["f"], 2, files={"f": ALIAS, PROJECT: b'severity = "fatal"\n'}, output="",
           errors=["there is no severity fatal\n",
                   "severity (from ~/.netrc-lint.toml) must be one of error, warning, info"])
run.expect("no such file", ["--config", "gone", "f"], 2, files={"f": ALIAS}, output="",
           errors=["gone: the configuration cannot be read"])
run.expect("a folder", ["--config", "/", "f"], 2, files={"f": ALIAS}, output="", errors=["cannot be read"])
run.expect("a pipe", ["--config", "/dev/stdin", "f"], 1, files={"f": MISSING}, stdin=b'format = "github"\n',
           has=["::error file=f"])
run.expect("too large a file", ["--config", "big", "f"], 2, files={"f": ALIAS, "big": b"#" * (1 << 20) + b"\n"},
           output="",
           errors=["big: the configuration cannot be read"])
run.expect("--config and --no-config", ["--config", "f", "--no-config", "f"], 2, files={"f": ALIAS}, output="",
           errors=["cannot be combined"])
# Somebody names the wrong file: nothing of it is shown.
for text in (f"machine a.test login u password {MARKER}\n", f"{MARKER}\n", f"{MARKER} = \"{MARKER}\"\n",
             f"select = \"{MARKER}\"\n", f"format = \"\"\"{MARKER}\n", f"x = {MARKER}\n"):
    run.expect(f"a .netrc for a configuration: {text!r}", ["--config", "f", "f"], 2, files={"f": text.encode()},
               output="", errors=["f:1:"])

run.finish()
