#!/usr/bin/env python3
"""The tree keeps its order: who may include whom, which library is used where, sizes, file names.

Dependencies: base < syntax < check < {lint, compile} < packs; document < compare see programs only;
engine/dossier sees rules/base only;
engine/eval sees rules/base, rules/compile/program.h and engine/dossier; eval < gaps < plan < report;
import, form and store never evaluate; tools on top. Limits: file 400 lines, header 150, function 60;
exceptions, each with its reason: tests/layout/exceptions.txt.

`--self-test` shows that each planted violation is found.
"""
import re

from shared import check as layout
from shared import cpp_text
from shared.check import Planted, Problem

EXCEPTIONS = "tests/layout/exceptions.txt"
CODE = {".cc", ".h", ".def"}
MAX_FILE, MAX_HEADER, MAX_FUNCTION = 400, 150, 60

# What each folder may include besides itself: folders, or single files.
DATA = ("rules/base", "engine/dossier")
EVALUATION = DATA + ("rules/compile/program.h", "engine/eval")
MAY_INCLUDE = {
    "rules/base": (),
    "rules/syntax": ("rules/base",),
    "rules/format": ("rules/base", "rules/syntax"),
    "rules/check": ("rules/base", "rules/syntax"),
    "rules/lint": ("rules/base", "rules/syntax", "rules/check"),
    "rules/compile": ("rules/base", "rules/syntax", "rules/check"),
    "rules/document": ("rules/base", "rules/compile/program.h"),
    "rules/compare": ("rules/base", "rules/compile/program.h", "rules/document"),
    "rules/packs": ("rules",),
    "engine/dossier": ("rules/base",),
    "engine/import": DATA + ("rules/compile/program.h", "engine/form"),
    "engine/form": DATA + ("rules/compile/program.h", "engine/import/text", "engine/import/sheet"),
    "engine/evidence": DATA + ("engine/import/text",),
    "engine/store": DATA,
    "engine/eval": EVALUATION,
    "engine/gaps": EVALUATION,
    "engine/audit": EVALUATION,
    "engine/assess": EVALUATION + ("engine/import/text",),
    "engine/golden": EVALUATION,
    "engine/mapping": EVALUATION,
    "engine/plan": EVALUATION + ("engine/gaps",),
    "engine/prove": EVALUATION + ("engine/gaps",),
    "engine/batch": EVALUATION + ("engine/gaps", "engine/report"),
    "engine/report": EVALUATION + ("engine/gaps", "engine/plan"),
    "engine/intake": EVALUATION + ("engine/store", "engine/batch", "engine/mapping"),
    "engine/benchmark": DATA + ("rules/compile/program.h",),
    "engine/history": EVALUATION,
    "engine/chart": ("rules/base",),
    "engine/standing": EVALUATION + ("engine/gaps", "engine/report", "engine/benchmark", "engine/history",
                                     "engine/chart"),
    "tools": ("rules", "engine", "tools"),
    "tests": ("rules", "engine", "tools", "tests"),
}

# Libraries by the start of their headers, and the only folders or files that include them.
LIBRARIES = [
    ("boost/spirit", ("rules/syntax/grammar.cc",)),
    ("nlohmann/", ("engine/dossier", "engine/batch", "tools", "tests")),
    ("hwy/", ("engine/batch/read",)),
    ("simdjson", ("engine/intake", "tools/bench", "tests")),
    ("orcus/", ("engine/import/open_sheet",)),
    ("zip.h", ("engine/import/open_sheet",)),
    ("poppler/", ("engine/import/open_pdf",)),
    ("xlsxwriter", ("engine/form", "engine/standing")),
    ("SQLiteCpp", ("engine/store", "tests")),
    ("sqlite3", ("engine/store", "tests")),
    ("zstd", ("engine/store",)),
    ("magic.h", ("engine/evidence",)),
    ("gtest/", ("tests",)),
    ("gmock/", ("tests",)),
    ("rapidcheck", ("tests",)),
    ("benchmark/", ("tests", "tools/bench")),
]


def is_below(path, places):
    return any(path == place or path.startswith(place + "/") for place in places)


def folder_of(path):
    """The folder whose rule holds for a file: rules/base, engine/eval, tools, tests."""
    parts = path.split("/")
    return parts[0] if parts[0] in ("tools", "tests") else "/".join(parts[:2])


def check_includes(path, text):
    folder = folder_of(path)
    if folder not in MAY_INCLUDE:
        yield Problem(path, 1, f"{folder} has no dependency rule",
                      "say in MAY_INCLUDE of tests/layout/check_layout.py what it may include")
        return
    for line, included, is_quoted in cpp_text.includes(text):
        if included.split("/")[0] in ("rules", "engine", "tools", "tests"):
            if not is_below(included, MAY_INCLUDE[folder] + (folder,)):
                allowed = ", ".join(MAY_INCLUDE[folder]) or "no other folder of the project"
                yield Problem(path, line, f"{folder} must not include {included}",
                              f"{folder} sees {allowed}: move the code, or what it needs")
        elif is_quoted:
            yield Problem(path, line, f'#include "{included}" does not start at the repository root',
                          "own headers: \"rules/base/exact.h\"; libraries: <in angle brackets>")
        for prefix, places in LIBRARIES:
            if included.startswith(prefix) and not is_below(path, places):
                yield Problem(path, line, f"<{included}> is used here",
                              f"only {', '.join(places)} may include it: call what is there")


def check_sizes(path, text, exceptions):
    lines = len(text.splitlines())
    limit, kind = (MAX_HEADER, "header") if path.endswith(".h") else (MAX_FILE, "file")
    if lines > limit and not exceptions.allow(kind, path):
        yield Problem(path, limit + 1, f"{kind} of {lines} lines, at most {limit}",
                      f"split it by subject, or give a reason in {EXCEPTIONS}: {kind} {path} ...")
    if path.endswith((".cc", ".h")):
        for name, first, last in cpp_text.functions(text):
            size, subject = last - first + 1, f"{path}:{name}"
            if size > MAX_FUNCTION and not exceptions.allow("function", subject):
                yield Problem(path, first, f"{name} has {size} lines, at most {MAX_FUNCTION}",
                              "one function per step or kind, or give a reason in "
                              f"{EXCEPTIONS}: function {subject} ...")


def check_name(path):
    name = path.rsplit("/", 1)[-1]
    if not re.fullmatch(r"[a-z0-9_]+(?:\.[a-z0-9_]+)*", name):
        yield Problem(path, 1, "the name of a source file is snake_case",
                      f"rename it: {re.sub('[^a-z0-9.]+', '_', name.lower())}")


def check(root):
    exceptions = layout.Exceptions(root, EXCEPTIONS)
    problems = []
    for path in layout.sources(root, ("rules", "engine", "tools", "tests"), CODE | {".py", ".sh"}):
        text = layout.read(root, path)
        problems += check_name(path)
        problems += check_sizes(path, text, exceptions)
        if path.endswith(tuple(CODE)):
            problems += check_includes(path, text)
    return problems + exceptions.problems + exceptions.stale()


def includes(path, *included):
    return {path: "".join(f"#include {header}\n" for header in included)}


def refused(path, included):
    return Planted(f"{path} includes {included}", includes(path, included),
                   f"{path}:1: " + (f"{folder_of(path)} must not include" if '"' in included
                                    else f"{included} is used here"))


def accepted(path, *included):
    return Planted(f"{path} includes {included}", includes(path, *included), None)


def body(lines):
    return "{\n" + "  Step();\n" * (lines - 2) + "}\n"


PLANTED = [
    refused("rules/base/a.h", '"rules/syntax/ast.h"'),
    refused("rules/syntax/a.cc", '"rules/check/model.h"'),
    refused("rules/format/a.cc", '"rules/check/model.h"'),
    refused("rules/check/a.cc", '"rules/compile/program.h"'),
    refused("rules/lint/a.cc", '"rules/compile/program.h"'),
    refused("rules/compile/a.cc", '"rules/lint/lint.h"'),
    refused("rules/document/a.cc", '"rules/check/model.h"'),
    refused("rules/document/a.cc", '"rules/compare/compare.h"'),
    refused("rules/packs/a.cc", '"engine/dossier/dossier.h"'),
    refused("engine/dossier/a.cc", '"rules/compile/program.h"'),
    refused("engine/eval/a.cc", '"rules/compile/compile.h"'),
    refused("engine/eval/a.cc", '"engine/gaps/gaps.h"'),
    refused("engine/gaps/a.cc", '"engine/report/text.h"'),
    refused("engine/report/a.cc", '"rules/syntax/ast.h"'),
    refused("engine/import/a.cc", '"engine/eval/evaluate.h"'),
    refused("engine/store/a.cc", '"engine/eval/evaluate.h"'),
    refused("engine/eval/a.cc", '"tools/cli/score.h"'),
    refused("tools/cli/a.cc", '"tests/reference/evaluate.h"'),
    refused("rules/syntax/grammar_bands.cc", "<boost/spirit/home/x3.hpp>"),
    refused("engine/report/a.cc", "<nlohmann/json.hpp>"),
    refused("engine/eval/a.cc", "<gtest/gtest.h>"),
    refused("tools/cli/a.cc", "<rapidcheck.h>"),
    refused("rules/base/a.cc", "<benchmark/benchmark.h>"),
    accepted("rules/syntax/grammar.cc", "<boost/spirit/home/x3.hpp>", '"rules/syntax/ast.h"'),
    accepted("rules/packs/a.cc", '"rules/lint/lint.h"', '"rules/compile/compile.h"'),
    accepted("engine/dossier/a.cc", '"rules/base/exact.h"', "<nlohmann/json.hpp>"),
    accepted("engine/eval/a.cc", '"rules/compile/program.h"', '"engine/dossier/dossier.h"'),
    accepted("engine/report/a.cc", '"engine/gaps/gaps.h"', '"engine/eval/result.h"'),
    accepted("tools/cli/a.cc", '"engine/report/text.h"', '"rules/packs/packs.h"'),
    accepted("tests/eval/a_test.cc", "<gtest/gtest.h>", '"engine/eval/evaluate.h"'),
    Planted("include in a comment", {"rules/base/a.h": '// #include "tools/cli/a.h"\n'}, None),
    Planted("not from the root", includes("rules/base/a.cc", '"exact.h"'), "repository root"),
    Planted("new folder", includes("engine/magic/a.cc", "<vector>"), "no dependency rule"),
    Planted("long file", {"rules/base/a.cc": "//\n" * 401}, "a.cc:401: file of 401 lines"),
    Planted("file at the limit", {"rules/base/a.cc": "//\n" * 400}, None),
    Planted("long header", {"rules/base/a.h": "//\n" * 151}, "a.h:151: header of 151 lines"),
    Planted("long function", {"engine/eval/a.cc": "namespace radap {\nint Run() " + body(61) + "}\n"},
            "a.cc:2: Run has 61 lines"),
    Planted("function at the limit", {"engine/eval/a.cc": "int Run() " + body(60)}, None),
    Planted("long member", {"engine/eval/a.h": "class [[nodiscard]] A : public B<int> {\n public:\n"
                            "  explicit A(int x = {}) : b_{x}, c_(1) " + body(70) + "};\n"},
            "a.h:3: A has 70 lines"),
    Planted("long operator", {"engine/eval/a.cc": "bool A::operator==(const A& a) const " + body(61)},
            "has 61 lines"),
    Planted("long test", {"tests/eval/a_test.cc": "TEST(Gate, Holds) " + body(61)},
            "Gate.Holds has 61 lines"),
    Planted("long table", {"engine/eval/a.cc": "constexpr std::array<P<f(1)>, 70> kTable = {{\n"
                           + '  {"{", 1},\n' * 70 + "}};\nint F() { return 1; }\n"}, None),
    Planted("excused with a reason",
            {"engine/eval/a.cc": "int Run() " + body(61),
             EXCEPTIONS: "function engine/eval/a.cc:Run one step after the other\n"}, None),
    Planted("excused without need", {EXCEPTIONS: "file rules/base/a.cc a table\n"},
            "exceptions.txt:1: no longer needed"),
    Planted("name", {"rules/base/exactNumber.cc": ""}, "snake_case"),
]

if __name__ == "__main__":
    layout.main(check, PLANTED, __doc__)
