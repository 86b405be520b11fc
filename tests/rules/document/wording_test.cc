// The lines of a rule in words, as a table: what an author writes, and what a reader of the page is
// told.
#include "rules/document/wording.h"

#include <gtest/gtest.h>

#include <string>

#include "rules/document/rule_lines.h"
#include "tests/rules/compile/compiled_text.h"

namespace radap::document {
namespace {

struct WordingCase {
  const char* name;
  std::string_view rule;  // the lines below `rule x of KIND`
  std::string_view head;  // "x of kpi, points"
  std::string_view th;
  std::string_view en;
};

void PrintTo(const WordingCase& row, std::ostream* out) { *out << row.name; }

std::string Shown(const Program& program, Language language, Names names) {
  const Wording wording(program, names);
  std::string text;
  for (const Rule& rule : program.rules) {
    if (rule.name != "x") continue;
    for (const RuleLine& line : LinesOf(wording, rule)) {
      text += line.what.Pick(language) + " | " + line.value.Pick(language);
      for (const Label& cell : line.cells) text += " [" + cell.Pick(language) + "]";
      text += "\n";
    }
  }
  return text;
}

Program ProgramOf(const WordingCase& row) {
  return CompileText(SmallPack("rule x of " + std::string(row.head) + "\n" + std::string(row.rule) +
                               "test good of kpi th \"ดี\" en \"good\"\n"
                               "  otherwise: judged\n"
                               "test met of issue th \"ผ่าน\" en \"met\"\n"
                               "  otherwise: claimed\n"));
}

const WordingCase kCases[] = {
    {"amounts take the unit of the rule", "  otherwise: 100\n", "kpi, points", " | 100 คะแนน\n",
     " | 100 points\n"},
    {"arithmetic keeps its brackets", "  otherwise: (2 - result / target) * 100 percent\n",
     "kpi, percent", " | (2 − ผล ÷ เป้าหมาย) × 100%\n", " | (2 − result ÷ target) × 100%\n"},
    {"subtraction from the right", "  otherwise: result - (target - baseline)\n", "kpi, measure",
     " | ผล − (เป้าหมาย − ค่าฐาน)\n", " | result − (target − baseline)\n"},
    {"and within or",
     "  when result is missing or (target = 0 and direction is lower): 0\n  otherwise: 1\n",
     "kpi, points", "ไม่มีข้อมูล ผล หรือ (เป้าหมาย เท่ากับ 0 และ ค่าน้อยดี) | 0 คะแนน\n | 1 คะแนน\n",
     "result is missing or (target equals 0 and lower is better) | 0 points\n | 1 points\n"},
    {"negations are words of their own",
     "  when not good and target is known and not judged: 0\n  otherwise: 1\n", "kpi, points",
     "ไม่เข้าเกณฑ์ “ดี” และ มีข้อมูล เป้าหมาย และ ผู้ประเมินตัดสินว่าไม่บรรลุ | 0 คะแนน\n | 1 คะแนน\n",
     "“good” does not hold and target is known and judged as not reached | 0 points\n"
     " | 1 points\n"},
    {"not of and", "  when not (result > 0 and target > 0): 0\n  otherwise: 1\n", "kpi, points",
     "ไม่เป็นจริงว่า (ผล สูงกว่า 0 และ เป้าหมาย สูงกว่า 0) | 0 คะแนน\n | 1 คะแนน\n",
     "it is not so that (result is above 0 and target is above 0) | 0 points\n | 1 points\n"},
    {"years", "  otherwise: mean of known results of 2 years before - result of 1 year before\n",
     "kpi, measure", " | (ค่าเฉลี่ยของผล 2 ปีก่อนหน้า เฉพาะปีที่มีข้อมูล) − ผล ของปีก่อน\n",
     " | (mean of the results of 2 years before, only those that are known) − result of the year "
     "before\n"},
    {"members", "  otherwise: share of issues met where (not starred) * 500 points\n",
     "question, points", " | (สัดส่วนของประเด็นที่เข้าเกณฑ์ “ผ่าน” และ ไม่มีดอกจัน) × 500 คะแนน\n",
     " | (share of issues where “met” holds and not starred) × 500 points\n"},
    {"members among", "  otherwise: count of issues met among (starred)\n", "question, count",
     " | จำนวนประเด็นที่เข้าเกณฑ์ “ผ่าน” โดยนับเฉพาะที่มีดอกจัน (*)\n",
     " | number of issues where “met” holds, taking only those where starred (*)\n"},
    {"kinds", "  when kind is one of fund, local: 1\n  otherwise: 0\n", "kpi, points",
     "ประเภทหน่วยงาน เป็นองค์กรปกครองส่วนท้องถิ่น หรือทุนหมุนเวียน | 1 คะแนน\n | 0 คะแนน\n",
     "kind of organisation is local government or revolving fund | 1 points\n | 0 points\n"},
    {"spreadsheet words",
     "  otherwise: clamp(round(result, 2), 0, 5) + min(result, target, baseline)\n", "kpi, measure",
     " | ((ผล) ปัดเป็นทศนิยม 2 ตำแหน่ง แต่ไม่ต่ำกว่า 0 และไม่เกิน 5) + ค่าที่น้อยที่สุดของ (ผล, "
     "เป้าหมาย, ค่าฐาน)\n",
     " | ((result) rounded to 2 decimals, but at least 0 and at most 5) + the smallest of (result, "
     "target, baseline)\n"},
};

class WordingTest : public ::testing::TestWithParam<WordingCase> {};

TEST_P(WordingTest, InBothLanguages) {
  const WordingCase& row = GetParam();
  const Program program = ProgramOf(row);
  EXPECT_EQ(Shown(program, Language::kThai, Names::kLabels), row.th);
  EXPECT_EQ(Shown(program, Language::kEnglish, Names::kLabels), row.en);
}

INSTANTIATE_TEST_SUITE_P(Lines, WordingTest, ::testing::ValuesIn(kCases));

TEST(RuleLinesTest, TablesFollowTheirHead) {
  const Program bands = ProgramOf({"",
                                   "  when good: 7\n  bands of result\n    below 5 -> 100\n"
                                   "    5 to 10 -> 200\n    above 10 -> 300\n",
                                   "kpi, points", "", ""});
  EXPECT_EQ(Shown(bands, Language::kEnglish, Names::kLabels),
            "“good” holds | 7 points\n | by the band of result\nbelow 5 | 100 points\n"
            "5 to 10 | 200 points\nabove 10 | 300 points\n");
  const Program ladder = ProgramOf({"",
                                    "  ladder of issues met\n    step basic -> 300\n"
                                    "    step advance -> 200\n",
                                    "question, points", "", ""});
  EXPECT_EQ(Shown(ladder, Language::kThai, Names::kLabels),
            " | บันไดของประเด็นที่เข้าเกณฑ์ “ผ่าน”\nขั้นพื้นฐาน | 300 คะแนน\nขั้นก้าวหน้า | 200 คะแนน\n");
  const Program matrix = ProgramOf({"",
                                    "  matrix of result by target\n    columns 1, 2\n"
                                    "    row 1 -> 10, 20\n    row 2 -> 30, 40\n",
                                    "kpi, points", "", ""});
  EXPECT_EQ(Shown(matrix, Language::kEnglish, Names::kLabels),
            " | by the table of result and target [1] [2]\n1 |  [10 points] [20 points]\n"
            "2 |  [30 points] [40 points]\n");
}

TEST(RuleLinesTest, ACurveOfNumbersCanBeDrawn) {
  const WordingCase known{"", "  interpolate result\n    at 60 -> 0\n    at 100 -> 500\n",
                          "kpi, points", "", ""};
  const Program program = ProgramOf(known);
  EXPECT_EQ(Shown(program, Language::kEnglish, Names::kLabels),
            " | on the line of result\n60 | 0 points\n100 | 500 points\n");
  const Rule& rule =
      program.rules.at(static_cast<std::size_t>(program.FindRule("x", ElementKind::kKpi)));
  EXPECT_EQ(CurveOf(program, rule).at.size(), 2U);
  const Program computed =
      ProgramOf({"", "  interpolate result\n    at baseline -> 0\n    at target -> 500\n",
                 "kpi, points", "", ""});
  const int index = computed.FindRule("x", ElementKind::kKpi);
  EXPECT_TRUE(CurveOf(computed, computed.rules.at(static_cast<std::size_t>(index))).at.empty());
}

TEST(WordingOfNamesTest, LinksAndIds) {
  const Program program =
      ProgramOf({"", "  when good: 1\n  otherwise: 0\n", "kpi, points", "", ""});
  EXPECT_EQ(Shown(program, Language::kEnglish, Names::kIds),
            "“good” holds | 1 points\n | 0 points\n");
  const std::string linked = Shown(program, Language::kThai, Names::kLinks);
  EXPECT_NE(linked.find("\x01rule-good-of-kpi\x02“ดี”\x03"), std::string::npos) << linked;
  EXPECT_EQ(Unlinked(linked), Shown(program, Language::kThai, Names::kLabels));
}

}  // namespace
}  // namespace radap::document
