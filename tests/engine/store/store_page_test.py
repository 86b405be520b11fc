"""The commands of engine/store/STORE.md work on a store with the sqlite3 shell, zstd and sha256sum alone."""
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[3]
PAGE = ROOT / "engine/store/STORE.md"
VERSIONS = ROOT / "tests/engine/store/versions"


def blocks():
    return re.findall(r"^```sh\n(.*?)^```$", PAGE.read_text(encoding="utf-8"), re.M | re.S)


@unittest.skipUnless(shutil.which("sqlite3") and shutil.which("zstd"), "no sqlite3 shell or zstd here")
class StorePage(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        newest = max(VERSIONS.glob("*.sql"), key=lambda path: int(path.stem))
        self.sql(newest.read_text(encoding="utf-8"))

    def sql(self, text):
        subprocess.run(["sqlite3", "-bail", "s.radap"], input=text, text=True, cwd=self.folder.name, check=True,
                       stdout=subprocess.DEVNULL)

    def run_block(self, block):
        return subprocess.run(["bash", "-e", "-o", "pipefail", "-c", block], cwd=self.folder.name, text=True,
                              capture_output=True, env={"STORE": "s.radap", "PATH": "/usr/bin:/bin"})

    def test_every_command_works(self):
        self.assertEqual(5, len(blocks()))
        for block in blocks():
            done = self.run_block(block)
            self.assertEqual((0, ""), (done.returncode, done.stderr), block)

    def test_ranking(self):
        self.assertEqual(["key,total,level", "a,395,advance"], self.run_block(blocks()[0]).stdout.splitlines()[:2])

    def test_dossier_comes_out(self):
        self.run_block(blocks()[1])
        dossier = pathlib.Path(self.folder.name, "dossier.json").read_text(encoding="utf-8")
        self.assertEqual('{"organisation":"a","year":2567,"content":""}', dossier)

    def test_changes_are_seen(self):
        for change, block in [("UPDATE dossier SET sha256 = zeroblob(32) WHERE id = 1", 2),
                              ("UPDATE edition SET text = text || ' '", 3),
                              ("UPDATE result SET total = '1' WHERE id = 9", 4),
                              ("UPDATE note SET text = 'x' WHERE id = 2", 4),
                              ("UPDATE override SET value = 'x' WHERE id = 2", 4),
                              ("UPDATE withdrawal SET reason = 'x'", 4)]:
            with self.subTest(change):
                shutil.copy(self.folder.name + "/s.radap", self.folder.name + "/whole")
                self.sql(change)
                self.assertNotEqual(0, self.run_block(blocks()[block]).returncode)
                shutil.copy(self.folder.name + "/whole", self.folder.name + "/s.radap")


if __name__ == "__main__":
    unittest.main()
