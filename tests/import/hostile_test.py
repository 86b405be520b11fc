#!/usr/bin/env python3
"""Files made to do harm, given to radap-reader and to `radap import`.

Each is refused with a finding of its own (or read, where reading it is right), within 30 s and 512 MiB,
and nothing in it is run.

RADAP_BIN names the program radap; radap-reader is beside it. Files are made in a temporary folder.
"""
import hashlib
import os
import pathlib
import struct
import subprocess
import tempfile
import time
import unittest
import zipfile
import zlib

RADAP = pathlib.Path(os.environ.get("RADAP_BIN", "build/release/radap")).resolve()
READER = RADAP.with_name("radap-reader")
MAX_SECONDS, MAX_KIB = 30, 512 * 1024
MIB = 1 << 20
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)  # the start of a file of older Office
READ = "read"  # in place of the code of a finding: the file is read


def is_sanitized():
    return b"__asan_init" in READER.read_bytes()


class Ran:
    """Exit code, output, seconds and peak memory of one program."""

    def __init__(self, *command):
        start = time.monotonic()
        process = subprocess.Popen([str(word) for word in command], stdin=subprocess.DEVNULL,
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.out, self.err = read_both(process)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = self.exit = os.waitstatus_to_exitcode(status)
        self.seconds, self.kib = time.monotonic() - start, usage.ru_maxrss


def read_both(process):
    """Both outputs to their ends; what is said of errors is less than a pipe holds."""
    with process.stdout, process.stderr:
        return process.stdout.read(), process.stderr.read()


def codes_in(answer):
    """The codes of the findings in an answer of radap-reader, and whether it has content."""
    at = len(b"radap-reader ")
    if not answer.startswith(b"radap-reader "):
        return None, False

    def number():
        nonlocal at
        end = answer.index(b" ", at)
        value, at = int(answer[at:end]), end + 1
        return value

    def text():
        nonlocal at
        size = number()
        at += size

    codes = []
    for _ in range(number()):
        codes.append(f"F{number():04d}")
        number(), number(), text(), text()
        for _ in range(number()):
            text(), text()
    return codes, number() == 1


REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
WORKBOOK = {
    "_rels/.rels":
        f'<Relationships><Relationship Id="r" Type="{REL}officeDocument" Target="xl/workbook.xml"/>'
        '</Relationships>',
    "xl/workbook.xml":
        '<workbook xmlns:r="r"><sheets><sheet name="KPI" r:id="r1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels":
        f'<Relationships><Relationship Id="r1" Type="{REL}worksheet" Target="s.xml"/>'
        f'<Relationship Id="r2" Type="{REL}sharedStrings" Target="t.xml"/></Relationships>',
    "xl/t.xml": "<sst/>",
}
CELL = '<worksheet><row><c t="inlineStr"><is><t>KPI</t></is></c></row></worksheet>'


def xlsx(path, sheet=CELL, more=None):
    """An xlsx file; `sheet` and the values of `more` are texts, or lists of pieces of a text."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, content in (WORKBOOK | {"xl/s.xml": sheet} | (more or {})).items():
            with archive.open(name, "w") as part:
                for piece in [content] if isinstance(content, (str, bytes)) else content:
                    part.write(piece.encode() if isinstance(piece, str) else piece)


def zip_bomb(path):
    xlsx(path, [b" " * MIB] * 200)


def many_parts_bomb(path):
    xlsx(path, more={f"xl/media/{i}.xml": [b" " * MIB] * 3 for i in range(100)})


def nested_bomb(path):
    inner = path.with_name("inner.zip")
    with zipfile.ZipFile(inner, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("zeros", b"\0" * (100 * MIB))
    with zipfile.ZipFile(path, "w") as archive:
        for i in range(50):
            archive.write(inner, f"{i}.zip")


def too_many_parts(path):
    xlsx(path, more={f"a/{i}": "" for i in range(10_001)})


def lying_size(path):
    """The table of contents says 10 bytes for a part that unpacks to 50 MiB."""
    xlsx(path, [b" " * MIB] * 50)
    data = bytearray(path.read_bytes())
    entry = data.rindex(b"xl/s.xml") - 46
    data[entry + 24:entry + 28] = struct.pack("<I", 10)
    path.write_bytes(data)


def billion_laughs(path):
    entities = '<!ENTITY a0 "ha">' + "".join(
        f'<!ENTITY a{i} "{f"&a{i - 1};" * 10}">' for i in range(1, 10))
    xlsx(path, more={"xl/t.xml": f"<!DOCTYPE sst [{entities}]><sst><si><t>&a9;</t></si></sst>"})


def external_entity(path):
    xlsx(path, "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
               "<worksheet><row><c><v>&x;</v></c></row></worksheet>")


def formula_cells(path):
    xlsx(path, "<worksheet><row><c t='str'><f>cmd|'/c touch hostile-was-run'!A0</f><v>x</v></c>"
               "<c t='inlineStr'><is><t>=cmd|'/c touch hostile-was-run'!A0</t></is></c></row>"
               "</worksheet>")


def million_rows(path):
    pieces = (f'<row r="{i}"><c r="A{i}"><v>{i * 7919 % 100003}</v></c></row>'
              for i in range(1, 1_000_001))
    xlsx(path, ["<worksheet><sheetData>", *pieces, "</sheetData></worksheet>"])


def million_csv_rows(path):
    path.write_text("a,b\n" * 1_000_000)


def many_texts(path):
    xlsx(path, more={"xl/t.xml": ["<sst>"] + ["".join(
        f"<si><t>{hashlib.md5(bytes([i, j % 256])).hexdigest()[:5]}</t></si>" for j in range(4096))
        for i in range(256)] * 8 + ["</sst>"]})


def deep_xml(path):
    xlsx(path, ["<a>"] + ["".join(f"<b{i * 7919 % 10007}>" for i in range(100_000))] * 30)


def many_attributes(path):
    pieces = [" ".join(f"a{i}{j}='x'" for j in range(10_000)) for i in range(30)]
    xlsx(path, ["<a ", *pieces, "/>"])


def absurd_cells(path):
    xlsx(path, '<worksheet><row><c r="XFD1048576"><v>1</v></c></row></worksheet>')


def absurd_names(path):
    xlsx(path, '<worksheet><row><c r="A99999999999"><v>1</v></c></row></worksheet>')


def wide_rows(path):
    pieces = [f'<row r="{i}"><c r="ALL{i}"><v>1</v></c></row>' for i in range(1, 3001)]
    xlsx(path, ["<worksheet>", *pieces, "</worksheet>"])


def repeated_cells(path):
    row = ('<table:table-row table:number-rows-repeated="1048576">'
           '<table:table-cell table:number-columns-repeated="900" office:value-type="float" '
           'office:value="1"/></table:table-row>')
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", f"<d><table:table>{row * 100}</table:table></d>")


def macros(path):
    xlsx(path, more={"xl/vbaProject.bin": b"\xd0\xcf\x11\xe0", "xl/externalLinks/externalLink1.xml": "<a/>"})


def truncated(path):
    xlsx(path)
    path.write_bytes(path.read_bytes()[:-30])


def pdf_named_xlsx(path):
    pdf(path, ["BT /F 12 Tf 50 700 Td (a) Tj ET"])


def csv_named_xlsx(path):
    path.write_text("ลำดับ,ตัวชี้วัด\n1,ก\n", encoding="utf-8")


def old_xls(path):
    path.write_bytes(COMPOUND + "Workbook".encode("utf-16-le"))


def encrypted_xlsx(path):
    path.write_bytes(COMPOUND + "EncryptedPackage".encode("utf-16-le"))


def random_bytes(path):
    path.write_bytes(b"".join(hashlib.sha256(bytes([i])).digest() for i in range(256)))


def empty(path):
    path.write_bytes(b"")


def folder(path):
    path.mkdir()


def pipe(path):
    os.mkfifo(path)


def endless(path):
    path.symlink_to("/dev/zero")


def too_large(path):
    with open(path, "wb") as file:
        file.truncate(300 * MIB)


def not_there(path):
    del path


def pdf(path, pages, trailer="", content=None):
    """Each page draws one text of `pages`, or the compressed `content`."""
    kids = " ".join(f"{10 + 2 * i} 0 R" for i in range(len(pages)))
    objects = [b"%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"
               b"3 0 obj\n<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>\nendobj\n",
               f"2 0 obj\n<</Type/Pages/Count {len(pages)}/Kids[{kids}]>>\nendobj\n".encode()]
    for i, text in enumerate(pages):
        stream = content if content is not None else zlib.compress(text.encode())
        objects.append(f"{10 + 2 * i} 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]"
                       f"/Contents {11 + 2 * i} 0 R/Resources<</Font<</F 3 0 R>>>>>>\nendobj\n"
                       f"{11 + 2 * i} 0 obj\n<</Filter/FlateDecode/Length {len(stream)}>>\n"
                       "stream\n".encode() + stream + b"\nendstream\nendobj\n")
    objects.append(f"trailer\n<</Size 99999/Root 1 0 R{trailer}>>\n%%EOF\n".encode())
    path.write_bytes(b"".join(objects))


def scanned_pdf(path):
    pdf(path, ["0 0 m 9 9 l S"] * 3)


def encrypted_pdf(path):
    key = "1" * 64
    pdf(path, ["BT /F 12 Tf (a) Tj ET"],
        f"/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<{key}>/U<{key}>>>")


def long_pdf(path):
    pdf(path, ["BT /F 12 Tf (a) Tj ET"] * 2001)


def circular_pdf(path):
    path.write_bytes(b"%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"
                     b"2 0 obj\n<</Type/Pages/Count 999999999/Kids[2 0 R 2 0 R]/Parent 2 0 R>>\nendobj\n"
                     b"trailer\n<</Size 3/Root 1 0 R>>\n%%EOF\n")


def pdf_bomb(path):
    packer = zlib.compressobj(9)
    content = packer.compress(b"BT /F 12 Tf 50 700 Td\n")
    for _ in range(60):
        content += packer.compress(b"(aaaaaaaaaaaaaaaa) Tj 0 0 Td\n" * (MIB // 29))
    pdf(path, [""] * 20, content=content + packer.flush())


def truncated_pdf(path):
    pdf(path, ["BT /F 12 Tf 50 700 Td (a) Tj ET"])
    path.write_bytes(path.read_bytes()[:60])


# What is made, its kind and name, and the code of the finding; None: any way of refusing it.
# READ where it is read, and the codes that come with it.
CASES = [
    (zip_bomb, "sheet", "a.xlsx", "F0750"),
    (many_parts_bomb, "sheet", "a.xlsx", "F0749"),
    (nested_bomb, "sheet", "a.xlsx", "F0745"),
    (too_many_parts, "sheet", "a.xlsx", "F0751"),
    (lying_size, "sheet", "a.xlsx", "F0752"),
    (billion_laughs, "sheet", "a.xlsx", "F0753"),
    (external_entity, "sheet", "a.xlsx", "F0753"),
    (formula_cells, "sheet", "a.xlsx", READ, "F0759"),
    (million_rows, "sheet", "a.xlsx", "F0754"),
    (million_csv_rows, "sheet", "a.csv", "F0754"),
    (many_texts, "sheet", "a.xlsx", "F0769"),
    (deep_xml, "sheet", "a.xlsx", "F0752"),
    (many_attributes, "sheet", "a.xlsx", READ),
    (absurd_cells, "sheet", "a.xlsx", "F0754"),
    (absurd_names, "sheet", "a.xlsx", "F0755"),
    (wide_rows, "sheet", "a.xlsx", "F0754"),
    (repeated_cells, "sheet", "a.ods", "F0754"),
    (macros, "sheet", "a.xlsm", READ, "F0756", "F0757"),
    (truncated, "sheet", "a.xlsx", "F0748"),
    (pdf_named_xlsx, "sheet", "a.xlsx", "F0745"),
    (csv_named_xlsx, "sheet", "a.xlsx", READ),
    (old_xls, "sheet", "a.xls", "F0746"),
    (encrypted_xlsx, "sheet", "a.xlsx", "F0747"),
    (random_bytes, "sheet", "a.xlsx", "F0745"),
    (empty, "sheet", "a.xlsx", "F0743"),
    (folder, "sheet", "a.xlsx", "F0742"),
    (pipe, "sheet", "a.xlsx", "F0742"),
    (endless, "sheet", "a.csv", "F0742"),
    (too_large, "sheet", "a.xlsx", "F0744"),
    (too_large, "pdf", "a.pdf", "F0744"),
    (not_there, "sheet", "a.xlsx", "F0741"),
    (scanned_pdf, "pdf", "a.pdf", "F0765"),
    (encrypted_pdf, "pdf", "a.pdf", "F0747"),
    (long_pdf, "pdf", "a.pdf", "F0767"),
    (circular_pdf, "pdf", "a.pdf", None),
    (pdf_bomb, "pdf", "a.pdf", None),
    (truncated_pdf, "pdf", "a.pdf", "F0764"),
    (random_bytes, "pdf", "a.pdf", "F0764"),
]


NEED_MEMORY_LIMIT = (many_texts, pdf_bomb)  # which a build with sanitizers cannot have
HAS_IMPORT = RADAP.exists() and Ran(RADAP, "import", "--help").exit == 0


class HostileTest(unittest.TestCase):
    def check_bounds(self, ran):
        self.assertLess(ran.seconds, MAX_SECONDS)
        if not is_sanitized():
            self.assertLess(ran.kib, MAX_KIB)
        self.assertFalse(pathlib.Path("hostile-was-run").exists())

    def check_reader(self, kind, path, expected):
        ran = Ran(READER, kind, path)
        self.check_bounds(ran)
        codes, has_content = codes_in(ran.out)
        if expected == [None]:  # refused in one of several ways, or stopped by a limit
            self.assertNotEqual(ran.exit, 0)
        elif expected[0] == READ:
            self.assertEqual((ran.exit, codes, has_content), (0, expected[1:], True))
        else:
            self.assertEqual((ran.exit, codes, has_content), (1, expected, False))

    def check_import(self, path, expected):
        if path.is_fifo():
            return  # as any program, radap waits for what is written into it
        ran = Ran(RADAP, "import", path)
        self.check_bounds(ran)
        if ran.exit == 3:  # it cannot even be opened
            self.assertIn(path.name.encode(), ran.err)
        elif expected[0] != READ:
            self.assertNotEqual(ran.exit, 0)
            self.assertRegex(ran.out + ran.err, rb"F0(7[4-6]|8[7-9])\d")

    def test_each_file(self):
        for make, kind, name, *expected in CASES:
            if make in NEED_MEMORY_LIMIT and is_sanitized():
                continue
            with self.subTest(make.__name__), tempfile.TemporaryDirectory() as folder_name:
                path = pathlib.Path(folder_name) / name
                make(path)
                self.check_reader(kind, path, expected)
                if HAS_IMPORT:
                    self.check_import(path, expected)

    def test_wrong_usage(self):
        for arguments in ([], ["sheet"], ["other", "a.xlsx"], ["sheet", "a", "b"]):
            self.assertEqual(Ran(READER, *arguments).exit, 2)


if __name__ == "__main__":
    unittest.main()
