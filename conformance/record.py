#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""
record.py [--new] [--netrc PROGRAM] [--choose N] [--seed S] [READER…]: asks every real program that is here (or those named) each case, and writes conformance/cases/.

What a program that is missing answered when it was last asked is kept, and said. --netrc is the project's own tool, for the reference reading's answers.
--new asks only the cases that have no answers yet. --choose looks for N cases more, the answers of which have a pattern that no case has yet.
"""

from __future__ import annotations

import argparse
import concurrent.futures
import json
import pathlib
import secrets
import subprocess
import sys
import tempfile
import typing

import case_files
import questions_choice
from case_files import Json

sys.path.insert(0, str(case_files.HERE.parent / "tests" / "readers"))

from files.generator import generate  # noqa: E402
from programs.program import Answer, Missing, Program  # noqa: E402
from programs.table import PROGRAMS  # noqa: E402
from seen import seen  # noqa: E402


def query(host: str, user: str | None) -> Json:
    name, colon, port = host.rpartition(":")
    if not colon or not port.isdigit() or (":" in name and not name.endswith("]")):
        name, port = host, ""
    return {"host": name, "port": int(port) if port else None, "user": user}


def written_questions() -> list[Json]:
    cases = []
    counts: dict[str, int] = {}
    for question in questions_choice.ALL:
        slug = question.section.replace(" ", "-")
        counts[slug] = counts.get(slug, 0) + 1
        pieces = [(case_files.with_secrets(piece), times) for piece, times in question.repeated]
        if not question.repeated:
            pieces = case_files.pieces_of(case_files.with_secrets(question.text))
        cases.append(
            {
                "id": f"{slug}-{counts[slug]:02}",
                "construct": question.construct,
                **({} if question.source is None else {"source": question.source}),
                "bytes": case_files.encoded(pieces),
                "query": query(question.host, question.user),
                **({} if question.url is None else {"url": question.url}),
                "mode": f"{question.mode:04o}",
                "answers": {},
            }
        )
    return cases


def meant_answers() -> dict[str, Json]:
    """By case: what the question says that `reference` must answer, whatever the tool says."""
    out = {}
    for case, question in zip(written_questions(), questions_choice.ALL):
        if question.meant is not None:
            keys = ("outcome", "login", "password", "account")
            values = (*question.meant, None) if question.meant[0] == "found" else question.meant
            out[case["id"]] = dict(zip(keys, values))
    return out


def as_json(program: Program, answer: Answer, user: str | None) -> Json:
    """As far as the program can be seen."""
    outcome = seen(program, answer, user).outcome
    if outcome != "found":
        return {"outcome": outcome}
    out: Json = {"outcome": outcome, "login": case_files.encoded_value(answer.login), "password": case_files.encoded_value(answer.password)}
    if program.tells_account:
        out["account"] = case_files.encoded_value(answer.account)
    return out


def channel(program: Program) -> str:
    if program.basic:
        return "joined"
    return "empty" if program.absent_is_empty else "exact"


def answers_of(reader: str, cases: list[Json]) -> tuple[Json, list[Json | None]]:
    """What programs.json says of the program, and its answers; a case that it cannot be asked has None."""
    program = PROGRAMS[reader]()
    answers: list[Json | None] = []
    try:
        about = {"version": program.version(), "how": "run", "compare": channel(program), "account": program.tells_account}
        for case in cases:
            program.file_mode = int(case["mode"], 8)
            try:
                answer = program.ask(case_files.decoded(case["bytes"]), case_files.display_host(case["query"]), case["query"]["user"])
                answers.append(as_json(program, answer, case["query"]["user"]))
            except Missing:
                answers.append(None)
    finally:
        program.close()
    return about, answers


def ask_programs(cases: list[Json], readers: typing.Iterable[str] = tuple(PROGRAMS)) -> Json:
    """Fills in the answers. Returns the programs that were asked."""
    asked: Json = {}
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        runs = {reader: pool.submit(answers_of, reader, cases) for reader in readers}
        for reader, run in runs.items():
            try:
                asked[reader], answers = run.result()
            except Missing as missing:
                print(f"{reader}: not asked, what it said before is kept: {missing}")
                continue
            for case, answer in zip(cases, answers):
                case["answers"].pop(reader, None)
                if answer is not None:
                    case["answers"][reader] = answer
    return asked


def reference_answer(netrc: str, case: Json, url: str | None = None) -> Json:
    """The project's own reading, of the question or of a URL. Not a program's, and proved by nothing here."""
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder) / "netrc"
        file.write_bytes(case_files.decoded(case["bytes"]))
        file.chmod(int(case["mode"], 8))
        command = [netrc, "get", "--json", "--reveal", "--policy", "ignore", "--file", str(file)]
        user = case["query"]["user"]
        asked = [url] if url else [*([] if user is None else ["--login", user]), case_files.display_host(case["query"])]
        done = subprocess.run([*command, *asked], capture_output=True, check=False, stdin=subprocess.DEVNULL)
    if done.returncode not in (0, 1, 3):
        raise RuntimeError(f"{case['id']}: {done.stderr.decode(errors='replace')}")
    said = json.loads(done.stdout)
    if said["outcome"] != "found":
        return {"outcome": said["outcome"]}

    def value(of: typing.Any) -> typing.Any:
        return case_files.encoded_value(case_files.base64.b64decode(of["base64"]) if isinstance(of, dict) else None if of is None else of.encode())

    return {"outcome": "found", "login": value(said["login"]), "password": value(said["password"]), "account": value(said["account"])}


def chosen(cases: list[Json], wanted: int, seed: int) -> list[Json]:
    """Short files of few constructs with new patterns."""
    known = {case_files.pattern(case) for case in cases}
    texts = {case_files.decoded(case["bytes"]) for case in cases}
    last = max([int(case["id"].split("-")[1]) for case in cases if case["id"].startswith("mixed-")] or [0])
    candidates = []
    for made in generate(seed, 12 * wanted):
        if len(made.constructs) <= 10 and len(made.text) < 600 and made.text not in texts:
            texts.add(made.text)
            pieces = case_files.encoded(case_files.pieces_of(made.text))
            name = ", ".join(made.constructs)
            candidates.append({"id": "", "construct": name, "bytes": pieces, "query": query(made.host, made.user), "mode": "0600", "answers": {}})
    ask_programs(candidates)
    out: list[Json] = []
    for candidate in sorted(candidates, key=lambda case: (case["construct"].count(", "), len(case["bytes"][0]["base64"]))):
        if case_files.pattern(candidate) not in known and len(out) < wanted:
            known.add(case_files.pattern(candidate))
            candidate["id"] = f"mixed-{last + len(out) + 1:03}"
            out.append(candidate)
    return out


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--netrc")
    parser.add_argument("--new", action="store_true")
    parser.add_argument("--choose", type=int, default=0, metavar="N")
    parser.add_argument("--seed", type=int, default=None)
    parser.add_argument("readers", nargs="*", metavar="READER")
    options = parser.parse_args()
    before = {case["id"]: case for case in case_files.load()}
    cases = written_questions()
    cases += [case for case in before.values() if case["id"].startswith("mixed-")]
    for case in cases:
        old = before.get(case["id"])
        if old is not None and old["bytes"] == case["bytes"] and old["query"] == case["query"] and old["mode"] == case["mode"]:
            case["answers"] = dict(old["answers"])
    asked = ask_programs([case for case in cases if not options.new or not case["answers"]], options.readers or PROGRAMS)
    about = case_files.programs() | asked
    if options.choose:
        cases += chosen(cases, options.choose, options.seed if options.seed is not None else secrets.randbelow(10**9))
    if options.netrc:
        about["reference"] = {"version": "docs/format.md", "how": "claim", "compare": "exact", "account": True}
        for case in cases:
            case["answers"]["reference"] = reference_answer(options.netrc, case)
    meant = meant_answers()
    for case in cases:
        if case["id"] not in meant:
            continue
        if options.netrc and case["answers"]["reference"] != meant[case["id"]]:
            print(f"{case['id']}: the tool does not answer what is meant")
        case["answers"]["reference"] = meant[case["id"]]
    case_files.CASES.mkdir(exist_ok=True)
    order = ["reference", *PROGRAMS]
    sections: dict[str, list[Json]] = {}
    for case in cases:
        case["answers"] = {reader: case["answers"][reader] for reader in order if reader in case["answers"]}
        sections.setdefault(case["id"].rpartition("-")[0], []).append(case)
    for section, members in sections.items():
        (case_files.CASES / f"{section}.json").write_text(case_files.written(section, members))
    (case_files.HERE / "programs.json").write_text(json.dumps({reader: about[reader] for reader in order if reader in about}, indent=1) + "\n")
    print(f"{len(cases)} cases, {len({case_files.pattern(case) for case in cases})} patterns of answers")
    return 0


if __name__ == "__main__":
    sys.exit(main())
