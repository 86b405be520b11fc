"""The programs that batch_bench holds radap against: floors that score nothing, peers that do the same scoring.

Peers read the facts, work out issues met, scores of questions, items, categories and the total, success, challenge and
band of each KPI, and print the total: less than radap, which also checks the dossier, its claims and its evidence. What
is not installed is left out with a message.
"""
import os
import shutil
import subprocess
import sys

from batch_measure import ROOT, Contender, note

PEERS = os.path.join(ROOT, "tools/bench/peers")

DOM = "floor: simdjson DOM parse"

# name, command before "PACK.json FILE", what it counts with
NATIVE = [("simdjson ondemand by hand, C++", ["peer_ondemand"], "double"),
          ("nlohmann DOM by hand, C++", ["peer_nlohmann"], "double")]


def dom_parses(build, path, count):
    """Both ways to the bytes: which is faster depends on their size."""
    program = os.path.join(build, "bench_floor")
    return [Contender(f"{DOM}, read(2)", [program, "dom", path, "1024"], count),
            Contender(f"{DOM}, mmap", [program, "dom", path, "0"], count)]


def floors(build, path, count):
    program = os.path.join(build, "bench_floor")
    return [Contender("floor: read(2)", [program, "read", path, "256"], count),
            Contender("floor: simdjson stage 1, mmap", [program, "stage1", path, "0"], count),
            *dom_parses(build, path, count)]


def radap(build, path, count, jobs="1"):
    return Contender("radap batch", [os.path.join(build, "radap"), "batch", path, "--jobs", jobs], count)


def install_npm(folder):
    """Where the packages of peers/npm are, or nothing."""
    if not shutil.which("npm") or not shutil.which("node"):
        note("npm is not here: zen-engine and json-logic-engine are left out")
        return None
    os.makedirs(folder, exist_ok=True)
    for name in ("package.json", "package-lock.json"):
        shutil.copy(os.path.join(PEERS, "npm", name), folder)
    # Not `npm ci`: it refuses a lock file made where the registry lacks the packages of other systems.
    done = subprocess.run(["npm", "install", "--no-save", "--ignore-scripts", "--no-audit", "--no-fund"],
                          cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    if done.returncode != 0:
        note("npm install failed: zen-engine and json-logic-engine are left out")
        return None
    return os.path.join(folder, "node_modules")


class Peers:
    def __init__(self, build, npm_folder):
        python = os.path.realpath(sys.executable)
        script = lambda name: os.path.join(PEERS, name)
        self.scripts = [
            ("Python by hand, Decimal", [python, script("peer_python.py")], ["decimal"], "decimal"),
            ("Python by hand, float", [python, script("peer_python.py")], ["float"], "double"),
            ("SQLite JSON functions, one statement", [python, script("peer_sqlite.py")], [], "double"),
        ]
        self.native = [(name, [os.path.join(build, command[0])], [], kind) for name, command, kind in NATIVE]
        node = shutil.which("node")
        if node:
            self.scripts.append(("Node.js by hand", [node, script("peer_node.js")], [], "double"))
        else:
            note("node is not here: its peers are left out")
        modules = install_npm(npm_folder) if node else None
        if modules:
            os.environ["NODE_PATH"] = modules
            self.scripts += [
                ("json-logic-engine, compiled", [node, script("npm/peer_json_logic.js")], [], "double"),
                ("zen-engine, decision tables", [node, script("npm/peer_zen.js")], [], "decimal")]

    def contenders(self, corpora, path, count):
        """Those that start slowly have the time over an empty file taken off."""
        result = [Contender(name, command + [corpora.pack, path] + more, count)
                  for name, command, more, _ in self.native]
        result += [Contender(name, command + [corpora.pack, path] + more, count,
                             command + [corpora.pack, corpora.empty] + more)
                   for name, command, more, _ in self.scripts]
        return result

    def kind_of(self, name):
        return next((kind for peer, _, _, kind in self.native + self.scripts if peer == name), "")

    def results(self, corpora, path):
        """By name: for each line its total and the scores of its KPIs, as texts."""
        for name, command, more, _ in self.native + self.scripts:
            out = subprocess.run(command + [corpora.pack, path] + more + ["--kpis"], check=True, stdout=subprocess.PIPE,
                                 text=True).stdout
            yield name, [line.split() for line in out.splitlines()]
