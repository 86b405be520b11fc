// Each view as text in both languages and as JSON, whole: to be read. The JSON is checked against the schema by
// standing_schema_test.py.
#include <gtest/gtest.h>

#include "tests/engine/standing/samples.h"

namespace radap::standing::testing {
namespace {

void ExpectGoldens(const std::string& name, const auto& what) {
  ExpectGolden(name + "_en.txt", Text(what, Language::kEnglish));
  ExpectGolden(name + "_th.txt", Text(what, Language::kThai));
  ExpectGolden(name + ".json", Render(what, Format::kJson, Options(Language::kEnglish)));
  ExpectGolden(name + ".csv", Render(what, Format::kCsv, Options(Language::kEnglish)));
}

TEST(StandingGoldensTest, Portrait) { ExpectGoldens("portrait", SmallPortrait()); }

TEST(StandingGoldensTest, Ranking) { ExpectGoldens("ranking", SmallRanking()); }

TEST(StandingGoldensTest, Claims) { ExpectGoldens("claims", SmallClaims()); }

TEST(StandingGoldensTest, Readiness) { ExpectGoldens("readiness", SmallReadiness()); }

TEST(StandingGoldensTest, Heat) { ExpectGoldens("heatmap", SmallHeat()); }

// Hidden peers and a summary: what is not known is null, not left out.
TEST(StandingGoldensTest, JsonOfLittle) {
  Portrait portrait = SmallPortrait();
  portrait.benchmark.is_hidden = true;
  portrait.benchmark.from_summary = true;
  portrait.benchmark.peers = {};
  portrait.benchmark.rows.resize(3);
  portrait.benchmark.rows.erase(portrait.benchmark.rows.begin(),
                                portrait.benchmark.rows.begin() + 2);
  portrait.years.clear();
  portrait.split.reset();
  portrait.trends.clear();
  ExpectGolden("portrait_little.json", Render(portrait, Format::kJson, Options(Language::kThai)));
}

}  // namespace
}  // namespace radap::standing::testing
