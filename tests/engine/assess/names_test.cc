// Names of KPIs: plain counts, and directions that do not go with them. And zeros that were no result.
#include <gtest/gtest.h>

#include "tests/engine/assess/assessed_text.h"

namespace radap::testing {
namespace {

std::string Named(const std::string& name, const std::string& unit, const std::string& direction,
                  std::string_view rules = "") {
  return AssessedKpi(R"("name": ")" + name + R"(", "unit": ")" + unit + R"(", "direction": ")" +
                         direction + R"(", "target": 10, "results": {"2567": 11})",
                     rules);
}

TEST(PlainCount, ByNameAndUnit) {
  constexpr const char* kCount = "kPlainCount /kpis/0\n";
  EXPECT_EQ(Named("จำนวนกิจกรรม", "กิจกรรม", "higher"), kCount);
  EXPECT_EQ(Named("จำนวนกิจกรรม", "", "higher"), kCount);
  EXPECT_EQ(Named("Number of awards", "awards", "higher"), kCount);
  EXPECT_EQ(Named("จำนวน KM ที่ทำได้ตามแผน", "ร้อยละ", "higher"), "");
  EXPECT_EQ(Named("ร้อยละของจำนวนกิจกรรม", "ร้อยละ", "higher"), "");
  EXPECT_EQ(Named("จำนวนกิจกรรม", "กิจกรรม", "higher",
                  "lint count-as-kpi of kpi, note\n  when name starts with \"จำนวน\"\n"
                  "  say th \"นับ\" en \"count\"\n"),
            "");
}

TEST(DirectionAgainstName, HigherOfWhatShouldBeLess) {
  constexpr const char* kAgainst = "kDirectionAgainstName /kpis/0/direction\n";
  for (const char* const name :
       {"ข้อร้องเรียนต่อพันคน", "ระยะเวลาเฉลี่ย", "อัตราการลาออก", "ระบบขัดข้อง", "Unplanned downtime",
        "ความคลาดเคลื่อน", "ต้นทุนต่อหน่วย", "Unit cost", "ความไม่พึงพอใจ"}) {
    EXPECT_EQ(Named(name, "x", "higher"), kAgainst) << name;
    EXPECT_EQ(Named(name, "x", "lower"), "") << name;
  }
}

TEST(DirectionAgainstName, SomethingIsDoneAboutIt) {
  for (const char* const name :
       {"ร้อยละข้อร้องเรียนที่แก้ได้ในเวลา", "กระบวนการที่ลดต้นทุนได้", "ร้อยละต้นทุนที่ลดลง",
        "งานที่เสร็จภายในระยะเวลา", "ร้อยละเรื่องร้องเรียนที่ได้ข้อยุติ", "Complaints resolved", "Cost reduction",
        "วันที่ไม่มีระบบขัดข้อง"}) {
    EXPECT_EQ(Named(name, "ร้อยละ", "higher"), "") << name;
  }
}

TEST(DirectionAgainstName, LowerOfWhatShouldBeMore) {
  constexpr const char* kAgainst = "kDirectionAgainstName /kpis/0/direction\n";
  for (const char* const name : {"ร้อยละความพึงพอใจ", "รายได้ต่อหัว", "Customer satisfaction"}) {
    EXPECT_EQ(Named(name, "ร้อยละ", "lower"), kAgainst) << name;
    EXPECT_EQ(Named(name, "ร้อยละ", "higher"), "") << name;
  }
  for (const char* const name : {"ร้อยละความไม่พึงพอใจ", "ต้นทุนต่อรายได้", "ร้อยละของรายได้ที่ลดลง"}) {
    EXPECT_EQ(Named(name, "ร้อยละ", "lower"), "") << name;
  }
}

TEST(DirectionAgainstName, ThePackHasSpoken) {
  EXPECT_EQ(Named("ร้อยละความพึงพอใจ", "ร้อยละ", "lower",
                  "lint name-against-direction of kpi, warning\n  when direction is lower\n"
                  "  say th \"ขัด\" en \"against\"\n"),
            "");
}

std::string Zero(const std::string& note, const std::string& first = "0") {
  return AssessedKpi(R"("name": "a", "unit": "ร้อยละ", "direction": "higher", "target": 80,
                       "results": {"2565": )" +
                     first + R"(, "2566": 70, "2567": 95}, "note": ")" + note + "\"");
}

TEST(ZeroNotAvailable, TheNoteSaysSo) {
  constexpr const char* kZero = "kZeroNotAvailable /kpis/0/results/2565\n";
  for (const char* const note : {"ปี 65 N/A ปี 66 ได้ระดับ G", "ปี 2565 ไม่มีผลประเมิน (N/A) แม้พิมพ์เป็น 0",
                                 "ปีแรกไม่มีข้อมูล", "ป\uF702 65 N/A", "2565 not assessed"}) {
    EXPECT_EQ(Zero(note), kZero) << note;
  }
}

TEST(ZeroNotAvailable, AnotherYearAnotherResultOrTrueZero) {
  EXPECT_EQ(Zero("ปี 66 N/A"), "");
  EXPECT_EQ(Zero("ปี 65 N/A", "1"), "");
  EXPECT_EQ(Zero("ปี 65 N/A", "null"), "");
  EXPECT_EQ(Zero("ปี 65 ไม่มีเหตุขัดข้อง"), "");
  EXPECT_EQ(Zero("ปี 65 ไม่มีผลกระทบ"), "");
  EXPECT_EQ(Zero(""), "");
}

}  // namespace
}  // namespace radap::testing
