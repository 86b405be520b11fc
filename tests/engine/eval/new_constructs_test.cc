// A pack with fields, applicability, scales, curves, a matrix and KPI groups scored in their own way, from its text to
// its scores.
#include <string>

#include <gtest/gtest.h>

#include "engine/gaps/gap.h"
#include "tests/engine/small_pack.h"

namespace radap::testing {
namespace {

constexpr const char* kPack = R"(pack small version 1
  title th "เล็ก" en "Small"
  valid from 2565-10-01 to 2567-09-30
  scale 0 .. 500 points
  levels
    level basic from 300 points th "พื้นฐาน" en "Basic"
    level advance from 400 points th "ก้าวหน้า" en "Advance"
  scale risk 1 .. 25 number th "ความเสี่ยง" en "risk"
    level low from 1 th "ยอมรับได้" en "acceptable"
    level managed from 12 th "ต้องจัดการ" en "to be managed"

constant pass-mark 80 percent th "เกณฑ์ผ่าน" en "pass mark"

test filled-basic of question th "กรอกขั้นพื้นฐาน" en "basic part filled in"
  otherwise: filled at basic

test filled-advance of question th "กรอกขั้นก้าวหน้า" en "advance part filled in"
  otherwise: filled at advance

rule score of question, points th "คะแนนคำถาม" en "question score"
  when not applicable: 0
  when coverage is missing: 0
  when filled-basic and coverage >= pass-mark: 500
  when filled-basic: 300
  otherwise: 0

rule increase of total, number th "อัตราเพิ่ม" en "increase"
  otherwise: round(min(score / 300 points, 1) - 0.5, 2)

rule success of kpi, percent th "ความสำเร็จ" en "success"
  otherwise: result / target * 100 percent

rule curved of kpi, points th "ตามเส้น" en "by the curve"
  when result is missing: 0
  when target is missing: 0
  when target = 0: 0
  interpolate success
    at 60 -> 0
    at 80 -> 300
    at 100 -> 500

rule score of kpi, points th "คะแนนตัวชี้วัด" en "KPI score"
  when judged is missing: 0
  when judged: 500
  otherwise: 0

total th "รวม" en "Total": mean of items
category 1 th "หมวด" en "Category": mean of items
  item 1.1 th "หัวข้อ" en "Item": mean of questions among (applicable)
    question 1.1.1 th "คำถาม" en "Question"
      field economy text level basic th "เศรษฐกิจ" en "economy"
      field coverage percent th "ร้อยละ" en "share"
      field detail list at least 2 level advance th "รายละเอียด" en "details"
    question 1.1.2 th "คำถาม" en "Question"
      field coverage percent optional th "ร้อยละ" en "share"
  item 1.2 th "ผล" en "Results": sum of kpis / 2
    group 1 th "เส้น" en "Curve": curved
    group 2 th "ตัดสิน" en "Judged"
)";

std::string Scores(const std::string& members) {
  const Program program = CompileOrStop(kPack);
  const Dossier dossier = ReadOrStop(
      R"({"format":"radap.dossier/1","pack":"small","organisation":{"id":"x"},"fiscal_year":2567,)" +
      members + "}");
  Evaluation evaluation = Evaluate(program, dossier);
  std::string text;
  for (const ScoreLine& line : evaluation.scores) {
    text += line.id + " " + line.value.ToFraction();
    for (const NamedValue& named : line.named) {
      if (!evaluation.evaluator.IsKpi(line.subject)) text += " " + TextOf(named.value);
    }
    text += "\n";
  }
  for (const Gap& gap : FindGaps(evaluation)) {
    text += std::string(radap::TextOf(gap.kind)) + " " + gap.id + "\n";
  }
  return text + Dump(evaluation.findings);
}

TEST(NewConstructs, FromTextToScoreGapsAndFindings) {
  EXPECT_EQ(
      Scores(
          R"("answers":{"1.1.1":{"fields":{"economy":"x","coverage":"79%","detail":["a","b"]}},
                        "1.1.2":{"applicable":false,"fields":{"coverge":1}}},
             "kpis":[{"item":"1.2","group":1,"target":100,"results":{"2567":90}},
                     {"item":"1.2","group":2,"targets":{"2567":{"text":"ผ่าน"}}}])"),
      "total 100 -17/100\n1 100\n1.1 0\n1.1.1 0 no no\n1.1.2 0 yes yes\n1.2 200\n1.2/1#1 400\n"
      "1.2/2#1 0\n"
      "fields-missing 1.1.1\nkpi-not-judged 1.2/2#1\nkpi-below-best 1.2/1#1\n"
      "F0219 error /answers/1.1.1/fields/coverage\nF0218 error /answers/1.1.2/fields/coverge\n");
  EXPECT_EQ(
      Scores(R"("answers":{"1.1.1":{"fields":{"economy":"x","coverage":80,"detail":["a","b"]}},
                                 "1.1.2":{"applicable":false}})"),
      "total 250 33/100\n1 250\n1.1 500\n1.1.1 500 yes yes\n1.1.2 0 yes yes\n1.2 0\n")
      << "what asks for optional fields only is filled in";
}

}  // namespace
}  // namespace radap::testing
