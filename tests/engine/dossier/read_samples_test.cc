// The samples of samples/README.md as the reader sees them, before any pack is known.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/engine/dossier/reading_of.h"

namespace radap {
namespace {

TEST(ReadSamplesTest, RealDossier) {
  const ReadingOf reading(SampleText("mof-ops-2567.json"));
  EXPECT_EQ(reading.Lines(), std::vector<std::string>());
  ASSERT_TRUE(reading.dossier);
  EXPECT_EQ(reading.dossier->organisation.id, "mof-ops");
  EXPECT_EQ(reading.dossier->answers.size(), 32U);
  EXPECT_EQ(reading.dossier->kpis.size(), 30U);
  EXPECT_EQ(reading.dossier->claimed.at("total").ToFraction(), "48571/100");
}

TEST(ReadSamplesTest, PartialDossier) {
  const ReadingOf reading(SampleText("partial-province-2567.json"));
  EXPECT_EQ(reading.Lines(), std::vector<std::string>());
  ASSERT_TRUE(reading.dossier);
  EXPECT_EQ(reading.dossier->answers.size(), 16U);
  EXPECT_EQ(reading.dossier->kpis.size(), 17U);
  EXPECT_FALSE(reading.dossier->kpis[5].results.contains(2565));
  EXPECT_TRUE(reading.dossier->kpis[12].target->IsZero());
}

// Mistakes 1 to 6, 11 to 13 and 18 of the table; the others need the pack and are found by engine/eval.
TEST(ReadSamplesTest, BrokenDossier) {
  const ReadingOf reading(SampleText("broken-twenty-mistakes.json"));
  EXPECT_EQ(reading.Lines(), (std::vector<std::string>{
                                 "F0107 /organisation/kind",
                                 "F0102 /fiscalyear",
                                 "F0104 /answers/1.1.1/issues/1/claimed",
                                 "F0103 /answers/1.1.1/issues/2",
                                 "F0121 /answers/1.1.1/issues/3/evidence/0/sha256",
                                 "F0118 /answers/1.1.1/issues/4/evidence/0",
                                 "F0113 /kpis/0/results/2565",
                                 "F0114 /kpis/1/results/2566",
                                 "F0107 /kpis/2/direction",
                                 "F0108 /kpis/13/results/65",
                             }));
  ASSERT_TRUE(reading.dossier);
  EXPECT_EQ(reading.dossier->fiscal_year, 2567);
  EXPECT_EQ(reading.dossier->answers.at("1.1.1").issues.at("2").claimed, true);
  EXPECT_FALSE(reading.dossier->kpis[3].target);
  EXPECT_EQ(reading.dossier->kpis.size(), 15U);
}

}  // namespace
}  // namespace radap
