# SPDX-License-Identifier: MIT
"""Asks the rows of the table of readers: tests/readers/answer of a build."""

import base64
import json
import selectors
import subprocess

from programs.program import Answer, decoded


PATIENCE = 10.0


class Rows:
    def __init__(self, program: str) -> None:
        self.program = program
        self.ended = 0
        self.process = self.start()

    def start(self) -> subprocess.Popen[bytes]:
        return subprocess.Popen([self.program], stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def ask(self, reader: str, text: bytes, host: str, user: str | None) -> Answer:
        assert self.process.stdin is not None and self.process.stdout is not None
        question = {"reader": reader, "text_base64": base64.b64encode(text).decode(), "host": host, "user": user}
        self.process.stdin.write(json.dumps(question).encode() + b"\n")
        self.process.stdin.flush()
        with selectors.DefaultSelector() as selector:
            selector.register(self.process.stdout, selectors.EVENT_READ)
            ready = selector.select(PATIENCE)
        line = self.process.stdout.readline() if ready else b""
        if not line:
            # The library is total, so this is a fault of it: an answer that no program gives, and so a difference.
            self.process.kill()
            self.process.communicate()
            self.process = self.start()
            self.ended += 1
            return Answer("row ended" if ready else "row hangs")
        reply = json.loads(line)
        outcome = reply["outcome"]
        if outcome == "refused":
            outcome = {"hangs": "hang", "crashes": "crash"}.get(reply.get("fault"), "refused")
        return Answer(outcome, *(decoded(reply.get(name)) for name in ("login", "password", "account")))

    def close(self) -> None:
        self.process.communicate()
