// Reads a small made-up form in a test with the pack pmqa4-2568.
#ifndef RADAP_TESTS_ENGINE_IMPORT_AWARD_FORM_FORM_TEXT_H_
#define RADAP_TESTS_ENGINE_IMPORT_AWARD_FORM_FORM_TEXT_H_

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/import/award_form/award_form.h"
#include "engine/import/award_form/codes.h"
#include "rules/packs/packs.h"

namespace radap::award_form {

inline const Program& FormProgram() {
  static const LoadedPack kPack =
      CompilePack(*FindPack(RADAP_SOURCE_DIR "/criteria/pmqa4-2568", {}));
  return *kPack.program;
}

struct FormRead {
  explicit FormRead(std::string_view text)
      : dossier(ReadAwardForm(text, FormProgram(), findings)) {}

  bool Has(FindingCode code) const { return Find(code) != nullptr; }
  const Finding* Find(FindingCode code) const {
    const auto found = std::find_if(findings.begin(), findings.end(),
                                    [code](const Finding& one) { return one.code == code; });
    return found == findings.end() ? nullptr : &*found;
  }
  // "F0732 line 5 /kpis/0/results/2565"; "" if there is none.
  std::string Line(FindingCode code) const {
    const Finding* const found = Find(code);
    if (found == nullptr) return "";
    return std::string(TextOf(found->code)) + " " + TextOf(found->place, Language::kEnglish) + " " +
           found->path;
  }
  std::string Narrative(const std::string& question) const {
    return dossier->answers.at(question).narrative.value_or("-");
  }
  // "a.pdf <url>; b.pdf": the evidence of an issue.
  std::string EvidenceOf(const std::string& question, const std::string& issue) const {
    std::string text;
    for (const Evidence& one : dossier->answers.at(question).issues.at(issue).evidence) {
      text += (text.empty() ? "" : "; ") + one.file;
      if (!one.url.empty()) text += " <" + one.url + ">";
    }
    return text;
  }

  Findings findings;  // before `dossier`, which is read with it
  std::optional<Dossier> dossier;
};

// A line with the blank line that the real form has behind each.
inline std::string Lines(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n\n";
  return text;
}

inline std::string Head(const std::string& category) {
  return Lines({"รางวัล : ตัวอย่าง", "หน่วยงาน : สำนักงานน้ำ", category, "หัวข้อ คะแนน"});
}

// The head of a table of KPIs.
inline std::string TableHead() {
  return Lines({"ตัวชี้วัด ค่าเป้าหมาย", "ปีล่าสุด", "(ตัวเลข)", "การดำเนินการ %", "ความสำเร็จ",
                "หมายเหตุ คะแนน", "พ.ศ.2565 พ.ศ.2566 พ.ศ.2567"});
}

inline std::string KpiHead() { return Lines({"หน่วยงาน : สำนักงานน้ำ", "หมวด 7 ผลลัพธ์"}); }

}  // namespace radap::award_form

#endif  // RADAP_TESTS_ENGINE_IMPORT_AWARD_FORM_FORM_TEXT_H_
