"""C++ sources as the layout checks see them: without comments, optionally without strings.

Every function keeps line numbers: what is taken out is replaced by spaces, line ends stay.
"""
import re

_TOKENS = re.compile(
    r'''(?P<comment>//(?:\\\n|[^\n])*|/\*.*?\*/)'''
    r'''|(?P<raw>\b(?:u8|[uUL])?R"(?P<delimiter>[^()\s\\"]*)\(.*?\)(?P=delimiter)")'''
    r'''|(?P<string>"(?:\\.|[^"\\\n])*")'''
    r'''|(?P<character>(?<![0-9A-Za-z_])(?:u8|[uUL])?'(?:\\.|[^'\\\n])+')''',
    re.DOTALL)

# Before a declaration: white space and access specifiers.
_LEADING = re.compile(r"(?:\s*(?:public|private|protected)\s*:(?!:))*\s*")


def _spaces(text):
    return re.sub(r"[^\n]", " ", text)


def without_comments(text):
    """The text with comments blanked; strings stay."""
    return _TOKENS.sub(lambda m: _spaces(m[0]) if m["comment"] else m[0], text)


def code_only(text):
    """The text with comments blanked and the insides of strings and characters blanked."""
    def blank(match):
        whole = match[0]
        if match["comment"]:
            return _spaces(whole)
        return whole[0] + _spaces(whole[1:-1]) + whole[-1]
    return _TOKENS.sub(blank, text)


def strings(text):
    """Yields (line, value) of each ordinary string literal, escapes left as written."""
    for match in _TOKENS.finditer(text):
        if match["string"]:
            yield line_of(text, match.start()), match["string"][1:-1]


def includes(text):
    """Yields (line, path, is_quoted) of each #include."""
    pattern = re.compile(r'^[ \t]*#[ \t]*include[ \t]*(?:"([^"\n]+)"|<([^>\n]+)>)', re.MULTILINE)
    for match in pattern.finditer(without_comments(text)):
        yield line_of(text, match.start(0)), match[1] or match[2], match[1] is not None


def line_of(text, offset):
    return text.count("\n", 0, offset) + 1


def functions(text):
    """Yields (name, first line, last line) of each function body outside other functions.

    Reads the text between a `;`, `{` or `}` and the next `{` (the head): a head with parentheses
    that is no type, namespace or initialiser is a function. Lambdas count to the function around them.
    """
    code = re.sub(r"^[ \t]*#(?:\\\n|[^\n])*", lambda m: _spaces(m[0]), code_only(text),
                  flags=re.MULTILINE)
    position, head_start, depth = 0, 0, 0
    skipped = []  # (start, end) of braces inside the present head, as in `: member_{1}`
    while position < len(code):
        character = code[position]
        if character == "(":
            depth += 1
        elif character == ")":
            depth -= 1
        elif character in ";}" and depth <= 0:
            head_start, depth, skipped = position + 1, 0, []
        elif character == "{":
            head = _head(code, head_start, position, skipped)
            end = _closing_brace(code, position)
            kind = "initialiser" if depth > 0 else _kind(head)
            if kind == "scope":
                head_start, skipped = position + 1, []
            elif kind == "function":
                first = head_start + _LEADING.match(code[head_start:position]).end()
                yield _name(head), line_of(code, first), line_of(code, end)
                position, head_start, skipped = end, end + 1, []
            else:
                skipped.append((position, end))
                position = end
        position += 1


def _head(code, start, end, skipped):
    """The head with each brace initialiser in it replaced by `()`."""
    parts, position = [], start
    for skip_start, skip_end in skipped:
        parts += [code[position:skip_start], "()"]
        position = skip_end + 1
    return "".join(parts + [code[position:end]]).strip()


def _kind(head):
    """What the brace after this head opens: a scope, a function or an initialiser."""
    head = head[_LEADING.match(head).end():]
    head = re.sub(r"\boperator\s*(?:\(\s*\)|[^\s\w(]+)", "operator_", head)
    head = re.sub(r"\[\[.*?\]\]|\balignas\s*\([^)]*\)", "", head, flags=re.DOTALL).strip()
    if re.match(r"(?:inline\s+)?namespace\b|extern\s*\"", head):
        return "scope"
    type_head = re.match(r"(?:template\s*<.*>\s*)?(?:typedef\s+)?(?:class|struct|union)\b(.*)", head,
                         re.DOTALL)
    is_initialised = "=" in _without_template_arguments(head).split("(")[0]
    if type_head and not is_initialised and "(" not in type_head[1].split(":")[0]:
        return "scope"
    if re.match(r"(?:typedef\s+)?enum\b", head) or "(" not in head:
        return "initialiser"
    if is_initialised:
        return "initialiser"
    if re.search(r"\)[^:]*[^:]:[^:]", head) and re.search(r"[\w>]$", head):
        return "initialiser"  # a member of a constructor's list
    return "function"


def _without_template_arguments(head):
    while True:
        shorter = re.sub(r"<[^<>]*>", "", head)
        if shorter == head:
            return head
        head = shorter


def _name(head):
    match = re.search(r"([~\w:]+(?:\s*operator\s*[^\s\w(]+)?|operator\s*\S+?)\s*\(", head)
    name = match[1] if match else head
    if re.match(r"(?:TEST(?:_[FP])?|RC_GTEST_\w+|TYPED_TEST)$", name):
        arguments = re.search(r"\(([^)]*)\)", head)
        name = re.sub(r"\s*,\s*", ".", arguments[1].strip()) if arguments else name
    return name


def _closing_brace(code, position):
    depth = 0
    for index in range(position, len(code)):
        if code[index] == "{":
            depth += 1
        elif code[index] == "}":
            depth -= 1
            if depth == 0:
                return index
    return len(code) - 1
