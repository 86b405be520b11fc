#include "engine/import/plan/budget.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/engine/import/plan/table_text.h"

namespace radap::testing {
namespace {

using Lines = std::vector<std::string>;

struct Read {
  Answer answer;
  std::vector<PrintedFigure> printed;
  Findings findings;
};

// All lines and tables of a text, as those of one initiative with plan years 2567 and 2568.
Read ReadBudget(const std::string& text) {
  PlanItem item;
  item.id = "1.1";
  item.fields = {"budget-2567", "budget-2568", "budget-total"};
  Read read;
  PlanBudget budget;
  for (const PlanPart& part : Document(text)) {
    if (part.table.rows.empty()) {
      if (const auto header = ReadHeaderBudget(part.text, part.place)) budget.AddHeader(*header);
    } else {
      budget.AddTable(part.table, PlanShapeOf(part.table), {2567, 2568}, read.findings);
    }
  }
  budget.Finish(item, read.answer, read.printed, read.findings);
  return read;
}

Lines FieldsOf(const Read& read) {
  Lines lines;
  for (const auto& [name, value] : read.answer.fields) {
    lines.push_back(name + " " + std::get<Exact>(value).ToPlain(2));
  }
  return lines;
}

const std::string kHead =
    "| หมวด | รายการ | งบประมาณ (บาท) | | รวม |\n|-|-|-|-|-|\n| | | ปี 2567 | ปี 2568 | |\n";

TEST(PlanBudget, FieldsAndSums) {
  const Read read = ReadBudget(
      "งบประมาณโครงการ : ปี 2567 จำนวน 1,500 บาท รวม ปี 2567-2568 จำนวน 1,500 บาท\n" + kHead +
      "| งบทำการ | ก | 1,000 | - | 1,000 |\n| งบลงทุน | ข | 500 | | 600 |\n| | รวมงบลงทุน | 500 | | "
      "500 |\n| รวม | | 1,500 | - | 1,500 |");
  EXPECT_EQ(FieldsOf(read), (Lines{"budget-2567 1500", "budget-2568 0", "budget-total 1500"}));
  EXPECT_EQ(LinesOf(read.findings), Lines{"F0867 line 8"});
  EXPECT_EQ(
      LinesOf(read.printed),
      (Lines{"same 1500 = 1500 (line 1)", "same 1500 = 1500 (line 1)", "sum 1000 = 1000 (line 5)",
             "sum 600 = 500 (line 6)", "sum 500 = 500 (line 7)", "sum 500 = 500 (line 7)",
             "sum 1500 = 1500 (line 8)", "sum 1500 = 1000 500 (line 8)"}));
}

TEST(PlanBudget, ATableOfDashesIsNoBudget) {
  const Read read = ReadBudget("งบประมาณโครงการ : - บาท\n" + kHead +
                               "| งบทำการ | - | - | - | - |\n| รวม | - | - | - | - |");
  EXPECT_TRUE(read.answer.fields.empty());
  EXPECT_TRUE(read.printed.empty());
  EXPECT_TRUE(read.findings.empty());
}

TEST(PlanBudget, MillionsAreBaht) {
  const Read read = ReadBudget(
      "| หมวด | งบประมาณ (ล้านบาท) | | |\n| | 2567 | 2568 | รวม |\n| รวม | 1.5 | 2 | 3.5 |");
  EXPECT_EQ(FieldsOf(read),
            (Lines{"budget-2567 1500000", "budget-2568 2000000", "budget-total 3500000"}));
}

TEST(PlanBudget, AnAmountInWordsIsNotRead) {
  const Read read = ReadBudget(kHead + "| รวม | | 5 | ตามจริง | 5 |");
  EXPECT_EQ(FieldsOf(read), (Lines{"budget-2567 5", "budget-total 5"}));
  EXPECT_EQ(LinesOf(read.findings), Lines{"F0868 line 4"});
}

const std::string kBudget =
    kHead + "| งบทำการ | ก | 1 | 2 | 3 |\n| รวม | | 1 | 2 | 3 |\n\nระยะยาว\n\n";

TEST(PlanBudget, ALongTermTableSaysTheSameAgain) {
  const Read read = ReadBudget(kBudget +
                               "| กิจกรรม | ปีงบประมาณ | งบประมาณ | | รวม |\n| | | 2567 | 2568 | |\n"
                               "| ก | งบลงทุน | 1 | 2 | 3 |\n| | รวม | 1 | 1 | 2 |");
  EXPECT_EQ(LinesOf(read.findings), (Lines{"F0869 line 12"}));
  Lines same;
  for (const std::string& line : LinesOf(read.printed)) {
    if (line.starts_with("same")) same.push_back(line);
  }
  EXPECT_EQ(same, (Lines{"same 1 = 1 (line 12)", "same 1 = 2 (line 12)", "same 2 = 3 (line 12)"}));
}

TEST(PlanBudget, SeveralActivitiesSumToTheBudget) {
  const Read read = ReadBudget(kBudget +
                               "| กิจกรรม | ปีงบประมาณ | งบประมาณ | | รวม |\n| | | 2567 | 2568 | |\n"
                               "| ก | งบทำการ | 1 | - | 1 |\n| | รวม | 1 | - | 1 |\n| ข | งบทำการ "
                               "| - | 2 | 2 |\n| | รวม | - | 2 | 2 |");
  EXPECT_EQ(LinesOf(read.printed).back(), "sum 3 = 1 2 (line 12)");
  EXPECT_TRUE(read.findings.empty());
}

TEST(PlanBudget, WordsInALongTermSumAreNoFigure) {
  const Read read = ReadBudget(kBudget +
                               "| กิจกรรม | ปีงบประมาณ | งบประมาณ | | รวม |\n| | | 2567 | 2568 | |\n"
                               "| | รวม | ตามจริง | 2 | ไม่ชัด |");
  EXPECT_EQ(LinesOf(read.printed).back(), "same 2 = 2 (line 11)");
}

TEST(PlanBudget, AHeaderThatLostAYearIsPutRight) {
  const Read read = ReadBudget(kBudget +
                               "| กิจกรรม | | งบประมาณ | | รวม |\n| | | ปีงบประมาณ | 2567 | |\n"
                               "| ก | งบทำการ | 1 | 2 | 3 |\n| 7 | รวม | 1 | 2 | 3 |");
  EXPECT_EQ(LinesOf(read.findings), (Lines{"F0839 line 9", "F0833 line 12"}));
  EXPECT_EQ(LinesOf(read.printed).back(), "same 3 = 3 (line 12)");
}

TEST(PlanBudget, HeaderSentences) {
  const auto text = [](const std::string& sentence) {
    const auto header = ReadHeaderBudget(sentence, {});
    if (!header) return std::string("none");
    std::string all;
    for (const auto& [year, digits] : header->years)
      all += std::to_string(year) + " " + digits + ", ";
    return all + header->total;
  };
  EXPECT_EQ(text("งบประมาณโครงการ : ปี 2567 จำนวน 0 บาท รวมปี 2567-2571 จำนวน 2,000 บาท"),
            "2567 0, 2000");
  EXPECT_EQ(text("งบประมาณ : รวม 5 บาท"), "5");
  EXPECT_EQ(text("งบประมาณโครงการ : - บาท"), "none");
  EXPECT_EQ(text("ปี 2567 จำนวน 5 บาท"), "none");
}

}  // namespace
}  // namespace radap::testing
