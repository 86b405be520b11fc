#!/usr/bin/env python3
"""The memory of a batch does not grow with its input: from 1,000 to 20,000 dossiers, from files and pipes.

The peak is VmHWM of /proc, looked at while the program runs: it only grows. RADAP_BIN names the program; one with
sanitizers keeps memory by itself and is passed over.
"""
import os
import pathlib
import subprocess
import tempfile
import unittest

RADAP = pathlib.Path(os.environ.get("RADAP_BIN", "build/release/radap")).resolve()
SAMPLE = pathlib.Path("samples/seam-scm.ndjson")
FEW, MANY = 1_000, 20_000
MOST_KIB_MORE = 2 * 1024  # of many over few: what the allocator happens to keep
MOST_KIB_OVER_ONE = 10 * 1024 + 2 * 2 * 1024  # over a batch of one dossier: 10 MiB and two buffers


def is_sanitized():
    programs = (RADAP, RADAP.with_name("radap-more"))
    return any(b"__asan_init" in path.read_bytes() for path in programs if path.exists())


def peak_kib(process):
    peak = 0
    while process.poll() is None:
        try:
            status = pathlib.Path(f"/proc/{process.pid}/status").read_text()
        except (FileNotFoundError, ProcessLookupError):
            break
        for line in status.splitlines():
            if line.startswith("VmHWM:"):
                peak = int(line.split()[1])
    return peak


@unittest.skipIf(is_sanitized(), "sanitizers keep memory by themselves")
class MemoryTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.path = pathlib.Path(cls.folder.name)
        lines = SAMPLE.read_text("utf-8").splitlines()
        for count in (1, FEW, MANY):
            with open(cls.path / str(count), "w", encoding="utf-8") as file:
                for number in range(count):
                    file.write(lines[number % len(lines)] + " " * 3000 + "\n")

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def peak(self, count, *options, pipe=False):
        source = open(self.path / str(count), "rb")
        out = self.path / "out"
        command = [str(RADAP), "batch", "-" if pipe else source.name, "-o", str(out), "--quiet",
                   *options]
        if pipe:
            feeder = subprocess.Popen(["cat"], stdin=source, stdout=subprocess.PIPE)
            process = subprocess.Popen(command, stdin=feeder.stdout)
            feeder.stdout.close()
        else:
            process = subprocess.Popen(command, stdin=subprocess.DEVNULL)
        peak = peak_kib(process)
        self.assertEqual(process.wait(), 0)
        if pipe:
            feeder.wait()
        source.close()
        head = "csv" in options
        self.assertEqual(out.read_bytes().count(b"\n"), count + head)
        return peak

    def check(self, *options, pipe=False):
        one, few, many = (self.peak(count, *options, pipe=pipe) for count in (1, FEW, MANY))
        print(f"{' '.join(options)}{' pipe' * pipe}: {one} {few} {many} KiB")
        self.assertLess(many - few, MOST_KIB_MORE)
        self.assertLess(many - one, MOST_KIB_OVER_ONE)

    def test_file(self):
        self.check("--jobs", "1")
        self.check("--jobs", "2")

    def test_pipe(self):
        self.check("--jobs", "2", pipe=True)

    def test_csv(self):
        self.check("--jobs", "2", "--format", "csv")


if __name__ == "__main__":
    unittest.main()
