# SPDX-License-Identifier: MIT
"""Two npm packages, installed under build/readers/npm by scripts/readers.sh."""

import json

from programs.program import Conversation, INSIDE, Missing, build_folder, command_output


class NpmNetrc(Conversation):
    name = "npm-netrc"
    tells_account = True
    package = "netrc"

    def __init__(self) -> None:
        modules = build_folder() / "npm" / "node_modules"
        self.description = modules / self.package / "package.json"
        if not self.description.exists():
            raise Missing(f"npm package {self.package} is not installed: scripts/readers.sh does it")
        super().__init__(["node", str(INSIDE / "npm_netrc.js"), self.package], {"NODE_PATH": str(modules)})
        self.version()

    def version(self) -> str:
        return f"{self.package} {json.loads(self.description.read_text())['version']}, node {command_output('node', '--version')}"


class NpmNetrcParser(NpmNetrc):
    name = "npm-netrc-parser"
    package = "netrc-parser"
