// Trends of KPIs: the real sample, KPIs found again in other years, and what stays apart: missing, 0, not applicable, not assessed.
#include <gtest/gtest.h>

#include <algorithm>
#include <deque>
#include <string>
#include <vector>

#include "engine/history/history.h"
#include "tests/engine/history/forms.h"
#include "tests/engine/small_pack.h"

namespace radap::history {
namespace {

using testing::FileText;
using testing::Pack;
using testing::ReadOrStop;

std::string Text(const std::optional<Exact>& number) { return number ? number->ToPlain(4) : "-"; }

// "2565 0.1/- 2566 0.1/- 2567 0.05/0.1=500": year, result / target = score, "!" where dossiers disagree, "x" where it is
// not applicable.
std::string Text(const KpiTrend& trend) {
  std::string text;
  for (const TrendPoint& point : trend.points) {
    text += (text.empty() ? "" : " ") + std::to_string(point.year) + " " + Text(point.result) +
            "/" + Text(point.target);
    if (point.score) text += "=" + Text(point.score);
    if (point.disagrees) text += "!";
    if (!point.is_applicable) text += "x";
  }
  return text;
}

TEST(KpiTrendsTest, RealSampleOfThreeYears) {
  const Dossier dossier = ReadOrStop(FileText("samples/mof-ops-2567.json"));
  const Evaluation evaluation = Evaluate(Pack("pmqa4-2568"), dossier);
  const std::vector<KpiTrend> trends = KpiTrends({&evaluation});
  ASSERT_EQ(trends.size(), 30U);
  EXPECT_EQ(trends[0].id, "7.1/1#1");
  EXPECT_EQ(trends[0].name, "ร้อยละเวลาที่ GFMIS ให้บริการไม่ได้ใน 1 ปี");
  EXPECT_EQ(trends[0].unit, "ร้อยละ");
  EXPECT_EQ(trends[0].direction, Direction::kLower);
  EXPECT_EQ(Text(trends[0]), "2565 0.1/- 2566 0.1/- 2567 0.05/0.1=500");
  EXPECT_EQ(trends[1].id, "7.1/1#2");
  EXPECT_EQ(Text(trends[1]), "2565 826/- 2566 826/- 2567 826/826=300");
  EXPECT_EQ(Text(trends[18]).substr(0, 9), "2565 0/- ") << "a 0 is printed there, and stays one";
  for (const KpiTrend& trend : trends) {
    EXPECT_EQ(trend.points.size(), 3U) << trend.id;
    EXPECT_TRUE(trend.points.back().score) << trend.id;
  }
}

const Program& KpiProgram() {
  static const Program program =
      testing::CompileOrStop(testing::KpiPack("rule score of kpi, points\n"
                                              "  when not applicable: 1\n"
                                              "  when result is missing: 2\n"
                                              "  when target is missing: 3\n"
                                              "  otherwise: result / target * 100 points\n"));
  return program;
}

// The trends of dossiers, oldest first: year and members of its KPIs.
class Years {
 public:
  void Add(int year, const std::vector<std::string>& kpis) {
    std::string json = R"({"format": "radap.dossier/1", "pack": "small",
      "organisation": {"id": "o", "name": "ก"}, "fiscal_year": )" +
                       std::to_string(year) + ", \"kpis\": [";
    for (const std::string& kpi : kpis) {
      json += std::string(json.ends_with('[') ? "" : ", ") +
              R"({"item": "1.1", "group": 1, "direction": "higher", )" + kpi + "}";
    }
    dossiers_.push_back(ReadOrStop(json + "]}"));
    evaluations_.push_back(Evaluate(KpiProgram(), dossiers_.back()));
  }

  std::vector<KpiTrend> Trends() const {
    std::vector<const Evaluation*> years;
    for (const Evaluation& one : evaluations_) years.push_back(&one);
    return KpiTrends(years);
  }

  // A line each: id and points.
  std::string AsText() const {
    std::string text;
    for (const KpiTrend& trend : Trends()) text += trend.id + ": " + Text(trend) + "\n";
    return text;
  }

 private:
  std::deque<Dossier> dossiers_;
  std::deque<Evaluation> evaluations_;
};

TEST(KpiTrendsTest, FoundAgainWhateverTheSpacesAndThePlace) {
  Years years;
  years.Add(2566, {R"("name": "อื่น", "target": 1, "results": {"2566": 1})",
                   R"("name": "จำนวน คน", "target": 10, "results": {"2566": 5})"});
  years.Add(2567, {"\"name\": \" จำนวน\u00A0 คน\\n\", \"target\": 10, \"results\": {\"2567\": 8}"});
  EXPECT_EQ(years.AsText(),
            "1.1/1#1: 2566 5/10=50 2567 8/10=80\n"
            "1.1/1#1: 2566 1/1=100\n")
      << "the newest dossier's first, then what only older ones have";
  EXPECT_EQ(years.Trends()[0].name, " จำนวน\u00A0 คน\n");
}

TEST(KpiTrendsTest, TheNewestSaysTheResultAndDisagreementIsSaid) {
  Years years;
  years.Add(2565, {R"("name": "a", "target": 10, "results": {"2564": 1, "2565": 5})"});
  years.Add(2566, {R"("name": "a", "target": 10, "results": {"2565": 5.0, "2566": 6})"});
  years.Add(2567, {R"("name": "a", "target": 20, "results": {"2565": 4, "2567": 8})"});
  EXPECT_EQ(years.AsText(), "1.1/1#1: 2564 1/- 2565 4/10=50! 2566 6/10=60 2567 8/20=40\n")
      << "the score is that of the dossier of that very year";
}

TEST(KpiTrendsTest, MissingZeroAndNotApplicableStayApart) {
  Years years;
  years.Add(2564, {R"("name": "a", "target": 0, "results": {"2564": 7})"});
  years.Add(2565, {R"("name": "a", "results": {"2565": 0})"});
  years.Add(2566, {R"("name": "a", "target": 10, "results": {"2566": null})"});
  years.Add(2567, {R"("name": "a", "applicable": false, "target": 10)"});
  EXPECT_EQ(years.AsText(), "1.1/1#1: 2564 7/0 2565 0/-=3 2566 -/10=2 2567 -/10=1x\n")
      << "no value by the rule is no score of 0";
}

TEST(KpiTrendsTest, AYearThatWasNotAssessedHasNoScore) {
  Years years;
  years.Add(2565, {R"("name": "a", "target": 10, "results": {"2564": 0, "2565": 5})"});
  years.Add(2567, {R"("name": "a", "target": 10, "results": {"2566": 6, "2567": 7})"});
  EXPECT_EQ(years.AsText(), "1.1/1#1: 2564 0/- 2565 5/10=50 2566 6/- 2567 7/10=70\n");
}

TEST(KpiTrendsTest, TargetsOfOtherYears) {
  Years years;
  years.Add(2566, {R"("name": "a", "baseline": 4, "results": {"2566": 5},
      "targets": {"2566": {"relative_to": "baseline", "plus": 1}, "2567": 7, "2568": null})"});
  years.Add(2567, {R"("name": "a", "target": 8, "results": {"2567": 7})"});
  EXPECT_EQ(years.AsText(), "1.1/1#1: 2566 5/5=100 2567 7/8=87.5 2568 -/-\n");
}

TEST(KpiTrendsTest, TwoOfOneNameStayTwo) {
  Years years;
  years.Add(2566, {R"("name": "a", "target": 10, "results": {"2566": 1})",
                   R"("name": "a", "target": 10, "results": {"2566": 2})"});
  years.Add(2567, {R"("name": "a", "target": 10, "results": {"2567": 3})",
                   R"("name": "a ", "target": 10, "results": {"2567": 4})"});
  EXPECT_EQ(years.AsText(),
            "1.1/1#1: 2566 1/10=10 2567 3/10=30\n1.1/1#2: 2566 2/10=20 2567 4/10=40\n");
}

TEST(KpiTrendsTest, OtherUnitsAreSaid) {
  Years years;
  years.Add(2564, {R"("name": "a", "unit": "คน", "target": 1, "results": {"2564": 1})"});
  years.Add(2565, {R"("name": "a", "unit": "คน", "target": 1, "results": {"2565": 1})"});
  years.Add(2566, {R"("name": "a", "unit": "ร้อย ละ", "target": 1, "results": {"2566": 1})"});
  years.Add(2567, {R"("name": "a", "unit": "ร้อยละ", "target": 1, "results": {"2567": 1})"});
  EXPECT_EQ(years.Trends().at(0).unit, "ร้อยละ");
  EXPECT_EQ(years.Trends().at(0).other_units, std::vector<std::string>{"คน"});
}

TEST(KpiTrendsTest, AKpiOverALimitHasNoScore) {
  const Program program = testing::CompileOrStop(
      testing::KpiPack("rule score of kpi, points\n  otherwise: 100\n") + "      kpis at most 1\n");
  const Dossier dossier = ReadOrStop(R"({"format": "radap.dossier/1", "pack": "small",
    "organisation": {"id": "o", "name": "ก"}, "fiscal_year": 2567, "kpis": [
      {"item": "1.1", "group": 1, "name": "a", "target": 1, "results": {"2567": 5}},
      {"item": "1.1", "group": 1, "name": "b", "target": 1, "results": {"2567": 6}}]})");
  const Evaluation evaluation = Evaluate(program, dossier);
  const std::vector<KpiTrend> trends = KpiTrends({&evaluation});
  ASSERT_EQ(trends.size(), 2U);
  EXPECT_EQ(Text(trends[0]), "2567 5/1=100");
  EXPECT_EQ(Text(trends[1]), "2567 6/1") << "it was not scored, which is not 0 points";
}

TEST(KpiTrendsTest, NoDossierNoTrend) { EXPECT_TRUE(KpiTrends({}).empty()); }

}  // namespace
}  // namespace radap::history
