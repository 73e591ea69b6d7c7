# SPDX-License-Identifier: MIT
"""Deals the constructs over files: each file gets a few or many, each construct as often as the others."""

import dataclasses
import random
import typing

from files import choice, layout, quotes, words  # noqa: F401 # they fill the table
from files.constructs import CONSTRUCTS
from files.draft import new_draft

# All that a file's constructs build on comes before what spoils it: an empty file first, then entries, then the rest in the order of the deal.
EARLY = ["empty file, or only blanks"]


@dataclasses.dataclass(frozen=True)
class Case:
    """One question. `constructs` are those that the text and the question have."""

    number: int
    text: bytes
    host: str
    user: str | None
    constructs: tuple[str, ...]


def how_many(source: random.Random) -> int:
    """Half of the files have few constructs, so that strict readers find something; some have many."""
    share = source.random()
    if share < 0.45:
        return source.randint(1, 4)
    if share < 0.7:
        return source.randint(5, 10)
    return source.randint(20, 36)


def generate(seed: int, files: int) -> typing.Iterator[Case]:
    """The same for the same seed and number, on every machine."""
    source = random.Random(seed)
    deck: list[str] = []
    for number in range(files):
        wanted = how_many(source)
        while len(deck) < wanted:
            more = list(CONSTRUCTS)
            source.shuffle(more)
            deck += more
        dealt = [deck.pop() for _ in range(wanted)]
        draft = new_draft(source)
        used = []
        for name in sorted(dealt, key=lambda name: name not in EARLY):
            if name not in used and CONSTRUCTS[name](draft):
                used.append(name)
            elif len(deck) < 4 * len(CONSTRUCTS):
                deck.insert(0, name)
        yield Case(number, bytes(draft), draft.host, draft.user, tuple(used))
