// Named rules of elements in the text and CSV reports.
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "engine/report/figures.h"
#include "engine/report/needs.h"
#include "tests/engine/report/reported.h"

namespace radap::testing {
namespace {

constexpr std::string_view kPack = R"(pack named version 1
  title th "ก" en "A"
  scale 1 .. 5 rating
  scale work 0 .. 100 percent th "งาน" en "work"
rule money of item, baht th "งบ" en "budget"
  when cost is known: cost
  otherwise: 0
rule money of category and total, baht th "งบ" en "budget"
  otherwise: sum of money of items
rule rise of item, rating th "เพิ่ม" en "rise"
  otherwise: rating - rating of 1 year before
test spent of total th "ใช้" en "money is spent"
  otherwise: money > 0
rule score of item, rating
  when rating is missing: 1
  otherwise: rating
total th "รวม" en "Total": mean of categories
category 1 th "ก" en "Deep": mean of items
  category 1.1 th "ก" en "Deeper": mean of items
    category 1.1.1 th "ก" en "Deepest": mean of items
      item 1.1.1.1 th "ก" en "Bottom"
        field cost number in baht optional th "งบ" en "cost"
        question 1.1.1.1.1 scale work th "ก" en "Work": share of issues done * 100 percent
          issue 1 th "ก" en "Step"
      item 1.1.1.2 th "ก" en "Empty"
test done of issue th "เสร็จ" en "done"
  otherwise: claimed
)";

constexpr std::string_view kDossier = R"({"format": "radap.dossier/1", "pack": "named",
  "organisation": {"id": "x"}, "fiscal_year": 2567,
  "ratings": {"1.1.1.1": {"2566": 1.5, "2567": 1.25}},
  "answers": {"1.1.1.1": {"fields": {"cost": 1234567.5}}}})";

TEST(NamedValuesTest, OfTheTotalUnderItsBar) {
  Reported reported(kPack, kDossier);
  const std::string text = reported.Score(ReportFormat::kText);
  EXPECT_EQ(Reported::LineWith(text, "budget 1,"),
            "budget 1,234,567.50 baht · money is spent: yes");
  EXPECT_EQ(Reported::LineWith(reported.Score(ReportFormat::kText, Language::kThai), "งบ 1,"),
            "งบ 1,234,567.50 บาท · ใช้: ใช่");
}

TEST(NamedValuesTest, OfElementsInATableOfTheirOwn) {
  Reported reported(kPack, kDossier);
  const std::string text = reported.Score(ReportFormat::kText);
  const std::string table = text.substr(text.find("Beside the scores"));
  EXPECT_TRUE(Reported::LineWith(table, "1.1.1.1").ends_with("1,234,567.50   -0.2500")) << table;
  EXPECT_TRUE(Reported::LineWith(table, "1.1.1.2").ends_with("           0         –")) << table;
}

TEST(NamedValuesTest, DeepIdsAreWholeAndIndentedByDepth) {
  Reported reported(kPack, kDossier);
  const std::string text = reported.Score(ReportFormat::kText);
  EXPECT_NE(text.find("\n1   Deep "), std::string::npos) << text;
  EXPECT_NE(text.find("\n  1.1   Deeper "), std::string::npos);
  EXPECT_NE(text.find("\n    1.1.1  Deepest "), std::string::npos);
  EXPECT_NE(text.find("\n      1.1.1.1  Bottom "), std::string::npos);
}

TEST(NamedValuesTest, AQuestionOnItsOwnScale) {
  Reported reported(kPack, kDossier);
  const std::string text = reported.Score(ReportFormat::kText);
  EXPECT_NE(text.find("\nwork (0 to 100 %)\n  1.1.1.1.1  Work"), std::string::npos) << text;
  EXPECT_NE(reported.Score(ReportFormat::kJson)
                .find(R"("1.1.1.1.1": {"value": 0.00, "exact": "0", "max": 100, "scale": "work")"),
            std::string::npos);
}

TEST(NamedValuesTest, OpenPointsAreNoGains) {
  Reported reported(kPack, kDossier);
  const std::string text = reported.Score(ReportFormat::kText);
  EXPECT_NE(text.find("No gap changes the total when closed alone\n"
                      "  open points that change no total: 1; see radap gaps FILE\n"),
            std::string::npos)
      << text;
  EXPECT_EQ(text.find("Closed together"), std::string::npos);
  EXPECT_NE(
      reported.Gaps(ReportFormat::kText)
          .find("Open points that change no total when closed alone (1)\n\nnot claimed (1)\n"),
      std::string::npos);
}

TEST(NamedValuesTest, CsvHasARowForEachUnderOneHeader) {
  Reported reported(kPack, kDossier);
  const std::string csv = reported.Score(ReportFormat::kCsv);
  EXPECT_TRUE(
      csv.starts_with("id,kind,label_th,label_en,value,exact,max,level,claimed,claim_holds,"
                      "clause,rule,unit\r\ntotal,total,รวม,Total,"));
  EXPECT_NE(csv.find("\r\ntotal,total,งบ,budget,1234567.5,2469135/2,,,,,,money,baht\r\n"),
            std::string::npos)
      << csv;
  EXPECT_NE(csv.find("\r\ntotal,total,ใช้,money is spent,true,,,,,,,spent,\r\n"), std::string::npos);
  EXPECT_NE(csv.find("\r\n1.1.1.2,item,เพิ่ม,rise,,,,,,,,rise,rating\r\n"), std::string::npos);
}

TEST(FiguresTest, Thousands) {
  EXPECT_EQ(WithThousands("999"), "999");
  EXPECT_EQ(WithThousands("1000"), "1,000");
  EXPECT_EQ(WithThousands("-123456.75"), "-123,456.75");
  EXPECT_EQ(WithThousands("-1234567"), "-1,234,567");
}

TEST(FieldNeedsTest, AtMostFiveAreNamed) {
  std::string pack(kPack);
  std::string fields;
  for (const char name : std::string("abcdefg")) {
    fields +=
        std::string("          field f") + name + " text th \"" + name + "\" en \"" + name + "\"\n";
  }
  pack.replace(pack.find("          issue 1"), 0, fields);
  pack.replace(pack.find("share of issues done * 100 percent"), 34, "filled-share");
  pack +=
      "rule filled-share of question, percent\n  when filled: 100 percent\n  otherwise: 0 "
      "percent\n";
  Reported reported(pack, kDossier);
  for (const Gap& gap : reported.gaps) {
    if (gap.kind != GapKind::kFieldsMissing) continue;
    EXPECT_EQ(NeedsOf(reported.evaluation.evaluator, gap, Language::kEnglish),
              "fill in: a, b, c, d, e and 2 more");
    return;
  }
  FAIL() << "no gap of fields";
}

}  // namespace
}  // namespace radap::testing
