# SPDX-License-Identifier: MIT
"""The hook of .pre-commit-hooks.yaml, and the one that docs/netrc-lint.md shows, run by the real pre-commit on a commit.

Usage: netrc_lint_hook.py PROGRAM SOURCE_ROOT

Skipped (77) where git or pre-commit is not installed. Uses no network: the hook's repository is a copy in a folder of
its own.
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile

from program import MARKER, Runner

run = Runner(sys.argv[1])
source_root = sys.argv[2]
for program in ("git", "pre-commit"):
    if shutil.which(program) is None:
        print(f"SKIPPED: {program} is not installed")
        sys.exit(77)

with tempfile.TemporaryDirectory() as home:
    environment = {"HOME": home, "PATH": os.path.dirname(run.program) + ":" + os.environ["PATH"],
                   "PRE_COMMIT_HOME": os.path.join(home, "cache"), "GIT_CONFIG_NOSYSTEM": "1",
                   "GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@a.test", "GIT_COMMITTER_NAME": "a",
                   "GIT_COMMITTER_EMAIL": "a@a.test"}

    def command(folder, *args):
        done = subprocess.run(args, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                              timeout=120, check=False)
        return done.returncode, done.stdout.decode("utf-8", "backslashreplace")

    def repository(name, files):
        folder = os.path.join(home, name)
        os.mkdir(folder)
        command(folder, "git", "init", "-q")
        for path, content in files.items():
            with open(os.path.join(folder, path), "w", encoding="utf-8") as file:
                file.write(content)
        command(folder, "git", "add", "-A")
        return folder

    with open(os.path.join(source_root, ".pre-commit-hooks.yaml"), encoding="utf-8") as file:
        hooks = repository("hooks", {".pre-commit-hooks.yaml": file.read()})
    command(hooks, "git", "commit", "-q", "-m", "hooks")
    revision = command(hooks, "git", "rev-parse", "HEAD")[1].strip()
    config = (f"repos:\n- repo: {hooks}\n  rev: {revision}\n  hooks:\n"
              "  - id: netrc-lint\n    args: [--no-config, --ignore, F]\n")
    project = repository("project", {".pre-commit-config.yaml": config, "README": "machine no .netrc, so nobody looks"})

    code, out = command(project, "pre-commit", "install")
    run.check("pre-commit installs its hook", code == 0, out)
    for name in (".netrc", "_netrc", "ci.netrc", "netrc.template", ".netrc.example"):
        with open(os.path.join(project, name), "w", encoding="utf-8") as file:
            file.write(f"machine a.test login u password\nmachine b.test login v password {MARKER}\n")
        command(project, "git", "add", "-f", name)
        code, out = command(project, "git", "commit", "-q", "-m", name)
        run.check(f"a broken {name} is not committed", code != 0 and f"{name}:1:24: error[S109]" in out, out)
        run.check(f"the hook shows no secret of {name}", MARKER not in out, out)
        with open(os.path.join(project, name), "w", encoding="utf-8") as file:
            file.write("machine a.test login u password p\n")
        command(project, "git", "add", "-f", name)
        code, out = command(project, "git", "commit", "-q", "-m", name)
        run.check(f"a fixed {name} is committed", code == 0, out)
    with open(os.path.join(project, "notes.txt"), "w", encoding="utf-8") as file:
        file.write("machine a.test login\n")
    with open(os.path.join(project, ".netrc-lint.toml"), "w", encoding="utf-8") as file:
        file.write("severity = \"error\"\n")
    command(project, "git", "add", "-A")
    code, out = command(project, "git", "commit", "-q", "-m", "other files")
    run.check("other files are not looked at", code == 0 and "no files to check" in out, out)

    with open(os.path.join(source_root, "docs/netrc-lint.md"), encoding="utf-8") as file:
        shown = re.search(r"^```yaml\n# .pre-commit-config.yaml\n(.*?)^```", file.read(), re.MULTILINE | re.DOTALL)[1]
    broken = f"machine a.test login u password\nmachine b.test login v password {MARKER}\n"
    project = repository("copied", {".pre-commit-config.yaml": shown, ".netrc": broken, "about.netrc.md": broken})
    code, out = command(project, "pre-commit", "run", "--all-files")
    run.check("the hook of the page rejects a broken .netrc", code != 0 and ".netrc:1:24: error[S109]" in out, out)
    run.check("the hook of the page leaves a page about it alone", "about.netrc.md" not in out, out)
    run.check("the hook of the page has the arguments of the real one", "F601" not in out, out)
run.finish()
