// Rows against texts written by hand, in both formats, and everything that is not a dossier.
#include "engine/batch/rows/row.h"

#include <gtest/gtest.h>

#include <string>

#include "engine/batch/rows/unread_row.h"
#include "tests/engine/batch/rows/score_rows.h"

namespace radap::batch::testing {
namespace {

constexpr std::string_view kGood =
    R"({"format":"radap.dossier/1","pack":"small-batch","organisation":{"id":"org-1"},)"
    R"("fiscal_year":2567,"ratings":{"1.1":7.5,"1.2":5}})";

// A dossier of the small pack with these ratings.
std::string Rated(std::string_view organisation, std::string_view ratings,
                  std::string_view more = "") {
  return R"({"format":"radap.dossier/1","pack":"small-batch","organisation":{"id":")" +
         std::string(organisation) + R"("},"fiscal_year":2567,"ratings":{)" + std::string(ratings) +
         "}" + std::string(more) + "}";
}

ScorerOptions Csv() {
  ScorerOptions options = OptionsOf(RowFormat::kCsv);
  options.columns_of = &SmallProgram();
  return options;
}

std::string BadRow(std::string_view code, std::string_view path, const std::string& rows) {
  const std::string start = "{\"line\":1,\"error\":{\"code\":\"" + std::string(code) +
                            "\",\"path\":\"" + std::string(path) + "\",\"message\":{\"th\":\"";
  return rows.starts_with(start) && rows.ends_with("\"}}}\n") ? "" : rows;
}

TEST(RowTest, JsonOfADossierWithoutFindings) {
  EXPECT_EQ(ScoreText(kGood).rows,
            R"({"line":1,"organisation":"org-1","fiscal_year":2567,"pack":"small-batch",)"
            R"("total":{"value":6.25,"exact":"25/4","max":10,"level":"good"},)"
            R"("scores":{"1":"25/4","1.1":"15/2","1.2":"5"},)"
            R"("errors":0,"warnings":0,"notes":0,"findings":[]})"
            "\n");
}

TEST(RowTest, JsonOfFindingsOfReaderPackAndClaims) {
  const std::string dossier =
      Rated("o", R"("1.1":20,"1.2":-4)", R"(,"claimed":{"total":1},"odd/key":1)");
  EXPECT_EQ(ScoreText(dossier).rows,
            R"({"line":1,"organisation":"o","fiscal_year":2567,"pack":"small-batch",)"
            R"("total":{"value":8.00,"exact":"8","max":10,"level":"good"},)"
            R"("scores":{"1":"8","1.1":"20","1.2":"-4"},)"
            R"("errors":1,"warnings":2,"notes":0,"findings":[)"
            R"({"code":"F0102","severity":"error","path":"/odd~1key"},)"
            R"({"code":"F0901","severity":"warning","lint":"too-high","path":"/ratings/1.1"},)"
            R"({"code":"F0401","severity":"warning","path":"/claimed/total"}]})"
            "\n");
}

TEST(RowTest, CsvOfBoth) {
  EXPECT_EQ(HeadLine(Csv(), false),
            "line,organisation,fiscal_year,pack,total,exact,max,level,errors,warnings,notes,"
            "findings,1,1.1,1.2,error,error_th,error_en\r\n");
  const std::string second =
      Rated("a,b \\\"c\\\"", R"("1.1":20,"1.2":-4.005)", R"(,"claimed":{"total":1},"odd;key":1)");
  EXPECT_EQ(ScoreText(std::string(kGood) + "\n" + second + "\n", Csv()).rows,
            "1,org-1,2567,small-batch,6.25,25/4,10,good,0,0,0,,6.25,7.50,5.00,,,\r\n"
            "2,\"a,b \"\"c\"\"\",2567,small-batch,8.00,3199/400,10,good,1,2,0,"
            "F0102 /odd%3Bkey; F0901:too-high /ratings/1.1; F0401 /claimed/total,"
            "8.00,20.00,-4.01,,,\r\n");
}

TEST(RowTest, CsvNeverHoldsAFormulaOrASecondLine) {
  for (const char* const id : {"=1+1", "+1", "-1", "@x"}) {
    EXPECT_TRUE(ScoreText(Rated(id, ""), Csv()).rows.starts_with("1,'" + std::string(id) + ","));
  }
  EXPECT_TRUE(ScoreText(Rated("\\t=1", ""), Csv()).rows.starts_with("1,' =1,"));
  EXPECT_TRUE(ScoreText(Rated("a\\nb\\u0000c", ""), Csv()).rows.starts_with("1,\"a b c\","));
  EXPECT_TRUE(
      ScoreOneFile(kGood, "=HYPERLINK(1).json", Csv()).rows.starts_with("'=HYPERLINK(1).json,"));
}

TEST(RowTest, CsvWithoutAPackHasNoScoreColumns) {
  const ScorerOptions options = OptionsOf(RowFormat::kCsv);
  EXPECT_EQ(HeadLine(options, true),
            "file,organisation,fiscal_year,pack,total,exact,max,level,errors,warnings,notes,"
            "findings,error,error_th,error_en\r\n");
  EXPECT_EQ(ScoreOneFile(kGood, "a.json", options).rows,
            "a.json,org-1,2567,small-batch,6.25,25/4,10,good,0,0,0,,,,\r\n");
}

TEST(RowTest, CsvOfQuestionsToo) {
  ScorerOptions options = OptionsOf(RowFormat::kCsv);
  options.columns_of = &PackOrStop("pmqa4-2568");
  const std::string short_head = HeadLine(options, false);
  EXPECT_EQ(short_head.find(",1.1.1,"), std::string::npos);
  options.fields = RowFields::kFull;
  EXPECT_NE(HeadLine(options, false).find(",1.1,1.1.1,1.1.2,1.2,"), std::string::npos);
}

TEST(RowTest, JsonTextsAreEscaped) {
  EXPECT_TRUE(ScoreText(Rated("q\\\"b\\\\s\\u0001\\n\\u0000ก", ""))
                  .rows.starts_with(
                      R"({"line":1,"organisation":"q\"b\\s\u0001\n\u0000ก","fiscal_year":2567)"));
  EXPECT_TRUE(ScoreOneFile(kGood, "a\"\xFF.json")
                  .rows.starts_with("{\"file\":\"a\\\"\xEF\xBF\xBD.json\",\"org"));
}

TEST(RowTest, YearThatIsNotGivenIsNull) {
  const std::string dossier =
      R"({"format":"radap.dossier/1","pack":"small-batch","organisation":{"id":"o"}})";
  EXPECT_TRUE(ScoreText(dossier).rows.starts_with(
      R"({"line":1,"organisation":"o","fiscal_year":null,"pack":"small-batch")"));
  EXPECT_TRUE(ScoreText(dossier, Csv()).rows.starts_with("1,o,,small-batch,"));
}

TEST(RowTest, LevelBelowTheFirstIsNull) {
  const std::string dossier = Rated("o", R"("1.1":1,"1.2":1)");
  EXPECT_NE(ScoreText(dossier).rows.find(R"("max":10,"level":null},)"), std::string::npos);
  EXPECT_NE(ScoreText(dossier, Csv()).rows.find(",1,10,,0,0,0,"), std::string::npos);
}

TEST(RowTest, NumbersOfAnySize) {
  const std::string dossier = Rated("o", R"("1.1":1e40,"1.2":0.0000000001)");
  EXPECT_NE(ScoreText(dossier).rows.find(
                R"("exact":"100000000000000000000000000000000000000000000000001/20000000000")"),
            std::string::npos);
}

TEST(BadRowTest, WhatIsNoDossier) {
  EXPECT_EQ(BadRow("F0006", "", ScoreText("hello").rows), "");
  EXPECT_EQ(BadRow("F0004", "", ScoreText("{\"a\":\"\xA1\"}").rows), "");
  EXPECT_EQ(BadRow("F0003", "", ScoreText("\xFF\xFE{}").rows), "");
  EXPECT_EQ(BadRow("F0013", "", ScoreText("[1]").rows), "");
  EXPECT_EQ(BadRow("F0005", "", ScoreText(kGood.substr(0, kGood.size() - 1)).rows), "");
  EXPECT_EQ(BadRow("F0009", "", ScoreText(std::string(kGood) + std::string(kGood)).rows), "");
  EXPECT_EQ(BadRow("F0006", "", ScoreText(std::string(1, '\0')).rows), "");
  EXPECT_EQ(BadRow("F0010", "", ScoreText(std::string(100, '[')).rows).substr(0, 9), "{\"line\":1");
}

TEST(BadRowTest, PackUnknownMissingOrOfAnotherCsv) {
  const std::string unknown =
      ScoreText(
          R"({"format":"radap.dossier/1","pack":"no\"ne","organisation":{"id":"o"},"fiscal_year":2567})")
          .rows;
  EXPECT_EQ(BadRow("F1101", "/pack", unknown), "");
  EXPECT_NE(unknown.find(R"(no pack `no\"ne`)"), std::string::npos);
  EXPECT_EQ(BadRow("F0101", "/pack", ScoreText("{}").rows), "");
  EXPECT_EQ(BadRow("F0106", "/pack", ScoreText(R"({"pack":""})").rows), "");
  EXPECT_EQ(BadRow("F0104", "/pack", ScoreText(R"({"pack":7})").rows), "");
  const std::string other = ScoreText(SampleLine("mof-ops-2567.json"), Csv()).rows;
  EXPECT_TRUE(other.starts_with("1,,,,,,,,,,,,,,,F1102 /pack,")) << other;
  EXPECT_NE(other.find("are those of `small-batch`"), std::string::npos);
}

TEST(BadRowTest, AFileThatCannotBeRead) {
  for (const ScorerOptions& options : {OptionsOf(RowFormat::kNdjson), Csv()}) {
    Chunk chunk;
    FillUnread(options, "No such \"file\"", chunk);
    std::string rows = HeadLine(options, true);
    AppendFileRow(chunk, "a.json", options.format, rows);
    EXPECT_NE(rows.find("F1103"), std::string::npos) << rows;
    EXPECT_NE(rows.find("so it was not scored"), std::string::npos) << rows;
    RowReader reader(options.format, options.fields, true);
    ASSERT_TRUE(reader.Add(rows)) << rows;
    EXPECT_EQ(reader.summary().bad, 1);
    EXPECT_EQ(reader.summary().first_bad, std::vector<std::string>{"a.json"});
    EXPECT_EQ(chunk.summary.bad, 1);
    EXPECT_EQ(chunk.summary.lines, 1);
  }
}

TEST(BadRowTest, TheFindingOfThePackIsThereAfterAThousandOthers) {
  std::string dossier = "{";
  for (int i = 0; i < 1200; ++i) dossier += "\"x" + std::to_string(i) + "\":1,";
  const Scored scored = ScoreText(dossier + R"("pack":7,"fiscal_year":2567})");
  EXPECT_EQ(BadRow("F0101", "/pack", scored.rows), "");
}

TEST(BadRowTest, TooLarge) {
  ScorerOptions options = OptionsOf();
  options.most_mebibytes = 1;
  const std::string space(std::size_t{1} << 20U, ' ');
  EXPECT_EQ(BadRow("F0002", "", ScoreText(space + "{}", options).rows), "");
  EXPECT_EQ(BadRow("F0002", "", ScoreText(std::string(kGood) + space, options).rows), "");
  ScorerOptions columns = options;
  columns.pack = &SmallProgram();
  EXPECT_EQ(BadRow("F0002", "", ScoreText(std::string(kGood) + space, columns).rows), "");
  const std::string just = std::string(kGood) + space.substr(kGood.size());
  EXPECT_EQ(ScoreText(just, options).summary.scored, 1);
}

TEST(BadRowTest, CountedWithTheirLines) {
  const Scored scored = ScoreText("x\n\n" + std::string(kGood) + "\n{}\n");
  EXPECT_EQ(scored.summary.lines, 4);
  EXPECT_EQ(scored.summary.bad, 2);
  EXPECT_EQ(scored.summary.first_bad, (std::vector<std::string>{"1", "4"}));
  EXPECT_EQ(scored.summary.scored, 1);
  EXPECT_EQ(ScoreOneFile("", "a").summary.first_bad, std::vector<std::string>{""});
}

TEST(LinesTest, LineEndsAndBlankLines) {
  const std::string good(kGood);
  const std::string row = ScoreText(good).rows;
  const std::string third = "{\"line\":3" + row.substr(9);
  EXPECT_EQ(ScoreText(good + "\n").rows, row);
  EXPECT_EQ(ScoreText(good + "\r\n").rows, row);
  EXPECT_EQ(ScoreText(" \t" + good + " \t\r\n").rows, row);
  EXPECT_EQ(ScoreText(good + "\n\n" + good).rows, row + third);
  EXPECT_EQ(ScoreText(good + "\r\n \t\r\r\n" + good).rows, row + third);
  EXPECT_EQ(ScoreText("\xEF\xBB\xBF" + good + "\n").rows, row);
  EXPECT_EQ(ScoreText("\xEF\xBB\xBF\n\n" + good).rows, third);
  EXPECT_EQ(ScoreText("").rows, "");
  EXPECT_EQ(ScoreText("").summary, Summary());
  EXPECT_EQ(ScoreText("\n").summary.lines, 1);
  EXPECT_EQ(ScoreText("\n").rows, "");
  EXPECT_EQ(ScoreText(" ").summary.lines, 1);
}

TEST(LinesTest, AFileMayHaveManyLinesAndIsNeverBlank) {
  std::string spread(kGood);
  for (std::size_t at = 0; (at = spread.find(',', at)) != std::string::npos; at += 2) {
    spread.insert(at + 1, "\n");
  }
  const std::string row = ScoreOneFile(kGood, "a.json").rows;
  EXPECT_EQ(ScoreOneFile(spread + "\r\n\n", "a.json").rows, row);
  EXPECT_TRUE(ScoreOneFile("\n", "a.json")
                  .rows.starts_with(R"({"file":"a.json","error":{"code":"F0001","path":"")"));
}

TEST(PackOptionTest, ScoresWhateverPackIsNamed) {
  ScorerOptions options = OptionsOf();
  options.pack = &SmallProgram();
  std::string other(kGood);
  other.replace(other.find("small-batch"), 11, "another-one");
  const std::string row = ScoreText(other, options).rows;
  EXPECT_NE(row.find(R"("pack":"small-batch","total":{"value":6.25)"), std::string::npos) << row;
  EXPECT_NE(row.find(R"({"code":"F0201","severity":"error","path":"/pack"})"), std::string::npos);
  EXPECT_NE(ScoreText("{}", options).rows.find(R"("scores":)"), std::string::npos);
  int mapped = 0;
  options.map_to_pack = [&mapped](const Program&, Dossier& dossier, Findings&) {
    ++mapped;
    dossier.pack = "small-batch";
  };
  EXPECT_EQ(ScoreText(other + "\n" + std::string(kGood), options).rows.find("F0201"),
            std::string::npos);
  EXPECT_EQ(mapped, 1);
}

}  // namespace
}  // namespace radap::batch::testing
