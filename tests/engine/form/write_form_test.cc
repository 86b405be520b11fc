// The file that WriteForm makes: what is locked, offered, checked and printed, as its XML says.
#include <gtest/gtest.h>

#include <algorithm>

#include "engine/form/form.h"
#include "engine/import/open_sheet/archive.h"
#include "tests/engine/form/form_parts.h"

namespace radap::form {
namespace {

std::string Part(const std::string& bytes, const std::string& name) {
  return Archive(bytes).Read(name);
}

bool Has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

int CountOf(const std::string& text, const std::string& part) {
  int count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
    ++count;
  }
  return count;
}

// Number of the sheet of that name in the workbook, from 1.
int SheetNumber(const std::string& bytes, const std::string& name) {
  const std::string workbook = Part(bytes, "xl/workbook.xml");
  const std::size_t at = workbook.find("name=\"" + name + "\"");
  EXPECT_NE(at, std::string::npos) << name;
  return CountOf(workbook.substr(0, at), "<sheet ");
}

std::string SheetXml(const std::string& bytes, const std::string& name) {
  return Part(bytes, "xl/worksheets/sheet" + std::to_string(SheetNumber(bytes, name)) + ".xml");
}

const std::string& EmptyForm() {
  static const std::string bytes = WriteForm(ProgramOf("pmqa4-2568"), nullptr);
  return bytes;
}

Dossier DossierWithNames(const std::string& text) {
  Dossier dossier;
  dossier.pack = "pmqa4-2568";
  dossier.organisation = {text, text, text, text, std::nullopt};
  dossier.answers["1.1.1"].narrative = text;
  dossier.answers["1.1.1"].issues["3"].evidence = {{text, "", text}};
  Kpi& kpi = dossier.kpis.emplace_back();
  kpi.name = kpi.unit = kpi.note = kpi.item = text;
  kpi.targets[2567].text = text;
  return dossier;
}

TEST(WriteFormTest, TheSameBytesEachTime) {
  const Dossier dossier = DossierWithNames("ก");
  const Program& program = ProgramOf("pmqa4-2568");
  EXPECT_EQ(WriteForm(program, nullptr), EmptyForm());
  EXPECT_EQ(WriteForm(program, &dossier), WriteForm(program, &dossier));
}

TEST(WriteFormTest, EverySheetIsProtectedWithoutAPassword) {
  const int sheets = CountOf(Part(EmptyForm(), "xl/workbook.xml"), "<sheet ");
  EXPECT_EQ(sheets, 12);
  for (int sheet = 1; sheet <= sheets; ++sheet) {
    const std::string xml =
        Part(EmptyForm(), "xl/worksheets/sheet" + std::to_string(sheet) + ".xml");
    EXPECT_TRUE(Has(xml, "<sheetProtection sheet=\"1\"")) << sheet;
    EXPECT_FALSE(Has(xml, "password=")) << sheet;
  }
  EXPECT_TRUE(Has(Part(EmptyForm(), "xl/styles.xml"), "<protection locked=\"0\"/>"));
}

// The style of a cell, as an index into the formats of styles.xml, is one that is unlocked.
bool IsUnlocked(const std::string& bytes, const std::string& sheet, const std::string& cell) {
  const std::string xml = SheetXml(bytes, sheet);
  const std::size_t at = xml.find("<c r=\"" + cell + "\" s=\"");
  if (at == std::string::npos) return false;
  int style = std::stoi(xml.substr(xml.find("s=\"", at) + 3));
  const std::string styles = Part(bytes, "xl/styles.xml");
  std::size_t format = styles.find("<cellXfs");
  for (; style >= 0; --style) format = styles.find("<xf ", format + 1);
  return Has(styles.substr(format, styles.find("<xf ", format + 1) - format), "locked=\"0\"");
}

TEST(WriteFormTest, OnlyCellsToFillInAreUnlocked) {
  EXPECT_TRUE(IsUnlocked(EmptyForm(), "หน่วยงาน", "C4"));
  EXPECT_FALSE(IsUnlocked(EmptyForm(), "หน่วยงาน", "B4"));
  EXPECT_TRUE(IsUnlocked(EmptyForm(), "หมวด 1", "E7"));
  EXPECT_TRUE(IsUnlocked(EmptyForm(), "หมวด 1", "F7"));
  for (const char* cell : {"B7", "C7", "D7", "I7", "E4"}) {
    EXPECT_FALSE(IsUnlocked(EmptyForm(), "หมวด 1", cell)) << cell;
  }
  EXPECT_TRUE(IsUnlocked(EmptyForm(), "ตัวชี้วัด", "B5"));
  EXPECT_FALSE(IsUnlocked(EmptyForm(), "ตัวชี้วัด", "D5"));
}

TEST(WriteFormTest, DropDowns) {
  EXPECT_TRUE(Has(SheetXml(EmptyForm(), "หมวด 1"), "\"มี,ไม่มี,ไม่เกี่ยวข้อง\""));
  EXPECT_TRUE(Has(SheetXml(EmptyForm(), "หน่วยงาน"), "ส่วนราชการด้านนโยบาย,จังหวัด"));
  const std::string kpis = SheetXml(EmptyForm(), "ตัวชี้วัด");
  EXPECT_TRUE(Has(kpis, "\"ค่ามากดี,ค่าน้อยดี\""));
  EXPECT_TRUE(Has(kpis, "<formula1>'radap'!$D$2:$D$7</formula1>"));
  EXPECT_TRUE(Has(kpis, "<formula1>OFFSET("));
  const std::string matrix = WriteForm(ProgramOf("seam-scm-2566"), nullptr);
  EXPECT_TRUE(Has(SheetXml(matrix, "หน่วยงาน"), "<formula1>\"1,2,3,4,5\"</formula1>"));
  EXPECT_TRUE(Has(SheetXml(matrix, "หมวด 1"), "<formula2>100</formula2>"));
}

TEST(WriteFormTest, LiveChecks) {
  const std::string category = SheetXml(EmptyForm(), "หมวด 1");
  EXPECT_TRUE(Has(category, "COUNTA(F9:F10)=0"));  // 1.1.1/3 is starred
  EXPECT_TRUE(Has(category, "&gt;3000"));
  EXPECT_TRUE(Has(category, "<conditionalFormatting"));
  const std::string kpis = SheetXml(EmptyForm(), "ตัวชี้วัด");
  EXPECT_TRUE(Has(kpis, "ยังไม่มีผลปีนี้"));
  EXPECT_TRUE(Has(kpis, "IFERROR(ROUND(100*"));
  EXPECT_TRUE(Has(SheetXml(EmptyForm(), "ตรวจสอบ"), "&amp;\"\"=\"7.1\")"));
}

TEST(WriteFormTest, YearsFollowTheFiscalYearUntilItIsKnown) {
  EXPECT_TRUE(
      Has(SheetXml(EmptyForm(), "ตัวชี้วัด"), "IF(ISNUMBER('หน่วยงาน'!$C$9),'หน่วยงาน'!$C$9-2,\"\")"));
  Dossier dossier = DossierWithNames("ก");
  dossier.fiscal_year = 2567;
  const std::string bytes = WriteForm(ProgramOf("pmqa4-2568"), &dossier);
  EXPECT_TRUE(Has(SheetXml(bytes, "ตัวชี้วัด"), "<v>2565</v>"));
}

TEST(WriteFormTest, PrintSetUpAndFrozenHeads) {
  const std::string category = SheetXml(EmptyForm(), "หมวด 1");
  EXPECT_TRUE(Has(category, "paperSize=\"9\""));
  EXPECT_TRUE(Has(category, "orientation=\"landscape\""));
  EXPECT_TRUE(Has(category, "topLeftCell=\"D4\" activePane=\"bottomRight\" state=\"frozen\""));
  const std::string workbook = Part(EmptyForm(), "xl/workbook.xml");
  EXPECT_TRUE(Has(workbook, "'หมวด 1'!$2:$3</definedName>"));
  EXPECT_TRUE(Has(workbook, "name=\"radap\" sheetId=\"12\" state=\"hidden\""));
  EXPECT_TRUE(Has(Part(EmptyForm(), "xl/styles.xml"), "TH Sarabun New"));
}

TEST(WriteFormTest, DataNeverStartsAFormula) {
  const auto formulas = [](const std::string& text) {
    const Dossier dossier = DossierWithNames(text);
    const std::string bytes = WriteForm(ProgramOf("pmqa4-2568"), &dossier);
    std::vector<std::string> all;
    const int sheets = CountOf(Part(bytes, "xl/workbook.xml"), "<sheet ");
    for (int sheet = 1; sheet <= sheets; ++sheet) {
      const std::string xml = Part(bytes, "xl/worksheets/sheet" + std::to_string(sheet) + ".xml");
      EXPECT_FALSE(Has(xml, "cmd")) << text;
      for (std::size_t at = xml.find("<f>"); at != std::string::npos;
           at = xml.find("<f>", at + 1)) {
        all.push_back(xml.substr(at, xml.find("</f>", at) - at));
      }
    }
    return all;
  };
  const std::vector<std::string> own = formulas("ก");
  EXPECT_GT(own.size(), 100U);
  for (const char* text : {"=1+1", "+cmd|' /C calc'!A0", "@SUM(A1)", "-2+3", "\t=1+1", "{=cmd}"}) {
    EXPECT_EQ(formulas(text), own) << text;
  }
}

TEST(WriteFormTest, SheetNamesAreShortAndUnique) {
  Program program = ProgramOf("pmqa4-2568");
  const std::string longest(60, '9');
  for (const int category : program.elements[0].children) {
    program.elements[static_cast<std::size_t>(category)].id = longest;
  }
  const std::string workbook = Part(WriteForm(program, nullptr), "xl/workbook.xml");
  EXPECT_EQ(CountOf(workbook, "<sheet "), 12);
}

}  // namespace
}  // namespace radap::form
