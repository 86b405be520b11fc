#!/usr/bin/env python3
"""`radap schema dossier` is a draft-7 schema that takes the right samples and refuses broken ones."""
import copy
import json
import os
import pathlib
import subprocess
import unittest

import jsonschema

REPOSITORY = pathlib.Path(__file__).resolve().parents[3]
RADAP = os.environ.get("RADAP_BIN", str(REPOSITORY / "build/release/radap"))

SMALL = {"format": "radap.dossier/1", "pack": "p", "organisation": {"id": "o"}, "fiscal_year": 2567}


def sample(name):
    return json.loads((REPOSITORY / "samples" / name).read_text(encoding="utf-8"))


def with_evidence(evidence):
    return SMALL | {"answers": {"1": {"issues": {"1": {"evidence": evidence}}}}}


RIGHT = {
    "only what is mandatory": SMALL,
    "null for what may be absent": SMALL | {
        "answers": None, "ratings": {"1": None}, "claimed": None,
        "kpis": [{"item": None, "group": None, "direction": None, "target": None, "results": None,
                  "claimed": None}]},
    "amounts as texts": SMALL | {"ratings": {"1": "1.50", "2": "-0", "3": "1.5E+2"}},
    "every type of a field": SMALL | {"answers": {"1": {"fields": {
        "a": "x", "b": 1.5, "c": True, "d": ["x"], "e": None}}}},
    "a link alone": with_evidence([{"file": None, "url": "https://a.example"}]),
    "first and last year": SMALL | {"kpis": [{"results": {"2400": 1, "2700": 1}}]},
}

BROKEN = {
    "another format": SMALL | {"format": "radap.dossier/2"},
    "year of the Christian era": SMALL | {"fiscal_year": 2024},
    "year as text": SMALL | {"fiscal_year": "2567"},
    "blank pack": SMALL | {"pack": " "},
    "unknown key": SMALL | {"fiscalyear": 2567},
    "no id": SMALL | {"organisation": {"name": "x"}},
    "unknown kind": SMALL | {"organisation": {"id": "o", "kind": "provinces"}},
    "claimed as text": SMALL | {"answers": {"1": {"issues": {"1": {"claimed": "yes"}}}}},
    "evidence as text": with_evidence(["a.pdf"]),
    "evidence without file and url": with_evidence([{"sha256": "0" * 64}]),
    "empty file name": with_evidence([{"file": ""}]),
    "short sha256": with_evidence([{"file": "a", "sha256": "12ab"}]),
    "group 0": SMALL | {"kpis": [{"group": 0}]},
    "group 1.5": SMALL | {"kpis": [{"group": 1.5}]},
    "unknown direction": SMALL | {"kpis": [{"direction": "highest"}]},
    "Thai digits": SMALL | {"kpis": [{"target": "๙๕"}]},
    "thousands comma": SMALL | {"kpis": [{"target": "8,500"}]},
    "percent sign": SMALL | {"kpis": [{"target": "85%"}]},
    "blank amount": SMALL | {"kpis": [{"target": ""}]},
    "year of two digits": SMALL | {"kpis": [{"results": {"65": 1}}]},
    "null as KPI": SMALL | {"kpis": [None]},
    "object as field": SMALL | {"answers": {"1": {"fields": {"a": {}}}}},
}


class SchemaTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        text = subprocess.run([RADAP, "schema", "dossier"], check=True, capture_output=True).stdout
        cls.schema = json.loads(text)
        cls.validator = jsonschema.Draft7Validator(cls.schema)

    def problems(self, dossier):
        return [f"{list(error.absolute_path)}: {error.message}"
                for error in self.validator.iter_errors(dossier)]

    def test_is_a_draft_7_schema(self):
        jsonschema.Draft7Validator.check_schema(self.schema)

    def test_every_property_is_described(self):
        self.assertIn("description", self.schema)
        for name, rule in self.schema["properties"].items():
            if "$ref" not in rule:
                self.assertIn("description", rule, name)

    def test_takes_the_samples(self):
        for name in ("mof-ops-2567.json", "partial-province-2567.json"):
            self.assertEqual(self.problems(sample(name)), [], name)

    def test_takes_what_is_right(self):
        for name, dossier in RIGHT.items():
            self.assertEqual(self.problems(dossier), [], name)

    def test_refuses_what_is_broken(self):
        for name, dossier in BROKEN.items():
            self.assertNotEqual(self.problems(dossier), [], name)

    def test_refuses_a_missing_mandatory_key(self):
        for key in SMALL:
            dossier = copy.copy(SMALL)
            del dossier[key]
            self.assertNotEqual(self.problems(dossier), [], key)

    def test_refuses_the_broken_sample(self):
        self.assertEqual(len(self.problems(sample("broken-twenty-mistakes.json"))), 9)


if __name__ == "__main__":
    unittest.main()
