"""Inputs for the tests of batches on many machines: some thousand small dossiers with what goes wrong among them."""
import json
import os
import pathlib
import random
import subprocess

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
RADAP = os.environ.get("RADAP_BIN", str(REPOSITORY / "build/release/radap"))
TOOLS = REPOSITORY / "tools/cluster"


def line(number, chance):
    """A line of the input: mostly a dossier, now and then none."""
    odd = chance.random()
    if odd < 0.01:
        return ""
    if odd < 0.02:
        return "{this is no dossier"
    dossier = {
        "format": "radap.dossier/1", "pack": "no-such-pack" if odd < 0.03 else "seam-scm-2566",
        "organisation": {"id": f"หน่วยงาน-{number}"}, "fiscal_year": 2564,
        "ratings": {f"2.{item}": {"2564": chance.randint(0, 50) / 10} for item in range(1, 6)}}
    return json.dumps(dossier, ensure_ascii=False)


def write_lines(path, count, seed=1):
    chance = random.Random(seed)
    text = "\n".join(line(number, chance) for number in range(count))
    path.write_text(text + "\n", encoding="utf-8")


def batch(*arguments, **options):
    return subprocess.run([RADAP, "batch", *map(str, arguments)], check=False, capture_output=True,
                          **options)


def in_one_go(source, folder, *options):
    """Bytes of OUT and OUT.summary.json of a run without shards."""
    out = folder / "in-one-go"
    ran = batch(source, "-o", out, *options)
    assert ran.returncode in (0, 1), ran.stderr.decode()
    return out.read_bytes(), summary_of(out).read_bytes()


def summary_of(out):
    return out.with_name(out.name + ".summary.json")
