// A pack that uses every part of the language, against the dump of its model.
#include <gtest/gtest.h>

#include "rules/check/check.h"
#include "tests/rules/check/checked_text.h"

namespace radap::checking {
namespace {

constexpr std::string_view kPack = R"(pack form-2568 version 2
  title th "แบบรางวัล" en "Award form"
  source form document "form.txt" th "แบบ" en "Form"
  valid from 2565-10-01 to 2567-09-30
  scale 0 .. 500 points
  scale risk 1 .. 25 number th "เสี่ยง" en "risk"
    level low from 1 th "ต่ำ" en "low"
    level high from 12 th "สูง" en "high"
  unit days th "วัน" en "days"
  levels
    level basic from 300 points th "พื้นฐาน" en "Basic"
    level advance from 400 th "ก้าวหน้า" en "Advance"

constant pass-mark 80 percent th "เกณฑ์ผ่าน" en "pass mark"
  clause form line 5
constant full 500

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
  when note is known and note contains "N/A" or name is known and name starts with "(": 0
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

test filled-basic of question
  otherwise: filled and filled at basic and level is one of basic, advance
rule stages of item, points
  ladder of questions answered among (applicable)
    step basic filled-basic -> 300
    step advance -> full
rule cost-part of question, number
  otherwise: min(cost / 1000000 baht, 1, round(effects / 3 count, 2))
rule growth of item, rating
  otherwise: clamp(rating - rating of 1 year before, 0, 1)
rule total-of-years of kpi, measure
  when judged of 1 year before: baseline
  otherwise: sum of known results of 3 years - max of targets of 2 years before + target of 1 year before
rule curve of kpi, points
  interpolate success
    at 60 -> 0
    at pass-mark -> 300
    at success * 2 -> full
rule grid of kpi, points
  matrix of result by target
    columns 1, 2
    row 1 -> 1, -2
    row 2 -> full, 4
rule curve-or-nothing of kpi, points
  when curve is missing: 0
  otherwise: curve
rule part of category, points
  otherwise: 5
rule half of total, points
  otherwise: score / 2 + share of kpis challenging among (applicable) where (score >= 300) * 100 points

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
    group 3 only for province, local th "จ" en "E": curve-or-nothing
      kpis at least 1
category 2 only for fund th "ฉ" en "F": mean of part of categories
  category 2.1 scale risk th "ช" en "G": weighted sum of items
    item 2.1.1 level basic weight 12 scale risk th "ซ" en "H": 2
      field why text level advance th "ฌ" en "I" clause form line 7
      question 2.1.1.1 th "ญ" en "J"
        field cost number in baht 0 .. 1000000 optional
        field answer number one of 0, 0.5
        field share-done percent
        field effects list at least 2
        field started date
        field lasts period
        field page url
        needs at least 1 of started and lasts, page
total th "รวม" en "Total": mean of categories
  assume equal-weights th "ก" en "A"
)";

constexpr std::string_view kDump = R"(pack form-2568 version 2 "แบบรางวัล" "Award form"
source form "form.txt" "แบบ" "Form"
scale 0 .. 500 points
unit days "วัน" "days"
level basic from 300 "พื้นฐาน" "Basic"
level advance from 400 "ก้าวหน้า" "Advance"
valid from 2565-10-01 to 2567-09-30
scale risk 1 .. 25 number "เสี่ยง" "risk"
level low from 1 "ต่ำ" "low"
level high from 12 "สูง" "high"
constant pass-mark 80 percent "เกณฑ์ผ่าน" "pass mark"
constant full 500 number "" ""
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
  when (((not (note is missing)) and (note contains "N/A")) or ((not (name is missing)) and (name starts with "("))): 0 points
  when ((result < (result of 1 year before - 5 measure)) and (not (result of 1 year before is missing))): 0 points
  when (not challenging): 100 points
  bands of success
    <100 -> -5 points
    >=100 <110 -> 300 points
    >=110 -> 500 points
rule #6 score of item, points
  when (kind is missing): 0 points
  when (kind is fund, other): ((share of questions #24) * 500 points)
  when ((count of kpis #25) >= 2 count): (max of kpis)
  otherwise: (mean of questions)
rule #7 filled-basic of question, yes/no
  otherwise: ((filled and (filled at basic)) and (level is basic, advance))
rule #8 stages of item, points
  ladder of questions #24 among #26
    step basic filled-basic -> 300 points
    step advance -> 500 points
rule #9 cost-part of question, number
  otherwise: (((field cost / 1000000 baht) min 1) min (round (field effects / 3 count) to 2))
rule #10 growth of item, rating
  otherwise: (((rating - rating of 1 year before) min 1 rating) max 0 rating)
rule #11 total-of-years of kpi, measure
  when judged of 1 year before: baseline
  otherwise: (((sum of known results of 3 years) - (max of targets of 2 years before)) + target of 1 year before)
rule #12 curve of kpi, points
  interpolate success
    at 60 percent -> 0 points
    at 80 percent -> 300 points
    at (success * 2) -> 500 points
rule #13 grid of kpi, points
  matrix of result by target
    columns 1 2
    row 1 -> 1 points -2 points
    row 2 -> 500 points 4 points
rule #14 curve-or-nothing of kpi, points
  when (curve is missing): 0 points
  otherwise: curve
rule #15 part of category, points
  otherwise: 5 points
rule #16 half of total, points
  otherwise: ((score / 2) + ((share of kpis #27 among #28) * 100 points))
rule #17 - of total, points
  otherwise: (mean of categories)
rule #18 - of category, points
  otherwise: (weighted mean of items)
rule #19 - of item, points
  otherwise: ((sum of kpis) / 5)
rule #20 - of kpi, points
  otherwise: curve-or-nothing
rule #21 - of category, points
  otherwise: (mean of part of categories)
rule #22 - of category, number
  otherwise: (weighted sum of items)
rule #23 - of item, number
  otherwise: 2
rule #24 - of question, yes/no
  otherwise: answered
rule #25 - of kpi, yes/no
  otherwise: (challenging and (not (result is missing)))
rule #26 - of question, yes/no
  otherwise: applicable
rule #27 - of kpi, yes/no
  otherwise: (challenging and (score >= 300 points))
rule #28 - of kpi, yes/no
  otherwise: applicable
rule #29 - of kpi, yes/no
  otherwise: (history is missing)
lint no-history of kpi, note when #29 "ก" "A"
total "รวม" "Total" assume equal-weights score #17
  category 1 "การนำองค์การ" "Leadership" clause form line 8 score #18
    item 1.1 weight 1/4 "ระบบ" "System" score #6
      question 1.1.1 "ทิศทาง" "Direction" narrative 3000 score #1
        issue 1.1.1/1 level basic "ก" "A"
        issue 1.1.1/3 starred level basic level advance "ข" "B"
    item 1.2 weight 3/4 "ผล" "Results" kpis 5..5 score #19
      group 1.2/1 mandatory "ค" "C" kpis 2..3
      group 1.2/2 mandatory for service "ง" "D"
      group 1.2/3 only for province, local "จ" "E" kpis 1..* score #20
  category 2 only for fund "ฉ" "F" score #21
    category 2.1 scale risk "ช" "G" score #22
      item 2.1.1 level basic weight 12 scale risk "ซ" "H" field why:text required level=advance score #23
        question 2.1.1.1 "ญ" "J" field cost:number:baht >=0 <=1000000 field answer:number:number |0 |1/2 required field share-done:percent >=0 <=100 required field effects:list at-least=2 required field started:date field lasts:period field page:url needs 1 of (#5#6) (#7) score #1
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
