// "12 + 19" in a note, against the results.
#include <gtest/gtest.h>

#include "tests/engine/assess/assessed_text.h"

namespace radap::testing {
namespace {

constexpr const char* kDiffers = "kNoteSumDiffers /kpis/0\n";

std::string Noted(const std::string& note, const std::string& unit = "เรื่อง") {
  return AssessedKpi(R"("name": "องค์ความรู้", "unit": ")" + unit +
                     R"(", "direction": "higher", "target": 20, "results": {"2565": 13, "2566": 21,
                     "2567": 39}, "note": ")" +
                     note + "\"");
}

TEST(NoteSums, OfAYear) {
  EXPECT_EQ(Noted("ปี 2566 รวมได้ 31 (12 + 19)"), kDiffers);
  EXPECT_EQ(Noted("ปี 65 12 เรื่อง + VDO 1 เรื่อง ปี 66 KM 12 เรื่อง + จริยธรรม 19 เรื่อง ปี 67 km 12 "
                  "เรื่อง จริยธรรม 27 เรื่อง"),
            kDiffers);
  EXPECT_EQ(Noted("ปี 2566: 2 + 9 + 11"), kDiffers);
}

TEST(NoteSums, OfNoYearIsTheFiscalOne) {
  EXPECT_EQ(Noted("12 + 19"), kDiffers);
  EXPECT_EQ(Noted("12 เรื่อง + จริยธรรม 19 เรื่อง"), "") << "not sure enough";
}

TEST(NoteSums, ThatHold) {
  for (const char* const note : {"ปี 66 12 + 9", "12 + 27", "12 เรื่อง + 27 เรื่อง", "ปี 2565: 12 + 8",
                                 "ปี 66 12 เรื่อง 19 เรื่อง", "ปี 65 - 66 12 + 19", "+ 12", "12 +",
                                 "ปี 2560 12 + 19", "เพิ่ม + ปี 2567", "1) ก + 2) ข", "ปี 2566 + 12"}) {
    EXPECT_EQ(Noted(note), "") << note;
  }
}

TEST(NoteSums, NotOfPercent) { EXPECT_EQ(Noted("ปี 2566 12 + 19", "ร้อยละ"), ""); }

TEST(NoteSums, SaysAllFigures) {
  EXPECT_EQ(
      MessageOfKpi(R"("name": "a", "unit": "x", "target": 5, "results": {"2567": 21},
                           "note": "12 + 19")"),
      "`a`: the note has 12 + 19, in all 31, but the result of 2567 is 21: ask which is right");
}

}  // namespace
}  // namespace radap::testing
