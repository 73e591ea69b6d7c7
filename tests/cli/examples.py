# SPDX-License-Identifier: MIT
"""Asks and lints the files of examples/ as the table of its README says.

Usage: examples.py NETRC NETRC_LINT EXAMPLES"""
import json
import os
import re
import sys

from program import Runner

HOSTS = {
    "aws": "dbc-a1b2345c-d6e7.cloud.databricks.com",
    "azure": "adb-1234567890123456.7.azuredatabricks.net",
    "gcp": "1234567890123456.7.gcp.databricks.com",
    "other": "not-listed.example",
}
EXIT = {"found": 0, "none": 1, "refused": 3}
WARNINGS = {
    "default-hides-a-typo.netrc": "warning: unknown keyword",  # it follows the entry that answers
    "placeholders.netrc": "read as the value [C301]",
}
ROW = re.compile(r"^\| `(\S+\.netrc)` \|[^|]*\| ([^|]*) \| ?([^|]*?) ?\|$")

netrc, lint, folder = Runner(sys.argv[1]), Runner(sys.argv[2]), sys.argv[3]
with open(os.path.join(folder, "README.md"), encoding="utf-8") as table:
    rows = [match.groups() for match in map(ROW.match, table.read().splitlines()) if match]

for name, answers, codes in rows:
    with open(os.path.join(folder, name), "rb") as file:
        files = {name: file.read()}
    for answer in answers.split(", "):
        host, outcome = answer.split()
        out = netrc.expect(f"{name}: {host}", ["get", "--json", "--file", name, f"https://{HOSTS[host]}/"],
                           EXIT[outcome], files=files,
                           errors=[WARNINGS[name]] if outcome == "found" and name in WARNINGS else [])
        netrc.check(f"{name}: {host} is {outcome}", json.loads(out)["outcome"] == outcome, out)
    out = lint.expect(f"{name}: lint", ["--format", "json", name], 1 if codes else 0, files=files)
    found = ", ".join(sorted({finding["code"] for finding in json.loads(out)["problems"]}))
    lint.check(f"{name}: the codes of lint", found == codes, f"found {found}, the table says {codes}")

there = {name for name in os.listdir(folder) if name.endswith(".netrc")}
netrc.check("the table names every file", sorted(there) == sorted(name for name, _, _ in rows), str(there))
netrc.failed += lint.failed
netrc.passed += lint.passed
netrc.finish()
