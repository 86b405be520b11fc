#!/usr/bin/env python3
"""tools/cluster/submit on a real Slurm that this test starts itself: of eight shards one is killed with its rows half
written, one is cancelled and one fails; only these are run again, and the end is that of a run in one go."""
import getpass
import os
import pathlib
import shutil
import signal
import subprocess
import tempfile
import unittest

from dossiers import RADAP, TOOLS, in_one_go, summary_of, write_lines
from own_slurm import OwnSlurm, missing_programs, program, wait_until

FAULTY_RADAP = pathlib.Path(__file__).with_name("without_slurm") / "radap"
LIMIT = 200  # seconds that a slow machine may take


class SlurmTest(unittest.TestCase):
    slurm = None

    @classmethod
    def setUpClass(cls):
        if missing := missing_programs():
            raise unittest.SkipTest(f"Slurm is not installed: no {', '.join(missing)} "
                                    "(packages slurmctld slurmd slurm-client munge)")
        cls.slurm = OwnSlurm()
        try:
            cls.slurm.__enter__()
        except (RuntimeError, TimeoutError, OSError) as error:
            if getpass.getuser() == "root":
                raise
            raise unittest.SkipTest(f"only root can start Slurm here: {error}") from error
        cls.addClassCleanup(cls.slurm.stop)

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="radap-คลัสเตอร์ จริง-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.notes = self.folder / "notes"
        self.notes.mkdir()
        for name in ("calls", "fails", "hanging"):
            (self.notes / name).touch()
        self.source = self.folder / "ข้อมูล ปี 2564.ndjson"
        write_lines(self.source, 4000)
        self.out = self.folder / "ผล รวม 5%.ndjson"
        self.shards = self.folder / "ผล รวม 5%.ndjson.shards"
        self.environment = self.slurm.environment | {
            "FAKE_SLURM": str(self.notes), "RADAP_BIN": str(FAULTY_RADAP), "RADAP_REAL": RADAP,
            "FAKE_KIBIBYTES": "20", "RADAP_CLUSTER_POLL": "0.5",
            "PATH": f"{pathlib.Path(program('sbatch')).parent}:{os.environ['PATH']}"}

    def tool(self, name, *arguments):
        return subprocess.run([TOOLS / name, *map(str, arguments)], env=self.environment,
                              check=False, capture_output=True, text=True, timeout=LIMIT)

    def submit(self, *arguments):
        return self.tool("submit", self.source, "-o", self.out, "--shards", "8", "--lang", "en",
                         *arguments)

    def set_fails(self, text, hang):
        (self.notes / "fails").write_text(text)
        self.environment["FAKE_HANG"] = "yes" if hang else ""

    def hanging(self):
        """By shard: the process of its task (the batch script) and that of radap in it."""
        rows = [row.split() for row in (self.notes / "hanging").read_text().splitlines()]
        return {int(shard): (int(task), int(own)) for task, own, shard in rows}

    def log(self):
        path = self.folder / "ผล รวม 5%.ndjson.log"
        return path.read_text() if path.exists() else ""

    def explain(self):
        logs = "".join(path.read_text(errors="replace") for path in self.shards.glob("logs/*"))
        return self.log() + logs + self.slurm.call("squeue").stdout + self.slurm.log("slurmctld")

    def assert_whole(self):
        rows, summary = in_one_go(self.source, self.folder)
        self.assertEqual(self.out.read_bytes(), rows)
        self.assertEqual(summary_of(self.out).read_bytes(), summary)
        self.assertFalse(self.shards.exists())

    def wait_for_end(self):
        try:
            wait_until(lambda: not self.slurm.call("squeue", "--noheader").stdout, LIMIT, "the end")
        except TimeoutError:
            self.fail(self.explain())

    def test_killed_cancelled_and_failed_shards_are_tried_again(self):
        self.set_fails("3 1\n6 1\n", hang=True)
        ran = self.submit("--cpus-per-task=1")
        self.assertEqual(ran.returncode, 0, ran.stderr)
        array = ran.stderr.split("(job ")[1].split(")")[0]
        # Both are in their midst: some rows are written, radap is still there.
        hanging = wait_until(lambda: len(self.hanging()) == 2 and self.hanging(), LIMIT,
                             "two tasks in their midst " + self.explain())
        for shard in (3, 6):
            self.assertTrue((self.shards / f"{shard}.part").stat().st_size > 0)
            self.assertFalse((self.shards / str(shard)).exists())
        status = self.tool("status", self.out, "--lang", "en")
        self.assertEqual(status.returncode, 1)
        self.assertIn("running", status.stderr)
        again = self.submit()
        self.assertEqual(again.returncode, 2, again.stderr)
        self.assertIn("are in the queue", again.stderr)
        for process in hanging[3]:
            os.kill(process, signal.SIGKILL)
        self.assertEqual(self.slurm.call("scancel", f"{array}_6").returncode, 0)
        self.wait_for_end()
        self.assertTrue(self.out.exists(), self.explain())
        self.assert_whole()
        self.assertEqual(sorted((self.notes / "calls").read_text().split()), list("1233456678"))
        self.assertIn("2 shards are not done (3,6): retry 1 of 3", self.log())
        self.assertIn("all 8 shards are merged", self.log())

    def test_given_up_is_gone_on_with_by_the_same_command(self):
        self.set_fails("5 2\n", hang=False)
        ran = self.submit("--retries=1", "--wait")
        self.assertEqual(ran.returncode, 1, ran.stderr + self.explain())
        self.assertIn("7 of 8 shards done", ran.stderr)
        self.assertFalse(self.out.exists())
        ran = self.submit("--retries=1", "--wait")
        self.assertEqual(ran.returncode, 0, ran.stderr + self.explain())
        self.assert_whole()
        self.assertEqual(sorted((self.notes / "calls").read_text().split()), list("1234555678"))
        self.assertIn("nothing to do", self.submit().stderr)

    def test_a_run_that_was_cancelled_whole_is_gone_on_with(self):
        self.set_fails("1 1\n2 1\n3 1\n4 1\n", hang=True)
        self.assertEqual(self.submit("--cpus-per-task=1").returncode, 0)
        wait_until(lambda: len(self.hanging()) >= 2, LIMIT, "tasks in their midst")
        name = next(word for word in self.tool("submit", self.source, "-o", self.out, "--shards=8",
                                               "--lang=en").stderr.split() if "--name=" in word)
        self.assertEqual(self.slurm.call("scancel", name).returncode, 0)
        self.wait_for_end()
        self.assertFalse(self.out.exists())
        ran = self.submit("--wait")
        self.assertEqual(ran.returncode, 0, ran.stderr + self.explain())
        self.assert_whole()


if __name__ == "__main__":
    unittest.main()
