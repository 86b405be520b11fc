// The closed lists: every word finds its value and back.
#include "rules/base/vocabulary.h"

#include <gtest/gtest.h>

#include <set>

#include "rules/base/element.h"

namespace radap {
namespace {

TEST(Vocabulary, KindsGoFromTextAndBack) {
  KindSet all = kNoKinds;
  for (const std::string_view text : KindTexts()) {
    const std::optional<OrganisationKind> kind = FindKind(text);
    ASSERT_TRUE(kind.has_value()) << text;
    EXPECT_EQ(TextOf(*kind), text);
    EXPECT_FALSE(LabelOf(*kind).th.empty() || LabelOf(*kind).en.empty()) << text;
    all = static_cast<KindSet>(all | SetOf(*kind));
  }
  EXPECT_EQ(all, kEveryKind);
  EXPECT_EQ(FindKind("state-enterprise"), OrganisationKind::kStateEnterprise);
  EXPECT_EQ(FindKind("Service"), std::nullopt);
}

TEST(Vocabulary, DirectionsGoFromTextAndBack) {
  EXPECT_EQ(DirectionTexts().size(), 2U);
  EXPECT_EQ(FindDirection("lower"), Direction::kLower);
  EXPECT_EQ(TextOf(Direction::kHigher), "higher");
  EXPECT_EQ(LabelOf(Direction::kLower).en, "lower is better");
  EXPECT_EQ(FindDirection("up"), std::nullopt);
}

TEST(Vocabulary, KindsOfFieldGoFromTextAndBack) {
  EXPECT_EQ(FieldKindTexts().size(), 7U);
  for (const std::string_view text : FieldKindTexts()) {
    const std::optional<FieldKind> kind = FindFieldKind(text);
    ASSERT_TRUE(kind.has_value()) << text;
    EXPECT_EQ(TextOf(*kind), text);
    EXPECT_FALSE(LabelOf(*kind).th.empty() || LabelOf(*kind).en.empty()) << text;
  }
  EXPECT_EQ(FindFieldKind("percent"), FieldKind::kPercent);
  EXPECT_EQ(LabelOf(FieldKind::kUrl).en, "link");
  EXPECT_EQ(FindFieldKind("measure"), std::nullopt);
}

TEST(Vocabulary, ElementKindsHaveAWordAndAPlural) {
  EXPECT_EQ(FindElementKind("category"), ElementKind::kCategory);
  EXPECT_EQ(FindCollection("categories"), ElementKind::kCategory);
  EXPECT_EQ(TextOf(ElementKind::kKpi), "kpi");
  EXPECT_EQ(PluralOf(ElementKind::kKpi), "kpis");
  EXPECT_EQ(LabelOf(ElementKind::kGroup).en, "KPI group");
  EXPECT_EQ(FindElementKind("items"), std::nullopt);
  EXPECT_EQ(FindCollection("item"), std::nullopt);
}

TEST(Vocabulary, PropertiesHaveAWordAndALabel) {
  EXPECT_EQ(TextOf(Property::kNarrativeLetters), "narrative-letters");
  EXPECT_EQ(TextOf(Property::kKind), "kind");
  EXPECT_EQ(LabelOf(Property::kTarget).th, "เป้าหมาย");
}

}  // namespace
}  // namespace radap
