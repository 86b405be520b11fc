// Columns against Evaluate where scores change and where 64 bits end.
#include <gtest/gtest.h>

#include <cstdlib>
#include <string>

#include "tests/engine/batch/columns/compare_rows.h"
#include "tests/engine/batch/wild_dossier.h"
#include "tests/engine/small_pack.h"

namespace radap::batch {
namespace {

const Program& Form() {
  for (const Program& program : testing::AllPacks()) {
    if (program.id == "pmqa4-2568") return program;
  }
  std::abort();
}

struct KpiText {
  std::string direction = "higher";
  std::string target;
  std::string result;
  std::string before = "1";
  std::string more = {};  // further members
};

std::string TextOf(const KpiText& kpi, int item, int group) {
  return R"({"item": "7.)" + std::to_string(item) + R"(", "group": )" + std::to_string(group) +
         R"(, "name": "k", "direction": ")" + kpi.direction + R"(", "target": )" + kpi.target +
         R"(, "results": {"2565": )" + kpi.before + R"(, "2567": )" + kpi.result + "}" + kpi.more +
         "}";
}

// Up to four KPIs an item, one in each of its groups, then round again.
Dossier DossierOf(const std::vector<KpiText>& kpis, const std::string& more = "") {
  std::string list;
  for (std::size_t i = 0; i < kpis.size(); ++i) {
    const int place = static_cast<int>(i);
    list += (i == 0 ? "" : ", ") + TextOf(kpis[i], place / 4 % 6 + 1, place % 4 + 1);
  }
  return testing::ReadOrStop(R"({"format": "radap.dossier/1", "pack": "pmqa4-2568",
      "organisation": {"id": "a", "name": "a", "kind": "service"}, "fiscal_year": 2567, "kpis": [)" +
                             list + "]" + more + "}");
}

std::string WithPoint(std::int64_t millionths) {
  return Exact::Ratio(millionths, kUnit).ToPlain(6);
}

TEST(ColumnEdges, ResultsAtABandAndOneMillionthBeside) {
  std::vector<Dossier> dossiers;
  for (const std::int64_t target : {1LL, 3LL, 80LL, 9'999LL, 1'000'000'000LL}) {
    for (const char* direction : {"higher", "lower"}) {
      std::vector<KpiText> kpis;
      for (const std::int64_t percent : {100, 105, 110}) {
        const std::int64_t of_lower = 200 - percent;
        const std::int64_t edge =
            target * (direction == std::string("lower") ? of_lower : percent) * (kUnit / 100);
        for (const std::int64_t beside : {-1, 0, 1}) {
          kpis.push_back({direction, std::to_string(target), WithPoint(edge + beside),
                          direction == std::string("lower") ? "2000000000" : "0.5"});
        }
      }
      dossiers.push_back(DossierOf(kpis));
    }
  }
  ColumnsUnderTest columns(Form());
  EXPECT_EQ(columns.Compare(dossiers), "");
  EXPECT_EQ(columns.compared, 10);
  EXPECT_EQ(columns.general, 0);
}

TEST(ColumnEdges, TargetsOfZeroAndBelowAndWhatIsMissing) {
  std::vector<Dossier> dossiers;
  for (const char* direction : {"higher", "lower"}) {
    for (const char* target : {"0", "-5", "null", "0.000001"}) {
      for (const char* result : {"0", "-5", "null", "7", "-0.000001"}) {
        for (const char* before : {"null", "0", "7"}) {
          dossiers.push_back(DossierOf({{direction, target, result, before}}));
        }
      }
    }
  }
  dossiers.push_back(DossierOf({}));
  ColumnsUnderTest columns(Form());
  EXPECT_EQ(columns.Compare(dossiers), "");
  EXPECT_EQ(columns.compared, static_cast<int>(dossiers.size()));
  EXPECT_EQ(columns.general, 0);
}

TEST(ColumnEdges, WideAmountsAreRightOrLeftToTheGeneralPath) {
  std::vector<Dossier> dossiers;
  for (const char* amount : {"1000000000000", "999999999999.999999", "9000000000000",
                             "9223372036854.775807", "-9223372036854.775807"}) {
    dossiers.push_back(DossierOf({{"higher", amount, "1", amount}}));
    dossiers.push_back(DossierOf({{"higher", "7", amount, amount}}));
    dossiers.push_back(DossierOf({{"lower", amount, amount, amount}}));
  }
  ColumnsUnderTest columns(Form());
  EXPECT_EQ(columns.Compare(dossiers), "");
  EXPECT_EQ(columns.compared, 15);
  EXPECT_LT(columns.general, 8);
}

// One KPI with this result and target, under a pack of small_pack.h.
Dossier SmallDossier(const std::string& result, const std::string& target) {
  return testing::ReadOrStop(
      R"({"format": "radap.dossier/1", "pack": "small", "organisation": {"id": "a", "name": "a"},
          "fiscal_year": 2567, "kpis": [{"item": "1.1", "group": 1, "name": "k", "target": )" +
      target + R"(, "results": {"2567": )" + result + "}}]}");
}

std::string ScoreBy(const std::string& expression) {
  return testing::KpiPack(
      "rule score of kpi, points\n"
      "  when result is missing: 0\n"
      "  when target is missing: 0\n"
      "  when target = 0: 0\n"
      "  otherwise: " +
      expression + "\n");
}

// Rules whose numbers do not fit 64 bits, beside rows where they do.
TEST(ColumnEdges, WhatDoesNotFitIsLeftToTheGeneralPathAlone) {
  for (const char* expression :
       {"result / target * (result / target) * 100 points", "(result + result) / target * 1 points",
        "(result - (0 - 1) * result) / target * 1 points", "result * 9 / target * 1 points"}) {
    const Program program = testing::CompileOrStop(ScoreBy(expression));
    ColumnsUnderTest columns(program);
    ASSERT_EQ(columns.columns().WhyNot(), "");
    EXPECT_EQ(columns.Compare({SmallDossier("2", "0.000001"), SmallDossier("0.5", "7"),
                               SmallDossier("9123456789012", "0.000007")}),
              "")
        << expression;
    EXPECT_EQ(columns.compared, 3);
    EXPECT_EQ(columns.general, 1) << expression;
  }
}

TEST(ColumnEdges, SixtyFourKpisInEveryRow) {
  const std::vector<KpiText> kpis(64, KpiText{"higher", "10", "11", "9"});
  const std::vector<Dossier> dossiers(kRows + 3, DossierOf(kpis));
  ColumnsUnderTest columns(Form());
  EXPECT_EQ(columns.Compare(dossiers), "");
  EXPECT_EQ(columns.compared, static_cast<int>(kRows) + 3);
}

TEST(ColumnEdges, ClaimsAtTheirRoundingAndTheirScale) {
  std::vector<Dossier> dossiers;
  for (const char* claim : {"0", "-0.000001", "500", "500.000001", "33.333333", "33.33", "33.335",
                            "33.325", "33.34", "-33.33", "0.004999", "0.005"}) {
    const std::string success =
        std::string(R"(, "claimed": {"success": )") + claim + R"(, "score": )" + claim + "}";
    dossiers.push_back(DossierOf({{"higher", "3", "1", "1", success},
                                  {"higher", "3", "-1", "1", success},
                                  {"higher", "3", "0", "1", success}},
                                 std::string(R"(, "claimed": {"total": )") + claim + R"(, "7": )" +
                                     claim + R"(, "7.1": )" + claim + "}"));
  }
  ColumnsUnderTest columns(Form());
  EXPECT_EQ(columns.Compare(dossiers), "");
  EXPECT_EQ(columns.compared, 12);
  EXPECT_EQ(columns.general, 0);
}

// A success of 33.335 is 33.34 when rounded, and nothing else.
TEST(ColumnEdges, ClaimsBesideATie) {
  std::vector<Dossier> dossiers;
  for (const char* claim : {"33.33", "33.34", "33.335", "33.345", "-33.33", "-33.34"}) {
    const std::string success = std::string(R"(, "claimed": {"success": )") + claim + "}";
    dossiers.push_back(DossierOf(
        {{"higher", "100", "33.335", "1", success}, {"higher", "100", "-33.335", "1", success}}));
  }
  ColumnsUnderTest columns(Form());
  EXPECT_EQ(columns.Compare(dossiers), "");
  EXPECT_EQ(columns.compared, 6);
}

// Where the quick loops over a strip stop, because products of its greatest numbers may not fit.
TEST(ColumnEdges, AmountsAroundEveryPowerOfTwo) {
  ColumnsUnderTest columns(Form());
  for (int bits = 20; bits < 63; ++bits) {
    std::vector<KpiText> kpis;
    for (const std::int64_t beside : {-1, 0, 1}) {
      const std::string amount = WithPoint((std::int64_t{1} << bits) + beside);
      kpis.push_back({"higher", amount, "105", "104.999999"});
      kpis.push_back({"higher", "100", amount, amount});
      kpis.push_back({"lower", amount, amount, "-" + amount});
      kpis.push_back({"lower", "-" + amount, "95", amount});
    }
    EXPECT_EQ(columns.Compare({DossierOf(kpis)}), "") << bits;
  }
  EXPECT_EQ(columns.compared, 43);
  EXPECT_LT(columns.general, 30);
}

// What a block leaves behind does not reach the next one.
TEST(ColumnEdges, ASmallBlockAfterAFullOne) {
  std::vector<Dossier> dossiers(kRows, DossierOf({{"higher", "0", "1", "null"}}));
  dossiers.push_back(DossierOf({}));
  ColumnsUnderTest columns(Form());
  EXPECT_EQ(columns.Compare(dossiers), "");
  EXPECT_EQ(columns.compared, static_cast<int>(kRows) + 1);
}

}  // namespace
}  // namespace radap::batch
