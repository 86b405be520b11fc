// Workbooks of several sheets and tables; titles; what is not in a table at all.
#include <gtest/gtest.h>

#include "engine/import/table/codes.h"
#include "tests/engine/import/table/tables.h"

namespace radap::testing {
namespace {

constexpr std::string_view kTable = "item | name | target | ผล\n7.1 | a | #1 | #2\n";

TEST(Tables, NothingToRead) {
  const Read empty = ReadBook({});
  EXPECT_FALSE(empty.is_read);
  EXPECT_EQ(empty.Places(), "F0771\n");
  const Read words = ReadText("ชื่อ | อายุ\nก | #5\n");
  EXPECT_FALSE(words.is_read);
  EXPECT_EQ(words.Places(), "F0772 KPI\nF0771\n");
  EXPECT_TRUE(HasErrors(words.findings));
}

TEST(Tables, SeveralSheetsAndACover) {
  Workbook book;
  book.sheets.push_back(SheetOf("หน่วยงาน | กรมตัวอย่าง\nประจำปี 2567\n", "ปก"));
  book.sheets.push_back(SheetOf(kTable, "A"));
  book.sheets.push_back(SheetOf(kTable, "B"));
  book.sheets.push_back(SheetOf("", "ว่าง"));
  book.sheets.push_back(SheetOf(kTable, "ซ่อน"));
  book.sheets.back().is_hidden = true;
  const Read read = ReadBook(book);
  EXPECT_EQ(read.Kpis(), "7.1 a [] target=1 2567=2\n7.1 a [] target=1 2567=2\n");
  EXPECT_EQ(read.dossier.organisation.name, "กรมตัวอย่าง");
  EXPECT_EQ(read.dossier.fiscal_year, 2567);
  EXPECT_EQ(read.dossier.pack, "pmqa4-2568");
  EXPECT_EQ(read.dossier.kpis[1].index, 1);
  EXPECT_EQ(read.Places(), "F0772 ปก\nF0773 ซ่อน\nF0778 A!D1\nF0778 B!D1\n");
}

TEST(Tables, AnItemIsNotInheritedFromAnotherSheet) {
  Workbook book;
  book.sheets.push_back(SheetOf("item | name | unit\n7.1 | a | x\n", "A"));
  book.sheets.push_back(SheetOf("item | name | unit\n | b | x\n", "B"));
  const Read read = ReadBook(book);
  EXPECT_EQ(read.Kpis(), "7.1 a [x] target=missing\n b [x] target=missing\n");
  EXPECT_EQ(read.Places(), "F0791 B!B2 /kpis/1/item\n");
}

TEST(Tables, TwoTablesInASheet) {
  const Read read = ReadText(
      "item | name | target\n7.1 | a | #1\n\n"
      "คำถาม | ประเด็น | คำตอบ\n1.1.1 | 1 | มี\n");
  EXPECT_EQ(read.Kpis(), "7.1 a [] target=1\n");
  EXPECT_EQ(read.Answers(), "1.1.1/1 yes\n");
  EXPECT_EQ(read.Places(), "");
}

struct Title {
  std::string_view text;
  std::string_view organisation;
  int year;
  std::string_view places;
};

TEST(Tables, Titles) {
  for (const Title& title : {
           Title{"หน่วยงาน: กรมตัวอย่าง", "กรมตัวอย่าง", 0, ""},
           Title{"ชื่อหน่วยงาน | | กรมตัวอย่าง | ปีงบประมาณ | #2567", "กรมตัวอย่าง", 2567, ""},
           Title{"รายงาน ประจำปีงบประมาณ พ.ศ. ๒๕๖๗ (รอบ 12 เดือน)", "", 2567, ""},
           Title{"Fiscal year: 2024", "", 2567, "F0778 KPI!A1 /fiscal_year\n"},
           Title{"แผนปีงบประมาณ 2566 - 2570", "", 0, "F0774 KPI!A1\n"},
           Title{"แผนปีงบประมาณ 2566 ถึง 2570", "", 0, "F0774 KPI!A1\n"},
           Title{"เอกสารลับ: ห้ามเผยแพร่", "", 0, "F0774 KPI!A1\n"},
           Title{"pack: pmqa4-2568", "", 0, ""},
           Title{"ชุดเกณฑ์ | pmqa4-2565", "", 0, "F0795 KPI!B1 /pack\n"},
           Title{"ปีงบประมาณ 2567 | ปีงบประมาณ 2566", "", 2567, "F0795 KPI!B1 /fiscal_year\n"},
       }) {
    const Read read = ReadText(std::string(title.text) + "\nitem | name | target\n7.1 | a | #1\n");
    EXPECT_EQ(read.dossier.organisation.name, title.organisation) << title.text;
    EXPECT_EQ(read.dossier.fiscal_year.value_or(0), title.year) << title.text;
    EXPECT_EQ(read.Places(), title.places) << title.text;
  }
}

TEST(Tables, OrganisationAndYearInColumns) {
  const Read read = ReadText(
      "หน่วยงาน | ปีงบประมาณ | item | name | ผล\n"
      "กรมตัวอย่าง | #2567 | 7.1 | a | #1\n"
      "กรมตัวอย่าง | #2566 | 7.1 | b | #1\n"
      "กรมอื่น | ปีนี้ | 7.1 | c | #1\n");
  EXPECT_EQ(read.dossier.organisation.name, "กรมตัวอย่าง");
  EXPECT_EQ(read.dossier.fiscal_year, 2567);
  EXPECT_EQ(
      read.Places(),
      "F0795 KPI!A4 /organisation/name\nF0795 KPI!B3 /fiscal_year\nF0780 KPI!B4 /fiscal_year\n"
      "F0778 KPI!E1\n");
}

TEST(Tables, WhatATableNeverSays) {
  Findings findings;
  ReadTables(BookOf(kTable), TestPack(), {}, findings);
  int count = 0;
  for (const Finding& finding : findings) count += finding.code == TableCode::kNotInTable ? 1 : 0;
  EXPECT_EQ(count, 2);  // organisation, fiscal year
}

TEST(Tables, OddCells) {
  const Read read = ReadText(
      "item | name | target\n"
      "7.1 | =cmd()|!#N/A\n"
      "7.1 | " +
      std::string(5000, 'x') +
      " | #1\n"
      "|||||||||\n"
      "7.1 | a\n");
  EXPECT_EQ(read.dossier.kpis.size(), 3U);
}

}  // namespace
}  // namespace radap::testing
