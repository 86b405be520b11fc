// The parts of a pack that are not code: source text against one line each.

#include <gtest/gtest.h>

#include "tests/rules/compile/compiled_text.h"

namespace radap {
namespace {

constexpr std::string_view kPack = R"(pack whole version 2
  title th "ทั้งหมด" en "whole"
  source form document "form.txt" th "แบบ" en "form"
  scale 0 .. 500 points
  unit days th "วัน" en "days"
  levels
    level basic from 300 points th "พื้นฐาน" en "Basic"
    level advance from 400.5 points th "ก้าวหน้า" en "Advance"
rule score of kpi, points
  otherwise: 100
rule score of item, points
  otherwise: sum of kpis
lint late of kpi, note
  when result is missing
  say th "ไม่มีผล" en "no result"
total th "รวม" en "Total": mean of categories
  assume equal th "เท่ากัน" en "equal"
category 1 th "หนึ่ง" en "One" clause form line 8: weighted mean of items
  item 1.1 weight 25% th "ก" en "A" clause form "part one": mean of questions
    question 1.1.1 level basic, advance th "ข" en "B": 500
      narrative at most 3000 letters
      issue 1 th "ค" en "C"
      issue 2 starred th "ง" en "D"
  item 1.2 weight 0.75 th "จ" en "E"
    kpis exactly 5
    group 1 mandatory th "ฉ" en "F"
      kpis 2 to 3
    group 2 mandatory for service, fund th "ช" en "G"
      kpis at least 1
    group 3 only for province, local th "ซ" en "H"
      kpis at most 2
)";

TEST(CompileElements, KeepsEveryPart) {
  EXPECT_EQ("\n" + LinesOf(CompileText(std::string(kPack)),
                           {"total", "category", "item", "question", "issue", "group"}),
            R"(
total rule #2 th "รวม" en "Total" assume equal th "เท่ากัน" en "equal"
category 1 in total rule #3 th "หนึ่ง" en "One" clause form line 8
item 1.1 in 1 weight 0.25 rule #4 th "ก" en "A" clause form part one
question 1.1.1 in 1.1 level basic, advance narrative at most 3000 rule #5 th "ข" en "B"
issue 1.1.1/1 in 1.1.1 th "ค" en "C"
issue 1.1.1/2 in 1.1.1 starred th "ง" en "D"
item 1.2 in 1 weight 0.75 kpis at least 5 kpis at most 5 rule score th "จ" en "E"
group 1.2/1 in 1.2 mandatory kpis at least 2 kpis at most 3 th "ฉ" en "F"
group 1.2/2 in 1.2 mandatory for service, fund kpis at least 1 th "ช" en "G"
group 1.2/3 in 1.2 only for province, local kpis at most 2 th "ซ" en "H"
)");
}

TEST(CompileElements, KeepsTheHeadOfThePack) {
  EXPECT_EQ(
      "\n" + LinesOf(CompileText(std::string(kPack)), {"pack", "source", "scale", "level", "lint"}),
      R"(
pack whole version 2 th "ทั้งหมด" en "whole"
source form document "form.txt" th "แบบ" en "form"
scale 0 .. 500 points
level basic from 300 th "พื้นฐาน" en "Basic"
level advance from 400.5 th "ก้าวหน้า" en "Advance"
lint late of kpi, note when #6 th "ไม่มีผล" en "no result"
)");
}

constexpr std::string_view kNewerParts = R"(pack newer version 1
  valid from 2565-10-01 to 2567-09-30
  scale 0 .. 500 points
  scale risk 1 .. 25 number th "เสี่ยง" en "risk"
    level low from 1 th "ต่ำ" en "low"
  levels
    level basic from 300 th "พื้นฐาน" en "Basic"
    level advance from 400 th "ก้าวหน้า" en "Advance"
constant edge 80 percent th "ขอบ" en "edge"
constant many 2
total th "รวม" en "Total": mean of categories
category 1 th "หนึ่ง" en "One": weighted sum of categories * many
  category 1.1 weight 120 only for fund th "ก" en "A": 5
    item 1.1.1 scale risk level basic th "ข" en "B": sum of kpis
      field cost number in baht 0 .. 5 optional
      field answer number one of 0, 0.5 level basic, advance
      field effects list at least 2
      needs at least 1 of cost and effects, effects
      group 1 scale risk th "ค" en "C": 12
)";

TEST(CompileElements, KeepsTheNewerParts) {
  EXPECT_EQ("\n" + LinesOf(CompileText(std::string(kNewerParts)),
                           {"valid", "scale", "level", "constant", "category", "item", "group"}),
            R"(
scale 0 .. 500 points
level basic from 300 th "พื้นฐาน" en "Basic"
level advance from 400 th "ก้าวหน้า" en "Advance"
valid from 2565-10-01 to 2567-09-30
scale risk 1 .. 25 number th "เสี่ยง" en "risk"
level low from 1 th "ต่ำ" en "low"
constant edge 80 percent th "ขอบ" en "edge"
constant many 2 number
category 1 in total rule #1 th "หนึ่ง" en "One"
category 1.1 in 1 only for fund weight 120 rule #2 th "ก" en "A"
item 1.1.1 in 1.1 level basic scale risk field cost number from 0 to 5 field answer number or 0 or 0.5 required level basic, advance field effects list at least 2 needs 1 of 0+2 2 rule #3 th "ข" en "B"
group 1.1.1/1 in 1.1.1 scale risk rule #4 th "ค" en "C"
)");
}

TEST(CompileElements, UnitsOfThePackFollowTheBuiltInOnes) {
  const Program program = CompileText(std::string(kPack));
  EXPECT_EQ(program.units.front().id, "number");
  EXPECT_EQ(program.units.back().id, "days");
  EXPECT_EQ(program.units.back().label.th, "วัน");
}

TEST(CompileElements, WeightedMeanIsAnAggregateLikeOthers) {
  EXPECT_EQ(DumpOf(CompileText(std::string(kPack)), "#3 of category"),
            "rule #3 of category, points\n"
            "  0 aggregate weighted mean of items\n"
            "  1 return %0\n");
}

TEST(CompileElements, ChildrenAndParentsAgree) {
  const Program program = CompileText(std::string(kPack));
  for (std::size_t i = 0; i < program.elements.size(); ++i) {
    for (const int child : program.elements[i].children) {
      EXPECT_EQ(program.elements.at(static_cast<std::size_t>(child)).parent, static_cast<int>(i));
    }
  }
}

}  // namespace
}  // namespace radap
