// A change split into what the criteria changed and what the organisation did: random dossiers of two editions that a
// mapping joins, both ways; and what is said where there is nothing to compare.
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>

#include "engine/history/history.h"
#include "tests/engine/history/forms.h"
#include "tests/engine/small_pack.h"

namespace radap::history {
namespace {

using testing::Pack;
using testing::ReadOrStop;

const ElementChange& ChangeOf(const ChangeSplit& split, std::string_view id) {
  const auto found = std::ranges::find(split.elements, id, &ElementChange::id);
  EXPECT_NE(found, split.elements.end()) << id;
  return *found;
}

std::optional<Exact> ScoreIn(const Evaluation& evaluation, std::string_view id) {
  const auto found = std::ranges::find(evaluation.scores, id, &ScoreLine::id);
  return found == evaluation.scores.end() ? std::nullopt : std::optional(found->value);
}

struct Editions {
  const char* from;
  const char* to;
};

class MappedSplits : public ::testing::TestWithParam<Editions> {};

TEST_P(MappedSplits, AddUpExactly) {
  const Program& old_pack = Pack(GetParam().from);
  const Program& new_pack = Pack(GetParam().to);
  int by_criteria = 0;
  int by_you = 0;
  int compared = 0;
  for (std::uint64_t seed = 0; seed < 40; ++seed) {
    std::mt19937_64 random(seed);
    const Dossier before = testing::RandomForm(old_pack, 2567, random);
    const Dossier after = testing::RandomForm(new_pack, 2568, random);
    const Dossier mapped = testing::Mapped(new_pack, old_pack, before);
    const Evaluation before_scores = Evaluate(old_pack, before);
    const Evaluation mapped_scores = Evaluate(new_pack, mapped);
    const Evaluation after_scores = Evaluate(new_pack, after);
    const ChangeSplit split = SplitChange(before_scores, &mapped_scores, after_scores);
    EXPECT_TRUE(split.is_comparable);
    EXPECT_FALSE(split.same_edition);
    EXPECT_EQ(split.year_before, 2567);
    EXPECT_EQ(split.year_after, 2568);
    EXPECT_EQ(split.pack_before, std::string(GetParam().from) + " version 1");
    EXPECT_EQ(split.elements.front().id, "total");
    for (const ElementChange& change : split.elements) {
      EXPECT_EQ(change.before, ScoreIn(before_scores, change.id)) << change.id;
      EXPECT_EQ(change.old_in_new, ScoreIn(mapped_scores, change.id)) << change.id;
      EXPECT_EQ(change.after, ScoreIn(after_scores, change.id)) << change.id;
      EXPECT_EQ(change.before.has_value(), old_pack.Find(change.id) >= 0) << change.id;
      EXPECT_EQ(change.after.has_value(), new_pack.Find(change.id) >= 0) << change.id;
      if (!change.before || !change.after) continue;
      ASSERT_TRUE(change.criteria && change.you) << change.id;
      ++compared;
      EXPECT_EQ(*change.before + *change.criteria + *change.you, *change.after);
      EXPECT_EQ(*change.before + *change.criteria, *change.old_in_new);
    }
    by_criteria += ChangeOf(split, "total").criteria->IsZero() ? 0 : 1;
    by_you += ChangeOf(split, "total").you->IsZero() ? 0 : 1;
  }
  EXPECT_GT(by_criteria, 30);
  EXPECT_GT(by_you, 30);
  EXPECT_GT(compared, 40 * 30) << "total, 7 categories and most items";
}

INSTANTIATE_TEST_SUITE_P(BothWays, MappedSplits,
                         ::testing::Values(Editions{"pmqa4-2565", "pmqa4-2568"},
                                           Editions{"pmqa4-2568", "pmqa4-2565"}));

TEST(SplitChangeTest, WithOneEditionItIsAllYou) {
  const Program& pack = Pack("pmqa4-2568");
  std::mt19937_64 random(7);
  const Dossier before = testing::RandomForm(pack, 2567, random);
  const Dossier after = testing::RandomForm(pack, 2568, random);
  const Evaluation before_scores = Evaluate(pack, before);
  const Evaluation after_scores = Evaluate(pack, after);
  const ChangeSplit split = SplitChange(before_scores, nullptr, after_scores);
  EXPECT_TRUE(split.same_edition);
  EXPECT_TRUE(split.is_comparable);
  for (const ElementChange& change : split.elements) {
    EXPECT_EQ(change.criteria, Exact(0)) << change.id;
    EXPECT_EQ(*change.before + *change.you, *change.after) << change.id;
  }
}

// A pack of one category with these items, each the number of KPIs given.
std::string ItemsPack(const std::string& id, const std::string& items) {
  std::string pack = "pack " + id + " version 1\n" + R"(  title th "ก" en "a"
  scale 0 .. 500 points
rule score of kpi, points
  when result is missing: 0 points
  otherwise: 100 points
total th "ก" en "a": mean of categories
category 1 th "ก" en "a": mean of items
)";
  for (const char item : items) {
    pack += std::string("  item 1.") + item +
            " th \"ก\" en \"a\": sum of kpis\n    group 1 th \"ก\" en \"a\"\n";
  }
  return pack;
}

Dossier Empty(const std::string& pack, int year) {
  return ReadOrStop(R"({"format": "radap.dossier/1", "pack": ")" + pack +
                    R"(", "organisation": {"id": "o", "name": "ก"}, "fiscal_year": )" +
                    std::to_string(year) + "}");
}

TEST(SplitChangeTest, WhatOneEditionAloneHas) {
  const Program old_pack = testing::CompileOrStop(ItemsPack("a", "12"));
  const Program new_pack = testing::CompileOrStop(ItemsPack("b", "23"));
  const Dossier old_dossier = Empty("a", 2566);
  const Dossier new_dossier = Empty("b", 2567);
  const Evaluation before = Evaluate(old_pack, old_dossier);
  const Evaluation old_in_new = Evaluate(new_pack, new_dossier);
  const Evaluation after = Evaluate(new_pack, new_dossier);
  const ChangeSplit split = SplitChange(before, &old_in_new, after);
  std::string ids;
  for (const ElementChange& change : split.elements) ids += change.id + " ";
  EXPECT_EQ(ids, "total 1 1.2 1.3 1.1 ");
  EXPECT_EQ(ChangeOf(split, "1.3").before, std::nullopt);
  EXPECT_EQ(ChangeOf(split, "1.3").criteria, std::nullopt) << "it was not 0 before";
  EXPECT_EQ(ChangeOf(split, "1.3").you, Exact(0));
  EXPECT_EQ(ChangeOf(split, "1.1").before, Exact(0));
  EXPECT_EQ(ChangeOf(split, "1.1").label.en, "a") << "its name in the old edition";
  EXPECT_EQ(ChangeOf(split, "1.1").after, std::nullopt);
  EXPECT_EQ(ChangeOf(split, "1.1").you, std::nullopt);
}

TEST(SplitChangeTest, OtherCriteriaWithoutAMapping) {
  const Program old_pack = testing::CompileOrStop(ItemsPack("a", "12"));
  const Program new_pack = testing::CompileOrStop(ItemsPack("b", "12"));
  const Dossier old_dossier = Empty("a", 2566);
  const Dossier new_dossier = Empty("b", 2567);
  const Evaluation before = Evaluate(old_pack, old_dossier);
  const Evaluation after = Evaluate(new_pack, new_dossier);
  const ChangeSplit split = SplitChange(before, nullptr, after);
  EXPECT_FALSE(split.is_comparable);
  EXPECT_FALSE(split.same_edition);
  for (const ElementChange& change : split.elements) {
    EXPECT_EQ(change.before.has_value(), change.id == "total") << change.id;
    EXPECT_TRUE(change.after);
    EXPECT_FALSE(change.old_in_new || change.criteria || change.you);
  }
}

TEST(SplitChangeTest, AnotherEditionOfTheSamePackIsNotTheSameEdition) {
  const Program old_pack = testing::CompileOrStop(ItemsPack("a", "1"));
  const Program new_pack = testing::CompileOrStop(ItemsPack("a", "12"));
  const Dossier old_dossier = Empty("a", 2566);
  const Evaluation before = Evaluate(old_pack, old_dossier);
  const Evaluation after = Evaluate(new_pack, old_dossier);
  EXPECT_FALSE(SplitChange(before, &after, after).same_edition);
  EXPECT_FALSE(SplitChange(before, nullptr, after).is_comparable);
}

// A rule without a value counts as 0 in a result, but it is not a score of 0 to compare with.
TEST(SplitChangeTest, AScoreWithoutAValueIsMissing) {
  const Program pack = testing::CompileOrStop(R"(pack small version 1
  title th "ก" en "a"
  scale 1 .. 5 rating
rule score of item, rating
  when rating is missing: 1 rating
  otherwise: rating / rating * rating
total th "ก" en "a": mean of items
category 1 th "ก" en "a": mean of items
  item 1.1 th "ก" en "a"
  item 1.2 th "ก" en "a"
)");
  const Dossier old_dossier = ReadOrStop(R"({"format": "radap.dossier/1", "pack": "small",
    "organisation": {"id": "o", "name": "ก"}, "fiscal_year": 2566, "ratings": {"1.1": 1, "1.2": 0}})");
  const Dossier new_dossier = ReadOrStop(R"({"format": "radap.dossier/1", "pack": "small",
    "organisation": {"id": "o", "name": "ก"}, "fiscal_year": 2567, "ratings": {"1.1": 2, "1.2": 3}})");
  const Evaluation before = Evaluate(pack, old_dossier);
  const Evaluation after = Evaluate(pack, new_dossier);
  const ChangeSplit split = SplitChange(before, nullptr, after);
  EXPECT_EQ(ChangeOf(split, "1.1").before, Exact(1));
  EXPECT_EQ(ChangeOf(split, "1.1").you, Exact(1));
  EXPECT_EQ(ChangeOf(split, "1.2").before, std::nullopt);
  EXPECT_EQ(ChangeOf(split, "1.2").you, std::nullopt);
  EXPECT_EQ(ChangeOf(split, "1.2").after, Exact(3));
}

}  // namespace
}  // namespace radap::history
