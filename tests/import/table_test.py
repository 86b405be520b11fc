#!/usr/bin/env python3
"""An officer's table of KPIs imports to the same dossier from CSV and xlsx, with what a person reads."""
import json
import os
import pathlib
import subprocess
import tempfile
import time
import unittest

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
RADAP = os.environ.get("RADAP_BIN", str(REPOSITORY / "build/release/radap"))
SAMPLE = REPOSITORY / "samples/documents/kpis-invented"

# By hand from the sheet: (place in the list, key, value); a key of digits is a year of the results.
EXPECTED = [
    (0, "item", "7.1"), (0, "group", 1), (0, "unit", "ร้อยละ"), (0, "target", 90),
    (0, "2566", 88.25),                      # ๘๘.๒๕
    (1, "item", "7.1"),                      # the cell is merged with the one above
    (1, "target", 12500), (1, "2567", 13125),  # "12,500" and "13,125"
    (2, "2566", 73.5),                       # "73.5%", unit percent
    (4, "2565", None),                       # "N/A"
    (6, "2565", None),                       # "-"
    (7, "direction", "lower"), (7, "2567", 6.5),
    (8, "2567", 133),                        # in the xlsx a formula
    (14, "note", "เต็ม 5 คะแนน"), (14, "target", 4.2),
    (21, "unit", "ล้านบาท"), (21, "2565", 1080.25),
    (26, "target", 0), (26, "2567", 0), (26, "2566", 3000),  # "0 บาท" is 0
    (29, "item", "7.6"), (29, "group", 4), (29, "2567", 91),
]

# A code and the cells that it names, in both files.
FINDINGS = {
    "F0774": {"A4"},
    "F0781": {"H10", "H12", "H15", "H33"},
    "F0789": {"B7"},
    "F0792": {"A36"},
}


def run(*args):
    return subprocess.run([RADAP, *map(str, args)], capture_output=True, text=True, check=False)


def imported(kind, folder, *options):
    """The dossier, and the findings as the program prints them in JSON."""
    output = pathlib.Path(folder) / f"{kind}.json"
    done = run("import", SAMPLE.with_suffix("." + kind), "--pack", "pmqa4-2568", "--organisation",
               "example-parks", "--format", "json", "-o", output, *options)
    assert done.returncode == 0, done.stdout + done.stderr
    return json.loads(output.read_text(encoding="utf-8")), json.loads(done.stdout)


def value(kpi, key):
    return kpi.get("results", {}).get(key) if key.isdigit() else kpi.get(key)


class Table(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        with tempfile.TemporaryDirectory() as folder:
            cls.csv, cls.csv_report = imported("csv", folder)
            cls.xlsx, cls.xlsx_report = imported("xlsx", folder)

    def test_both_files_say_the_same(self):
        self.assertEqual(self.csv, self.xlsx)

    def test_what_a_person_reads(self):
        self.assertEqual(len(self.csv["kpis"]), 30)
        self.assertEqual(self.csv["pack"], "pmqa4-2568")
        self.assertEqual(self.csv["fiscal_year"], 2567)
        self.assertEqual(self.csv["organisation"]["name"], "กรมสวนและลานกิจกรรม (หน่วยงานสมมติ)")
        for index, key, expected in EXPECTED:
            with self.subTest(kpi=index, key=key):
                self.assertEqual(value(self.csv["kpis"][index], key), expected)

    def cells(self, report):
        by_code = {}
        for finding in report["findings"]:
            by_code.setdefault(finding["code"], set()).add(finding.get("at", {}).get("cell"))
        return by_code

    def test_findings_name_their_cells(self):
        csv, xlsx = self.cells(self.csv_report), self.cells(self.xlsx_report)
        for code, cells in FINDINGS.items():
            with self.subTest(code=code):
                self.assertEqual(csv.get(code), cells)
                self.assertEqual(xlsx.get(code), cells)
        self.assertEqual(set(xlsx) - set(csv), {"F0783", "F0788"})  # percentages, a formula
        self.assertEqual(xlsx["F0788"], {"J14"})

    def test_the_map_of_a_person(self):
        with tempfile.TemporaryDirectory() as folder:
            names = pathlib.Path(folder) / "names.map"
            names.write_text("หมายเหตุ = ignore\n", encoding="utf-8")
            dossier, _ = imported("csv", folder, "--map", names)
        self.assertFalse(any("note" in kpi for kpi in dossier["kpis"]))

    def test_a_thousand_rows_in_a_second(self):
        lines = SAMPLE.with_suffix(".csv").read_text(encoding="utf-8-sig").splitlines()
        with tempfile.TemporaryDirectory() as folder:
            long = pathlib.Path(folder) / "long.csv"
            long.write_text("\n".join(lines[:5] + lines[5:35] * 34) + "\n", encoding="utf-8")
            start = time.monotonic()
            done = run("import", long, "--pack", "pmqa4-2568", "--organisation", "x", "-o",
                       pathlib.Path(folder) / "long.json")
            seconds = time.monotonic() - start
            self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
            dossier = json.loads((pathlib.Path(folder) / "long.json").read_text(encoding="utf-8"))
        self.assertEqual(len(dossier["kpis"]), 1020)
        self.assertLess(seconds, 10)  # a machine at work and sanitizers; alone it is 0.1


if __name__ == "__main__":
    unittest.main()
