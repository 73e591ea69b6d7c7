# SPDX-License-Identifier: MIT
"""Runs a program as a user would: in a home of its own, with files of its own. For the tests beside it."""
import os
import pty
import subprocess
import sys
import tempfile

# No output may contain it, except with the options that reveal a secret.
MARKER = "5ec4e7"
TOKEN = "dapi0123456789abcdef012345678" + MARKER + "a"


def has_terminals():
    """False, with a message, if the system has no pseudo-terminals, as in a chroot without /dev/pts."""
    try:
        ends = pty.openpty()
    except OSError as reason:
        print(f"SKIPPED: what is shown on a terminal ({reason}; is /dev/pts mounted?)")
        return False
    for end in ends:
        os.close(end)
    return True


class Runner:
    def __init__(self, program):
        self.program = os.path.abspath(program)
        self.passed = 0
        self.failed = 0

    def run(self, args, files=None, stdin=b"", env=None, stdout=subprocess.PIPE, mode=0o600):
        """Returns (exit code, output, errors). files: name -> bytes, in a fresh home, which is the working directory.
        stdin: bytes, or a descriptor."""
        with tempfile.TemporaryDirectory() as home:
            for name, content in (files or {}).items():
                path = os.path.join(home, name)
                with open(path, "wb") as file:
                    file.write(content)
                os.chmod(path, mode)
            environment = {"HOME": home, "PATH": os.environ["PATH"]}
            for name in ("ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS"):
                if name in os.environ:
                    environment[name] = os.environ[name]
            environment.update(env or {})
            given = {"stdin": stdin} if isinstance(stdin, int) else {"input": stdin}
            done = subprocess.run([self.program, *args], cwd=home, env=environment, **given, stdout=stdout,
                                  stderr=subprocess.PIPE, timeout=60, check=False)
            output = (done.stdout or b"").decode("utf-8", "backslashreplace").replace(home, "~")
            errors = done.stderr.decode("utf-8", "backslashreplace").replace(home, "~")
            return done.returncode, output, errors

    def check(self, name, holds, detail=""):
        if holds:
            self.passed += 1
        else:
            self.failed += 1
            print(f"FAILED: {name}\n  {detail}")

    def expect(self, name, args, exit, output=None, has=(), errors=(), reveals=False, **setup):
        """Checks the exit code, the whole output, parts of the output, parts of the errors. A secret is an error, unless
        `reveals`."""
        code, out, err = self.run(args, **setup)
        detail = f"args {args}\n  exit {code}, expected {exit}\n  output: {out}\n  errors: {err}"
        self.check(name + ": exit", code == exit, detail)
        if output is not None:
            self.check(name + ": output", out == output, detail)
        for part in has:
            self.check(f"{name}: output has {part!r}", part in out, detail)
        for part in errors:
            self.check(f"{name}: errors have {part!r}", part in err, detail)
        if not errors and exit == 0:
            self.check(name + ": no errors", err == "", detail)
        self.check(name + ": no secret in the errors", MARKER not in err, detail)
        if not reveals:
            self.check(name + ": no secret in the output", MARKER not in out, detail)
        return out

    def finish(self):
        print(f"{self.passed} checks passed, {self.failed} failed")
        sys.exit(1 if self.failed or not self.passed else 0)
