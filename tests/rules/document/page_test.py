#!/usr/bin/env python3
"""The page of `radap doc` is well-formed HTML that stands by itself: tags balanced, ids unique, every link
within the page leads somewhere, no scripts, nothing from elsewhere; of every pack and in both languages."""
import os
import pathlib
import subprocess
import tempfile
import unittest
from html.parser import HTMLParser

RADAP = os.environ.get("RADAP_BIN", "build/release/radap")
VOID = {"meta", "br", "link", "img", "hr", "input"}
HOSTILE = """pack hostile version 1
  title th "<b>ไทย" en "</title><script>alert(1)</script>"
  source s document "a\\"b<i>.txt" th "&amp;<u>" en "'quoted'"
  scale 0 .. 10 points
  levels
    level low from 0 points th "ต่ำ & <em>" en "low"
rule score of kpi, points th "</section>" en "a & b"
  when name is missing: 0
  when name contains "</td></tr>": 0
  otherwise: 10
  clause s "<!-- --> ]]>"
  assume odd th "อ่าน <p>" en "-->"
total th "รวม" en "Total": mean of categories
  assume other th "อีกแบบ" en "<br/><p>"
category 1 th "หมวด" en "Category": mean of items
  item 1.1 th "หัวข้อ" en "Item": mean of kpis
    kpis exactly 1
    field blank text th "<input>" en "<input>"
    group 1 th "กลุ่ม" en "Group"
"""


class Page(HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.problems, self.open, self.ids, self.links, self.headings = [], [], [], [], []
        self.lang = None
        self.feed(text)
        self.close()
        self.problems += [f"<{tag}> is not closed" for tag in self.open]
        self.problems += [f"id {each} twice" for each in set(self.ids) if self.ids.count(each) > 1]
        self.problems += [f"#{link} leads nowhere" for link in self.links if link not in self.ids]

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if tag == "html":
            self.lang = values.get("lang")
        if tag in ("script", "iframe", "link", "img", "object"):
            self.problems.append(f"<{tag}> in a page that stands by itself")
        if "id" in values:
            self.ids.append(values["id"])
            if not values["id"] or " " in values["id"]:
                self.problems.append(f"id {values['id']!r}")
        if "href" in values:
            if values["href"].startswith("#"):
                self.links.append(values["href"][1:])
            else:
                self.problems.append(f"link to {values['href']}")
        self.problems += [f"attribute {name}" for name in values if name.startswith("on")]
        if tag[0] == "h" and tag[1:].isdigit():
            self.headings.append(int(tag[1:]))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.problems.append(f"</{tag}> at {self.getpos()} closes nothing")


def run(*arguments):
    return subprocess.run([RADAP, *arguments], capture_output=True, text=True, check=True).stdout


def packs():
    yield from (line.split()[0] for line in run("packs").splitlines())
    schemes = pathlib.Path("tests/schemes")
    yield from sorted(str(path) for path in schemes.iterdir() if path.is_dir())


class PageTest(unittest.TestCase):
    def check(self, pack, language):
        text = run("doc", pack, "--lang", language)
        page = Page(text)
        self.assertEqual(page.problems, [], pack)
        self.assertEqual(page.lang, language)
        self.assertEqual(page.headings.count(1), 1)
        steps = zip(page.headings, page.headings[1:])
        self.assertTrue(all(b <= a + 1 for a, b in steps), f"{pack}: a level of heading is left out")
        for wrong in ("<script", "@import", "http://", "https://", "\x01", "\x02", "\x03"):
            self.assertNotIn(wrong, text, pack)
        return text

    def test_every_pack(self):
        for pack in packs():
            for language in ("th", "en"):
                with self.subTest(pack=pack, language=language):
                    self.check(pack, language)

    def test_hostile_texts(self):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "hostile.radap"
            path.write_text(HOSTILE, encoding="utf-8")
            for language in ("th", "en"):
                text = self.check(str(path), language)
                self.assertIn("&lt;/td&gt;&lt;/tr&gt;", text)

    def test_the_checker_sees_what_is_wrong(self):
        for text in ("<p>", "</p>", '<p id="a"></p><p id="a"></p>', '<a href="#b">b</a>',
                     '<a href="page.html">x</a>', "<script></script>", '<p onclick="x()"></p>'):
            self.assertTrue(Page(text).problems, text)


if __name__ == "__main__":
    unittest.main()
