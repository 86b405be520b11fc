// Rows of KPIs: a table of rows as printed and what they hold.
#include "engine/import/award_form/kpi_rows.h"

#include <gtest/gtest.h>

#include "tests/engine/import/award_form/form_text.h"

namespace radap::award_form {
namespace {

FormRead ReadRows(const std::vector<std::string>& lines) {
  return FormRead(KpiHead() + Lines({"7.1 พันธกิจ", "380.00", "1. หลัก"}) + TableHead() +
                  Lines(lines));
}

std::string Number(const std::optional<Exact>& number) { return number ? number->ToPlain(2) : "-"; }

// "name|unit|+|target|results|success|score|note;" for each KPI.
std::string Shown(const FormRead& read) {
  std::string shown;
  for (const Kpi& kpi : read.dossier->kpis) {
    shown += kpi.name + "|" + kpi.unit + "|" + (kpi.direction == Direction::kHigher ? "+" : "-") +
             "|" + Number(kpi.target) + "|";
    for (const auto& [year, result] : kpi.results) {
      shown += std::to_string(year % 100) + ":" + result.ToPlain(2) + " ";
    }
    shown +=
        "|" + Number(kpi.claimed.success) + "|" + Number(kpi.claimed.score) + "|" + kpi.note + ";";
  }
  return shown;
}

struct RowCase {
  const char* name;
  std::vector<std::string> lines;
  const char* shown;
};

class KpiRowsTest : public testing::TestWithParam<RowCase> {};

TEST_P(KpiRowsTest, IsRead) { EXPECT_EQ(Shown(ReadRows(GetParam().lines)), GetParam().shown); }

INSTANTIATE_TEST_SUITE_P(
    Rows, KpiRowsTest,
    testing::Values(
        RowCase{"one_line",
                {"น้ำ (ค่ามากดี) 95.80 (ร้อยละ) 96.2 95 97.4 101.67 300"},
                "น้ำ|ร้อยละ|+|95.8|65:96.2 66:95 67:97.4 |101.67|300|;"},
        RowCase{"two_rows_in_one_line",
                {"น้ำ (ค่ามากดี) 10 (ราย) 8 9 10 100 300 ไฟ (ค่ามากดี) 1 (ดวง) 1 1 1 100 300"},
                "น้ำ|ราย|+|10|65:8 66:9 67:10 |100|-|300 ไฟ;"
                "300 ไฟ|ดวง|+|1|65:1 66:1 67:1 |100|300|;"},
        RowCase{"lower_and_note",
                {"น้ำ (ค่าน้อยดี) 5 (ครั้ง) 9 6 4 120 ปี 67 ลดลง 500"},
                "น้ำ|ครั้ง|-|5|65:9 66:6 67:4 |120|500|ปี 67 ลดลง;"},
        RowCase{"thai_digits_and_commas",
                {"น้ำ (ค่ามากดี) ๑,๒๐๐ (ราย) 1,150 ๑๑๘๐ 1,200 ๑๐๐ ๓๐๐"},
                "น้ำ|ราย|+|1200|65:1150 66:1180 67:1200 |100|300|;"},
        RowCase{"name_over_lines_and_direction_cut",
                {"ร้อยละของน้ำ", "ที่ไหลถึงบ้าน (ค่า", "มากดี)", "10 (ราย) 8 9 10 100 300"},
                "ร้อยละของน้ำ ที่ไหลถึงบ้าน|ราย|+|10|65:8 66:9 67:10 |100|300|;"},
        RowCase{"note_over_lines_then_score",
                {"น้ำ (ค่ามากดี) 10 (ราย) 8 9 10 100 ปี 67 ไม่เกิน", "0.5", "ต่อปี", "500", "ไฟ",
                 "ฟ้า (ค่ามากดี) 1 (ดวง) 1 1 1 100 300"},
                "น้ำ|ราย|+|10|65:8 66:9 67:10 |100|500|ปี 67 ไม่เกิน 0.5 ต่อปี;"
                "ไฟ ฟ้า|ดวง|+|1|65:1 66:1 67:1 |100|300|;"},
        RowCase{"note_ends_in_a_number",
                {"น้ำ (ค่ามากดี) 10 (ราย) 8 9 10 100 ปีงบ 256", "500"},
                "น้ำ|ราย|+|10|65:8 66:9 67:10 |100|500|ปีงบ 256;"},
        RowCase{"note_has_a_line_of_a_number",
                {"น้ำ (ค่ามากดี) 10 (ราย) 8 9 10 100 ได้", "120", "ราย", "300"},
                "น้ำ|ราย|+|10|65:8 66:9 67:10 |100|300|ได้ 120 ราย;"},
        RowCase{"direction_in_a_note",
                {"น้ำ (ค่ามากดี) 10 (ราย) 8 9 10 100 ดู (ค่ามากดี) ปี 66", "500"},
                "น้ำ|ราย|+|10|65:8 66:9 67:10 |100|500|ดู (ค่ามากดี) ปี 66;"},
        RowCase{"empty_unit_and_brackets_in_brackets",
                {"ก (ค่ามากดี) 1 () 1 1 1 100 300", "ข (ค่ามากดี) 1 (ร้อยละ (สะสม)) 1 1 1 100 300"},
                "ก||+|1|65:1 66:1 67:1 |100|300|;ข|ร้อยละ (สะสม)|+|1|65:1 66:1 67:1 |100|300|;"},
        RowCase{"not_available_and_dash",
                {"น้ำ (ค่ามากดี) 10 (ราย) N/A - 10 100 300"},
                "น้ำ|ราย|+|10|67:10 |100|300|;"},
        RowCase{"two_rows_without_notes",
                {"ก (ค่ามากดี) 1 (ราย) 1 1 1 100 300", "ข (ค่ามากดี) 2 (ราย) 2 2 2 100", "300"},
                "ก|ราย|+|1|65:1 66:1 67:1 |100|300|;ข|ราย|+|2|65:2 66:2 67:2 |100|300|;"},
        RowCase{"score_missing",
                {"น้ำ (ค่ามากดี) 10 (ราย) 8 9 10 100 ดี"},
                "น้ำ|ราย|+|10|65:8 66:9 67:10 |100|-|ดี;"},
        RowCase{"years_missing", {"น้ำ (ค่ามากดี) 10 (ราย) 8"}, "น้ำ|ราย|+|10|65:8 |-|-|;"}),
    [](const testing::TestParamInfo<RowCase>& one) { return one.param.name; });

TEST(KpiRows, WhatIsOddIsReported) {
  EXPECT_TRUE(ReadRows({"ก (ค่ามากดี) 1 () 1 1 1 100 300"}).Has(AwardFormCode::kKpiNoUnit));
  EXPECT_TRUE(ReadRows({"(ค่ามากดี) 1 (ร) 1 1 1 100 300"}).Has(AwardFormCode::kKpiNoName));
  EXPECT_TRUE(ReadRows({"ก (ค่ามากดี) 1 (ร) 1 1 1 100 ดี"}).Has(AwardFormCode::kKpiNoScore));
  EXPECT_TRUE(ReadRows({"ก (ค่ามากดี) 1 (ร) 8"}).Has(AwardFormCode::kKpiFigures));
  EXPECT_EQ(ReadRows({"ก (ค่ามากดี) 1 (ร) 1 N/A 1 100 300"}).Line(AwardFormCode::kNoFigure),
            "F0731 line 25 /kpis/0/results/2566");
  EXPECT_TRUE(
      ReadRows({"ก (ค่ามากดี) 1 (ร) 1 1 1 100 ดู (ค่าน้อยดี) 300"}).Has(AwardFormCode::kStrayDirection));
  EXPECT_TRUE(ReadRows({"ก (ค่ามากดี) 1 (ร) 1 1 1 100 ได้ 2 รางวัลที่ 1", "จาก 47"})
                  .Has(AwardFormCode::kKpiScoreUnsure));
  EXPECT_TRUE(ReadRows({"ก (ค่ามากดี) 1 (ร) 1 1 1 100 300", "เหลือ"}).Has(AwardFormCode::kUnread));
}

TEST(KpiRows, AZeroThatTheNoteDenies) {
  const FormRead read = ReadRows({"น้ำ (ค่ามากดี) 80 (ร้อยละ) 0 70 95 118.75 ปี 65 N/A ปี 66 ดี", "500"});
  EXPECT_EQ(read.Line(AwardFormCode::kZeroIsNoValue), "F0732 line 25 /kpis/0/results/2565");
  EXPECT_EQ(Shown(read), "น้ำ|ร้อยละ|+|80|65:0 66:70 67:95 |118.75|500|ปี 65 N/A ปี 66 ดี;");
  EXPECT_FALSE(ReadRows({"น้ำ (ค่ามากดี) 80 (ร้อยละ) 0 70 95 118.75 ปี 66 N/A 500"})
                   .Has(AwardFormCode::kZeroIsNoValue));
}

TEST(KpiRows, AHostileTableStaysFast) {
  std::vector<std::string> lines;
  for (int i = 0; i < 1000; ++i) lines.emplace_back("( (ค่ามากดี) ((( (ค่าน้อยดี) 1 ( 1 2 3");
  EXPECT_TRUE(ReadRows(lines).Has(AwardFormCode::kStrayDirection));
}

}  // namespace
}  // namespace radap::award_form
