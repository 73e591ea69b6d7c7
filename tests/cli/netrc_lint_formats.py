# SPDX-License-Identifier: MIT
"""netrc-lint's formats: all are listed; JSON and SARIF 2.1.0 follow their schemas, and their fields say what they should.

Usage: netrc_lint_formats.py PROGRAM SOURCE_ROOT

The official SARIF schema is not in this tree, because its licence does not say that it may be. SARIF_SCHEMA names a
copy; scripts/sarif_schema.sh gets one. Without it, or without Debian's python3-jsonschema, the parts that need it are
skipped, and the test says so (77).
"""
import json
import os
import re
import sys

from program import MARKER, TOKEN, Runner

try:
    import jsonschema
except ImportError:
    jsonschema = None

run = Runner(sys.argv[1])
root = sys.argv[2]
skipped = []
MISSING = b"machine a.test login u password\n"
CLEAN = f"machine a.test login token password {TOKEN}\n".encode()


def load(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


# Files of all kinds: what stands in the tree, and shapes of which a printer could trip.
FILES = {"clean": CLEAN, "missing": MISSING, "empty": b"", "utf-16": b"\xff\xfem\0", "noise": bytes(range(256)) * 40,
         "many": b"x\n" * 3000,
         "twice": b"machine a.test login u password p\nmachine a.test login u password q\n",
         "wide": "machine a.test login \u5bc6\u7801 password\n".encode(),
         "unused": b"#netrc-lint:ignore=S113\n" + CLEAN, "malformed": b"# netrc-lint: ignore=S113\n" + CLEAN}
for folder in ("examples", "fuzz/seeds/document"):
    for name in sorted(os.listdir(os.path.join(root, folder))):
        if folder != "examples" or name.endswith(".netrc"):
            with open(os.path.join(root, folder, name), "rb") as file:
                FILES[f"{os.path.basename(folder)}-{name}"] = file.read()
for each in json.loads(run.expect("rules", ["--list-rules", "--format", "json"], 0)):
    if isinstance(each["bad"], str) and not each["code"].startswith("F"):
        FILES[f"rule-{each['code']}"] = each["bad"].encode()

# --- the formats ---
listed = [line.split()[0] for line in run.expect("formats", ["--format", "help"], 0).splitlines()]
errors = run.run(["--format", "x"])[2]
run.check("formats: --format help lists what --format takes",
          errors == f"netrc-lint: there is no format x\n  hint: format must be one of {', '.join(listed)}\n",
          f"{errors} {listed}")
run.expect("formats: --help names them", ["--help"], 0, has=[f"{listed[0]} (default), {', '.join(listed[1:])}\n"])
for each in listed:
    for mode, exit in ((0o600, 1), (0o644, 1)):
        out = run.expect(f"formats: {each} reports a problem", ["--format", each, "f"], exit, files={"f": MISSING},
                         mode=mode)
        run.check(f"formats: {each} names the file and the rule", "f" in out and "S109" in out, out)
run.expect("formats: help is none for a configuration file", ["f"], 2,
           files={"f": CLEAN, ".netrc-lint.toml": b'format = "help"\n'},
           output="", errors=["must be one of text"])

# --- what each rule is ---
rules = json.loads(run.expect("rules", ["--list-rules", "--format", "json"], 0))
KEYS = ["code", "name", "family", "severity", "summary", "hint", "why", "evidence", "bad", "good", "causes", "opt_in", "problem"]
run.check("rules: every field of each", bool(rules) and all(list(each) == KEYS and all(each[key] for key in KEYS[:-3])
                                                            for each in rules), str(rules[:2]))
with open(os.path.join(root, "lib/lint/lint.hpp"), encoding="utf-8") as header:
    struct = header.read().split("struct rule\n{")[1].split("};")[0]
for field in ("code", "name", "severity", "summary", "hint", "why", "evidence", "bad", "good", "opt_in", "problem"):
    run.check(f"rules: the field {field} is one of struct rule", f" {field}" in struct)
run.check("rules: as many as the list has", len(rules) == len(run.expect("rules", ["--list-rules"], 0).splitlines()))

# --- JSON ---
run.check("json of nothing", json.loads(run.expect("json: clean", ["--format", "json", "f"], 0, files={"f": CLEAN}))
          == {"version": 1, "files": [{"file": "f", "problems": 0, "not_shown": 0}], "not_read": [], "problems": []})
text = "# \u5bc6\nmachine a.test login \u00fc password".encode()
found = json.loads(run.expect("json", ["--format", "json", "--select", "S109", "f"], 1, files={"f": text}))["problems"]
run.check("json: where", [row["where"] for row in found] == [{"offset": 30, "line": 2, "column": 25, "character": 24,
                                                              "end": {"line": 2, "column": 33, "character": 32}}],
          str(found))
found = json.loads(run.expect("json: a masked word", ["--format", "json", "--select", "S106", "f"], 1,
                              files={"f": b"machine a.test login u password p xyz\n"}))["problems"]
run.check("json: a masked word has no end", found[0]["where"]["offset"] == 34 and found[0]["where"]["end"] is None,
          str(found))
found = json.loads(run.expect("json: a file as a whole", ["--format", "json", "f"], 1, files={"f": CLEAN},
                              mode=0o644))["problems"]
run.check("json: a file as a whole has no place", [(row["code"], row["where"]) for row in found] == [("F601", None)],
          str(found))
found = json.loads(run.expect("json: two places", ["--format", "json", "--select", "D402", "f"], 1,
                              files={"f": b"default login d password e\n" + MISSING}))["problems"]
run.check("json: the other place", found[0]["where"]["line"] == 1 and found[0]["related"]["line"] == 2, str(found))
found = json.loads(run.expect("json: beyond the limit",
                              ["--format", "json", "--select", "S109", "--max-problems", "1", "f"], 1,
                              files={"f": b"machine a.test login\n" * 3}, errors=["f: problems beyond the limit, not shown: 2"]))
run.check("json: counts what is not shown",
          found["files"] == [{"file": "f", "problems": 3, "not_shown": 2}] and len(found["problems"]) == 1, str(found))
found = json.loads(run.expect("json: not read", ["--format", "json", "gone", "f"], 2, files={"f": CLEAN},
                              errors=["gone"]))
run.check("json: not read", [row["file"] for row in found["not_read"]] == ["gone"]
          and [row["file"] for row in found["files"]] == ["f"], str(found))
found = json.loads(run.expect("json: a name that is not UTF-8", ["--format", "json", "f\udcff"], 1,
                              files={"f\udcff": MISSING}))
run.check("json: a name that is not UTF-8", found["files"][0]["file"] == {"base64": "Zv8="}, str(found))

found = json.loads(run.expect("json: programs", ["--format", "json", "--reader", "go,curl", "f"], 1,
                              files={"f": b"machine a.test login u password \"p\"\n"}))["problems"]
run.check("json: programs", [(row["code"], row["readers"]) for row in found] == [("P703", ["go"])], str(found))

# --- GitLab's report of code quality: docs.gitlab.com/ci/testing/code_quality, "Code Quality report format" ---
def issues(name, args, exit=1, **setup):
    return json.loads(run.expect(f"gitlab: {name}", ["--format", "gitlab", *args], exit, **setup))


run.check("gitlab of nothing", issues("clean", ["f"], 0, files={"f": CLEAN}) == [])
TWO = MISSING + b"machine b.test user v password p\nmachine c.test login w password\n"
found = issues("the fields", ["--select", "S109,S113", "./f"], files={"f": TWO})
for each in found:
    run.check("gitlab: the fields of the format, and no other",
              set(each) == {"description", "check_name", "fingerprint", "severity", "location"}
              and set(each["location"]) == {"path", "lines"} and set(each["location"]["lines"]) == {"begin"}, str(each))
run.check("gitlab: rule, severity, place",
          [(row["check_name"], row["severity"], row["location"]["path"], row["location"]["lines"]["begin"])
           for row in found] == [("S109", "major", "f", 1), ("S113", "minor", "f", 2), ("S109", "major", "f", 3)],
          str(found))
run.check("gitlab: what is wrong, and how to fix it",
          re.match(r"A password without a value: was .* set\? To fix it: .*\.$", found[0]["description"]),
          str(found[0]))
prints = [row["fingerprint"] for row in found]
run.check("gitlab: a fingerprint each",
          len(set(prints)) == 3 and all(re.fullmatch("[0-9a-f]{16}", each) for each in prints), str(prints))
moved = issues("the same problems, two lines on", ["--select", "S109,S113", "f"],
               files={"f": b"machine z.test login u password p\n\n" + TWO.replace(b"c.test", b"d.test")})
run.check("gitlab: a problem keeps its fingerprint where other lines change",
          [row["fingerprint"] for row in moved] == prints, f"{prints} {moved}")
other = issues("another file", ["--select", "S109,S113", "g"], files={"g": TWO})
run.check("gitlab: another file has other fingerprints", not set(prints) & {row["fingerprint"] for row in other})
found = issues("a file as a whole", ["f"], files={"f": CLEAN}, mode=0o644)
run.check("gitlab: a file as a whole has its first line", [row["location"]["lines"]["begin"] for row in found] == [1],
          str(found))
found = issues("a name that is not UTF-8", ["f\udcff"], files={"f\udcff": MISSING})
run.check("gitlab: a name that is not UTF-8", {row["location"]["path"] for row in found} == {"f\\xff"}, str(found))

# --- SARIF ---
log = json.loads(run.expect("sarif", ["--format", "sarif", "--select", "S109,F601", "a b\u00fc.netrc", "gone"], 2,
                            files={"a b\u00fc.netrc": text}, mode=0o644, errors=["gone"]))
sarif_run = log["runs"][0]
run.check("sarif: version and columns", log["version"] == "2.1.0" and sarif_run["columnKind"] == "unicodeCodePoints",
          str(log)[:300])
run.check("sarif: places", [result["locations"] for result in sarif_run["results"]] == [
    [{"physicalLocation": {"artifactLocation": {"uri": "a%20b%C3%BC.netrc", "uriBaseId": "%SRCROOT%"},
                           "region": {"startLine": 1}}}],
    [{"physicalLocation": {"artifactLocation": {"uri": "a%20b%C3%BC.netrc", "uriBaseId": "%SRCROOT%"},
                           "region": {"startLine": 2, "startColumn": 24, "endLine": 2, "endColumn": 32}}}]],
          str(sarif_run["results"]))
run.check("sarif: each result names its rule",
          all(sarif_run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
              for result in sarif_run["results"]))
run.check("sarif: levels", [(result["ruleId"], result["level"])
                            for result in sarif_run["results"]] == [("F601", "warning"), ("S109", "error")],
          str(sarif_run["results"]))
run.check("sarif: what could not be read", not sarif_run["invocations"][0]["executionSuccessful"]
          and "gone" in sarif_run["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"],
          str(sarif_run["invocations"]))
# As --list-rules --format json has them, each text ends like one sentence.
described = {rule["code"]: rule for rule in json.loads(run.expect("rules", ["--list-rules", "--format", "json"], 0))}
run.check("sarif: a sentence and another", sarif_run["results"][1]["message"]["text"] ==
          f"A password without a value: was the variable that holds it set? To fix it: {described['S109']['hint']}.",
          sarif_run["results"][1]["message"]["text"])
for each in sarif_run["tool"]["driver"]["rules"]:
    texts = [each["shortDescription"]["text"], each["fullDescription"]["text"], *each["help"].values()]
    run.check(f"sarif: {each['id']} has no full stop after an end",
              not any(re.search(r"[.?!]\.$", text, re.M) for text in texts), str(texts))
log = json.loads(run.expect("sarif: two places", ["--format", "sarif", "--select", "D402", "f"], 1,
                            files={"f": b"default login d password e\n" + MISSING}))
run.check("sarif: the other place",
          log["runs"][0]["results"][0]["relatedLocations"][0]["physicalLocation"]["region"]["startLine"] == 2,
          str(log["runs"][0]["results"]))

# --- against the schemas ---
schemas = {"json": os.path.join(root, "docs/netrc-lint.schema.json"), "sarif": os.environ.get("SARIF_SCHEMA", "")}
for form, path in schemas.items():
    if jsonschema is None:
        skipped.append(f"{form}: python3-jsonschema is not installed")
        continue
    if not path:
        skipped.append(f"{form}: SARIF_SCHEMA names no schema (scripts/sarif_schema.sh gets it)")
        continue
    schema = load(path)
    kind = jsonschema.validators.validator_for(schema)
    kind.check_schema(schema)
    validator = kind(schema)

    def validate(name, args, exits=(0, 1), form=form, validator=validator, **setup):
        code, out, _ = run.run(["--format", form, *args], **setup)
        problems = [f"{list(error.path)}: {error.message[:200]}" for error in validator.iter_errors(json.loads(out))]
        run.check(f"{form} of {name} is valid", code in exits and not problems, f"{code} {problems[:3]}")
        run.check(f"{form} of {name} shows no secret", MARKER not in out)

    for name, content in FILES.items():
        validate(name, ["f"], files={"f": content})
    validate("an open mode", ["f"], files={"f": CLEAN}, mode=0o644)
    validate("several files", ["f", "gone", "/"], exits=(2,), files={"f": MISSING})
    validate("standard input", ["-", "--stdin-filename", "a\x1b b"], stdin=MISSING)
    validate("a name that is not UTF-8", ["f\udcff"], files={"f\udcff": MISSING})
    validate("more than is shown", ["--max-problems", "1", "f"], files={"f": b"x\n" * 9})
    # A schema that takes anything would prove nothing.
    broken = json.loads(run.run(["--format", form, "f"], files={"f": MISSING})[1])
    if form == "json":
        broken["problems"][0]["where"]["line"] = 0
    else:
        broken["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]["startLine"] = 0
    run.check(f"{form}: the schema refuses a line 0", not validator.is_valid(broken))

for each in skipped:
    print(f"SKIPPED: {each}")
if skipped and not run.failed:
    print(f"{run.passed} checks passed, 0 failed, {len(skipped)} parts skipped")
    sys.exit(77)
run.finish()
