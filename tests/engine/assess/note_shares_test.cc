// "345 of 369" in a note, against the results.
#include <gtest/gtest.h>

#include "tests/engine/assess/assessed_text.h"

namespace radap::testing {
namespace {

constexpr const char* kDiffers = "kNoteShareDiffers /kpis/0\n";

std::string Noted(const std::string& note, const std::string& result = "93.41",
                  const std::string& unit = "ร้อยละ") {
  return AssessedKpi(R"("name": "การจัดการเรื่องร้องทุกข์", "unit": ")" + unit +
                     R"(", "direction": "higher", "target": 93.10, "results": {"2565": 93.00,
                     "2566": 93.02, "2567": )" +
                     result + R"(}, "note": ")" + note + "\"");
}

TEST(NoteShares, EveryWayToSayIt) {
  for (const char* const note :
       {"345 จาก 369 เรื่อง", "345 เรื่อง จากทั้งหมด 369 เรื่อง", "345/369", "345 / 369 เรื่อง",
        "345 of 369 cases", "๓๔๕ จาก ๓๖๙", "จาก 369 เรื่อง ยุติ 345", "ทั้งหมด 369 ยุติแล้ว 345",
        "369 เรื่องยุติได้ 345 เรื่อง", "ปี 2567 ได้ข้อยุติ ร้อยละ 369 เรื่องยุติได้ 345 เรื่อง)",
        "ป\uF702 2567 รอยละ 369 เรื\uF70Aองยุติได\uF70B 345 เรื\uF70Aอง"}) {
    EXPECT_EQ(Noted(note), kDiffers) << note;
  }
}

TEST(NoteShares, AgreesWithAResultOrTheTarget) {
  EXPECT_EQ(Noted("345 จาก 369 เรื่อง", "93.50"), "");
  EXPECT_EQ(Noted("345 จาก 369 เรื่อง", "93.49"), "") << "cut off instead of rounded";
  EXPECT_EQ(Noted("9302 จาก 10000 เรื่อง"), "") << "another year's";
  EXPECT_EQ(Noted("931 จาก 1000 เรื่อง"), "") << "the target";
}

TEST(NoteShares, IsAboutSomethingElse) {
  for (const char* const note :
       {"345 จาก 400 เรื่อง", "369 จาก 345 เรื่อง", "345 เรื่อง", "0 จาก 0", "เริ่มจาก 2565 ถึง 2567",
        "345 เรื่อง + 369 เรื่อง", "345 เรื่อง 369 คน", "", "จาก 369", "1/2/2567"}) {
    EXPECT_EQ(Noted(note), "") << note;
  }
}

TEST(NoteShares, AYearBeforeItBindsItCloser) {
  EXPECT_EQ(Noted("ปี 2567 ยุติ 360 จาก 369 เรื่อง"), kDiffers) << "97.56 is 4 points away";
  EXPECT_EQ(Noted("ยุติ 360 จาก 369 เรื่อง"), "");
  EXPECT_EQ(Noted("ปี 2560 ยุติ 345 จาก 369 เรื่อง"), "") << "a year without a result";
}

TEST(NoteShares, OnlyOfPercent) {
  EXPECT_EQ(Noted("345 จาก 369 เรื่อง", "93.41", "เรื่อง"), "");
  EXPECT_EQ(Noted("345 จาก 369 เรื่อง", "93.41", "%"), kDiffers);
  EXPECT_EQ(Noted("345 จาก 369 เรื่อง", "93.41", "percent"), kDiffers);
}

TEST(NoteShares, SaysAllFigures) {
  EXPECT_EQ(MessageOfKpi(R"("name": "a", "unit": "%", "target": 90, "results": {"2567": 93.41},
                           "note": "345 of 369")"),
            "`a`: the note has 345 of 369, which is 93.50 %, but the result of 2567 is 93.41: ask "
            "which is right");
}

}  // namespace
}  // namespace radap::testing
