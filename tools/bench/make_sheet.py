#!/usr/bin/env python3
"""Writes an xlsx workbook with a free table of KPIs, as an officer would have it: for measuring `radap import`.

usage: make_sheet.py FILE.xlsx [--rows N]     default 1,000 rows; the same bytes for the same N
"""
import argparse
import zipfile
from xml.sax.saxutils import escape

PARTS = {
    "[Content_Types].xml":
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Override PartName="/xl/workbook.xml" ContentType='
        '"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
        '<Override PartName="/xl/worksheets/sheet1.xml" ContentType='
        '"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
    "_rels/.rels":
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
        'officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml":
        '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
        'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
        '<sheets><sheet name="KPI" sheetId="1" r:id="r1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels":
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
        'worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
}
HEADER = ["หัวข้อ", "กลุ่ม", "ตัวชี้วัด", "หน่วย", "ทิศทาง", "เป้าหมาย", "2565", "2566", "2567", "หมายเหตุ"]


def kpi(number):
    target = 50 + number % 47
    return [f"7.{number % 6 + 1}", 1 + number % 3, f"ร้อยละความสำเร็จของงานที่ {number}", "ร้อยละ",
            "ค่าน้อยดี" if number % 5 == 0 else "ค่ามากดี", target, target - 2.5, target - 1.25,
            f"{1000 + number:,}.50" if number % 7 == 0 else target + number % 9, "บันทึกของกอง" if number % 3 else ""]


def cell(row, column, value):
    name = f"{chr(ord('A') + column)}{row}"
    if isinstance(value, str):
        return f'<c r="{name}" t="inlineStr"><is><t>{escape(value)}</t></is></c>' if value else ""
    return f'<c r="{name}"><v>{value}</v></c>'


def sheet(rows):
    lines = [HEADER] + [kpi(number) for number in range(rows)]
    body = "".join(f'<row r="{i}">' + "".join(cell(i, j, value) for j, value in enumerate(line)) + "</row>"
                   for i, line in enumerate(lines, 1))
    return ('<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
            f"<sheetData>{body}</sheetData></worksheet>")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file")
    parser.add_argument("--rows", type=int, default=1000)
    given = parser.parse_args()
    with zipfile.ZipFile(given.file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in (PARTS | {"xl/worksheets/sheet1.xml": sheet(given.rows)}).items():
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)),
                             '<?xml version="1.0" encoding="UTF-8"?>' + text, zipfile.ZIP_DEFLATED)


if __name__ == "__main__":
    main()
