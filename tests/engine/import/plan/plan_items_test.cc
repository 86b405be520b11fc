#include "engine/import/plan/plan_items.h"

#include <gtest/gtest.h>

#include "rules/packs/packs.h"

namespace radap {
namespace {

PlanItems ItemsOfPack(std::string_view id) {
  return ItemsOf(*CompilePack(*FindPackById(id, {})).program);
}

TEST(PlanItems, OfAPackWithCodes) {
  const PlanItems items = ItemsOfPack("iam-plan-2567");
  ASSERT_EQ(items.items.size(), 29U);
  EXPECT_TRUE(items.HasCodes());
  const int index = items.FindCode("AP13-2");
  ASSERT_GE(index, 0);
  const PlanItem& item = items.items[static_cast<std::size_t>(index)];
  EXPECT_EQ(item.id, "3.2.1.2");
  EXPECT_EQ(item.groups.size(), 5U);
  EXPECT_EQ(item.groups[4].number, 5);
  EXPECT_EQ(item.fields.size(), 6U);
  EXPECT_EQ(item.parents.at("S"), "S9");
  EXPECT_EQ(item.parents.at("T"), "T13");
  EXPECT_EQ(item.parents.at("SO"), "SO3");
  EXPECT_EQ(items.FindCode("AP99-1"), -1);
  EXPECT_EQ(items.FindCode(""), -1);
  EXPECT_TRUE(items.HasParent("S11"));
  EXPECT_FALSE(items.HasParent("S12"));
}

TEST(PlanItems, ByNamesInOtherWords) {
  const PlanItems items = ItemsOfPack("iam-plan-2567");
  const auto id = [&items](std::string_view name) {
    const int index = items.FindName(name);
    return index < 0 ? std::string("none") : items.items[static_cast<std::size_t>(index)].id;
  };
  EXPECT_EQ(id("แผนงานการส่งเสริมการดำเนินงานตาม ITA ประจำปี"), "2.2.1.1");
  EXPECT_EQ(id("xyz"), "none");
  EXPECT_EQ(id(""), "none");
}

TEST(PlanItems, OfAPackWithoutCodes) {
  const PlanItems items = ItemsOfPack("pmqa4-2568");
  EXPECT_FALSE(items.HasCodes());
  EXPECT_FALSE(items.items.empty());
}

}  // namespace
}  // namespace radap
