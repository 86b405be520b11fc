#!/usr/bin/env python3
"""Every diagnostic, every finding and every option of the command line has a test.

A code counts as tested when its text ("E0101") or its name (kName) stands in a file under tests/ or
criteria/*/golden/; a long option when "--option" stands in a file under tests/. No code occurs twice.

`--self-test` shows that each planted violation is found.
"""
import re

from shared import check as layout
from shared import cpp_text
from shared.check import Planted, Problem

LISTS = {"rules/base/codes.def": "DIAGNOSTIC", "engine/dossier/findings.def": "FINDING"}
OPTION = r"(?:--[a-z][a-z0-9-]*|-[A-Za-z])"


def declared_codes(root):
    """Yields (file, line, name, code) of the .def lists, and a problem for a list with none."""
    areas = {f"engine/dossier/findings/{path.name}": "FINDING"
             for path in sorted((root / "engine/dossier/findings").glob("*.def"))}
    for path, macro in (LISTS | areas).items():
        text = layout.read(root, path) if (root / path).is_file() else ""
        entries = list(re.finditer(rf'\b{macro}\(\s*(k\w+)\s*,\s*"(\w+)"',
                                   cpp_text.without_comments(text)))
        if not entries and path in LISTS:
            yield path, 1, None, None
        for match in entries:
            yield path, cpp_text.line_of(text, match.start()), match[1], match[2]


def declared_options(root):
    """Yields (file, line, option): string literals that are nothing but options ("-o,--out")."""
    for path in layout.sources(root, ("tools/cli",), {".cc"}):
        for line, value in cpp_text.strings(layout.read(root, path)):
            if re.fullmatch(rf"!?{OPTION}(?:\{{\w+\}})?(?:,!?{OPTION}(?:\{{\w+\}})?)*", value):
                for option in re.findall(r"--[a-z][a-z0-9-]*", value):
                    yield path, line, option


def words_of_tests(root):
    """All words of tests/ (less tests/layout/) and goldens, and all --options of tests/."""
    words, options = set(), set()
    for path in root.glob("tests/**/*"):
        if path.is_file() and (root / "tests/layout") not in path.parents:
            text = path.read_text(encoding="utf-8", errors="replace")
            words.update(re.findall(r"[A-Za-z_]\w*", text.replace("\\n", " ")))
            options.update(re.findall(r"--[a-z][a-z0-9-]*", text))
    for path in root.glob("criteria/*/golden/**/*"):
        if path.is_file():
            words.update(re.findall(r"[A-Za-z_]\w*",
                                    path.read_text(encoding="utf-8", errors="replace")))
    return words, options


def check(root):
    words, options = words_of_tests(root)
    problems, seen = [], {}
    for path, line, name, code in declared_codes(root):
        if code is None:
            problems.append(Problem(path, line, f"no line {LISTS[path]}(kName, \"code\", ...) found",
                                    "the list of codes belongs here, in this form"))
            continue
        for key in (code, name):
            if key in seen:
                problems.append(Problem(path, line, f"{key} again, first at {seen[key]}",
                                        "give it a code and a name never used before"))
            seen.setdefault(key, f"{path}:{line}")
        if code not in words and name not in words:
            problems.append(Problem(path, line, f"{code} {name} has no test",
                                    "write a case that gives it under tests/ or criteria/*/golden/"))
    for path, line, option in declared_options(root):
        if option not in options:
            problems.append(Problem(path, line, f"option {option} has no test",
                                    "run the program with it in a test under tests/"))
    return problems


RIGHT = {
    "rules/base/codes.def": '// DIAGNOSTIC(kExample, "E9999", ...)\n'
                            'DIAGNOSTIC(kBadIndent, "E0101",\n           kError, "", "")\n',
    "engine/dossier/findings.def": 'FINDING(kUnknownKey, "F0101", kError, "", "")\n',
    "tools/cli/score.cc": 'add("-o,--out", "Where to; see --nothing"); flag("--strict");\n',
    "tests/errors/a_test.cc": "kBadIndent --out --strict",
    "criteria/p/golden/a.json": '"F0101"',
}


def planted(name, expected, **changed):
    paths = {"codes": "rules/base/codes.def", "findings": "engine/dossier/findings.def",
             "cli": "tools/cli/score.cc", "test": "tests/errors/a_test.cc"}
    return Planted(name, RIGHT | {paths[key]: text for key, text in changed.items()}, expected)


PLANTED = [
    planted("all tested", None),
    planted("untested code", "codes.def:4: E0102 kTab has no test",
            codes=RIGHT["rules/base/codes.def"] + 'DIAGNOSTIC(kTab, "E0102", kError, "", "")'),
    planted("longer name is no test", "E0101 kBadIndent has no test",
            test="kBadIndentation E01010 --out --strict"),
    planted("code twice", "findings.def:2: F0101 again, first at engine/dossier/findings.def:1",
            findings='FINDING(kA, "F0101", )\nFINDING(kB, "F0101", )'),
    planted("name twice", "kA again",
            findings='FINDING(kA, "F0101", )\nFINDING(kA, "F0102", )',
            test="kBadIndent kA --out --strict"),
    planted("untested option", "score.cc:2: option --jobs has no test",
            cli='flag("--strict");\noption("-j,--jobs");'),
    planted("longer option is no test", "option --out has no test",
            test="kBadIndent --output --strict"),
    planted("list without codes", "no line FINDING", findings="// nothing\n"),
    Planted("a mention in tests/layout is no test",
            RIGHT | {"tests/errors/a_test.cc": "--out --strict", "tests/layout/a.py": "E0101"},
            "E0101 kBadIndent has no test"),
]

if __name__ == "__main__":
    layout.main(check, PLANTED, __doc__)
