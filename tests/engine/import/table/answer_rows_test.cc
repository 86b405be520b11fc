// Rows of answers: claims, evidence, narratives; questions and issues as people type them.
#include <gtest/gtest.h>

#include "engine/import/table/codes.h"
#include "tests/engine/import/table/tables.h"

namespace radap::testing {
namespace {

Read ReadRows(std::string_view rows) {
  return ReadText("คำถาม | ประเด็น | มี/ไม่มี | ไฟล์หลักฐาน | ลิงก์ | คำบรรยาย\n" + std::string(rows));
}

TEST(TableAnswers, ClaimsInManyWords) {
  const Read read = ReadRows(
      "1.1.1 | 1 | มี\n"
      "1.1.1 | ประเด็นที่ 2 | ✓\n"
      "1.1.1 | 1.1.1/3 | #1\n"
      "1.1.1 | ๔ | ไม่มี\n"
      "1.1.1 | #5 | ไม่เกี่ยวข้อง\n"
      "1.1.2 | 1 | ?true\n"
      "1.1.2 | 2 | -\n"
      "1.1.2 | 3 | ใช่มั้ง\n"
      "1.2.1 | | ไม่เกี่ยวข้อง\n"
      "1.3.1 | | มี\n");
  EXPECT_EQ(read.Answers(),
            "1.1.1/1 yes\n1.1.1/2 yes\n1.1.1/3 yes\n1.1.1/4 no\n1.1.1/5 not-applicable\n"
            "1.1.2/1 yes\n1.2.1 not-applicable\n");
  EXPECT_EQ(read.Places(),
            "F0781 KPI!C8 /answers/1.1.2/issues/2\nF0787 KPI!C9 /answers/1.1.2/issues/3\n"
            "F0791 KPI!C11 /answers/1.3.1\n");
}

TEST(TableAnswers, EvidenceFilesAndLinks) {
  const Read read = ReadRows(
      "1.1.1 | 1 | มี | a.pdf⏎b.pdf | https://x/a; https://x/b\n"
      "1.1.1 | 2 | มี | c.pdf; d.pdf | https://x/c\n"
      "1.1.1 | 3 | มี | https://x/e |\n"
      "1.1.1 | 3 | มี | f.pdf |\n"
      "1.1.1 | 4 | มี | - | ไม่มี\n"
      "1.1.2 | | | g.pdf |\n");
  EXPECT_EQ(read.Answers(),
            "1.1.1/1 yes a.pdf<https://x/a> b.pdf<https://x/b>\n"
            "1.1.1/2 yes c.pdf d.pdf <https://x/c>\n"
            "1.1.1/3 yes <https://x/e> f.pdf\n1.1.1/4 yes\n");
  EXPECT_EQ(read.Places(),
            "F0781 KPI!D6 /answers/1.1.1/issues/4/evidence\n"
            "F0781 KPI!E6 /answers/1.1.1/issues/4/evidence\nF0791 KPI!D7 /answers/1.1.2\n");
}

TEST(TableAnswers, NarrativesAndWhatIsSaidTwice) {
  const Read read = ReadRows(
      "1.1.1 | 1 | มี | | | ย่อหน้าหนึ่ง⏎⏎ย่อหน้าสอง\n"
      "1.1.1 | 1 | ไม่มี | | | อีกอย่าง\n"
      "1.1.1 | 1 | มี | | | -\n");
  EXPECT_EQ(read.Answers(), "1.1.1 narrative ย่อหน้าหนึ่ง\n\nย่อหน้าสอง\n1.1.1/1 yes\n");
  EXPECT_EQ(read.Places(),
            "F0795 KPI!F3 /answers/1.1.1/narrative\nF0795 KPI!C3 /answers/1.1.1/issues/1\n"
            "F0781 KPI!F4 /answers/1.1.1/narrative\n");
}

TEST(TableAnswers, QuestionsFromAboveAndFromSections) {
  const Read read = ReadRows(
      " | 1 | มี\n"
      "1.1.1 ทิศทาง\n"
      " | 1 | มี\n"
      "1.1.2 | 1 | มี\n"
      " | 2 | มี\n"
      " | 1.2.1/1 | มี\n"
      " | 2 | ไม่มี\n");
  EXPECT_EQ(read.Answers(), "1.1.1/1 yes\n1.1.2/1 yes\n1.1.2/2 yes\n1.2.1/1 yes\n1.2.1/2 no\n");
  EXPECT_EQ(read.Places(), "F0794 KPI!B2 /answers\nF0793 KPI!B2\nF0790 KPI!A3\nF0789 KPI!A6\n");
}

TEST(TableAnswers, IdsThatThePackDoesNotHave) {
  const Read read = ReadRows(
      "1.1.9 | 1 | มี\n"
      "1.1.1 | 9 | มี\n"
      "1.1.1 | 1.1.2/1 | มี\n");
  EXPECT_EQ(read.Answers(), "1.1.1/1.1.2/1 yes\n1.1.1/9 yes\n1.1.9/1 yes\n");
  EXPECT_EQ(read.Places(),
            "F0794 KPI!A2 /answers\nF0794 KPI!B2 /answers\nF0794 KPI!B3 /answers\nF0794 KPI!B4 "
            "/answers\n");
}

TEST(TableAnswers, ItemColumnSaysTheQuestion) {
  const Read read = ReadText("ข้อ | ประเด็น | คำตอบ | คะแนน\n1.1.1 | 1 | ใช่ | #500\n");
  EXPECT_EQ(read.Answers(), "1.1.1/1 yes\n");
  EXPECT_EQ(read.Places(), "F0776 KPI!D1\n");
}

}  // namespace
}  // namespace radap::testing
