# SPDX-License-Identifier: MIT
"""More of questions.py: macros, which entry answers, hosts, sizes, file modes, public reports."""

from __future__ import annotations

from questions import ALL as FIRST
from questions import DEFAULT, NEXT, OURS, Question, section
from questions_reports import REPORTS

MACRO = b"macdef init\nbin\ncd sub\n\n"

MACDEF = section(
    "macdef",
    ("inside entry, blank line, then ours", NEXT + MACRO + OURS),
    ("inside our entry, at end", OURS + MACRO),
    ("before first machine", MACRO + OURS),
    ("body holds an entry", NEXT + b"macdef m\nmachine a.test login m password $n\n\n"),
    ("body holds an entry, ours after", NEXT + b"macdef m\nmachine a.test login m password $n\n\n" + OURS),
    ("body holds a default line", NEXT + b"macdef m\ndefault login m password $n\n\n"),
    ("no blank line at end of file", OURS + b"macdef m\nbin\n"),
    ("no blank line before the next entry", NEXT + b"macdef m\nbin\n" + OURS),
    ("line of blanks, then ours", NEXT + b"macdef m\nbin\n  \n" + OURS),
    ("CRLF blank line, then ours", (NEXT + b"macdef m\nbin\n\n" + OURS).replace(b"\n", b"\r\n")),
    ("CRLF blank line, then default", (NEXT + b"macdef m\nbin\n\n" + DEFAULT).replace(b"\n", b"\r\n")),
    ("empty body", NEXT + b"macdef m\n\n" + OURS),
    ("key of the entry after the macro", b"machine a.test login u\nmacdef m\nbin\n\npassword $p\n"),
    ("words after the macro's name", NEXT + b"macdef m bin hash\nbin\n\n" + OURS),
    ("without a name", NEXT + b"macdef\nbin\n\n" + OURS),
    ("odd quote in the body", NEXT + b'macdef m\necho "x\n\n' + OURS),
    ("# in the body", NEXT + b"macdef m\n# bin\nhash # x\n\n" + OURS),
)

TWICE = OURS + b"machine a.test login v password $q\n"

CHOICE = section(
    "default and duplicates",
    ("default last, host absent", OURS + DEFAULT, "c.test"),
    ("default last, host present", OURS + DEFAULT),
    ("default first, host present", DEFAULT + OURS),
    ("default first, host absent", DEFAULT + OURS, "c.test"),
    ("default in the middle, host after it", NEXT + DEFAULT + OURS),
    ("default alone", b"default\n"),
    ("default without login", b"default password $e\n"),
    ("two defaults", DEFAULT + b"default login f password $g\n"),
    ("same host twice", TWICE),
    ("same host twice, user v", TWICE, "a.test", "v"),
    ("same host twice, user u", TWICE, "a.test", "u"),
    ("same host twice, user w", TWICE, "a.test", "w"),
    ("one entry, user w", OURS, "a.test", "w"),
    ("entry, then another host, user w", OURS + NEXT, "a.test", "w"),
    ("one entry, user w, default after", OURS + DEFAULT, "a.test", "w"),
    ("one entry, user w, default of w after", OURS + b"default login w password $e\n", "a.test", "w"),
    ("password only, user w", b"machine a.test password $p\n", "a.test", "w"),
    ("default of d, host absent, user w", DEFAULT, "a.test", "w"),
    ("login U, user u (case)", b"machine a.test login U password $p\n", "a.test", "u"),
    ("password first, user w", b"machine a.test password $p login u\n", "a.test", "w"),
)


def entry(host: str) -> bytes:
    return OURS.replace(b"a.test", host.encode())


HOSTS = section(
    "hosts",
    ("HOST in file upper case", entry("A.TEST")),
    ("host asked in upper case", OURS, "A.TEST"),
    ("file has trailing dot", entry("a.test.")),
    ("asked with trailing dot", OURS, "a.test."),
    ("file host:port, asked without", entry("a.test:8443")),
    ("file host:port, asked host:port", entry("a.test:8443"), "a.test:8443"),
    ("file host, asked host:port", OURS, "a.test:8443"),
    ("file has a URL", entry("https://a.test/")),
    ("sub-domain asked", OURS, "x.a.test"),
    ("parent asked", entry("x.a.test")),
    ("leading dot in file, sub-domain asked", entry(".a.test"), "x.a.test"),
    ("leading dot in file, itself asked", entry(".a.test")),
    ("wildcard in file", entry("*.test")),
    ("star", entry("*")),
    ("IPv4", entry("127.0.0.1"), "127.0.0.1"),
    ("IPv6 bare in file, asked in brackets", entry("::1"), "[::1]"),
    ("IPv6 in brackets in file, asked in brackets", entry("[::1]"), "[::1]"),
    ("IDN: U-label in file, A-label asked", entry("bücher.test"), "xn--bcher-kva.test"),
    ("IDN: A-label in file, U-label asked", entry("xn--bcher-kva.test"), "bücher.test"),
    ("IDN: U-label in file, U-label asked", entry("bücher.test"), "bücher.test"),
    ("user@host in file", entry("u@a.test")),
)


def long_password(length: int) -> Question:
    pieces = ((b"machine a.test login u password ", 1), (b"p", length), (b"\n", 1))
    return Question("sizes", f"password of {length} bytes", b"", repeated=pieces)


FILLER = b"machine filler.test login u password filler\n"

SIZES = [long_password(length) for length in (99, 100, 128, 255, 256, 300, 4000, 4095, 4096, 5000, 16384, 65536)] + [
    Question("sizes", "comment line of 5000 bytes before", b"", repeated=((b"#", 1), (b" c", 2500), (b"\n" + OURS, 1))),
    Question("sizes", "comment line of 20000 bytes before", b"", repeated=((b"#", 1), (b" c", 10000), (b"\n" + OURS, 1))),
    Question(
        "sizes",
        "4100-byte line: 4060 blanks, then password q machine a.test ...",
        b"",
        repeated=((b"machine b.test login x", 1), (b" ", 4060), (b"password q " + OURS, 1)),
    ),
    Question("sizes", "file of 200 KiB, ours last", b"", repeated=((FILLER, 4600), (OURS, 1))),
    Question("sizes", "file of 200 KiB, ours first", b"", repeated=((OURS, 1), (FILLER, 4600))),
    Question("sizes", "file of 12 MB, ours last", b"", repeated=((FILLER, 270000), (OURS, 1))),
]

ANONYMOUS = b"machine a.test login anonymous password $p\n"
MODES = [Question("file mode", f"mode {mode:04o}", b"machine a.test\n  login u\n    password $p\n", mode=mode) for mode in (0o600, 0o400, 0o640, 0o644, 0o660, 0o666)] + [
    Question("file mode", "mode 0644, login anonymous", ANONYMOUS, mode=0o644)
]

THREE = b"".join(
    b"machine %s\n  login %s\n  password %s\n" % entry for entry in [(b"a.test", b"u", b"$p"), (b"b.test", b"x", b"$y"), (b"c.test", b"v", b"$q")]
)
PORTABLE = section(
    "portable",
    ("three machines, the first asked", THREE),
    ("three machines, the second asked", THREE, "b.test"),
    ("three machines, the third asked", THREE, "c.test"),
    ("three machines, another asked", THREE, "d.test"),
    ("one line a machine, the second asked", OURS + NEXT, "b.test"),
    ("one line a machine, another asked", OURS + NEXT, "d.test"),
    ("password of letters, digits and - . _ ~ + / = : @ % ! ? * ; & | ^ ( ) < > [ ] { } $", b"machine a.test\n  login u\n  password $p-._~+/=:@%!?*;&|^()<>[]{}$\n"),
    ("login that is an address", b"machine a.test\n  login u@b.test\n  password $p\n"),
    ("login and password that are the same word as a host", b"machine a.test\n  login b.test\n  password b.test\n" + NEXT),
    ("no line end after the last", THREE[:-1], "c.test"),
)

ALL = FIRST + MACDEF + CHOICE + HOSTS + SIZES + MODES + PORTABLE + REPORTS
