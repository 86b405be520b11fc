// Where a KPI's score turns, through every operation that a rule can use; and the needed results that follow.
#include "engine/gaps/turning_points.h"

#include <string>

#include <gtest/gtest.h>

#include "engine/gaps/gap.h"
#include "tests/engine/hand_program.h"
#include "tests/engine/small_pack.h"

namespace radap::testing {
namespace {

constexpr const char* kFacts = R"(,"direction":"higher","target":100,"baseline":40,
    "results":{"2565":10,"2566":20,"2567":50})";

// A KPI whose score is what `write` returns the register of.
class Kpis {
 public:
  template <typename Write>
  explicit Kpis(Write write, const std::string& facts = kFacts) {
    const int category = hand_.Add(ElementKind::kCategory, "7");
    const int item = hand_.Add(ElementKind::kItem, "7.1", category);
    hand_.Add(ElementKind::kGroup, "7.1/1", item);
    HandCode code = hand_.Code();
    const std::uint32_t value = write(code, hand_);
    hand_.program.kpi_score = hand_.AddRule("score", ElementKind::kKpi, code.Return(value));
    Aggregate sum;
    sum.function = Function::kSum;
    sum.collection = ElementKind::kKpi;
    hand_.At(0).score = hand_.AddAggregate(ElementKind::kTotal, sum);
    dossier_ = HandDossier(R"("kpis":[{"item":"7.1","group":1)" + facts + "}]");
  }

  std::string Points(Property unknown) {
    Findings findings;
    Evaluator evaluator = Bound(hand_, dossier_, findings);
    const auto points = TurningPoints(evaluator, evaluator.SubjectOfKpi(0), unknown);
    if (!points) return "not solved";
    std::string text;
    for (const Exact& point : *points) text += (text.empty() ? "" : " ") + point.ToFraction();
    return text;
  }

  // "300 at 80, 500 at 100; target 500 at 50", or "no gap".
  std::string Needed() {
    Evaluation evaluation = Evaluate(hand_.Done(), dossier_);
    const std::vector<Gap> gaps = FindGaps(evaluation);
    if (gaps.empty()) return "no gap";
    std::string text;
    for (const Reach& reach : gaps[0].results) {
      text += (text.empty() ? "" : ", ") + Text(reach);
    }
    if (gaps[0].target) text += "; target " + Text(*gaps[0].target);
    return text;
  }

 private:
  static std::string Text(const Reach& reach) {
    return reach.score.ToFraction() + (reach.beyond ? " beyond " : " at ") +
           (reach.at ? reach.at->ToFraction() : "any");
  }

  HandProgram hand_;
  Dossier dossier_;
};

// success = result / target * 100
std::uint32_t Success(HandCode& code) {
  const std::uint32_t share =
      code.Do(Opcode::kDivide, code.Fact(Property::kResult), code.Fact(Property::kTarget));
  return code.Do(Opcode::kMultiply, share, code.Number(100));
}

// interpolate success at 60 -> 0, 80 -> 300, 100 -> 500
std::uint32_t Curved(HandCode& code, HandProgram& hand) {
  const std::uint32_t success = Success(code);
  Curve curve;
  curve.points = {
      {code.Number(60), 0, {}}, {code.Number(80), 300, {}}, {code.Number(100), 500, {}}};
  hand.program.curves.push_back(curve);
  return code.Do(Opcode::kInterpolate, success, 0);
}

TEST(TurningPoints, OfACurve) {
  Kpis kpis(Curved);
  EXPECT_EQ(kpis.Points(Property::kResult), "60 80 100");
  EXPECT_EQ(kpis.Points(Property::kTarget), "50 125/2 250/3");
  EXPECT_EQ(kpis.Needed(), "300 at 80, 500 at 100") << "ever easier targets score the same";
}

TEST(TurningPoints, OfACurveOnItsWayUp) {
  Kpis kpis(Curved, R"(,"direction":"higher","target":100,"results":{"2567":70})");
  EXPECT_EQ(kpis.Needed(), "300 at 80, 500 at 100") << "it scores 150 now";
}

TEST(TurningPoints, OfACurveWithPlacesThatMove) {
  Kpis kpis([](HandCode& code, HandProgram& hand) {
    const std::uint32_t result = code.Fact(Property::kResult);
    Curve curve;
    curve.points = {{code.Fact(Property::kBaseline), 0, {}},
                    {code.Fact(Property::kTarget), 500, {}}};
    hand.program.curves.push_back(curve);
    return code.Do(Opcode::kInterpolate, result, 0);
  });
  EXPECT_EQ(kpis.Points(Property::kResult), "40 100");
  EXPECT_EQ(kpis.Points(Property::kTarget), "not solved");
  EXPECT_EQ(kpis.Needed(), "500 at 100");
}

TEST(TurningPoints, OfTheSmallerAndTheGreater) {
  Kpis kpis([](HandCode& code, HandProgram&) {
    const std::uint32_t points = code.Do(Opcode::kMultiply, Success(code), code.Number(5));
    const std::uint32_t most = code.Do(Opcode::kMin, points, code.Number(500));
    return code.Do(Opcode::kMax, most, code.Number(100));
  });
  EXPECT_EQ(kpis.Points(Property::kResult), "20 100");
  EXPECT_EQ(kpis.Needed(), "500 at 100");
}

TEST(TurningPoints, OfALineWithoutAnEndNothingIsNeeded) {
  Kpis kpis([](HandCode& code, HandProgram&) { return Success(code); });
  EXPECT_EQ(kpis.Points(Property::kResult), "");
  EXPECT_EQ(kpis.Needed(), "no gap");
}

TEST(TurningPoints, NotSolvedThroughRoundingOrAMatrix) {
  Kpis rounded([](HandCode& code, HandProgram&) {
    const std::uint32_t score = code.Do(Opcode::kRound, Success(code), 0);
    return code.Do(Opcode::kMin, score, code.Number(500));
  });
  EXPECT_EQ(rounded.Points(Property::kResult), "not solved");
  EXPECT_EQ(rounded.Needed(), "no gap");
  Kpis matrix([](HandCode& code, HandProgram& hand) {
    Matrix risk;
    risk.row = code.Fact(Property::kResult);
    risk.column = code.Fact(Property::kBaseline);
    risk.rows = {50, 60};
    risk.columns = {40};
    risk.cells = {100, 200};
    hand.program.matrices.push_back(risk);
    return code.Do(Opcode::kMatrix, 0);
  });
  EXPECT_EQ(matrix.Points(Property::kResult), "not solved");
  EXPECT_EQ(matrix.Points(Property::kTarget), "") << "it does not hang on the target";
  Kpis square([](HandCode& code, HandProgram&) {
    const std::uint32_t result = code.Fact(Property::kResult);
    return code.Do(Opcode::kMultiply, result, result);
  });
  EXPECT_EQ(square.Points(Property::kResult), "not solved");
}

TEST(TurningPoints, WhatIsRoundedWithoutTheUnknownIsANumber) {
  Kpis kpis([](HandCode& code, HandProgram&) {
    const std::uint32_t round = code.Do(Opcode::kRound, code.Number(Exact::Ratio(199, 2)), 0);
    return code.Do(Opcode::kMin, code.Fact(Property::kResult), round);
  });
  EXPECT_EQ(kpis.Points(Property::kResult), "100");
}

// sum of results of 3 years, this one included; bands by comparing.
std::uint32_t Years(HandCode& code, Function function, bool known) {
  Aggregate years;
  years.function = function;
  years.of_results = true;
  years.series = Property::kResult;
  years.years = 4;
  years.through_now = true;
  years.known_only = known;
  return code.Take(years);
}

TEST(TurningPoints, OfSeveralYearsWithThisOne) {
  const auto points = [](Function function, bool known) {
    Kpis kpis([=](HandCode& code, HandProgram&) {
      return code.Do(Opcode::kMin, Years(code, function, known), code.Number(90));
    });
    return kpis.Points(Property::kResult);
  };
  EXPECT_EQ(points(Function::kSum, true), "60") << "10 + 20 + x = 90";
  EXPECT_EQ(points(Function::kMean, true), "240");
  EXPECT_EQ(points(Function::kMax, true), "10 20 90");
  EXPECT_EQ(points(Function::kMin, true), "10 20 90");
  EXPECT_EQ(points(Function::kCount, true), "");
  EXPECT_EQ(points(Function::kSum, false), "") << "2564 is missing";
}

// 500 if the target is at least 120, else 100.
TEST(TurningPoints, TheTargetOfTheYearIsTheOneToChange) {
  Kpis kpis(
      [](HandCode& code, HandProgram&) {
        const std::uint32_t target = code.Fact(Property::kTarget);
        const std::uint32_t hard = code.Do(Opcode::kGreaterOrEqual, target, code.Number(120));
        const std::uint32_t unless = code.Do(Opcode::kUnless, hard, 6);
        EXPECT_EQ(unless, 3U);
        code.Do(Opcode::kReturn, code.Number(500));
        return code.Number(100);
      },
      R"(,"direction":"higher","target":1,"baseline":60,"results":{"2567":50},
          "targets":{"2567":{"relative_to":"baseline","plus":40}})");
  EXPECT_EQ(kpis.Points(Property::kResult), "");
  EXPECT_EQ(kpis.Points(Property::kTarget), "120");
  EXPECT_EQ(kpis.Needed(), "; target 500 at 120");
}

}  // namespace
}  // namespace radap::testing
