// What ToJson writes, and that RandomDossier repeats itself and reaches the cases it is made for.
// Place in the flow: guards the two producers that the comparison with the engine stands on.
// Does not score by hand: that is evaluate_test.cc.
#include "tests/reference/random_dossier.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <random>
#include <string>

#include "tests/reference/evaluate.h"
#include "tests/reference/plain_dossier.h"

namespace radap::reference {
namespace {

TEST(ToJson, SeedZeroIsFixed) {
  PlainDossier dossier;
  dossier.kind = "policy";
  dossier.fiscal_year = 2567;
  dossier.kpis = {{"7.1", 1, "lower", "0.10", {{2565, "1e2"}, {2566, std::nullopt}}, true}};
  dossier.answers["1.1.1"].issues[3] = {true, {{false, true}}};
  EXPECT_EQ(ToJson(dossier),
            "{\"format\":\"radap.dossier/1\",\"pack\":\"pmqa4-2568\","
            "\"organisation\":{\"id\":\"reference\",\"kind\":\"policy\"},\"fiscal_year\":2567,"
            "\"answers\":{\"1.1.1\":{\"issues\":{\"3\":{\"claimed\":true,"
            "\"evidence\":[{\"url\":\"https://example.go.th/evidence?id=1\"}]}}}},"
            "\"kpis\":[{\"item\":\"7.1\",\"group\":1,\"direction\":\"lower\",\"target\":\"0.10\","
            "\"results\":{\"2565\":\"1e2\",\"2566\":null}}]}");
}

// The same letters in another order, white space apart.
TEST(ToJson, SeedMovesKeysAndWhiteSpaceOnly) {
  std::mt19937_64 engine(1);
  const PlainDossier dossier = RandomDossier(engine);
  const auto letters = [&dossier](std::uint64_t seed) {
    std::string json = ToJson(dossier, seed);
    std::erase_if(json, [](char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; });
    std::sort(json.begin(), json.end());
    return json;
  };
  EXPECT_NE(ToJson(dossier, 7), ToJson(dossier, 8));
  EXPECT_EQ(ToJson(dossier, 7), ToJson(dossier, 7));
  EXPECT_EQ(letters(7), letters(0));
}

// The C++ standard fixes the raw output of the engine, so this holds with every library. A change
// of RandomDossier or ToJson changes the number: run with two compilers, then take the new one.
TEST(RandomDossier, SameSeedSameDossier) {
  std::mt19937_64 engine(2568);
  std::uint64_t digest = 14695981039346656037u;  // FNV-1a
  for (int i = 0; i < 20; ++i) {
    for (const char letter : ToJson(RandomDossier(engine), static_cast<std::uint64_t>(i))) {
      digest = (digest ^ static_cast<unsigned char>(letter)) * 1099511628211u;
    }
  }
  EXPECT_EQ(digest, 16676788078770899432u);
}

TEST(RandomDossier, ReachesEveryScoreOfAKpi) {
  std::mt19937_64 engine(1);
  std::map<std::string, int> seen;
  bool over_group = false, over_item = false;
  for (int i = 0; i < 300; ++i) {
    const auto scores = Scores(RandomDossier(engine));
    int of_item = 0;
    for (const auto& [id, score] : scores) {
      if (id.find('#') != std::string::npos) ++seen[score];
      if (id.starts_with("7.2/")) ++of_item;
    }
    over_group = over_group || scores.count("7.1/1#4") > 0;
    over_item = over_item || of_item > 5;
  }
  for (const char* score : {"0", "100", "200", "300", "400", "500"}) {
    EXPECT_GT(seen[score], 300) << score;
  }
  EXPECT_EQ(seen.size(), 6u);
  EXPECT_TRUE(over_group);
  EXPECT_TRUE(over_item);
}

}  // namespace
}  // namespace radap::reference
