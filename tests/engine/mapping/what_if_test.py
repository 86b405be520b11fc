#!/usr/bin/env python3
"""`radap score --pack` of another edition gives what a second reading of the files gives.

Reads the samples, the mapping files and the packs by itself (regular expressions, fractions, formulas written
out by hand), works out category, item and KPI scores under the other edition, and compares them with radap's JSON.
"""
import collections
import json
import os
import pathlib
import re
import subprocess
from fractions import Fraction

CRITERIA = pathlib.Path("criteria")
WORDS = {"text", "list"}


def text_of(pack):
    files = sorted((CRITERIA / pack).glob("*.radap"))
    return "\n".join(file.read_text(encoding="utf-8") for file in files)


def mapping(to, of):
    """id -> ids of the other pack, from `from` lines only."""
    lines = (CRITERIA / to / f"from-{of}.map").read_text(encoding="utf-8").splitlines()
    found = (re.fullmatch(r"(\w+) (\S+) from (.+)", line) for line in lines)
    return {(m[1], m[2]): re.split(r",\s*", m[3]) for m in found if m}


def form_2568():
    """Question -> number of each issue -> whether it has a star."""
    form = collections.defaultdict(dict)
    for line in text_of("pmqa4-2568").splitlines():
        if m := re.match(r"\s+question (\S+)", line):
            question = m[1]
        elif m := re.match(r"\s+issue (\d+)( starred)?", line):
            form[question][m[1]] = bool(m[2])
    return form


class Question:
    def __init__(self, levels):
        self.levels, self.fields, self.needs = levels, {}, []

    def filled(self, given, level=None):
        """Whether the blanks of this level (or all of them) are filled; `given`: names."""
        asked = {n for n, (_, levels, _) in self.fields.items()
                 if level is None or not levels or level in levels}
        named = {n for _, terms in self.needs for term in terms for n in term}
        required = {n for n in asked if not self.fields[n][2] and n not in named}
        return bool(asked) and required <= given and all(
            sum(set(term) <= given for term in terms) >= least for least, terms in self.needs)


def form_2565():
    form = {}
    for line in text_of("pmqa4-2565").splitlines():
        if m := re.match(r"\s+question (\S+) level ([a-z, ]+?) th ", line):
            form[m[1]] = question = Question(set(m[2].split(", ")))
        elif m := re.match(r"\s+field (\S+) (\w+)(.*?) th ", line):
            levels = set(re.findall(r"\blevel (\w+)", m[3]))
            least = re.search(r"at least (\d+)", m[3])
            question.fields[m[1]] = (m[2], levels, "optional" in m[3])
            question.least = {**getattr(question, "least", {}), m[1]: int(least[1]) if least else 1}
        elif m := re.match(r"\s+needs at least (\d+) of (.*)", line):
            terms = [term.split(" and ") for term in m[2].split(", ")]
            question.needs.append((int(m[1]), terms))
    return form


def mean(values):
    return sum(values, Fraction(0)) / len(values)


def under_2565(dossier):
    """Items 1.1 .. 6.4 by the ladder of three steps."""
    form, to = form_2565(), mapping("pmqa4-2565", "pmqa4-2568")
    stars = form_2568()

    def met(issue):
        question, number = issue.split("/")
        answer = dossier["answers"].get(question, {}).get("issues", {}).get(number, {})
        has_file = any(e.get("file") for e in answer.get("evidence", []))
        return answer.get("claimed", False) and (has_file or not stars[question][number])

    given = {}
    for (kind, q), issues in to.items():
        if kind == "question" and all(map(met, issues)):
            given[q] = {n for n, (of_kind, _, _) in form[q].fields.items() if of_kind in WORDS}
    items = collections.defaultdict(lambda: {"basic": [], "advance": [], "significance": []})
    for q, question in form.items():
        for level in question.levels:
            items[q[:3]][level].append(question.filled(given.get(q, set()), level))
    scores = {}
    for item, steps in items.items():
        scores[item] = Fraction(0)
        for level, points in (("basic", 300), ("advance", 100), ("significance", 100)):
            members = steps[level]
            scores[item] += points * (Fraction(sum(members), len(members)) if members else 1)
            if not all(members):
                break
    return scores


def under_2568(dossier):
    form, to, asked = form_2568(), mapping("pmqa4-2568", "pmqa4-2565"), form_2565()

    def is_given(question, name, value):
        kind = asked[question].fields[name][0]
        if kind == "list":
            return sum(bool(e.strip()) for e in value) >= asked[question].least[name]
        return bool(str(value).strip())  # the sample has no value of a wrong kind

    filled = set()
    for q, answer in dossier["answers"].items():
        given = {n for n, v in answer.get("fields", {}).items() if is_given(q, n, v)}
        if asked[q].filled(given):
            filled.add(q)
    items = collections.defaultdict(list)
    for q, issues in form.items():
        met = [number for number, star in issues.items()
               if not star and set(to.get(("issue", f"{q}/{number}"), ["none"])) <= filled]
        items[q[:3]].append(Fraction(len(met), len(issues)) * 500)
    return {item: mean(scores) for item, scores in items.items()}


def kpi_score(kpi, year, edition):
    target, result = Fraction(str(kpi["target"])), kpi["results"].get(str(year))
    before = [kpi["results"].get(str(year - i)) for i in (1, 2)]
    before = [Fraction(str(b)) for b in before if b is not None]
    if result is None:
        return 0
    result, higher = Fraction(str(result)), kpi["direction"] == "higher"
    if target == 0 and higher:
        return 0
    if before and (target < mean(before) if higher else target > mean(before)):
        return 0 if edition == 2565 else 100
    if target == 0:
        success = 0 if result > 0 else 100
    else:
        success = result / target * 100 if higher else (2 - result / target) * 100
    if edition == 2568 and success < 100:
        return 200
    return 300 if success < 105 else 400 if success < 110 else 500


def kpis(dossier, to, of, edition):
    """KPI scores of the other edition by item, those without a place left out."""
    place = {g: group for (kind, group), groups in mapping(to, of).items() if kind == "group"
             for g in groups}
    scores = collections.defaultdict(list)
    for kpi in dossier["kpis"]:
        group = place.get(f"{kpi['item']}/{kpi['group']}")
        if group:
            scores[group[:3]].append((group, kpi_score(kpi, dossier["fiscal_year"], edition)))
    for item, of_item in scores.items():
        assert len(of_item) <= 5, item
        # No group of 2568 has an upper limit that the sample reaches; of 2565 those with a star take 3.
        assert max(collections.Counter(g for g, _ in of_item).values()) <= 3 or item == "7.5", item
    return scores


def expected(sample, to, of):
    dossier = json.loads(pathlib.Path(sample).read_text(encoding="utf-8"))
    assert dossier["pack"] == of
    edition = int(to[-4:])
    items = under_2565(dossier) if edition == 2565 else under_2568(dossier)
    by_item = kpis(dossier, to, of, edition)
    for i in range(1, 7):
        items[f"7.{i}"] = Fraction(sum(s for _, s in by_item.get(f"7.{i}", [])), 5)
    categories = {str(c): mean([s for i, s in items.items() if i[0] == str(c)])
                  for c in range(1, 8)}
    scores = {**items, **categories, "total": mean(list(categories.values()))}
    count = collections.Counter()
    for item in by_item.values():
        for group, score in item:
            count[group] += 1
            scores[f"{group}#{count[group]}"] = Fraction(score)
    return scores


def kpis_at_home(sample, edition):
    """Scores of all KPIs under the sample's own edition."""
    dossier = json.loads(pathlib.Path(sample).read_text(encoding="utf-8"))
    scores, count = {}, collections.Counter()
    for kpi in dossier["kpis"]:
        group = f"{kpi['item']}/{kpi['group']}"
        count[group] += 1
        scores[f"{group}#{count[group]}"] = kpi_score(kpi, dossier["fiscal_year"], edition)
    assert len(scores) == 30, len(scores)
    return scores


def radap(*arguments):
    """id -> exact value of every score in radap's JSON."""
    run = subprocess.run([os.environ["RADAP_BIN"], "score", "--format", "json", *arguments],
                         capture_output=True, check=False)
    scores = json.loads(run.stdout)["scores"]
    return {name: Fraction(entry["exact"]) for name, entry in scores.items()}


def compare(what, wanted, result):
    differ = {name: (str(score), str(result.get(name))) for name, score in wanted.items()
              if result.get(name) != score}
    assert not differ, f"{what}: expected, radap: {differ}"
    print(f"{what}: {len(wanted)} scores agree")


def main():
    for sample, to, of in (("samples/mof-ops-2567.json", "pmqa4-2565", "pmqa4-2568"),
                           ("samples/community-tourism-2564.json", "pmqa4-2568", "pmqa4-2565")):
        wanted = expected(sample, to, of)
        compare(f"{sample} under {to} (total {wanted['total']})", wanted,
                radap("--pack", to, sample))
        compare(f"KPIs of {sample} under {of}", kpis_at_home(sample, int(of[-4:])), radap(sample))


if __name__ == "__main__":
    main()
