#!/usr/bin/env python3
"""Several processes on one store at once: each ends well, nothing is lost or twice, readers see whole commits."""
import pathlib
import subprocess
import tempfile
import unittest

from store_cases import RADAP, import_command, made_input, run, stored, verify

LINES = 2_000


class TwoProcessesTest(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.path = pathlib.Path(self.folder.name)
        self.store = self.path / "store"

    def start(self, *command):
        return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    def assert_good(self, process):
        out, err = process.communicate()
        self.assertEqual(process.returncode, 0, err.decode())
        return out.decode()

    def test_two_imports_and_single_adds_and_readers(self):
        inputs = [made_input(self.path / f"in-{part}", part * LINES, LINES) for part in range(2)]
        imports = [self.start(*import_command(self.store, input)) for input in inputs]
        added, counts = 0, []
        while any(process.poll() is None for process in imports):
            one = made_input(self.path / "one.json", 2 * LINES + added, 1)
            ran = run("store", "add", one, "--store", self.store)
            self.assertEqual(ran.returncode, 0, ran.stderr.decode())
            added += 1
            counts.append(stored(self.store))
        for process in imports:
            self.assertIn(f"{LINES:,} stored, 0 already there, 0 not stored", self.assert_good(process))
        self.assertEqual(counts, sorted(counts))
        self.assertEqual(stored(self.store), 2 * LINES + added)
        self.assertEqual(verify(self.store), "")

    def test_the_same_input_twice_at_once_is_there_once(self):
        input = made_input(self.path / "in", 0, LINES)
        imports = [self.start(*import_command(self.store, input)) for _ in range(3)]
        for process in imports:
            self.assert_good(process)
        listed = run("store", "history", "o-17", "--store", self.store).stdout.decode()
        self.assertEqual(listed.count("revision 1"), 1)
        self.assertEqual(listed.count("revision"), 1)
        self.assertEqual(stored(self.store), LINES)
        self.assertEqual(verify(self.store), "")

    def test_a_backup_while_another_writes(self):
        input = made_input(self.path / "in", 0, LINES)
        process = self.start(*import_command(self.store, input))
        taken = 0
        while process.poll() is None:
            copy = self.path / f"copy-{taken}"
            ran = run("store", "backup", "-o", copy, "--store", self.store)
            if ran.returncode == 0:
                self.assertEqual(verify(copy), "")
                taken += 1
            else:
                self.assertFalse(self.store.exists() and stored(self.store), ran.stderr.decode())
        self.assert_good(process)

    def test_a_slow_pipe_does_not_keep_others_waiting(self):
        lines = made_input(self.path / "in", 0, 3).read_bytes().splitlines(keepends=True)
        slow = subprocess.Popen(import_command(self.store, "-"), stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                stderr=subprocess.PIPE)
        slow.stdin.write(lines[0])
        slow.stdin.flush()
        while stored(self.store) < 1:  # what came is stored, though the input goes on
            self.assertIsNone(slow.poll())
        one = made_input(self.path / "one.json", 9, 1)
        ran = subprocess.run([RADAP, "store", "add", one, "--store", self.store], capture_output=True, check=False)
        self.assertEqual(ran.returncode, 0, ran.stderr.decode())
        out, err = slow.communicate(lines[1] + lines[2])
        self.assertEqual(slow.returncode, 0, err.decode())
        self.assertEqual(out, b"3 stored, 0 already there, 0 not stored\n")


if __name__ == "__main__":
    unittest.main()
