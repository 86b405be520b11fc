#!/usr/bin/env python3
"""tools/cluster/submit and status without a cluster: a stand-in for sbatch runs the jobs at once (without_slurm/), so
what is retried, refused, gone on with and said is tested on every machine. slurm_test.py does it on a real Slurm."""
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

from dossiers import RADAP, TOOLS, in_one_go, summary_of, write_lines

FAKES = pathlib.Path(__file__).with_name("without_slurm")
ODD_NAME = "ข้อมูล ปี 2564 (100%).ndjson"


class SubmitTest(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="radap-แบ่ง งาน-"))
        self.addCleanup(shutil.rmtree, self.folder)
        self.fake = self.folder / "fake"
        self.fake.mkdir()
        for name in ("calls", "fails"):
            (self.fake / name).touch()
        self.source = self.folder / ODD_NAME
        write_lines(self.source, 400)
        self.out = self.folder / "ผล รวม 100%.ndjson"

    def run_tool(self, name, *arguments, path=f"{FAKES}:{os.environ['PATH']}"):
        environment = os.environ | {"FAKE_SLURM": str(self.fake), "RADAP_BIN": str(FAKES / "radap"),
                                    "RADAP_REAL": RADAP, "RADAP_CLUSTER_POLL": "0.1", "PATH": path}
        environment.pop("RADAP_PACKS", None)
        return subprocess.run([TOOLS / name, *map(str, arguments)], env=environment, check=False,
                              cwd=self.folder, capture_output=True, text=True, timeout=120)

    def submit(self, *arguments):
        return self.run_tool("submit", self.source, "-o", self.out, "--shards", "8", *arguments)

    def fails(self, **times):
        (self.fake / "fails").write_text("".join(f"{shard[1:]} {count}\n"
                                                 for shard, count in times.items()))

    def calls(self):
        return (self.fake / "calls").read_text().split()

    def assert_whole(self, *options):
        rows, summary = in_one_go(self.source, self.folder, *options)
        self.assertEqual(self.out.read_bytes(), rows)
        self.assertEqual(summary_of(self.out).read_bytes(), summary)
        self.assertFalse(self.out.with_name(self.out.name + ".shards").exists())

    def test_all_shards_are_run_once_and_merged(self):
        ran = self.submit("--lang", "en")
        self.assertEqual(ran.returncode, 0, ran.stderr)
        self.assertIn("in the queue: 8 shards (job 1), then merge (job 2)", ran.stderr)
        self.assertEqual(sorted(self.calls()), list("12345678"))
        self.assert_whole()
        log = self.out.with_name(self.out.name + ".log").read_text()
        self.assertIn(f"all 8 shards are merged: {self.out}", log)

    def test_only_what_failed_is_tried_again(self):
        self.fails(s3=1, s4=2)
        ran = self.submit()
        self.assertEqual(ran.returncode, 0, ran.stderr)
        self.assertEqual(sorted(self.calls()), list("12334445678"))
        self.assert_whole()
        for arguments in (self.fake / "arguments").read_text().splitlines():
            self.assertIn(" --resume ", arguments)
        sent = (self.fake / "sbatch").read_text()
        self.assertIn("--array=1-8 ", sent)
        self.assertIn("--array=3-4 ", sent)
        self.assertIn("--array=4 ", sent)

    def test_other_formats_packs_and_sbatch_options(self):
        for options in (["--format=csv"], ["--fields", "full"], ["--pack", "seam-scm-2566"]):
            with self.subTest(options=options):
                ran = self.submit(*options, "--partition=main", "--mem", "100M")
                self.assertEqual(ran.returncode, 0, ran.stderr)
                self.assert_whole(*options)
                for sent in (self.fake / "sbatch").read_text().splitlines():
                    self.assertIn("--partition=main --mem 100M ", sent)
                self.out.unlink()

    def test_a_pack_by_a_relative_path_holds_wherever_the_jobs_run(self):
        (self.folder / "packs").mkdir()
        self.assertEqual(self.submit("--packs", "packs").returncode, 0)
        self.assertIn(f"--packs {self.folder}/packs", (self.fake / "arguments").read_text())
        self.assert_whole()

    def test_a_folder_of_dossiers(self):
        self.source = self.folder / "แฟ้ม ต่าง ๆ"
        self.source.mkdir()
        for number in range(20):
            write_lines(self.source / f"หน่วย {number}.json", 1, seed=number)
        self.assertEqual(self.submit().returncode, 0)
        self.assert_whole()

    def test_more_shards_than_lines(self):
        write_lines(self.source, 3)
        self.assertEqual(self.submit().returncode, 0)
        self.assert_whole()

    def test_given_up_then_gone_on_with(self):
        self.fails(s5=3)
        ran = self.submit("--retries", "1", "--wait", "--lang", "en")
        self.assertEqual(ran.returncode, 1, ran.stderr)
        self.assertIn("7 of 8 shards done", ran.stderr)
        self.assertIn("not done: 5, and nothing is in the queue", ran.stderr)
        self.assertFalse(self.out.exists())
        log = self.out.with_name(self.out.name + ".log").read_text()
        self.assertIn("1 shards are not done (5) after 1 retries", log)
        status = self.run_tool("status", self.out)
        self.assertEqual(status.returncode, 1)
        self.assertIn("เสร็จ 7 จาก 8 ส่วน", status.stderr)
        self.assertIn("ยังไม่เสร็จ: 5", status.stderr)
        (self.fake / "calls").write_text("5\n5\n5\n")
        ran = self.submit("--wait")
        self.assertEqual(ran.returncode, 0, ran.stderr)
        self.assertEqual(self.calls(), ["5"] * 4)
        self.assert_whole()

    def test_done_is_done(self):
        self.assertEqual(self.submit().returncode, 0)
        before = self.calls()
        ran = self.submit("--lang", "en")
        self.assertEqual(ran.returncode, 0)
        self.assertIn("nothing to do", ran.stderr)
        self.assertEqual(self.calls(), before)
        status = self.run_tool("status", self.out, "--lang=en")
        self.assertEqual((status.returncode, status.stderr), (0, f"==> done: {self.out}\n"))
        os.utime(self.source, (2e9, 2e9))
        ran = self.submit("--lang", "en")
        self.assertEqual(ran.returncode, 2)
        self.assertIn("INPUT is newer", ran.stderr)

    def test_an_output_that_is_not_of_this_run_is_refused(self):
        self.out.write_text("a file of somebody")
        for lang, words in (("en", "is not the whole output of this run"), ("th", "ไม่ใช่ผลที่ครบของคำสั่งนี้")):
            ran = self.submit("--lang", lang)
            self.assertEqual(ran.returncode, 2, ran.stderr)
            self.assertIn(words, ran.stderr)
        self.assertEqual(self.out.read_text(), "a file of somebody")
        self.out.unlink()
        self.assertEqual(self.submit().returncode, 0)
        for other in (["--format", "csv"], ["--fields", "full"], ["--pack", "seam-scm-2566"]):
            self.assertEqual(self.submit(*other).returncode, 2, other)
        summary_of(self.out).unlink()
        self.assertEqual(self.submit().returncode, 2)

    def test_the_input_is_no_output(self):
        before = self.source.read_bytes()
        link = self.folder / "link"
        link.symlink_to(self.source)
        hard = self.folder / "hard"
        os.link(self.source, hard)
        for out in (self.source, link, hard, self.folder / "fake" / ".." / ODD_NAME):
            for lang, words in (("en", "OUT is INPUT itself"), ("th", "เป็นแฟ้มเดียวกับ INPUT")):
                ran = self.run_tool("submit", self.source, "-o", out, "--shards=2", "--lang", lang)
                self.assertEqual(ran.returncode, 2, ran.stderr)
                self.assertIn(words, ran.stderr)
        self.assertEqual(self.source.read_bytes(), before)

    def test_a_folder_of_somebody_else_is_left_alone(self):
        theirs = self.out.with_name(self.out.name + ".shards")
        theirs.mkdir()
        (theirs / "1").write_text("theirs")
        ran = self.submit("--lang", "en")
        self.assertEqual(ran.returncode, 2, ran.stderr)
        self.assertIn("not of a submit", ran.stderr)
        self.assertEqual([path.name for path in theirs.iterdir()], ["1"])

    def test_another_run_over_the_same_output_is_refused(self):
        self.fails(s1=9)
        self.assertEqual(self.submit("--retries=0", "--wait").returncode, 1)
        for other in (["--format", "csv"], ["--shards", "9"]):
            ran = self.submit(*other, "--lang", "en")
            self.assertEqual(ran.returncode, 2, other)
            self.assertIn("is of another run", ran.stderr)
        write_lines(self.source, 401)
        ran = self.submit()
        self.assertEqual(ran.returncode, 2)
        self.assertIn("เป็นของคำสั่งอื่น", ran.stderr)

    def test_refused_while_jobs_are_in_the_queue(self):
        (self.fake / "queue").write_text("17\n17\n18\n")
        for lang, words in (("en", "jobs of"), ("th", "ยังอยู่ในคิว")):
            ran = self.submit("--lang", lang)
            self.assertEqual(ran.returncode, 2)
            self.assertIn(words, ran.stderr)
            self.assertIn("17 18", ran.stderr)
        self.assertEqual(self.calls(), [])

    def test_status_while_jobs_run(self):
        self.fails(s2=9)
        self.submit("--retries=0")
        (self.fake / "queue").write_text("2 RUNNING\nN/A PENDING\n")
        ran = self.run_tool("status", self.out, "--lang", "en")
        self.assertEqual(ran.returncode, 1)
        self.assertEqual(ran.stderr, "==> 7 of 8 shards done; jobs: 1 running, 1 waiting\n")

    def test_a_cluster_that_does_not_answer(self):
        (self.fake / "down").touch()
        ran = self.submit("--lang", "en")
        self.assertEqual(ran.returncode, 3)
        self.assertIn("is the cluster up?", ran.stderr)
        self.assertNotIn("squeue: error", ran.stderr)
        (self.fake / "down").unlink()
        (self.fake / "refuse").touch()
        ran = self.submit("--lang", "en")
        self.assertEqual(ran.returncode, 3)
        self.assertIn("mend what sbatch says", ran.stderr)
        (self.fake / "refuse").unlink()
        self.assertEqual(self.submit().returncode, 0)
        self.assert_whole()

    def test_without_slurm(self):
        bare = self.folder / "bin"
        bare.mkdir()
        for name in ("bash", "dirname", "basename", "realpath", "env"):
            (bare / name).symlink_to(shutil.which(name))
        ran = self.run_tool("submit", self.source, "-o", self.out, "--shards=2", "--lang=en",
                            path=str(bare))
        self.assertEqual(ran.returncode, 3)
        self.assertIn("run this on a machine of a Slurm cluster", ran.stderr)

    def test_wrong_usage_in_both_languages(self):
        for arguments in ([], [self.source], [self.source, "-o", self.out],
                          [self.source, "--shards", "2"], [self.source, "-o"],
                          [self.source, "-o", self.out, "--shards", "0"],
                          [self.source, "-o", self.out, "--shards", "10001"],
                          [self.source, "-o", self.out, "--shards", "many"],
                          [self.source, "-o", self.out, "--shards=2", "--retries=-1"],
                          ["-", "-o", self.out, "--shards", "2"]):
            for lang, words in (("en", "see tools/cluster/submit --help"),
                                ("th", "ดู tools/cluster/submit --help")):
                ran = self.run_tool("submit", "--lang", lang, *arguments)
                self.assertEqual(ran.returncode, 2, arguments)
                self.assertIn(words, ran.stderr)
        self.assertEqual(self.run_tool("submit", self.source, "--lang=fr").returncode, 2)
        self.assertEqual(self.run_tool("status").returncode, 2)
        self.assertEqual(self.run_tool("status", self.out).returncode, 2)

    def test_what_cannot_be_read_or_written(self):
        for source, out in ((self.folder / "none", self.out), (self.source, "/no/such/folder/x")):
            ran = self.run_tool("submit", source, "-o", out, "--shards", 2)
            self.assertEqual(ran.returncode, 3, ran.stderr)

    def test_help(self):
        for lang, words in (("en", "sbatch: --partition"), ("th", "ตัวเลือกของ sbatch")):
            ran = self.run_tool("submit", "--lang", lang, "--help")
            self.assertEqual(ran.returncode, 0)
            self.assertIn(words, ran.stdout)

    @unittest.skipUnless(shutil.which("shellcheck"), "shellcheck is not installed")
    def test_shellcheck(self):
        scripts = [path for folder in (TOOLS, FAKES) for path in folder.iterdir()]
        ran = subprocess.run(["shellcheck", "-x", *scripts], check=False, capture_output=True,
                             cwd=TOOLS.parents[1], text=True)
        self.assertEqual(ran.returncode, 0, ran.stdout)


if __name__ == "__main__":
    unittest.main()
