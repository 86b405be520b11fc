#!/usr/bin/env python3
"""No inexact number in rules/, engine/ and tools/cli/: scores are exact from the file to the print.

Finds double, float, floating literals, the functions that read or round doubles, and the inexact
types of Boost.Multiprecision, outside strings and comments. Exceptions, each with its reason:
tests/layout/exact_allowed.txt.

`--self-test` shows that each planted violation is found.
"""
import re

from shared import check as layout
from shared import cpp_text
from shared.check import Planted, Problem

FOLDERS = ("rules", "engine", "tools/cli")
ALLOWED = "tests/layout/exact_allowed.txt"

TYPES = r"double|float|float_t|double_t|cpp_bin_float\w*|cpp_dec_float\w*|number_float_t"
READERS = r"stod|stof|stold|strtod|strtof|strtold|atof"
ROUNDERS = (r"(?:l|ll)?(?:round|rint)[fl]?|nearbyint[fl]?|pow[fl]?|floor[fl]?|ceil[fl]?|"
            r"trunc[fl]?|fmod[fl]?|sqrt[fl]?|exp[fl]?|log(?:2|10)?[fl]?")
WORDS = re.compile(rf"(?<!\w)(?:(?P<type>{TYPES})\b"
                   rf"|(?P<reader>{READERS})\s*\("
                   rf"|std\s*::\s*(?P<rounder>{ROUNDERS})\s*\()")
NUMBER = re.compile(r"(?<![\w.])\.?\d(?:[eEpP][+-]|'?\w|\.)*")

MEND = {
    "type": "use the exact numbers of rules/base/exact.h",
    "reader": "read the digits with rules/base/exact.h, never a double",
    "rounder": "round once, at display, with rules/base",
    "literal": "write an exact fraction (3/2, not 1.5)",
}


def is_floating(number):
    if re.match(r"0[xX]", number):
        return "." in number or "p" in number.lower()
    return "." in number or re.search(r"\d[eE][+-]?\d", number) is not None


def inexact_tokens(code):
    """Yields (offset, kind, token)."""
    for match in WORDS.finditer(code):
        yield match.start(), match.lastgroup, match[match.lastgroup]
    for match in NUMBER.finditer(code):
        if is_floating(match[0]):
            yield match.start(), "literal", match[0]


def check(root):
    allowed = layout.Exceptions(root, ALLOWED)
    problems = []
    for path in layout.sources(root, FOLDERS, {".cc", ".h", ".def"}):
        code = cpp_text.code_only(layout.read(root, path))
        for offset, kind, token in inexact_tokens(code):
            if not allowed.allow(path, token):
                problems.append(Problem(path, cpp_text.line_of(code, offset),
                                        f"inexact number: {token}", MEND[kind]))
    return problems + allowed.problems + allowed.stale()


def planted_line(line, expected):
    return Planted(line, {"engine/eval/a.cc": f"// First.\n{line}\n"}, expected)


PLANTED = [
    planted_line("double score = 0;", "engine/eval/a.cc:2: inexact number: double"),
    planted_line("auto f(long double);", "inexact number: double"),
    planted_line("std::vector<float> v;", "inexact number: float"),
    planted_line("auto x = std::stod(s);", "inexact number: stod"),
    planted_line("auto x = strtod(s, &end);", "inexact number: strtod"),
    planted_line("auto x = std::round(y);", "inexact number: round"),
    planted_line("auto x = std :: pow(10, n);", "inexact number: pow"),
    planted_line("auto x = 1.5;", "inexact number: 1.5"),
    planted_line("auto x = y * .5;", "inexact number: .5"),
    planted_line("auto x = 1'000e-3;", "inexact number: 1'000e-3"),
    planted_line("auto x = 0x1p3;", "inexact number: 0x1p3"),
    planted_line("auto c = 'a'; auto x = 2.0; auto d = '\"';", "inexact number: 2.0"),
    planted_line("// double 1.5", None),
    planted_line('auto s = "double 1.5"; auto c = \'"\'; auto t = R"x(float "1.5)x";', None),
    planted_line("auto x = 0x1e3 + 1'000'000 + 0xEFu; int doubled = Round(x); v1.size();", None),
    Planted("other folders may measure time", {"tools/bench/a.cc": "double seconds = 1.5;\n"}, None),
    Planted("allowed with a reason",
            {"tools/cli/a.cc": "double s;\n", ALLOWED: "tools/cli/a.cc double seconds shown\n"}, None),
    Planted("allowed without a reason",
            {"tools/cli/a.cc": "double s;\n", ALLOWED: "tools/cli/a.cc double\n"}, "no reason given"),
    Planted("allowed, no longer there",
            {"tools/cli/a.cc": "int s;\n", ALLOWED: "tools/cli/a.cc double seconds shown\n"},
            "no longer needed"),
]

if __name__ == "__main__":
    layout.main(check, PLANTED, __doc__)
