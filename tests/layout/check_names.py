#!/usr/bin/env python3
"""No two types of one namespace have the same name: a linker takes either of them without a word.

Reads types at the start of a line (as clang-format puts them) inside named namespaces of engine/, rules/
and tools/; those of an unnamed namespace, local to their file, may repeat.

`--self-test` shows that each planted violation is found.
"""
import re

from shared import check as layout
from shared import cpp_text
from shared.check import Planted, Problem

OPENS = re.compile(r"^namespace\s*([\w:]*)\s*\{")
CLOSES = re.compile(r"^\}\s*// namespace|^\}  // namespace")
TYPE = re.compile(r"^(?:template <.*> *)?(?:struct|class|enum class|union)\s+(\w+)\b(?!::)[^;]*\{")


def types(text):
    """Yields (line, namespace, name) of each type; the namespace is None within an unnamed one."""
    inside = []
    kept = text.splitlines()
    for number, line in enumerate(cpp_text.code_only(text).splitlines(), 1):
        if opened := OPENS.match(line):
            inside.append(opened[1] or None)
        elif CLOSES.match(kept[number - 1]) and inside:
            inside.pop()
        elif inside and (found := TYPE.match(line)):
            yield number, None if None in inside else "::".join(inside), found[1]


def check(root):
    problems, seen = [], {}
    for path in layout.sources(root, ("rules", "engine", "tools"), {".cc", ".h"}):
        program = "/".join(path.split("/")[:2]) if path.startswith("tools/") else ""
        for line, namespace, name in types(layout.read(root, path)):
            if namespace is None:
                continue
            first = seen.setdefault((program, namespace, name), f"{path}:{line}")
            if first != f"{path}:{line}":
                problems.append(Problem(path, line, f"{namespace}::{name} again, first at {first}",
                                        "rename one of them, or put it into an unnamed namespace"))
    return problems


ONE = "namespace radap {\n\nstruct Form {\n  int a;\n};\n\n}  // namespace radap\n"
OWN = "namespace radap {\nnamespace {\n\nstruct Form {};\nclass Form2 {\n};\n\n}  // namespace\n}  // namespace radap\n"

PLANTED = [
    Planted("different names", {"engine/a/a.h": ONE, "engine/b/b.h": ONE.replace("Form", "Sheet")}, None),
    Planted("local types may repeat", {"engine/a/a.cc": OWN, "engine/b/b.cc": OWN, "engine/c/c.h": ONE}, None),
    Planted("other namespace", {"engine/a/a.h": ONE, "engine/b/b.h": ONE.replace("radap {", "radap::b {")}, None),
    Planted("same name", {"engine/a/a.h": ONE, "engine/b/b.h": ONE},
            "radap::Form again, first at engine/a/a.h:3"),
    Planted("in a source file", {"engine/a/a.h": ONE, "rules/b/b.cc": "// Form\n" + ONE}, "radap::Form again"),
    Planted("declared only", {"engine/a/a.h": ONE, "engine/b/b.h": "namespace radap {\nstruct Form;\n}  // namespace radap\n"}, None),
]

if __name__ == "__main__":
    layout.main(check, PLANTED, __doc__)
