#!/usr/bin/env python3
"""The scores by hand in Python: with floats, with Decimal, or with exact fractions.

usage: peer_python.py PACK.json FILE float|decimal|fraction [--kpis]    (PACK.json: `radap_corpus pack`)
"""
import json
import re
import sys
from decimal import Decimal
from fractions import Fraction

NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?([eE][-+]?[0-9]+)?")
KINDS = {"float": float, "decimal": Decimal, "fraction": Fraction}


class Scorer:
    def __init__(self, pack, number):
        self.number = number
        self.edges = [(number(100), 200), (number(105), 300), (number(110), 400)]
        self.categories = {}
        for question, starred in pack.items():
            category, item, _ = question.split(".")
            self.categories.setdefault(category, {}).setdefault(item, []).append((question, starred))

    def amount(self, value):
        if isinstance(value, str):
            return self.number(value) if NUMBER.fullmatch(value) else None
        return None if value is None else self.number(value)

    def question(self, answers, question, starred):
        issues = answers.get(question, {}).get("issues", {})
        met = 0
        for i, star in enumerate(starred, 1):
            issue = issues.get(str(i))
            if issue and issue.get("claimed") and (not star or any(e.get("file") for e in issue.get("evidence", ()))):
                met += 1
        return self.number(500) * met / len(starred)

    def kpi(self, kpi, year):
        results = kpi.get("results", {})
        result, one, two = (self.amount(results.get(str(year - before))) for before in range(3))
        target = self.amount(kpi.get("target"))
        higher = kpi.get("direction") == "higher"
        if result is None or target is None or "direction" not in kpi or (target == 0 and higher):
            return 0
        known = [x for x in (one, two) if x is not None]
        if known:
            history = sum(known) / len(known)
            if target < history if higher else target > history:
                return 100
        if target == 0:
            success = self.number(100 if result <= 0 else 0)
        else:
            success = result / target * 100 if higher else (2 - result / target) * 100
        return next((score for edge, score in self.edges if success < edge), 500)

    def score(self, dossier):
        answers, zero = dossier["answers"], self.number(0)
        total = zero
        for items in self.categories.values():
            means = [sum((self.question(answers, *q) for q in questions), zero) / len(questions)
                     for questions in items.values()]
            total += sum(means, zero) / len(means)
        counted, scores = {}, []
        for kpi in dossier["kpis"]:
            place = counted[kpi["item"]] = counted.get(kpi["item"], 0) + 1
            if place <= 5:
                scores.append(self.kpi(kpi, dossier["fiscal_year"]))
        return (total + self.number(sum(scores)) / 30) / 7, scores


def main():
    pack_path, path, kind = sys.argv[1:4]
    with_kpis = "--kpis" in sys.argv
    with open(pack_path, encoding="utf-8") as file:
        scorer = Scorer(json.load(file), KINDS[kind])
    parse_float = {"float": None, "decimal": Decimal, "fraction": Fraction}[kind]
    with open(path, "rb") as file:
        for line in file:
            try:
                dossier = json.loads(line, parse_float=parse_float)
            except ValueError:
                print("bad")
                continue
            total, scores = scorer.score(dossier)
            print(total, *(scores if with_kpis else ()))


if __name__ == "__main__":
    main()
