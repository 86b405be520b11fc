#!/usr/bin/env python3
"""Batches that are interrupted: killed, stopped by Ctrl-C, out of space, with a closed or full output.

What is there afterwards is whole rows (or a torn last one after a kill), and --resume ends in the same bytes as a
run in one go. RADAP_BIN names the program; RADAP_KILLS how many rounds of kill -9 (10).
"""
import fcntl
import json
import os
import pathlib
import pty
import random
import resource
import select
import signal
import struct
import subprocess
import tempfile
import termios
import time
import unicodedata
import unittest

RADAP = os.environ.get("RADAP_BIN", "build/release/radap")
KILLS = int(os.environ.get("RADAP_KILLS", "10"))
LINES = 1500
SAMPLE = pathlib.Path("samples/seam-scm.ndjson")


def made_input(lines):
    """Dossiers that are quick to score and long: white space at the end makes more portions of them."""
    samples = SAMPLE.read_text("utf-8").splitlines()
    chance = random.Random(5)
    made = []
    for number in range(lines):
        line = samples[number % len(samples)].replace('"fio"', f'"fio-{number}"')
        made.append(line + " " * chance.randrange(30_000))
        if number % 50 == 7:
            made.append("")
        if number % 50 == 9:
            made.append("not a dossier")
    return "\n".join(made) + "\n"


class InterruptTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.path = pathlib.Path(cls.folder.name)
        cls.input = cls.path / "in.ndjson"
        cls.input.write_text(made_input(LINES), "utf-8")
        cls.whole = {}
        for format in ("ndjson", "csv"):
            out = cls.path / f"whole.{format}"
            subprocess.run([RADAP, "batch", cls.input, "-o", out, "--format", format, "--quiet"],
                           check=False)
            cls.whole[format] = cls.written(out)

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    @staticmethod
    def written(out):
        return out.read_bytes(), pathlib.Path(f"{out}.summary.json").read_bytes()

    def setUp(self):
        self.out = self.path / f"out-{self._testMethodName}"
        self.part = pathlib.Path(f"{self.out}.part")

    def command(self, *more, input=None, output=True):
        to = ["-o", self.out] if output else []
        return [str(word) for word in (RADAP, "batch", input or self.input, *to, *more)]

    def start(self, *more, **options):
        input, output = options.pop("input", None), options.pop("output", True)
        return subprocess.Popen(self.command(*more, input=input, output=output),
                                stderr=subprocess.PIPE, **options)

    def resume(self, *more, format="ndjson"):
        """To the end, and the same bytes as in one go."""
        ran = subprocess.run(self.command("--resume", "--format", format, *more), check=False,
                             capture_output=True)
        self.assertEqual(ran.returncode, 1, ran.stderr.decode())  # some lines are no dossiers
        self.assertEqual(self.written(self.out), self.whole[format])
        self.assertFalse(self.part.exists())
        self.assertFalse(pathlib.Path(f"{self.part}.json").exists())

    def assert_whole_rows(self, format="ndjson"):
        rows = self.part.read_bytes()
        self.assertTrue(self.whole[format][0].startswith(rows))
        self.assertTrue(rows == b"" or rows.endswith(b"\n"))
        return rows

    def wait_for(self, process, size):
        """Until so much is written or the run is over."""
        while process.poll() is None:
            try:
                if self.part.stat().st_size >= size:
                    return
            except FileNotFoundError:
                pass

    def end(self, process):
        err = process.communicate()[1].decode()
        return process.returncode, err

    def test_killed_at_any_moment(self):
        chance = random.Random()
        seed = chance.randrange(1 << 32)
        chance.seed(seed)
        for round in range(KILLS):
            format = ("ndjson", "csv")[round % 2]
            size = len(self.whole[format][0])
            self.out.unlink(missing_ok=True)
            for more in ((), ("--resume",), ("--resume",)):
                jobs = str(chance.randrange(1, 4))
                process = self.start("--format", format, "--jobs", jobs, *more)
                if chance.random() < 0.7:
                    self.wait_for(process, chance.randrange(size))
                else:
                    time.sleep(chance.random() / 10)
                process.kill()
                self.end(process)
                rows = self.part.read_bytes() if self.part.exists() else b""
                self.assertTrue(self.whole[format][0].startswith(rows), f"seed {seed}")
            with self.subTest(round=round, seed=seed):
                ran = subprocess.run(self.command("--resume", "--format", format), check=False,
                                     capture_output=True)
                self.assertIn(ran.returncode, (0, 1), ran.stderr.decode())  # 0: was whole already
                self.assertEqual(self.written(self.out), self.whole[format])
                self.assertFalse(self.part.exists())

    def test_ctrl_c_leaves_whole_rows_and_says_how_to_go_on(self):
        for number, words in ((signal.SIGINT, "--resume"), (signal.SIGTERM, "ทำต่อ")):
            process = self.start("--jobs", "2")
            self.wait_for(process, 1)
            process.send_signal(number)
            code, err = self.end(process)
            if code == 1:  # it was over before
                continue
            self.assertEqual(code, -number)
            self.assertIn(words, err)
            rows = self.assert_whole_rows()
            self.assertIn(f"""{json.loads(rows.splitlines()[-1])["line"]:,}""", err)
            self.resume()
            self.out.unlink()

    def test_ctrl_c_while_waiting_for_a_pipe(self):
        process = self.start(input="-", stdin=subprocess.PIPE, output=False,
                             stdout=subprocess.PIPE, bufsize=0)
        process.stdin.write(SAMPLE.read_bytes())
        for _ in range(3):  # rows do not wait for the end of the input
            self.assertIn(b'"line":', process.stdout.readline())
        process.send_signal(signal.SIGINT)
        process.wait(60)
        self.assertEqual(process.returncode, -signal.SIGINT)
        for stream in (process.stdin, process.stdout, process.stderr):
            stream.close()

    def test_an_ignored_ctrl_c_stays_ignored(self):
        process = self.start(preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_IGN))
        self.wait_for(process, 1)
        process.send_signal(signal.SIGINT)
        self.assertEqual(self.end(process)[0], 1)
        self.assertEqual(self.written(self.out), self.whole["ndjson"])

    def test_the_second_ctrl_c_ends_it_at_once(self):
        reader, writer = os.pipe()
        process = self.start(output=False, stdout=writer)
        os.close(writer)
        os.read(reader, 1)  # the pipe fills up, nobody reads on
        for _ in range(600):
            process.send_signal(signal.SIGINT)
            try:
                process.wait(0.1)
                break
            except subprocess.TimeoutExpired:
                pass
        self.assertEqual(self.end(process)[0], -signal.SIGINT)
        os.close(reader)

    def test_a_full_disk_leaves_whole_rows(self):
        sizes = (100, 70_000, 100_000, len(self.whole["ndjson"][0]) - 1)
        for size in sizes:
            limit = lambda size=size: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
            process = self.start("--lang", "en", preexec_fn=limit)
            code, err = self.end(process)
            self.assertEqual(code, 3, err)
            self.assertIn("is the disk full", err)
            self.assert_whole_rows()
            if size > 100:
                self.assertIn("--resume", err)
                self.resume()
                self.out.unlink()

    def test_a_closed_output_ends_it_quietly(self):
        reader, writer = os.pipe()
        process = self.start(output=False, stdout=writer)
        os.close(writer)
        os.read(reader, 1)
        os.close(reader)
        code, err = self.end(process)
        self.assertEqual((code, err), (-signal.SIGPIPE, ""))

    def test_a_closed_output_with_sigpipe_ignored(self):
        reader, writer = os.pipe()
        os.close(reader)
        process = self.start(output=False, stdout=writer, restore_signals=False)
        os.close(writer)
        code, err = self.end(process)
        self.assertEqual(code, 3)
        self.assertEqual(err.count("\n"), 1, err)

    def test_a_full_device(self):
        with open("/dev/full", "wb") as full:
            code, err = self.end(self.start("--lang", "en", output=False, stdout=full))
        self.assertEqual(code, 3)
        self.assertIn("cannot write `stdout`", err)

    def test_a_folder_that_may_not_be_written(self):
        self.out = pathlib.Path("/proc/out")
        code, err = self.end(self.start("--lang", "en"))
        self.assertEqual(code, 3)
        self.assertIn("cannot write `/proc/out.part`", err)

    def test_two_runs_do_not_write_the_same(self):
        first = self.start(input="-", stdin=subprocess.PIPE)
        while not self.part.exists() or not pathlib.Path(f"{self.part}.json").exists():
            self.assertIsNone(first.poll())
        code, err = self.end(self.start("--lang", "en"))
        self.assertEqual(code, 3)
        self.assertIn("another run is writing", err)
        first.communicate(self.input.read_bytes())
        self.assertEqual(self.written(self.out), self.whole["ndjson"])

    def test_an_input_that_shrinks_is_no_crash(self):
        copy = self.path / "shrinks.ndjson"
        copy.write_bytes(self.input.read_bytes())
        process = self.start("--lang", "en", input=copy)
        self.wait_for(process, 1)
        os.truncate(copy, 100_000)
        code, err = self.end(process)
        self.assertEqual(code, 3, err)
        self.assertIn("changed while it was read", err)
        self.assertFalse(self.out.exists())

    def test_progress_on_a_terminal_only(self):
        for quiet in (False, True):
            mine, its = pty.openpty()
            process = subprocess.Popen(self.command("--lang", "en", *["--quiet"] * quiet),
                                       stderr=its)
            os.close(its)
            seen = b""
            while select.select([mine], [], [], 60)[0]:
                try:
                    part = os.read(mine, 65536)
                except OSError:  # the other end is closed
                    break
                if not part:
                    break
                seen += part
            process.wait()
            os.close(mine)
            if quiet:
                self.assertEqual(seen, b"")
                continue
            self.assertIn(b"dossiers", seen)
            if b"[#" in seen:  # not over within a tenth of a second
                self.assertIn(b" %  ", seen)
                self.assertIn(b"\r\x1b[K", seen.split(b" left")[-1])

    def test_progress_is_cut_to_the_width_of_the_terminal(self):
        """Full rows of so many dossiers take much longer than the tenth of a second before the first line."""
        many = self.path / "many.ndjson"
        many.write_bytes(SAMPLE.read_bytes() * 20_000)
        for lang in ("th", "en"):
            mine, its = pty.openpty()
            fcntl.ioctl(its, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 40, 0, 0))
            command = self.command("--lang", lang, "--fields", "full", input=many, output=False)
            process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=its)
            os.close(its)
            seen = b""
            while b"\x1b[K" not in seen:
                seen += os.read(mine, 65536)
            process.kill()
            process.wait()
            os.close(mine)
            line = seen.split(b"\r")[1].split(b"\x1b[K")[0].decode()
            cells = sum(unicodedata.combining(letter) == 0 and unicodedata.category(letter) != "Mn"
                        for letter in line)
            self.assertLess(cells, 40, line)
            self.assertIn("…", line)


if __name__ == "__main__":
    unittest.main()
