# SPDX-License-Identifier: MIT
"""Constructs of keywords, missing values, unknown words and repeated properties."""

from files.constructs import construct, gap_before_key, lines, on_entry, set_value, values
from files.draft import Draft, Entry

KEYWORDS = [b"machine", b"login", b"password", b"default", b"account", b"macdef"]


@on_entry("login is a keyword")
def _(draft: Draft, entry: Entry) -> bool:
    return set_value(draft, entry, draft.random.choice(KEYWORDS), b"login")


@on_entry("password is a keyword")
def _(draft: Draft, entry: Entry) -> bool:
    return set_value(draft, entry, draft.random.choice(KEYWORDS))


@on_entry("password is `machine`")
def _(draft: Draft, entry: Entry) -> bool:
    return set_value(draft, entry, b"machine")


@construct("another host's value is a keyword")
def _(draft: Draft) -> bool:
    entry = draft.new_entry(draft.random.choice([b"b.test", b"c.test"]))
    set_value(draft, entry, draft.random.choice([b"machine", b"default", b"a.test", b"login"]), draft.random.choice([b"login", b"password"]))
    draft.insert(entry)
    return True


@construct("another host's login is `machine`, password our host")
def _(draft: Draft) -> bool:
    entry = draft.new_entry(draft.random.choice([b"b.test", b"c.test"]))
    entry.pairs = [[b"login", b"machine"], [b"password", draft.host.encode()]]
    draft.insert(entry)
    return True


@construct("host is a keyword")
def _(draft: Draft) -> bool:
    draft.insert(draft.new_entry(draft.random.choice([b"login", b"default", b"password", b"machine"])))
    return True


@on_entry("account machine")
def _(draft: Draft, entry: Entry) -> None:
    pair = entry.key(b"account")
    if pair is None:
        pair = [b"account", b""]
        entry.pairs.insert(draft.random.randrange(len(entry.pairs) + 1), pair)
    pair[1] = draft.random.choice([b"machine", b"machine", b"default", b"password"])


@on_entry("password without value")
def _(_draft: Draft, entry: Entry) -> bool:
    pair = entry.key(b"password")
    if pair is None:
        return False
    entry.pairs.remove(pair)
    entry.pairs.append([b"password", None])
    return True


@on_entry("password without value at end of file")
def _(draft: Draft, entry: Entry) -> None:
    draft.entries.remove(entry)
    draft.entries.append(entry)
    entry.pairs = [pair for pair in entry.pairs if pair[0] != b"password"] + [[b"password", None]]


@on_entry("login without value, next line password")
def _(_draft: Draft, entry: Entry) -> bool:
    pair = entry.key(b"login")
    if pair is None or pair is entry.pairs[-1]:
        return False
    pair[1] = None
    entry.gaps[entry.word_of(pair)] = b"\n  "
    return True


@on_entry("machine without name")
def _(_draft: Draft, entry: Entry) -> bool:
    if entry.opener != b"machine" or entry.host is None:
        return False
    entry.host = None
    entry.gaps.clear()
    return True


@construct("machine at end of file")
def _(draft: Draft) -> bool:
    draft.tail += draft.random.choice([b"machine\n", b"machine ", b"machine"])
    return True


@construct("host only")
def _(draft: Draft) -> bool:
    entry = draft.new_entry()
    entry.pairs = []
    draft.insert(entry)
    return True


@on_entry("login only")
def _(_draft: Draft, entry: Entry) -> bool:
    entry.pairs = [pair for pair in entry.pairs if pair[0] != b"password"]
    entry.gaps.clear()
    return bool(entry.pairs)


@on_entry("password only")
def _(_draft: Draft, entry: Entry) -> bool:
    entry.pairs = [pair for pair in entry.pairs if pair[0] != b"login"]
    entry.gaps.clear()
    return bool(entry.pairs)


@construct("login only, then same host with password")
def _(draft: Draft) -> bool:
    entry = draft.new_entry()
    first = Entry(host=entry.host, pairs=[[b"login", draft.random.choice([b"u", b"v"])]])
    at = draft.random.randrange(len(draft.entries) + 1)
    draft.entries[at:at] = [first, entry]
    return True


@on_entry("login twice")
def _(draft: Draft, entry: Entry) -> None:
    entry.pairs.insert(draft.random.randrange(len(entry.pairs) + 1), [b"login", draft.random.choice([b"v", b"w"])])


@on_entry("password twice")
def _(draft: Draft, entry: Entry) -> None:
    entry.pairs.insert(draft.random.randrange(len(entry.pairs) + 1), [b"password", draft.secret()])


for name, alternatives in {
    "unknown key with value, in entry": [[b"protocol", b"https"], [b"realm", b"r"], [b"method", b"basic"]],
    "port key in entry": [[b"port", b"8443"], [b"port", b"https"], [b"force", b"yes"]],
    "unknown key whose value is a keyword": [[b"zone", b"login"], [b"zone", b"password"], [b"zone", b"machine"]],
    "unknown lone word in entry": [[b"stray", None], [b"EOF", None]],
    "account": [[b"account", b"c"]],
}.items():

    def add_pair(draft: Draft, entry: Entry, alternatives: list[list[bytes | None]] = alternatives) -> None:
        entry.pairs.insert(draft.random.randrange(len(entry.pairs) + 1), list(draft.random.choice(alternatives)))

    on_entry(name)(add_pair)

for name, alternatives in {
    "stray words before first machine": [b"stray ", b"stray words\n", b"-e ", b"stray\n"],
    "login before first machine": [b"login x password S\n", b"password S\n", b"login x\n"],
    "include directive": [b"include other\n", b"#include other\n"],
}.items():

    def add_head(draft: Draft, alternatives: list[bytes] = alternatives) -> bool:
        draft.head += draft.random.choice(alternatives).replace(b"S", draft.secret())
        return True

    construct(name)(add_head)

for name, key, others in [
    ("user for login", b"login", [b"user", b"username"]),
    ("passwd for password", b"password", [b"passwd", b"pass"]),
    ("secret for password", b"password", [b"secret"]),
    ("Login", b"login", [b"Login", b"LOGIN"]),
]:

    def rename(draft: Draft, entry: Entry, key: bytes = key, others: list[bytes] = others) -> bool:
        pair = entry.key(key)
        if pair is None:
            return False
        pair[0] = draft.random.choice(others)
        return True

    on_entry(name)(rename)


@on_entry("host for machine")
def _(_draft: Draft, entry: Entry) -> bool:
    if entry.opener != b"machine":
        return False
    entry.opener = b"host"
    return True


@on_entry("MACHINE LOGIN PASSWORD")
def _(_draft: Draft, entry: Entry) -> None:
    entry.opener = entry.opener.upper()
    for pair in entry.pairs:
        pair[0] = (pair[0] or b"").upper()


@on_entry("account, no login")
def _(_draft: Draft, entry: Entry) -> bool:
    pair = entry.key(b"login")
    if pair is None:
        return False
    pair[:] = [b"account", b"c"]
    return True
