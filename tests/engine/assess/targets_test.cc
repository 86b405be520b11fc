// Easy targets, results that always equal the target, and success above 200 %.
#include <gtest/gtest.h>

#include "tests/engine/assess/assessed_text.h"

namespace radap::testing {
namespace {

// Results of 2565, 2566 and 2567.
std::string Kpi(const std::string& direction, const std::string& target, const std::string& results,
                const std::string& unit = "ครั้ง") {
  return R"("name": "a", "unit": ")" + unit + R"(", "direction": ")" + direction +
         R"(", "target": )" + target + R"(, "results": {)" + results + "}";
}

std::string Results(const std::string& a, const std::string& b, const std::string& c) {
  return R"("2565": )" + a + R"(, "2566": )" + b + R"(, "2567": )" + c;
}

TEST(EasyTarget, ReachedInBothYearsBefore) {
  constexpr const char* kReached = "kTargetReachedBefore /kpis/0\n";
  EXPECT_EQ(AssessedKpi(Kpi("higher", "9", Results("9", "10", "10"))), kReached);
  EXPECT_EQ(AssessedKpi(Kpi("higher", "9.1", Results("9", "10", "10"))), "");
  EXPECT_EQ(AssessedKpi(Kpi("lower", "0.1", Results("0.1", "0.09", "0.05"))), kReached);
  EXPECT_EQ(AssessedKpi(Kpi("lower", "0.1", Results("0.11", "0.09", "0.05"))), "");
  EXPECT_EQ(AssessedKpi(Kpi("higher", "9", R"("2566": 10, "2567": 10)")), "") << "one year only";
}

TEST(EasyTarget, FarFromTheLastResult) {
  constexpr const char* kFar = "kTargetFarFromLast /kpis/0\n";
  EXPECT_EQ(AssessedKpi(Kpi("higher", "37.5", Results("25", "50", "40"))), kFar);
  EXPECT_EQ(AssessedKpi(Kpi("higher", "40", Results("25", "50", "40"))), "") << "80 % exactly";
  EXPECT_EQ(AssessedKpi(Kpi("lower", "12.6", Results("20", "10", "9"))), kFar);
  EXPECT_EQ(AssessedKpi(Kpi("lower", "12.5", Results("20", "10", "9"))), "") << "125 % exactly";
  EXPECT_EQ(AssessedKpi(Kpi("lower", "5", Results("9", "0", "3"))), "")
      << "nothing to compare with";
}

TEST(EasyTarget, NoTargetCouldAskForMore) {
  EXPECT_EQ(AssessedKpi(Kpi("higher", "100", Results("100", "100", "99"), "ร้อยละ")), "");
  EXPECT_EQ(AssessedKpi(Kpi("higher", "100", Results("100", "100", "99"))),
            "kTargetReachedBefore /kpis/0\n");
  EXPECT_EQ(AssessedKpi(Kpi("lower", "0", Results("0", "0", "1"))), "");
}

TEST(EasyTarget, ThePackHasSpoken) {
  const std::string kpi = Kpi("higher", "9", Results("9", "10", "10"));
  EXPECT_EQ(AssessedKpi(kpi,
                        "lint easy-target of kpi, error\n  when target <= 9\n"
                        "  say th \"ง่าย\" en \"easy\"\n"),
            "");
  EXPECT_EQ(AssessedKpi(kpi,
                        "lint another of kpi, error\n  when target <= 9\n"
                        "  say th \"ง่าย\" en \"easy\"\n"),
            "kTargetReachedBefore /kpis/0\n");
}

TEST(AlwaysTarget, AllYears) {
  EXPECT_EQ(AssessedKpi(Kpi("higher", "826", Results("826", "826", "826"))),
            "kAlwaysTarget /kpis/0\n");
  EXPECT_EQ(AssessedKpi(Kpi("higher", "826", Results("826", "826", "827"))),
            "kTargetReachedBefore /kpis/0\n");
  EXPECT_EQ(AssessedKpi(Kpi("higher", "826", R"("2566": 826, "2567": 826)")), "");
  EXPECT_EQ(AssessedKpi(R"("name": "a", "direction": "higher", "targets": {"2565": 1, "2566": 2,
                          "2567": 3}, "results": {)" +
                        Results("1", "2", "3") + "}"),
            "kAlwaysTarget /kpis/0\n");
}

TEST(HighSuccess, Above200) {
  EXPECT_EQ(AssessedKpi(Kpi("higher", "10", Results("8", "9", "20.1"))),
            "kSuccessVeryHigh /kpis/0\n");
  EXPECT_EQ(AssessedKpi(Kpi("higher", "10", Results("8", "9", "20"))), "");
}

TEST(Targets, KpisThatDoNotApplyOrHaveNone) {
  EXPECT_EQ(
      AssessedKpi(Kpi("higher", "826", Results("826", "826", "826")) + R"(, "applicable": false)"),
      "");
  EXPECT_EQ(AssessedKpi(R"("name": "a", "direction": "higher", "targets": {"2567": {"text": "ดี"}},
                          "results": {)" +
                        Results("1", "2", "3") + "}"),
            "");
}

}  // namespace
}  // namespace radap::testing
