// radap check: what it proves of a pack's scores, and what it warns of (W0113, W0114).
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "tests/cli/program.h"

namespace radap::testing {
namespace {

using nlohmann::json;

// A pack whose KPIs score less from 110 percent on, and up to 600 of 500.
std::string Pack() {
  return "pack odd version 1\n"
         "  title th \"แปลก\" en \"Odd\"\n"
         "  scale 0 .. 500 points\n"
         "rule success of kpi, percent th \"ส\" en \"success\"\n"
         "  otherwise: result / target * 100 percent\n"
         "rule score of kpi, points th \"ค\" en \"score\"\n"
         "  when success is missing: 0\n"
         "  when success >= 110: 200\n"
         "  otherwise: success / 1 percent * 5 points\n"
         "total th \"รวม\" en \"Total\": mean of categories\n"
         "category 1 th \"หมวด\" en \"Category\": mean of items\n"
         "  item 1.1 th \"หัวข้อ\" en \"Item\": sum of kpis / 5\n"
         "    kpis exactly 5\n"
         "    group 1 th \"กลุ่ม\" en \"Group\"\n"
         "      kpis at most 5\n";
}

TEST(ProofsTest, ASummaryLineWithoutTheOption) {
  const Ran english = Radap("check pmqa4-2568 --lang en");
  EXPECT_EQ(english.exit, 0);
  EXPECT_TRUE(Has(english, "proofs: 15 proven, 0 refuted, 0 undecided (all of them: --proofs)"));
  EXPECT_FALSE(Has(english, "stays on its scale"));
  EXPECT_TRUE(Has(Radap("check pmqa4-2568"), "บทพิสูจน์: พิสูจน์แล้ว 15 ไม่จริง 0"));
}

TEST(ProofsTest, EveryProofWithItsPlace) {
  const Ran english = Radap("check pmqa4-2568 --lang en --proofs");
  EXPECT_TRUE(Has(english, "score of kpi: a better result never gives less (27 places)"));
  EXPECT_TRUE(Has(english, "score of question: stays on its scale 0 .. 500 (32 places)"));
  EXPECT_TRUE(Has(english, "score of kpi: every case has exactly one value"));
  EXPECT_TRUE(Has(english, "for targets and results of 0 and more"));
  const Ran thai = Radap("check pmqa4-2568 --proofs");
  EXPECT_TRUE(Has(thai, "ผลที่ดีขึ้นไม่ทำให้ได้น้อยลง"));
  EXPECT_TRUE(Has(thai, "สำหรับเป้าหมายและผลตั้งแต่ 0 ขึ้นไป"));
}

TEST(ProofsTest, WhatIsRefutedIsAWarningWithACase) {
  const TemporaryFolder folder;
  const std::string path = folder.Write("odd.radap", Pack());
  const Ran english = Radap("check " + path + " --lang en");
  EXPECT_EQ(english.exit, 0);
  EXPECT_TRUE(Has(english, "warning W0113 "));
  EXPECT_TRUE(Has(english, "odd.radap:6:"));
  EXPECT_TRUE(
      Has(english, "`score of kpi` can leave its scale from 0 to 500: target 100, result "));
  EXPECT_TRUE(Has(english, "warning W0114 "));
  EXPECT_TRUE(Has(english, "result 109 gives 545, result 110 gives 200"));
  EXPECT_TRUE(Has(english, "2 refuted"));
  EXPECT_TRUE(Has(english, "2 warnings"));
  EXPECT_TRUE(Has(Radap("check " + path), "ผล 109 ได้ 545, ผล 110 ได้ 200"));
}

TEST(ProofsTest, Json) {
  const TemporaryFolder folder;
  const std::string path = folder.Write("odd.radap", Pack());
  const json checked = json::parse(Radap("check " + path + " --format json").out);
  EXPECT_EQ(checked["proofs"]["refuted"], 2);
  EXPECT_EQ(checked["proofs"]["undecided"], 0);
  EXPECT_EQ(checked["warnings"], 2);
  bool found = false;
  for (const json& proof : checked["proofs"]["list"]) {
    if (proof["verdict"] != "refuted" || proof["claim"] != "monotone") continue;
    found = true;
    EXPECT_EQ(proof["rule"], "score of kpi");
    EXPECT_EQ(proof["fact"], "result");
    EXPECT_EQ(proof["line"], 6);
    EXPECT_FALSE(proof["counter_example"]["th"].get<std::string>().empty());
  }
  EXPECT_TRUE(found);
}

TEST(ProofsTest, NothingIsProvenOfAPackWithErrors) {
  const TemporaryFolder folder;
  const std::string path = folder.Write("tiny.radap", TinyPack("tiny", true));
  EXPECT_FALSE(Has(Radap("check " + path + " --lang en --proofs"), "proofs:"));
  EXPECT_FALSE(json::parse(Radap("check " + path + " --format json").out).contains("proofs"));
}

}  // namespace
}  // namespace radap::testing
