#!/usr/bin/env python3
"""The scores in one SQL statement over SQLite's JSON functions, run once for each line.

usage: peer_sqlite.py PACK.json FILE [--kpis]    (PACK.json: `radap_corpus pack`)
"""
import json
import sqlite3
import sys

# Amounts of the wrong type are none: a text is a number only if it reads as one.
STATEMENT = """
WITH dossier(text, year) AS (SELECT ?1, json_extract(?1, '$.fiscal_year')),
issue(question, number, value) AS (
  SELECT answer.key, issue.key, issue.value
  FROM dossier, json_each(text, '$.answers') answer, json_each(answer.value, '$.issues') issue
  WHERE json_extract(issue.value, '$.claimed')),
question(id, score) AS (
  SELECT pack.question, 500.0 * count(CASE WHEN issue.value IS NOT NULL AND (NOT starred OR EXISTS (
      SELECT 1 FROM json_each(issue.value, '$.evidence') entry
      WHERE json_extract(entry.value, '$.file') <> '')) THEN 1 END) / count(*)
  FROM pack LEFT JOIN issue ON issue.question = pack.question AND issue.number = pack.number
  GROUP BY pack.question),
item(id, score) AS (SELECT substr(id, 1, 3), avg(score) FROM question GROUP BY substr(id, 1, 3)),
category(score) AS (SELECT avg(score) FROM item GROUP BY substr(id, 1, 1)),
given(place, item, direction, target, result, one, two) AS (
  SELECT row_number() OVER (PARTITION BY json_extract(kpi.value, '$.item') ORDER BY kpi.key),
    json_extract(kpi.value, '$.item'), json_extract(kpi.value, '$.direction'),
    json_extract(kpi.value, '$.target') + 0.0,
    json_extract(kpi.value, '$.results."' || year || '"') + 0.0,
    json_extract(kpi.value, '$.results."' || (year - 1) || '"') + 0.0,
    json_extract(kpi.value, '$.results."' || (year - 2) || '"') + 0.0
  FROM dossier, json_each(text, '$.kpis') kpi),
reached(item, place, direction, target, result, history, success) AS (
  SELECT item, place, direction, target, result, coalesce((one + two) / 2, one, two),
    CASE WHEN target = 0 THEN iif(result <= 0, 100, 0)
         WHEN direction = 'higher' THEN result / target * 100
         ELSE (2 - result / target) * 100 END
  FROM given WHERE place <= 5),
kpi(item, place, score) AS (
  SELECT item, place, CASE
    WHEN result IS NULL OR target IS NULL OR direction IS NULL THEN 0
    WHEN target = 0 AND direction = 'higher' THEN 0
    WHEN direction = 'higher' AND target < history THEN 100
    WHEN direction = 'lower' AND target > history THEN 100
    WHEN success < 100 THEN 200
    WHEN success < 105 THEN 300
    WHEN success < 110 THEN 400
    ELSE 500 END
  FROM reached)
SELECT ((SELECT sum(score) FROM category) + sum(score) / 30.0) / 7, group_concat(score, ' ')
FROM (SELECT score FROM kpi ORDER BY item, place)
"""


def main():
    pack_path, path = sys.argv[1:3]
    with_kpis = "--kpis" in sys.argv
    with open(pack_path, encoding="utf-8") as file:
        pack = json.load(file)
    base = sqlite3.connect(":memory:")
    base.execute("CREATE TABLE pack(question, number, starred, PRIMARY KEY(question, number)) WITHOUT ROWID")
    base.executemany("INSERT INTO pack VALUES(?, ?, ?)",
                     [(question, str(i), star) for question, starred in pack.items() for i, star in enumerate(starred, 1)])
    with open(path, encoding="utf-8") as file:
        for line in file:
            try:
                total, scores = base.execute(STATEMENT, (line,)).fetchone()
            except sqlite3.Error:
                print("bad")
                continue
            print(repr(total), scores if with_kpis else "")


if __name__ == "__main__":
    main()
