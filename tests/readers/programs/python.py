# SPDX-License-Identifier: MIT
"""Python's netrc module, and requests, which asks it."""

import os
import shutil

from programs.program import Conversation, INSIDE, Missing, command_output


class Python(Conversation):
    name = "python"
    tells_account = True

    def __init__(self, interpreter: str = "/usr/bin/python3") -> None:
        super().__init__([interpreter, "-I", "-B", str(INSIDE / "python_netrc.py")])
        self.version()

    def version(self) -> str:
        return command_output(self.command[0], "--version")


class Python310(Python):
    name = "python-3.10"

    def __init__(self) -> None:
        interpreter = os.environ.get("NETRC_TEST_PYTHON_3_10") or shutil.which("python3.10")
        if not interpreter:
            raise Missing("Debian 12 has no python3.10: name one in NETRC_TEST_PYTHON_3_10")
        super().__init__(interpreter)
        if not self.version().startswith("Python 3.10."):
            raise Missing(f"{interpreter} is {self.version()}")


class Requests(Conversation):
    name = "requests"

    def __init__(self) -> None:
        super().__init__(["/usr/bin/python3", "-I", "-B", str(INSIDE / "requests_netrc.py")])
        self.version()

    def version(self) -> str:
        return command_output("/usr/bin/python3", "-I", "-B", "-c", "import requests; print('requests', requests.__version__)")
