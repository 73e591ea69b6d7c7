# SPDX-License-Identifier: MIT
"""What of an answer can be seen from outside: programs that speak HTTP or FTP cannot tell everything that a row tells."""

import dataclasses

from programs.program import Answer, Program


@dataclasses.dataclass(frozen=True)
class Seen:
    outcome: str
    values: tuple[bytes | None, ...] = ()

    def __str__(self) -> str:
        shown = " ".join(repr(value[:60] + b"..." if value is not None and len(value) > 60 else value) for value in self.values)
        return f"{self.outcome} {shown}".rstrip()


def seen(program: Program | type[Program], answer: Answer, user: str | None) -> Seen:
    """The program's answer, or its row's, as far as the program can be seen."""
    if answer.outcome != "found":
        return Seen(answer.outcome)
    account = (answer.account,) if program.tells_account else ()
    if program.basic:
        return over_basic(answer, user, program.empty_is_none)
    if program.absent_is_empty:
        values = tuple(value or b"" for value in (answer.login, answer.password, *account))
        if program.one_line:
            values = tuple(value.split(b"\n")[0].rstrip(b"\r") for value in values)
        return Seen("found", values) if any(values) else Seen("none")
    if program.empty_is_none and answer.login is None and answer.password is None:
        return Seen("none")
    return Seen("found", (answer.login, answer.password, *account))


def over_basic(answer: Answer, user: str | None, empty_is_none: bool) -> Seen:
    if answer.login is None and answer.password is None:
        return Seen("none")
    joined = (answer.login or b"") + b":" + (answer.password or b"")
    if joined == b":" and empty_is_none:
        return Seen("none")
    # The user of the URL is sent whether or not the file knows him.
    return Seen("none") if user is not None and joined == user.encode() + b":" else Seen("found", (joined,))
