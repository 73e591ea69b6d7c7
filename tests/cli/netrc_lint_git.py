# SPDX-License-Identifier: MIT
"""What netrc-lint learns from git (F604, F610), and what it costs and risks to ask. Usage: netrc_lint_git.py PROGRAM

Where there is no git, only what fake ones show is tested, and the test says that it was skipped (77) if all holds.
"""
import os
import shutil
import subprocess
import sys
import tempfile
import time

from program import Runner

run = Runner(sys.argv[1])
TRACKED, UNTRACKED, SILENT = "F604", "F610", ""
PERSON = {f"GIT_{who}_{what}": "a@a.test" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}


class Home:
    """A folder with files of its own, in which git finds no settings but these."""

    def __init__(self, path, search=os.environ["PATH"]):
        self.path = os.path.realpath(path)
        self.environment = {"HOME": self.path, "PATH": search, "GIT_CONFIG_NOSYSTEM": "1",
                            "GIT_CEILING_DIRECTORIES": self.path}

    def __call__(self, name):
        return os.path.join(self.path, name)

    def write(self, name, content="machine a.test login u password p\n", mode=0o600):
        os.makedirs(os.path.dirname(self(name)), exist_ok=True)
        with open(self(name), "w", encoding="utf-8") as file:
            file.write(content)
        os.chmod(self(name), mode)
        return self(name)

    def git(self, folder, *args, check=True):
        done = subprocess.run(["git", "-C", self(folder), *args], env={**self.environment, **PERSON}, text=True,
                              stdin=subprocess.DEVNULL, capture_output=True, timeout=60, check=False)
        if check and done.returncode != 0:
            run.check(f"git {args}", False, done.stderr)
        return done.stdout.strip()

    def lint(self, *names, options=("--select", "F604,F610"), environment=None, **setup):
        args = ["--no-config", "--format", "concise", *options, *(self(name) for name in names)]
        return run.run(args, env={**self.environment, **(environment or {})}, **setup)

    def expect(self, case, name, expected, **setup):
        """The only finding about the file is that code, or there is none."""
        code, out, err = self.lint(name, **setup)
        found = [code for code in (TRACKED, UNTRACKED) if f"[{code}]" in out]
        run.check(case, (found, err, code) == ([expected] if expected else [], "", 1 if expected else 0),
                  f"{name}: expected {expected!r}\n  exit {code}, output: {out}\n  errors: {err}")

    def happened(self, name="marker"):
        """Whether the file is there, which then it is no more."""
        if not os.path.lexists(self(name)):
            return False
        os.remove(self(name))
        return True


def is_running(process):
    try:
        with open(f"/proc/{process}/stat", encoding="ascii") as file:
            return file.read().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def with_fake_git():
    with tempfile.TemporaryDirectory() as folder:
        home = Home(folder)
        home.environment["PATH"] = home("bin") + ":" + os.environ["PATH"]
        call = f"echo \"$@\" >> {home('marker')}\n"
        home.write("bin/git", f"#!/bin/sh\n{call}exit 1\n", 0o700)
        home.write(".netrc")
        home.write("tree/.git/HEAD", "")
        home.write("tree/.netrc")
        home.expect("outside every repository", ".netrc", SILENT)
        run.check("outside every repository git is not run", not home.happened())
        home.expect("git tells that it neither tracks nor ignores it", "tree/.netrc", UNTRACKED)
        run.check("in a repository git is run", home.happened())
        home.expect("neither rule is asked", "tree/.netrc", SILENT, options=("--ignore", "F604,F610"))
        run.check("where neither rule is asked git is not run", not home.happened())
        code, out, err = run.run(["--no-config", "--stdin-filename", home("tree/.netrc"), "-"], stdin=b"# none yet\n",
                                 env=home.environment)
        run.check("of standard input git is not asked", code == 0 and not home.happened(), out + err)

        home.write("bin/git", f"#!/bin/sh\n{call}exit 128\n", 0o700)
        home.expect("git finds no repository", "tree/.netrc", SILENT)
        home.write("bin/git", f"#!/bin/sh\n{call}kill -KILL $$\n", 0o700)
        home.expect("git crashes", "tree/.netrc", SILENT)
        home.happened()
        # Two files: the second is not worth another second.
        home.write("tree/second")
        home.write("bin/git", f"#!/bin/sh\n{call}sleep 600 &\necho $! > {home('sleeper')}\nwait\n", 0o700)
        begin = time.monotonic()
        code, out, err = home.lint("tree/.netrc", "tree/second")
        taken = time.monotonic() - begin
        run.check("a git that hangs: silent", (code, out, err) == (0, "", ""), f"exit {code}: {out}{err}")
        run.check("a git that hangs: ended after a second", 1 <= taken < 30, f"{taken} s")
        with open(home("marker"), encoding="utf-8") as file:
            calls = file.read()
        run.check("a git that hangs: not asked again", calls.count("ls-files") == calls.count("\n") == 1, calls)
        with open(home("sleeper"), encoding="ascii") as file:
            run.check("a git that hangs: what it started is ended, too", not is_running(file.read().strip()))
        home.happened()

        home.expect("no git", "tree/.netrc", SILENT, environment={"PATH": home("none")})
        home.expect("no PATH", "tree/.netrc", SILENT, environment={"PATH": ""})
        home.expect("a git of the working directory", "tree/.netrc", SILENT, environment={"PATH": ".::" + home("none")},
                    files={"git": f"#!/bin/sh\n{call}exit 0\n".encode()}, mode=0o700)
        run.check("a git of the working directory is not run", not home.happened())


def facts(home):
    home.write("tree/.netrc")
    home.git("tree", "init", "-q")
    home.expect("a fresh repository", "tree/.netrc", UNTRACKED)
    home.git("tree", "add", ".netrc")
    home.expect("after git add", "tree/.netrc", TRACKED)
    home.write("tree/a/.netrc")
    home.expect("the same name in another folder", "tree/a/.netrc", UNTRACKED)
    os.symlink(home("tree/.netrc"), home("link"))
    home.expect("a link from outside", "link", TRACKED)
    home.write("outside")
    os.symlink(home("outside"), home("tree/a/link"))
    home.expect("a link to the outside", "tree/a/link", SILENT)
    home.expect("in git's own folder", home.write("tree/.git/.netrc"), SILENT)

    for name in (".gitignore", "a/.gitignore", ".git/info/exclude"):
        home.write("tree/" + name, "*.swp\n.netrc\n")
        home.expect(f"ignored by {name}", "tree/a/.netrc", SILENT)
        home.expect(f"tracked, though ignored by {name}", "tree/.netrc", TRACKED)
        os.remove(home("tree/" + name))
    home.write("tree/.gitignore", ".netrc\n!/a/.netrc\n")
    home.expect("ignored no more", "tree/a/.netrc", UNTRACKED)
    home.write("tree/.gitignore", "/a/\n")
    home.expect("in an ignored folder", "tree/a/.netrc", SILENT)
    os.remove(home("tree/.gitignore"))

    home.write("patterns", ".netrc\n")
    home.write("settings", f"[core]\n\texcludesFile = {home('patterns')}\n")
    home.expect("ignored by core.excludesFile", "tree/a/.netrc", SILENT,
                environment={"GIT_CONFIG_GLOBAL": home("settings")})
    home.write(".config/git/ignore", ".netrc\n")
    home.expect("ignored by ~/.config/git/ignore", "tree/a/.netrc", SILENT)
    os.remove(home(".config/git/ignore"))


def names(home):
    """No name is taken for an option or a pattern, which would match one of the tracked files beside it."""
    for name in ("a b", "-q", "--help", "*", "?", "[a]", ":(glob)**", ":^x", ":!x", "\\*", "\u00fc", "a\nb", "#x",
                 "!x"):
        tree = tempfile.mkdtemp(dir=home.path)
        home.git(tree, "init", "-q")
        home.write(os.path.join(tree, "x"))
        home.write(os.path.join(tree, "a"))
        home.git(tree, "add", "a", "x")
        path = home.write(os.path.join(tree, name))
        home.expect(f"{name!r} is not tracked", path, UNTRACKED)
        if "\n" not in name:
            home.write(os.path.join(tree, ".gitignore"), "".join("\\" + each for each in name) + "\n")
            home.expect(f"{name!r} is ignored", path, SILENT)
        home.git(tree, "--literal-pathspecs", "add", "-f", "--", name)
        home.expect(f"{name!r} is tracked", path, TRACKED)


def repositories(home):
    """Where the repository is not a plain folder .git, or of a form of its own. Leaves tree/.netrc committed."""
    home.git("tree", "commit", "-q", "-m", "m")
    home.git("tree", "worktree", "add", "-q", "../other")
    home.write("other/.netrc")
    home.write("other/b/.netrc")
    run.check("a linked work tree's .git is a file", os.path.isfile(home("other/.git")))
    home.expect("a linked work tree: tracked", "other/.netrc", TRACKED)
    home.expect("a linked work tree: not tracked", "other/b/.netrc", UNTRACKED)
    home.write("tree/.git/info/exclude", "/b/\n")
    home.expect("a linked work tree: ignored", "other/b/.netrc", SILENT)
    home.write("odd/.git", "nothing of git's\n")
    home.expect("a .git that is none", home.write("odd/.netrc"), SILENT)

    elsewhere = {"GIT_DIR": home("tree/.git"), "GIT_WORK_TREE": home("tree"), "GIT_PREFIX": "a/",
                 "GIT_INDEX_FILE": home("none"), "GIT_OBJECT_DIRECTORY": home("none"), "GIT_COMMON_DIR": home("none")}
    home.write("second/.netrc")
    home.git("second", "init", "-q")
    home.expect("in a hook of another repository: not tracked", "second/.netrc", UNTRACKED, environment=elsewhere)
    home.expect("in a hook of another repository: tracked", "tree/.netrc", TRACKED, environment=elsewhere)
    home.expect("variables that change git's answers", home.write("tree/.NETRC"), UNTRACKED,
                environment={"GIT_ICASE_PATHSPECS": "1", "GIT_TRACE": home("marker")})
    run.check("no trace is written", not home.happened())

    home.git("tree", "update-index", "--split-index")
    home.expect("a split index", "tree/.netrc", TRACKED)
    home.write("sha256/.netrc")
    home.git("sha256", "init", "-q", "--object-format=sha256")
    home.git("sha256", "add", ".netrc")
    home.expect("a repository of SHA-256", "sha256/.netrc", TRACKED)
    if os.geteuid() == 0:
        for folder in ("second", "second/.git"):
            os.chown(home(folder), 12345, 12345)
        home.expect("a repository of another owner", "second/.netrc", SILENT)


def hostile(home):
    """Nothing runs that a repository names. Each trap is seen to snap first, when git is run without our care."""
    trap = home.write("trap", f"#!/bin/sh\ntouch {home('marker')}\nexit 1\n", 0o700)
    home.write("hostile/in/.netrc")
    home.write("hostile/out/a")
    home.git("hostile", "init", "-q")
    home.git("hostile", "add", ".")
    home.git("hostile", "commit", "-q", "-m", "m")
    for name in ("post-index-change", "reference-transaction"):
        home.write(f"hooks/{name}", f"#!/bin/sh\nexec {trap}\n", 0o700)
    home.git("hostile", "config", "core.hooksPath", home("hooks"))
    home.git("hostile", "update-index", "--force-write-index", check=False)
    run.check("the trap of core.hooksPath snaps", home.happened())
    home.git("hostile", "config", "core.fsmonitor", trap)
    home.git("hostile", "ls-files")
    run.check("the trap of core.fsmonitor snaps", home.happened())
    for name in ("pager.ls-files", "pager.check-ignore", "core.pager", "core.editor", "core.sshCommand"):
        home.git("hostile", "config", name, trap)
    for name in ("ls-files", "check-ignore"):
        home.git("hostile", "config", "alias." + name, "!" + trap)
    home.write("hostile/in/other")
    home.expect("a hostile repository: tracked", "hostile/in/.netrc", TRACKED)
    home.expect("a hostile repository: not tracked", "hostile/in/other", UNTRACKED)
    run.check("a hostile repository runs nothing", not home.happened())

    # A sparse index, for which a tree is missing that a remote repository promises.
    home.git("hostile", "config", "--unset", "core.hooksPath")
    home.git("hostile", "config", "--unset", "core.fsmonitor")
    home.git("hostile", "sparse-checkout", "set", "--cone", "--sparse-index", "in")
    tree = home.git("hostile", "rev-parse", "HEAD:out")
    os.remove(home(f"hostile/.git/objects/{tree[:2]}/{tree[2:]}"))
    os.mkdir(home("remote"))
    home.write("hostile/other")
    for name, value in (("core.repositoryFormatVersion", "1"), ("extensions.partialClone", "origin"),
                        ("remote.origin.promisor", "true"), ("remote.origin.uploadpack", trap)):
        home.git("hostile", "config", name, value)
    for url in (home("remote"), "ssh://a.test/remote", f"ext::{trap}"):
        home.git("hostile", "config", "remote.origin.url", url)
        home.git("hostile", "config", "protocol.ext.allow", "always")
        home.git("hostile", "ls-files", "--error-unmatch", "other", check=False)
        run.check(f"the trap of a missing tree snaps: {url}", home.happened())
        home.lint("hostile/other")
        run.check(f"a missing tree is not fetched: {url}", not home.happened())


with_fake_git()
if shutil.which("git") is None:
    print(f"SKIPPED: git is not installed ({run.passed} checks passed, {run.failed} failed)")
    sys.exit(1 if run.failed else 77)
for part in (lambda home: (facts(home), repositories(home)), names, hostile):
    with tempfile.TemporaryDirectory() as path:
        part(Home(path))
run.finish()
