// Which overrides a stored result was computed with, by the times of all; what differs is told of the right revision.
#include "engine/intake/recompute.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "engine/batch/read/read_line.h"
#include "tests/engine/small_pack.h"

namespace radap {
namespace {

constexpr const char* kDossier =
    R"({"format":"radap.dossier/1","pack":"small","organisation":{"id":"o"},"fiscal_year":2567,)"
    R"("kpis":[{"item":"1.1","group":1,"target":100,"results":{"2567":10}}]})";

const Program& Small() {
  static const Program program =
      testing::CompileOrStop(testing::KpiPack("rule score of kpi, points\n"
                                              "  when result is missing: 0\n"
                                              "  when target is missing: 0\n"
                                              "  otherwise: result / target * 100 points\n"));
  return program;
}

store::Override OverrideAt(std::int64_t id, const std::string& result, const std::string& time,
                           std::optional<std::string> withdrawn = std::nullopt) {
  store::Override made;
  made.id = id;
  made.path = "/kpis/0/results/2567";
  made.value = result;
  made.time = "2026-01-01T00:00:0" + time + "Z";
  if (withdrawn) made.withdrawn_at = "2026-01-01T00:00:0" + *withdrawn + "Z";
  return made;
}

// What is found of a result with this total, computed at that second with overrides.
Differences Found(const std::string& total, const std::string& time,
                  std::vector<store::Override> overrides) {
  EditionShelf shelf({EditionOf(Small())}, [](const store::PackEdition&) { return &Small(); });
  StoredScores stored;
  stored.revision.organisation = "o";
  stored.revision.fiscal_year = 2567;
  stored.revision.pack_id = "small";
  stored.revision.number = 3;
  stored.bytes = kDossier + std::string(batch::kPadding, '\0');
  stored.overrides = std::move(overrides);
  store::StoredResult result;
  result.pack_sha256 = Small().sha256;
  result.computed_at = "2026-01-01T00:00:0" + time + "Z";
  result.with_overrides = true;
  std::vector<store::Override> standing = {OverrideAt(1, total, "0")};
  Findings findings;
  const auto find = [](std::string_view) { return &Small(); };
  result.scores = Take(kDossier, find, standing, findings)->scores;
  EXPECT_EQ(result.scores.total, total);
  stored.results.push_back(std::move(result));
  Differences found;
  Recomputer(shelf).Compare({stored}, found);
  return found;
}

TEST(RecomputeTest, TheOverridesThatStoodThen) {
  EXPECT_TRUE(Found("20", "5", {OverrideAt(1, "20", "3")}).empty());
  EXPECT_TRUE(Found("20", "5", {OverrideAt(1, "20", "3"), OverrideAt(2, "30", "6")}).empty());
  EXPECT_TRUE(Found("20", "5", {OverrideAt(1, "30", "1", "4"), OverrideAt(2, "20", "2")}).empty());
  EXPECT_TRUE(Found("20", "5", {OverrideAt(1, "20", "3", "6")}).empty());
  EXPECT_TRUE(Found("30", "5", {OverrideAt(1, "20", "3"), OverrideAt(2, "30", "4")}).empty());
}

TEST(RecomputeTest, ThoseOfTheSameSecondEitherWay) {
  EXPECT_TRUE(Found("20", "5", {OverrideAt(1, "20", "5"), OverrideAt(2, "30", "5")}).empty());
  EXPECT_TRUE(Found("30", "5", {OverrideAt(1, "20", "5"), OverrideAt(2, "30", "5")}).empty());
  EXPECT_TRUE(Found("20", "5", {OverrideAt(1, "20", "3"), OverrideAt(2, "30", "3", "5")}).empty());
}

TEST(RecomputeTest, OthersDoNotExplainAResult) {
  for (const auto& overrides : {std::vector<store::Override>{OverrideAt(1, "20", "6")},
                                {OverrideAt(1, "20", "3", "4")},
                                {OverrideAt(1, "20", "3"), OverrideAt(2, "30", "4")},
                                {OverrideAt(1, "21", "5")},
                                {}}) {
    const Differences found = Found("20", "5", overrides);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].en.substr(0, 27), "`o` small 2567 revision 3: ");
  }
}

TEST(RecomputeTest, AnOverrideThatDoesNotFitAnyMore) {
  store::Override lost = OverrideAt(1, "20", "3");
  lost.path = "/kpis/7/results/2567";
  const Differences found = Found("20", "5", {lost});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_NE(found[0].en.find("there is no such KPI"), std::string::npos) << found[0].en;
}

}  // namespace
}  // namespace radap
