// Summary files that are broken, made up or hostile: each is refused, with what was expected and where, in both languages.
#include <gtest/gtest.h>

#include <random>
#include <string>

#include "engine/benchmark/summary_file.h"
#include "rules/base/text.h"
#include "tests/engine/benchmark/cohorts.h"

namespace radap::benchmark {
namespace {

using testing::Form;
using testing::Times;

// Two elements: one of 20 organisations, one hidden. k is 5.
const std::string& Good() {
  static const std::string kFile = [] {
    Cohort cohort = testing::CohortOf(Times(8, "300") + Times(6, "350") + Times(6, "400"));
    cohort.elements.push_back(testing::ElementOf("1"));
    cohort.columns.push_back(testing::ColumnOf("1"));
    return WriteSummary(Summarise(Form(), cohort, 5), Form(), "now");
  }();
  return kFile;
}

// The good file with one text in place of another, which it has.
std::string With(const std::string& from, const std::string& to) {
  std::string file = Good();
  const std::size_t at = file.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return at == std::string::npos ? file : file.replace(at, from.size(), to);
}

std::string ErrorOf(const std::string& file) {
  const ReadSummaryResult read = ReadSummary(file, Form());
  EXPECT_FALSE(read.summary) << file;
  EXPECT_FALSE(read.error.th.empty());
  EXPECT_NE(read.error.th, read.error.en);
  EXPECT_FALSE(FindInvalidUtf8(read.error.en));
  EXPECT_LT(read.error.en.size(), 1000U);
  return read.error.en;
}

TEST(HostileSummaryTest, TheGoodOneIsGood) {
  EXPECT_TRUE(ReadSummary(Good(), Form()).summary) << ReadSummary(Good(), Form()).error.en;
}

TEST(HostileSummaryTest, NotJson) {
  EXPECT_EQ(ErrorOf(""), "the file is empty: choose another file, or save this one again");
  ErrorOf("\x89PNG\r\n");
  ErrorOf(Good().substr(0, Good().size() / 2));
  ErrorOf(Good() + Good());
  ErrorOf(std::string(100'000, '['));
  ErrorOf("\xFF\xFE{");
  EXPECT_EQ(ErrorOf("[]"), "must be { }");
  EXPECT_EQ(ErrorOf("null"), "must be { }");
}

TEST(HostileSummaryTest, OfAnotherFormatOrPack) {
  EXPECT_EQ(ErrorOf(With("radap.benchmark/1", "radap.benchmark/2")),
            "/format: must be “radap.benchmark/1”");
  EXPECT_EQ(ErrorOf(With("pmqa4-2568", "seam-scm-2566")),
            "/pack/id: this summary is of the pack “seam-scm-2566”, not of pmqa4-2568");
  EXPECT_EQ(ErrorOf("{\"format\": \"radap.dossier/1\"}"), "“made_at” is missing");
}

TEST(HostileSummaryTest, Keys) {
  EXPECT_EQ(ErrorOf(With("\"k\": 5", "\"k\": 5, \"k\": 6")), "key “k” is there twice");
  EXPECT_EQ(ErrorOf(With("\"k\": 5", "\"names\": [], \"k\": 5")), "unknown key “names”");
  EXPECT_EQ(ErrorOf(With("\"k\": 5,", "")), "“k” is missing");
  EXPECT_EQ(ErrorOf(With("\"n\": 20", "\"n\": 20, \"n\": 20")),
            "/elements/0: key “n” is there twice");
  EXPECT_EQ(ErrorOf(With("\"n\": null", "\"n\": null, \"mean\": \"3\"")),
            "/elements/1: unknown key “mean”");
  EXPECT_EQ(ErrorOf(With("\"n\": 20, ", "")), "/elements/0: “n” is missing");
  EXPECT_EQ(ErrorOf(With("\"of\": 5", "\"of\": 5, \"\\u0000\": 1")),
            "/elements/0/best: unknown key “�”");
  EXPECT_EQ(ErrorOf(With("\"id\": \"1\"", "\"id\": \"total\"")), "/elements/1: twice: “total”");
}

TEST(HostileSummaryTest, Numbers) {
  const std::string organisations = "\"organisations\": 20";
  for (const char* number : {"-1", "1e400", "1e3", "2.0", "99999999999999999999999999", "\"20\"",
                             "4", "true", "[20]", "1000000000001"}) {
    ErrorOf(With(organisations, "\"organisations\": " + std::string(number)));
  }
  EXPECT_EQ(ErrorOf(With(organisations, "\"organisations\": -20")),
            "/organisations: must be a whole number, 5 .. 1000000000000");
  EXPECT_EQ(ErrorOf(With("\"k\": 5", "\"k\": 0")), "/k: must be a whole number, 1 .. 1000000");
  EXPECT_EQ(ErrorOf(With("\"fiscal_year\": 2567", "\"fiscal_year\": -0")),
            "/peers/fiscal_year: must be a whole number, 1 .. 9999");
  EXPECT_EQ(ErrorOf(With("\"kind\": null", "\"kind\": \"kingdom\"")),
            "/peers/kind: not a kind of organisation");
}

TEST(HostileSummaryTest, Fractions) {
  for (const char* text : {"\"1/0\"", "\"0.5\"", "300", "\"\"", "\"1/-2\"", "\"NaN\"", "{}"}) {
    EXPECT_EQ(ErrorOf(With("\"median\": \"350\"", "\"median\": " + std::string(text))),
              "/elements/0/median: must be a fraction in \" \", as \"3400/7\" or \"380\"");
  }
  ErrorOf(With("\"median\": \"350\"", "\"median\": \"" + std::string(5000, '9') + "\""));
}

TEST(HostileSummaryTest, FiguresThatAreNotOfACohort) {
  EXPECT_EQ(ErrorOf(With("\"organisations\": 8", "\"organisations\": 9")),
            "/elements/0: bins have 21 organisations in all, but n is 20");
  EXPECT_EQ(ErrorOf(With("\"organisations\": 8", "\"organisations\": 4")),
            "/elements/0: bins has 4 organisations; it must be 0, or at least k, which is 5");
  EXPECT_EQ(ErrorOf(With("\"n\": 20", "\"n\": 4")),
            "/elements/0: n is 4, fewer than k, which is 5");
  EXPECT_EQ(ErrorOf(With("\"n\": 20", "\"n\": 21")),
            "/elements/0: n is 21, more than the 20 organisations in all");
  EXPECT_EQ(ErrorOf(With("\"organisations\": 20", "\"organisations\": null")),
            "/elements/0: n is 20, more than the 0 organisations in all");
  EXPECT_EQ(ErrorOf(With("{\"from\": \"50\"", "{\"from\": \"60\"")),
            "/elements/0: bins must rise and join each other: 60 to 100 does not");
  EXPECT_EQ(ErrorOf(With("\"median\": \"350\"", "\"median\": \"500\"")),
            "/elements/0: median is more than upper_quartile");
  EXPECT_EQ(
      ErrorOf(With("\"low\": 0", "\"low\": 3")),
      "/elements/0: outliers/low has 3 organisations; it must be 0, or at least k, which is 5");
  EXPECT_EQ(ErrorOf(With("\"low\": 0", "\"low\": 11")),
            "/elements/0: outliers are more than half of n");
  EXPECT_EQ(ErrorOf(With("\"lower_quartile\": \"300\"", "\"lower_quartile\": null")),
            "/elements/0: there are outliers, but not both quartiles");
  EXPECT_EQ(
      ErrorOf(With("\"of\": 5", "\"of\": 4")),
      "/elements/0: best/of is 4; it must be at least k, and leave none or at least k others of "
      "n");
  ErrorOf(With("\"of\": 5", "\"of\": 17"));
  EXPECT_EQ(ErrorOf(With("\"best\": {\"mean\": \"400\"", "\"best\": {\"mean\": \"200\"")),
            "/elements/0: best/mean is less than the mean of all");
}

TEST(HostileSummaryTest, ElementsThatThePackHasNot) {
  for (const char* id : {"1.99", "1.1.1", "", "1.1.1/1"}) {
    const std::string quoted = "\"" + std::string(id) + "\"";
    ErrorOf(With("\"id\": \"total\"", "\"id\": " + quoted));
  }
  ErrorOf(With("{\"from\": \"0\"", "{\"from\": \"-1\""));
  ErrorOf(With("\"elements\": [", "\"elements\": [7,"));
}

// Any change of a byte or two: refused with a message, or read as something that is whole.
TEST(HostileSummaryTest, ChangedAnywhere) {
  std::mt19937_64 random(1);
  int refused = 0;
  for (int i = 0; i < 3000; ++i) {
    std::string file = Good();
    for (std::uint64_t changes = random() % 3 + 1; changes > 0; --changes) {
      const std::size_t at = random() % file.size();
      static constexpr std::string_view kBytes = "\"{}[],:-0123456789e/\\n\xFF";
      file[at] = kBytes[random() % kBytes.size()];
      if (random() % 4 == 0) file.erase(at, random() % 20);
    }
    const ReadSummaryResult read = ReadSummary(file, Form());
    PackOfSummary(file);
    if (read.summary) {
      const std::string again = WriteSummary(*read.summary, Form(), "now");
      EXPECT_TRUE(ReadSummary(again, Form()).summary) << again;
    } else {
      ++refused;
      EXPECT_FALSE(read.error.en.empty() || read.error.th.empty());
    }
  }
  EXPECT_GT(refused, 1000);
}

}  // namespace
}  // namespace radap::benchmark
