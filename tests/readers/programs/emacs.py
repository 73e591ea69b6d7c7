# SPDX-License-Identifier: MIT
"""auth-source of Emacs."""

from programs.program import Conversation, INSIDE, command_output


class Emacs(Conversation):
    name = "emacs"

    def __init__(self) -> None:
        super().__init__(["/usr/bin/emacs", "--batch", "--quick", "--load", str(INSIDE / "emacs.el")])
        self.version()

    def version(self) -> str:
        return command_output("/usr/bin/emacs", "--version")
