// The gap of one KPI: which results and which target would give it more.
#include <algorithm>
#include <utility>

#include "engine/gaps/gap_parts.h"
#include "engine/gaps/turning_points.h"

namespace radap {
namespace {

// A stretch of values over which the score does not change: a turning point, or all between two of them.
struct Stretch {
  std::optional<Exact> from;  // its end on the worse side; none: unbounded there
  bool open = false;          // `from` itself does not belong to it
  Exact sample;               // a value in it
  Exact score;                // of the KPI there
};

class KpiProbe {
 public:
  KpiProbe(Evaluator& evaluator, Subject kpi)
      : evaluator_(evaluator),
        kpi_(kpi),
        higher_is_better_(evaluator.KpiOf(kpi).given.direction != Direction::kLower),
        ancestors_(evaluator, kpi) {}

  // From the worst value to the best one.
  std::vector<Stretch> Stretches(Property fact);
  Gain GainAt(Property fact, const Exact& value);
  bool IsBetter(const Exact& a, const Exact& b) const { return higher_is_better_ ? a > b : a < b; }

 private:
  Exact ScoreAt(Property fact, const Exact& value);

  Evaluator& evaluator_;
  Subject kpi_;
  bool higher_is_better_;
  Ancestors ancestors_;
};

Exact KpiProbe::ScoreAt(Property fact, const Exact& value) {
  Exact score;
  SupposeFact(evaluator_, kpi_, fact, value, [&] { score = evaluator_.Score(kpi_); });
  return score;
}

Gain KpiProbe::GainAt(Property fact, const Exact& value) {
  Gain gain;
  SupposeFact(evaluator_, kpi_, fact, value, [&] { gain = ancestors_.GainNow(evaluator_); });
  return gain;
}

std::vector<Stretch> KpiProbe::Stretches(Property fact) {
  std::vector<Exact> points = TurningPoints(evaluator_, kpi_, fact);
  const Exact step = higher_is_better_ ? 1 : -1;
  if (!higher_is_better_) std::ranges::reverse(points);
  std::vector<Stretch> stretches;
  const auto add = [&](std::optional<Exact> from, bool open, const Exact& sample) {
    stretches.push_back({std::move(from), open, sample, ScoreAt(fact, sample)});
  };
  if (points.empty()) {
    add(std::nullopt, false, 0);
    return stretches;
  }
  add(std::nullopt, true, points.front() - step);
  for (std::size_t i = 0; i < points.size(); ++i) {
    add(points[i], false, points[i]);
    const bool last = i + 1 == points.size();
    add(points[i], true, last ? points[i] + step : (points[i] + points[i + 1]) / 2);
  }
  return stretches;
}

// Going from the value at hand (or the worst one, if there is none) to better ones: each first place at which
// the score rises.
std::vector<Reach> ResultsNeeded(KpiProbe& probe, const std::optional<Exact>& at_hand,
                                 Exact score) {
  std::vector<Reach> reaches;
  for (const Stretch& stretch : probe.Stretches(Property::kResult)) {
    if (at_hand && !probe.IsBetter(stretch.sample, *at_hand)) continue;
    if (stretch.score <= score) continue;
    score = stretch.score;
    reaches.push_back(
        {stretch.from, stretch.open, score, probe.GainAt(Property::kResult, stretch.sample)});
  }
  return reaches;
}

// The easiest target that gives the best score with the result as it is, be that no more than now. It must be
// one at which the score turns; where ever easier targets score the same there is no such target. Only targets of the sign of the
// present one are looked at: across zero a share of the target turns round.
std::optional<Reach> TargetNeeded(KpiProbe& probe, const Exact& target) {
  std::vector<Stretch> stretches = probe.Stretches(Property::kTarget);
  std::erase_if(stretches, [&](const Stretch& stretch) {
    return target.IsZero() || stretch.sample.Sign() != target.Sign();
  });
  const auto best =
      std::ranges::max_element(stretches, {}, &Stretch::score);  // the first, so the easiest
  if (best == stretches.end() || !best->from || best->open) return std::nullopt;
  return Reach{best->from, false, best->score, probe.GainAt(Property::kTarget, best->sample)};
}

GapKind KindOf(const Kpi& given, bool has_result, const std::vector<Reach>& results) {
  if (!given.target || !given.direction) return GapKind::kFactMissing;
  if (!has_result) return GapKind::kResultMissing;
  return results.empty() ? GapKind::kTargetTooEasy : GapKind::kKpiBelow;
}

// A KPI without target or direction: nothing can be solved for; completing it can give up to the best score.
Gap FactMissing(Evaluator& evaluator, Subject kpi) {
  const Ancestors ancestors(evaluator, kpi);
  Gap gap;
  gap.kind = GapKind::kFactMissing;
  gap.best = evaluator.program().scale_high;
  evaluator.Suppose(
      kpi,
      [&](Facts& facts) {
        facts.kpis[static_cast<std::size_t>(kpi - evaluator.SubjectOfKpi(0))].assumed_score =
            gap.best;
      },
      [&] { gap.gain = ancestors.GainNow(evaluator); });
  return gap;
}

}  // namespace

void SupposeFact(Evaluator& evaluator, Subject kpi, Property fact, const Exact& value,
                 const std::function<void()>& measure) {
  const auto change = [&](Facts& facts) {
    Kpi& given = facts.kpis[static_cast<std::size_t>(kpi - evaluator.SubjectOfKpi(0))].given;
    if (fact == Property::kTarget) {
      given.target = value;
    } else {
      given.results[facts.year.value_or(0)] = value;
    }
  };
  evaluator.Suppose(kpi, change, measure);
}

std::optional<Gap> FindKpiGap(Evaluator& evaluator, Subject kpi) {
  const Kpi& given = evaluator.KpiOf(kpi).given;
  const std::optional<int> year = evaluator.facts().year;
  const Exact score = evaluator.Score(kpi);
  if (!year || score >= evaluator.program().scale_high) return std::nullopt;
  const auto result = given.results.find(*year);
  const std::optional<Exact> at_hand =
      result == given.results.end() ? std::nullopt : std::optional(result->second);
  Gap gap;
  if (!given.target || !given.direction) {
    gap = FactMissing(evaluator, kpi);
  } else {
    KpiProbe probe(evaluator, kpi);
    gap.results = ResultsNeeded(probe, at_hand, score);
    if (at_hand) gap.target = TargetNeeded(probe, *given.target);
    const bool target_gains = gap.target && gap.target->score > score;
    if (gap.results.empty() && !target_gains) return std::nullopt;
    const Reach& best = gap.results.empty() ? *gap.target : gap.results.back();
    gap.best = best.score;
    gap.gain = best.gain;
    gap.kind = KindOf(given, at_hand.has_value(), gap.results);
  }
  gap.subject = kpi;
  gap.id = evaluator.KpiOf(kpi).id;
  return gap;
}

}  // namespace radap
