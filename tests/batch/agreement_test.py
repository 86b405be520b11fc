#!/usr/bin/env python3
"""`radap batch` says of each dossier what `radap score` says of it alone: of the samples and of wild dossiers, as lines
and as files, with any number of jobs, in any number of shards."""
import concurrent.futures
import json
import os
import pathlib
import subprocess
import tempfile
import unittest

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
RADAP = pathlib.Path(os.environ.get("RADAP_BIN", REPOSITORY / "build/release/radap"))
WILD = RADAP.parent / "radap_engine_batch_test"  # writes the wild dossiers
WILD_DOSSIERS = int(os.environ.get("RADAP_WILD_FILES", "100"))
PACKS = ["--packs", str(REPOSITORY / "tests/schemes")]


def parse(text):
    """JSON with its numbers as they are written and its members in their order."""
    return json.loads(text, parse_float=lambda digits: ("number", digits),
                      parse_int=lambda digits: ("number", digits),
                      object_pairs_hook=lambda members: members)


def member(pairs, *path):
    for key in path:
        pairs = dict(pairs)[key]
    return pairs


def radap(*arguments, codes=(0, 1), **more):
    run = subprocess.run([RADAP, *arguments], capture_output=True, check=False, **more)
    if run.returncode not in codes:
        raise AssertionError(f"{arguments}: exit {run.returncode}\n{run.stderr.decode()}")
    return run


def score(path):
    """What `radap score` says of one file; None if it says nothing but on stderr."""
    run = radap("score", "--format", "json", *PACKS, str(path), codes=(0, 1, 2, 3))
    return parse(run.stdout) if run.stdout else None


def rows_of(path):
    return [parse(line) for line in path.read_bytes().decode().split("\n")[:-1]]


def is_blank(dossier):
    return not dossier.removeprefix(b"\xEF\xBB\xBF").strip(b" \t\r")


class Agreement(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)
        cls.work = pathlib.Path(cls.folder.name)
        cls.files = cls.work / "files"
        cls.files.mkdir()
        if WILD.exists():
            environment = {**os.environ, "RADAP_WILD_CORPUS": str(cls.files),
                           "RADAP_WILD_DOSSIERS": str(WILD_DOSSIERS)}
            subprocess.run([WILD, "--gtest_filter=WildDossierTest.Corpus"], check=True,
                           stdout=subprocess.DEVNULL, env=environment)
        else:
            print(f"without wild dossiers: there is no {WILD}")
        for sample in sorted(REPOSITORY.glob("samples/*.json")):
            text = sample.read_text(encoding="utf-8")
            # Within texts no line ends, so that each sample is a line of the same dossier.
            (cls.files / ("s-" + sample.name)).write_text(text.replace("\n", " "), encoding="utf-8")
        cls.paths = sorted(cls.files.iterdir())
        for path in cls.paths:
            path.write_bytes(path.read_bytes().removesuffix(b"\r"))
        cls.dossiers = [path.read_bytes() for path in cls.paths]
        cls.lines = cls.work / "lines.ndjson"
        ends = (b"\n", b"\n", b"\r\n")  # neither belongs to a dossier
        cls.lines.write_bytes(b"".join(dossier + ends[i % 3]
                                       for i, dossier in enumerate(cls.dossiers)))
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            cls.scores = list(pool.map(score, cls.paths))

    def batch(self, name, *arguments):
        out = self.work / name
        radap("batch", *PACKS, *arguments, "-o", str(out))
        return out

    def check_row(self, row, score, fields, at):
        row = dict(row)
        if score is None or "scores" not in dict(score):
            self.assertIn("error", row, at)
            if score is None:  # `radap score` says on stderr that there is no such pack
                return
            last = dict(member(score, "findings")[-1])
            for key in ("code", "path", "message"):
                self.assertEqual(member(row["error"], key), last[key], at)
        elif fields == "full":
            self.assertEqual(row["result"], score, at)
        else:
            self.check_summary_row(row, score, at)

    def check_summary_row(self, row, score, at):
        total = dict(member(score, "scores", "total"))
        for key in ("value", "exact", "max", "level"):
            self.assertEqual(member(row["total"], key), total[key], at)
        self.assertEqual(row["organisation"], member(score, "dossier", "organisation"), at)
        self.assertEqual(row["fiscal_year"], member(score, "dossier", "fiscal_year"), at)
        self.assertEqual(row["pack"], member(score, "pack", "id"), at)
        for key, exact in row["scores"]:
            self.assertEqual(exact, member(score, "scores", key, "exact"), (at, key))
        findings = [dict(finding) for finding in member(score, "findings")]
        shown = [{key: value for key, value in finding.items()
                  if key in ("code", "severity", "path", "lint")} for finding in findings]
        self.assertEqual([dict(finding) for finding in row["findings"]], shown, at)
        for key, severity in (("errors", "error"), ("warnings", "warning"), ("notes", "note")):
            count = sum(finding["severity"] == severity for finding in findings)
            self.assertEqual(row[key], ("number", str(count)), at)

    def test_lines(self):
        for fields in ("summary", "full"):
            rows = rows_of(self.batch(f"{fields}.ndjson", "--fields", fields, str(self.lines)))
            by_line = {int(member(row, "line")[1]): row for row in rows}
            expected = [i + 1 for i, dossier in enumerate(self.dossiers) if not is_blank(dossier)]
            self.assertEqual(list(by_line), expected)
            for line, row in by_line.items():
                self.check_row(row, self.scores[line - 1], fields, self.paths[line - 1].name)

    def test_files(self):
        for fields in ("summary", "full"):
            rows = rows_of(self.batch(f"files-{fields}", "--fields", fields, str(self.files)))
            self.assertEqual([member(row, "file") for row in rows],
                             [path.name for path in self.paths])
            for row, one, path in zip(rows, self.scores, self.paths):
                self.check_row(row, one, fields, path.name)

    def test_any_number_of_jobs(self):
        for source in (self.lines, self.files):
            for form in ("ndjson", "csv"):
                common = ["--format", form, str(source)]
                once = self.batch("jobs-1", "--jobs", "1", *common)
                for jobs in ("2", "3", "8"):
                    again = self.batch(f"jobs-{jobs}", "--jobs", jobs, *common)
                    self.assertEqual(once.read_bytes(), again.read_bytes(), (source, form, jobs))
                    self.assertEqual(self.summary(once), self.summary(again), (source, form, jobs))
                    again.unlink()
                once.unlink()

    def test_stdin_and_stdout(self):
        once = self.batch("once", str(self.lines))
        with self.lines.open("rb") as lines:
            run = radap("batch", *PACKS, "-", stdin=lines)
        self.assertEqual(run.stdout, once.read_bytes())

    def test_any_number_of_shards(self):
        for source in (self.lines, self.files):
            for form in ("ndjson", "csv"):
                common = ["--format", form, str(source)]
                whole = self.batch(f"whole-{form}", *common)
                for count in range(1, 8):
                    shards = [self.batch(f"shard-{i}", "--shard", f"{i}/{count}", *common)
                              for i in range(1, count + 1)]
                    merged = self.work / "merged"
                    radap("merge", *map(str, reversed(shards)), "-o", str(merged))
                    at = (source, form, count)
                    self.assertEqual(merged.read_bytes(), whole.read_bytes(), at)
                    self.assertEqual(self.summary(merged), self.summary(whole), at)
                    for path in (*shards, merged):
                        path.unlink()
                whole.unlink()

    @staticmethod
    def summary(out):
        return out.with_name(out.name + ".summary.json").read_bytes()


if __name__ == "__main__":
    unittest.main()
