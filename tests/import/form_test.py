#!/usr/bin/env python3
"""Forms by the command line: an empty one of every pack, and every sample out to a form and in again without loss.

RADAP_BIN names the program radap; radap-reader is beside it.
"""
import decimal
import json
import os
import pathlib
import subprocess
import tempfile
import unittest
import zipfile

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
RADAP = os.environ.get("RADAP_BIN", str(REPOSITORY / "build/release/radap"))
PACKS = sorted(path.name for path in (REPOSITORY / "criteria").iterdir() if path.is_dir())
SAMPLES = sorted(path for path in (REPOSITORY / "samples").glob("*.json") if "broken" not in path.name)


def run(*command):
    return subprocess.run([RADAP, *map(str, command)], capture_output=True, text=True, timeout=60, check=False)


def read_json(path):
    return json.loads(path.read_text(encoding="utf-8"), parse_float=decimal.Decimal)


def number(value):
    """An amount that may be written as a number or as a text."""
    try:
        return decimal.Decimal(value)
    except (TypeError, decimal.InvalidOperation):
        return value


def without_nulls(value):
    """The same dossier: a null is an absent key but in targets, amounts may be texts, no answer says `applicable`."""
    if isinstance(value, dict):
        kept = {key: without_nulls(entry) for key, entry in value.items()
                if entry is not None and not (key == "applicable" and entry is True)}
        targets = value.get("targets")
        if isinstance(targets, dict):
            kept["targets"] = {year: without_nulls(target) for year, target in targets.items()}
        return kept
    if isinstance(value, list):
        return [without_nulls(entry) for entry in value]
    return value if isinstance(value, bool) else number(value)


class FormTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def succeed(self, *command):
        ran = run(*command)
        self.assertEqual(ran.returncode, 0, (command, ran.stdout, ran.stderr))
        return ran

    def test_an_empty_form_of_every_pack(self):
        for pack in PACKS:
            with self.subTest(pack=pack):
                form = self.folder / f"{pack}.xlsx"
                self.succeed("template", pack, "-o", form)
                with zipfile.ZipFile(form) as archive:
                    self.assertIsNone(archive.testzip())
                    self.assertNotIn("xl/vbaProject.bin", archive.namelist())
                back = self.folder / f"{pack}.json"
                run("import", form, "-o", back)  # what is mandatory is missing, and said so
                dossier = read_json(back)
                self.assertEqual(dossier["pack"], pack)
                self.assertFalse({"answers", "kpis", "ratings", "claimed"} & dossier.keys())

    def test_every_sample_comes_back(self):
        for sample in SAMPLES:
            with self.subTest(sample=sample.name):
                form, back = self.folder / f"{sample.stem}.xlsx", self.folder / sample.name
                self.succeed("export", sample, "-o", form)
                self.succeed("import", form, "-o", back)
                expected = read_json(sample)
                read = read_json(back)
                self.assertEqual(without_nulls(read), without_nulls(expected))
                again = self.folder / f"{sample.stem}-again.xlsx"
                self.succeed("export", back, "-o", again)
                self.assertEqual(again.read_bytes(), form.read_bytes())


if __name__ == "__main__":
    unittest.main()
