# SPDX-License-Identifier: MIT
"""A .netrc while it is being made: entries of words and gaps, which constructs spoil one by one."""

import dataclasses
import random

HOSTS = [b"a.test", b"b.test", b"c.test"]
LOGINS = [b"u", b"v", b"w", b"x", b"ann"]


@dataclasses.dataclass
class Entry:
    """`opener host key value key value …`; a host or a value that is None is left out."""

    opener: bytes = b"machine"
    host: bytes | None = b"a.test"
    pairs: list[list[bytes | None]] = dataclasses.field(default_factory=list)
    between: bytes = b" "  # what parts one pair from the next
    gaps: dict[int, bytes] = dataclasses.field(default_factory=dict)  # by word: what follows it, instead of what usually does
    before: bytes = b""
    after: bytes = b""

    def words(self) -> list[tuple[bytes, bytes]]:
        """Each word with what usually follows it."""
        words = [(self.opener, b" ")]
        if self.host is not None:
            words.append((self.host, self.between))
        for key, value in self.pairs:
            words.append((key or b"", b" "))
            if value is not None:
                words.append((value, self.between))
        return words

    def key(self, name: bytes) -> list[bytes | None] | None:
        for pair in self.pairs:
            if pair[0] == name:
                return pair
        return None

    def word_of(self, pair: list[bytes | None]) -> int:
        """The number of the pair's key among the words."""
        at = 1 + (self.host is not None)
        for other in self.pairs:
            if other is pair:
                return at
            at += 1 + (other[1] is not None)
        raise ValueError("not a pair of this entry")

    def __bytes__(self) -> bytes:
        words = self.words()
        out = self.before
        for at, (word, gap) in enumerate(words):
            last = at + 1 == len(words)
            out += word + self.gaps.get(at, b"\n" if last else gap)
        return out + self.after


@dataclasses.dataclass
class Draft:
    """A file, and what will be asked of it."""

    random: random.Random
    entries: list[Entry] = dataclasses.field(default_factory=list)
    head: bytes = b""
    tail: bytes = b""
    line_end: bytes = b"\n"
    final_line_end: bool = True
    host: str = "a.test"
    user: str | None = None
    asked_oddly: bool = False  # a construct has chosen the host
    taken: list[object] = dataclasses.field(default_factory=list)  # what a construct has changed, and another must not change back

    def take(self, thing: object) -> bool:
        """Whether it was free."""
        if any(thing is other for other in self.taken):
            return False
        self.taken.append(thing)
        return True

    def secret(self) -> bytes:
        """Looks like one, carries the marker of all test secrets, and is found in one place only."""
        return f"dapi5ec4e7{self.random.randrange(16**26):026x}".encode()

    def new_entry(self, host: bytes | None = None, login: bytes | None = None) -> Entry:
        choose = self.random.choice
        entry = Entry(host=host or choose(HOSTS))
        entry.pairs = [[b"login", login or choose(LOGINS)], [b"password", self.secret()]]
        if self.random.random() < 0.1:
            entry.pairs.insert(self.random.randrange(3), [b"account", b"acc" + str(self.random.randrange(9)).encode()])
        entry.between = choose([b" ", b" ", b"\n", b"\n  ", b"\n\t"])
        return entry

    def insert(self, entry: Entry) -> None:
        self.entries.insert(self.random.randrange(len(self.entries) + 1), entry)

    def pick(self) -> Entry | None:
        """An entry to spoil: mostly one of the host that is asked."""
        asked = [entry for entry in self.entries if entry.host == self.host.encode() and entry.opener == b"machine"]
        if asked and self.random.random() < 0.75:
            return self.random.choice(asked)
        return self.random.choice(self.entries) if self.entries else None

    def __bytes__(self) -> bytes:
        text = self.head + b"".join(map(bytes, self.entries)) + self.tail
        if not self.final_line_end:
            text = text.rstrip(b"\n")
        return text.replace(b"\n", self.line_end) if self.line_end != b"\n" else text


def new_draft(source: random.Random) -> Draft:
    draft = Draft(source)
    draft.entries = [draft.new_entry(host) for host in source.sample(HOSTS, source.choice([1, 1, 2, 2, 3]))]
    if draft.entries and all(entry.host != b"a.test" for entry in draft.entries) and source.random() < 0.8:
        draft.insert(draft.new_entry(b"a.test"))
    if source.random() < 0.15:
        draft.host = source.choice(["b.test", "c.test"])
    return draft
