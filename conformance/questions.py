# SPDX-License-Identifier: MIT
"""
The files and questions that record.py asks the programs: one for each construct. `$p` stands for a secret (secrets.py knows the names), `$p*300` for a
password of 300 bytes.
"""

from __future__ import annotations

import dataclasses

# An outcome, and of `found` the login and the password.
Meant = tuple[str | None, ...]


@dataclasses.dataclass(frozen=True)
class Question:
    section: str
    construct: str
    text: bytes
    host: str = "a.test"
    user: str | None = None
    mode: int = 0o600
    repeated: tuple[tuple[bytes, int], ...] = ()  # instead of text: pieces and how often each comes
    source: str | None = None  # the public reports that the file comes from
    url: str | None = None  # the one that the report asks for: host, port and user are what it names
    meant: Meant | None = None  # the answer of `reference`, where it is known from elsewhere


def section(name: str, *rows: tuple) -> list[Question]:
    return [Question(name, *row) for row in rows]


OURS = b"machine a.test login u password $p\n"
NEXT = b"machine b.test login x password $y\n"
DEFAULT = b"default login d password $e\n"

LAYOUT = section(
    "layout",
    ("one line", OURS),
    ("one key a line, indented", b"machine a.test\n  login u\n  password $p\n"),
    ("key and value on separate lines", b"machine\na.test\nlogin\nu\npassword\n$p\n"),
    ("tabs", b"machine\ta.test\tlogin\tu\tpassword\t$p\n"),
    ("trailing blank on each line", b"machine a.test \n  login u \n  password $p \n"),
    ("blank line inside entry", b"machine a.test\n\n  login u\n\n  password $p\n"),
    ("password first", b"machine a.test password $p login u\n"),
    ("trailing blank after keyword, value on next line", b"machine a.test login \nu password $p\n"),
    ("FF as separator", b"machine a.test login u\fpassword $p\n"),
    ("VT as separator", b"machine a.test login u\vpassword $p\n"),
    ("NBSP as separator", b"machine a.test login u\xc2\xa0password $p\n"),
    ("comma as separator", b"machine a.test,login,u,password,$p\n"),
    ("NBSP in password", b"machine a.test login u password $p\xc2\xa0b\n"),
    ("CRLF, one line", b"machine a.test login u password $p\r\n"),
    ("CRLF, key a line", b"machine a.test\r\n  login u\r\n  password $p\r\n"),
    ("CRLF, key and value on separate lines", b"machine\r\na.test\r\nlogin\r\nu\r\npassword\r\n$p\r\n"),
    ("lone CR as line end", b"machine a.test\rlogin u\rpassword $p\r"),
    ("UTF-8 BOM", b"\xef\xbb\xbf" + OURS),
    ("BOM, then second entry", b"\xef\xbb\xbf" + NEXT + OURS),
    ("NUL in password", b"machine a.test login u password $p\0q\n"),
    ("NUL in comment before", b"# a\0b\n" + OURS),
    ("no newline at end", OURS[:-1]),
    ("empty file", b""),
    ("only blanks", b" \n\t\n"),
)

COMMENTS = section(
    "comments",
    ("# line before", b"# a note\n" + OURS),
    ("#glued line before", b"#glued words\n" + OURS),
    ("#glued single word line before", b"#glued\n" + OURS),
    ("blank line, then # line", b"\n# c d\n" + OURS),
    ("indented # line before", b"  # a note\n" + OURS),
    ("# line inside entry", b"machine a.test\n# a note\nlogin u\npassword $p\n"),
    ("blank line and # line inside entry", b"machine a.test\n\n# a note\nlogin u\npassword $p\n"),
    ("# line between entries", NEXT + b"# a note\n" + OURS),
    ("blank line and # line between entries", NEXT + b"\n# a note\n" + OURS),
    ("# after the values", OURS[:-1] + b" # a note\n"),
    ("# after the host", b"machine a.test # a note\nlogin u password $p\n"),
    ("commented-out login in entry line", b"machine a.test login u #login old\npassword $p\n"),
    ("commented-out password in an entry", b"machine a.test\n  login u\n  # password $o\n  password $p\n"),
    ("commented-out entry", b"# machine a.test login old password $o\n" + OURS),
    ("commented-out entry, no live one", b"# machine a.test login old password $o\n"),
    ("commented-out entry, `#machine` glued, no live one", b"#machine a.test login old password $o\n"),
    ("password begins with #", b"machine a.test login u password #$p\n"),
    ("password begins with #, login after", b"machine a.test password #$p login u\n"),
    ("# glued to password", b"machine a.test login u password $p#q\n"),
    ("# in quotes", b'machine a.test login u password "#$p"\n'),
    ("# in middle of quotes", b'machine a.test login u password "$p #q"\n'),
    ("comment with apostrophe/quote", b"# don't say \"this\n" + OURS),
    ("; comment line", b"; a note\n" + OURS),
    ("// comment line", b"// a note\n" + OURS),
    ("nothing but a comment, without a line end", b"# a note"),
)
# An entry may have been glued to a comment: what follows may be of another machine, or the asked host's own entry may be lost.
COMMENTS += [
    Question("comments", construct, text, host, meant=("refused",))
    for construct, text, host in (
        (
            "next entry behind a written-out line end in our comment",
            b"machine a.test login $p # my host\\nmachine b.test\n  password $y\n",
            "a.test",
        ),
        ("next entry glued to our comment", b"machine a.test login $p # my hostmachine b.test\n  password $y\n", "a.test"),
        (
            "entry glued to a comment, then default, its host asked",
            b"# gitlabmachine b.test login x password $y\n" + DEFAULT,
            "b.test",
        ),
    )
]


def password(construct: str, value: bytes) -> tuple[str, bytes]:
    return construct, b"machine a.test login u password " + value + b"\n"


QUOTES = section(
    "quotes and escapes",
    password("quoted password", b'"$p"'),
    password("quoted password with blank", b'"$p q"'),
    ("quoted password with blank, login after", b'machine a.test password "$p q" login u\n'),
    ("quoted login", b'machine a.test login "u v" password $p\n'),
    ("quoted host", b'machine "a.test" login u password $p\n'),
    ("quoted keyword", b'"machine" a.test "login" u "password" $p\n'),
    password("single quotes", b"'$p'"),
    password("quote in the middle", b'$p"q'),
    password("quotes in the middle with blank", b'$p"q r"'),
    password("text glued after closing quote", b'"$p"q'),
    ("key glued after closing quote", b'machine a.test login "u"password $p\n'),
    ("unterminated quote, end of file", b'machine a.test login u password "$p\n'),
    ("unterminated quote, more lines", b'machine a.test login u password "$p\n' + NEXT),
    ("unterminated quote after our entry", OURS + b'machine b.test login x password "$y\n'),
    ("unterminated quote before our entry", b'machine b.test login x password "$y\n' + OURS),
    password("quoted, over two lines", b'"$p\nq"'),
    password('quoted \\"', b'"$p\\"q"'),
    password("quoted \\\\", b'"$p\\\\q"'),
    password("quoted \\n", b'"$p\\nq"'),
    password("quoted \\t", b'"$p\\tq"'),
    password("quoted \\x41", b'"$p\\x41"'),
    password("bare backslash", b"$p\\q"),
    password("bare leading backslash", b"\\$p"),
    password("bare double backslash", b"$p\\\\q"),
    password("bare backslash-blank", b"$p\\ q"),
    password("bare \\101 (octal)", b"$p\\101"),
    password("backslash at end of line", b"$p\\"),
    password("slash-backslash", b"$p/\\q"),
    password('empty quoted password ""', b'""'),
    ('empty quoted login ""', b'machine a.test login "" password $p\n'),
    ('default login ""', b'default login "" password $p\n'),
    ("password '\"\"' then another entry", b'machine a.test login u password ""\n' + NEXT, "b.test"),
)

BYTES = section(
    "bytes",
    password("UTF-8 password", b"$p\xc3\xa9"),
    password("Latin-1 password", b"$p\xe9"),
    ("Latin-1 in another entry", b"machine b.test login x password $y\xe9\n" + OURS),
    ("Latin-1 in a comment", b"# caf\xe9\n" + OURS),
    password("percent sequence", b"$p%41"),
    ("colon in login", b"machine a.test login u:v password $p\n"),
)

KEYWORDS = section(
    "keywords as values",
    ("login machine", b"machine a.test login machine password $p\n"),
    ("password login", b"machine a.test login u password login\n"),
    ("password machine, other entry after", b"machine a.test login u password machine\n" + NEXT, "b.test"),
    ("another host's password is `machine`", b"machine b.test login x password machine\n" + OURS),
    ("another host's login is `default`", b"machine b.test login default password $y\n"),
    ("another host's login is `machine`, password our host", b"machine b.test login machine password a.test\n" + OURS),
    ("our login is `password`", b"machine a.test login password password $p\n"),
    ("host named login", b"machine login login x password $y\n" + OURS),
    ("host named default", b"machine default login u password $p\n"),
    ("account machine", b"machine a.test account machine login u password $p\n"),
)

MISSING = section(
    "missing values",
    ("password without value at end of file", b"machine a.test login u password\n"),
    ("login without value, next line password", b"machine a.test\nlogin\npassword $p\n"),
    ("password without value, next entry", b"machine a.test\nlogin u\npassword\n" + NEXT),
    ("same, asked for the next entry", b"machine a.test\nlogin u\npassword\n" + NEXT, "b.test"),
    ("machine without name", b"machine\nlogin u password $p\n"),
    ("machine without name, then ours", b"machine\n" + OURS),
    ("machine at end of file", OURS + b"machine\n"),
    ("host only", b"machine a.test\n"),
    ("host only, then default", b"machine a.test\n" + DEFAULT),
    ("login only", b"machine a.test login u\n"),
    ("login only, then default", b"machine a.test login u\n" + DEFAULT),
    ("password only", b"machine a.test password $p\n"),
    ("login only, then same host with password", b"machine a.test login u\nmachine a.test login v password $q\n"),
    ("login twice", b"machine a.test login u login v password $p\n"),
    ("password twice", b"machine a.test login u password $p password $q\n"),
)

UNKNOWN = section(
    "unknown words",
    ("unknown key with value, in entry", b"machine a.test protocol https login u password $p\n"),
    ("port key in entry", b"machine a.test port 8443 login u password $p\n"),
    ("unknown key whose value is a keyword", b"machine a.test zone login login u password $p\n"),
    ("unknown lone word in entry", b"machine a.test login u stray password $p\n"),
    ("stray word before first machine", b"stray\n" + OURS),
    ("stray pair before first machine", b"stray words\n" + OURS),
    ("login before first machine", b"login x password $y\n" + OURS),
    ("login before first machine, no entry", b"login x password $y\n"),
    ("unknown word after our entry, in another", OURS + b"machine b.test login x zone z password $y\n"),
    ("include directive", b"include other\n" + OURS),
    ("user for login", b"machine a.test user u password $p\n"),
    ("passwd for password", b"machine a.test login u passwd $p\n"),
    ("secret for password", b"machine a.test login u secret $p\n"),
    ("host for machine", b"host a.test login u password $p\n"),
    ("account", b"machine a.test account c login u password $p\n"),
    ("account, no login", b"machine a.test account c password $p\n"),
    ("account after password", b"machine a.test login u password $p account c\n"),
    ("MACHINE LOGIN PASSWORD", b"MACHINE a.test LOGIN u PASSWORD $p\n"),
    ("Login", b"machine a.test Login u password $p\n"),
)

ALL = LAYOUT + COMMENTS + QUOTES + BYTES + KEYWORDS + MISSING + UNKNOWN
