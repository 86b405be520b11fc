#!/usr/bin/env python3
"""kill -9 at any moment of an import: nothing that was reported as stored is lost, the store opens clean and verifies,
and the same command again adds what is missing. RADAP_KILLS: how many rounds (5).
"""
import os
import pathlib
import random
import subprocess
import tempfile
import time
import unittest

from store_cases import RADAP, Reporting, import_command, made_input, run, stored, verify

KILLS = int(os.environ.get("RADAP_KILLS", "5"))
LINES = 6_000


class KillTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.path = pathlib.Path(cls.folder.name)
        cls.input = made_input(cls.path / "in.ndjson", 0, LINES)
        begin = time.monotonic()
        subprocess.run(import_command(cls.path / "whole", cls.input, "--quiet"), check=True, stderr=subprocess.DEVNULL)
        cls.seconds = time.monotonic() - begin

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def kill_one(self, store, chance):
        """How many were reported."""
        jobs = str(chance.randrange(1, 4))
        running = Reporting(import_command(store, self.input, "--jobs", jobs))
        until = time.monotonic() + chance.random() * self.seconds * 1.1
        while time.monotonic() < until and running.read(max(0, until - time.monotonic())):
            pass
        running.process.kill()
        return running.end()[1]

    def test_killed_at_any_moment(self):
        chance = random.Random()
        seed = chance.randrange(1 << 32)
        chance.seed(seed)
        reported_any = 0
        killed_between = 0
        store = self.path / "store"
        for round in range(KILLS):
            if round % 3 == 0:  # else it goes on where the last one was killed
                for file in self.path.glob("store*"):
                    file.unlink()
            with self.subTest(round=round, seed=seed):
                reported = self.kill_one(store, chance)
                there = stored(store)
                self.assertGreaterEqual(there, reported)
                reported_any += reported > 0
                killed_between += 0 < there < LINES
                if store.exists():
                    self.assertEqual(verify(store), "")
        self.assertGreater(killed_between, 0, "no round was killed while it stored")
        if KILLS >= 10:
            self.assertGreater(reported_any, 0, "no round reported anything")
        ran = subprocess.run(import_command(store, self.input), capture_output=True, check=False)
        self.assertEqual(ran.returncode, 0, ran.stderr.decode())
        self.assertEqual(stored(store), LINES)
        self.assertEqual(verify(store), "")

    def test_what_add_returned_from_is_there(self):
        """Adds one by one, killed in between: whoever exited with 0 is there."""
        chance = random.Random()
        store = self.path / "adds"
        done = []
        lines = self.input.read_text("utf-8").splitlines()
        for number in range(max(20, KILLS)):
            dossier = self.path / "one.json"
            dossier.write_text(lines[number], "utf-8")
            process = subprocess.Popen([RADAP, "store", "add", dossier, "--store", store],
                                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            if number % 2:
                time.sleep(chance.random() / 20)
                process.kill()
            if process.wait() == 0:
                done.append(f"o-{number}")
        self.assertGreaterEqual(len(done), 10)
        listed = run("store", "list", "--format", "csv", "--store", store).stdout.decode()
        there = {line.split(",")[0] for line in listed.splitlines()[1:]}
        self.assertLessEqual(set(done), there)
        self.assertEqual(verify(store), "")


if __name__ == "__main__":
    unittest.main()
