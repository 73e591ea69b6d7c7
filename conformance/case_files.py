# SPDX-License-Identifier: MIT
"""Reads and writes the files of cases; README.md says what is in them."""

from __future__ import annotations

import base64
import hashlib
import itertools
import json
import pathlib
import re
import typing

HERE = pathlib.Path(__file__).resolve().parent
CASES = HERE / "cases"

Json = dict[str, typing.Any]
Piece = tuple[bytes, int]

MARKER = "5ec4e7"
SECRET = re.compile(b"dapi" + MARKER.encode() + b"[0-9a-f]{26}")


def named_secret(name: str) -> bytes:
    """What `$p` stands for: it looks like a secret, and carries the marker."""
    return b"dapi" + MARKER.encode() + hashlib.sha256(name.encode()).hexdigest()[:26].encode()


NAMED = {named_secret(name): name for name in "pqyeogn"}


def with_secrets(text: bytes) -> bytes:
    return re.sub(rb"\$([a-z])", lambda found: named_secret(found[1].decode()), text)


def pieces_of(text: bytes) -> list[Piece]:
    """A long run of one byte is a piece of its own."""
    pieces: list[Piece] = []
    plain = b""
    for byte, run in itertools.groupby(text):
        length = sum(1 for _ in run)
        if length < 64:
            plain += bytes([byte]) * length
            continue
        if plain:
            pieces.append((plain, 1))
        pieces.append((bytes([byte]), length))
        plain = b""
    if plain:
        pieces.append((plain, 1))
    return pieces


def encoded(pieces: list[Piece]) -> list[Json]:
    out = []
    for piece, times in pieces:
        one: Json = {"base64": base64.b64encode(piece).decode()}
        if times != 1:
            one["times"] = times
        try:
            one["text"] = piece.decode()
        except UnicodeDecodeError:
            pass
        out.append(one)
    return out


def decoded(pieces: list[Json]) -> bytes:
    return b"".join(base64.b64decode(piece["base64"]) * piece.get("times", 1) for piece in pieces)


def encoded_value(value: bytes | None) -> typing.Any:
    """Null, a string where the bytes are UTF-8, or pieces."""
    if value is None:
        return None
    pieces = pieces_of(value)
    try:
        if all(times == 1 for _, times in pieces):
            return value.decode()
    except UnicodeDecodeError:
        pass
    return encoded(pieces)


def decoded_value(value: typing.Any) -> bytes | None:
    if value is None:
        return None
    return value.encode() if isinstance(value, str) else decoded(value)


def display_host(query: Json) -> str:
    """As a URL has it."""
    return query["host"] if query["port"] is None else f"{query['host']}:{query['port']}"


def pattern(case: Json) -> str:
    """The answers, whatever the values are called: two cases with one pattern tell the same of the readers."""
    names: dict[bytes, str] = {}

    def name(value: typing.Any) -> str:
        plain = decoded_value(value)
        if plain is None:
            return "~"
        return "''" if plain == b"" else names.setdefault(plain, f"v{len(names)}")

    words = []
    for reader in sorted(case["answers"]):
        answer = case["answers"][reader]
        if reader != "reference":
            words.append(f"{reader} {answer['outcome']} " + " ".join(name(answer.get(key)) for key in ("login", "password", "account")))
    return "; ".join(words)


def load(folder: pathlib.Path = CASES) -> list[Json]:
    return [case for file in sorted(folder.glob("*.json")) for case in json.loads(file.read_text())["cases"]]


def programs(folder: pathlib.Path = HERE) -> Json:
    file = folder / "programs.json"
    return json.loads(file.read_text()) if file.exists() else {}


def written(section: str, cases: list[Json]) -> str:
    """One line for each answer, so that a change of one shows as a change of one."""
    out = ['{"section": ' + json.dumps(section) + ', "cases": [']
    for number, case in enumerate(cases):
        answers = case["answers"]
        head = {key: value for key, value in case.items() if key != "answers"}
        out.append(" " + json.dumps(head, ensure_ascii=False)[:-1] + ', "answers": {')
        lines = [f"  {json.dumps(reader)}: {json.dumps(answers[reader], ensure_ascii=False)}" for reader in answers]
        out.append(",\n".join(lines) + "}}" + ("," if number + 1 < len(cases) else ""))
    out.append("]}")
    return "\n".join(out) + "\n"
