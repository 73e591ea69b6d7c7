# SPDX-License-Identifier: MIT
"""Constructs of macros, of which entry answers, of hosts, and of sizes."""

from files.constructs import construct, on_entry, set_value
from files.draft import Draft, Entry


def macro(table: dict[str, list[bytes]]) -> None:
    """After an entry; `S` stands for a fresh secret. FTP clients may run what is in there: harmless words alone."""
    for name, alternatives in table.items():

        def add(draft: Draft, entry: Entry, alternatives: list[bytes] = alternatives) -> None:
            entry.after += draft.random.choice(alternatives).replace(b"S", draft.secret())

        on_entry(name)(add)


macro(
    {
        "macro after an entry": [b"macdef init\nbin\ncd sub\n\n", b"  macdef m\nbin\n\n"],
        "macro's body holds an entry": [b"macdef m\nmachine a.test login m password S\n\n", b"macdef m\n  machine a.test\n  login m\n  password S\n\n"],
        "macro's body holds a default line": [b"macdef m\ndefault login m password S\n\n"],
        "macro without blank line": [b"macdef m\nbin\n"],
        "macro, then a line of blanks": [b"macdef m\nbin\n  \n", b"macdef m\nbin\n\t\n"],
        "macro with CRLF blank line": [b"macdef m\r\nbin\r\n\r\n", b"macdef m\nbin\n\r\n"],
        "macro with empty body": [b"macdef m\n\n"],
        "key of the entry after the macro": [b"macdef m\nbin\n\n  account late\n", b"macdef m\nbin\n\n  password S\n"],
        "words after the macro's name": [b"macdef m bin hash\nbin\n\n", b"macdef m password S\nbin\n\n"],
        "macro without a name": [b"macdef\nbin\n\n", b"macdef\n\n"],
        "odd quote in the macro's body": [b'macdef m\necho "x\n\n', b"macdef m\ndon't\n\n"],
        "# in the macro's body": [b"macdef m\n# bin\nhash # x\n\n"],
    }
)


@construct("macro before first machine")
def _(draft: Draft) -> bool:
    draft.head += draft.random.choice([b"macdef init\nbin\n\n", b"macdef m\nlogin m\npassword x\n\n"])
    return True


def default(draft: Draft, at: int) -> Entry:
    entry = draft.new_entry(login=draft.random.choice([b"d", b"d", b"w"]))
    entry.opener, entry.host = b"default", None
    draft.entries.insert(at, entry)
    return entry


@construct("default last")
def _(draft: Draft) -> bool:
    default(draft, len(draft.entries))
    return True


@construct("default first")
def _(draft: Draft) -> bool:
    default(draft, 0)
    return True


@construct("default in the middle")
def _(draft: Draft) -> bool:
    if len(draft.entries) < 2:
        return False
    default(draft, draft.random.randrange(1, len(draft.entries)))
    return True


@construct("default alone")
def _(draft: Draft) -> bool:
    default(draft, len(draft.entries)).pairs = []
    return True


@construct("default without login")
def _(draft: Draft) -> bool:
    entry = default(draft, len(draft.entries))
    entry.pairs = [pair for pair in entry.pairs if pair[0] == b"password"]
    return True


@construct("two defaults")
def _(draft: Draft) -> bool:
    default(draft, draft.random.randrange(len(draft.entries) + 1))
    default(draft, len(draft.entries))
    return True


@construct("same host twice")
def _(draft: Draft) -> bool:
    draft.insert(draft.new_entry(draft.host.encode(), draft.random.choice([b"u", b"v", b"w"])))
    return True


for name, user in {"user w asked": "w", "user u asked": "u", "user v asked": "v", "user in another case asked": "U"}.items():

    def ask_user(draft: Draft, user: str = user) -> bool:
        if draft.user is not None:
            return False
        draft.user = user
        return True

    construct(name)(ask_user)


@on_entry("HOST in file upper case")
def _(draft: Draft, entry: Entry) -> bool:
    if entry.host is None or not draft.take(entry):
        return False
    entry.host = draft.random.choice([entry.host.upper(), entry.host.capitalize()])
    return True


def ask_oddly(name: str, hosts: list[str], in_file: list[bytes]) -> None:
    """Another host is asked, and an entry that may be meant for it is there."""

    def add(draft: Draft) -> bool:
        if draft.asked_oddly:
            return False
        draft.asked_oddly = True
        draft.host = draft.random.choice(hosts)
        draft.insert(draft.new_entry(draft.random.choice(in_file)))
        return True

    construct(name)(add)


ask_oddly("host asked in upper case", ["A.TEST"], [b"a.test", b"A.TEST"])
ask_oddly("asked with trailing dot", ["a.test."], [b"a.test", b"a.test."])
ask_oddly("asked with a port", ["a.test:8443"], [b"a.test", b"a.test:8443", b"a.test:443"])
ask_oddly("sub-domain asked", ["x.a.test"], [b"a.test", b".a.test", b"*.a.test", b"x.a.test"])
ask_oddly("IPv4", ["127.0.0.1"], [b"127.0.0.1", b"127.1"])
ask_oddly("IPv6", ["[::1]"], [b"::1", b"[::1]", b"0:0:0:0:0:0:0:1"])
ask_oddly("IDN", ["xn--bcher-kva.test"], ["bücher.test".encode(), b"xn--bcher-kva.test"])

for name, hosts in {
    "file has trailing dot": [b"a.test."],
    "file host:port": [b"a.test:8443", b"a.test:80"],
    "file has a URL": [b"https://a.test", b"http://a.test/", b"a.test/path"],
    "parent, dot or wildcard in file": [b"test", b".a.test", b"*.test", b"*.a.test"],
    "star": [b"*"],
    "user@host in file": [b"w@a.test", b"u@a.test"],
}.items():

    def rename_host(draft: Draft, entry: Entry, hosts: list[bytes] = hosts) -> bool:
        if entry.host is None:
            return False
        if draft.random.random() < 0.5 or not draft.take(entry):
            draft.insert(draft.new_entry(draft.random.choice(hosts)))
        else:
            entry.host = draft.random.choice(hosts)
        return True

    on_entry(name)(rename_host)


@on_entry("password of 99 to 300 bytes")
def _(draft: Draft, entry: Entry) -> bool:
    return set_value(draft, entry, b"p" * draft.random.choice([99, 100, 127, 128, 254, 255, 256, 300]))


@on_entry("password of 4000 to 5000 bytes")
def _(draft: Draft, entry: Entry) -> bool:
    return set_value(draft, entry, b"p" * draft.random.choice([4000, 4080, 4094, 4095, 4096, 5000]))


@on_entry("password of 16 to 64 KiB")
def _(draft: Draft, entry: Entry) -> bool:
    return set_value(draft, entry, b"p" * draft.random.choice([8191, 8192, 16384, 65000, 65535, 65536, 70000]))


@on_entry("comment line of 5000 or 20000 bytes")
def _(draft: Draft, entry: Entry) -> None:
    entry.before += b"#" + b" c" * (draft.random.choice([5000, 8190, 16384, 20000]) // 2) + b"\n"


@on_entry("line over 4096 bytes")
def _(draft: Draft, entry: Entry) -> None:
    entry.before += b" " * draft.random.choice([4060, 4090, 5000])


@construct("file of 200 KiB")
def _(draft: Draft) -> bool:
    filler = b"".join(b"machine filler%d.test login u password p%d\n" % (number, number) for number in range(4600))
    if draft.random.random() < 0.5:
        draft.head += filler
    else:
        draft.tail += filler
    return True
