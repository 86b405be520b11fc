// What an author sees: the rendering in both languages, with the caret under the right Thai letter.
#include "rules/base/diagnostic.h"
#include "rules/base/codes.h"

#include <gtest/gtest.h>

#include <map>
#include <string>

namespace radap {
namespace {

struct CodeRow {
  Code code;
  const char* name;
};

constexpr CodeRow kAllCodes[] = {
#define DIAGNOSTIC(name, text, severity, th, en) {Code::name, #name},
#include "rules/base/codes.def"
};

const Source kSource{"packs/a.radap",
                     "pack a version 1\n"
                     "  level basic from 300 th \"พื้นฐาน\" en \"Basic\"\n"
                     "item 1.1 th \"การกำหนดทิศทาง\" en \"Direction\": mean of qestions\n"};

Span At(std::string_view what) {
  const auto begin = static_cast<std::uint32_t>(kSource.text.find(what));
  return {begin, begin + static_cast<std::uint32_t>(what.size())};
}

TEST(Diagnostic, RendersTheLineWithACaretUnderTheThaiLetter) {
  const Diagnostic diagnostic{Code::kReservedName, At("ทิศทาง"), {"mean"}};
  EXPECT_EQ(
      Render(diagnostic, kSource, Language::kEnglish),
      "error E0117 packs/a.radap:3:22: `mean` is a word of the language and cannot be a name\n"
      " 3 | item 1.1 th \"การกำหนดทิศทาง\" en \"Direction\": mean of qestions\n"
      "   |                      ^~~~~\n");
}

TEST(Diagnostic, RendersInThai) {
  Diagnostic diagnostic{Code::kReservedName, At("qestions"), {"mean"}};
  diagnostic.did_you_mean = "questions";
  EXPECT_EQ(Render(diagnostic, kSource, Language::kThai),
            "ข้อผิดพลาด E0117 packs/a.radap:3:53: `mean` เป็นคำของภาษา ใช้ตั้งชื่อไม่ได้\n"
            " 3 | item 1.1 th \"การกำหนดทิศทาง\" en \"Direction\": mean of qestions\n"
            "   |                                                     ^~~~~~~~\n"
            "   = หมายถึง `questions` หรือไม่\n");
}

TEST(Diagnostic, RendersTheSecondPlaceAndTheNearName) {
  Diagnostic diagnostic{Code::kGivenTwice, At("1.1"), {"1.1"}};
  diagnostic.other = At("basic");
  diagnostic.did_you_mean = "1.2";
  EXPECT_EQ(Render(diagnostic, kSource, Language::kEnglish),
            "error E0118 packs/a.radap:3:6: `1.1` is given twice on one line\n"
            " 3 | item 1.1 th \"การกำหนดทิศทาง\" en \"Direction\": mean of qestions\n"
            "   |      ^~~\n"
            "   = the other place: packs/a.radap:2:9\n"
            " 2 |   level basic from 300 th \"พื้นฐาน\" en \"Basic\"\n"
            "   |         ^~~~~\n"
            "   = did you mean `1.2`?\n");
}

TEST(Diagnostic, DumpsOneLine) {
  const Diagnostic diagnostic{Code::kThaiDigits, At("300"), {"300"}};
  EXPECT_EQ(DumpLine(diagnostic, kSource), "2:20 E0109 write Arabic digits: 300");
}

TEST(Diagnostic, CutsALongLineAroundTheCaret) {
  std::string text;
  for (int i = 0; i < 100000; ++i) text += "ก้";
  const Source source{"long.radap", text};
  const std::string rendered =
      Render({Code::kTab, {300000, 300006}, {}}, source, Language::kEnglish);
  EXPECT_LT(rendered.size(), 2000U);
  EXPECT_NE(rendered.find("\n 1 | …ก้ก้"), std::string::npos) << rendered;
  const std::string caret_line = rendered.substr(rendered.rfind("   | "));
  EXPECT_EQ(caret_line, "   | " + std::string(81, ' ') + "^\n");
}

TEST(Diagnostic, ShowsBrokenBytesAndTabsHarmlessly) {
  const Source source{"bad.radap", "a\t\x1B[2J\xA1\xA2 b"};
  EXPECT_EQ(Render({Code::kTab, {1, 2}, {}}, source, Language::kEnglish),
            "error E0103 bad.radap:1:2: tabs are not allowed: write spaces instead\n"
            " 1 | a  [2J?? b\n"
            "   |  ^\n");
}

TEST(Diagnostic, EveryCodeHasItsOwnNumberAndBothTexts) {
  std::map<std::string, std::string> seen;
  for (const CodeRow& row : kAllCodes) {
    const std::string text(TextOf(row.code));
    const bool is_error = text.size() == 5 && text.starts_with("E0");
    EXPECT_TRUE(is_error || (text.size() >= 3 && text[0] == 'W')) << text;
    EXPECT_EQ(text.find_first_not_of("0123456789", 1), std::string::npos) << text;
    EXPECT_EQ(SeverityOf(row.code) == Severity::kError, text[0] == 'E') << text;
    EXPECT_TRUE(seen.emplace(text, row.name).second) << text << " is " << seen[text] << " too";
    const Diagnostic diagnostic{row.code, {}, {"a0", "a1", "a2", "a3", "a4", "a5"}};
    const std::string thai = MessageOf(diagnostic, Language::kThai);
    EXPECT_NE(thai.find("\xE0\xB8"), std::string::npos) << text << ": no Thai letter in " << thai;
    EXPECT_FALSE(MessageOf(diagnostic, Language::kEnglish).empty()) << text;
  }
}

TEST(Diagnostic, OnlyErrorsAreErrors) {
  EXPECT_FALSE(HasErrors({}));
  EXPECT_TRUE(HasErrors({{Code::kTab, {}, {}}}));
}

}  // namespace
}  // namespace radap
