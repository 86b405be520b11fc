// A gap -> what it needs, in figures that reach what they promise.
#include "engine/report/needs.h"

#include <gtest/gtest.h>

#include "engine/report/together.h"
#include "tests/engine/report/reported.h"
#include "tests/engine/small_pack.h"

namespace radap::testing {
namespace {

std::string NeedsIn(Reported& reported, std::string_view id, Language language) {
  for (const Gap& gap : reported.gaps) {
    if (gap.id == id) return NeedsOf(reported.evaluation.evaluator, gap, language);
  }
  return "no gap";
}

std::string NeedsOfKpi(std::string_view facts, Language language = Language::kEnglish) {
  Reported reported(R"("kpis": [{"item": "2.1", "group": 1, "name": "ก", )" + std::string(facts) +
                    "}]");
  return NeedsIn(reported, "2.1/1#1", language);
}

TEST(NeedsTest, EachHigherScoreWithItsResult) {
  EXPECT_EQ(NeedsOfKpi(R"("direction": "higher", "target": 95.8, "results": {"2567": 90})"),
            "result needed: 300 at 95.8, 400 at 100.59, 500 at 105.38");
  EXPECT_EQ(NeedsOfKpi(R"("direction": "lower", "target": 10, "results": {"2567": 10})"),
            "result needed: 400 at 9.5, 500 at 9");
  EXPECT_EQ(
      NeedsOfKpi(R"("direction": "lower", "target": 10, "results": {"2567": 10})", Language::kThai),
      "ผลที่ต้องได้: 400 เมื่อ 9.5, 500 เมื่อ 9");
}

TEST(NeedsTest, ResultMissing) {
  EXPECT_EQ(NeedsOfKpi(R"("direction": "higher", "target": 100)"),
            "give the result of 2567; result needed: 200 with any result, 300 at 100, 400 at 105, "
            "500 at 110");
}

TEST(NeedsTest, FactsMissing) {
  EXPECT_EQ(NeedsOfKpi(R"("results": {"2567": 1})"),
            "give the target; give the direction (higher or lower)");
  EXPECT_EQ(NeedsOfKpi(R"("direction": "higher", "results": {"2567": 1})"), "give the target");
}

TEST(NeedsTest, HeldBackByTheTarget) {
  EXPECT_EQ(
      NeedsOfKpi(
          R"("direction": "higher", "target": 9, "results": {"2565": 9, "2566": 10, "2567": 10})"),
      "easiest target that gives 400 with the result as it is: 9.5");
}

TEST(NeedsTest, AFigureBetweenDecimalsIsRoundedToTheSafeSide) {
  // 105 % of 1.00001 is 1.0500105: 1.05 would miss it.
  EXPECT_EQ(NeedsOfKpi(R"("direction": "higher", "target": 1.00001, "results": {"2567": 1})"),
            "result needed: 300 at 1.0001, 400 at 1.0501, 500 at 1.1001");
  // 95 % of 1.00001 is 0.9500095, and lower is better: 0.9501 would miss it.
  EXPECT_EQ(NeedsOfKpi(R"("direction": "lower", "target": 1.00001, "results": {"2567": 1.1})"),
            "result needed: 300 at 1, 400 at 0.95, 500 at 0.9");
}

TEST(NeedsTest, ATargetBetweenTwoDecimalsIsAFractionIfNeitherWillDo) {
  // Challenging from 3/100000, and the result is 105 % of targets up to 0.0000305 only: 0 and 0.0001,
  // the decimals of 4 places around it, give less.
  const std::string needs = NeedsOfKpi(
      R"("direction": "higher", "target": 0.00001, "results": {"2566": 0.00003, "2567": 0.000032})");
  EXPECT_EQ(needs, "easiest target that gives 400 with the result as it is: 3/100000");
}

TEST(NeedsTest, StrictlyBetterIsSaid) {
  const std::string rules =
      "rule score of kpi, points\n  when result is missing: 0\n  when direction is missing: 0\n"
      "  when target is missing: 0\n  when direction is higher and result > target: 500\n"
      "  when direction is lower and result < target: 500\n  otherwise: 100\n";
  const auto needs = [&](std::string_view kpi) {
    Reported reported(KpiPack(rules), SmallDossier(R"("kpis": [{"item": "1.1", "group": 1, )" +
                                                   std::string(kpi) + "}]"));
    return NeedsIn(reported, "1.1/1#1", Language::kEnglish);
  };
  EXPECT_EQ(needs(R"("direction": "higher", "target": 9.5, "results": {"2567": 9})"),
            "result needed: 500 above 9.5");
  EXPECT_EQ(needs(R"("direction": "lower", "target": 9.5, "results": {"2567": 10})"),
            "result needed: 500 below 9.5");
}

TEST(NeedsTest, Issues) {
  Reported nothing("");
  EXPECT_EQ(NeedsIn(nothing, "1.1.1/1", Language::kEnglish), "do it, then claim it");
  EXPECT_EQ(NeedsIn(nothing, "1.1.1/2", Language::kEnglish),
            "do it, claim it and attach an evidence file");
  Reported link(
      R"("answers": {"1.1.1": {"issues": {"2": {"claimed": true, "evidence": [{"url": "https://a"}]}}}})");
  EXPECT_EQ(NeedsIn(link, "1.1.1/2", Language::kEnglish),
            "attach an evidence file (so far there is only a link)");
  Reported claimed(R"("answers": {"1.1.1": {"issues": {"2": {"claimed": true}}}})");
  EXPECT_EQ(NeedsIn(claimed, "1.1.1/2", Language::kThai), "แนบไฟล์หลักฐาน");
}

TEST(NeedsTest, KpisMissing) {
  Reported none("");
  EXPECT_EQ(NeedsIn(none, "2.1", Language::kEnglish),
            "add 2 KPIs to item 2.1 (the gain shown is that of one)");
  Reported one(
      R"("kpis": [{"item": "2.1", "group": 1, "direction": "higher", "target": 1, "results": {"2567": 2}}])");
  EXPECT_EQ(NeedsIn(one, "2.1", Language::kEnglish), "add 1 KPI to item 2.1");
}

std::string DumpTogether(std::string_view members) {
  Reported reported(members);
  std::string dump;
  for (const Together& one : CloseTogether(reported.evaluation, reported.gaps)) {
    dump += one.set == Together::Set::kOneKind ? std::string(radap::TextOf(one.kind))
            : one.set == Together::Set::kAll   ? "all"
                                               : "not-kpis";
    dump += " " + std::to_string(one.count) + " " + one.total.ToFraction() + "\n";
  }
  return dump;
}

TEST(TogetherTest, KindsThenNotKpisThenAll) {
  EXPECT_EQ(DumpTogether(""),
            "not-claimed 1 125\nnot-claimed-no-evidence 1 125\nkpi-missing 2 250\nnot-kpis 2 "
            "250\nall 4 500\n");
}

TEST(TogetherTest, AMandatoryGroupIsCountedWhereItsItemHasTooFew) {
  std::string pack = SmallCriteria();
  pack.replace(pack.find("group 1 th"), 7, "group 1 mandatory");
  Reported reported(pack, SmallDossier(""));
  std::string kinds;
  for (const auto& those : ByKind(reported.gaps)) {
    kinds += std::string(radap::TextOf(those.front().kind)) + " ";
  }
  EXPECT_EQ(kinds, "not-claimed not-claimed-no-evidence kpi-missing group-mandatory ");
  for (const Together& one : CloseTogether(reported.evaluation, reported.gaps)) {
    EXPECT_FALSE(one.set == Together::Set::kOneKind && one.kind == GapKind::kGroupMandatory);
  }
  EXPECT_EQ(NeedsIn(reported, "2.1/1", Language::kEnglish),
            "add a KPI to group 2.1/1, which is mandatory");
  EXPECT_NE(reported.Gaps(ReportFormat::kText).find("mandatory group without a KPI (1)"),
            std::string::npos);
}

TEST(TogetherTest, NothingIsSaidTwice) {
  EXPECT_EQ(DumpTogether(R"("answers": {"1.1.1": {"issues": {"1": {"claimed": true}}}},
                            "kpis": [{"item": "2.1", "group": 1, "direction": "higher", "target": 1, "results": {"2567": 2}},
                                     {"item": "2.1", "group": 1, "direction": "higher", "target": 1, "results": {"2567": 2}}])"),
            "not-claimed-no-evidence 1 500\n");
}

}  // namespace
}  // namespace radap::testing
