#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""ask.py FILE HOST [USER] [-- READER…]: what the real programs answer, each missing one with its reason."""

import pathlib
import sys
import time

from programs.program import Missing
from programs.table import PROGRAMS


def main(arguments: list[str]) -> int:
    names = list(PROGRAMS)
    if "--" in arguments:
        at = arguments.index("--")
        arguments, names = arguments[:at], arguments[at + 1 :]
    if len(arguments) not in (2, 3):
        print(__doc__, file=sys.stderr)
        return 2
    text = pathlib.Path(arguments[0]).read_bytes()
    for name in names:
        try:
            program = PROGRAMS[name]()
        except Missing as missing:
            print(f"{name:20} skipped: {missing}")
            continue
        try:
            start = time.monotonic()
            found = program.ask(text, arguments[1], arguments[2] if len(arguments) == 3 else None)
            values = [value.decode("utf-8", "backslashreplace") if value is not None else None for value in (found.login, found.password, found.account)]
            print(f"{name:20} {found.outcome:8} {values if found.outcome == 'found' else ''} ({1000 * (time.monotonic() - start):.0f} ms; {program.version()})")
        except Missing as missing:
            print(f"{name:20} skipped: {missing}")
        finally:
            program.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
