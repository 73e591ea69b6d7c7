# SPDX-License-Identifier: MIT
"""Constructs of layout, comments and bytes."""

from files.constructs import construct, gap_before_key, gap_before_value, lines, on_entry, set_value, values
from files.draft import Draft, Entry


@on_entry("one line")
def _(_draft: Draft, entry: Entry) -> None:
    entry.between = b" "


@on_entry("one key a line, indented")
def _(draft: Draft, entry: Entry) -> None:
    entry.between = draft.random.choice([b"\n  ", b"\n    ", b"\n\t"])


@on_entry("key and value on separate lines")
def _(draft: Draft, entry: Entry) -> bool:
    return gap_before_value(draft, entry, b"\n")


@on_entry("tabs")
def _(_draft: Draft, entry: Entry) -> None:
    entry.between = b"\t"
    entry.gaps[0] = b"\t"


@on_entry("trailing blank on each line")
def _(draft: Draft, entry: Entry) -> None:
    entry.between = draft.random.choice([b" \n", b"\t\n", b" \n  "])
    entry.gaps[len(entry.words()) - 1] = b" \n"


@on_entry("trailing blank after keyword, value on next line")
def _(draft: Draft, entry: Entry) -> bool:
    return gap_before_value(draft, entry, draft.random.choice([b" \n", b" \n  "]))


@on_entry("blank line inside entry")
def _(draft: Draft, entry: Entry) -> bool:
    return gap_before_key(draft, entry, draft.random.choice([b"\n\n", b"\n\n  ", b"\n \n"]))


@on_entry("password first")
def _(_draft: Draft, entry: Entry) -> bool:
    entry.pairs.sort(key=lambda pair: pair[0] != b"password")
    return bool(entry.pairs)


for name, separator in {"FF as separator": b"\f", "VT as separator": b"\v", "NBSP as separator": b"\xc2\xa0", "comma as separator": b","}.items():

    def odd_separator(draft: Draft, entry: Entry, separator: bytes = separator) -> bool:
        return draft.random.choice([gap_before_key, gap_before_value])(draft, entry, separator)

    on_entry(name)(odd_separator)


@construct("CRLF")
def _(draft: Draft) -> bool:
    if not draft.take("line end"):
        return False
    draft.line_end = b"\r\n"
    return True


@construct("lone CR as line end")
def _(draft: Draft) -> bool:
    if not draft.take("line end"):
        return False
    draft.line_end = b"\r"
    return True


@construct("UTF-8 BOM")
def _(draft: Draft) -> bool:
    if draft.head.startswith(b"\xef\xbb\xbf"):
        return False
    draft.head = b"\xef\xbb\xbf" + draft.head
    return True


@construct("no newline at end")
def _(draft: Draft) -> bool:
    draft.final_line_end = False
    return True


@construct("empty file, or only blanks")
def _(draft: Draft) -> bool:
    draft.entries = []
    draft.head = draft.tail = b""
    draft.head = draft.random.choice([b"", b"\n", b" \n\t\n", b"\n\n"])
    return True


lines(
    {
        "# line before": [b"# a note\n", b"# machine learning\n", b"#\n", b"# one two three\n"],
        "#glued line before": [b"#glued words here\n", b"#glued to this\n"],
        "#glued single word line before": [b"#glued\n", b"##\n"],
        "blank line, then # line": [b"\n# a note\n", b"\n\n# c d\n"],
        "indented # line before": [b"  # a note\n", b"\t# c\n"],
        "commented-out entry": [
            b"# machine a.test login old password S\n",
            b"#machine a.test login old password S\n",
            b"# machine a.test\n#  login old\n#  password S\n",
        ],
        "comment with apostrophe/quote": [b"# don't\n", b'# say "this\n', b'# a "quoted" word\n'],
        "; comment line": [b"; a note\n", b";note\n"],
        "// comment line": [b"// a note\n", b"//note\n"],
        "NUL in comment before": [b"# a\x00b\n", b"# \x00\n"],
        "Latin-1 in a comment": [b"# caf\xe9\n"],
    }
)


@on_entry("# line inside entry")
def _(draft: Draft, entry: Entry) -> bool:
    return gap_before_key(draft, entry, draft.random.choice([b"\n# a note\n", b"\n  # note\n  ", b"\n#note\n"]))


@on_entry("blank line and # line inside entry")
def _(draft: Draft, entry: Entry) -> bool:
    return gap_before_key(draft, entry, draft.random.choice([b"\n\n# a note\n", b"\n\n  # c d\n  "]))


@on_entry("# after the values")
def _(draft: Draft, entry: Entry) -> None:
    entry.gaps[len(entry.words()) - 1] = draft.random.choice([b" # a note\n", b" #note\n", b"\t# two words\n"])


@on_entry("# after the host")
def _(draft: Draft, entry: Entry) -> bool:
    if entry.host is None:
        return False
    entry.gaps[1] = draft.random.choice([b" # a note\n", b" #note\n  "])
    return True


@on_entry("commented-out property")
def _(draft: Draft, entry: Entry) -> bool:
    old = draft.secret()
    return gap_before_key(draft, entry, draft.random.choice([b" # login old\n", b"\n# password " + old + b"\n", b"\n#login old\n", b" #password " + old + b"\n"]))


values(
    {
        "password begins with #": [b"#S", b"#"],
        "# glued to password": [b"S#q", b"S#"],
        "# in quotes": [b'"#S"'],
        "# in middle of quotes": [b'"S #q"', b'"S # q"'],
        "NBSP in password": [b"a\xc2\xa0S"],
        "NUL in password": [b"S\x00q"],
        "UTF-8 password": [b"S\xc3\xa9", b"S\xe2\x82\xacx", b"S\xf0\x9f\x94\x91"],
        "Latin-1 password": [b"S\xe9", b"S\xe9x"],
        "percent sequence": [b"S%41", b"%20S"],
    }
)
values({"colon in login": [b"u:v", b":u", b"u:"]}, b"login")


@construct("Latin-1 in another entry")
def _(draft: Draft) -> bool:
    entry = draft.new_entry(draft.random.choice([b"b.test", b"c.test"]))
    set_value(draft, entry, draft.secret() + b"\xe9")
    draft.insert(entry)
    return True
