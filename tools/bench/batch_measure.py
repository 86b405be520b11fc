"""Runs programs and counts their time: what batch_bench and batch_scaling share.

A run: wall time, processor time and exit of one process with stdout and stderr thrown away. Contenders take turns, round
after round, so that what disturbs the machine disturbs all of them; the median counts.
"""
import os
import subprocess
import sys
import time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
CORES = sorted(os.sched_getaffinity(0))


def build_programs():
    """The folder of the release build, brought up to date."""
    note("building (cmake --preset release)")
    quiet = {"stdout": subprocess.DEVNULL, "cwd": ROOT}
    subprocess.run(["cmake", "--preset", "release"], check=True, **quiet)
    subprocess.run(["cmake", "--build", "--preset", "release"], check=True, **quiet)
    return os.path.join(ROOT, "build/release")


def note(text):
    print("==> " + text, file=sys.stderr, flush=True)


def pin(cores):
    """This process and those that it starts from now on run on these cores only."""
    os.sched_setaffinity(0, cores)


class Run:
    def __init__(self, wall, processor):
        self.wall = wall
        self.processor = processor


def run_once(command):
    start = time.perf_counter()
    pid = os.posix_spawnp(command[0], command, os.environ,
                          file_actions=[(os.POSIX_SPAWN_OPEN, 1, "/dev/null", os.O_WRONLY, 0),
                                        (os.POSIX_SPAWN_OPEN, 2, "/dev/null", os.O_WRONLY, 0)])
    _, status, usage = os.wait4(pid, 0)
    wall = time.perf_counter() - start
    if os.waitstatus_to_exitcode(status) not in (0, 1):  # 1: radap, some dossier has errors
        sys.exit(f"failed with {os.waitstatus_to_exitcode(status)}: " + " ".join(command))
    return Run(wall, usage.ru_utime + usage.ru_stime)


def median(values):
    return sorted(values)[len(values) // 2]


class Contender:
    """A program over a file of `count` dossiers; `start`: the same over an empty file, to be taken off."""

    def __init__(self, name, command, count, start=None):
        self.name = name
        self.command = command
        self.count = count
        self.start = start
        self.times = []

    def run(self, clock):
        seconds = getattr(run_once(self.command), clock)
        if self.start:
            seconds -= getattr(run_once(self.start), clock)
        self.times.append(seconds * 1e6 / self.count)

    @property
    def microseconds(self):
        return median(self.times)


class Checks:
    """What is asked for, one line each: PASS or SHORT OF."""

    def __init__(self):
        self.all_pass = True

    def check(self, what, value, asked, at_most=False):
        passes = value <= asked if at_most else value >= asked
        self.all_pass &= passes
        limit = "at most" if at_most else "at least"
        print(f"{'PASS    ' if passes else 'SHORT OF'} {what}: {value:.2f} (asked: {limit} {asked:g})")


def take_turns(contenders, rounds, clock):
    for contender in contenders:
        run_once(contender.command)  # warm
    for _ in range(rounds):
        for contender in contenders:
            contender.run(clock)


def is_disturbed(command):
    """Whether the wall time of a program that never waits is well above its processor time."""
    run = run_once(command)
    return run.wall > 1.1 * run.processor


class Corpora:
    """Files of made-up dossiers in a folder, each made when asked for and gone after `drop`."""

    def __init__(self, build, folder):
        self.program = os.path.join(build, "radap_corpus")
        self.folder = folder
        os.makedirs(folder, exist_ok=True)
        self.pack = os.path.join(folder, "pack.json")
        self.empty = os.path.join(folder, "empty.ndjson")
        with open(self.pack, "wb") as file:
            subprocess.run([self.program, "pack"], check=True, stdout=file)
        open(self.empty, "wb").close()

    def make(self, shape, count):
        path = os.path.join(self.folder, f"{shape}-{count}.ndjson")
        with open(path, "wb") as file:
            subprocess.run([self.program, shape, str(count)], check=True, stdout=file)
            os.fsync(file.fileno())
        return path

    def drop(self):
        for name in os.listdir(self.folder):
            if name.endswith(".ndjson") and name != "empty.ndjson":
                os.remove(os.path.join(self.folder, name))
