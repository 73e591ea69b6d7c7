#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""
conformance.py ROOT NETRC ANSWER: checks conformance/ itself, and holds the table of readers (ANSWER) and the tool (NETRC) against what is recorded there.
"""

import collections
import json
import pathlib
import re
import sys
import typing
import unittest

ROOT, NETRC, ANSWER = (pathlib.Path(argument).resolve() for argument in sys.argv[1:4])
sys.path[:0] = [str(ROOT / "conformance"), str(ROOT / "tests" / "readers")]

import case_files  # noqa: E402
import record  # noqa: E402
from files.generator import CONSTRUCTS  # noqa: E402
from programs.program import Answer  # noqa: E402
from programs.table import PROGRAMS  # noqa: E402
from rows import Rows  # noqa: E402
from seen import seen  # noqa: E402

try:
    import jsonschema
except ImportError:
    jsonschema = None

CASES = case_files.load()
PROGRAMS_ASKED = case_files.programs()
# The rows that are known to differ, each with its cause: in docs/readers.md, too.
KNOWN = json.loads((ROOT / "conformance" / "known.json").read_text())
# Which programs look at the mode is a matter of the file, not of the text that a row reads.
PLAIN = [case for case in CASES if case["mode"] == "0600"]


# The generator's constructs that have another name among the written cases.
WRITTEN = {
    "odd quote in the macro's body": "odd quote in the body",
    "macro after an entry": "inside our entry, at end",
    "host is a keyword": "host named login",
    "file host:port": "file host:port, asked without",
    "comment line of 5000 or 20000 bytes": "comment line of 20000 bytes before",
    "line over 4096 bytes": "4100-byte line: 4060 blanks, then password q machine a.test ...",
    "password of 4000 to 5000 bytes": "password of 4095 bytes",
    "password of 16 to 64 KiB": "password of 16384 bytes",
    "file of 200 KiB": "file of 200 KiB, ours last",
    "empty file, or only blanks": "only blanks",  # the name has a comma, and so has the next
    "parent, dot or wildcard in file": "wildcard in file",
}


def recorded(answer: case_files.Json) -> Answer:
    return Answer(answer["outcome"], *(case_files.decoded_value(answer.get(key)) for key in ("login", "password", "account")))


class Files(unittest.TestCase):
    @unittest.skipIf(jsonschema is None, "python3-jsonschema is not installed")
    def test_follow_their_schemas(self) -> None:
        folder = ROOT / "conformance"
        for schema, files in {"schema.json": sorted((folder / "cases").glob("*.json")), "programs.schema.json": [folder / "programs.json"]}.items():
            validator = jsonschema.Draft202012Validator(json.loads((folder / schema).read_text()))
            for file in files:
                errors = [f"{list(error.absolute_path)}: {error.message[:200]}" for error in validator.iter_errors(json.loads(file.read_text()))]
                self.assertEqual(errors, [], file.name)

    def test_have_no_case_twice(self) -> None:
        ids = collections.Counter(case["id"] for case in CASES)
        self.assertEqual([name for name, times in ids.items() if times > 1], [])
        questions = collections.Counter(json.dumps([case["bytes"], case["query"], case["mode"]]) for case in CASES)
        self.assertEqual([question[:200] for question, times in questions.items() if times > 1], [])

    def test_have_400_cases_that_differ_in_bytes_and_in_the_pattern_of_answers(self) -> None:
        by_pattern = {case_files.pattern(case): case_files.decoded(case["bytes"]) for case in CASES}
        self.assertGreaterEqual(len(set(by_pattern.values())), 400)

    def test_cover_every_construct_of_the_generator(self) -> None:
        covered = {name for case in CASES if case["id"].startswith("mixed-") for name in case["construct"].split(", ")}
        covered |= {case["construct"] for case in CASES}
        self.assertEqual({name for name in CONSTRUCTS if WRITTEN.get(name, name) not in covered}, set())

    def test_are_what_the_questions_say(self) -> None:
        cases = {case["id"]: case for case in CASES}
        for question in record.written_questions():
            case = cases.pop(question["id"])
            self.assertEqual({**case, "answers": {}}, question)
        self.assertEqual([name for name in cases if not name.startswith("mixed-")], [])

    def test_say_for_the_reference_what_was_meant(self) -> None:
        answers = {case["id"]: case["answers"]["reference"] for case in CASES}
        meant = record.meant_answers()
        self.assertEqual({name: answers[name] for name in meant}, meant)
        # The answer to the other two of the 34 reports is open.
        self.assertEqual(len([name for name in meant if name.startswith("reports-")]), 32)

    def test_have_marked_secrets_only(self) -> None:
        for case in CASES:
            self.assertEqual(re.findall(rb"dapi(?!5ec4e7)[0-9a-f]{32}", case_files.decoded(case["bytes"])), [], case["id"])

    def test_name_only_programs_that_were_asked(self) -> None:
        self.assertLessEqual({reader for case in CASES for reader in case["answers"]}, set(PROGRAMS_ASKED))
        self.assertEqual(set(PROGRAMS), set(PROGRAMS_ASKED) - {"reference"})

    def test_text_is_what_the_base64_says(self) -> None:
        for case in CASES:
            for piece in case["bytes"]:
                if "text" in piece:
                    self.assertEqual(piece["text"].encode(), case_files.decoded([{"base64": piece["base64"]}]), case["id"])


class Readings(unittest.TestCase):
    rows: typing.ClassVar[Rows]

    @classmethod
    def setUpClass(cls) -> None:
        cls.rows = Rows(str(ANSWER))

    @classmethod
    def tearDownClass(cls) -> None:
        cls.rows.close()

    def differing(self, reader: str) -> list[str]:
        program = PROGRAMS[reader]
        out = []
        for case in PLAIN:
            if reader not in case["answers"]:
                continue
            user = case["query"]["user"]
            row = seen(program, self.rows.ask(reader, case_files.decoded(case["bytes"]), case_files.display_host(case["query"]), user), user)
            real = seen(program, recorded(case["answers"][reader]), user)
            if row != real:
                out.append(f"{case['id']} ({case['construct'][:60]}): the program {real}, the row {row}")
        return out

    def test_every_row_answers_as_its_program_did(self) -> None:
        for reader in PROGRAMS:
            with self.subTest(reader=reader):
                differing = self.differing(reader)
                known = KNOWN.get(reader, {}).get("cases", [])
                self.assertEqual([line for line in differing if line.split()[0] not in known], [])
                # Not a failure of the row: but the page says too much.
                self.assertEqual(set(known) - {line.split()[0] for line in differing}, set(), "known.json: the row does not differ on these any more")

    def test_the_tool_answers_what_is_recorded_for_the_reference(self) -> None:
        for case in CASES:
            with self.subTest(case=case["id"]):
                self.assertEqual(record.reference_answer(str(NETRC), case), case["answers"]["reference"])

    def test_the_tool_answers_the_url_of_a_report_alike(self) -> None:
        for case in CASES:
            if "url" in case:
                with self.subTest(case=case["id"]):
                    self.assertEqual(record.reference_answer(str(NETRC), case, case["url"]), case["answers"]["reference"])


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
