# SPDX-License-Identifier: MIT
"""Which files netrc-lint takes for ignored by git (F610), against a table, and the table against git. Usage: netrc_lint_git.py PROGRAM

Where there is no git, the table is not held against it, and the test says that it was skipped (77) if all else holds.
"""
import os
import shutil
import subprocess
import sys
import tempfile

from program import Runner

run = Runner(sys.argv[1])
ROOT, EXCLUDE, USERS = ".gitignore", ".git/info/exclude", "../config/git/ignore"

# What is ignored or not, by gitignore(5): (the file, is it ignored, where the patterns stand and what they are).
CASES = [
    # No pattern, another name.
    (".netrc", False, {}),
    (".netrc", False, {ROOT: ""}),
    (".netrc", False, {ROOT: "\n\n\n"}),
    (".netrc", False, {ROOT: "*.swp\nnetrc\n.netr\n.netrc.bak\n"}),
    (".netrc", False, {ROOT: ".NETRC\n"}),
    (".netrc", True, {ROOT: ".netrc\n"}),
    (".netrc", True, {ROOT: ".netrc"}),
    # Comments, blanks, line ends.
    (".netrc", False, {ROOT: "#.netrc\n"}),
    (".netrc", False, {ROOT: "\\#.netrc\n"}),
    ("#netrc", True, {ROOT: "\\#netrc\n"}),
    ("!netrc", True, {ROOT: "\\!netrc\n"}),
    (".netrc", True, {ROOT: ".netrc   \n"}),
    (".netrc", False, {ROOT: " .netrc\n"}),
    (".netrc", False, {ROOT: ".netrc\t\n"}),
    (".netrc", False, {ROOT: ".netrc\\ \n"}),
    (".netrc ", True, {ROOT: ".netrc\\ \n"}),
    (".netrc ", True, {ROOT: ".netrc\\   \n"}),
    (".netrc ", False, {ROOT: ".netrc \n"}),
    ("a b", True, {ROOT: "a b\n"}),
    (".netrc", True, {ROOT: ".netrc\r\n"}),
    (".netrc", True, {ROOT: "*.swp\r\n.netrc\r"}),
    (".netrc", True, {ROOT: "\ufeff.netrc\n"}),
    (".netrc", False, {ROOT: "*.swp\n\ufeff.netrc\n"}),
    (".netrc", False, {ROOT: ".netrc # the tokens\n"}),
    (".netrc", False, {ROOT: "!\n/\n//\n \n"}),
    # The last pattern that matches.
    (".netrc", False, {ROOT: ".netrc\n!.netrc\n"}),
    (".netrc", True, {ROOT: "!.netrc\n.netrc\n"}),
    (".netrc", True, {ROOT: ".netrc\n!netrc\n"}),
    (".netrc", True, {ROOT: ".*\n!.gitignore\n"}),
    (".netrc", False, {ROOT: ".netrc\n!.*rc\n*.swp\n"}),
    (".netrc", False, {ROOT: "!.netrc\n"}),
    # With a slash: from the folder on; without: any name below.
    ("a/b/.netrc", True, {ROOT: ".netrc\n"}),
    (".netrc", True, {ROOT: "/.netrc\n"}),
    ("a/.netrc", False, {ROOT: "/.netrc\n"}),
    ("a/.netrc", True, {ROOT: "a/.netrc\n"}),
    ("a/.netrc", True, {ROOT: "/a/.netrc\n"}),
    ("b/a/.netrc", False, {ROOT: "a/.netrc\n"}),
    ("a/.netrc", False, {ROOT: "//a/.netrc\n"}),
    ("a/.netrc", False, {ROOT: "a//.netrc\n"}),
    ("a/.netrc", False, {ROOT: "./a/.netrc\n"}),
    ("a/.netrc", False, {ROOT: "a/\\.netrc/\n"}),
    # A slash at the end: folders alone.
    (".netrc", False, {ROOT: ".netrc/\n"}),
    ("a/.netrc", True, {ROOT: "a/\n"}),
    ("b/a/.netrc", True, {ROOT: "a/\n"}),
    ("b/a/.netrc", False, {ROOT: "/a/\n"}),
    ("b/a/.netrc", True, {ROOT: "b/a/\n"}),
    ("a/.netrc", True, {ROOT: "a\n"}),
    (".netrc", False, {ROOT: ".netrc//\n"}),
    # Nothing below an ignored folder comes back.
    ("a/.netrc", True, {ROOT: "a/\n!.netrc\n!a/.netrc\n"}),
    ("a/.netrc", True, {ROOT: "a\n", "a/.gitignore": "!.netrc\n"}),
    ("a/b/.netrc", True, {ROOT: "a\n!a/b\n"}),
    ("a/.netrc", False, {ROOT: "a\n!a\n"}),
    ("a/.netrc", False, {ROOT: "a/*\n!a/.netrc\n"}),
    ("a/b/.netrc", False, {ROOT: "/*\n!/a\n/a/*\n!/a/b\n"}),
    ("a/c/.netrc", True, {ROOT: "/*\n!/a\n/a/*\n!/a/b\n"}),
    # * ? []
    (".netrc", True, {ROOT: "*\n"}),
    (".netrc", True, {ROOT: "*rc\n"}),
    (".netrc", True, {ROOT: ".n*c\n"}),
    (".netrc", True, {ROOT: ".net??\n"}),
    (".netrc", False, {ROOT: ".net?\n"}),
    (".netrc", True, {ROOT: "?netrc\n"}),
    ("a/.netrc", False, {ROOT: "a?.netrc\n/a*rc\n"}),
    ("a/.netrc", True, {ROOT: "a/*\n"}),
    ("a/b/.netrc", True, {ROOT: "a/*\n"}),
    ("a/b/.netrc", False, {ROOT: "a/*.netrc\n*/.netrc\n"}),
    ("a/b/.netrc", True, {ROOT: "*/*/.netrc\n"}),
    (".netrc", True, {ROOT: "[.]netrc\n"}),
    (".netrc", True, {ROOT: ".[a-z]etrc\n"}),
    (".netrc", False, {ROOT: ".[!a-z]etrc\n.[^n]etrc\n"}),
    (".netrc", True, {ROOT: ".[!A-Z]etrc\n"}),
    (".netrc", True, {ROOT: ".[[:lower:]]etrc\n"}),
    (".netrc", False, {ROOT: ".[[:digit:]]etrc\n"}),
    (".]etrc", True, {ROOT: ".[]x]etrc\n"}),
    (".-etrc", True, {ROOT: ".[a-]etrc\n"}),
    (".netrc", False, {ROOT: ".[netrc\n"}),
    (".netrc", False, {ROOT: ".[z-a]etrc\n"}),
    (".netrc", True, {ROOT: "\\.netrc\n"}),
    (".netrc", True, {ROOT: ".\\netrc\n"}),
    (".netrc", False, {ROOT: ".netrc\\\n"}),
    (".netrc", False, {ROOT: "\\*netrc\n"}),
    ("*netrc", True, {ROOT: "\\*netrc\n"}),
    ("\u00fc/.netrc", True, {ROOT: "\u00fc/\n"}),
    # Bytes, not characters.
    ("\u00fc/.netrc", False, {ROOT: "?/\n"}),
    ("\u00fc/.netrc", True, {ROOT: "??/\n"}),
    # **
    (".netrc", True, {ROOT: "**\n"}),
    (".netrc", True, {ROOT: "/**\n"}),
    (".netrc", True, {ROOT: "**/.netrc\n"}),
    ("a/b/.netrc", True, {ROOT: "**/.netrc\n"}),
    ("a/.netrc", True, {ROOT: "a/**\n"}),
    ("a/b/.netrc", True, {ROOT: "a/**\n"}),
    ("b/a/.netrc", False, {ROOT: "a/**\n"}),
    ("a/.netrc", False, {ROOT: "a/**\n!a/.netrc\n"}),
    ("a/b/.netrc", True, {ROOT: "a/**\n!a/b/.netrc\n"}),
    ("a/.netrc", False, {ROOT: "a/**/\n"}),
    ("a/b/.netrc", True, {ROOT: "a/**/\n"}),
    ("a/.netrc", True, {ROOT: "a/**/.netrc\n"}),
    ("a/b/c/.netrc", True, {ROOT: "a/**/.netrc\n"}),
    ("b/.netrc", False, {ROOT: "a/**/.netrc\n"}),
    ("a/b/c/b/d/.netrc", True, {ROOT: "**/b/**/d/.netrc\n"}),
    ("a/b/c/b/d/.netrc", False, {ROOT: "**/b/d/c/.netrc\n"}),
    ("a/b/b/d/.netrc", True, {ROOT: "a/**/b/d\n"}),
    ("a/b/.netrc", True, {ROOT: "a/**/**/.netrc\n"}),
    ("a/b/.netrc", True, {ROOT: "a/**/**\n"}),
    ("a/b/.netrc", True, {ROOT: "***/.netrc\n"}),
    ("a/b/.netrc", False, {ROOT: "a/**.netrc\n"}),
    ("a/.netrc", True, {ROOT: "a/**netrc\n"}),
    # (git 2.39 takes `a**/.netrc` for `a` and any folders, against its manual: left out.)
    ("a/.netrc", True, {ROOT: "a**/.netrc\n"}),
    (".netrc", True, {ROOT: ".**rc\n"}),
    ("a/b/.netrc", False, {ROOT: "a/**\n!a/**\n"}),
    # Several files: the nearer before the farther, the work tree's before its exclusions, these before the user's.
    ("a/.netrc", True, {"a/.gitignore": ".netrc\n"}),
    ("a/.netrc", True, {"a/.gitignore": "/.netrc\n"}),
    ("a/b/.netrc", False, {"a/.gitignore": "/.netrc\n"}),
    ("a/b/.netrc", True, {"a/.gitignore": "b/.netrc\n"}),
    ("b/.netrc", False, {"a/.gitignore": ".netrc\n"}),
    ("a/.netrc", False, {ROOT: ".netrc\n", "a/.gitignore": "!.netrc\n"}),
    ("a/.netrc", True, {ROOT: "!.netrc\n", "a/.gitignore": ".netrc\n"}),
    ("a/b/.netrc", False, {ROOT: ".netrc\n", "a/.gitignore": "!b/.netrc\n"}),
    (".netrc", True, {EXCLUDE: ".netrc\n"}),
    ("a/.netrc", True, {EXCLUDE: "a/.netrc\n"}),
    (".netrc", False, {EXCLUDE: ".netrc\n", ROOT: "!.netrc\n"}),
    (".netrc", True, {USERS: ".netrc\n"}),
    ("a/.netrc", False, {USERS: "/.netrc\n"}),
    (".netrc", False, {USERS: ".netrc\n", EXCLUDE: "!.netrc\n"}),
    (".netrc", True, {USERS: "!.netrc\n", EXCLUDE: ".netrc\n"}),
    (".netrc", False, {USERS: ".netrc\n", ROOT: "!.netrc\n"}),
]


def write(folder, files):
    for path, content in files.items():
        os.makedirs(os.path.dirname(os.path.join(folder, path)), exist_ok=True)
        with open(os.path.join(folder, path), "w", encoding="utf-8", newline="") as file:
            file.write(content)


def both_say(path, files, git):
    """(exit code of git check-ignore or None, what netrc-lint says) in a work tree of its own."""
    with tempfile.TemporaryDirectory() as home:
        tree = os.path.join(home, "tree")
        # All that git asks for in a repository.
        for part in ("objects", "refs"):
            os.makedirs(os.path.join(tree, ".git", part))
        write(tree, {".git/HEAD": "ref: refs/heads/main\n", path: "machine a.test login u password p\n", **files})
        os.chmod(os.path.join(tree, path), 0o600)
        environment = {"HOME": home, "XDG_CONFIG_HOME": os.path.join(home, "config"), "PATH": os.environ["PATH"], "GIT_CONFIG_NOSYSTEM": "1", "GIT_CEILING_DIRECTORIES": home}
        said = None
        if git:
            asked = subprocess.run([git, "check-ignore", "-q", "--", path], cwd=tree, env=environment, capture_output=True, timeout=60, check=False)
            said = {0: True, 1: False}.get(asked.returncode, asked.stderr)
        code, out, err = run.run(["--no-config", "--format", "concise", "--select", "F610", os.path.join(tree, path)], env=environment)
        return said, {(0, False): True, (1, True): False}.get((code, "warning[F610]" in out), f"{code}: {out}{err}")


git_program = shutil.which("git")
for path, is_ignored, files in CASES:
    said, found = both_say(path, files, git_program)
    run.check(f"{path!r} with {files}", found == is_ignored, f"expected {is_ignored}, found {found}")
    if git_program:
        run.check(f"git: {path!r} with {files}", said == is_ignored, f"expected {is_ignored}, git says {said}")

if git_program:
    with tempfile.TemporaryDirectory() as home:
        environment = {"HOME": home, "PATH": os.environ["PATH"], "GIT_CONFIG_NOSYSTEM": "1", "GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@a.test", "GIT_COMMITTER_NAME": "a",
                       "GIT_COMMITTER_EMAIL": "a@a.test"}

        def do(*args):
            subprocess.run(["git", "-C", os.path.join(home, "tree"), *args], env=environment, capture_output=True, timeout=60, check=True)

        def codes(path):
            os.chmod(os.path.join(home, path), 0o600)
            return run.run(["--no-config", "--format", "concise", "--select", "F604,F610", os.path.join(home, path)])[1]

        write(home, {"tree/.netrc": "machine a.test login token password <token>\n"})
        do("init", "-q")
        run.check("a template that nothing ignores", codes("tree/.netrc") == "", codes("tree/.netrc"))
        write(home, {"tree/.netrc": "machine a.test login u password p\n"})
        run.check("a fresh work tree", "F610" in codes("tree/.netrc"), codes("tree/.netrc"))
        do("add", ".")
        run.check("after git add", "F604" in codes("tree/.netrc") and "F610" not in codes("tree/.netrc"), codes("tree/.netrc"))
        # A template is meant to be in the repository; a file in which a secret may stand is not, however it is written.
        HEX = "0123456789abcdef0123456789abcdef"
        TEMPLATES = ("machine a.test login token password <token>\n", "machine a.test login ${USER} password ${TOKEN} account \"\"\n# fill it in\n",
                     "machine a.test login u port 8443 password {{token}}\n", "default login u password <x>\n")
        SECRETS = ("machine a.test login u password <token>\nmachine b.test login u password p\n", "machine a.test login u password <token>\n# login u password p\n",
                   f"machine a.test login dapi{HEX} password x\n", "machine a.test login u password <token> p\n", "machine a.test login u password <token>\nmacdef m\nquote PASS p\n\n",
                   "# to come\n", "machine https://user:s3cr3tpw@a.test/ login u password <token>\n", f"machine dapi{HEX} login u password <token>\n",
                   "machine a.test:hunter2 login u password <x>\n", f"machine a.test login u password <dapi{HEX}>\n", f"machine a.test login u password ${{TOKEN:-dapi{HEX}}}\n",
                   f"machine a.test login u password \"$(echo dapi{HEX})\"\n", "machine a.test login hunter\n", "machine b.test login hunter\nmachine a.test login u password <token>\n",
                   f"# old token: dapi{HEX}\nmachine a.test login u password <token>\n", "# pw: s3cr3t99\nmachine a.test login u password <token>\n",
                   "machine a.test login u port s3cr3tpassword password <token>\n")
        for text, is_clean in (*((each, True) for each in TEMPLATES), *((each, False) for each in SECRETS)):
            write(home, {"tree/.netrc": text})
            run.check(f"a tracked template: {text!r}", ("F604" not in codes("tree/.netrc")) == is_clean, codes("tree/.netrc"))
        do("commit", "-q", "-m", "m")
        do("worktree", "add", "-q", "../other")
        run.check("a linked work tree tracks it, too", "F604" in codes("other/.netrc"), codes("other/.netrc"))
        write(home, {"other/b/.netrc": "", "tree/b/.netrc": ""})
        run.check("a linked work tree", "F610" in codes("other/b/.netrc"), codes("other/b/.netrc"))
        write(home, {"tree/.git/info/exclude": "/b/\n"})
        run.check("the exclusions are those of all work trees", codes("other/b/.netrc") == codes("tree/b/.netrc") == "", codes("other/b/.netrc"))
else:
    print(f"SKIPPED: git is not installed: the table is not held against it ({run.passed} checks passed, {run.failed} failed)")
    sys.exit(1 if run.failed else 77)
run.finish()
