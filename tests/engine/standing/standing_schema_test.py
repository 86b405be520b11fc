#!/usr/bin/env python3
"""The schema of portraits and views takes what Render writes (the goldens of this folder) and refuses broken ones."""
import copy
import json
import os
import pathlib
import subprocess
import unittest

import jsonschema

HERE = pathlib.Path(__file__).resolve().parent
RADAP = pathlib.Path(os.environ.get("RADAP_BIN", "build/release/radap")).resolve()
NAMES = ["portrait", "portrait_little", "ranking", "claims", "readiness", "heatmap"]


def schema():
    run = subprocess.run([RADAP, "schema", "standing"], check=True, stdout=subprocess.PIPE)
    return json.loads(run.stdout)


def golden(name):
    return json.loads((HERE / f"{name}.json").read_text(encoding="utf-8"))


def put(of, *path, value=None):
    """A golden and a change of one place of it: a value put there, or the place taken away."""
    def change(whole):
        *parents, last = path
        for key in parents:
            whole = whole[key]
        if value is None:
            del whole[last]
        else:
            whole[last] = value
    return of, path, change


BROKEN = [
    put("portrait", "format", value="radap.portrait/2"), put("portrait", "format", value="radap.ranking/1"),
    put("portrait", "k", value=0), put("portrait", "methods", value=[]), put("portrait", "methods", 0, "th"),
    put("portrait", "pack", "sha256", value="12ab"), put("portrait", "peers", "organisations"),
    put("portrait", "elements", "1.1", "peers", "mean", value={"value": 1, "exact": "1"}),
    put("portrait", "elements", "1.1", "peers", "hidden", value=False),
    put("portrait", "elements", "total", "peers", "median"), put("portrait", "elements", "x", value={}),
    put("portrait", "elements", "total", "subject", "score", value=380),
    put("portrait", "elements", "total", "subject", "score", "exact", value="380.5"),
    put("portrait", "elements", "total", "subject", "rank", value=0),
    put("portrait", "elements", "total", "peers", "bins", 0, "to"),
    put("portrait", "change", "elements", "total", "you"), put("portrait", "years", 0, "pack"),
    put("portrait", "kpis", 0, "direction", value="up"), put("portrait", "kpis", 0, "points", 0, "applicable"),
    put("ranking", "k", value=5), put("ranking", "without_score", value=-1), put("ranking", "ranking", 0, "tied"),
    put("ranking", "ranking", 0, "share", value=1), put("claims", "claims", 0, "difference", value="1/3"),
    put("claims", "claims", 0, "id", value=""), put("readiness", "readiness", 0, "missing"),
    put("readiness", "readiness", 0, "fixes", 0, "kind", value=""), put("readiness", "at_top"),
    put("heatmap", "organisations", 0, "scores", "1.1", value=0), put("heatmap", "elements", "1.1", "median"),
]


class StandingSchemaTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.schema = schema()
        cls.validator = jsonschema.Draft7Validator(cls.schema)

    def problems(self, value):
        return [error.message for error in self.validator.iter_errors(value)]

    def test_is_a_draft_7_schema(self):
        jsonschema.Draft7Validator.check_schema(self.schema)

    def test_takes_what_render_writes(self):
        for name in NAMES:
            self.assertEqual(self.problems(golden(name)), [], name)

    def test_refuses_what_is_broken(self):
        for name, path, change in BROKEN:
            value = copy.deepcopy(golden(name))
            change(value)
            self.assertNotEqual(self.problems(value), [], (name, path))


if __name__ == "__main__":
    unittest.main()
