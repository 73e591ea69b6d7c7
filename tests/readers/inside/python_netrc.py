# SPDX-License-Identifier: MIT
"""Asked by programs/python.py, in the Python that is tested: netrc.netrc(FILE).authenticators(HOST)."""

import base64
import json
import netrc
import sys


def encoded(value):
    # What open() could not decode in the file never gets here; surrogates are a locale's.
    return None if value is None else base64.b64encode(value.encode("utf-8", "surrogateescape")).decode()


def answer(question):
    try:
        found = netrc.netrc(question["file"]).authenticators(question["host"])
    except (netrc.NetrcParseError, UnicodeDecodeError):
        return {"outcome": "refused"}
    if found is None:
        return {"outcome": "none"}
    return {"outcome": "found", "login": encoded(found[0]), "account": encoded(found[1]), "password": encoded(found[2])}


for line in sys.stdin:
    print(json.dumps(answer(json.loads(line))), flush=True)
