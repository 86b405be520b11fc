// Dossiers scored under another edition that --pack names.
#include <gtest/gtest.h>

#include <string>

#include "tests/cli/program.h"

namespace radap::testing {
namespace {

const std::string kUnder2565 = " samples/mof-ops-2567.json --pack pmqa4-2565";
const std::string kUnder2568 = " samples/community-tourism-2564.json --pack pmqa4-2568";

TEST(WhatIfTest, TextBeginsWithIt) {
  const Ran english = Radap("score" + kUnder2565 + " --lang en");
  EXPECT_EQ(english.out.rfind("What if: scored under “Government 4.0 status, criteria as", 0), 0u);
  EXPECT_TRUE(Has(english, "66 of 94 questions have a"));
  EXPECT_TRUE(Has(english, "25 of 30 KPIs have a place"));
  EXPECT_TRUE(Has(english, "no counterpart: 1.1.3, 1.1.5,"));
  EXPECT_EQ(Radap("score" + kUnder2565).out.rfind("ลองคิด: ให้คะแนนด้วย “", 0), 0u);
  EXPECT_EQ(Radap("gaps" + kUnder2565 + " --lang en").out.rfind("What if: ", 0), 0u);
}

// Totals worked out by hand in tests/engine/mapping/what_if_test.py.
TEST(WhatIfTest, TotalsOfTheSamples) {
  const Ran real = Radap("score --format json" + kUnder2565);
  EXPECT_TRUE(Has(real, "\"total\": {\"value\": 227.98, \"exact\": \"9575/42\""));
  EXPECT_TRUE(Has(real, "F0601"));
  EXPECT_FALSE(Has(real, "F0201")) << "it is mapped, not of the wrong pack";
  EXPECT_FALSE(Has(real, "F0401")) << "claims are of the other edition";
  EXPECT_FALSE(Has(real, "\"claimed\""));
  EXPECT_FALSE(Has(real, "What if")) << "for people only";
  EXPECT_TRUE(Has(Radap("score --format json" + kUnder2568),
                  "\"total\": {\"value\": 234.58, \"exact\": \"44335/189\""));
}

TEST(WhatIfTest, SaysWhatCannotBeMapped) {
  const Ran real = Radap("score --format json" + kUnder2565);
  for (const char* code : {"F0602", "F0603", "F0606", "F0608"})
    EXPECT_TRUE(Has(real, code)) << code;
  EXPECT_TRUE(Has(real, "F0207")) << "why an issue is not met under its own pack";
  EXPECT_TRUE(Has(Radap("score --format json" + kUnder2568), "F0607"));
}

TEST(WhatIfTest, ExplainsHowAnElementWasMapped) {
  const Ran mapped = Radap("explain" + kUnder2565 + " 1.1.2 --lang en");
  EXPECT_EQ(mapped.out.rfind("What if: ", 0), 0u);
  EXPECT_TRUE(Has(mapped, "mapped from `pmqa4-2568`: 1.1.1/4"));
  EXPECT_TRUE(
      Has(Radap("explain" + kUnder2565 + " 1.1.3 --lang en"), "1.1.3 has no counterpart: "));
}

TEST(WhatIfTest, TheOwnPackIsNoWhatIf) {
  const Ran own = Radap("score samples/mof-ops-2567.json --pack pmqa4-2568 --lang en");
  EXPECT_FALSE(Has(own, "What if"));
}

TEST(WhatIfTest, WithoutAMappingItIsTheWrongPack) {
  const Ran ran = Radap("score --format json samples/mof-ops-2567.json --pack seam-scm-2566");
  EXPECT_EQ(ran.exit, 1);
  EXPECT_TRUE(Has(ran, "F0201"));
  EXPECT_TRUE(Has(ran, "F0604"));
  EXPECT_FALSE(Has(ran, "F0601"));
}

// A pack `tiny` with that mapping beside it, and a dossier of a pack `other`.
Ran ScoreTiny(std::string_view mapping, const std::string& options) {
  const TemporaryFolder folder;
  const std::string pack = folder.Write("tiny.radap", TinyPack("tiny"));
  const std::string dossier = folder.Write("dossier.json", TinyDossier("other"));
  folder.Write("other.radap", TinyPack("other"));
  folder.Write("from-other.map", mapping);
  return Radap("score " + dossier + " --pack " + pack + " --packs " + folder.path() + options);
}

TEST(WhatIfTest, AMappingBesideAPackOfOnesOwn) {
  const Ran ran = ScoreTiny("group 1.1/1 from 1.1/1\nx\n", " --lang en --format json");
  EXPECT_TRUE(Has(ran, "F0601")) << ran.out << ran.err;
  EXPECT_TRUE(Has(ran, "F0605"));
  EXPECT_TRUE(Has(ran, "from-other.map:2: expected `question`, `issue` or `group`, found `x`"));
  EXPECT_EQ(ran.exit, 1);
}

TEST(WhatIfTest, AMappingThatCannotBeUsed) {
  for (const std::string_view text : {"", "\xA1", "x"}) {
    const Ran ran = ScoreTiny(text, " --format json");
    EXPECT_EQ(ran.exit, 1);
    EXPECT_TRUE(Has(ran, "F0605"));
    EXPECT_TRUE(Has(ran, "F0201"));
  }
}

TEST(WhatIfTest, TheOwnPackMustBeThere) {
  const TemporaryFolder folder;
  const std::string pack = folder.Write("tiny.radap", TinyPack("tiny"));
  const std::string dossier = folder.Write("dossier.json", TinyDossier("other"));
  folder.Write("from-other.map", "group 1.1/1 from 1.1/1\n");
  const Ran ran = Radap("score " + dossier + " --lang en --pack " + pack);
  EXPECT_EQ(ran.exit, 3);
  EXPECT_NE(ran.err.find("no pack `other`"), std::string::npos) << ran.err;
}

}  // namespace
}  // namespace radap::testing
