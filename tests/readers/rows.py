# SPDX-License-Identifier: MIT
"""Asks the rows of the table of readers: tests/readers/answer of a build."""

import base64
import json
import subprocess

from programs.program import Answer, decoded


class Rows:
    def __init__(self, program: str) -> None:
        self.process = subprocess.Popen([program], stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def ask(self, reader: str, text: bytes, host: str, user: str | None) -> Answer:
        assert self.process.stdin is not None and self.process.stdout is not None
        question = {"reader": reader, "text_base64": base64.b64encode(text).decode(), "host": host, "user": user}
        self.process.stdin.write(json.dumps(question).encode() + b"\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        if not line:
            raise RuntimeError(f"the table's program ended at {question}")
        reply = json.loads(line)
        outcome = reply["outcome"]
        if outcome == "refused":
            outcome = {"hangs": "hang", "crashes": "crash"}.get(reply.get("fault"), "refused")
        return Answer(outcome, *(decoded(reply.get(name)) for name in ("login", "password", "account")))

    def close(self) -> None:
        self.process.communicate()
