// What rows add up to: added, written, read back, shown.
#include "engine/batch/rows/summary.h"

#include <gtest/gtest.h>

#include <limits>

#include "engine/batch/rows/mean_unit.h"
#include "engine/batch/rows/read_exact.h"
#include "rules/compile/program.h"

namespace radap::batch {
namespace {

// Of three lines: one scored with an error, one bad, one blank.
Summary Small() {
  Summary summary;
  summary.lines = 3;
  summary.scored = 1;
  summary.with_errors = 1;
  summary.bad = 1;
  summary.first_bad = {"2"};
  PackSummary& pack = summary.packs["small"];
  pack.dossiers = 1;
  pack.total = Exact::Ratio(25, 3);
  pack.levels = {{"good", 1}};
  pack.distribution = {{8, 1}};
  summary.findings = {{"F0102", 2}, {"F0901 too-high", 1}};
  return summary;
}

Summary Of(std::initializer_list<Summary> parts) {
  Summary all;
  for (const Summary& part : parts) all.Add(part);
  return all;
}

TEST(SummaryTest, AddsCountsAndCountsLinesOn) {
  const Summary all = Of({Small(), Small()});
  EXPECT_EQ(all.lines, 6);
  EXPECT_EQ(all.scored, 2);
  EXPECT_EQ(all.with_errors, 2);
  EXPECT_EQ(all.bad, 2);
  EXPECT_EQ(all.first_bad, (std::vector<std::string>{"2", "5"}));
  EXPECT_EQ(all.packs.at("small").total, Exact::Ratio(50, 3));
  EXPECT_EQ(all.packs.at("small").levels.at("good"), 2);
  EXPECT_EQ(all.packs.at("small").distribution.at(8), 2);
  EXPECT_EQ(all.findings.at("F0901 too-high"), 2);
  EXPECT_EQ(Of({Small()}), Small());
}

TEST(SummaryTest, NamesOfFilesStay) {
  Summary file = Small();
  file.first_bad = {"a/2.json"};
  EXPECT_EQ(Of({Small(), file}).first_bad, (std::vector<std::string>{"2", "a/2.json"}));
}

TEST(SummaryTest, AddingIsAssociativeAlsoWhereBadOnesAreCutOff) {
  Summary many = Small();
  many.first_bad.clear();
  many.bad = 70;
  many.lines = 80;
  for (int i = 1; i <= 70; ++i) many.first_bad.push_back(std::to_string(i));
  Summary left = Of({many, many});
  left.Add(Small());
  Summary right = many;
  right.Add(Of({many, Small()}));
  EXPECT_EQ(left, right);
  EXPECT_EQ(left.first_bad.size(), Summary::kKeptBad);
  EXPECT_EQ(left.first_bad.back(), "110");
  EXPECT_EQ(left.bad, 141);
}

TEST(SummaryTest, WrittenAndReadBack) {
  SummaryFile file{"pmqa4-2568 \"x\"", Part{2, 3, 10, 20, 30}, Small()};
  EXPECT_EQ(WriteSummary(file), R"({
  "format": "radap.batch/1",
  "run": "pmqa4-2568 \"x\"",
  "part": {"index": 2, "of": 3, "from": 10, "to": 20, "size": 30},
  "lines": 3,
  "scored": 1,
  "with_errors": 1,
  "bad": 1,
  "first_bad": ["2"],
  "packs": {
    "small": {
      "dossiers": 1,
      "total": "25/3",
      "mean": 8.3333,
      "levels": {"good": 1},
      "distribution": [0, 0, 0, 0, 0, 0, 0, 0, 1, 0]
    }
  },
  "findings": {
    "F0102": 2,
    "F0901 too-high": 1
  }
}
)");
  EXPECT_EQ(ReadSummary(WriteSummary(file)), file);
  file.part.reset();
  EXPECT_EQ(ReadSummary(WriteSummary(file)), file);
  EXPECT_EQ(ReadSummary(WriteSummary({})), SummaryFile());
  file.summary.packs["small"].levels[""] = 7;
  file.summary.first_bad = {"ก \"\\\n.json"};
  EXPECT_EQ(ReadSummary(WriteSummary(file)), file);
}

TEST(SummaryTest, WhatIsNoSummaryIsRefused) {
  const std::string good = WriteSummary({"r", Part(), Small()});
  ASSERT_TRUE(ReadSummary(good));
  const auto changed = [&](std::string_view from, std::string_view to) {
    std::string text = good;
    text.replace(text.find(from), from.size(), to);
    EXPECT_NE(text, good);
    return ReadSummary(text).has_value();
  };
  EXPECT_FALSE(changed("batch/1", "batch/2"));
  EXPECT_FALSE(changed("\"lines\"", "\"line\""));
  EXPECT_FALSE(changed("\"lines\": 3", "\"lines\": -3"));
  EXPECT_FALSE(changed("\"lines\": 3", "\"lines\": 3.0"));
  EXPECT_FALSE(changed("\"lines\": 3", "\"lines\": \"3\""));
  EXPECT_FALSE(changed("\"lines\": 3", "\"lines\": 99999999999999999999"));
  EXPECT_FALSE(changed("\"lines\": 3", "\"lines\": 9223372036854775807"));  // cannot be added to
  EXPECT_FALSE(changed("\"lines\": 3,", "\"lines\": 3, \"lines\": 3,"));
  EXPECT_FALSE(changed("\"lines\": 3,", ""));
  EXPECT_FALSE(changed("25/3", "25/0"));
  EXPECT_FALSE(changed("25/3", "8.3"));
  EXPECT_FALSE(changed("[0, 0,", "[0,"));
  EXPECT_FALSE(changed("\"of\": 1", "\"of\": 9999999999"));
  EXPECT_FALSE(changed("[\"2\"]", "[2]"));
  EXPECT_FALSE(changed("\"F0102\": 2", "\"F0102\": {}"));
  EXPECT_FALSE(ReadSummary(good.substr(0, good.size() - 3)));
  EXPECT_FALSE(ReadSummary(""));
  EXPECT_FALSE(ReadSummary("[]"));
  EXPECT_FALSE(ReadSummary("{}"));
}

TEST(SummaryTest, Text) {
  Summary summary = Of({Small(), Small()});
  summary.packs["small"].levels[""] = 1;
  summary.lines = 1005;
  EXPECT_EQ(SummaryText(summary, {Language::kEnglish, {}}),
            R"(Scored                                2
  with errors                         2  ██████████████████████████████
Not scored                            2  at 2, 5
Blank lines                       1,001

small: 2 scored, mean 8.33
  good                                2  ██████████████████████████████
  below the first level               1  ███████████████
  80–90 % of the maximum              2  ██████████████████████████████

Findings
  F0102                               4  unknown key `…`, not read: …
  F0901 too-high                      2
)");
  const std::string thai = SummaryText(summary, {Language::kThai, {}});
  EXPECT_TRUE(thai.starts_with("ให้คะแนนแล้ว                            2\n")) << thai;
  EXPECT_NE(thai.find("small: 2 แฟ้ม คะแนนเฉลี่ย 8.33\n"), std::string::npos);
  EXPECT_EQ(SummaryText({}, {Language::kEnglish, {}}), "Scored                                0\n");
}

TEST(SummaryTest, TextInWordsOfThePackAndOfTheCodesCutToTheWidth) {
  Program small;
  small.elements.emplace_back().scale = 0;
  small.scales.emplace_back().levels = {{"good", Exact(5), {"ดี", "Good"}}};
  SummaryLook look{Language::kThai,
                   [&](std::string_view id) { return id == "small" ? &small : nullptr; }};
  look.width = 60;
  Summary summary = Small();
  summary.packs["small"].total = Exact::Ratio(24691357, 2);
  summary.packs["other"].levels = {{"good", 1}};
  summary.packs["small"].levels["better"] = 1;
  summary.findings = {{"F1101", 12345}, {"F9999", 1}};
  const std::string text = SummaryText(summary, look);
  EXPECT_NE(text.find("  ดี                                   1  █"), std::string::npos) << text;
  EXPECT_NE(text.find("  good                                1\n"), std::string::npos) << text;
  EXPECT_NE(text.find("  better                              1  █"), std::string::npos) << text;
  EXPECT_NE(text.find("คะแนนเฉลี่ย 12,345,678.50\n"), std::string::npos) << text;
  EXPECT_NE(text.find("  F1101                          12,345  ไม่มีชุดเกณฑ์ “…” "), std::string::npos)
      << text;
  EXPECT_NE(text.find("…\n  F9999                               1\n"), std::string::npos) << text;
  const std::string line = text.substr(text.find("  F1101"));
  EXPECT_LE(DisplayWidth(line.substr(0, line.find('\n'))), 60);
  look.width = 200;
  EXPECT_NE(SummaryText(summary, look).find("ระบุ --pack\n"), std::string::npos);
}

TEST(SummaryTest, TextLeavesOutWhatIsTooMuch) {
  Summary summary;
  summary.lines = summary.bad = 40;
  for (int i = 1; i <= 40; ++i) summary.first_bad.push_back(std::to_string(i));
  for (int i = 100; i < 120; ++i) summary.findings["F0" + std::to_string(i)] = i == 119 ? 9 : 1;
  const std::string text = SummaryText(summary, {Language::kEnglish, {}});
  EXPECT_NE(text.find("at 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 …\n"), std::string::npos) << text;
  EXPECT_NE(text.find("Findings\n  F0119                               9"), std::string::npos);
  EXPECT_NE(text.find("  other codes                         5\n"), std::string::npos);
}

TEST(MeanUnitTest, ExactWhereTheDenominatorIsUsualElseTheNearestUnit) {
  for (const std::int64_t bottom : {1, 2, 3, 7, 32, 49, 63, 81, 5000, 1000000, 31 * 29 * 23}) {
    EXPECT_EQ(WorthOf(UnitsOf(29500, bottom)), Exact::Ratio(29500, bottom)) << bottom;
    EXPECT_EQ(InUnits(Exact::Ratio(-29500, bottom)), Exact::Ratio(-29500, bottom)) << bottom;
  }
  constexpr std::int64_t kMax = std::numeric_limits<std::int64_t>::max();
  for (const std::int64_t bottom : {std::int64_t{37}, std::int64_t{1'000'003}, kMax, kMax - 1}) {
    for (const std::int64_t top : {std::int64_t{1}, std::int64_t{-1}, bottom / 2, -(bottom / 3)}) {
      const Exact exact = Exact::Ratio(top, bottom);
      const Exact worth = WorthOf(UnitsOf(top, bottom));
      EXPECT_EQ(worth, InUnits(exact)) << top << "/" << bottom;
      const Exact off = worth < exact ? exact - worth : worth - exact;
      EXPECT_LE(off * Exact(2) * Exact(kMeanUnit), Exact(1));
    }
  }
  EXPECT_EQ(InUnits(*Exact::Parse("1e40")), *Exact::Parse("1e40"));
}

TEST(ReadExactTest, FractionsOfAnySizeAndNothingElse) {
  EXPECT_EQ(ReadExact("29500/63"), Exact::Ratio(29500, 63));
  EXPECT_EQ(ReadExact("-5/2"), Exact::Ratio(-5, 2));
  EXPECT_EQ(ReadExact("0"), Exact(0));
  const Exact wide =
      *Exact::Parse("1234567890123456789012345678901234567890") * *Exact::Parse("1e40") / Exact(7);
  EXPECT_EQ(ReadExact(wide.ToFraction()), wide);
  EXPECT_EQ(ReadExact("-" + wide.ToFraction()), -wide);
  for (const char* const text : {"", "-", "1/", "/2", "1/0", "1.5", " 1", "1/-2", "1/2/3", "x"}) {
    EXPECT_FALSE(ReadExact(text)) << text;
  }
}

}  // namespace
}  // namespace radap::batch
