# SPDX-License-Identifier: MIT
"""Constructs of quotes and escapes."""

from files.constructs import construct, on_entry, values
from files.draft import Draft, Entry

values(
    {
        "quoted password": [b'"S"'],
        "quoted password with blank": [b'"S q"', b'"S  q"', b'" S"', b'"S\tq"'],
        "single quotes": [b"'S'", b"'S q'"],
        "quote in the middle": [b'S"q', b'S"'],
        "quotes in the middle with blank": [b'S"q r"', b'S"q r"s'],
        "text glued after closing quote": [b'"S"q', b'"S""q"', b'"S"#'],
        "unterminated quote": [b'"S', b'"S q', b'"'],
        "quoted, over two lines": [b'"S\nq"', b'"S\n\nq"', b'"S\n"'],
        'quoted \\"': [b'"S\\"q"', b'"S\\""'],
        "quoted \\\\": [b'"S\\\\q"', b'"S\\\\"'],
        "quoted \\n": [b'"S\\nq"', b'"S\\rq"'],
        "quoted \\t": [b'"S\\tq"'],
        "quoted \\x41": [b'"S\\x41"', b'"S\\q"'],
        "bare backslash": [b"S\\q", b"S\\nq"],
        "bare leading backslash": [b"\\S", b"\\\\S"],
        "bare double backslash": [b"S\\\\q"],
        "bare backslash-blank": [b"S\\ q"],
        "bare \\101 (octal)": [b"S\\101", b"\\101S"],
        "backslash at end of line": [b"S\\", b"S\\\\"],
        "slash-backslash": [b"S/\\q", b"/\\S"],
        'empty quoted password ""': [b'""'],
        "bare backslash-quote": [b'S\\"q', b'\\"S"'],
    }
)
values({"quoted login": [b'"u v"', b'"u"', b'"w"'], 'empty quoted login ""': [b'""']}, b"login")


@on_entry("quoted host")
def _(_draft: Draft, entry: Entry) -> bool:
    if entry.host is None or entry.host.startswith(b'"'):
        return False
    entry.host = b'"' + entry.host + b'"'
    return True


@on_entry("quoted keyword")
def _(draft: Draft, entry: Entry) -> None:
    whole = [pair for pair in entry.pairs if pair[0] and not pair[0].startswith(b'"')]
    if whole and draft.random.random() < 0.7:
        pair = draft.random.choice(whole)
        pair[0] = b'"' + (pair[0] or b"") + b'"'
    elif not entry.opener.startswith(b'"'):
        entry.opener = b'"' + entry.opener + b'"'


@on_entry("key glued after closing quote")
def _(_draft: Draft, entry: Entry) -> bool:
    whole = [pair for pair in entry.pairs[:-1] if pair[1] is not None and not pair[1].startswith(b'"')]
    if not whole:
        return False
    pair = whole[0]
    pair[1] = b'"' + (pair[1] or b"") + b'"'
    entry.gaps[entry.word_of(pair) + 1] = b""
    return True


@construct('default login ""')
def _(draft: Draft) -> bool:
    entry = draft.new_entry()
    entry.opener, entry.host = b"default", None
    pair = entry.key(draft.random.choice([b"login", b"password"]))
    assert pair is not None
    pair[1] = b'""'
    draft.insert(entry)
    return True
