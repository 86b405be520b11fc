"""How many dossiers and KPIs each contender scores otherwise than radap, which is exact."""
import json
import os
import subprocess
from fractions import Fraction

TOLERANCE = Fraction(1, 1_000_000)  # of a total: more than rounding of its last digits


def exact_results(build, path):
    """For each line the total and the scores of KPIs in the order of the file, from radap batch; None if it is bad."""
    out = subprocess.run([os.path.join(build, "radap"), "batch", path, "--fields", "full"], stdout=subprocess.PIPE,
                         stderr=subprocess.DEVNULL, check=False).stdout
    results = []
    for line in out.splitlines():
        row = json.loads(line)
        if "error" in row:
            results.append(None)
            continue
        scores = row["result"]["scores"]
        results.append((Fraction(scores["total"]["exact"]), counted_kpis(scores)))
    return results


def counted_kpis(scores):
    """Of "7.1/2#1" and the like; a sixth of an item is there with 0, but does not count."""
    of_item, kpis = {}, []
    for name, score in scores.items():
        item = name.split("/")[0]
        if "#" in name and of_item.get(item, 0) < 5:
            of_item[item] = of_item.get(item, 0) + 1
            kpis.append(Fraction(score["exact"]))
    return kpis


def differences(exact, lines):
    """Numbers of dossiers and KPIs that differ."""
    dossiers = kpis = 0
    if len(lines) != len(exact):
        raise SystemExit(f"{len(lines)} lines instead of {len(exact)}")
    for expected, line in zip(exact, lines):
        if (expected is None) != (line == ["bad"]):
            dossiers += 1
        elif expected is not None:
            total, scores = expected
            wrong = sum(Fraction(text) != score for text, score in zip(line[1:], scores)) + abs(len(line) - 1 - len(scores))
            kpis += wrong
            dossiers += abs(Fraction(line[0]) - total) > TOLERANCE or wrong > 0
    return dossiers, kpis


def print_agreement(build, peers, corpora, path):
    exact = exact_results(build, path)
    kpis = sum(len(row[1]) for row in exact if row)
    print(f"\nscores other than radap's exact ones, of {len(exact):,} dossiers and {kpis:,} KPIs")
    print(f"{'':44} {'dossiers':>9} {'KPIs':>9}")
    for name, lines in peers.results(corpora, path):
        wrong_dossiers, wrong_kpis = differences(exact, lines)
        print(f"{name:44} {wrong_dossiers:9,} {wrong_kpis:9,}   {100 * wrong_kpis / kpis:.1f} % of KPIs   {peers.kind_of(name)}")
