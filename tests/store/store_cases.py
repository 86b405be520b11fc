"""What the tests of this folder share: made-up dossiers, the command, what it reported as stored, what is stored.

RADAP_BIN names the program.
"""
import json
import os
import pathlib
import pty
import re
import select
import subprocess

RADAP = os.environ.get("RADAP_BIN", "build/release/radap")
SAMPLE = pathlib.Path("samples/seam-scm.ndjson")
REPORTED = re.compile(rb"([0-9,]+) dossiers")


def made_input(path, first, count):
    """Dossiers of organisations o-FIRST .. of their own; quick to score, and long enough that a store grows by each."""
    samples = SAMPLE.read_text("utf-8").splitlines()
    with open(path, "w", encoding="utf-8") as file:
        for number in range(first, first + count):
            line = samples[number % len(samples)].replace('"fio"', f'"o-{number}"')
            file.write(line.replace("Forest", os.urandom(400).hex()) + "\n")
    return path


def import_command(store, input, *more):
    return [RADAP, "store", "import-batch", str(input), "--store", str(store), "--lang", "en", *more]


class Reporting:
    """A process whose stderr is a terminal, so that it reports each commit (ten times a second at most)."""

    def __init__(self, command, **options):
        self.mine, its = pty.openpty()
        self.process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=its, **options)
        os.close(its)
        self.seen = b""

    def read(self, seconds):
        """What it says within this time. False once it has ended."""
        ready = select.select([self.mine], [], [], seconds)[0]
        if not ready:
            return True
        try:
            part = os.read(self.mine, 65536)
        except OSError:  # the other end is closed
            return False
        self.seen += part
        return part != b""

    def end(self):
        """Its exit code, and how many dossiers it reported as stored."""
        while self.read(60):
            pass
        code = self.process.wait()
        os.close(self.mine)
        numbers = [int(number.replace(b",", b"")) for number in REPORTED.findall(self.seen)]
        return code, max(numbers, default=0)


def run(*words, **options):
    return subprocess.run([RADAP, *map(str, words), "--lang", "en"], capture_output=True, check=False, **options)


def stored(store):
    """How many organisations have a dossier that counts."""
    if not os.path.exists(store):
        return 0
    ran = run("store", "list", "--cycles", "--format", "json", "--store", store)
    assert ran.returncode == 0, ran.stderr.decode()
    return sum(cycle["organisations"] for cycle in json.loads(ran.stdout))


def verify(store):
    """Empty if the store is whole and every score comes out again."""
    ran = run("store", "verify", "--store", store)
    return "" if ran.returncode == 0 else (ran.stdout + ran.stderr).decode()
