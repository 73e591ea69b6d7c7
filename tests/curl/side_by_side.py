# SPDX-License-Identifier: MIT
"""The real curl and examples/get.cpp, on the same file, with the same URL, against the same server: are the bytes of the Authorization header those of the table?

Usage: side_by_side.py GET_EXAMPLE DOCS [--write]    DOCS: the folder of format.md; --write makes beside-curl.md in it anew
"""
import base64
import os
import re
import subprocess
import sys
import tempfile

from recorder import Recorder
from side_by_side_cases import CASES, HOST, OTHER_HOST, PATH, TOKEN, URL

LISTED_CURL = "7.88.1"
HEAD = """# Beside curl

`curl --netrc-file FILE -X GET URL` beside `get_example --netrc-file FILE URL` (`examples/get.cpp`), with the same file
and the same https server. The column *as Bearer* is `get_example --bearer`. The curl is Debian 12's, {curl}.

W is `{host}`, T is `{token}` (made up), ⏎ is a line end.
Each URL begins with `https://` and ends with `/api/2.0/clusters/list`.

`scripts/beside-curl.sh` makes this page again. A test (`tests/curl/side_by_side.py`) compares the bytes of each
`Authorization` header with this table.

| what | file | URL | curl sent | this library sent | as Bearer | if they differ, the rule of [format.md](format.md) |
|---|---|---|---|---|---|---|
"""




def basic(credentials):
    """The header's value for login:password."""
    return credentials and "Basic " + base64.b64encode(credentials.encode()).decode()


def as_bearer(case):
    if not case.ours or case.brought:
        return basic(case.ours)
    return "Bearer " + case.ours.partition(":")[2]


def shown(header):
    if header is None:
        return "*no request*"
    if header == "":
        return "*nothing*"
    return cell("Basic " + base64.b64decode(header[6:]).decode() if header.startswith("Basic ") else header)


def cell(text):
    for what, by in ((HOST, "W"), (TOKEN, "T"), (PATH, ""), ("https://", ""), ("\r", "␍"), ("\n", "⏎"), ("\ufeff", "⟨EF BB BF⟩"), ("|", "\\|")):
        text = text.replace(what, by)
    return f"`{text}`"


class Table:
    def __init__(self, example, folder):
        self.example = os.path.abspath(example)
        self.recorder = Recorder(folder, [HOST, OTHER_HOST])
        self.file = os.path.join(folder, "netrc")
        self.way = ["--cacert", self.recorder.certificate, "--connect-to", self.recorder.route()]

    def write(self, text):
        with open(self.file, "w", encoding="utf-8", newline="") as file:
            file.write(text)
        os.chmod(self.file, 0o600)

    def curl(self, *arguments):
        return self.recorder.of(["curl", "-sS", "-q", "-X", "GET", *self.way, *arguments])

    def row(self, case):
        """What curl, the example, and the example with --bearer sent."""
        self.write(case.file)
        theirs = self.curl("--netrc-file", self.file, case.url)
        example = [self.example, *self.way, "--netrc-file", self.file]
        return theirs, self.recorder.of([*example, case.url]), self.recorder.of([*example, "--bearer", case.url])


def mistakes_of(case, row, is_listed_curl, rules):
    theirs, ours, bearer = row
    wanted = [("this library", ours, basic(case.ours)), ("this library, Bearer", bearer, as_bearer(case))]
    if is_listed_curl:
        wanted.append(("curl", theirs, basic(case.curl)))
    found = [f"{case.name}: {who} sent {sent!r}, the table says {expected!r}" for who, sent, expected in wanted if sent != expected]
    if (case.curl != case.ours) != bool(case.why) or (case.why and case.why.split(":")[0] not in rules):
        found.append(f"{case.name}: a difference wants a rule of format.md, and only a difference does")
    return found


def version_of_curl():
    return subprocess.run(["curl", "--version"], capture_output=True, text=True, check=True).stdout.split()[1]


def main(example, docs, *options):
    with open(os.path.join(docs, "format.md"), encoding="utf-8") as text:
        rules = {f"rule {number}" for number in re.findall(r"^## Rule (\d+) ", text.read(), re.MULTILINE)}
    is_listed_curl = version_of_curl() == LISTED_CURL
    mistakes = []
    page = HEAD.format(host=HOST, token=TOKEN, curl=LISTED_CURL)
    with tempfile.TemporaryDirectory() as folder:
        table = Table(example, folder)
        try:
            for case in CASES:
                row = table.row(case)
                mistakes += mistakes_of(case, row, is_listed_curl, rules)
                page += "| " + " | ".join([case.name, cell(case.file), cell(case.url), *map(shown, row), case.why]) + " |\n"
            # curl takes no Bearer token out of a .netrc; given one by hand, it sends the same bytes.
            table.write(CASES[0].file)
            by_hand = table.curl("--oauth2-bearer", TOKEN, URL)
            if by_hand != as_bearer(CASES[0]):
                mistakes.append(f"curl --oauth2-bearer sent {by_hand!r}")
        finally:
            table.recorder.close()
    where = os.path.join(docs, "beside-curl.md")
    if "--write" in options:
        with open(where, "w", encoding="utf-8") as file:
            file.write(page)
        print(page)
    elif is_listed_curl:
        with open(where, encoding="utf-8") as file:
            if file.read() != page:
                mistakes.append("docs/beside-curl.md is another: make it anew with scripts/beside-curl.sh")
    else:
        print(f"curl is {version_of_curl()}, not {LISTED_CURL}: only what this library sends is compared")
    print(*mistakes, f"{len(CASES)} requests, {len(mistakes)} mistakes", sep="\n")
    return 1 if mistakes else 0


sys.exit(main(*sys.argv[1:]))
