# SPDX-License-Identifier: MIT
"""Programs that fetch over HTTP, one process a question, with the recorder as their proxy: so every host is at hand."""

import subprocess
import urllib.parse

from programs.program import CRASH, HANG, NONE, REFUSED, Answer, Program, command_output
from programs.recorder import HttpRecorder


class HttpProgram(Program):
    basic = True
    cpu_seconds = 2

    def __init__(self) -> None:
        super().__init__()
        self.version()
        self.recorder = HttpRecorder()
        proxy = f"http://127.0.0.1:{self.recorder.port}"
        self.variables = self.environment(http_proxy=proxy)

    def command(self, url: str) -> list[str]:
        raise NotImplementedError

    def answer(self, host: str, user: str | None) -> Answer:
        self.recorder.forget()
        name = "" if user is None else urllib.parse.quote(user, safe="") + "@"
        try:
            done = subprocess.run(
                self.command(f"http://{name}{host}/"),
                env=self.variables,
                cwd=self.home.name,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                timeout=20,
                check=False,
            )
        except subprocess.TimeoutExpired:
            return HANG
        if done.returncode < 0:
            return CRASH
        sent = self.recorder.sent
        if sent is None:
            return REFUSED
        login, _, password = sent.partition(b":")
        if sent == b":" and self.empty_is_none:
            return NONE
        if not sent or (user is not None and login == user.encode() and not password):
            return NONE
        return Answer("found", login, password)

    def close(self) -> None:
        self.recorder.close()
        super().close()


class Wget(HttpProgram):
    name = "wget"

    def version(self) -> str:
        return command_output("wget", "--version")

    def command(self, url: str) -> list[str]:
        return ["wget", "--no-config", "--no-hsts", "--tries=1", "--quiet", "--auth-no-challenge", "--output-document=/dev/null", url]


class Wget2(HttpProgram):
    name = "wget2"
    empty_is_none = True  # asked for credentials, it sends empty ones where it has none

    def version(self) -> str:
        return command_output("wget2", "--version")

    def command(self, url: str) -> list[str]:
        return [
            "wget2", "--no-config", "--no-hsts", "--no-hpkp", "--no-ocsp", "--no-robots", "--tries=1", "--quiet", "--no-http2",
            f"--netrc-file={self.file}", "--output-document=/dev/null", url,
        ]  # fmt: skip


class Aria2(HttpProgram):
    name = "aria2"

    def version(self) -> str:
        return command_output("aria2c", "--version")

    def command(self, url: str) -> list[str]:
        return [
            "aria2c", "--no-conf", f"--netrc-path={self.file}", "--quiet", "--max-tries=1", "--dir=/dev/shm", "--dry-run=true",
            "--async-dns=false", "--enable-dht=false", f"--all-proxy=http://127.0.0.1:{self.recorder.port}", url,
        ]  # fmt: skip
