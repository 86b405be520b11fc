#!/usr/bin/env python3
"""Plans through `radap import` and `radap audit`: the invented one of samples/documents exactly, and the real one, where
it is there, against the reference.

RADAP_BIN names the program radap. The invented plan has every oddity that the reader repairs, and errors put in on purpose.
"""
import json
import os
import pathlib
import subprocess
import tempfile
import unittest
import zipfile
from xml.sax.saxutils import escape

ROOT = pathlib.Path(__file__).resolve().parents[2]
RADAP = os.environ.get("RADAP_BIN", str(ROOT / "build/release/radap"))
PACK = "iam-plan-2567"
INVENTED = ROOT / "samples/documents/plan-invented.md"
REAL = ROOT / "../shared/documents/action-plan-2567.txt"
REFERENCE = ROOT / "../shared/reference/iam-plan-2567.json"
SAMPLE = ROOT / "samples/iam-plan-2567.json"
YEARS = ["2567", "2568", "2569", "2570", "2571"]


XLSX_PARTS = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
                           '<Default Extension="rels" '
                           'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
                           '<Override PartName="/xl/workbook.xml" ContentType="application/'
                           'vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
                           '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/'
                           'vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
    "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
                   '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
                   'officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r='
                       '"http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>'
                       '<sheet name="แผน" sheetId="1" r:id="r1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
                                  '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
                                  'relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
}


def sheet_cell(text, name):
    if text.isdigit() and text.isascii():
        return f'<c r="{name}"><v>{text}</v></c>'
    return f'<c r="{name}" t="inlineStr"><is><t>{escape(text)}</t></is></c>' if text else ""


def write_xlsx(path, markdown):
    """The lines and pipe tables of a text on one sheet: a line in column A, a cell of a table in a cell."""
    rows, number = [], 0
    for line in markdown.split("\n"):
        if line.startswith("|") and not line.strip("|-: "):
            continue
        number += 1
        cells = [cell.strip() for cell in line.strip("|").split("|")] if line.startswith("|") else [line.strip()]
        cells = "".join(sheet_cell(cell, f"{chr(65 + column)}{number}") for column, cell in enumerate(cells))
        rows.append(f'<row r="{number}">{cells}</row>')
    sheet = ('<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
             + "".join(rows) + "</sheetData></worksheet>")
    with zipfile.ZipFile(path, "w") as book:
        for name, text in {**XLSX_PARTS, "xl/worksheets/sheet1.xml": sheet}.items():
            book.writestr(name, '<?xml version="1.0" encoding="UTF-8"?>' + text)


def run(*command):
    return subprocess.run([RADAP, *map(str, command)], capture_output=True, text=True, timeout=120)


def imported(path):
    """The dossier and the report of an import."""
    with tempfile.TemporaryDirectory() as folder:
        out = pathlib.Path(folder) / "dossier.json"
        ran = run("import", path, "--pack", PACK, "--organisation", "example", "--format", "json", "-o", out)
        return json.loads(out.read_text(encoding="utf-8")), json.loads(ran.stdout or ran.stderr)


def audited(path):
    ran = run("audit", path, "--pack", PACK, "--format", "json")
    return ran.returncode, json.loads(ran.stdout)["figures"]


def wrong(figures):
    return [line for line in figures["lines"] if line["verdict"] in ("truncated", "misprint", "unsupported")]


def short(target):
    """One target as a small text: 100, -, "text", or "text" with what it is relative to."""
    if target is None:
        return "-"
    if not isinstance(target, dict):
        return f"{target:g}"
    relative = "".join(f" {key}={target[key]}" for key in ("relative_to", "plus", "plus_percent") if key in target)
    return f"“{target['text']}”{relative}"


def lines_of(dossier):
    return [f"{kpi['item']}/{kpi['group']} {kpi['name']} [{kpi.get('unit', '')}] {kpi.get('baseline', '-')}: "
            + ", ".join(short(kpi["targets"][year]) for year in YEARS) for kpi in dossier["kpis"]]


KPIS = """
1.1.1.2/1 เก็บได้ตามเป้ารายเดือน [ร้อยละ] 100: 100, 100, 100, 100, 100
1.1.1.2/2 ลูกหนี้ชั้นดีจ่ายตามนัด [ร้อยละ] 100: 100, 95, 95, 95, 95
1.1.1.2/3 ประมาณการรายคน [ร้อยละ] -: “กลุ่มใหญ่ (40%)”, “กลุ่มกลาง (70%)”, “ทุกกลุ่ม (100%)”, -, -
1.1.1.2/4 ประมาณการรายคน [ล้านบาท] -: 120, 130, 140, 150, 160
1.1.1.2/5 เงินสดจากรายย่อย [ล้านบาท] 98.5: 100, 110, 120.05, 130, 140
1.2.2.1/1 มาตรการส่งเสริมที่ทำ รายกลุ่มจนครบ [ร้อยละ] -: 70, 80, 90, 100, 100
1.2.2.1/2 เงินจากการขาย [ล้านบาท] 50: 60, 65, 70, 75, 80
1.2.2.1/3 กำไรเฉลี่ย [ร้อยละ] -: 12, 14, 16, 18, “20 ล้านบาท”
2.2.1.1/1 ทำครบกิจกรรม [ร้อยละ] -: 100, 100, 100, 100, 100
2.2.1.1/2 ผลตรวจความโปร่งใส [คะแนน] 91.2: “ผ่านดี และไม่น้อยกว่าปี 2566”, “ผ่านดี และไม่น้อยกว่าปี 2567”, \
“ผ่านดี และไม่น้อยกว่าปี 2568”, “ผ่านดี และไม่น้อยกว่าปี 2569”, “ผ่านดี และไม่น้อยกว่าปี 2570”
2.3.2.1/1 ทำครบตามแผน [ร้อยละ] -: 100, 100, -, 100, -
2.3.2.1/2 คะแนนพอใจของลูกค้า [คะแนน] -: 4.5, 4.59, 4.68, 4.79, 5
2.3.2.2/1 ทำครบตามแผน [ร้อยละ] -: 100, 100, 100, 100, 100
2.3.2.2/2 พันธมิตรพอใจ [ระดับ] -: “Baseline”, “Baseline + 0.1” relative_to=baseline plus=0.1, \
“Baseline + 2%” relative_to=baseline plus_percent=2, “Baseline - 0.3” relative_to=baseline plus=-0.3, \
“Baseline + 0.4” relative_to=baseline plus=0.4
2.3.2.2/3 ร่วมมือกับพันธมิตร [] -: 2, 3, 4, 5, 6
"""

BUDGETS = {"1.1.1.2": [350000, 150000, 150000, 150000, 150000, 950000],
           "2.2.1.1": [0, 100000, 100000, 100000, 100000, 400000]}

# Code and line, - for none.
FINDINGS = """
F0862 39 F0862 39 F0835 55 F0832 56 F0834 57 F0835 64 F0835 71 F0836 72 F0856 73 F0837 93 F0839 113 F0833 118
F0862 122 F0838 47 F0838 85 F0849 92 F0852 92 F0847 93 F0840 48 F0866 47 F0866 48 F0869 118 F0869 118 F0842 129
F0842 129 F0842 129 F0842 129 F0843 129 F0846 145 F0851 145 F0867 155 F0847 170 F0847 170 F0847 171 F0844 171
F0844 171 F0844 171 F0846 171 F0845 179 F0845 179 F0845 179 F0845 179 F0853 180 F0866 66 F0866 66 F0866 66 F0866 66
F0866 66 F0866 71 F0866 72 F0866 72 F0866 72 F0866 72 F0866 72 F0855 - F0857 - F0854 -
"""

# Line, what it is, printed, recomputed.
WRONG = [("line 5", "share", "42.4", "42.5"),
         ("line 7", "quotient", "120", "125"),
         ("line 9", "same", "910.50", "900.50"),
         ("line 34", "sum", "13", "12"),
         ("line 47", "same", "95", "100"),
         ("line 94", "difference", "120.05", "120.00"),
         ("line 96", "same", "1000000", "950000"),
         ("line 103", "sum", "190000", "200000"),
         ("line 161", "sum", "400000", "390000"),
         ("line 163", "sum", "150000", "160000"),
         ("line 171", "increased", "4.79", "4.77")]


class Invented(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.dossier, cls.report = imported(INVENTED)
        cls.exit, cls.figures = audited(INVENTED)

    def test_kpis(self):
        self.maxDiff = None
        self.assertEqual(lines_of(self.dossier), KPIS.strip().split("\n"))
        self.assertEqual(self.dossier["fiscal_year"], 2567)

    def test_a_result_only_where_a_target_asks_for_it(self):
        self.assertEqual([kpi["results"] for kpi in self.dossier["kpis"] if "results" in kpi], [{"2566": 91.2}])

    def test_directions_are_not_guessed(self):
        self.assertFalse([kpi for kpi in self.dossier["kpis"] if "direction" in kpi])

    def test_budgets(self):
        names = [f"budget-{year}" for year in YEARS] + ["budget-total"]
        self.assertEqual({item: [answer["fields"][name] for name in names]
                          for item, answer in self.dossier["answers"].items()}, BUDGETS)

    def test_every_repair_is_a_finding_with_its_line(self):
        self.maxDiff = None
        found = sorted(f"{finding['code']} {finding.get('at', {}).get('line', '-')}"
                       for finding in self.report["findings"] if finding["code"].startswith("F08"))
        words = FINDINGS.split()
        self.assertEqual(found, sorted(f"{code} {line}" for code, line in zip(words[::2], words[1::2])))

    def test_the_audit_finds_the_errors_put_in_and_no_others(self):
        self.assertEqual(self.exit, 1)
        found = [(line["at"], line["what"], line["printed"].replace(",", ""), line["recomputed"].replace(",", ""))
                 for line in wrong(self.figures)]
        self.assertEqual(sorted(found), sorted(WRONG))
        self.assertEqual(self.figures["counts"]["cannot-tell"], 0)

    def test_sums_of_tables_of_other_kinds_are_audited_too(self):
        matching = {line["at"] for line in self.figures["lines"] if line["verdict"] == "matches"}
        self.assertLessEqual({f"line {line}" for line in (5, 7, 17, 25, 33, 152, 155)}, matching)


class AsSheet(unittest.TestCase):
    """The same plan in an xlsx file: the same KPIs, budgets and errors, with sheet and cell."""

    def test_the_same_as_from_text(self):
        self.maxDiff = None
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "plan.xlsx"
            write_xlsx(path, INVENTED.read_text(encoding="utf-8"))
            dossier, report = imported(path)
            _, figures = audited(path)
        self.assertEqual(report["kind"], "plan")
        self.assertEqual(lines_of(dossier), KPIS.strip().split("\n"))
        self.assertEqual(dossier["answers"], imported(INVENTED)[0]["answers"])
        self.assertEqual(sorted((line["what"], line["printed"].replace(",", "")) for line in wrong(figures)),
                         sorted((what, printed) for _, what, printed, _ in WRONG))
        self.assertTrue(all(line["at"].startswith("แผน!") for line in wrong(figures)))


@unittest.skipUnless(REAL.exists() and REFERENCE.exists(), "the real plan is not there")
class Real(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.dossier, cls.report = imported(REAL)
        cls.exit, cls.figures = audited(REAL)
        cls.reference = json.loads(REFERENCE.read_text(encoding="utf-8"))["initiatives"]
        cls.sample = json.loads(SAMPLE.read_text(encoding="utf-8"))

    def test_kpis_are_those_of_the_reference(self):
        rows = iter(self.dossier["kpis"])
        count = 0
        for initiative in self.reference:
            for printed in initiative["kpis"]:
                kpi = next(rows)
                count += 1
                self.assertEqual(kpi["unit"], printed["unit"], printed)
                for year, target in printed["targets"].items():
                    read = kpi["targets"][year]
                    text = read["text"] if isinstance(read, dict) else read
                    if isinstance(target, str) and "(4.5+" in target:
                        self.assertEqual(read, float(target.split()[0]))
                    elif isinstance(target, str) and target.endswith("%"):
                        self.assertEqual(read, int(target[:-1]))
                    else:
                        self.assertEqual(text, None if target in ("", "-") else target, printed)
        self.assertEqual(count, 79)
        self.assertIsNone(next(rows, None))

    def test_kpis_and_budgets_are_those_of_the_sample(self):
        keys = ("item", "group", "unit", "baseline", "targets", "results")
        for kpi, expected in zip(self.dossier["kpis"], self.sample["kpis"], strict=True):
            self.assertEqual({key: kpi.get(key) for key in keys}, {key: expected.get(key) for key in keys})
        self.assertEqual(self.dossier["answers"], self.sample["answers"])

    def test_budgets_are_those_of_the_reference(self):
        budgets = [initiative["budget_thb"] for initiative in self.reference]
        totals = sorted(budget["2567-2571"] for budget in budgets if "2567-2571" in budget)
        self.assertEqual(sorted(answer["fields"]["budget-total"] for answer in self.dossier["answers"].values()), totals)
        self.assertEqual(len(totals), 19)

    def test_the_audit_finds_what_a_careful_reader_finds(self):
        self.assertEqual(self.exit, 1)
        found = {(line["at"], line["verdict"], line["printed"].replace(",", "")) for line in wrong(self.figures)}
        for error in [("line 69", "truncated", "27.65"), ("line 69", "truncated", "46.80"),
                      ("line 117", "misprint", "11381.17"), ("line 658", "misprint", "1900000"),
                      ("line 777", "misprint", "326.82"), ("line 2251", "misprint", "500000"),
                      ("line 2251", "misprint", "100000"), ("line 3789", "misprint", "320000")]:
            self.assertIn(error, found)
        self.assertEqual(len(found), 8)
        matching = {line["at"] for line in self.figures["lines"] if line["verdict"] == "matches"}
        for line in [91, 112, 148, 193, 639, 643, 660, 795, 2406]:
            self.assertIn(f"line {line}", matching)

    def test_the_repairs_are_told(self):
        found = {(finding["code"], finding.get("at", {}).get("line")) for finding in self.report["findings"]}
        for repair in [("F0832", 381), ("F0834", 409), ("F0835", 393), ("F0835", 453), ("F0836", 442), ("F0837", 776),
                       ("F0840", 372), ("F0841", 2295), ("F0839", 1721), ("F0833", 2251), ("F0846", 2179)]:
            self.assertIn(repair, found)
        parents = {line for code, line in found if code == "F0862"}
        self.assertEqual(parents, {539, 540, 543, 901, 1109, 1648, 1750, 2858})
        self.assertEqual({line for code, line in found if code == "F0869"}, {2952, 3077})


if __name__ == "__main__":
    unittest.main()
