#!/usr/bin/env python3
"""`radap schema benchmark` takes the summaries that are written and refuses broken ones."""
import copy
import json
import os
import pathlib
import subprocess
import tempfile
import unittest

import jsonschema

RADAP = pathlib.Path(os.environ.get("RADAP_BIN", "build/release/radap")).resolve()
PROGRAM = RADAP.with_name("radap_engine_benchmark_test")


def summaries():
    """Of random cohorts, as the gtest program beside radap writes them."""
    with tempfile.TemporaryDirectory() as folder:
        out = pathlib.Path(folder, "summaries.json")
        subprocess.run([PROGRAM, "--gtest_filter=ForPython.Summaries"], check=True,
                       env={**os.environ, "RADAP_SUMMARIES": str(out)}, stdout=subprocess.DEVNULL)
        return json.loads(out.read_text(encoding="utf-8"))


def put(name, *path, value=None):
    """A change of one place: a value put there, or the place taken away."""
    def change(whole):
        *parents, last = path
        for key in parents:
            whole = whole[key]
        if value is None:
            del whole[last]
        else:
            whole[last] = value
    return name, change


BROKEN = [
    put("another format", "format", value="radap.benchmark/2"), put("no k", "k"), put("k of 0", "k", value=0),
    put("name of one", "organisation", value="a"), put("no pack", "pack"), put("pack without id", "pack", "id"),
    put("peers without kind", "peers", "kind"), put("year as text", "peers", "fiscal_year", value="2567"),
    put("negative count", "organisations", value=-1), put("half a one", "organisations", value=1.5),
    put("decimal", "elements", 0, "mean", value="1.5"), put("number", "elements", 0, "mean", value=1),
    put("below the line 0", "elements", 0, "mean", value="1/0"), put("no bins", "elements", 0, "bins", value=[]),
    put("bin without end", "elements", 0, "bins", 0, "to"), put("no median", "elements", 0, "median"),
    put("hidden, but not all", "elements", 0, "n", value={}), put("unknown figure", "elements", 0, "max", value="5"),
    put("best without of", "elements", 0, "best", value={"mean": "3"}),
    put("outliers as a number", "elements", 0, "outliers", value=3),
]


@unittest.skipUnless(PROGRAM.exists(), f"{PROGRAM} is not built")
class SummarySchemaTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        done = subprocess.run([RADAP, "schema", "benchmark"], capture_output=True, check=True)
        cls.schema = json.loads(done.stdout)
        cls.validator = jsonschema.Draft7Validator(cls.schema)
        cls.summaries = summaries()

    def problems(self, value):
        return [error.message for error in self.validator.iter_errors(value)]

    def test_is_a_draft_7_schema(self):
        jsonschema.Draft7Validator.check_schema(self.schema)

    def test_takes_what_is_written(self):
        self.assertEqual(len(self.summaries), 40)
        self.assertIsNone(self.summaries[0]["organisations"])
        figures = [element for summary in self.summaries for element in summary["elements"]]
        for name in ("mean", "tenth", "outliers", "best"):
            self.assertTrue(any(element.get(name) for element in figures), name)
        self.assertTrue(any("mean" not in element for element in figures))
        for summary in self.summaries:
            self.assertEqual(self.problems(summary), [])

    def test_refuses_what_is_broken(self):
        good = next(summary for summary in self.summaries
                    if "mean" in summary["elements"][0] and summary["elements"][0]["best"])
        for name, change in BROKEN:
            with self.subTest(name):
                broken = copy.deepcopy(good)
                change(broken)
                self.assertNotEqual(self.problems(broken), [])


if __name__ == "__main__":
    unittest.main()
