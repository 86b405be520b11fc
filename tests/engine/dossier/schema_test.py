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
    "ratings by year": SMALL | {"ratings": {"1": {"2566": 1.5, "2567": None}}},
    "not applicable": SMALL | {
        "answers": {"1": {"applicable": False, "issues": {"1": {"applicable": None}}}},
        "kpis": [{"applicable": False}]},
    "baseline, judged": SMALL | {"kpis": [{"baseline": "1.5", "judged": {"2567": True}}]},
    "targets of every form": SMALL | {"kpis": [{"targets": {
        "2563": 5, "2564": "5.5", "2565": None, "2566": {"text": "x"},
        "2567": {"relative_to": "baseline", "plus": 0.1},
        "2568": {"relative_to": "2566", "plus_percent": 2, "text": "x"}}}]},
    "printed figures": SMALL | {"printed": [
        {"what": "sum", "of": "1.1 budget", "value": "1839.00", "parts": ["516000", ""],
         "at": "line 660", "basis": True}, {"what": "weighted-mean", "value": "1", "parts": None}]},
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
    "rating as a list": SMALL | {"ratings": {"1": [1]}},
    "rating of a wrong year": SMALL | {"ratings": {"1": {"66": 1}}},
    "applicable as text": SMALL | {"kpis": [{"applicable": "no"}]},
    "judged as text": SMALL | {"kpis": [{"judged": {"2567": "yes"}}]},
    "target with a percent sign": SMALL | {"kpis": [{"targets": {"2567": "15%"}}]},
    "target of a wrong year": SMALL | {"kpis": [{"targets": {"67": 5}}]},
    "target that says nothing": SMALL | {"kpis": [{"targets": {"2567": {}}}]},
    "blank target": SMALL | {"kpis": [{"targets": {"2567": {"text": " "}}}]},
    "plus alone": SMALL | {"kpis": [{"targets": {"2567": {"text": "x", "plus": 1}}}]},
    "relative without plus": SMALL | {"kpis": [{"targets": {"2567": {"relative_to": "2566"}}}]},
    "both kinds of plus": SMALL | {"kpis": [{"targets": {
        "2567": {"relative_to": "2566", "plus": 1, "plus_percent": 1}}}]},
    "relative to another word": SMALL | {"kpis": [{"targets": {
        "2567": {"relative_to": "base", "plus": 1}}}]},
    "null as KPI": SMALL | {"kpis": [None]},
    "printed of an unknown word": SMALL | {"printed": [{"what": "total", "value": "1"}]},
    "printed without a value": SMALL | {"printed": [{"what": "sum"}]},
    "printed as a number": SMALL | {"printed": [{"what": "sum", "value": 1}]},
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
