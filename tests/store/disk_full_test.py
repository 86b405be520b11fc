#!/usr/bin/env python3
"""A disk that is full at any moment of an import: it is said (exit 3), nothing that was reported as stored is lost, the
store verifies, and with room the same command adds what is missing. A small disk of memory, where one may be mounted;
and a limit on the size of files. RADAP_FULL: how many rounds (4).
"""
import os
import pathlib
import random
import resource
import subprocess
import tempfile
import unittest

from store_cases import Reporting, import_command, made_input, run, stored, verify

ROUNDS = int(os.environ.get("RADAP_FULL", "4"))
LINES = 6_000
MOUNT = ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c"]


def can_mount():
    try:
        script = 'mount -t tmpfs -o size=64k none "$0"'
        with tempfile.TemporaryDirectory() as folder:
            return subprocess.run([*MOUNT, script, folder], capture_output=True, check=False).returncode == 0
    except FileNotFoundError:
        return False


class DiskFullTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.path = pathlib.Path(cls.folder.name)
        cls.input = made_input(cls.path / "in.ndjson", 0, LINES)
        whole = cls.path / "whole"
        subprocess.run(import_command(whole, cls.input, "--quiet"), check=True, stderr=subprocess.DEVNULL)
        cls.size = whole.stat().st_size

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def setUp(self):
        chance = random.Random()
        self.seed = chance.randrange(1 << 32)
        chance.seed(self.seed)
        self.chance = chance

    def assert_nothing_is_lost(self, store, code, reported, seen):
        self.assertEqual(code, 3, seen)
        self.assertIn(b"the same command again adds only what is missing", seen.replace(b"\r\n", b" "))
        self.assertGreaterEqual(stored(store), reported)
        if store.exists():
            self.assertEqual(verify(store), "")

    def assert_goes_on(self, store):
        ran = subprocess.run(import_command(store, self.input), capture_output=True, check=False)
        self.assertEqual(ran.returncode, 0, ran.stderr.decode())
        self.assertEqual(stored(store), LINES)
        self.assertEqual(verify(store), "")

    def test_files_that_may_not_grow(self):
        stopped = 0
        for round in range(ROUNDS):
            store = self.path / f"limited-{round}"
            size = self.chance.randrange(200_000, self.size * 9 // 10)
            limit = lambda size=size: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
            running = Reporting(import_command(store, self.input), preexec_fn=limit)
            code, reported = running.end()
            with self.subTest(round=round, seed=self.seed, size=size):
                self.assert_nothing_is_lost(store, code, reported, running.seen)
                stopped += 0 < stored(store) < LINES
                if round == 0:
                    self.assert_goes_on(store)
            for file in self.path.glob("limited-*"):
                file.unlink()
        self.assertGreater(stopped, 0)

    @unittest.skipUnless(can_mount(), "no disk of memory can be mounted here")
    def test_a_small_disk(self):
        """In a namespace of its own: the import, then what is left of it is copied out."""
        for round in range(ROUNDS):
            size = self.chance.randrange(300_000, self.size)
            disk, kept = self.path / "disk", self.path / f"kept-{round}"
            disk.mkdir(exist_ok=True)
            kept.mkdir()
            words = " ".join(f"'{word}'" for word in import_command(disk / "s.radap", self.input))
            script = f'mount -t tmpfs -o size={size} none "{disk}" && {{ {words}; code=$?; cp "{disk}"/* "{kept}"; exit $code; }}'
            running = Reporting([*MOUNT, script])
            code, reported = running.end()
            with self.subTest(round=round, seed=self.seed, size=size):
                self.assertIn(b"the disk is full", running.seen)
                self.assert_nothing_is_lost(kept / "s.radap", code, reported, running.seen)
                if round == 0:
                    self.assert_goes_on(kept / "s.radap")
            for file in kept.iterdir():
                file.unlink()

    def test_add_on_a_full_disk(self):
        store = self.path / "added"
        lines = self.input.read_text("utf-8").splitlines()
        added = 0
        for number in range(60):
            one = self.path / "one.json"
            one.write_text(lines[number], "utf-8")
            size = store.stat().st_size + 4096 if number % 2 else 1 << 30
            limit = lambda size=size: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
            ran = run("store", "add", one, "--store", store, preexec_fn=limit)
            self.assertIn(ran.returncode, (0, 3), ran.stderr)
            added += ran.returncode == 0
            self.assertEqual(ran.returncode == 0, b"stored" in ran.stdout)
        self.assertGreaterEqual(added, 30)
        self.assertEqual(stored(store), added)
        self.assertEqual(verify(store), "")


if __name__ == "__main__":
    unittest.main()
