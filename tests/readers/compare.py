#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""
compare.py --answer PROGRAM [--files N] [--seed S] [READER…]: holds the table of readers against the real programs, over fresh nasty files.

Prints for each reader how many of its answers agree, and the smallest file for each way in which they do not. Exits 1 if a reader misses its mark, if the files
are not nasty enough, or if nothing was asked; a program that is missing is skipped, with its reason.
"""

import argparse
import collections
import concurrent.futures
import dataclasses
import json
import pathlib
import secrets
import sys
import time

from files.constructs import CONSTRUCTS
from files.generator import Case, generate
from files.shrink import shrink
from programs.program import Answer, Missing, Program
from programs.table import FIRST_TIER, PROGRAMS
from rows import Rows
from seen import Seen, seen

FIRST_MARK, SECOND_MARK = 0.999, 0.99
# A row that never answers takes its time.
MOST_ENDED = 3


@dataclasses.dataclass
class Difference:
    case: Case
    program: Seen
    row: Seen


@dataclasses.dataclass
class Result:
    """What came of one reader."""

    reader: str
    version: str = ""
    skipped: str = ""
    broken: str = ""
    files: int = 0
    found: int = 0
    found_differing: int = 0
    unable: int = 0
    ends: collections.Counter[str] = dataclasses.field(default_factory=collections.Counter)
    differences: list[Difference] = dataclasses.field(default_factory=list)
    smallest: list[Difference] = dataclasses.field(default_factory=list)
    sent: list[bytes | None] = dataclasses.field(default_factory=list)
    seconds: float = 0.0

    @property
    def agreed(self) -> int:
        return self.files - len(self.differences)

    @property
    def share(self) -> float:
        return self.agreed / self.files if self.files else 0.0


def differs(program: Program, rows: Rows, case: Case) -> Difference | None:
    one = seen(program, program.ask(case.text, case.host, case.user), case.user)
    other = seen(program, rows.ask(program.name, case.text, case.host, case.user), case.user)
    return None if one == other else Difference(case, one, other)


def run(reader: str, cases: list[Case], answer: str, shrunk: int) -> Result:
    result = Result(reader)
    start = time.monotonic()
    try:
        program = PROGRAMS[reader]()
        result.version = program.version()
    except Missing as missing:
        result.skipped = str(missing)
        return result
    rows = Rows(answer)
    try:
        for case in cases:
            ask_once(program, rows, case, result)
            if rows.ended > MOST_ENDED:
                result.broken = f"the row itself ended or hung on {rows.ended} files: {result.differences[-1].case.text[:80]!r}"
                return result
        for difference in smallest_of_each_kind(result.differences)[:shrunk]:
            result.smallest.append(shrink_difference(program, rows, difference))
    finally:
        program.close()
        rows.close()
    result.seconds = time.monotonic() - start
    print(f"{reader}: {result.agreed} of {result.files} agree", file=sys.stderr, flush=True)
    return result


def ask_once(program: Program, rows: Rows, case: Case, result: Result) -> None:
    try:
        theirs = program.ask(case.text, case.host, case.user)
    except Missing:  # the program could not even be asked this: a host that its URL parser does not take
        result.unable += 1
        result.sent.append(None)
        return
    ours = rows.ask(program.name, case.text, case.host, case.user)
    one, other = seen(program, theirs, case.user), seen(program, ours, case.user)
    result.files += 1
    result.ends[theirs.outcome] += 1
    result.sent.append((theirs.login or b"") + b":" + (theirs.password or b"") if one.outcome == "found" else b"")
    result.found += one.outcome == "found"
    if one != other:
        result.found_differing += one.outcome == "found"
        result.differences.append(Difference(case, one, other))


def smallest_of_each_kind(differences: list[Difference]) -> list[Difference]:
    """One for each pair of outcomes, the smallest first."""
    kinds: dict[tuple[str, str], Difference] = {}
    for difference in sorted(differences, key=lambda difference: len(difference.case.text)):
        kinds.setdefault((difference.program.outcome, difference.row.outcome), difference)
    return list(kinds.values())


def shrink_difference(program: Program, rows: Rows, difference: Difference) -> Difference:
    kind = (difference.program.outcome, difference.row.outcome)
    best = difference

    def still(text: bytes) -> bool:
        nonlocal best
        try:
            found = differs(program, rows, dataclasses.replace(difference.case, text=text))
        except Missing:
            return False
        if found is None or (found.program.outcome, found.row.outcome) != kind:
            return False
        best = found
        return True

    shrink(difference.case.text, still, seconds=20.0)
    return best


def check_nastiness(cases: list[Case], results: list[Result]) -> list[str]:
    """What makes the files not count."""
    complaints = []
    counts = collections.Counter(name for case in cases for name in case.constructs)
    for name in CONSTRUCTS:
        if counts[name] < 0.05 * len(cases):
            complaints.append(f"{name}: in {counts[name]} of {len(cases)} files, less than 5 %")
    asked = [result.sent for result in results if len(result.sent) == len(cases)]
    if len(asked) < len(PROGRAMS) // 2:
        return complaints  # a few readers may be alike
    split = sum(len({sent[number] for sent in asked if sent[number] is not None}) > 1 for number in range(len(cases)))
    print(f"two readers differ on {split} of {len(cases)} files ({100 * split / len(cases):.1f} %)")
    if split < 0.5 * len(cases):
        complaints.append("two readers differ on less than half of the files")
    return complaints


def print_report(cases: list[Case], results: list[Result], seed: int) -> None:
    print(f"seed {seed}, {len(cases)} files")
    print(f"{'reader':21}{'asked':>6}{'agree':>7}{'share':>9}{'found':>7}{'agree':>7}{'share':>9}{'refused':>8}{'crash':>6}{'hang':>5}{'unable':>7}  seconds, version")
    for result in results:
        if result.skipped:
            print(f"{result.reader:21}skipped: {result.skipped}")
            continue
        agreed = result.found - result.found_differing
        print(
            f"{result.reader:21}{result.files:6}{result.agreed:7}{100 * result.share:8.2f}%{result.found:7}{agreed:7}"
            f"{100 * agreed / max(1, result.found):8.2f}%{result.ends['refused']:8}{result.ends['crash']:6}{result.ends['hang']:5}{result.unable:7}"
            f"  {result.seconds:.0f} s, {result.version}"
        )
    print(f"{sum(bool(result.skipped) for result in results)} skipped")


def print_differences(results: list[Result]) -> None:
    for result in results:
        for difference in result.smallest:
            case = difference.case
            print(f"\n{result.reader}: {case.text[:400]!r}{' …' if len(case.text) > 400 else ''} host {case.host} user {case.user} (file {case.number})")
            print(f"  the program: {difference.program}\n  the row:     {difference.row}")


def print_constructs(cases: list[Case], results: list[Result]) -> None:
    files = collections.Counter(name for case in cases for name in case.constructs)
    missed = collections.Counter(name for result in results for difference in result.differences for name in difference.case.constructs)
    asked = sum(not result.skipped for result in results)
    print("\nby construct: files, answers that differ")
    for name in sorted(CONSTRUCTS, key=lambda name: (-missed[name], name)):
        print(f"  {name:52}{files[name]:6} ({100 * files[name] / len(cases):4.1f} %){missed[name]:7} of {files[name] * asked}")


def as_json(cases: list[Case], results: list[Result], seed: int) -> dict[str, object]:
    """What docs/readers.md says of the agreement."""
    return {
        "seed": seed,
        "files": len(cases),
        "readers": {
            result.reader: {"skipped": result.skipped}
            if result.skipped
            else {
                "version": result.version,
                "asked": result.files,
                "agreed": result.agreed,
                "found": result.found,
                "found agreed": result.found - result.found_differing,
                "refused": result.ends["refused"],
                "crashes": result.ends["crash"],
                "hangs": result.ends["hang"],
                "unable": result.unable,
            }
            for result in results
        },
    }


def mark_of(reader: str) -> float:
    """The share that must agree; conformance/known.json has those that reach less, with the cause."""
    known = json.loads((pathlib.Path(__file__).resolve().parents[2] / "conformance" / "known.json").read_text())
    usual = FIRST_MARK if any(program.name == reader for program in FIRST_TIER) else SECOND_MARK
    return known.get(reader, {}).get("mark", usual)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--answer", required=True, help="tests/readers/answer of a build")
    parser.add_argument("--files", type=int, default=5000)
    parser.add_argument("--seed", type=int, default=None, help="default: a fresh one")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--shrink", type=int, default=4, help="how many differences of each reader to shrink")
    parser.add_argument("--json", type=pathlib.Path, help="writes the counts there")
    parser.add_argument("--constructs", action="store_true", help="reports by construct, too")
    parser.add_argument("readers", nargs="*", metavar="READER", help=", ".join(PROGRAMS))
    options = parser.parse_args()
    unknown = [name for name in options.readers if name not in PROGRAMS]
    if unknown or options.files < 1:
        parser.error(f"no such reader: {', '.join(unknown)}" if unknown else "at least one file")
    seed = options.seed if options.seed is not None else secrets.randbelow(10**9)
    cases = list(generate(seed, options.files))
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        runs = [pool.submit(run, name, cases, options.answer, options.shrink) for name in options.readers or PROGRAMS]
        results = [run.result() for run in runs]
    print_report(cases, results, seed)
    complaints = check_nastiness(cases, results)
    print_differences(results)
    if options.constructs:
        print_constructs(cases, results)
    if options.json:
        options.json.write_text(json.dumps(as_json(cases, results, seed), indent=1) + "\n")
    for result in results:
        mark = mark_of(result.reader)
        if result.broken:
            complaints.append(f"{result.reader}: {result.broken}")
        elif not result.skipped and result.share < mark:
            complaints.append(f"{result.reader}: {100 * result.share:.2f} % agree, less than {100 * mark:.1f} %")
    if not any(result.files for result in results):
        complaints.append("no program was asked")
    for complaint in complaints:
        print("FAILED:", complaint)
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
