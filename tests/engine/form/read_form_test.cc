// What people do to a form in a sheet program, and what ReadForm makes of it.
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>

#include "engine/form/codes.h"
#include "engine/form/form.h"
#include "engine/form/literal.h"
#include "engine/form/read_sheet.h"
#include "rules/base/index.h"
#include "tests/engine/form/form_parts.h"

namespace radap::form {
namespace {

const Program& Pmqa() { return ProgramOf("pmqa4-2568"); }

Dossier SomeDossier() {
  Dossier dossier;
  dossier.pack = "pmqa4-2568";
  dossier.organisation.id = "an-agency";
  dossier.fiscal_year = 2567;
  dossier.answers["1.1.1"].issues["3"] = {true, true, {{"ก.pdf", "", ""}, {"ข.pdf", "", ""}}};
  dossier.answers["1.1.1"].narrative = "คำบรรยาย";
  for (const char* name : {"หนึ่ง", "สอง"}) {
    Kpi& kpi = dossier.kpis.emplace_back();
    kpi.item = "7.1";
    kpi.group = 1;
    kpi.name = name;
    kpi.target = 100;
    kpi.results = {{2566, 90}, {2567, 100}};
  }
  return dossier;
}

struct ReadBack {
  std::optional<Dossier> dossier;
  Findings findings;
  std::string Codes() const { return CodesOf(findings); }
  // What differs from SomeDossier.
  std::string Changed() const { return Difference(SomeDossier(), *dossier); }
};

ReadBack Read(const Workbook& workbook) {
  ReadBack read;
  read.dossier = ReadForm(workbook, Pmqa(), read.findings);
  return read;
}

Workbook SomeForm() {
  const Dossier dossier = SomeDossier();
  return AsWorkbook(Pmqa(), &dossier);
}

Sheet& SheetAt(Workbook& workbook, const std::string& key) {
  return *std::find_if(workbook.sheets.begin(), workbook.sheets.end(), [&](const Sheet& sheet) {
    const auto mark = MarkOf(sheet);
    return mark && mark->key == key;
  });
}

std::size_t RowOfKey(const Sheet& sheet, const std::string& key) {
  std::size_t row = 0;
  while (sheet.rows[row].empty() || sheet.rows[row][0].text != key) ++row;
  return row;
}

void Erase(Workbook& workbook, const std::string& key) {
  const Sheet* const erased = &SheetAt(workbook, key);
  workbook.sheets.erase(workbook.sheets.begin() + (erased - workbook.sheets.data()));
}

TEST(ReadFormTest, AnUntouchedFormHasNoFindings) {
  const ReadBack read = Read(SomeForm());
  EXPECT_EQ(read.Changed(), "");
  EXPECT_EQ(read.Codes(), "");
}

TEST(ReadFormTest, WhatIsNoFormIsNotRead) {
  Workbook workbook;
  workbook.sheets.emplace_back().rows = {{Cell()}};
  EXPECT_FALSE(IsForm(workbook));
  EXPECT_EQ(PackOfForm(workbook), "");
  EXPECT_FALSE(Read(workbook).dossier);
}

TEST(ReadFormTest, AFormOfAnotherPackIsRefused) {
  const Program& other = ProgramOf("seam-scm-2566");
  const ReadBack read = Read(AsWorkbook(other, nullptr));
  EXPECT_FALSE(read.dossier);
  EXPECT_EQ(read.Codes(), "F0801");
}

TEST(ReadFormTest, AFormOfAnotherVersionIsReadWithAWarning) {
  Workbook workbook = SomeForm();
  SheetAt(workbook, "meta").rows[1][1].text = "0";
  const ReadBack read = Read(workbook);
  EXPECT_EQ(read.Changed(), "");
  EXPECT_EQ(read.Codes(), "F0802");
}

TEST(ReadFormTest, ADeletedSheetIsReported) {
  Workbook workbook = SomeForm();
  Erase(workbook, "category/1");
  const ReadBack read = Read(workbook);
  EXPECT_EQ(read.Codes(), "F0803");
  EXPECT_TRUE(read.dossier->answers.empty());
  EXPECT_EQ(read.dossier->kpis.size(), 2U);
}

TEST(ReadFormTest, ARenamedSheetIsFound) {
  Workbook workbook = SomeForm();
  SheetAt(workbook, "kpis").name = "KPI ฉบับแก้";
  EXPECT_EQ(Read(workbook).Changed(), "");
}

TEST(ReadFormTest, ACopiedSheetCountsOnce) {
  Workbook workbook = SomeForm();
  workbook.sheets.push_back(SheetAt(workbook, "category/1"));
  const ReadBack read = Read(workbook);
  EXPECT_EQ(read.Changed(), "");
  EXPECT_EQ(read.Codes(), "F0808");
}

TEST(ReadFormTest, RowsAndColumnsInsertedInFrontAreNoMatter) {
  Workbook workbook = SomeForm();
  Sheet& sheet = SheetAt(workbook, "kpis");
  sheet.rows.insert(sheet.rows.begin(), 2, {});
  for (std::vector<Cell>& row : sheet.rows) row.insert(row.begin(), Cell());
  const ReadBack read = Read(workbook);
  EXPECT_EQ(read.Changed(), "");
  EXPECT_EQ(read.Codes(), "");
}

TEST(ReadFormTest, KpisMayBeSortedAndInserted) {
  Workbook workbook = SomeForm();
  Sheet& sheet = SheetAt(workbook, "kpis");
  const std::size_t first = RowOfKey(sheet, "/kpis/0");
  std::swap(sheet.rows[first], sheet.rows[first + 1]);
  sheet.rows.insert(sheet.rows.begin() + static_cast<std::ptrdiff_t>(first + 1), sheet.rows[first]);
  sheet.rows[first + 1][0].text.clear();
  const ReadBack read = Read(workbook);
  ASSERT_EQ(read.dossier->kpis.size(), 3U);
  EXPECT_EQ(read.dossier->kpis[0].name, "สอง");
  EXPECT_EQ(read.dossier->kpis[1].name, "สอง");
  EXPECT_EQ(read.dossier->kpis[2].name, "หนึ่ง");
  EXPECT_EQ(read.dossier->kpis[2].index, 2);
  EXPECT_EQ(read.Codes(), "");
}

TEST(ReadFormTest, ACopiedKpiRowIsANewKpi) {
  Workbook workbook = SomeForm();
  Sheet& sheet = SheetAt(workbook, "kpis");
  sheet.rows.push_back(sheet.rows[RowOfKey(sheet, "/kpis/0")]);
  const ReadBack read = Read(workbook);
  EXPECT_EQ(read.dossier->kpis.size(), 3U);
  EXPECT_EQ(read.Codes(), "F0829");
}

TEST(ReadFormTest, ARowWithOnlyItsPlaceIsNoKpi) {
  Workbook workbook = AsWorkbook(Pmqa(), nullptr);
  EXPECT_TRUE(Read(workbook).dossier->kpis.empty());
  Sheet& sheet = SheetAt(workbook, "kpis");
  std::size_t column = 0;
  while (sheet.rows[0][column].text != "name") ++column;
  sheet.rows[kYearRow + 1][column].text = "ใหม่";
  const ReadBack read = Read(workbook);
  ASSERT_EQ(read.dossier->kpis.size(), 1U);
  EXPECT_EQ(read.dossier->kpis[0].item, "7.1");
}

TEST(ReadFormTest, DeletedRowsAreNamed) {
  Workbook workbook = SomeForm();
  Sheet& sheet = SheetAt(workbook, "category/1");
  const std::size_t row = RowOfKey(sheet, "/answers/1.1.1/narrative");
  sheet.rows.erase(sheet.rows.begin() + static_cast<std::ptrdiff_t>(row));
  const ReadBack read = Read(workbook);
  EXPECT_EQ(read.Codes(), "F0804");
  EXPECT_NE(MessageOf(read.findings[0], Language::kEnglish).find("/answers/1.1.1/narrative"),
            std::string::npos);
}

TEST(ReadFormTest, AnInsertedRowBelowAnIssueIsAFurtherEntry) {
  Workbook workbook = SomeForm();
  Sheet& sheet = SheetAt(workbook, "category/1");
  const std::size_t row = RowOfKey(sheet, "/answers/1.1.1/issues/3");
  std::vector<Cell> inserted(sheet.rows[row].size());
  inserted[5].text = "ค.pdf";
  sheet.rows.insert(sheet.rows.begin() + static_cast<std::ptrdiff_t>(row + 2), inserted);
  const ReadBack read = Read(workbook);
  const auto& evidence = read.dossier->answers.at("1.1.1").issues.at("3").evidence;
  ASSERT_EQ(evidence.size(), 3U);
  EXPECT_EQ(evidence[2].file, "ค.pdf");
  EXPECT_EQ(read.Codes(), "");
}

TEST(ReadFormTest, ARowThatCannotBePlacedIsReported) {
  Workbook workbook = SomeForm();
  Sheet& sheet = SheetAt(workbook, "organisation");
  std::vector<Cell> inserted(4);
  inserted[2].text = "อะไรสักอย่าง";
  sheet.rows.push_back(inserted);
  const ReadBack read = Read(workbook);
  EXPECT_EQ(read.Changed(), "");
  EXPECT_EQ(read.Codes(), "F0806");
  EXPECT_EQ(read.findings[0].place.cell, "C10");
}

TEST(ReadFormTest, AnExtraColumnIsReportedOnce) {
  Workbook workbook = SomeForm();
  Sheet& sheet = SheetAt(workbook, "kpis");
  for (std::vector<Cell>& row : sheet.rows) row.emplace_back().text = "โน้ต";
  sheet.rows[0].back().text.clear();
  const ReadBack read = Read(workbook);
  EXPECT_EQ(read.Changed(), "");
  EXPECT_EQ(read.Codes(), "F0805");
}

TEST(ReadFormTest, AnIdThatThePackLacksIsKept) {
  Workbook workbook = SomeForm();
  Sheet& sheet = SheetAt(workbook, "category/1");
  sheet.rows[RowOfKey(sheet, "/answers/1.1.1/narrative")][0].text = "/answers/9.9.9/narrative";
  const ReadBack read = Read(workbook);
  EXPECT_EQ(read.dossier->answers.at("9.9.9").narrative, "คำบรรยาย");
  EXPECT_EQ(read.Codes(), "F0807 F0804");
}

TEST(ReadFormTest, TheSameIssueTwiceWithDifferentAnswers) {
  Workbook workbook = SomeForm();
  Sheet& sheet = SheetAt(workbook, "category/1");
  const std::size_t row = RowOfKey(sheet, "/answers/1.1.1/issues/3");
  sheet.rows[row + 1][4].text = "ไม่มี";
  const ReadBack read = Read(workbook);
  EXPECT_EQ(read.Changed(), "");
  EXPECT_EQ(read.Codes(), "F0808");
}

TEST(ReadFormTest, ColumnsOfYears) {
  Workbook workbook = SomeForm();
  Sheet& sheet = SheetAt(workbook, "kpis");
  CellAt(workbook, "kpis", "/kpis/0", "results/", "2565") = {CellKind::kNumber, false, false, "80"};
  EXPECT_EQ(Read(workbook).dossier->kpis[0].results.at(2565), Exact(80));
  const auto column =
      static_cast<std::size_t>(&CellAt(workbook, "kpis", "/kpis/0", "results/", "2565") -
                               sheet.rows[RowOfKey(sheet, "/kpis/0")].data());
  sheet.rows[kYearRow][column].text = "";
  EXPECT_EQ(Read(workbook).Codes(), "F0821");
  sheet.rows[kYearRow][column].text = "2024";
  EXPECT_EQ(Read(workbook).Codes(), "F0821");
  sheet.rows[kYearRow][column + 1].text = "๒๕๖๖";
  EXPECT_EQ(Read(workbook).Codes(), "F0821");
  sheet.rows[kYearRow][column].text = "2567";
  const ReadBack twice = Read(workbook);
  EXPECT_EQ(twice.Codes(), "F0822");
  EXPECT_EQ(twice.dossier->kpis[0].results.at(2567), Exact(80));
}

TEST(ReadFormTest, AnItemTypedAsANumberMayBeAnother) {
  Workbook workbook = SomeForm();
  CellAt(workbook, "kpis", "/kpis/0", "item") = {CellKind::kNumber, false, false, "7.1"};
  EXPECT_EQ(Read(workbook).Codes(), "");  // there is no 7.10
  Program program = Pmqa();
  program.elements[static_cast<std::size_t>(program.Find("7.2"))].id = "7.10";
  std::sort(program.elements_by_id.begin(), program.elements_by_id.end(), [&](int a, int b) {
    return program.elements[static_cast<std::size_t>(a)].id <
           program.elements[static_cast<std::size_t>(b)].id;
  });
  Findings findings;
  const auto dossier = ReadForm(workbook, program, findings);
  EXPECT_EQ(dossier->kpis[0].item, "7.1");
  EXPECT_EQ(TextOf(findings.at(0).code), "F0827");
}

TEST(ReadFormTest, AHashNeedsAFileOrLink) {
  Workbook workbook = SomeForm();
  CellAt(workbook, "category/1", "/answers/1.1.1/issues/1", "sha256").text = std::string(64, 'a');
  const ReadBack read = Read(workbook);
  EXPECT_EQ(read.Changed(), "");
  EXPECT_EQ(read.Codes(), "F0824");
}

TEST(ReadFormTest, AChangedCellGoesBeforeTheSheetOfFurtherValues) {
  Dossier dossier = SomeDossier();
  dossier.answers["1.1.1"].narrative = "ยาว" + std::string(40000, 'x');
  Workbook workbook = AsWorkbook(Pmqa(), &dossier);
  EXPECT_EQ(Difference(dossier, *Read(workbook).dossier), "");
  Cell& cell = CellAt(workbook, "category/1", "/answers/1.1.1/narrative", "answer");
  EXPECT_EQ(cell.text, kElsewhere);
  cell.text = "สั้น";
  const ReadBack read = Read(workbook);
  EXPECT_EQ(read.dossier->answers.at("1.1.1").narrative, "สั้น");
  EXPECT_EQ(read.Codes(), "F0825");
}

TEST(ReadFormTest, TheFurtherValuesOfADeletedKpiAreReported) {
  Dossier dossier = SomeDossier();
  dossier.kpis[1].name = " ";
  Workbook workbook = AsWorkbook(Pmqa(), &dossier);
  Sheet& sheet = SheetAt(workbook, "kpis");
  const std::size_t row = RowOfKey(sheet, "/kpis/1");
  sheet.rows.erase(sheet.rows.begin() + static_cast<std::ptrdiff_t>(row));
  const ReadBack read = Read(workbook);
  EXPECT_EQ(read.dossier->kpis.size(), 1U);
  EXPECT_EQ(read.Codes(), "F0825");
}

TEST(ReadFormTest, ASpoiledFurtherValueIsReported) {
  Workbook workbook = SomeForm();
  Sheet& sheet = SheetAt(workbook, "more");
  sheet.rows.push_back({{}, {}});
  sheet.rows.back()[0].text = "\"/answers/9.9.9/narrative\"";
  sheet.rows.back()[1].text = "ไม่มีเครื่องหมายคำพูด";
  sheet.rows.push_back(sheet.rows.back());
  sheet.rows.back()[0].text = "\"/answers/9.9.9/no-such-part\"";
  sheet.rows.back()[1].text = "true";
  EXPECT_EQ(Read(workbook).Codes(), "F0826 F0826");
}

TEST(ReadFormTest, FindingsHavePlaceAndPath) {
  Workbook workbook = SomeForm();
  CellAt(workbook, "kpis", "/kpis/1", "target").text = "มาก";
  CellAt(workbook, "kpis", "/kpis/1", "target").kind = CellKind::kText;
  const ReadBack read = Read(workbook);
  ASSERT_EQ(read.Codes(), "F0809");
  EXPECT_EQ(read.findings[0].path, "/kpis/1/target");
  EXPECT_EQ(TextOf(read.findings[0].place, Language::kEnglish), "sheet ตัวชี้วัด, cell I6");
}

TEST(ReadFormTest, ManyFindingsEndInOne) {
  Workbook workbook = SomeForm();
  Sheet& sheet = SheetAt(workbook, "organisation");
  std::vector<Cell> row(3);
  row[2].text = "x";
  sheet.rows.insert(sheet.rows.end(), 2000, row);
  EXPECT_EQ(Read(workbook).findings.size(), 1001U);
}

// Each of so many blank cells would be one of the form.
TEST(ReadFormTest, ManyRowsBelowManyColumnsAreReadInTime) {
  Workbook workbook = SomeForm();
  Sheet& sheet = SheetAt(workbook, "claimed");
  const auto mark = MarkOf(sheet);
  ASSERT_TRUE(mark);
  for (int i = 0; i < 900; ++i) {
    Cell head;
    head.text = "fields/f" + std::to_string(i);
    sheet.rows[Index(mark->row)].push_back(head);
  }
  for (int i = 0; i < 20000; ++i) {
    std::vector<Cell> row(Index(mark->column) + 1);
    row.back().text = "/answers/" + std::to_string(i);
    sheet.rows.push_back(row);
  }
  const auto start = std::chrono::steady_clock::now();
  EXPECT_EQ(Read(workbook).Codes(), "");
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(30));
}

}  // namespace
}  // namespace radap::form
