# SPDX-License-Identifier: MIT
"""What every adapter to a real program has: it is asked for a host out of a text, and gives an answer."""

import base64
import dataclasses
import json
import os
import pathlib
import resource
import selectors
import subprocess
import tempfile
import typing

HERE = pathlib.Path(__file__).resolve().parent
INSIDE = HERE.parent / "inside"

# Seconds of the clock after which a program hangs; of the processor it may use less (`cpu_limit`).
PATIENCE = 20.0


class Missing(Exception):
    """A program that cannot be asked here; the text says why."""


@dataclasses.dataclass(frozen=True)
class Answer:
    """What a program took out of a file. Values are bytes, or None where it has none."""

    outcome: str  # found, none, refused, crash, hang
    login: bytes | None = None
    password: bytes | None = None
    account: bytes | None = None


NONE = Answer("none")
REFUSED = Answer("refused")
CRASH = Answer("crash")
HANG = Answer("hang")


class Program:
    """One program. Raises Missing from its constructor. Not thread-safe: one for each thread."""

    #: The reader's name in the table.
    name = ""
    #: The answer goes over HTTP Basic: `login:password` in one, and nobody can tell absent from empty.
    basic = False
    #: Nobody can tell empty credentials from none, over HTTP Basic either.
    empty_is_none = False
    #: A value is seen up to its first line end.
    one_line = False
    #: Nobody can tell absent from empty, or a login alone from none.
    absent_is_empty = False
    #: The program tells the account.
    tells_account = False

    def __init__(self) -> None:
        self.home = tempfile.TemporaryDirectory(prefix="netrc-readers-")
        self.file = pathlib.Path(self.home.name) / ".netrc"
        self.file_mode = 0o600

    def version(self) -> str:
        raise NotImplementedError

    def ask(self, text: bytes, host: str, user: str | None = None) -> Answer:
        self.write(text)
        return self.answer(host, user)

    def answer(self, host: str, user: str | None) -> Answer:
        raise NotImplementedError

    def write(self, text: bytes) -> None:
        self.file.unlink(missing_ok=True)
        descriptor = os.open(self.file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with open(descriptor, "wb") as file:
            file.write(text)
            os.fchmod(descriptor, self.file_mode)

    def environment(self, **more: str) -> dict[str, str]:
        """Nothing of the user's: no proxies, no rc files, no locale."""
        return {"PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": self.home.name, "LC_ALL": "C.UTF-8", **more}

    def close(self) -> None:
        self.home.cleanup()


def command_output(*command: str, **options: typing.Any) -> str:
    """The first line that a command prints. Raises Missing if there is no such command."""
    try:
        done = subprocess.run(command, capture_output=True, timeout=60, check=False, **options)
    except FileNotFoundError as error:
        raise Missing(f"there is no {command[0]}") from error
    if done.returncode != 0:
        raise Missing(f"{command[0]} failed: {done.stderr.decode(errors='replace').strip()[-200:]}")
    lines = done.stdout.decode(errors="replace").strip().splitlines()
    return lines[0] if lines else ""


def debian_version(package: str) -> str:
    return command_output("dpkg-query", "-W", "-f", "${Version}", package)


def build_folder() -> pathlib.Path:
    """Where small programs are built, and npm packages lie: build/readers, or $NETRC_TEST_READERS."""
    folder = pathlib.Path(os.environ.get("NETRC_TEST_READERS", HERE.parent.parent.parent / "build" / "readers"))
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def decoded(value: str | None) -> bytes | None:
    return None if value is None else base64.b64decode(value)


def limited(cpu_seconds: int) -> typing.Callable[[], None]:
    """A child that computes for longer is ended by SIGXCPU."""
    return lambda: resource.setrlimit(resource.RLIMIT_CPU, (cpu_seconds, cpu_seconds + 1))


class Conversation(Program):
    """
    A program that stays: it reads one question a line, `{"file", "host", "user"}`, and writes one answer a line, `{"outcome", "login", "password",
    "account"}`, values in Base64 or null. One that dies has crashed, one that does not answer hangs; the next question starts another.
    """

    def __init__(self, command: list[str], environment: dict[str, str] | None = None) -> None:
        super().__init__()
        self.command = command
        self.variables = self.environment(**(environment or {}))
        self.process: subprocess.Popen[bytes] | None = None
        self.patience = PATIENCE

    def start(self) -> subprocess.Popen[bytes]:
        if self.process is None:
            self.process = subprocess.Popen(
                self.command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=self.variables, cwd=self.home.name
            )
        return self.process

    def answer(self, host: str, user: str | None) -> Answer:
        # More than any that ends takes, even of 12 MB; of the processor, for those who can limit that.
        patience = 0.5 + self.file.stat().st_size / 1e5
        self.patience = PATIENCE + patience
        return self.exchange({"file": str(self.file), "host": host, "user": user, "patience": patience})

    def exchange(self, question: dict[str, typing.Any]) -> Answer:
        process = self.start()
        assert process.stdin is not None
        try:
            process.stdin.write(json.dumps(question).encode() + b"\n")
            process.stdin.flush()
            line = self.read_line(process)
        except BrokenPipeError:
            line = b""
        if line is None:
            self.stop()
            return HANG
        if not line:
            self.stop()
            return CRASH
        reply = json.loads(line)
        if reply["outcome"] == "unable":
            raise Missing(reply["why"])
        return Answer(reply["outcome"], decoded(reply.get("login")), decoded(reply.get("password")), decoded(reply.get("account")))

    def read_line(self, process: subprocess.Popen[bytes]) -> bytes | None:
        """A line; empty at the end; None if it takes too long."""
        assert process.stdout is not None
        with selectors.DefaultSelector() as selector:
            selector.register(process.stdout, selectors.EVENT_READ)
            if not selector.select(self.patience):
                return None
        return process.stdout.readline()

    def stop(self) -> None:
        if self.process is not None:
            self.process.kill()
            self.process.communicate()
            self.process = None

    def close(self) -> None:
        self.stop()
        super().close()
