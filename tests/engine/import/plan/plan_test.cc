// A whole small plan -> its dossier. The invented plan of samples/ and the real one: tests/import/plan_test.py.
#include "engine/import/plan/plan.h"

#include <gtest/gtest.h>

#include <string>

#include "rules/packs/packs.h"
#include "tests/engine/import/plan/table_text.h"

namespace radap::testing {
namespace {

using Lines = std::vector<std::string>;

const Program& Pack() {
  static const LoadedPack pack = CompilePack(*FindPackById("iam-plan-2567", {}));
  return *pack.program;
}

// The same pack with labels that begin with no codes.
const Program& PackWithoutCodes() {
  static const Program program = [] {
    Program copy = Pack();
    for (Element& element : copy.elements) {
      for (std::string* const label : {&element.label.th, &element.label.en}) {
        if (!label->empty() && (*label)[0] < 'a') *label = label->substr(label->find(' ') + 1);
      }
    }
    return copy;
  }();
  return program;
}

// "2.2.1.1/2 ITA = 80 90"
Lines KpisOf(const Dossier& dossier) {
  Lines lines;
  for (const Kpi& kpi : dossier.kpis) {
    std::string line =
        kpi.item + "/" + (kpi.group ? std::to_string(*kpi.group) : "?") + " " + kpi.name + " =";
    for (const auto& [year, target] : kpi.targets) {
      line += " " + (target.amount ? target.amount->ToPlain(5) : "\"" + target.text + "\"");
    }
    lines.push_back(line);
  }
  return lines;
}

const std::string kHead =
    "| การวัดผล | ตัวชี้วัด | หน่วยวัด | Baseline ปี 2566 | 2567 | 2568 |\n|-|-|-|-|-|-|\n";
const std::string kTwo =
    kHead + "| Leading | ก | ร้อยละ | - | 80 | 90 |\n| Lagging | ข | คะแนน | - | 1 | 2 |\n";

TEST(Plan, ATableBelowTheCodeOfItsInitiative) {
  Findings findings;
  const auto dossier = ReadPlan("AP9-1: ITA\n\n" + kTwo, Pack(), findings);
  ASSERT_TRUE(dossier);
  EXPECT_EQ(dossier->pack, "iam-plan-2567");
  EXPECT_EQ(dossier->fiscal_year, 2567);
  EXPECT_EQ(KpisOf(*dossier), (Lines{"2.2.1.1/1 ก = 80 90", "2.2.1.1/2 ข = 1 2"}));
  EXPECT_EQ(LinesOf(findings), (Lines{"F0855", "F0857", "F0854"}));
}

TEST(Plan, RowsWithoutAnInitiativeAndUnknownInitiativesAreErrors) {
  Findings findings;
  const auto dossier = ReadPlan(kTwo + "\nAP99-1: อื่น\n\n" + kTwo, Pack(), findings);
  ASSERT_TRUE(dossier);
  EXPECT_TRUE(dossier->kpis.empty());
  EXPECT_TRUE(Has(findings, "F0861 line 3"));
  EXPECT_TRUE(Has(findings, "F0856 line 6"));
  EXPECT_TRUE(HasErrors(findings));
}

TEST(Plan, ASummaryAloneIsUsed) {
  Findings findings;
  const auto dossier = ReadPlan(
      "| แผนงาน | ตัวชี้วัด | หน่วยวัด | 2567 | 2568 |\n|-|-|-|-|-|\n| AP9 – 1 : ITA | ก | ร้อยละ | 80 | "
      "90 |\n| | ข | คะแนน | 1 | 2 |",
      Pack(), findings);
  ASSERT_TRUE(dossier);
  EXPECT_EQ(KpisOf(*dossier), (Lines{"2.2.1.1/1 ก = 80 90", "2.2.1.1/2 ข = 1 2"}));
  EXPECT_TRUE(Has(findings, "F0860 line 3"));
}

TEST(Plan, WithoutCodesByNameThenByOrder) {
  Findings findings;
  const auto dossier = ReadPlan("ชื่อแผนงาน/โครงการ : แผนงานการส่งเสริมการดำเนินงานตาม ITA\n\n" + kTwo +
                                    "\nชื่อแผนงาน : zzz\n\n" + kTwo,
                                PackWithoutCodes(), findings);
  ASSERT_TRUE(dossier);
  EXPECT_EQ(KpisOf(*dossier), (Lines{"2.2.1.1/1 ก = 80 90", "2.2.1.1/2 ข = 1 2",
                                     "2.3.1.1/1 ก = 80 90", "2.3.1.1/2 ข = 1 2"}));
  EXPECT_TRUE(Has(findings, "F0858 line 1"));
  EXPECT_TRUE(Has(findings, "F0859 line 8"));
}

TEST(Plan, AnotherStrategyThanThePackSays) {
  Findings findings;
  ReadPlan("AP9-1: ITA\n\nยุทธศาสตร์ (Strategy) : .S4. อื่น\n\nกลยุทธ์ (Tactic) : T9. ใช่\n\n" + kTwo +
               "\n| S6 | T8 | AP9-1 |\n",
           Pack(), findings);
  EXPECT_TRUE(Has(findings, "F0862 line 3"));
  EXPECT_FALSE(Has(findings, "F0862 line 5"));
  EXPECT_TRUE(Has(findings, "F0862 line 12"));
}

TEST(Plan, TheSameKpiInTwoInitiatives) {
  const std::string rows =
      kHead + "| Leading | ก | ร้อยละ | - | 80 | 80 |\n| Lagging | เงินสด | บาท | 1 | 2 | 3 |\n";
  Findings findings;
  ReadPlan("AP9-1: ก\n\n" + rows + "\nAP10-1: ข\n\n" + rows, Pack(), findings);
  EXPECT_TRUE(Has(findings, "F0848"));
}

TEST(Plan, SheetsAreReadAsText) {
  const auto row = [](const std::vector<std::string>& texts) {
    std::vector<Cell> cells;
    for (const std::string& text : texts) {
      cells.push_back(Cell{Exact::IsNumberText(text) ? CellKind::kNumber : CellKind::kText, false,
                           false, text});
    }
    return cells;
  };
  Workbook book;
  book.sheets.push_back({"AP9-1",
                         false,
                         {row({"การวัดผล", "ตัวชี้วัด", "หน่วยวัด", "2567", "2568"}),
                          row({"Leading", "ก", "ร้อยละ", "80", "90"}),
                          row({"Lagging", "ข", "คะแนน", "1", "ดี"}),
                          {},
                          row({"หมวด", "งบประมาณ (บาท)", "", ""}),
                          row({"", "2567", "2568", "รวม"}),
                          row({"งบทำการ", "5", "6", "12"}),
                          row({"รวม", "5", "6", "11"})}});
  EXPECT_TRUE(IsPlan(book));
  Findings findings;
  const auto dossier = ReadPlan(book, Pack(), findings);
  ASSERT_TRUE(dossier);
  EXPECT_EQ(KpisOf(*dossier), (Lines{"2.2.1.1/1 ก = 80 90", "2.2.1.1/2 ข = 1 \"ดี\""}));
  EXPECT_EQ(std::get<Exact>(dossier->answers.at("2.2.1.1").fields.at("budget-total")), Exact(11));
  EXPECT_EQ(LinesOf(dossier->printed)[0], "sum 12 = 5 6 (AP9-1!D7)");
}

TEST(Plan, WhatIsNoPlan) {
  EXPECT_TRUE(IsPlan(kTwo));
  EXPECT_FALSE(IsPlan(""));
  EXPECT_FALSE(IsPlan("แผนปฏิบัติการ"));
  EXPECT_FALSE(IsPlan("| a | b |\n|-|-|\n| 1 | 2 |"));
  EXPECT_FALSE(IsPlan(Workbook{}));
  Findings findings;
  EXPECT_FALSE(ReadPlan("", Pack(), findings));
  EXPECT_FALSE(ReadPlan("| หมวด | งบประมาณ | 2567 | 2568 |\n| ก | | 1 | 2 |", Pack(), findings));
}

}  // namespace
}  // namespace radap::testing
