#include "tests/engine/report/reported.h"

#include <utility>

#include "rules/packs/packs.h"

#include "tests/engine/small_pack.h"

namespace radap::testing {

std::string SmallCriteria() {
  return R"(pack small version 3
  title th "เกณฑ์เล็ก" en "Small criteria"
  source form document "form.txt" th "แบบ" en "form"
  scale 0 .. 500 points
  levels
    level basic from 300 points th "พื้นฐาน" en "Basic"
    level advance from 400 points th "ก้าวหน้า" en "Advance"
    level significance from 500 points th "เกิดผล" en "Significance"
test met of issue
  when starred: claimed and files >= 1
  otherwise: claimed
rule score of question, points
  otherwise: share of issues met * 500 points
  assume equal-shares th "ทุกประเด็นเท่ากัน" en "All issues count the same."
rule history of kpi, measure
  otherwise: mean of known results of 2 years before
test challenging of kpi
  when history is missing: yes
  when direction is higher: target >= history
  when direction is lower: target <= history
rule success of kpi, percent th "ความสำเร็จ" en "success"
  when direction is higher: result / target * 100 percent
  when direction is lower: (2 - result / target) * 100 percent
rule score of kpi, points
  when result is missing: 0
  when target is missing: 0
  when direction is missing: 0
  when target = 0: 0
  when not challenging: 100
  bands of success
    below 100 -> 200
    100 to below 105 -> 300
    105 to below 110 -> 400
    110 and above -> 500
lint no-history of kpi, warning
  when history is missing
  say th "ไม่มีผลย้อนหลัง" en "no results before"
total th "คะแนนรวม" en "Total": mean of categories
  assume equal-weights th "ทุกหมวดเท่ากัน" en "The categories count the same."
category 1 th "การนำ" en "Leadership" clause form line 8: mean of items
  item 1.1 th "ระบบการนำ" en "Leading system": mean of questions
    question 1.1.1 th "ทิศทาง" en "Direction" clause form line 12
      issue 1 th "วิเคราะห์" en "Analyse"
      issue 2 starred th "แผนร่วม" en "Joint plan" clause form lines 14-15
category 2 th "ผลลัพธ์" en "Results": mean of items
  item 2.1 th "ตามพันธกิจ" en "Mission": sum of kpis / 2
    kpis exactly 2
    group 1 th "ภารกิจ" en "Mission group" clause form line 20
)";
}

std::string SmallDossier(std::string_view members) {
  return R"({"format": "radap.dossier/1", "pack": "small",
    "organisation": {"id": "o", "name": "สำนักงานตัวอย่าง", "name_en": "Example Office",
                     "parent": "กระทรวงตัวอย่าง", "kind": "policy"},
    "fiscal_year": 2567)" +
         (members.empty() ? "" : ", " + std::string(members)) + "}";
}

Reported Reported::OfSample(std::string_view name, std::string_view pack) {
  return {*CompilePack(FindPack(pack, {}).value()).program,
          FileText("samples/" + std::string(name) + ".json")};
}

Reported::Reported(std::string_view pack, std::string_view dossier_text)
    : Reported(CompileOrStop(pack), dossier_text) {}

Reported::Reported(Program pack, std::string_view dossier_text)
    : program(std::move(pack)),
      dossier(ReadOrStop(dossier_text)),
      evaluation(Evaluate(program, dossier)),
      gaps(FindGaps(evaluation)) {
  options.engine_version = "9.9.9";
  options.pack_is_built_in = program.source.is_built_in;
}

std::string Reported::Score(ReportFormat format, Language language) {
  options.language = language;
  return RenderScore(evaluation, gaps, format, options);
}

std::string Reported::Gaps(ReportFormat format, Language language) {
  options.language = language;
  return RenderGaps(evaluation, gaps, format, options);
}

std::string Reported::LineWith(const std::string& text, std::string_view part) {
  const std::size_t at = text.find(part);
  if (at == std::string::npos) return "";
  const std::size_t begin = text.find_first_not_of(' ', text.rfind('\n', at) + 1);
  return text.substr(begin, text.find_first_of("\r\n", at) - begin);
}

}  // namespace radap::testing
