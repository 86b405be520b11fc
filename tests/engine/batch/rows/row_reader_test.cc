// The summary made again from rows equals the one that scoring gave, in every format; what is no row is refused.
#include <gtest/gtest.h>

#include <random>
#include <string>

#include "tests/engine/batch/rows/score_rows.h"
#include "tests/reference/random_dossier.h"

namespace radap::batch::testing {
namespace {

struct Kind {
  RowFormat format;
  RowFields fields;
};
constexpr Kind kKinds[] = {{RowFormat::kNdjson, RowFields::kSummary},
                           {RowFormat::kNdjson, RowFields::kFull},
                           {RowFormat::kCsv, RowFields::kSummary},
                           {RowFormat::kCsv, RowFields::kFull}};

ScorerOptions OptionsFor(const Kind& kind) {
  ScorerOptions options = OptionsOf(kind.format);
  options.fields = kind.fields;
  if (kind.format == RowFormat::kCsv) options.columns_of = &PackOrStop("pmqa4-2568");
  return options;
}

// Good, bad and blank lines; paths and ids that are hard to tell apart from what stands around them.
std::string Lines() {
  std::mt19937_64 engine(3);
  std::string lines = SampleLine("mof-ops-2567.json") + "\n\n" +
                      SampleLine("broken-twenty-mistakes.json") + "\nnothing\n";
  for (int i = 0; i < 8; ++i) lines += ToJson(reference::RandomDossier(engine)) + "\n";
  lines += R"({"format":"radap.dossier/1","pack":"pmqa4-2568","organisation":{"id":"=a;\"\n,b"},)"
           R"("fiscal_year":2567,"; F0101 /x":1,"\"; ,\r\n":2,"claimed":{"total":1e40}})"
           "\n";
  return lines + SampleLine("seam-scm-2564.json") + "\n{}";
}

TEST(RowReaderTest, SummaryOfRowsIsThatOfTheScoring) {
  const std::string lines = Lines();
  for (const Kind& kind : kKinds) {
    const ScorerOptions options = OptionsFor(kind);
    const Scored scored = ScoreText(lines, options);
    RowReader reader(kind.format, kind.fields, false);
    ASSERT_TRUE(reader.Add(HeadLine(options, false)));
    EXPECT_EQ(reader.summary().lines, 0);
    ASSERT_TRUE(reader.Add(scored.rows));
    EXPECT_EQ(reader.summary(), scored.summary);
    EXPECT_EQ(reader.summary().lines, 15);
    EXPECT_GT(scored.summary.bad, 1);
    EXPECT_GT(scored.summary.scored, 9);
  }
}

TEST(RowReaderTest, TenthsOfTheMaximumAtTheirEdges) {
  struct Case {
    const char* rating;
    int tenth;
  };
  constexpr Case kCases[] = {{"10", 9},
                             {"9.999999", 9},
                             {"9", 9},
                             {"8.999999", 8},
                             {"1", 1},
                             {"0.999999", 0},
                             {"0", 0},
                             {"-3", 0},
                             {"20.5", 9},
                             {"1e40", 9},
                             {"5", 5},
                             {"-1e40", 0},
                             {"0.0000000000000000001", 0},
                             {"9.99999999999999999999999999", 9}};
  for (const Case& one : kCases) {
    const std::string rating = one.rating;
    const Scored scored =
        ScoreText(R"({"format":"radap.dossier/1","pack":"small-batch","organisation":{"id":"o"},)"
                  R"("fiscal_year":2567,"ratings":{"1.1":)" +
                  rating + R"(,"1.2":)" + rating + "}}");
    EXPECT_EQ(scored.summary.packs.at("small-batch").distribution,
              (std::map<int, std::int64_t>{{one.tenth, 1}}))
        << rating;
    RowReader reader(RowFormat::kNdjson, RowFields::kSummary, false);
    ASSERT_TRUE(reader.Add(scored.rows));
    EXPECT_EQ(reader.summary(), scored.summary) << rating;
  }
}

TEST(RowReaderTest, FilesByName) {
  for (const Kind& kind : kKinds) {
    const ScorerOptions options = OptionsFor(kind);
    RowReader reader(kind.format, kind.fields, true);
    ASSERT_TRUE(reader.Add(HeadLine(options, true)));
    const Scored good = ScoreOneFile(SampleLine("mof-ops-2567.json"), "=a,\"b.json", options);
    ASSERT_TRUE(reader.Add(good.rows));
    ASSERT_TRUE(reader.Add(ScoreOneFile("x", "=a,\"b.json", options).rows));
    ASSERT_TRUE(reader.Add(ScoreOneFile("x", "'-c\n.json", options).rows));
    EXPECT_EQ(reader.summary().lines, 3);
    EXPECT_EQ(reader.summary().first_bad, (std::vector<std::string>{"=a,\"b.json", "'-c .json"}));
    EXPECT_EQ(reader.summary().scored, 1);
  }
}

TEST(RowReaderTest, RefusesTornAndForeignRows) {
  const std::string lines = SampleLine("mof-ops-2567.json") + "\nx\n";
  for (const Kind& kind : kKinds) {
    const ScorerOptions options = OptionsFor(kind);
    const std::string rows = HeadLine(options, false) + ScoreText(lines, options).rows;
    const auto is_read = [&kind](const std::string& text) {
      return RowReader(kind.format, kind.fields, false).Add(text);
    };
    EXPECT_TRUE(is_read(rows));
    EXPECT_FALSE(is_read(rows.substr(0, rows.size() - 1)));
    EXPECT_FALSE(is_read(rows + rows)) << "lines must rise, a head line comes once";
    EXPECT_FALSE(is_read(rows + "\n"));
    EXPECT_FALSE(is_read(rows + "hello\n"));
    EXPECT_FALSE(is_read(rows + "{\"line\":9}\n"));
    EXPECT_FALSE(is_read(rows + "9,a,b\r\n"));
    EXPECT_FALSE(RowReader(kind.format, kind.fields, true).Add(rows)) << "rows of lines, not files";
    for (const Kind& other : kKinds) {
      if (other.format == kind.format && other.fields == kind.fields) continue;
      const bool both_csv = other.format == kind.format && kind.format == RowFormat::kCsv;
      EXPECT_EQ(RowReader(other.format, other.fields, false).Add(rows), both_csv);
    }
    for (std::size_t cut = 1; cut + 1 < rows.size(); cut += 1 + rows.size() / 97) {
      const std::string torn = rows.substr(0, cut) + "\n";
      if (rows[cut] == '\n') continue;
      EXPECT_FALSE(is_read(torn)) << cut << torn.substr(0, 200);
    }
  }
}

TEST(RowReaderTest, RowsComeInAnyNumberOfCalls) {
  const std::string rows = ScoreText(Lines()).rows;
  RowReader reader(RowFormat::kNdjson, RowFields::kSummary, false);
  for (std::size_t at = 0; at < rows.size();) {
    const std::size_t end = rows.find('\n', at) + 1;
    ASSERT_TRUE(reader.Add(rows.substr(at, end - at)));
    at = end;
  }
  RowReader whole(RowFormat::kNdjson, RowFields::kSummary, false);
  ASSERT_TRUE(whole.Add(rows));
  EXPECT_EQ(reader.summary(), whole.summary());
}

}  // namespace
}  // namespace radap::batch::testing
