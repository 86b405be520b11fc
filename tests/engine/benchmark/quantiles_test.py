#!/usr/bin/env python3
"""Figures of random cohorts with ties against Python: statistics.quantiles (inclusive, which is type 7) with fractions,
percentile ranks, means, fences and rankings worked out naively. The gtest program beside RADAP_BIN gives ours.
"""
import os
import pathlib
import random
import statistics
import subprocess
import tempfile
import unittest
from fractions import Fraction

RADAP = pathlib.Path(os.environ.get("RADAP_BIN", "build/release/radap")).resolve()
PROGRAM = RADAP.with_name("radap_engine_benchmark_test")
COHORTS = 400


def score(draw, kind):
    if kind == "few":
        return Fraction(draw.choice([0, 100, 300, 300, 400, 500]))
    if kind == "one":
        return Fraction(3400, 7)
    if kind == "any":
        denominator = draw.randint(1, 10**9)
        return Fraction(draw.randint(0, 500 * denominator), denominator)
    denominator = draw.choice([1, 2, 3, 4, 7, 9, 63])
    return Fraction(draw.randint(0, 500 * denominator), denominator)


def cohort(seed):
    """Subject, scores with None for none, and whether means are exact."""
    draw = random.Random(seed)
    kind = draw.choice(["few", "few", "shares", "shares", "shares", "one", "any"])
    scores = [None if draw.random() < 0.05 else score(draw, kind)
              for _ in range(draw.randint(3, 200))]
    if sum(one is not None for one in scores) < 2:
        scores += [Fraction(1), Fraction(2)]
    given = [one for one in scores if one is not None]
    subject = draw.choice(given) if draw.random() < 0.7 else score(draw, kind)
    return subject, scores, kind != "any"


def naive(subject, scores):
    given = [one for one in scores if one is not None]
    n = len(given)
    tenths = statistics.quantiles(given, n=10, method="inclusive")
    quarters = statistics.quantiles(given, n=4, method="inclusive")
    reach = Fraction(3, 2) * (quarters[2] - quarters[0])
    best = sorted(given)[-max(1, -(-n // 10)):]
    lower, equal = sum(one < subject for one in given), given.count(subject)
    ranking = sorted((-one, place) for place, one in enumerate(scores) if one is not None)
    return {
        "mean": sum(given) / n, "best": sum(best) / len(best),
        "tenth": tenths[0], "ninetieth": tenths[8],
        "lower_quartile": quarters[0], "median": statistics.median(given), "upper_quartile": quarters[2],
        "low": sum(one < quarters[0] - reach for one in given),
        "high": sum(one > quarters[2] + reach for one in given),
        "percentile": Fraction(100 * (2 * lower + equal), 2 * n),
        "rank": n - lower - equal + 1, "tied": equal,
        "ranking": "".join(f"{place}:{sum(one > -minus for one in given) + 1}," for minus, place in ranking),
    }


def text(number):
    return "-" if number is None else str(number)


def figures_of(cohorts):
    with tempfile.TemporaryDirectory() as folder:
        source, out = pathlib.Path(folder, "cohorts"), pathlib.Path(folder, "figures")
        source.write_text("".join(" ".join([str(subject), *map(text, scores)]) + "\n"
                                  for subject, scores, _ in cohorts), encoding="utf-8")
        environment = {**os.environ, "RADAP_COHORTS": str(source), "RADAP_FIGURES": str(out)}
        subprocess.run([PROGRAM, "--gtest_filter=ForPython.FiguresOfCohorts"], env=environment, check=True,
                       stdout=subprocess.DEVNULL)
        return [dict(part.split("=") for part in line.split())
                for line in out.read_text(encoding="utf-8").splitlines()]


@unittest.skipUnless(PROGRAM.exists(), f"{PROGRAM} is not built")
class QuantilesTest(unittest.TestCase):
    def test_agree_with_python(self):
        cohorts = [cohort(seed) for seed in range(COHORTS)]
        ours = figures_of(cohorts)
        self.assertEqual(len(ours), COHORTS)
        for seed, ((subject, scores, is_exact), figures) in enumerate(zip(cohorts, ours)):
            expected = naive(subject, scores)
            self.assertEqual(figures.keys(), expected.keys())
            for name, value in expected.items():
                with self.subTest(seed=seed, figure=name):
                    if name in ("mean", "best") and not is_exact:
                        self.assertLess(abs(Fraction(figures[name]) - value), Fraction(1, 10**12))
                    else:
                        self.assertEqual(figures[name], str(value))


if __name__ == "__main__":
    unittest.main()
