"""What the layout checks have in common: problems, lists of exceptions, and the self-test."""
import argparse
import dataclasses
import pathlib
import sys
import tempfile

REPOSITORY = pathlib.Path(__file__).resolve().parents[3]


@dataclasses.dataclass(frozen=True, order=True)
class Problem:
    file: str
    line: int
    what: str
    mend: str

    def __str__(self):
        return f"{self.file}:{self.line}: {self.what}\n    mend: {self.mend}"


@dataclasses.dataclass(frozen=True)
class Planted:
    """A tree with one violation: `files` (path -> text) must give a problem that contains `expected`.

    An `expected` of None means that the tree is right and no problem may be reported.
    """
    name: str
    files: dict
    expected: str | None


def sources(root, folders, suffixes):
    """Paths of the files below `folders` with one of the suffixes, sorted, relative to root."""
    found = []
    for folder in folders:
        for path in (root / folder).rglob("*"):
            if path.suffix in suffixes and path.is_file() and "__pycache__" not in path.parts:
                found.append(path.relative_to(root).as_posix())
    return sorted(found)


def read(root, path):
    return (root / path).read_text(encoding="utf-8", errors="replace")


class Exceptions:
    """A list file, one exception a line: KIND SUBJECT REASON..., `#` starts a comment line."""

    def __init__(self, root, path):
        self._path, self._lines, self.problems, self._used = path, {}, [], set()
        text = read(root, path) if (root / path).is_file() else ""
        for number, line in enumerate(text.splitlines(), 1):
            words = line.split(None, 2)
            if not words or words[0].startswith("#"):
                continue
            if len(words) < 3:
                self.problems.append(Problem(path, number, f"no reason given: {line.strip()}",
                                             "write KIND SUBJECT and then the reason in words"))
            self._lines[tuple(words[:2])] = number

    def allow(self, kind, subject):
        self._used.add((kind, subject))
        return (kind, subject) in self._lines

    def stale(self):
        """Problems for the exceptions that nothing asked for."""
        return [Problem(self._path, number, f"no longer needed: {kind} {subject}", "delete the line")
                for (kind, subject), number in self._lines.items()
                if (kind, subject) not in self._used]


def main(check, planted, description):
    """Runs `check(root) -> list of Problem` on the repository, or its self-test on planted trees."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--self-test", action="store_true",
                        help="show that each planted violation is found, in a temporary folder")
    parser.add_argument("--root", type=pathlib.Path, default=REPOSITORY)
    arguments = parser.parse_args()
    if arguments.self_test:
        sys.exit(_self_test(check, planted))
    problems = sorted(set(check(arguments.root)))
    for problem in problems:
        print(problem)
    if problems:
        print(f"{len(problems)} problem{'s' if len(problems) > 1 else ''}")
    sys.exit(1 if problems else 0)


def _self_test(check, planted):
    failures = 0
    for case in planted:
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            for path, text in case.files.items():
                (root / path).parent.mkdir(parents=True, exist_ok=True)
                (root / path).write_text(text, encoding="utf-8")
            problems = [str(problem) for problem in check(root)]
        right = not problems if case.expected is None else (
            len(problems) == 1 and case.expected in problems[0])
        if not right:
            failures += 1
            print(f"planted: {case.name}\n  expected: {case.expected or 'no problem'}")
            print("  reported:", *(problems or ["no problem"]), sep="\n    ")
    print(f"{len(planted)} planted trees, {failures} judged wrongly")
    return 1 if failures else 0
