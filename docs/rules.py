#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Makes the pages of the rules (docs/rules/) from what netrc-lint says of them.

    docs/rules.py PROGRAM            writes the pages
    docs/rules.py --check PROGRAM    compares them, and fails if they differ

PROGRAM is netrc-lint; its `--list-rules --format json` is the one description of a rule."""
import argparse
import base64
import json
import pathlib
import re
import subprocess
import sys

PAGES = pathlib.Path(__file__).resolve().parent / "rules"
NOTE = "<!-- Made by docs/rules.py from the rules in lib/lint/rules/: change them there. -->\n\n"
OPT_IN = ", checked only if `--select` names it or `--reader` names programs"
SKIPPED = 77  # to meson: not run


def rules_of(program):
    done = subprocess.run([program, "--list-rules", "--format", "json"], capture_output=True, timeout=60, check=False)
    try:
        return json.loads(done.stdout)
    except ValueError:
        sys.stderr.write(f"{program} prints no JSON for --list-rules --format json: the pages cannot be made\n")
        sys.exit(SKIPPED)


def prose(text):
    """A sentence for Markdown: what would be markup is escaped, but for `code` and <https://…>."""
    parts = re.split(r"(`[^`]*`|<https?://[^>]*>)", text)
    plain = [part if i % 2 else re.sub(r"([\\*_<>\[\]|#])", r"\\\1", part) for i, part in enumerate(parts)]
    return "".join(plain)


def sentence(text):
    return prose(text if text.endswith((".", "?", "!")) else text + ".")


def capitalized(text):
    return text[:1].upper() + text[1:]


def example(value):
    """Printable ASCII and line ends as they are, any other byte in hexadecimal, as in docs/format.md: ⟨C2 A0⟩."""
    data = base64.b64decode(value["base64"]) if isinstance(value, dict) else value.encode()
    shown = re.sub(rb"[^\n -~]+", lambda odd: ("⟨" + odd.group().hex(" ").upper() + "⟩").encode(), data)
    return shown.decode().rstrip("\n")


def block(title, rule, key):
    # Words describe what the rules of the file itself report, and what is too large for a page.
    if rule["family"] == "file" or rule["name"] == "not-compared":
        return f"**{title}:** {prose(example(rule[key]))}\n\n"
    return f"**{title}:**\n\n```netrc\n{example(rule[key])}\n```\n\n"


def page_name(rule):
    return f"{rule['code']}-{rule['name']}.md"


def causes(rule):
    if not rule["causes"]:
        return ""
    rows = "".join(f"| {prose(row['message'])} | {prose(row['hint'])} |\n" for row in rule["causes"])
    return f"**Where the bytes tell how it came about:**\n\n| what it says | to fix it |\n|---|---|\n{rows}\n"


def page(rule):
    return (
        f"{NOTE}# {rule['code']} {rule['name']}\n\n"
        f"*{rule['severity']}*{OPT_IN if rule['opt_in'] else ''} · {rule['family']} · "
        f"{capitalized(sentence(rule['summary']))}\n\n"
        f"{sentence(rule['why'])}\n\n"
        f"{block('Bad', rule, 'bad')}{block('Good', rule, 'good')}"
        f"**To fix it:** {sentence(rule['hint'])}\n\n"
        f"{causes(rule)}"
        f"**How that is known:** {sentence(rule['evidence'])}\n"
    )


def index(rules):
    text = (
        f"{NOTE}# Rules\n\n{len(rules)} rules. `netrc-lint --explain CODE` shows the same as these pages. A code never "
        "changes its\nmeaning. An opt-in rule is checked only if `--select` names it, or `--reader` names programs to "
        "compare.\n"
    )
    family = None
    for rule in rules:
        if rule["family"] != family:
            family = rule["family"]
            text += f"\n## {capitalized(family)}\n\n| rule | severity | what it finds |\n|---|---|---|\n"
        link = f"[{rule['code']} {rule['name']}]({page_name(rule)})"
        severity = rule["severity"] + (", opt-in" if rule["opt_in"] else "")
        text += f"| {link} | {severity} | {prose(rule['summary'])} |\n"
    return text


def pages(rules):
    in_order = sorted(rules, key=lambda rule: rule["code"])
    # Families in the order of the program's list, the rules of each by code.
    families = list(dict.fromkeys(rule["family"] for rule in rules))
    by_family = [rule for family in families for rule in in_order if rule["family"] == family]
    return {"README.md": index(by_family)} | {page_name(rule): page(rule) for rule in rules}


def differences(wanted):
    there = {path.name: path.read_text(encoding="utf-8") for path in PAGES.glob("*.md")}
    return sorted(name for name in wanted.keys() | there.keys() if wanted.get(name) != there.get(name))


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--check", action="store_true", help="compare only")
    options.add_argument("program", help="the netrc-lint to ask")
    asked = options.parse_args()
    wanted = pages(rules_of(asked.program))
    changed = differences(wanted)
    if asked.check:
        for name in changed:
            print(f"docs/rules/{name} is not what the rules say: run docs/rules.py {asked.program}")
        return 1 if changed else 0
    PAGES.mkdir(exist_ok=True)
    for name in changed:
        path = PAGES / name
        if name in wanted:
            path.write_text(wanted[name], encoding="utf-8")
        else:
            path.unlink()
    print(f"{len(wanted)} pages, {len(changed)} changed")
    return 0


if __name__ == "__main__":
    sys.exit(main())
