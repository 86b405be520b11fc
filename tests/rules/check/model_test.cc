// A pack that uses every part of the language, against the dump of its model.
#include <gtest/gtest.h>

#include "rules/check/check.h"
#include "tests/rules/check/checked_text.h"

namespace radap::checking {
namespace {

constexpr std::string_view kPack = R"(pack form-2568 version 2
  title th "แบบรางวัล" en "Award form"
  source form document "form.txt" th "แบบ" en "Form"
  scale 0 .. 500 points
  unit days th "วัน" en "days"
  levels
    level basic from 300 points th "พื้นฐาน" en "Basic"
    level advance from 400 th "ก้าวหน้า" en "Advance"

test met of issue th "ผ่าน" en "met"
  when starred: claimed and files >= 1
  otherwise: claimed

rule score of question, points th "คะแนนคำถาม" en "question score"
  ladder of issues met
    step basic -> 300
    step advance -> 200 points
  clause form lines 12-14 "ladder"
  assume equal-shares th "ก" en "A"

rule history of kpi, measure
  otherwise: mean of known results of 2 years before
test challenging of kpi
  when history is missing: yes
  when direction is higher: target >= history
  when direction is not higher: target <= history
rule success of kpi, percent
  when target = 0 and direction is lower: 100
  when direction is higher: result / target * 100 percent
  when direction is lower: (2 - result / target) * 100 percent
rule score of kpi, points
  when result is missing or target is missing or direction is missing: 0
  when note contains "N/A" or name starts with "(": 0
  when result < result of 1 year before - 5 and result of 1 year before is known: 0
  when not challenging: 100
  bands of success
    110 and above -> 500
    below 100 -> -5
    100 to below 110 -> 300
rule score of item, points
  when kind is missing: 0
  when kind is one of fund, other: share of questions answered * 500 points
  when count of kpis challenging where (result is known) >= 2: max of kpis
  otherwise: mean of questions

lint no-history of kpi, note
  when history is missing
  say th "ก" en "A"

category 1 th "การนำองค์การ" en "Leadership" clause form line 8: weighted mean of items
  item 1.1 weight 0.25
    th "ระบบ" en "System"
    question 1.1.1 th "ทิศทาง" en "Direction"
      narrative at most 3000 letters
      issue 1 level basic th "ก" en "A"
      issue 3 starred level basic, advance th "ข" en "B"
  item 1.2 weight 75 % th "ผล" en "Results": sum of kpis / 5
    kpis exactly 5
    group 1 mandatory th "ค" en "C"
      kpis 2 to 3
    group 2 mandatory for service th "ง" en "D"
    group 3 only for province, local th "จ" en "E"
      kpis at least 1
total th "รวม" en "Total": mean of categories
  assume equal-weights th "ก" en "A"
)";

constexpr std::string_view kDump = R"(pack form-2568 version 2 "แบบรางวัล" "Award form"
source form "form.txt" "แบบ" "Form"
scale 0 .. 500 points
unit days "วัน" "days"
level basic from 300 "พื้นฐาน" "Basic"
level advance from 400 "ก้าวหน้า" "Advance"
rule #0 met of issue, yes/no "ผ่าน" "met"
  when starred: (claimed and (files >= 1 count))
  otherwise: claimed
rule #1 score of question, points "คะแนนคำถาม" "question score" clause form lines 12-14, ladder assume equal-shares
  ladder of issues met
    step basic -> 300 points
    step advance -> 200 points
rule #2 history of kpi, measure
  otherwise: (mean of known results of 2 years before)
rule #3 challenging of kpi, yes/no
  when (history is missing): yes
  when (direction is higher): (target >= history)
  when (not (direction is higher)): (target <= history)
rule #4 success of kpi, percent
  when ((target = 0 measure) and (direction is lower)): 100 percent
  when (direction is higher): ((result / target) * 100 percent)
  when (direction is lower): ((2 - (result / target)) * 100 percent)
rule #5 score of kpi, points
  when (((result is missing) or (target is missing)) or (direction is missing)): 0 points
  when ((note contains "N/A") or (name starts with "(")): 0 points
  when ((result < (result of 1 year before - 5 measure)) and (not (result of 1 year before is missing))): 0 points
  when (not challenging): 100 points
  bands of success
    <100 -> -5 points
    >=100 <110 -> 300 points
    >=110 -> 500 points
rule #6 score of item, points
  when (kind is missing): 0 points
  when (kind is fund, other): ((share of questions #10) * 500 points)
  when ((count of kpis #11) >= 2 count): (max of kpis)
  otherwise: (mean of questions)
rule #7 - of total, points
  otherwise: (mean of categories)
rule #8 - of category, points
  otherwise: (weighted mean of items)
rule #9 - of item, points
  otherwise: ((sum of kpis) / 5)
rule #10 - of question, yes/no
  otherwise: answered
rule #11 - of kpi, yes/no
  otherwise: (challenging and (not (result is missing)))
rule #12 - of kpi, yes/no
  otherwise: (history is missing)
lint no-history of kpi, note when #12 "ก" "A"
total "รวม" "Total" assume equal-weights score #7
  category 1 "การนำองค์การ" "Leadership" clause form line 8 score #8
    item 1.1 weight 1/4 "ระบบ" "System" score #6
      question 1.1.1 "ทิศทาง" "Direction" narrative 3000 score #1
        issue 1.1.1/1 level basic "ก" "A"
        issue 1.1.1/3 starred level basic level advance "ข" "B"
    item 1.2 weight 3/4 "ผล" "Results" kpis 5..5 score #9
      group 1.2/1 mandatory "ค" "C" kpis 2..3
      group 1.2/2 mandatory for service "ง" "D"
      group 1.2/3 only for province, local "จ" "E" kpis 1..*
)";

TEST(ModelTest, EveryPartOfTheLanguage) {
  const Checked checked = CheckText(std::string(kPack));
  EXPECT_EQ(Lines(checked), "");
  EXPECT_EQ(Dump(checked.model), kDump);
}

TEST(ModelTest, ParentsComeBeforeTheirChildren) {
  const model::Model model = CheckText(std::string(kPack)).model;
  for (std::size_t i = 0; i < model.elements.size(); ++i) {
    EXPECT_LT(model.elements[i].parent, static_cast<int>(i));
    for (const int child : model.elements[i].children) {
      EXPECT_EQ(model.elements[static_cast<std::size_t>(child)].parent, static_cast<int>(i));
    }
  }
  EXPECT_EQ(model.elements[0].kind, ElementKind::kTotal);
}

}  // namespace
}  // namespace radap::checking
