#include "engine/form/leaves.h"

#include <gtest/gtest.h>

namespace radap {
namespace {

Dossier Built(const Leaves& leaves) {
  DossierBuilder builder;
  for (const auto& [path, leaf] : leaves) EXPECT_TRUE(builder.Put(path, leaf)) << path;
  return builder.Take();
}

TEST(LeavesTest, WhatIsEmptyButThereHasALeaf) {
  Dossier dossier;
  dossier.answers["1.1.1"];
  dossier.answers["1.1.2"].issues["3"];
  dossier.answers["1.1.3"].narrative = "";
  dossier.ratings["1.1"];
  dossier.kpis.resize(2);
  dossier.kpis[1].targets[2567];
  const Leaves leaves = LeavesOf(dossier);
  EXPECT_EQ(leaves, (Leaves{{"/answers/1.1.1", Present{}},
                            {"/answers/1.1.2/issues/3", Present{}},
                            {"/answers/1.1.3/narrative", std::string()},
                            {"/kpis/0", Present{}},
                            {"/kpis/1/targets/2567", Present{}},
                            {"/ratings/1.1", Present{}}}));
  EXPECT_EQ(LeavesOf(Built(leaves)), leaves);
}

TEST(LeavesTest, MissingZeroAndFalseStayApart) {
  Dossier dossier;
  dossier.answers["1.1.1"].issues["1"].claimed = false;
  dossier.answers["1.1.1"].issues["2"].applicable = false;
  dossier.answers["1.1.1"].fields["share"] = Exact(0);
  dossier.claimed["1"] = 0;
  EXPECT_EQ(LeavesOf(dossier), (Leaves{{"/answers/1.1.1/fields/share", Exact(0)},
                                       {"/answers/1.1.1/issues/1/claimed", false},
                                       {"/answers/1.1.1/issues/2/applicable", false},
                                       {"/claimed/1", Exact(0)}}));
}

TEST(LeavesTest, ListsKeepTheirOrderAboveTen) {
  Dossier dossier;
  for (int i = 0; i < 12; ++i) {
    dossier.kpis.emplace_back().name = std::to_string(i);
    dossier.answers["1"].issues["1"].evidence.push_back({std::to_string(i), "", ""});
  }
  const Dossier built = Built(LeavesOf(dossier));
  ASSERT_EQ(built.kpis.size(), 12U);
  EXPECT_EQ(built.kpis[10].name, "10");
  EXPECT_EQ(built.kpis[10].index, 10);
  EXPECT_EQ(built.answers.at("1").issues.at("1").evidence[10].file, "10");
}

TEST(LeavesTest, IdsWithASlashAreEscaped) {
  Dossier dossier;
  dossier.claimed["7.1/2~x"] = 5;
  EXPECT_EQ(LeavesOf(dossier).begin()->first, "/claimed/7.1~12~0x");
  EXPECT_EQ(Built(LeavesOf(dossier)).claimed, dossier.claimed);
}

TEST(LeavesTest, NothingIsTakenOfWhatADossierHasNot) {
  const Leaves wrong = {{"", true},
                        {"x", true},
                        {"/x", true},
                        {"/pack", true},
                        {"/fiscal_year", Exact::Ratio(1, 2)},
                        {"/organisation/x", std::string("a")},
                        {"/organisation/kind", std::string("x")},
                        {"/answers/1/x", true},
                        {"/answers/1/fields/x", Present{}},
                        {"/answers/1/issues/1/evidence/-1/file", std::string("a")},
                        {"/answers/1/issues/1/evidence/0/x", std::string("a")},
                        {"/kpis/x/name", std::string("a")},
                        {"/kpis/0/x", true},
                        {"/kpis/0/targets/x", Present{}},
                        {"/kpis/0/targets/2567/x", Present{}},
                        {"/kpis/99999999999/name", std::string("a")},
                        {"/ratings/1/x", Exact(1)},
                        {"/printed/0/what", std::string("x")},
                        {"/claimed/1/2", Exact(1)}};
  DossierBuilder builder;
  for (const auto& [path, leaf] : wrong) EXPECT_FALSE(builder.Put(path, leaf)) << path;
  EXPECT_EQ(LeavesOf(builder.Take()), Leaves());
}

}  // namespace
}  // namespace radap
