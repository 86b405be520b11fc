#!/usr/bin/env python3
"""Award forms through `radap import`: the invented form as text and as a PDF that a browser made of it, and, where
../shared is there, the real form against its reference and as a PDF of its own.

Only where a browser broke a line at a space may the two differ, by that space."""
import html
import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "samples" / "documents"
SHARED = ROOT.parent / "shared"
FORM = SHARED / "documents" / "award-form-2568.txt"
REFERENCE = SHARED / "reference" / "pmqa4-2568.json"
RADAP = os.environ.get("RADAP_BIN", str(ROOT / "build" / "release" / "radap"))
BLANK_ITEMS = ("7.5", "7.6")  # parts of the real form that are left blank
BLANK_CATEGORIES = (5, 6)


def imported(path):
    with tempfile.TemporaryDirectory() as folder:
        out = pathlib.Path(folder) / "dossier.json"
        command = [RADAP, "import", str(path), "--pack", "pmqa4-2568", "-o", str(out)]
        result = subprocess.run(command, capture_output=True, text=True, timeout=100)
        assert out.exists(), result.stdout + result.stderr
        return json.loads(out.read_text(encoding="utf-8"))


def without_places(dossier):
    for figure in dossier.get("printed", []):
        figure.pop("at", None)  # page and line are of the document
    return dossier


def bare(value):
    """The value with no white space in any text."""
    if isinstance(value, str):
        return "".join(value.split())
    if isinstance(value, list):
        return [bare(one) for one in value]
    if isinstance(value, dict):
        return {key: bare(one) for key, one in value.items()}
    return value


def number(value):
    return None if value is None else float(value)


def printed_pdf(text, style, folder):
    page = pathlib.Path(folder) / "form.html"
    page.write_text(f'<!doctype html><html lang="th"><meta charset="utf-8"><body><pre style="white-space:pre-wrap;'
                    f'{style}">{html.escape(text)}</pre></body></html>', encoding="utf-8")
    pdf = pathlib.Path(folder) / "form.pdf"
    subprocess.run(["chromium", "--headless", "--no-sandbox", f"--print-to-pdf={pdf}", str(page)],
                   capture_output=True, timeout=200, check=False)
    return pdf


class InventedForm(unittest.TestCase):
    def test_text_and_pdf_give_the_same_dossier(self):
        text = without_places(imported(SAMPLES / "award-form-invented.txt"))
        pdf = without_places(imported(SAMPLES / "award-form-invented.pdf"))
        self.assertEqual(len(text["answers"]), 8)
        self.assertEqual(len(text["kpis"]), 14)
        self.assertEqual(text, pdf)


@unittest.skipUnless(FORM.exists() and REFERENCE.exists(), "the real form is not here")
class RealForm(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.dossier = imported(FORM)
        cls.reference = json.loads(REFERENCE.read_text(encoding="utf-8"))

    def questions(self):
        for category in self.reference["categories"]:
            if category["no"] in BLANK_CATEGORIES:
                continue
            for item in category["items"]:
                for question in item["questions"]:
                    yield question, self.dossier["answers"][question["no"]]

    def test_issues_and_evidence(self):
        for question, answer in self.questions():
            issues = {str(issue["no"]): issue for issue in question["issues"]}
            self.assertEqual(set(answer["issues"]), set(issues), question["no"])
            for no, issue in issues.items():
                got = answer["issues"][no]
                files = [one["file"] for one in got.get("evidence", []) if one.get("file")]
                self.assertEqual(files, issue["evidence_in_sample"], f'{question["no"]}/{no}')
                self.assertIs(got.get("claimed"), True)

    def test_links(self):
        links = [line.strip() for line in FORM.read_text(encoding="utf-8").splitlines() if "/attachment68/" in line]
        got = {one["url"] for answer in self.dossier["answers"].values() for issue in answer["issues"].values()
               for one in issue.get("evidence", []) if "/attachment68/" in one.get("url", "")}
        self.assertEqual(got, set(links))

    def test_narratives_and_printed_counts(self):
        counts = {one["of"]: one["value"] for one in self.dossier["printed"] if one["what"] == "characters"}
        for question, answer in self.questions():
            letters = len(bare(answer["narrative"]))
            self.assertEqual(letters, question["sample_nonspace_chars_recounted"], question["no"])
            self.assertLessEqual(letters, 3000)
            self.assertEqual(counts[question["no"]], str(question["sample_char_count"]), question["no"])

    def test_kpis(self):
        expected = []
        for item in self.reference["results"]["items"]:
            if item["no"] in BLANK_ITEMS:
                continue
            for group in item["groups"]:
                for kpi in group["kpis"]:
                    expected.append((item["no"], int(group["no"]), kpi["unit"] or None, kpi["direction"],
                                     number(kpi["target"]), {k: number(v) for k, v in kpi["results"].items()},
                                     number(kpi["success_printed"]), number(kpi["score_printed"])))
        got = [(kpi["item"], kpi["group"], kpi.get("unit") or None, kpi["direction"], number(kpi["target"]),
                {k: number(v) for k, v in kpi["results"].items()}, number(kpi["claimed"]["success"]),
                number(kpi["claimed"]["score"])) for kpi in self.dossier["kpis"]]
        self.assertEqual(got, expected)

    def test_scores(self):
        claimed = {key: number(value) for key, value in self.dossier["claimed"].items()}
        for category in self.reference["categories"]:
            for item in category["items"]:
                if category["no"] not in BLANK_CATEGORIES:
                    self.assertEqual(claimed[item["no"]], item["claimed_score"])
        for item in self.reference["results"]["items"]:
            if item["no"] not in BLANK_ITEMS:
                self.assertEqual(claimed[item["no"]], item["printed_score"])

    @unittest.skipUnless(shutil.which("chromium"), "no chromium")
    def test_a_pdf_of_it_gives_the_same_dossier(self):
        text = FORM.read_text(encoding="utf-8")
        for style in ("font-family:Garuda;font-size:9px", "font-family:Loma;font-size:15px"):
            with tempfile.TemporaryDirectory() as folder:
                dossier = imported(printed_pdf(text, style, folder))
            self.assertEqual(bare(without_places(dossier)), bare(without_places(self.dossier)), style)


if __name__ == "__main__":
    unittest.main()
