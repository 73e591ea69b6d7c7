# SPDX-License-Identifier: MIT
"""The two FTP clients, one process a question. They take every name for loopback through libnss-wrapper."""

import glob
import pathlib
import re
import subprocess

from programs.program import CRASH, HANG, NONE, REFUSED, Answer, Missing, Program, debian_version
from programs.recorder import FtpRecorder


def name_wrapper() -> str:
    for pattern in ("/usr/lib/*/libnss_wrapper.so", "/usr/lib*/libnss_wrapper.so"):
        for library in glob.glob(pattern):
            return library
    raise Missing("there is no libnss_wrapper.so (Debian: libnss-wrapper)")


class FtpProgram(Program):
    absent_is_empty = True
    one_line = True
    tells_account = True

    def __init__(self) -> None:
        super().__init__()
        self.version()
        self.recorder = FtpRecorder()
        self.hosts = pathlib.Path(self.home.name) / "hosts"
        self.variables = self.environment(LD_PRELOAD=name_wrapper(), NSS_WRAPPER_HOSTS=str(self.hosts))

    def command(self) -> list[str]:
        raise NotImplementedError

    def answer(self, host: str, user: str | None) -> Answer:
        self.recorder.forget()
        self.hosts.write_text(f"127.0.0.1 {host.lower()} {host} {host.rstrip('.')}\n")
        try:
            done = subprocess.run(
                self.command(),
                env=self.variables,
                cwd=self.home.name,
                input=f"open {host} {self.recorder.port}\n\n\n\nquit\n".encode(),
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                timeout=5,
                check=False,
            )
        except subprocess.TimeoutExpired:
            return HANG
        if done.returncode < 0:
            return CRASH
        return self.judge(self.recorder.sent, done.stdout)

    @staticmethod
    def judge(sent: dict[bytes, bytes], said: bytes) -> Answer:
        if re.search(rb"(?i)unknown host|name or service|lookup|not known|failure in name|usage|family not supported", said):
            raise Missing("the name does not resolve, even through libnss-wrapper")
        if b"USER" not in sent:
            return REFUSED
        # What it asks for on the terminal it did not find in the file.
        login = None if b"Name (" in said else sent[b"USER"]
        password = None if b"Password:" in said else sent.get(b"PASS")
        account = sent.get(b"ACCT")
        if login is None and password is None and account is None:
            return NONE
        return Answer("found", login, password, account)

    def close(self) -> None:
        self.recorder.close()
        super().close()


class Tnftp(FtpProgram):
    name = "tnftp"

    def version(self) -> str:
        return f"tnftp {debian_version('tnftp')}"

    def command(self) -> list[str]:
        return ["tnftp", "-i", "-N", str(self.file)]


class Inetutils(FtpProgram):
    name = "inetutils"

    def version(self) -> str:
        return f"inetutils-ftp {debian_version('inetutils-ftp')}"

    def command(self) -> list[str]:
        return ["inetutils-ftp", "-i", f"--netrc={self.file}"]
