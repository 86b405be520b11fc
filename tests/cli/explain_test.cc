// radap explain: every kind of id, every format, unknown ids.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "tests/cli/program.h"

namespace radap::testing {
namespace {

using nlohmann::json;

Ran Explain(const std::string& id, const std::string& options = "",
            const std::string& path = kReal) {
  return Radap("explain " + path + " '" + id + "' " + options);
}

TEST(ExplainTest, AKpiHeldBackByItsTarget) {
  const Ran thai = Explain("7.4/3#1");
  EXPECT_EQ(thai.exit, 0);
  EXPECT_TRUE(Has(thai, "เป้าหมาย 9 ต่ำกว่าค่าเฉลี่ย 9.5 ของ 9 และ 10 จึงได้ 100 แม้ความสำเร็จ 111.11 %"));
  const Ran english = Explain("7.4/3#1", "--lang en");
  EXPECT_TRUE(Has(
      english, "target 9 is below the mean 9.5 of 9 and 10, so 100 although success is 111.11 %"));
  EXPECT_TRUE(Has(english, "mean of the two years before = mean of 9 (2565) and 10 (2566) = 9.5"));
  EXPECT_TRUE(Has(english, "success = result 10 / target 9 × 100 = 111.11 %"));
  EXPECT_TRUE(Has(english, "when not challenging: 100"));
  EXPECT_TRUE(Has(english, "award-form-2568.txt"));
  EXPECT_TRUE(Has(english, "400 points lost"));
}

TEST(ExplainTest, EveryKindOfId) {
  const struct {
    const char* id;
    const char* says;
  } kCases[] = {
      {"total", "= 468.25"},
      {"7", "mean of 380, 380, 460, 360, 420 and 400 = 400"},
      {"7.4", "(500 + 500 + 100 + 500 + 200) / 5 = 360"},
      {"1.1", "mean of 500 and 500 = 500"},
      {"6.2.1", "3/5 of issues met × 500 = 300"},
      {"6.2.1/3", "not met: starred and no attached files"},
      {"6.2.1/1", "met: claimed"},
      {"7.4/4", "this group has 2 KPIs (7.4)"},
      {"7.4/4#2", "success 94.4 % is in the band `below 100`, so 200"},
  };
  for (const auto& each : kCases) {
    const Ran ran = Explain(each.id, "--lang en");
    EXPECT_EQ(ran.exit, 0) << each.id;
    EXPECT_TRUE(FirstLine(ran.out).starts_with(std::string(each.id) + "  ")) << ran.out;
    EXPECT_TRUE(Has(ran, each.says)) << ran.out;
  }
}

TEST(ExplainTest, JsonHasEveryStep) {
  const json told = json::parse(Explain("7.4/3#1", "--format json").out);
  EXPECT_EQ(told["format"], "radap.explanation/1");
  EXPECT_EQ(told["id"], "7.4/3#1");
  EXPECT_EQ(told["value"], 100);
  EXPECT_EQ(told["exact"], "100");
  EXPECT_EQ(told["max"], 500);
  EXPECT_EQ(told["lost"], 400);
  ASSERT_EQ(told["steps"].size(), 4U);
  EXPECT_EQ(told["steps"][1]["rule"], "challenging of kpi");
  EXPECT_EQ(told["steps"][1]["value"], false);
  EXPECT_EQ(told["steps"][2]["value"], 111.11);
  EXPECT_EQ(told["decided_by"]["text"], "when not challenging: 100");
  EXPECT_EQ(told["gaps"][0]["kind"], "kpi-target");
  EXPECT_TRUE(json::parse(Explain("6.2.1/3", "--format json").out)["value"].is_null());
}

TEST(ExplainTest, CsvHasARowForEachStep) {
  const Ran ran = Explain("7.4/3#1", "--format csv");
  EXPECT_EQ(FirstLine(ran.out), "step,rule,value,words_th,words_en,clause\r");
  EXPECT_TRUE(Has(ran, "\r\n3,success of kpi,1000/9,"));
}

TEST(ExplainTest, AKpiOverTheLimitDoesNotCount) {
  const Ran ran = Explain("7.3/4#1", "--lang en", "samples/broken-twenty-mistakes.json");
  EXPECT_EQ(ran.exit, 1);
  EXPECT_TRUE(Has(ran, "this KPI does not count, so 0: item 7.3 takes at most 5"));
  EXPECT_TRUE(Has(ran, "if it counted: KPI score = "));
  EXPECT_TRUE(Has(ran, "remove another KPI of this item, or remove this one"));
  EXPECT_FALSE(Has(ran, "The line of the criteria that decided"));
  EXPECT_FALSE(Has(ran, "no single change was found"));
}

TEST(ExplainTest, WhatHasNoSourceOfItsOwnNamesWhoseItIs) {
  EXPECT_TRUE(
      Has(Explain("7.4/3#1", "--lang en"), "no source of its own; that of KPI group 7.4/3: "));
  EXPECT_TRUE(Has(Explain("7.4/3#1"), "ข้อนี้ไม่มีที่มาของตนเอง ใช้ที่มาของกลุ่มตัวชี้วัด 7.4/3: "));
  EXPECT_TRUE(Has(Explain("3.1.1", "--lang en"), "source of this part: "));
}

TEST(ExplainTest, TheAdviceOnErrorsRepeatsTheOptions) {
  const Ran ran = Explain("total", "--lang en --packs criteria --pack criteria/pmqa4-2568",
                          "samples/broken-twenty-mistakes.json");
  EXPECT_NE(ran.err.find("see radap score samples/broken-twenty-mistakes.json --pack "
                         "criteria/pmqa4-2568 --packs criteria --lang en\n"),
            std::string::npos)
      << ran.err;
}

TEST(ExplainTest, MissingKpisAreNamedAsSlots) {
  const Ran ran = Explain("7.4", "--lang en", kPartial);
  EXPECT_TRUE(Has(ran, "0 count, exactly 5 needed: 5 missing, each scores 0"));
}

TEST(ExplainTest, AnUnknownIdIsWrongUsageWithTheNearest) {
  const Ran ran = Explain("7.4/3#2", "--lang en");
  EXPECT_EQ(ran.exit, 2);
  EXPECT_EQ(ran.out, "");
  EXPECT_NE(ran.err.find("nearest: 7.4/3#1"), std::string::npos) << ran.err;
  EXPECT_NE(Explain("9.9.9").err.find("ใกล้เคียงที่สุด"), std::string::npos);
}

}  // namespace
}  // namespace radap::testing
