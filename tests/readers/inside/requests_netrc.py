# SPDX-License-Identifier: MIT
"""Asked by programs/python.py: requests.utils.get_netrc_auth, which is what a session calls for a URL."""

import base64
import json
import os
import sys

try:
    import requests.utils
except ImportError as error:
    requests = None
    why = str(error)


def encoded(value):
    return None if value is None else base64.b64encode(value.encode("utf-8", "surrogateescape")).decode()


def answer(question):
    if requests is None:
        return {"outcome": "unable", "why": why}
    os.environ["NETRC"] = question["file"]
    user = "" if question["user"] is None else question["user"] + "@"
    try:
        found = requests.utils.get_netrc_auth(f"http://{user}{question['host']}/")
    except Exception:  # pylint: disable=broad-except # whatever gets out of it, the request is not made
        return {"outcome": "refused"}
    if found is None:
        return {"outcome": "none"}
    return {"outcome": "found", "login": encoded(found[0]), "password": encoded(found[1])}


for line in sys.stdin:
    print(json.dumps(answer(json.loads(line))), flush=True)
