# SPDX-License-Identifier: MIT
"""apt: the function of libapt-pkg that its methods http and https call (inside/apt.cpp)."""

import subprocess

from programs.program import Conversation, INSIDE, Missing, build_folder, debian_version


class Apt(Conversation):
    name = "apt"
    absent_is_empty = True

    def __init__(self) -> None:
        program = build_folder() / "apt"
        source = INSIDE / "apt.cpp"
        if not program.exists() or program.stat().st_mtime < source.stat().st_mtime:
            command = ["g++", "-std=c++20", "-O1", str(source), "-o", str(program), "-lapt-pkg"]
            try:
                done = subprocess.run(command, capture_output=True, check=False)
            except FileNotFoundError as error:
                raise Missing("there is no g++") from error
            if done.returncode != 0:
                raise Missing("inside/apt.cpp does not build (Debian: libapt-pkg-dev, nlohmann-json3-dev)")
        super().__init__([str(program)])
        self.version()

    def version(self) -> str:
        return f"apt {debian_version('apt')}"
