#!/usr/bin/env python3
"""`radap schema batch` takes the rows and summaries that radap writes and refuses broken ones."""
import copy
import json
import os
import pathlib
import subprocess
import tempfile
import unittest

import jsonschema

REPOSITORY = pathlib.Path(__file__).resolve().parents[4]
RADAP = os.environ.get("RADAP_BIN", str(REPOSITORY / "build/release/radap"))


def radap(*arguments):
    done = subprocess.run([RADAP, *arguments], capture_output=True, check=False)
    if done.returncode not in (0, 1):
        raise AssertionError(f"radap {' '.join(arguments)}: {done.stderr.decode()}")
    return done.stdout.decode()


def batch(*options):
    """The rows and the summary of all samples and two lines that are none."""
    with tempfile.TemporaryDirectory() as folder:
        source, out = pathlib.Path(folder, "in.ndjson"), pathlib.Path(folder, "out.ndjson")
        lines = [path.read_text(encoding="utf-8").replace("\n", " ")
                 for path in sorted((REPOSITORY / "samples").glob("*.json"))]
        source.write_text("\n".join([*lines, "nothing", "{}"]), encoding="utf-8")
        radap("batch", str(source), "-o", str(out), *options)
        rows = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
        summary = pathlib.Path(folder, "out.ndjson.summary.json").read_text(encoding="utf-8")
        return rows, json.loads(summary)


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


BROKEN_ROWS = [
    put("no place", "line"), put("line 0", "line", value=0), put("two places", "file", value="a"),
    put("unknown key", "score", value=1), put("no pack", "pack"),
    put("decimal as exact", "total", "exact", value="1.5"),
    put("score as number", "scores", "1", value=3), put("no findings", "findings"),
    put("total without level", "total", "level"), put("negative count", "errors", value=-1),
    put("row and error", "error", value={"code": "F0001", "path": "", "message": {"th": "", "en": ""}}),
]
BROKEN_SUMMARIES = [
    put("another format", "format", value="radap.batch/2"), put("no lines", "lines"),
    put("unknown key", "slowest", value=1), put("line as number", "first_bad", value=[1]),
    put("code", "findings", "X1", value=1), put("nine tenths", "packs", "pmqa4-2568", "distribution", value=[0] * 9),
    put("part without size", "part", value={"index": 1, "of": 1, "from": 0, "to": 0}),
]


class BatchSchemaTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.schema = json.loads(radap("schema", "batch"))
        cls.validator = jsonschema.Draft7Validator(cls.schema)

    def problems(self, value):
        return [error.message for error in self.validator.iter_errors(value)]

    def test_is_a_draft_7_schema(self):
        jsonschema.Draft7Validator.check_schema(self.schema)

    def test_takes_what_radap_writes(self):
        result = jsonschema.Draft7Validator(json.loads(radap("schema", "result")))
        for fields in ("summary", "full"):
            rows, summary = batch("--fields", fields)
            self.assertGreater(len(rows), 10)
            for value in [*rows, summary]:
                self.assertEqual(self.problems(value), [], value)
                if "result" in value:
                    self.assertEqual(list(result.iter_errors(value["result"])), [])

    def test_takes_the_summary_of_a_shard(self):
        _, summary = batch("--shard", "1/2")
        self.assertIn("part", summary)
        self.assertEqual(self.problems(summary), [])

    def test_refuses_what_is_broken(self):
        rows, summary = batch()
        row = next(row for row in rows if row.get("pack") == "pmqa4-2568")
        for right, changes in ((row, BROKEN_ROWS), (summary, BROKEN_SUMMARIES)):
            for name, change in changes:
                value = copy.deepcopy(right)
                change(value)
                self.assertNotEqual(self.problems(value), [], name)


if __name__ == "__main__":
    unittest.main()
