# SPDX-License-Identifier: MIT
"""The constructs: each spoils a draft in one way, and says whether it could. Their names are those of the tables in docs/readers.md."""

import typing

from files.draft import Draft, Entry

Construct = typing.Callable[[Draft], bool]
CONSTRUCTS: dict[str, Construct] = {}


def construct(name: str) -> typing.Callable[[Construct], Construct]:
    def add(function: Construct) -> Construct:
        assert name not in CONSTRUCTS, name
        CONSTRUCTS[name] = function
        return function

    return add


def on_entry(name: str) -> typing.Callable[[typing.Callable[[Draft, Entry], typing.Any]], None]:
    """For a construct that needs an entry. It could not if it returns False."""

    def add(function: typing.Callable[[Draft, Entry], typing.Any]) -> None:
        def spoil(draft: Draft) -> bool:
            entry = draft.pick()
            return entry is not None and function(draft, entry) is not False

        construct(name)(spoil)

    return add


def set_value(draft: Draft, entry: Entry, value: bytes, key: bytes = b"password") -> bool:
    """Of this entry, or of a new one if this one has no such value, or an odd one already."""
    pair = entry.key(key)
    if pair is None or pair[1] is None or not draft.take(pair):
        entry = draft.new_entry()
        draft.insert(entry)
        pair = entry.key(key)
        assert pair is not None
        draft.take(pair)
    pair[1] = value
    return True


def values(table: dict[str, list[bytes]], key: bytes = b"password") -> None:
    """Constructs that are a value's bytes; `S` stands for a fresh secret."""
    for name, alternatives in table.items():

        def spoil(draft: Draft, entry: Entry, alternatives: list[bytes] = alternatives) -> bool:
            return set_value(draft, entry, draft.random.choice(alternatives).replace(b"S", draft.secret()), key)

        on_entry(name)(spoil)


def lines(table: dict[str, list[bytes]]) -> None:
    """Constructs that are lines before an entry; `S` stands for a fresh secret."""
    for name, alternatives in table.items():

        def spoil(draft: Draft, entry: Entry, alternatives: list[bytes] = alternatives) -> None:
            entry.before += draft.random.choice(alternatives).replace(b"S", draft.secret())

        on_entry(name)(spoil)


def gap_before_key(draft: Draft, entry: Entry, gap: bytes) -> bool:
    """Puts something between two pairs, or between the host and the first."""
    if not entry.pairs:
        return False
    at = entry.word_of(draft.random.choice(entry.pairs)) - 1
    entry.gaps[at] = gap
    return True


def gap_before_value(draft: Draft, entry: Entry, gap: bytes) -> bool:
    whole = [pair for pair in entry.pairs if pair[1] is not None]
    if not whole:
        return False
    entry.gaps[entry.word_of(draft.random.choice(whole))] = gap
    return True
