// Texts that no person writes break nothing, long or odd.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "engine/assess/assess.h"
#include "tests/engine/assess/assessed_text.h"
#include "tests/engine/small_pack.h"

namespace radap::testing {
namespace {

constexpr std::size_t kLong = 20'000;

std::string Repeated(std::string_view word) {
  std::string text;
  while (text.size() < kLong) text += word;
  return text;
}

// A dossier with one KPI whose texts are these.
Dossier With(const std::string& name, const std::string& unit, const std::string& note) {
  Dossier dossier =
      ReadOrStop(R"({"format": "radap.dossier/1", "pack": "small", "fiscal_year": 2567,
    "kpis": [{"item": "2.1", "group": 1, "name": "a", "direction": "lower", "target": 1,
              "results": {"2565": 0, "2566": 0, "2567": 5}}]})");
  dossier.kpis[0].name = name;
  dossier.kpis[0].unit = unit;
  dossier.kpis[0].note = note;
  return dossier;
}

TEST(AssessHostile, LongTextsGiveFewShortFindings) {
  const Program program = CompileOrStop(AssessPack());
  for (const char* const word : {"n/a ", "ปี 65 ", "ปี 65 ไม่เกิน 5 ", "1 + ", "3 จาก 4 ", "ร้อยละ",
                                 "((", "1) ", "65-66 ", "of ", "9", "1,", "เกณฑ์เป็นเป็น 7 "}) {
    const std::string text = Repeated(word);
    for (const Dossier& dossier :
         {With("a", "ร้อยละ", text), With("a", text, Repeated("ไม่เกิน 5 ")), With(text, "", text)}) {
      const Findings findings = Assess(program, Evaluate(program, dossier));
      for (const Finding& finding : findings) {
        EXPECT_LT(MessageOf(finding, Language::kThai).size(), 1000U) << word;
      }
      EXPECT_LT(findings.size(), 20U) << word;
    }
  }
}

TEST(AssessHostile, AnyOrderOfWords) {
  const Program program = CompileOrStop(AssessPack());
  const std::vector<std::string> words = {
      "ปี",     "พ.ศ.", " ",   "65",       "2566",    "-",     "+",    "/",      "(",
      ")",     "1)",   "0.5", "จาก",      "of",      "ไม่เกิน", "เกณฑ์", "ร้อยละ",  "%",
      "เรื่อง",  "n/a",  "12",  "1,839.50", ".",       ",",     "๙",    "\uF70A", "กํ",
      "ทั้งหมด", "\n",   "N/A", "0",        "9999999", "= ",    "ถึง",   "x",      "000"};
  unsigned seed = 1;
  for (int round = 0; round < 500; ++round) {
    std::string text;
    for (int i = 0; i < 12; ++i) {
      seed = seed * 1103515245U + 12345U;
      text += words[(seed >> 16) % words.size()];
    }
    const Dossier dossier = With(text, round % 2 == 0 ? "ร้อยละ" : "เรื่อง", text);
    for (const Finding& finding : Assess(program, Evaluate(program, dossier))) {
      EXPECT_EQ(finding.path.rfind("/kpis/0", 0), 0U) << text;
    }
  }
}

}  // namespace
}  // namespace radap::testing
