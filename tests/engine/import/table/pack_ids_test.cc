// Ids at the start of a text, labels of the pack, hints.
#include "engine/import/table/pack_ids.h"

#include <gtest/gtest.h>

#include "tests/engine/import/table/tables.h"

namespace radap::free_table {
namespace {

TEST(TablePackIds, IdsThatBeginATextReadWell) {
  const struct {
    std::string_view text;
    std::string_view id;
    std::string_view rest;
  } kCases[] = {
      {"7.1", "7.1", ""},
      {" ๗. ๖  ประสิทธิผล", "7.6", "ประสิทธิผล"},
      {"7.6ประสิทธิผล", "7.6", "ประสิทธิผล"},
      {"หัวข้อที่ 7.1.", "7.1", ""},
      {"กลุ่ม 2 ตามแผน", "2", "ตามแผน"},
      {"1. 5 เรื่อง", "1.5", "เรื่อง"},
      {"1.1.1/3", "1.1.1/3", ""},
      {"กลุ่มงาน", "", "กลุ่มงาน"},
      {"Item A", "Item", "A"},
      {"", "", ""},
  };
  for (const auto& one : kCases) {
    const LeadingId found = LeadingIdIn(one.text);
    EXPECT_EQ(found.id, one.id) << one.text;
    EXPECT_EQ(found.rest, one.rest) << one.text;
  }
}

TEST(TablePackIds, LabelsAndHints) {
  PackIds ids(testing::TestPack());
  ASSERT_NE(ids.Find("Mission results"), nullptr);
  EXPECT_EQ(ids.Find("Mission results")->id, "7.1");
  EXPECT_EQ(ids.ByLabel(ElementKind::kGroup, "7.2", "ตามแผนยุทธศาสตร์"), nullptr);
  EXPECT_EQ(ids.ByLabel(ElementKind::kGroup, "7.1", "ตามแผนยุทธศาสตร์")->id, "7.1/2");
  EXPECT_EQ(ids.Find("ไม่มีในเกณฑ์"), nullptr);
  EXPECT_EQ(ids.Hint(ElementKind::kItem, "", "7.9").en, "the nearest is `7.1`");
  EXPECT_EQ(ids.Hint(ElementKind::kGroup, "7.1", "อะไรสักอย่าง").en,
            "there is 7.1/1, 7.1/2, 7.1/3, 7.1/4");
  EXPECT_EQ(ids.Hint(ElementKind::kGroup, "9.9", "x").en, "the pack has none");
  EXPECT_EQ(WholeNumberIn("2"), 2);
  EXPECT_FALSE(WholeNumberIn("0"));
  EXPECT_FALSE(WholeNumberIn("2.5"));
  EXPECT_FALSE(WholeNumberIn("99999999999"));
}

}  // namespace
}  // namespace radap::free_table
