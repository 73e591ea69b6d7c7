# SPDX-License-Identifier: MIT
"""libcurl's CURLOPT_NETRC: Debian's, and a newer one that somebody built."""

import os
import pathlib

from programs.program import Conversation, INSIDE, Missing, command_output, debian_version
from programs.recorder import HttpRecorder

OPTIONAL, REQUIRED = 1, 2


class Libcurl(Conversation):
    basic = True

    def __init__(self, library: str, mode: int) -> None:
        self.recorder = HttpRecorder()
        self.library = library
        super().__init__(["/usr/bin/python3", "-I", "-B", str(INSIDE / "libcurl.py"), library, str(self.recorder.port), str(mode)])

    def version(self) -> str:
        return command_output("/usr/bin/python3", "-I", "-B", str(INSIDE / "libcurl.py"), self.library)

    def close(self) -> None:
        super().close()
        self.recorder.close()


class Curl(Libcurl):
    """Required: from 8.12 on an optional file that has an error counts as none, and an error is what is to be seen. A user in the URL counts either way."""

    name = "curl"
    empty_is_none = True  # it sends neither

    def __init__(self) -> None:
        library = os.environ.get("NETRC_TEST_LIBCURL")
        if not library:
            raise Missing("Debian 12 has no curl 8.21: name a libcurl.so in NETRC_TEST_LIBCURL")
        if not pathlib.Path(library).exists():
            raise Missing(f"{library}: there is no such library")
        super().__init__(library, REQUIRED)
        version = self.version().split("/")[1]
        if tuple(int(part) for part in version.split("-")[0].split(".")[:2]) < (8, 21):
            raise Missing(f"{library} is {version}")


class Curl788(Libcurl):
    """Optional: required would drop the user in the URL, and an error is one either way."""

    name = "curl-7.88"

    def __init__(self) -> None:
        debian = debian_version("libcurl4")
        if not debian.startswith("7.88.1-"):
            raise Missing(f"libcurl4 is {debian}, not Debian 12's")
        super().__init__("libcurl.so.4", OPTIONAL)

    def version(self) -> str:
        return f"{super().version()}, Debian {debian_version('libcurl4')}"
