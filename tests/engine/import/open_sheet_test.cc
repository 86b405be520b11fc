#include "engine/import/open_sheet/open_sheet.h"

#include <gtest/gtest.h>

#include "engine/import/sheet/codes.h"
#include "tests/engine/import/made_sheets.h"
#include "tests/engine/import/made_xlsx.h"

namespace radap {
namespace {

using testing::Dump;
using testing::Parts;
using testing::SetPart;
using testing::XlsxParts;
using testing::ZipOf;

struct Opened {
  std::string cells;     // "none" if it was refused
  std::string findings;  // "kName place (args);"
};

Opened Open(std::string_view bytes) {
  Findings findings;
  const std::optional<Workbook> workbook = OpenSheet(bytes, findings);
  Opened opened;
  opened.cells = workbook ? Dump(*workbook) : "none";
  for (const Finding& finding : findings) {
    opened.findings += NameOf(finding.code);
    const std::string place = TextOf(finding.place, Language::kEnglish);
    if (!place.empty()) opened.findings += " " + place;
    for (const Label& arg : finding.args) opened.findings += " (" + arg.en + ")";
    opened.findings += ";";
  }
  return opened;
}

Opened OpenRows(const std::string& rows) { return Open(ZipOf(XlsxParts(rows))); }

TEST(OpenXlsxTest, KindsOfCells) {
  EXPECT_EQ(
      OpenRows("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\"><v>0.10000000000000001"
               "</v></c><c r=\"C1\" t=\"b\"><v>1</v></c><c r=\"D1\" t=\"b\"><v>0</v></c>"
               "<c r=\"E1\" t=\"e\"><v>#N/A</v></c><c r=\"F1\" t=\"n\"><v>-5</v></c></row>")
          .cells,
      "[KPI]Tแรก,N0.1,Btrue,Bfalse,E#N/A,N-5,/");
}

TEST(OpenXlsxTest, TextsInRunsEscapedAndInTheCell) {
  EXPECT_EQ(OpenRows("<row><c t=\"s\"><v>1</v></c><c t=\"s\"><v>2</v></c><c t=\"inlineStr\"><is>"
                     "<r><t>ใน</t></r><r><t> ช่อง</t></r><rPh><t>x</t></rPh></is></c></row>")
                .cells,
            "[KPI]Tหนา บาง,Ta\nb & <c> ก,Tใน ช่อง,/");
}

TEST(OpenXlsxTest, PercentagesAndDates) {
  EXPECT_EQ(
      OpenRows("<row><c s=\"1\"><v>0.155</v></c><c s=\"4\"><v>1</v></c><c s=\"2\"><v>45306</v>"
               "</c><c s=\"3\"><v>45306.5</v></c><c s=\"99\"><v>7</v></c><c t=\"d\">"
               "<v>2024-01-15</v></c></row>")
          .cells,
      "[KPI]N%0.155,N%1,D2024-01-15,D2024-01-15T12:00:00,N7,D2024-01-15,/");
}

TEST(OpenXlsxTest, DatesSince1904) {
  Parts parts = XlsxParts("<row><c s=\"2\"><v>43844</v></c></row>");
  SetPart(parts, "xl/workbook.xml",
          "<x:workbook xmlns:x=\"m\" xmlns:d=\"r\"><x:workbookPr date1904=\"true\"/><x:sheets>"
          "<x:sheet name=\"a\" d:id=\"rId7\"/></x:sheets></x:workbook>");
  EXPECT_EQ(Open(ZipOf(parts)).cells, "[a]D2024-01-15,/");
}

TEST(OpenXlsxTest, PlacesAreKeptAndEmptyCellsTakeNoRoom) {
  EXPECT_EQ(OpenRows("<row r=\"2\"><c r=\"C2\"><v>1</v></c><c><v>2</v></c><c r=\"XFD2\" s=\"1\"/>"
                     "</row><row><c><v>3</v></c></row><row r=\"1048576\"><c r=\"A1048576\"/></row>")
                .cells,
            "[KPI]/T,T,N1,N2,/N3,/");
}

TEST(OpenXlsxTest, FormulasAreNotComputed) {
  const Opened opened = OpenRows(
      "<row><c><f>1+1</f><v>3</v></c><c t=\"str\"><f>A1&amp;\"x\"</f><v>3x</v></c>"
      "<c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c><c><f t=\"shared\" si=\"0\"/><v>4</v></c></row>");
  EXPECT_EQ(opened.cells, "[KPI]N=3,T=3x,E=#DIV/0!,N=4,/");
  EXPECT_EQ(opened.findings, "");
}

TEST(OpenXlsxTest, FormulasWithoutAValueAndThoseThatCallOut) {
  const Opened opened = OpenRows(
      "<row><c><v>1</v></c><c><f>A1*2</f></c><c><f>A1*3</f></c></row>"
      "<row><c t=\"str\"><f>cmd|'/c calc'!A0</f><v>x</v></c></row>");
  EXPECT_EQ(opened.cells, "[KPI]N1,T=,T=,/T=x,/");
  EXPECT_EQ(opened.findings,
            "kFormulaWithoutValue sheet KPI, cell B1 (2);"
            "kFormulaReachesOut sheet KPI, cell A2 (1) (cmd|'/c calc'!A0);");
}

TEST(OpenXlsxTest, HiddenSheetsThaiNamesAndCharts) {
  Parts parts = XlsxParts("<row><c><v>1</v></c></row>");
  SetPart(
      parts, "xl/workbook.xml",
      "<workbook xmlns:r=\"r\"><sheets><sheet name=\"หมวด 7\" r:id=\"rId7\"/><sheet name=\"ซ่อน\" "
      "state=\"veryHidden\" r:id=\"rId7\"/><sheet name=\"chart\" r:id=\"rId6\"/></sheets>"
      "</workbook>");
  SetPart(parts, "xl/_rels/workbook.xml.rels",
          "<Relationships><Relationship Id=\"rId7\" Type=\"t/worksheet\" "
          "Target=\"../xl/./worksheets/sheet1.xml\"/><Relationship Id=\"rId6\" "
          "Type=\"t/chartsheet\" Target=\"c.xml\"/></Relationships>");
  SetPart(parts, "xl/./worksheets/sheet1.xml", "<worksheet><row><c><v>1</v></c></row></worksheet>");
  EXPECT_EQ(Open(ZipOf(parts)).cells, "[หมวด 7]N1,/[ซ่อน|hidden]N1,/");
}

TEST(OpenXlsxTest, NumberThatIsNoneStaysText) {
  EXPECT_EQ(OpenRows("<row><c><v>abc</v></c><c><v>1e999</v></c></row>").cells,
            "[KPI]Tabc,T1e999,/");
}

TEST(OpenXlsxTest, MacrosAndLinksAreNamedAndNotRead) {
  Parts parts = XlsxParts("<row><c><v>1</v></c></row>");
  SetPart(parts, "xl/vbaProject.bin", "\xD0\xCF");
  SetPart(parts, "xl/externalLinks/externalLink1.xml", "<externalLink/>");
  const Opened opened = Open(ZipOf(parts));
  EXPECT_EQ(opened.cells, "[KPI]N1,/");
  EXPECT_EQ(opened.findings, "kMacrosNotRead;kLinksNotFollowed;");
}

TEST(OpenXlsxTest, WrongNamesOfCells) {
  EXPECT_EQ(OpenRows("<row><c r=\"A99999999999\"><v>1</v></c></row>").findings,
            "kCellNameBroken sheet KPI (A99999999999);");
  EXPECT_EQ(OpenRows("<row r=\"0\"/>").findings, "kCellNameBroken sheet KPI (0);");
}

TEST(OpenXlsxTest, MoreThanAWorkbookMayHold) {
  EXPECT_EQ(OpenRows("<row><c r=\"A100001\"><v>1</v></c></row>").findings,
            "kSheetTooLarge sheet KPI, cell A100001 (rows) (100000);");
  EXPECT_EQ(OpenRows("<row><c r=\"XFD1\"><v>1</v></c></row>").findings,
            "kSheetTooLarge sheet KPI, cell XFD1 (columns) (1000);");
  std::string rows;
  for (int i = 1; i <= 2001; ++i) {
    rows += "<row><c r=\"ALL" + std::to_string(i) + "\"><v>1</v></c></row>";
  }
  EXPECT_EQ(OpenRows(rows).findings, "kSheetTooLarge sheet KPI, cell ALL1999 (cells) (2000000);");
}

TEST(OpenXlsxTest, TextThatIsNotThere) {
  EXPECT_EQ(
      OpenRows("<row><c t=\"s\"><v>3</v></c></row>").findings,
      "kPartBroken sheet KPI, cell A1 (xl/worksheets/sheet1.xml) (there is no text number 3);");
}

TEST(OpenXmlTest, EntitiesThatGrow) {
  Parts parts = XlsxParts("");
  SetPart(parts, "xl/sharedStrings.xml",
          "<?xml version=\"1.0\"?><!DOCTYPE sst [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>"
          "<sst><si><t>&b;</t></si></sst>");
  EXPECT_EQ(Open(ZipOf(parts)).findings, "kPartWithDtd (xl/sharedStrings.xml);");
}

TEST(OpenXmlTest, BrokenXml) {
  for (const char* xml :
       {"", "x", "<a", "<a>", "<a><b></a>", "<a b=>", "<a>&#xD800;</a>", "<a>\xFF</a>",
        "<a b='&#xDFFF;'/>", "<a b=\"", "<!--", "<a><![CDATA[x</a>", "<?xml",
        "<a>&#99999999999999;</a>", "<a b=\"&amp;", "<a b=\"d &x;m&quot;", "<a b='&amp; c>",
        "<a>&amp", "<?xml version=\"1.0\"?>"}) {
    Parts parts = XlsxParts("");
    SetPart(parts, "xl/worksheets/sheet1.xml", xml);
    const Opened opened = Open(ZipOf(parts));
    EXPECT_EQ(opened.cells, "none") << xml;
    EXPECT_EQ(opened.findings.substr(0, 40), "kPartBroken (xl/worksheets/sheet1.xml) (") << xml;
  }
}

TEST(OpenArchiveTest, CutShortOrDamaged) {
  const std::string whole = ZipOf(XlsxParts("<row><c><v>1</v></c></row>"));
  for (const std::size_t size : {std::size_t{5}, whole.size() / 2, whole.size() - 1}) {
    EXPECT_EQ(Open(whole.substr(0, size)).findings.substr(0, 15), "kArchiveBroken ") << size;
  }
  std::string damaged = whole;
  damaged[whole.find("<row>") + 1] = 'x';  // the checksum is now wrong
  EXPECT_EQ(Open(damaged).findings,
            "kPartBroken (xl/worksheets/sheet1.xml) (its data is cut short or damaged);");
}

TEST(OpenArchiveTest, PartsThatAreMissing) {
  Parts parts = XlsxParts("");
  parts.pop_back();
  EXPECT_EQ(Open(ZipOf(parts)).findings,
            "kPartBroken (xl/worksheets/sheet1.xml) (it is not there);");
  SetPart(parts, "xl/_rels/workbook.xml.rels", "<Relationships/>");
  EXPECT_EQ(Open(ZipOf(parts)).findings,
            "kPartBroken (xl/workbook.xml) (the sheet KPI has no content);");
}

TEST(OpenArchiveTest, TooManyParts) {
  Parts parts;
  for (int i = 0; i < 10001; ++i) parts.emplace_back(std::to_string(i), "");
  EXPECT_EQ(Open(ZipOf(parts)).findings, "kArchiveTooManyParts (10001) (10000);");
}

TEST(OpenArchiveTest, SizesThatAreTooLarge) {
  std::string zip = ZipOf(XlsxParts("<row/>"));
  // The last part: its unpacked size in the central directory says 300 MiB.
  const std::size_t name = zip.rfind("xl/worksheets/sheet1.xml");
  zip.replace(name - 46 + 24, 4, std::string("\0\0\xC0\x12", 4));
  EXPECT_EQ(Open(zip).findings, "kArchiveBomb (xl/worksheets/sheet1.xml) (200);");
  zip.replace(name - 46 + 20, 4, std::string("\0\0\xC0\x12", 4));  // packed as large
  EXPECT_NE(Open(zip).findings.find("kArchive"), std::string::npos);
  EXPECT_EQ(Open(zip).cells, "none");
}

TEST(OpenSheetTest, EncryptedFiles) {
  std::string compound = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
  for (const char letter : std::string_view("EncryptedPackage")) compound += {letter, '\0'};
  EXPECT_EQ(Open(compound).findings, "kFileEncrypted;");
  EXPECT_EQ(Open(ZipOf({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                        {"META-INF/manifest.xml", "<m><manifest:encryption-data/></m>"},
                        {"content.xml", "\x01\x02"}}))
                .findings,
            "kFileEncrypted;");
  std::string zip = ZipOf(XlsxParts(""));
  zip[zip.rfind("PK\x01\x02") + 8] |= 1;  // the flag of encrypted parts
  EXPECT_EQ(Open(zip).findings, "kFileEncrypted;");
}

TEST(OpenSheetTest, WhatIsNoSpreadsheet) {
  std::string old = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
  EXPECT_EQ(Open(old).findings, "kNotASpreadsheet (an old Office document);");
  for (const char letter : std::string_view("Workbook")) old += {letter, '\0'};
  EXPECT_EQ(Open(old).findings, "kOldSpreadsheet (an old Excel file (.xls));");
  EXPECT_EQ(Open("").findings, "kFileWithoutContent;");
  EXPECT_EQ(Open("%PDF-1.7\n").findings, "kNotASpreadsheet (a PDF);");
  EXPECT_EQ(Open("\x89PNG\r\n").findings, "kNotASpreadsheet (a picture);");
  EXPECT_EQ(Open(" <html><table>").findings, "kNotASpreadsheet (a web page or XML);");
  EXPECT_EQ(Open("<?mso-application progid=\"Excel.Sheet\"?>").findings,
            "kOldSpreadsheet (an Excel file in the XML of 2003);");
  EXPECT_EQ(Open(std::string("a,b\0c", 5)).findings, "kNotASpreadsheet (unknown data);");
  EXPECT_EQ(Open(ZipOf({{"word/document.xml", ""}})).findings,
            "kNotASpreadsheet (a Word document);");
  EXPECT_EQ(Open(ZipOf({{"a.txt", ""}})).findings, "kNotASpreadsheet (a zip archive);");
  EXPECT_EQ(Open(ZipOf({{"xl/workbook.bin", ""}})).findings,
            "kOldSpreadsheet (an Excel file of the kind .xlsb);");
}

std::string Ods(const std::string& tables) {
  return ZipOf({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                {"content.xml", "<office:document-content><office:spreadsheet>" + tables +
                                    "</office:spreadsheet></office:document-content>"}});
}

TEST(OpenOdsTest, RepeatedCellsAndRows) {
  EXPECT_EQ(Open(Ods("<table:table table:name=\"a\"><table:table-row "
                     "table:number-rows-repeated=\"2\"><table:table-cell "
                     "table:number-columns-repeated=\"2\" office:value-type=\"float\" "
                     "office:value=\"1.50\"/><table:covered-table-cell/><table:table-cell "
                     "office:value-type=\"string\"><text:p>x<text:s text:c=\"2\"/>y</text:p>"
                     "</table:table-cell></table:table-row><table:table-row "
                     "table:number-rows-repeated=\"1048570\"><table:table-cell "
                     "table:number-columns-repeated=\"16384\"/></table:table-row></table:table>"))
                .cells,
            "[a]N1.5,N1.5,T,Tx  y,/N1.5,N1.5,T,Tx  y,/");
}

TEST(OpenOdsTest, RepeatsThatAreTooMany) {
  const std::string cell =
      "<table:table-cell table:number-columns-repeated=\"99999999\" "
      "office:value-type=\"float\" office:value=\"1\"/>";
  EXPECT_EQ(Open(Ods("<table:table><table:table-row>" + cell + "</table:table-row></table:table>"))
                .findings,
            "kSheetTooLarge cell ALM1 (columns) (1000);");
  EXPECT_EQ(Open(Ods("<table:table><table:table-row table:number-rows-repeated=\"1048576\">"
                     "<table:table-cell office:value-type=\"boolean\"/></table:table-row>"
                     "</table:table>"))
                .findings,
            "kSheetTooLarge cell A100001 (rows) (100000);");
}

TEST(OpenOdsTest, WhatIsNotOfTheSheetIsLeftOut) {
  EXPECT_EQ(
      Open(Ods("<table:tracked-changes><table:table-row><table:table-cell><text:p>old</text:p>"
               "</table:table-cell></table:table-row></table:tracked-changes>"
               "<table:table table:name=\"a\"><table:shapes><text:p>s</text:p></table:shapes>"
               "<table:table-row><table:table-cell office:value-type=\"string\">"
               "<office:annotation><text:p>c</text:p></office:annotation><text:p>1</text:p>"
               "<table:table table:name=\"b\"><table:table-row><table:table-cell><text:p>in"
               "</text:p></table:table-cell></table:table-row></table:table>"
               "</table:table-cell></table:table-row></table:table>"))
          .cells,
      "[a]T1,/");
}

constexpr std::string_view kKinds =
    "[หมวด 7 ผลลัพธ์]Tตัวชี้วัด,T,Tผล,/Tร้อยละความพึงพอใจ\nบรรทัดสอง  x,N0.1,N%0.155,D2024-01-15,Btrue,"
    "///N=0.3,E=#DIV/0!,T=กข,N-1234567.891,T0012,E=#N/A,/[ซ่อน|hidden]Tลับ,/";

TEST(OpenSheetTest, FilesOfLibreOffice) {
  EXPECT_EQ(Open(testing::FileText("files/kinds_libreoffice.xlsx")).cells, kKinds);
  EXPECT_EQ(Open(testing::FileText("files/kinds_libreoffice.ods")).cells, kKinds);
}

}  // namespace
}  // namespace radap
