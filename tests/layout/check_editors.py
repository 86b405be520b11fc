#!/usr/bin/env python3
"""tools/editors knows the language: every word of it has a colour, and no word that it does not have.

The words are read from rules/syntax (statements.def, the words in grammar.cc) and the .def lists of
rules/base. The grammar is also run, as an editor would, over every pack: the word that begins a line is
a keyword, comments and texts are what they are, and no letter is left without a scope.

`--self-test` shows that each planted violation is found.
"""
import json
import re

from shared import check as layout
from shared.check import Planted, Problem

FOLDER = "tools/editors"
GRAMMAR = f"{FOLDER}/radap.tmLanguage.json"
PACKAGE = f"{FOLDER}/package.json"
STATEMENTS = "rules/syntax/statements.def"
PARSER = "rules/syntax/grammar.cc"
# (file, what its lines begin with, which of their texts is the word, its pattern in the grammar)
LISTS = [
    ("rules/base/function.def", "FUNCTION", 0, "function"),
    ("rules/base/unit.def", "UNIT", 0, "unit"),
    ("rules/base/vocabulary.def", "KIND", 0, "value"),
    ("rules/base/vocabulary.def", "DIRECTION", 0, "value"),
    ("rules/base/vocabulary.def", "FIELD_KIND", 0, "field-kind"),
]
# Words of the language that are not written as such in the files above: values that rules/check knows.
VALUES = {"missing", "yes", "no", "error", "warning", "note"}
# Patterns made of words, in the order in which they are tried.
WORD_PATTERNS = ("function", "operator-word", "modifier", "value", "unit", "field-kind")


def statement_words(root):
    return re.findall(r'^STATEMENT\("([a-z]+)"', layout.read(root, STATEMENTS), re.M)


def listed_words(root, path, macro, index):
    """The words of a .def list; those of several words count one by one."""
    found = []
    for arguments in re.findall(rf"^{macro}\((.*)\)$", layout.read(root, path), re.M):
        found += re.findall(r'"([^"]*)"', arguments)[index].split()
    return found


def parser_words(root):
    """Words that the parser looks for, and those that cannot be names."""
    text = layout.read(root, PARSER)
    words = set(re.findall(r'(?:Keyword|Once)\("([a-z]+)"', text))
    for reserved in re.findall(r"k(?:Functions|OtherReserved) =\s*std::to_array[^{]*\{([^}]*)\}", text):
        words |= set(re.findall(r'"([a-z]+)"', reserved))
    return words


def regexes(node):
    """All regular expressions of the grammar."""
    if isinstance(node, dict):
        for key, value in node.items():
            if key in ("match", "begin", "end") and isinstance(value, str):
                yield value
            else:
                yield from regexes(value)
    elif isinstance(node, list):
        for value in node:
            yield from regexes(value)


def words_in(regex):
    return set(re.findall(r"[a-z][a-z-]+", re.sub(r"\[[^]]*\]|\\.", " ", regex)))


class Highlighter:
    """The part of TextMate that the grammar uses: the first match in a line wins, the first pattern among
    those that match there; `begin` and `end` on one line."""

    def __init__(self, grammar):
        repository = grammar["repository"]
        self._patterns = [repository[each["include"][1:]] for each in grammar["patterns"]]

    def scopes(self, line):
        """[(text, scope or None)] that together are the line."""
        result, at = [], 0
        while at < len(line):
            best, pattern = self._next(line, at)
            if best is None:
                result.append((line[at:], None))
                break
            if best.start() > at:
                result.append((line[at:best.start()], None))
            at = self._take(line, best, pattern, result)
        return result

    def _next(self, line, at):
        best, chosen = None, None
        for pattern in self._patterns:
            match = re.compile(pattern.get("match") or pattern["begin"]).search(line, at)
            if match and match.end() > match.start() and (best is None or match.start() < best.start()):
                best, chosen = match, pattern
        return best, chosen

    @staticmethod
    def _take(line, match, pattern, result):
        if "begin" in pattern:
            end = re.compile(rf"(?:\\.|(?!{pattern['end']}).)*(?:{pattern['end']})").match(line, match.end())
            result.append((line[match.start():end.end()], pattern["name"]))
            return end.end()
        if "captures" in pattern:
            at = match.start()
            for group, capture in pattern["captures"].items():
                if match.group(int(group)) is None:
                    continue
                first, last = match.span(int(group))
                result += [(line[at:first], None), (line[first:last], capture["name"])]
                at = last
            return at
        result.append((match.group(), pattern["name"]))
        return match.end()


def check_package(root, package):
    grammar = package["contributes"]["grammars"][0]
    language = package["contributes"]["languages"][0]
    for path in (grammar["path"], language["configuration"]):
        file = f"{FOLDER}/{path.removeprefix('./')}"
        if not (root / file).is_file():
            yield Problem(PACKAGE, 1, f"there is no {file}", "name a file of this folder")
    if grammar["scopeName"] != json.loads(layout.read(root, GRAMMAR))["scopeName"]:
        yield Problem(PACKAGE, 1, "its scopeName is not that of the grammar", "give both the same")


def check_words(root, grammar):
    repository = grammar["repository"]
    in_pattern = {name: words_in(repository[name]["match"]) for name in repository if "match" in repository[name]}
    statements = statement_words(root)
    for word in sorted(set(statements) - in_pattern["statement"]):
        yield Problem(GRAMMAR, 1, f"`{word}` begins a line, but is not in the pattern statement",
                      f"add it there: it is in {STATEMENTS}")
    anywhere = set().union(*(in_pattern[name] for name in WORD_PATTERNS))
    known = set(statements) | parser_words(root) | VALUES
    for path, macro, index, pattern in LISTS:
        words = set(listed_words(root, path, macro, index))
        known |= words
        # A word that stands in two lists has the colour of the first.
        for word in sorted(words - anywhere):
            yield Problem(GRAMMAR, 1, f"`{word}` has no colour", f"add it to the pattern {pattern}: it is in {path}")
    for word in sorted((parser_words(root) | VALUES) - anywhere):
        yield Problem(GRAMMAR, 1, f"`{word}` has no colour", f"add it to a pattern: it is a word of {PARSER}")
    for name in WORD_PATTERNS + ("statement", "declaration"):
        for word in sorted(in_pattern[name] - known):
            yield Problem(GRAMMAR, 1, f"`{word}` in the pattern {name} is no word of the language", "delete it")


def check_line(path, number, line, highlighter, statements):
    """What a line of a pack, without mistakes, must look like."""
    scopes = [(text, scope) for text, scope in highlighter.scopes(line) if text.strip()]
    if not scopes:
        return
    first, scope = scopes[0]
    word = re.match(r"[a-z-]*", first).group()
    wanted = ("comment." if first.startswith("#") else
              "keyword." if word in statements else
              ("constant.numeric.", "keyword.operator."))  # a band, perhaps below zero
    if not (scope or "").startswith(wanted):
        yield Problem(path, number, f"`{first}` begins the line with the scope {scope}",
                      f"the grammar should give it {wanted}")
    for text, scope in scopes:
        is_text = text.startswith('"') and text.endswith('"')
        if scope is None or scope.startswith("string.") != is_text:
            yield Problem(path, number, f"`{text}` has the scope {scope}", f"mend {GRAMMAR}")


def check(root):
    try:
        grammar, package = (json.loads(layout.read(root, path)) for path in (GRAMMAR, PACKAGE))
        json.loads(layout.read(root, f"{FOLDER}/language-configuration.json"))
    except (json.JSONDecodeError, OSError) as error:
        return [Problem(FOLDER, 1, f"no JSON: {error}", "mend or restore the file")]
    problems = list(check_package(root, package))
    for regex in regexes(grammar):
        try:
            re.compile(regex)
        except re.error as error:
            problems.append(Problem(GRAMMAR, 1, f"{regex}: {error}", "mend the regular expression"))
    if problems:
        return problems
    problems += check_words(root, grammar)
    highlighter, statements = Highlighter(grammar), set(statement_words(root))
    for path in layout.sources(root, ("criteria", "tests/schemes"), {".radap"}):
        for number, line in enumerate(layout.read(root, path).splitlines(), 1):
            problems += check_line(path, number, line, highlighter, statements)
    return problems


def planted(name, expected, changes=(), pack="when a: 1  # why\n"):
    """The files that count, with one of them changed: (path, from, to)."""
    paths = [GRAMMAR, PACKAGE, f"{FOLDER}/language-configuration.json", STATEMENTS, PARSER]
    files = {path: layout.read(layout.REPOSITORY, path)
             for path in paths + [path for path, *_ in LISTS]}
    files["criteria/a/a.radap"] = pack
    for path, old, new in changes:
        assert old in files[path], (path, old)
        files[path] = files[path].replace(old, new, 1)
    return Planted(name, files, expected)


PLANTED = [
    planted("as it is", None),
    planted("text with an escape and a sign of comments", None, pack='title th "ก \\" # ข" en "a"  # "\n'),
    planted("band below zero", None, pack="-5 to below 105 -> 300\n"),
    planted("new statement", "`tally` begins a line",
            [(STATEMENTS, 'STATEMENT("row"', 'STATEMENT("tally", ReadRow, "file", "")\nSTATEMENT("row"')]),
    planted("new word of the parser", "`unless` has no colour",
            [(PARSER, 'Keyword("before")', 'Keyword("unless") | Keyword("before")')]),
    planted("new reserved word", "`median` has no colour", [(PARSER, '{"mean", ', '{"mean", "median", ')]),
    planted("new unit", "`marks` has no colour", [("rules/base/unit.def", "\nUNIT(", '\nUNIT(kMarks, "marks", "", "", "")\nUNIT(')]),
    planted("word that went", "`gauge` in the pattern unit", [(GRAMMAR, "|baht|", "|baht|gauge|")]),
    planted("no JSON", "no JSON", [(PACKAGE, "{", "")]),
    planted("no such file", "there is no tools/editors/other.json",
            [(PACKAGE, "./radap.tmLanguage.json", "./other.json")]),
    planted("another scope", "its scopeName", [(PACKAGE, "source.radap", "source.other")]),
    planted("wrong regular expression", "mend the regular", [(GRAMMAR, "[:,()]", "[:,()")]),
    planted("word that begins no line", "`whenever` begins the line", pack="whenever a: 1\n"),
    planted("letter without a scope", "` & ` has the scope None", pack="when a & b\n"),
]

if __name__ == "__main__":
    layout.main(check, PLANTED, __doc__)
