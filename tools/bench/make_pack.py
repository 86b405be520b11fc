#!/usr/bin/env python3
"""Writes a pack of any size that `radap check` has nothing to say against: for measuring, on stdout.

usage: tools/bench/make_pack.py [--lines N] > large.radap

Categories in categories, items with questions (fields, needs, issues) and items with groups of KPIs, each with an
expression of its own; a rule with bands, interpolation, constants and fields for every category.
"""
import argparse

HEAD = """pack large version 1
  title th "ใหญ่" en "Large"
  source form document "form.txt" th "แบบ" en "Form"
  scale 0 .. 500 points
  scale risk 1 .. 25 number th "ความเสี่ยง" en "risk"
    level low from 1 th "ต่ำ" en "low"
  levels
    level basic from 300 points th "พื้นฐาน" en "Basic"
    level advance from 400 points th "ก้าวหน้า" en "Advance"
constant full 500 points
test met of issue
  when starred: claimed and files >= 1
  otherwise: claimed
total th "รวม" en "Total" clause form line 1: mean of categories
"""
RULES = """constant edge-{n} {n} percent
rule success-{n} of kpi, percent
  when direction is higher: result / target * edge-{n}
  when direction is lower: (2 - result / target) * 100 percent
rule score-{n} of kpi, points
  when result is missing or target is missing or direction is missing or target = 0: 0
  bands of success-{n}
    below 80 -> 0
    80 to below 100 -> 250
    100 and above -> full
  clause form line {n}
rule curve-{n} of question, points
  when cost-{n} is missing or not filled at basic: 0
  interpolate cost-{n}
    at 0 -> 0
    at 100 -> full
  clause form line {n}
"""
CATEGORY = """category {n} th "หมวด" en "Category" clause form line {n}: mean of categories
  category {n}.1 th "หมวด" en "Category" clause form line {n}: weighted mean of items
    item {n}.1.1 weight 0.25 th "หัวข้อ" en "Item" clause form line {n}: mean of questions
"""
QUESTION = """      question {n}.1.1.{q} th "คำถาม" en "Question" clause form line {n}: clamp(curve-{n}, 0, full)
        field cost-{n} number in baht 0 .. 1000000 optional th "ค่า" en "cost"
        field story-{n} text level basic th "เรื่อง" en "story"
        field link-{n} url th "ลิงก์" en "link"
        needs at least 1 of story-{n}, link-{n} and cost-{n}
        issue 1 th "ประเด็น" en "Issue" clause form line {n}
        issue 2 starred th "ประเด็น" en "Issue" clause form line {n}
"""
ITEM = """    item {n}.1.2 weight 0.75 th "หัวข้อ" en "Item" clause form line {n}: sum of kpis / 5
      kpis exactly 5
      group 1 mandatory th "กลุ่ม" en "Group" clause form line {n}: score-{n}
      group 2 only for fund th "กลุ่ม" en "Group" clause form line {n}: score-{n} / 2
  category {n}.2 th "หมวด" en "Category" clause form line {n}: mean of items
    item {n}.2.1 th "หัวข้อ" en "Item" clause form line {n}: share of issues met * full
      question {n}.2.1.1 scale risk th "คำถาม" en "Question" clause form line {n}: 5
        issue 1 th "ประเด็น" en "Issue" clause form line {n}
"""


def pack(lines):
    parts, count = [HEAD], HEAD.count("\n")
    n = 0
    while count < lines:
        n += 1
        questions = "".join(QUESTION.format(n=n, q=q + 1) for q in range(10))
        parts.append(RULES.format(n=n) + CATEGORY.format(n=n) + questions + ITEM.format(n=n))
        count += parts[-1].count("\n")
    return "".join(parts)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lines", type=int, default=10_000)
    print(pack(parser.parse_args().lines), end="")
