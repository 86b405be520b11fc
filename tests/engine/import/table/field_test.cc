// Headers and the words of --map -> fields; years in headers.
#include "engine/import/table/field.h"

#include <gtest/gtest.h>

#include <string>

namespace radap::free_table {
namespace {

// "result-2567", "result-2567 repaired", "none"
std::string WordOfHeader(std::string_view header) {
  const std::optional<TableColumn> column = FieldOfHeader(header);
  if (!column) return "none";
  return WordOf(*column) + (column->is_year_repaired ? " repaired" : "");
}

struct Case {
  std::string_view header;
  std::string_view word;
};

void Expect(std::initializer_list<Case> cases) {
  for (const Case& one : cases) EXPECT_EQ(WordOfHeader(one.header), one.word) << one.header;
}

TEST(TableField, HeadersInThaiAndEnglish) {
  Expect({{"ตัวชี้วัด", "name"},
          {"ชื่อตัวชี้วัด (KPI)", "name"},
          {"  KPI Name ", "name"},
          {"หน่วย-วัด", "unit"},
          {"หมายเหตุ :", "note"},
          {"ค่าเป้าหมาย (Target)", "target"},
          {"ความสำเร็จ (%)", "claimed-success"},
          {"มี / ไม่มี", "claimed"},
          {"FISCAL YEAR", "fiscal-year"},
          {"ท\u0E35\u0E48", "serial"},
          {"ต\uF710วชี้วัด", "name"},  // mai han akat of a PDF font
          {"งบประมาณ", "none"},
          {"ตัวชี้วัดที่ไม่รู้จัก", "none"},
          {"", "none"},
          {"( )", "none"}});
}

TEST(TableField, YearsInHeaders) {
  Expect({{"2567", "result-2567"},
          {"ปี ๒๕๖๗", "result-2567"},
          {"ผลการดำเนินงาน 2567", "result-2567"},
          {"ผลการดำเนินงาน ปีงบประมาณ พ.ศ. 2566", "result-2566"},
          {"ปี 2567 ผลการดำเนินงาน", "result-2567"},
          {"ผล (ปี 2565)", "result-2565"},
          {"เป้าหมายปี 2568", "target-2568"},
          {"ปีฐาน 2564", "baseline"},
          {"ผล", "result"},
          {"Result 2024", "result-2567 repaired"},
          {"FY2024", "result-2567 repaired"},
          {"ผล ปี 67", "result-2567 repaired"},
          {"67", "none"},
          {"ผล 67", "none"},
          {"ผล 2566-2567", "none"},
          {"ผล 2300", "none"},
          {"งบประมาณ 2567", "none"},
          {"คะแนน 2567", "none"},
          {"หมายเหตุ 2567", "none"}});
}

TEST(TableField, WordsOfTheMapAreReadAsTheyAreWritten) {
  for (const std::string word :
       {"item", "result", "result-2567", "target-2570", "evidence-url", "ignore"}) {
    const std::optional<TableColumn> column = FieldOfWord(word);
    ASSERT_TRUE(column) << word;
    EXPECT_EQ(WordOf(*column), word);
  }
  for (const std::string word :
       {"", "Item", "name-2567", "result-2024", "result-67", "result-", "results"}) {
    EXPECT_FALSE(FieldOfWord(word)) << word;
  }
}

TEST(TableField, NearestHeaderIsASlip) {
  const std::optional<NearHeader> near = NearestHeader("หน่วยวดั");
  ASSERT_TRUE(near);
  EXPECT_EQ(near->header, "หน่วยวัด");
  EXPECT_EQ(near->field, TableField::kUnit);
  EXPECT_FALSE(NearestHeader("xyzxyzxyz"));
}

TEST(TableField, LoneYears) {
  EXPECT_TRUE(IsOnlyYear("พ.ศ. 2567"));
  EXPECT_TRUE(IsOnlyYear("2024"));
  EXPECT_FALSE(IsOnlyYear("ผล 2567"));
  EXPECT_FALSE(IsOnlyYear("1,839"));
}

}  // namespace
}  // namespace radap::free_table
