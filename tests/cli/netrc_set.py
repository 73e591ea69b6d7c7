# SPDX-License-Identifier: MIT
"""netrc set, netrc unset: one value changes, and no other byte; what is refused, and why. Usage: netrc_set.py PROGRAM"""
import os
import select
import stat
import subprocess
import sys
import tempfile

from program import MARKER, Runner, has_terminals

run = Runner(sys.argv[1])
OLD = f"old-{MARKER}"
NEW = f"new-{MARKER}"
WORKSPACE = "1234567890123456.7.gcp.databricks.com"
TOKEN = f"dapi0123456789abcdef0123456{MARKER}8"
# Comments, a macro, Windows' line ends, two styles.
REAL = (f"# work, renewed in May\r\nmachine {WORKSPACE} login token password {OLD} # by hand\r\n\r\n"
        f"machine ftp.test\r\n\tlogin alice\r\n\tpassword ftp-{MARKER}\r\n\tmacdef init\r\n\tcd pub\r\n\r\n"
        f"machine a.test login bob password b-{MARKER}\r\nmachine a.test login carol password c-{MARKER}\r\n"
        f"default login anonymous password me@\r\n").encode()


class Home:
    """A folder with a .netrc that stays between runs."""

    def __init__(self, text=None, mode=0o600):
        self.folder = tempfile.TemporaryDirectory()
        self.path = os.path.join(self.folder.name, ".netrc")
        if text is not None:
            self.write(text, mode)

    def write(self, text, mode=0o600):
        with open(self.path, "wb") as file:
            file.write(text)
        os.chmod(self.path, mode)

    def text(self):
        with open(self.path, "rb") as file:
            return file.read()

    def run(self, *args, stdin=NEW.encode() + b"\n", **more):
        environment = {"HOME": self.folder.name, "PATH": os.environ["PATH"]}
        environment.update({name: os.environ[name] for name in ("ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS") if name in os.environ})
        done = subprocess.run([run.program, *args], input=stdin, env=environment, cwd=self.folder.name, capture_output=True,
                              timeout=60, check=False, **more)
        output = (done.stdout + done.stderr).decode("utf-8", "backslashreplace").replace(self.folder.name, "~")
        run.check(f"{args}: shows no secret", MARKER not in output, output)
        return done.returncode, output

    def expect(self, name, args, exit_code, says=(), text=None, **more):
        before = self.text() if os.path.exists(self.path) else None
        code, output = self.run(*args, **more)
        run.check(f"{name}: exit code", code == exit_code, f"{code}: {output}")
        for word in [says] if isinstance(says, str) else says:
            run.check(f"{name}: says {word}", word in output, output)
        after = self.text() if os.path.exists(self.path) else None
        wanted = before if text is None else text
        run.check(f"{name}: the file", after == wanted, f"{output}\n{wanted}\n{after}")
        left = set(os.listdir(self.folder.name)) - {".netrc"}
        run.check(f"{name}: nothing is left beside it", not left, str(left))


# --- set ---
home = Home(REAL)
home.expect("a token is renewed", ["set", WORKSPACE], 0, "~/.netrc:2: 1234567890123456.7.gcp.databricks.com, login token: changed\n",
            text=REAL.replace(OLD.encode(), NEW.encode()))
home.expect("the same again", ["set", f"https://{WORKSPACE}/api/2.0/clusters/list"], 0, "nothing to change")
home.expect("one of two logins", ["set", "--login", "carol", "https://a.test/"], 0, "login carol: changed",
            text=home.text().replace(b"c-" + MARKER.encode(), NEW.encode()))
home.expect("the user in a URL", ["set", "https://bob@a.test/"], 0, "login bob: changed",
            text=home.text().replace(b"b-" + MARKER.encode(), NEW.encode()))
home.expect("no login, and there are two", ["set", "a.test"], 3, ["name one with --login", "login bob (line 10), login carol (line 11)"])
before = home.text()
home.expect("another login comes after the host's others", ["set", "--login", "dave", "a.test"], 0, "login dave: added",
            text=before.replace(b"default", b"machine a.test login dave password " + NEW.encode() + b"\r\ndefault"))
home.expect("and goes without a trace", ["unset", "--login", "dave", "a.test"], 0, "login dave: removed", text=before)
home.expect("a new host needs a login", ["set", "b.test"], 3, "add --login LOGIN")
home.expect("a new host", ["set", "--login", "u", "b.test"], 0, "b.test, login u: added",
            text=before.replace(b"default", b"machine b.test login u password " + NEW.encode() + b"\r\ndefault"))

home = Home()
home.expect("the first entry makes the file", ["set", WORKSPACE], 0, ["~/.netrc: created, mode 0600", "login token: added"],
            text=f"machine {WORKSPACE} login token password {TOKEN}\n".encode(), stdin=TOKEN.encode())
run.check("the file is its owner's alone", stat.S_IMODE(os.stat(home.path).st_mode) == 0o600)
home = Home(b"machine c.test login u password p\n")
home.expect("a token of Databricks for another host needs a login", ["set", "d.test"], 3, "--login", stdin=TOKEN.encode())
home.expect("an entry for every login", ["set", "--no-login", "d.test"], 0, "d.test: added",
            text=f"machine c.test login u password p\nmachine d.test password {NEW}\n".encode())
home.expect("quotes where a value needs them", ["set", "c.test"], 0, "changed", stdin=f"a {MARKER} b\n".encode(),
            text=f'machine c.test login u password "a {MARKER} b"\nmachine d.test password {NEW}\n'.encode())
# -I: beside this file lies another netrc.py.
read = subprocess.run([sys.executable, "-I", "-c", "import netrc, sys; print(netrc.netrc(sys.argv[1]).authenticators('c.test')[2])", home.path],
                      capture_output=True, text=True, timeout=60, check=False)
run.check("Python's own netrc reads it", read.stdout == f"a {MARKER} b\n", read.stdout + read.stderr)
home.expect("what not all programs read alike is refused", ["set", "c.test"], 3, ["in the way", "python", "--reader"],
            stdin=f"{MARKER}\nb\n".encode())
home.expect("but not for the reference reading alone", ["set", "--reader", "reference", "c.test"], 0, "changed",
            stdin=f"{MARKER}\nb\n".encode(),
            text=f'machine c.test login u password "{MARKER}\\nb"\nmachine d.test password {NEW}\n'.encode())
home = Home(b"machine a.test login u password p\nmachine a.test login u password p\n")
home.expect("an old token and an appended one: both", ["set", "a.test"], 0, ["~/.netrc:1: a.test, login u: changed\n~/.netrc:2: "],
            text=f"machine a.test login u password {NEW}\n".encode() * 2)
home.expect("only said", ["set", "--dry-run", "a.test"], 0, "would be changed", stdin=b"other")
home = Home(b"machine a.test login u password\nmachine b.test login v password q\n")
home.expect("a damaged entry", ["set", "a.test"], 3, ["~/.netrc:1: the entry is damaged", "[missing-value]", "netrc-lint"])
home = Home(b"machine a.test login u password p\nmacdef m\ncd\n")
home.expect("an open macro", ["set", "--login", "v", "b.test"], 3, ["~/.netrc:2: ", "empty line"])

# --- how the value comes ---
home = Home(b"machine a.test login u password p\n")
home.expect("an empty password", ["set", "a.test"], 2, "the password is empty", stdin=b"\n")
home.expect("a password that is none", ["set", "a.test"], 2, "64 KiB", stdin=b"x" * 70000)
home.expect("a token for a login", ["set", "--login", TOKEN, "a.test"], 2, "--login-fd N")
home.expect("a URL with a password", ["set", f"https://u:{MARKER}@a.test/"], 2, "take it out")
home.expect("no number", ["set", "--password-fd", "x", "a.test"], 2, "the number of an open file")
home.expect("no file", ["set", "--password-fd", "9", "a.test"], 2, "descriptor 9: ")
reading, writing = os.pipe()
os.write(writing, NEW.encode() + b"\r\n")
os.close(writing)
home.expect("a descriptor", ["set", "--password-fd", str(reading), "a.test"], 0, "changed", pass_fds=[reading], stdin=b"",
            text=f"machine a.test login u password {NEW}\n".encode())
os.close(reading)
home.expect("standard input is no file to change", ["set", "--file", "-", "a.test"], 2, "cannot be changed")

if has_terminals():
    controller, terminal = os.openpty()
    child = subprocess.Popen([run.program, "set", "a.test"], stdin=terminal, stdout=terminal, stderr=terminal,
                             env={"HOME": home.folder.name, "PATH": os.environ["PATH"]})
    shown = b""
    while b"Password: " not in shown and select.select([controller], [], [], 30)[0]:
        shown += os.read(controller, 1000)
    os.write(controller, b"typed-" + MARKER.encode() + b"\n")
    child.wait(timeout=60)
    while select.select([controller], [], [], 0.2)[0]:
        shown += os.read(controller, 1000)
    run.check("a prompt, and nothing of what is typed", b"Password: " in shown and MARKER.encode() not in shown
              and b"changed" in shown, str(shown))
    run.check("what was typed is written", b"password typed-" in home.text(), str(home.text()))
    os.close(controller)
    os.close(terminal)

# --- the file itself ---
home = Home(REAL)
os.rename(home.path, home.path + "-dotfiles")
os.symlink(".netrc-dotfiles", home.path)
code, output = home.run("set", WORKSPACE)
run.check("a symbolic link stays, its target changes", code == 0 and os.path.islink(home.path)
          and home.text() == REAL.replace(OLD.encode(), NEW.encode()), output)
home = Home(REAL)
os.link(home.path, home.path + "-other")
code, output = home.run("set", WORKSPACE)
run.check("a hard link is refused", code == 2 and "--in-place" in output and home.text() == REAL, output)
code, output = home.run("set", "--in-place", WORKSPACE)
with open(home.path + "-other", "rb") as other:
    run.check("in place: both names", code == 0 and other.read() == home.text() != REAL, output)
home = Home(REAL)
code, output = home.run("set", "--backup", WORKSPACE)
with open(home.path + ".bak", "rb") as backup:
    run.check("a backup", code == 0 and backup.read() == REAL, output)
run.check("the backup is its owner's alone", stat.S_IMODE(os.stat(home.path + ".bak").st_mode) == 0o600)
home = Home(REAL, 0o644)
code, output = home.run("set", WORKSPACE)
run.check("a mode that lets others in stays, and is named", code == 0 and "chmod 600" in output
          and stat.S_IMODE(os.stat(home.path).st_mode) == 0o644, output)

# --- unset ---
home = Home(b"machine a.test login u password p # mine\nmachine b.test\n  login v\n  password q\nmachine a.test password r\n")
home.expect("an entry of several lines", ["unset", "b.test"], 0, "~/.netrc:2: b.test, login v: removed",
            text=b"machine a.test login u password p # mine\nmachine a.test password r\n")
home.expect("nothing to remove", ["unset", "b.test"], 1, "no entry to remove")
home.expect("only said", ["unset", "--dry-run", "--login", "u", "a.test"], 0, "would be removed")
code, output = home.run("unset", "--login", "u", "a.test")
run.check("what answers now is said", code == 0 and "a.test: now answers for a.test" in output, output)
run.check("comments stay", b"# mine" in home.text(), str(home.text()))
run.finish()
