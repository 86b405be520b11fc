// A criterion in the note or the name, against the target.
#include <gtest/gtest.h>

#include "tests/engine/assess/assessed_text.h"

namespace radap::testing {
namespace {

constexpr const char* kDiffers = "kCriterionDiffers /kpis/0\n";

std::string Lower(const std::string& note, const std::string& name = "เวลา",
                  const std::string& unit = "ร้อยละ") {
  return AssessedKpi(R"("name": ")" + name + R"(", "unit": ")" + unit +
                     R"(", "direction": "lower", "target": 0.10, "results": {"2567": 0.05},
                     "note": ")" +
                     note + "\"");
}

std::string Higher(const std::string& note, const std::string& name = "ระดับ") {
  return AssessedKpi(R"("name": ")" + name +
                     R"(", "unit": "ร้อยละ", "direction": "higher", "target": 90,
                     "results": {"2567": 91}, "note": ")" +
                     note + "\"");
}

TEST(Criterion, InTheNote) {
  for (const char* const note :
       {"ไม่เกินร้อยละ 0.5", "อยู่ภายในเกณฑ์ไม่เกินร้อยละ 0.5", "ใช้เกณฑ์ 0.5 ต่อเดือน", "เกณฑ์คือ 0.5",
        "at most 0.5 percent", "เป้าหมายเป็น 0.5", "ไม่เกิน 0.5, ปี 66 ไม่เกิน 0.1", "ไม่เกิน ๐.๕",
        "ปี 65 - 66 ไม่เกิน 0.1 ปี 67 อยู่ภายในเกณฑ์ไม่เกินร้อยละ 0.5"}) {
    EXPECT_EQ(Lower(note), kDiffers) << note;
  }
  EXPECT_EQ(Higher("ไม่น้อยกว่าร้อยละ 80"), kDiffers);
  EXPECT_EQ(Higher("at least 80 %"), kDiffers);
}

TEST(Criterion, IsTheTargetOrOfAnotherYear) {
  for (const char* const note :
       {"ไม่เกินร้อยละ 0.1", "ไม่เกินร้อยละ 0.10", "ปี 65 ไม่เกิน 0.5", "ปี 65 ไม่เกิน 0.5 ปี 67 ไม่เกิน 0.1",
        "ตามเกณฑ์ 2565", "ตามเกณฑ์ที่ 3", "เกณฑ์ 4 ข้อ", "เกณฑ์ 0.5 ถึง 0.9", "เกณฑ์ 0.5% - 0.9%", "ผล 0.5",
        ""}) {
    EXPECT_EQ(Lower(note), "") << note;
  }
}

TEST(Criterion, OfAnotherUnitOrDirection) {
  EXPECT_EQ(Lower("ไม่เกิน 5 วัน"), "");
  EXPECT_EQ(Lower("ไม่น้อยกว่า 5"), "") << "lower is better: of something else";
  EXPECT_EQ(Higher("ตอบภายในเวลาไม่เกิน 15"), "");
  EXPECT_EQ(Higher("เป้าหมาย 500 คน"), "");
  EXPECT_EQ(Lower("ไม่เกินร้อยละ 5", "เวลา", "นาที"), "");
  EXPECT_EQ(Lower("ไม่เกิน 5 นาที", "เวลา", "นาที"), kDiffers);
  EXPECT_EQ(Lower("ไม่เกิน 5 คน", "เวลา", "นาที"), "");
}

TEST(Criterion, InTheName) {
  EXPECT_EQ(Lower("", "วงจรขัดข้องพร้อมกัน ไม่เกินร้อยละ 0.5 ต่อเดือน"), kDiffers);
  EXPECT_EQ(Lower("", "วงจรขัดข้องพร้อมกัน ไม่เกินร้อยละ 0.1 ต่อเดือน"), "");
  EXPECT_EQ(Higher("", "ร้อยละของหน่วยงานที่ได้คะแนนไม่น้อยกว่า 80"), "") << "of what is counted";
  EXPECT_EQ(Higher("", "เก็บหนี้ได้ตามเป้าหมาย 80%"), "");
  EXPECT_EQ(Higher("", "ผลประเมินไม่น้อยกว่าร้อยละ 80"), kDiffers);
}

TEST(Criterion, OfAnotherYearsTarget) {
  EXPECT_EQ(AssessedKpi(R"("name": "a", "unit": "%", "direction": "higher", "targets":
                          {"2567": 20, "2568": 25}, "note": "เป้าหมาย 25")"),
            "");
}

}  // namespace
}  // namespace radap::testing
