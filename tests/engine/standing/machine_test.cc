// JSON and CSV: whole names, exact numbers, nothing that a spreadsheet takes for a formula; null, 0 and hidden apart.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "tests/engine/standing/samples.h"

namespace radap::standing::testing {
namespace {

using Json = nlohmann::json;

Json JsonOf(const auto& what) {
  return Json::parse(Render(what, Format::kJson, Options(Language::kEnglish)));
}

std::string CsvOf(const auto& what) {
  return Render(what, Format::kCsv, Options(Language::kEnglish));
}

RankingView Hostile() {
  RankingView view = SmallRanking();
  view.members = HostileMembers();
  view.ranked.clear();
  for (std::size_t i = 0; i < view.members.size(); ++i) view.ranked.push_back({i, 300, 1, 9});
  return view;
}

TEST(StandingJsonTest, HostileNamesAreWhole) {
  const Json ranking = JsonOf(Hostile())["ranking"];
  for (std::size_t i = 0; i < HostileMembers().size(); ++i) {
    EXPECT_EQ(ranking[i]["name"], HostileMembers()[i].name);
  }
}

TEST(StandingJsonTest, HiddenMissingAndZeroStayApart) {
  const Json elements = JsonOf(SmallPortrait())["elements"];
  EXPECT_EQ(elements["1.1"]["peers"], Json::parse(R"({"hidden": true})"));
  EXPECT_EQ(elements["1.1"]["subject"]["score"]["value"], 0);
  EXPECT_TRUE(elements["1.1"]["subject"]["rank"].is_null());
  EXPECT_TRUE(elements["1.2"]["subject"].is_null());
  EXPECT_TRUE(elements["1.2"]["peers"]["tenth"].is_null());
  EXPECT_EQ(elements["1.2"]["peers"]["median"]["exact"], "350");
  EXPECT_TRUE(elements["total"]["peers"]["outliers"]["low"].is_null());
  EXPECT_EQ(elements["total"]["peers"]["outliers"]["high"], 0);
}

TEST(StandingJsonTest, ThePartsOfAChangeAddUpExactly) {
  const Json total = JsonOf(SmallPortrait())["change"]["elements"]["total"];
  EXPECT_EQ(total["criteria"]["exact"], "1/3");
  EXPECT_EQ(total["you"]["exact"], "1/3");
  EXPECT_EQ(total["change"]["exact"], "2/3");
  EXPECT_EQ(total["rounding_shows"], true);
}

TEST(StandingJsonTest, YearsAndElementsOfOtherPacksHaveTheirNames) {
  const Json portrait = JsonOf(SmallPortrait());
  EXPECT_EQ(portrait["years"][0]["level"], "silver");
  EXPECT_EQ(portrait["years"][0]["level_label"]["th"], "เงิน");
  EXPECT_EQ(portrait["change"]["elements"]["3.1"]["label"]["en"], "Old one");
}

// The name of the organisation is in one language only, so in no column of a language.
TEST(StandingCsvTest, TheNameOfTheOrganisationHasItsRow) {
  EXPECT_TRUE(Has(CsvOf(SmallPortrait()), "organisation,dept-7,,,2568,name,,,กรมทดสอบ"));
}

TEST(StandingJsonTest, KpisKnowWhyThereIsNoResult) {
  const Json points = JsonOf(SmallPortrait())["kpis"][0]["points"];
  EXPECT_TRUE(points[1]["result"].is_null());
  EXPECT_EQ(points[1]["applicable"], true);
  EXPECT_EQ(points[2]["applicable"], false);
  EXPECT_EQ(points[3]["reached"], true);
  EXPECT_TRUE(points[1]["reached"].is_null());
}

TEST(StandingJsonTest, WhatIsMissingIsRoundedUpBesideItsExactValue) {
  const Json entry = JsonOf(SmallReadiness())["readiness"][0];
  EXPECT_EQ(entry["missing"]["value"].dump(), "5.0");
  EXPECT_EQ(entry["missing"]["exact"], "4991/1000");
  EXPECT_EQ(entry["fixes"][0]["gain"]["exact"], "4993/1000");
  EXPECT_TRUE(JsonOf(SmallReadiness())["readiness"][1]["fixes"].empty());
}

TEST(StandingJsonTest, ScoresOfAHeatMap) {
  const Json map = JsonOf(SmallHeat());
  EXPECT_TRUE(map["organisations"][1]["scores"]["1.2"].is_null());
  EXPECT_EQ(map["organisations"][2]["scores"]["1.1"]["exact"], "0");
  EXPECT_TRUE(map["elements"]["2.1"]["median"].is_null());
  EXPECT_EQ(map["elements"]["1.2"]["median"]["value"].dump(), "316.67");
}

TEST(StandingJsonTest, TheLanguageChangesOnlyWordsAskedForInIt) {
  const RankingView view = SmallRanking();
  EXPECT_EQ(Render(view, Format::kJson, Options(Language::kThai)),
            Render(view, Format::kJson, Options(Language::kEnglish)));
}

TEST(StandingCsvTest, NoCellIsAFormulaAndNamesAreWhole) {
  const std::string csv = CsvOf(Hostile());
  EXPECT_TRUE(Has(csv, "\"'=HYPERLINK(\"\"http://x\"\")\""));
  EXPECT_TRUE(Has(csv, "\"say \"\"hi\"\", 'you'\""));
  EXPECT_TRUE(Has(csv, std::string(10000, 'x')));
  for (const std::string_view start : {"\n=", ",=", ",\"=", ",@", ",+"}) {
    EXPECT_FALSE(Has(csv, start)) << start;
  }
}

TEST(StandingCsvTest, ARowAFigureSaysWhyThereIsNone) {
  const std::string csv = CsvOf(SmallPortrait());
  EXPECT_TRUE(Has(csv, "element,1.2,ธรรมาภิบาล,Governance,2568,score,,,no-score\r\n"));
  EXPECT_TRUE(Has(csv, "element,1.1,วิสัยทัศน์,Vision,2568,score,0.00,0,\r\n"));
  EXPECT_TRUE(Has(csv, "peers,1.1,วิสัยทัศน์,Vision,2568,peers,,,hidden\r\n"));
  EXPECT_TRUE(Has(csv, "peers,total,รวม,Total,2568,outliers_low,,,hidden\r\n"));
  EXPECT_TRUE(Has(csv, "year,total,small,small,2567,increase,,,other-criteria\r\n"));
  EXPECT_TRUE(Has(csv, "2567,result,,,not-applicable\r\n"));
  EXPECT_TRUE(Has(csv, "2566,result,,,missing\r\n"));
  EXPECT_TRUE(Has(csv, "2568,result,90,90,other-dossier-differs\r\n"));
  EXPECT_TRUE(Has(csv, "change,3.1,ของเดิม,Old one,2568,after,,,not-in-edition\r\n"));
}

TEST(StandingCsvTest, EveryRowHasEveryColumn) {
  for (const std::string& csv :
       {CsvOf(SmallPortrait()), CsvOf(SmallRanking()), CsvOf(SmallClaims()),
        CsvOf(SmallReadiness()), CsvOf(SmallHeat())}) {
    const int commas = CountOf(csv.substr(0, csv.find('\n')), ",");
    for (std::size_t begin = 0; begin < csv.size(); begin = csv.find('\n', begin) + 1) {
      const std::string line = csv.substr(begin, csv.find('\n', begin) - begin);
      EXPECT_EQ(CountOf(line, ","), commas) << line;
    }
  }
}

}  // namespace
}  // namespace radap::standing::testing
