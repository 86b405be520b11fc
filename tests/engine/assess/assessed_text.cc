#include "tests/engine/assess/assessed_text.h"

#include "engine/assess/assess.h"
#include "tests/engine/small_pack.h"

namespace radap::testing {
namespace {

constexpr std::string_view kHead = R"(pack small version 1
  title th "เล็ก" en "Small"
  scale 0 .. 500 points
  levels
    level basic from 300 points th "พื้นฐาน" en "Basic"

test met of issue th "ผ่าน" en "met"
  when starred: claimed and files >= 1
  otherwise: claimed

rule score of question, points th "คะแนน" en "score"
  otherwise: share of issues met * 500 points

rule success of kpi, percent th "ความสำเร็จ" en "success"
  otherwise: result / target * 100 percent

rule score of kpi, points th "คะแนน" en "score"
  when result is missing: 0
  when target is missing: 0
  when result >= target: 300
  otherwise: 200

)";

constexpr std::string_view kElements = R"(
total th "รวม" en "Total": mean of categories
category 1 th "หมวด" en "Category": mean of items
  item 1.1 th "หัวข้อ" en "Item": mean of questions
    question 1.1.1 th "คำถาม" en "Question"
      narrative at most 100 letters
      issue 1 th "ก" en "a"
      issue 2 th "ข" en "b"
      issue 3 starred th "ค" en "c"
    question 1.1.2 th "คำถาม" en "Question"
      narrative at most 100 letters
      issue 1 th "ก" en "a"
      issue 2 th "ข" en "b"
      issue 3 starred th "ค" en "c"
    question 1.1.3 th "คำถาม" en "Question"
      issue 1 th "ก" en "a"
category 2 th "หมวด" en "Category": mean of items
  item 2.1 th "หัวข้อ" en "Item": mean of kpis
    group 1 th "กลุ่ม" en "Group"
)";

std::string KpiMembers(const std::string& members) {
  return R"("kpis": [{"item": "2.1", "group": 1, )" + members + "}]";
}

}  // namespace

std::string AssessPack(std::string_view rules) {
  return std::string(kHead) + std::string(rules) + std::string(kElements);
}

Findings AssessedFindings(const std::string& members, std::string_view rules) {
  const Program program = CompileOrStop(AssessPack(rules));
  const Dossier dossier = ReadOrStop(
      R"({"format": "radap.dossier/1", "pack": "small", "fiscal_year": 2567, )" + members + "}");
  return Assess(program, Evaluate(program, dossier));
}

std::string AssessedText(const std::string& members, std::string_view rules) {
  std::string text;
  for (const Finding& finding : AssessedFindings(members, rules)) {
    text += std::string(NameOf(finding.code)) + " " + finding.path + "\n";
  }
  return text;
}

std::string AssessedKpi(const std::string& members, std::string_view rules) {
  return AssessedText(KpiMembers(members), rules);
}

std::string MessageOfKpi(const std::string& members) {
  const Findings findings = AssessedFindings(KpiMembers(members));
  return findings.empty() ? "" : MessageOf(findings[0], Language::kEnglish);
}

}  // namespace radap::testing
