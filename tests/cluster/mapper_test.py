#!/usr/bin/env python3
"""tools/cluster/mapper keeps the contract of Spark's rdd.pipe and Hadoop Streaming: each part of the lines goes into a
process of its own, its rows come out, together they are the rows of the whole. Both frameworks are played here."""
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

from dossiers import RADAP, TOOLS, in_one_go, write_lines


def without_place(row):
    """A row less its line, which is that within its part."""
    return row.split(b",", 1)[1]


class MapperTest(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="radap-"))
        self.addCleanup(shutil.rmtree, self.folder)
        self.source = self.folder / "in.ndjson"
        write_lines(self.source, 500)

    def pipe(self, lines, *options, mapper=TOOLS / "mapper", **environment):
        """As PipedRDD and PipeMapper do: a line end after each element, what comes out cut at line ends, and any exit
        code but 0 fails the task."""
        ran = subprocess.run([mapper, *options], input=b"".join(line + b"\n" for line in lines),
                             check=False, capture_output=True, cwd=self.folder,
                             env=os.environ | {"RADAP_BIN": RADAP} | environment)
        self.assertEqual(ran.returncode, 0, ran.stderr)
        return ran.stdout.splitlines()

    def test_parts_together_are_the_whole(self):
        lines = self.source.read_bytes().splitlines()
        for fields in ("summary", "full"):
            whole, _ = in_one_go(self.source, self.folder, "--fields", fields)
            expected = [without_place(row) for row in whole.splitlines()]
            self.assertGreater(len(expected), 400)
            for parts in (1, 3, 7):
                with self.subTest(fields=fields, parts=parts):
                    rows = []
                    for part in range(parts):
                        cut = slice(len(lines) * part // parts, len(lines) * (part + 1) // parts)
                        rows += self.pipe(lines[cut], "--fields", fields)
                    self.assertEqual([without_place(row) for row in rows], expected)

    def test_lines_are_those_of_the_part(self):
        lines = self.source.read_bytes().splitlines()
        rows = self.pipe([b"", lines[0], lines[1]])
        self.assertTrue(rows[0].startswith(b'{"line":2,'), rows[0])

    def test_no_tab_splits_a_row_into_key_and_value(self):
        lines = self.source.read_bytes().splitlines()
        self.assertFalse([row for row in self.pipe(lines + [b'{"a\\tb": "\\t\t"}']) if b"\t" in row])

    def test_an_empty_part_gives_no_row(self):
        self.assertEqual(self.pipe([]), [])

    def test_what_cannot_be_run_fails_the_task(self):
        ran = subprocess.run([TOOLS / "mapper", "--pack", "no-such-pack"], input=b"", check=False,
                             capture_output=True, env=os.environ | {"RADAP_BIN": RADAP})
        self.assertGreater(ran.returncode, 1)

    def test_shipped_beside_the_program(self):
        """As `-files build/release/radap,tools/cluster/mapper` puts them: both in the folder of the task."""
        for file in (TOOLS / "mapper", pathlib.Path(RADAP)):
            (self.folder / file.name).symlink_to(file.resolve())
        lines = self.source.read_bytes().splitlines()[:10]
        self.assertEqual(self.pipe(lines, mapper="./mapper", RADAP_BIN=""), self.pipe(lines))


if __name__ == "__main__":
    unittest.main()
