// Where a narrative begins and ends, and its text.
#include "engine/import/award_form/narrative.h"

#include <gtest/gtest.h>

#include "tests/engine/import/award_form/form_text.h"

namespace radap::award_form {
namespace {

// Question 3.2.2 of the pack has one issue without a star.
std::string Question(const std::string& lines) {
  return Head("หมวด 3 ผู้รับบริการ") + Lines({"3.2 บริการ 300", "3.2.2 บริการเฉพาะกลุ่ม", "มี ประเด็น"}) +
         lines;
}

// The same text as a browser prints it: no blank lines, no spaces at the ends.
std::string Printed(const std::string& text) {
  std::string printed;
  for (const FormLine& line : ReadLines(text)) printed += line.text + "\n";
  return printed;
}

TEST(Narrative, BeginsBelowALineOfSpaces) {
  const FormRead read(Question(Lines({"ประเด็น", "ยาวสองบรรทัด  "}) + "    \n\n" +
                               Lines({"  หนึ่ง", "สอง", " (จำนวนอักขระ : 8 อักขระ)"})));
  EXPECT_EQ(read.Narrative("3.2.2"), "หนึ่ง\nสอง");
  EXPECT_FALSE(read.Has(AwardFormCode::kNarrativeGuessed));
  ASSERT_EQ(read.dossier->printed.size(), 1U);
  EXPECT_EQ(read.dossier->printed[0].value, "8");
  EXPECT_EQ(read.dossier->printed[0].of, "3.2.2");
  EXPECT_EQ(read.dossier->printed[0].at, "line 25");
}

TEST(Narrative, ALineOfSpacesAmongTheIssuesIsNotItsBeginning) {
  const std::string issue = "ประเด็นที่ยาวมากหนึ่งบรรทัดซึ่งมีตัวอักษรมากกว่าที่นับไว้";
  const FormRead read(Question(Lines({issue}) + "    \n\n" + Lines({issue + "  "}) + "    \n\n" +
                               Lines({"  หนึ่ง", " (จำนวนอักขระ : 5 อักขระ)"})));
  EXPECT_EQ(read.Narrative("3.2.2"), "หนึ่ง");
}

TEST(Narrative, PageEndsInsideItAreTakenOut) {
  const FormRead read(Question(
      Lines({"ประเด็น  "}) + "    \n\n" +
      Lines({"  ครึ่งคำ", "ประเด็นการพัฒนา :", "การดำเนินงานที่ควรมุ่งเน้นให้ความสำคัญ : "}) +
      "http://a.org/1/3/2/2/1/ก.pdf\n\n\n" + Lines({"ะต่อกัน", " (จำนวนอักขระ : 14 อักขระ)"})));
  EXPECT_EQ(read.Narrative("3.2.2"), "ครึ่งคำะต่อกัน");
}

TEST(Narrative, WithoutMarksTheCountTellsWhereItBegins) {
  const std::string text =
      Question(Lines({"ประเด็นที่ยาวมากหนึ่งบรรทัด", "และต่ออีกหนึ่งบรรทัด  "}) + "    \n\n" +
               Lines({"  หนึ่ง", "สองสาม", " (จำนวนอักขระ : 11 อักขระ)"}));
  const FormRead read(text);
  const FormRead printed(Printed(text));
  EXPECT_EQ(printed.Narrative("3.2.2"), read.Narrative("3.2.2"));
  EXPECT_EQ(printed.Line(AwardFormCode::kNarrativeGuessed),
            "F0724 line 10 /answers/3.2.2/narrative");
}

TEST(Narrative, AShortRestOfAnIssueIsNoneOfIt) {
  const std::string full = "ประเด็นที่เต็มบรรทัดพอดีและยังไม่จบในบรรทัดนี้เลย";
  const FormRead read(
      Printed(Head("หมวด 2 แผน") +
              Lines({"2.1 แผน 500", "2.1.1 แผนน้ำ", "มี ประเด็น", "หนึ่ง", "สอง", "สาม", "สี่",
                     full + " *", "หลักฐาน - ไฟล์แนบ :", "หก *", "หลักฐาน - ไฟล์แนบ :", "เจ็ด",
                     full + "กก", "ท้าย", "คำบรรยาย", "(จำนวนอักขระ : 30 อักขระ)"})));
  EXPECT_EQ(read.Narrative("2.1.1"), "คำบรรยาย");
}

TEST(Narrative, ThatBeginsAPageIsNotCutAtALaterGap) {
  const std::string half = std::string("หนึ่งสองสามสี่ห้าหกเจ็ดแปดเก้าสิบหนึ่งสองสามสี่ห้าหกเจ็ดแปดเก้าสิบ") +
                           "หนึ่งสองสามสี่ห้าหกเจ็ดแปดเก้าสิบหนึ่งสองสามสี่ห้าหกเจ็ดแปดเก้าสิบ";
  const FormRead read(Question(Lines({"ประเด็น"}) + "\f" + half + "\n\n\n\n" +
                               Lines({half, "(จำนวนอักขระ : 270 อักขระ)"})));
  EXPECT_EQ(read.Narrative("3.2.2").size(), 2 * half.size());
}

TEST(Narrative, HeadingsInsideItAreWords) {
  const FormRead read(Question(Lines({"ประเด็น  "}) + "    \n\n" +
                               Lines({"  3.3.1 ดูข้อนี้", "หมวด 4 ก็เช่นกัน", "หน่วยงาน : กองน้ำ",
                                      "คะแนนรวม ดีขึ้น", "1. ต่อไป", " (จำนวนอักขระ : 60 อักขระ)"})));
  EXPECT_NE(read.Narrative("3.2.2").find("1. ต่อไป"), std::string::npos);
  EXPECT_EQ(read.dossier->answers.size(), 1U);
  EXPECT_EQ(read.dossier->organisation.name, "สำนักงานน้ำ");
}

TEST(Narrative, WithoutACountItEndsWhereTheNextPartBegins) {
  const FormRead read(
      Question(Lines({"ประเด็น  "}) + "    \n\n" + Lines({"  คำบรรยาย"}) +
               Lines({"3.3 ประชาชน 500", "3.3.1 กลไก", "มี ประเด็น", "หนึ่ง  ", "สอง  ", "สาม  "}) +
               "    \n\n" + Lines({" (จำนวนอักขระ : 0 อักขระ)"})));
  EXPECT_EQ(read.Narrative("3.2.2"), "คำบรรยาย");
  EXPECT_TRUE(read.Has(AwardFormCode::kNoCount));
  EXPECT_EQ(read.Narrative("3.3.1"), "");
  EXPECT_EQ(read.Line(AwardFormCode::kNoNarrative), "F0722 line 35 /answers/3.3.1/narrative");
}

TEST(Narrative, IssuesThatThePackDoesNotHaveAreReported) {
  const FormRead read(Question(Lines({"หนึ่ง  ", "สอง  "}) + "    \n\n" +
                               Lines({"  คำบรรยาย", " (จำนวนอักขระ : 8 อักขระ)"})));
  const Finding* const count = read.Find(AwardFormCode::kIssueCount);
  ASSERT_NE(count, nullptr);
  EXPECT_EQ(MessageOf(*count, Language::kEnglish).substr(0, 45),
            "question 3.2.2 prints 2 issues, the pack has ");
}

TEST(Narrative, TheTextMayEndAnywhere) {
  const std::string whole =
      Question(Lines({"ประเด็น  "}) + "    \n\n" + Lines({"  คำ", " (จำนวนอักขระ : 2 อักขระ)"}));
  for (std::size_t size = 0; size < whole.size(); ++size) {
    if ((static_cast<unsigned char>(whole[size]) & 0xC0U) == 0x80U) continue;
    const FormRead read(std::string_view(whole).substr(0, size));
    EXPECT_FALSE(read.findings.empty()) << size;
  }
}

}  // namespace
}  // namespace radap::award_form
