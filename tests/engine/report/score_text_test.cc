// The text reports of a small dossier, line by line, in both languages and on the real sample.
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <tuple>

#include "engine/dossier/finding_codes.h"
#include "rules/base/text.h"
#include "tests/engine/report/reported.h"
#include "tests/engine/small_pack.h"

namespace radap::testing {
namespace {

constexpr std::string_view kMembers = R"(
  "answers": {"1.1.1": {"issues": {"1": {"claimed": true},
                                   "2": {"claimed": true, "evidence": [{"url": "https://a"}]}}}},
  "kpis": [
    {"item": "2.1", "group": 1, "name": "ร้อยละ", "direction": "higher", "target": 9,
     "results": {"2566": 10, "2567": 10}, "claimed": {"score": 400}},
    {"item": "2.1", "group": 1, "name": "เรื่อง", "direction": "lower", "target": 0.5, "results": {"2567": 0.4}},
    {"item": "2.1", "group": 1, "name": "เกิน", "direction": "lower", "target": 1, "results": {"2567": 1}}],
  "claimed": {"1": 500, "2": 300, "total": 400})";

// tools/update_goldens rewrites the file.
void ExpectGolden(const std::string& name, const std::string& text) {
  const std::string path = "tests/engine/report/" + name;
  if (std::getenv("RADAP_UPDATE_GOLDENS") != nullptr) {
    std::ofstream(RADAP_SOURCE_DIR "/" + path, std::ios::binary) << text;
  }
  EXPECT_EQ(text, FileText(path));
}

TEST(ScoreTextTest, English) {
  Reported reported(kMembers);
  const std::string text = reported.Score(ReportFormat::kText);
  ExpectGolden("small_score_en.txt", text.substr(0, text.rfind("pack small")));
}

TEST(ScoreTextTest, Thai) {
  Reported reported(kMembers);
  const std::string text = reported.Score(ReportFormat::kText, Language::kThai);
  ExpectGolden("small_score_th.txt", text.substr(0, text.rfind("ชุดเกณฑ์ small")));
}

TEST(ScoreTextTest, FooterNamesPackAndDossier) {
  Reported reported(kMembers);
  EXPECT_EQ(Reported::LineWith(reported.Score(ReportFormat::kText), "pack small"),
            "pack small version 3 (" + reported.program.sha256.substr(0, 12) +
                ", test.radap) · dossier " + reported.dossier.sha256.substr(0, 12));
}

TEST(ScoreTextTest, ColourChangesNothingElse) {
  Reported reported(kMembers);
  const std::string plain = reported.Score(ReportFormat::kText);
  reported.options.colour = true;
  const std::string coloured = reported.Score(ReportFormat::kText);
  std::string stripped;
  for (std::size_t i = 0; i < coloured.size(); ++i) {
    if (coloured[i] == '\x1b') {
      i = coloured.find('m', i);
    } else {
      stripped += coloured[i];
    }
  }
  EXPECT_NE(coloured, plain);
  std::istringstream a(stripped);
  std::istringstream b(plain);
  for (std::string x, y; std::getline(b, y);) {
    ASSERT_TRUE(std::getline(a, x));
    EXPECT_EQ(x.substr(0, x.find_last_not_of(' ') + 1), y);
  }
}

TEST(ScoreTextTest, NoGapsAndFullMarks) {
  Reported reported(R"("answers": {"1.1.1": {"issues": {"1": {"claimed": true},
      "2": {"claimed": true, "evidence": [{"file": "a.pdf"}]}}}},
    "kpis": [{"item": "2.1", "group": 1, "direction": "higher", "target": 1, "results": {"2566": 1, "2567": 2}},
             {"item": "2.1", "group": 1, "direction": "higher", "target": 1, "results": {"2566": 1, "2567": 2}}])");
  const std::string text = reported.Score(ReportFormat::kText);
  EXPECT_EQ(Reported::LineWith(text, "500.00 of 500"),
            "Total  500.00 of 500    level Significance");
  EXPECT_NE(text.find("\nNo gaps\n"), std::string::npos);
  EXPECT_EQ(text.find("Closed together"), std::string::npos);
  EXPECT_EQ(text.find("To mend"), std::string::npos);
}

TEST(ScoreTextTest, TheWayToTheNextLevelIsRoundedUp) {
  // 3 of 7 issues, 1500/7 = 214.2857..: 85.7142.. more, so 85.71 would not do.
  std::string pack = SmallCriteria();
  pack += "category 3 th \"x\" en \"X\": 1500 / 7\n";
  pack.replace(pack.find("mean of categories"), 18, "max of categories ");
  Reported reported(pack, SmallDossier(""));
  EXPECT_EQ(Reported::LineWith(reported.Score(ReportFormat::kText), " of 500"),
            "Total  214.29 of 500    below the first level    85.72 more to Basic");
}

struct Sample {
  const char* name;
  const char* pack;
};

class SampleTextTest : public ::testing::TestWithParam<std::tuple<Sample, Language>> {};

TEST_P(SampleTextTest, NoLineIsWiderThanThePage) {
  const auto& [sample, language] = GetParam();
  Reported reported = Reported::OfSample(sample.name, sample.pack);
  for (const std::string& text : {reported.Score(ReportFormat::kText, language),
                                  reported.Gaps(ReportFormat::kText, language)}) {
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
      EXPECT_LE(DisplayWidth(line), 100) << line;
      EXPECT_FALSE(line.ends_with(' ')) << line;
      EXPECT_EQ(line.find('\t'), std::string::npos);
    }
  }
}

INSTANTIATE_TEST_SUITE_P(
    Samples, SampleTextTest,
    ::testing::Combine(::testing::Values(Sample{"mof-ops-2567", "pmqa4-2568"},
                                         Sample{"partial-province-2567", "pmqa4-2568"},
                                         Sample{"broken-twenty-mistakes", "pmqa4-2568"},
                                         Sample{"community-tourism-2564", "pmqa4-2565"},
                                         Sample{"seam-scm-2562", "seam-scm-2566"},
                                         Sample{"seam-scm-2563", "seam-scm-2566"},
                                         Sample{"seam-scm-2564", "seam-scm-2566"},
                                         Sample{"iam-plan-2567", "iam-plan-2567"},
                                         Sample{"iam-plan-invented-2568", "iam-plan-2567"},
                                         Sample{"fund-digital-2561", "fund-digital-2561"},
                                         Sample{"fund-digital-invented-2561", "fund-digital-2561"}),
                       ::testing::Values(Language::kThai, Language::kEnglish)));

TEST(RealSampleTextTest, WhatTheRealOfficeMustRead) {
  Reported reported(FileText("criteria/pmqa4-2568/pmqa4-2568.radap"),
                    FileText("samples/mof-ops-2567.json"));
  const std::string text = reported.Score(ReportFormat::kText);
  EXPECT_EQ(Reported::LineWith(text, "468.25 of"),
            "Total  468.25 of 500    level Advance    31.75 more to Significance");
  EXPECT_EQ(Reported::LineWith(text, "Claimed 485"),
            "Claimed 485.71, supported 468.25 (difference -17.46)");
  EXPECT_EQ(Reported::LineWith(text, "evidence file missing (5)"),
            "evidence file missing (5)                       total 485.71");
  EXPECT_EQ(Reported::LineWith(text, "+2.65  2.3.1/2"),
            "+2.65  2.3.1/2    Digital systems for that tracking");
  EXPECT_EQ(Reported::LineWith(text, "+4.76  6.2.1/3"),
            "+4.76  6.2.1/3    Cut cost or raise productivity – attach an evidence file");
  EXPECT_EQ(Reported::LineWith(text, "7.4/3#1 "),
            "7.4/3#1   จำนวนหน่วยงานในสังกัดที่ได้ระดับดีเด่น                    ≥ 9           10       "
            "111.11    100.00");
  EXPECT_NE(text.find("and 3 more: radap gaps FILE"), std::string::npos);
}

TEST(GapsTextTest, ByKindWithWhatAllNeedSaidOnce) {
  Reported reported("");
  const std::string text = reported.Gaps(ReportFormat::kText);
  EXPECT_NE(text.find("All 4 gaps\n\nnot claimed (1)\n  do it, then claim it\n"
                      "  +125.00  1.1.1/1    Analyse\n"),
            std::string::npos)
      << text;
}

TEST(FindingsTextTest, ErrorsFirstAndTheSameSaidOnce) {
  const Findings findings = {
      MakeFinding(FindingCode::kLinkIsNoFile, "/answers/1/issues/1/evidence"),
      MakeFinding(FindingCode::kKpiTooMany, "/kpis/5",
                  {Same("7.1/2#2"), Same("K"), Same("7.1"), Same("5")}),
      MakeFinding(FindingCode::kLinkIsNoFile, "/answers/1/issues/2/evidence"),
      MakeFinding(FindingCode::kFileEmpty, ""),
  };
  ReportOptions options;
  options.language = Language::kEnglish;
  EXPECT_EQ(
      RenderFindings(findings, ReportFormat::kText, options),
      "error     F0302  7.1/2#2 `K` does not count: item 7.1 takes at most 5 and this one is over; "
      "remove\n"
      "                 it, or another KPI of the item instead\n"
      "                 /kpis/5\n"
      "error     F0001  the file is empty: choose another file, or save this one again\n"
      "                 whole file\n"
      "warning   F0207  a starred issue needs an attached file; a link alone does not count: add a "
      "`file`\n"
      "                 to `evidence`\n"
      "                 /answers/1/issues/1/evidence\n"
      "                 /answers/1/issues/2/evidence\n"
      "errors 2, warnings 2, notes 0\n");
  EXPECT_EQ(RenderFindings({}, ReportFormat::kText, options), "Nothing to mend\n");
}

TEST(FindingsTextTest, ThePlaceInTheDocumentStandsBeforeThePath) {
  const Place place{3, 111, "", ""};
  const Findings findings = {MakeFindingAt(FindingCode::kFileEmpty, place, "/kpis/1"),
                             MakeFindingAt(FindingCode::kFileEmpty, place, "")};
  ReportOptions options;
  options.language = Language::kEnglish;
  const std::string text = RenderFindings(findings, ReportFormat::kText, options);
  EXPECT_NE(text.find("                 page 3, line 111: /kpis/1\n"
                      "                 page 3, line 111\n"),
            std::string::npos)
      << text;
}

}  // namespace
}  // namespace radap::testing
