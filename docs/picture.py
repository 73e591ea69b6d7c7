#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Makes the picture of netrc-lint in a terminal (docs/netrc-lint.svg) from what the program prints of files in examples/.

    docs/picture.py PROGRAM            writes it
    docs/picture.py --check PROGRAM    compares it, and fails if it differs

PROGRAM is netrc-lint."""
import argparse
import pathlib
import re
import subprocess
import sys
from xml.sax.saxutils import escape

DOCS = pathlib.Path(__file__).resolve().parent
PICTURE = DOCS / "netrc-lint.svg"
EXAMPLES = DOCS.parent / "examples"
# The rules of the file itself go by its mode, which a copy of the tree need not keep.
ARGUMENTS = ["--ignore", "F", "missing-value.netrc", "placeholders.netrc", "old-and-new-token.netrc"]

# The parameters of SGR (ECMA-48, 8.3.117) that the program uses, as classes of the picture's style sheet.
STYLES = {"0": "", "1": "bold", "1;31": "bold red", "1;33": "bold yellow", "1;34": "bold blue", "1;36": "bold cyan"}
STYLE_SHEET = """\
  text { font: 13px ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; fill: #d0d7de; white-space: pre }
  .bold { font-weight: bold }
  .red { fill: #ff7b72 } .yellow { fill: #e3b341 } .blue { fill: #79c0ff } .cyan { fill: #56d4dd } .prompt { fill: #7ee787 }
"""
# In pixels. The widest of the fonts above has characters of 0.62 of its size.
COLUMN, LINE, BORDER = 8.1, 18, 18


def output_of(program):
    """Of its colours, which must be those above; and nothing else that a terminal obeys."""
    done = subprocess.run([program, "--no-config", "--color", "always", *ARGUMENTS], cwd=EXAMPLES, capture_output=True, text=True, timeout=60, check=False)
    if done.returncode != 1 or done.stderr:
        sys.exit(f"{program} found no problem (exit {done.returncode}): {done.stderr}")
    return done.stdout


def spans(line):
    """(class, text) of each part of a line."""
    parts = re.split(r"\x1b\[([0-9;]*)m", line)
    styles = [""] + [STYLES[each] for each in parts[1::2]]
    return [(style, text) for style, text in zip(styles, parts[::2]) if text]


def drawn(parts, row):
    # What is not painted needs no element of its own.
    text = "".join(f'<tspan class="{style}">{escape(text)}</tspan>' if style else escape(text) for style, text in parts)
    return f'  <text x="{BORDER}" y="{BORDER + LINE * row + 13}" xml:space="preserve">{text}</text>\n'


def picture(program):
    lines = [[("bold prompt", "examples$ "), ("", " ".join(["netrc-lint", *ARGUMENTS]))]]
    lines += [spans(line) for line in output_of(program).splitlines()]
    columns = max(sum(len(text) for _, text in parts) for parts in lines)
    width, height = round(columns * COLUMN) + 2 * BORDER, len(lines) * LINE + 2 * BORDER
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" role="img">\n'
        "  <!-- Made by docs/picture.py from what netrc-lint prints. -->\n"
        "  <title>netrc-lint in a terminal: errors and warnings with the line, carets and a hint, every secret masked</title>\n"
        f"  <style>\n{STYLE_SHEET}  </style>\n"
        f'  <rect width="{width}" height="{height}" rx="8" fill="#161b22"/>\n'
        + "".join(drawn(parts, row) for row, parts in enumerate(lines) if parts)
        + "</svg>\n"
    )


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--check", action="store_true", help="compare only")
    options.add_argument("program", help="the netrc-lint to run", type=lambda path: str(pathlib.Path(path).resolve()))
    asked = options.parse_args()
    wanted = picture(asked.program)
    if asked.check:
        if not PICTURE.exists() or PICTURE.read_text(encoding="utf-8") != wanted:
            print(f"docs/netrc-lint.svg is not what netrc-lint prints: run docs/picture.py {asked.program}")
            return 1
        return 0
    PICTURE.write_text(wanted, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
