#!/usr/bin/env python3
"""What `radap benchmark --charts` and `heatmap --format svg` write is XML, names no outside file and has a title."""
import json
import os
import pathlib
import subprocess
import tempfile
import unittest
import xml.dom.minidom

RADAP = os.environ.get("RADAP_BIN", "build/release/radap")
SAMPLE = pathlib.Path("samples/mof-ops-2567.json")
HOSTILE = "<b>&\"'\u202e\u0001 🙂" + "ก" * 10_000


def radap(*words):
    return subprocess.run([RADAP, *map(str, words)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)


class ChartsTest(unittest.TestCase):
    def test_all_charts_are_xml(self):
        with tempfile.TemporaryDirectory() as folder:
            store, charts = pathlib.Path(folder, "s.radap"), pathlib.Path(folder, "charts")
            dossier = json.loads(SAMPLE.read_text(encoding="utf-8"))
            for number in range(7):
                dossier["organisation"].update(id=f"org-{number}", name=HOSTILE)
                path = pathlib.Path(folder, f"{number}.json")
                path.write_text(json.dumps(dossier, ensure_ascii=False), encoding="utf-8")
                self.assertLessEqual(radap("store", "add", path, "--store", store).returncode, 1)
            self.assertEqual(radap("benchmark", "org-0", "--store", store, "--charts", charts).returncode, 0)
            texts = [path.read_bytes() for path in charts.iterdir()]
            texts.append(radap("benchmark", "heatmap", "--store", store, "--format", "svg").stdout)
            self.assertGreater(len(texts), 10)
            for text in texts:
                root = xml.dom.minidom.parseString(text).documentElement
                self.assertEqual(root.tagName, "svg")
                self.assertTrue(root.getElementsByTagName("title"))
                self.assertNotIn(b"href", text)
                self.assertNotIn(b"<script", text)


if __name__ == "__main__":
    unittest.main()
