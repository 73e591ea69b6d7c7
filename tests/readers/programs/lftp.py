# SPDX-License-Identifier: MIT
"""lftp. It tells what it would log in with, without a connection: `pwd -p` shows the site's URL with its password."""

import os
import re
import selectors
import shlex
import subprocess
import urllib.parse

from programs.program import CRASH, HANG, NONE, Answer, Program, command_output

END = b"-- answered --"


class Lftp(Program):
    name = "lftp"
    absent_is_empty = True

    def __init__(self) -> None:
        super().__init__()
        self.version()
        self.process: subprocess.Popen[bytes] | None = None

    def version(self) -> str:
        return command_output("lftp", "--version", env=self.environment())

    def start(self) -> subprocess.Popen[bytes]:
        if self.process is None:
            self.process = subprocess.Popen(
                ["lftp", "--norc"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=self.environment(), cwd=self.home.name
            )
            self.send("set cmd:verify-host no; set cmd:verify-path no; set bmk:save-passwords no")
        return self.process

    def send(self, line: str) -> None:
        process = self.start()
        assert process.stdin is not None
        process.stdin.write(line.encode() + b"\n")
        process.stdin.flush()

    def answer(self, host: str, user: str | None) -> Answer:
        name = "" if user is None else "-u " + shlex.quote(user) + " "
        try:
            self.send(f"open {name}{host}; pwd -p; echo; echo '{END.decode()}'")
            said = self.read()
        except BrokenPipeError:
            said = b""
        if said is None or END not in said:
            self.stop()
            return HANG if said is None else CRASH
        url = re.search(rb"^ftp://(?:([^:@/\n]*)(?::([^@/\n]*))?@)?[^@\n]*$", said, re.MULTILINE)
        if url is None or url[1] is None:
            return NONE
        return Answer("found", urllib.parse.unquote_to_bytes(url[1]), urllib.parse.unquote_to_bytes(url[2] or b""))

    def read(self) -> bytes | None:
        process = self.start()
        assert process.stdout is not None
        said = b""
        with selectors.DefaultSelector() as selector:
            selector.register(process.stdout, selectors.EVENT_READ)
            while END not in said:
                if not selector.select(20):
                    return None
                more = os.read(process.stdout.fileno(), 65536)
                if not more:
                    return said
                said += more
        return said

    def stop(self) -> None:
        if self.process is not None:
            self.process.kill()
            self.process.communicate()
            self.process = None

    def close(self) -> None:
        self.stop()
        super().close()
