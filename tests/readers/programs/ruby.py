# SPDX-License-Identifier: MIT
"""The netrc gem."""

from programs.program import Conversation, INSIDE, command_output, debian_version


class Ruby(Conversation):
    name = "ruby"

    def __init__(self) -> None:
        super().__init__(["/usr/bin/ruby", str(INSIDE / "netrc.rb")])
        self.version()

    def version(self) -> str:
        return f"netrc {debian_version('ruby-netrc')}, {command_output('/usr/bin/ruby', '--version')}"
