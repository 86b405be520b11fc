#!/usr/bin/env python3
"""`radap schema result` is a draft-7 schema that takes what radap writes and refuses broken results."""
import copy
import json
import os
import pathlib
import subprocess
import unittest

import jsonschema

REPOSITORY = pathlib.Path(__file__).resolve().parents[3]
RADAP = os.environ.get("RADAP_BIN", str(REPOSITORY / "build/release/radap"))
SAMPLES = ["mof-ops-2567.json", *sorted(
    path.name for path in (REPOSITORY / "samples").glob("*.json") if path.name != "mof-ops-2567.json")]


def radap(*arguments):
    """The JSON on standard output; findings of severity error (exit code 1) are no failure here."""
    done = subprocess.run([RADAP, *arguments], capture_output=True, check=False)
    if done.returncode not in (0, 1):
        raise AssertionError(f"radap {' '.join(arguments)}: {done.stderr.decode()}")
    return json.loads(done.stdout)


def broken(name, *path, value=None):
    """A change of one place of a result: a value put there, or the place taken away."""
    def change(result):
        *parents, last = path
        for key in parents:
            result = result[key]
        if value is None:
            del result[last]
        else:
            result[last] = value
    return name, change


BROKEN = [
    broken("another format", "format", value="radap.result/2"),
    broken("no engine", "engine"),
    broken("unknown key", "score", value=1),
    broken("scores without a pack", "pack"),
    broken("scores without assumptions", "assumptions"),
    broken("short sha256", "pack", "sha256", value="12ab"),
    broken("year as text", "dossier", "fiscal_year", value="2567"),
    broken("no total", "scores", "total"),
    broken("id of an issue", "scores", "1.1.1/3", value={}),
    broken("score without exact", "scores", "1", "exact"),
    broken("exact as number", "scores", "1", "exact", value=500),
    broken("exact as decimal", "scores", "1", "exact", value="485.71"),
    broken("claim without claim_holds", "scores", "total", "claim_holds"),
    broken("score on a scale without a name", "scores", "1", "scale", value=""),
    broken("fields of a gap that are none", "gaps", 0, "fields", value=[]),
    broken("object as value of a rule", "scores", "7.1/1#1", "success", value={}),
    broken("unknown kind of gap", "gaps", 0, "kind", value="kpi"),
    broken("gap without points", "gaps", 0, "points"),
    broken("points as number", "gaps", 0, "points", "total", value=1),
    broken("unknown set", "together", 0, "kind", value="some"),
    broken("severity", "findings", 0, "severity", value="bad"),
    broken("message in one language", "findings", 0, "message", "th"),
    broken("assumption without text", "assumptions", 0, "th"),
]


class SchemaTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.schema = radap("schema", "result")
        cls.validator = jsonschema.Draft7Validator(cls.schema)

    def problems(self, result):
        return [f"{list(error.absolute_path)}: {error.message}"
                for error in self.validator.iter_errors(result)]

    def test_is_a_draft_7_schema(self):
        jsonschema.Draft7Validator.check_schema(self.schema)

    def test_every_property_is_described(self):
        self.assertIn("description", self.schema)
        for name, rule in self.schema["properties"].items():
            self.assertIn("description", rule, name)

    def test_takes_what_radap_writes(self):
        for name in SAMPLES:
            for command in ("score", "gaps"):
                for language in ("th", "en"):
                    result = radap(command, str(REPOSITORY / "samples" / name),
                                   "--format", "json", "--lang", language)
                    self.assertEqual(self.problems(result), [], (command, name, language))

    def test_refuses_what_is_broken(self):
        right = radap("score", str(REPOSITORY / "samples" / SAMPLES[0]), "--format", "json")
        for name, change in BROKEN:
            result = copy.deepcopy(right)
            change(result)
            self.assertNotEqual(self.problems(result), [], name)


if __name__ == "__main__":
    unittest.main()
