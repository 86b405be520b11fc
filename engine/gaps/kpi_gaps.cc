// The gap of one KPI: which results and which target would give it more.
#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "engine/eval/asked.h"
#include "engine/gaps/gap_parts.h"
#include "engine/gaps/turning_points.h"

namespace radap {
namespace {

// A turning point, or all values between two of them: there the score stays the same, or moves evenly.
struct Stretch {
  std::optional<Exact> from;  // its end on the worse side; none: unbounded there
  bool open = false;          // `from` itself does not belong to it
  Exact sample;               // a value in it
  Exact other;                // another value in it, if there is one
  Exact score;                // of the KPI at the sample
};

class KpiProbe {
 public:
  KpiProbe(Evaluator& evaluator, Subject kpi)
      : evaluator_(evaluator),
        kpi_(kpi),
        higher_is_better_(evaluator.KpiOf(kpi).given.direction != Direction::kLower),
        ancestors_(evaluator, kpi) {}

  // From the worst value to the best one, those with a sample that is wanted; empty where the rules cannot be solved.
  std::vector<Stretch> Stretches(Property fact,
                                 const std::function<bool(const Exact& sample)>& is_wanted);
  Gain GainAt(Property fact, const Exact& value);
  // Whether other values in it give other scores.
  bool Varies(Property fact, const Stretch& stretch) {
    return stretch.other != stretch.sample && ScoreAt(fact, stretch.other) != stretch.score;
  }
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

std::vector<Stretch> KpiProbe::Stretches(
    Property fact, const std::function<bool(const Exact& sample)>& is_wanted) {
  std::vector<Stretch> stretches;
  const std::optional<std::vector<Exact>> found = TurningPoints(evaluator_, kpi_, fact);
  if (!found) return stretches;
  std::vector<Exact> points = *found;
  const Exact step = higher_is_better_ ? 1 : -1;
  if (!higher_is_better_) std::ranges::reverse(points);
  const auto add = [&](std::optional<Exact> from, bool open, const Exact& sample,
                       const Exact& other) {
    if (!is_wanted(sample)) return;
    stretches.push_back({std::move(from), open, sample, other, ScoreAt(fact, sample)});
  };
  if (points.empty()) {
    add(std::nullopt, false, 0, 1);
    return stretches;
  }
  add(std::nullopt, true, points.front() - step, points.front() - step - step);
  for (std::size_t i = 0; i < points.size(); ++i) {
    add(points[i], false, points[i], points[i]);
    const bool last = i + 1 == points.size();
    const Exact end = last ? points[i] + step + step : points[i + 1];
    add(points[i], true, (points[i] + end) / 2, (points[i] + end + end) / 3);
  }
  return stretches;
}

// Going from the value at hand (or the worst one, if there is none) to better ones: each first place at which
// the score rises. Where it moves evenly only the ends can be named.
std::vector<Reach> ResultsNeeded(KpiProbe& probe, const std::optional<Exact>& at_hand,
                                 Exact score) {
  std::vector<Reach> reaches;
  const auto is_better = [&](const Exact& sample) {
    return !at_hand || probe.IsBetter(sample, *at_hand);
  };
  for (const Stretch& stretch : probe.Stretches(Property::kResult, is_better)) {
    if (stretch.score <= score || probe.Varies(Property::kResult, stretch)) continue;
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
  if (target.IsZero()) return std::nullopt;
  const std::vector<Stretch> stretches = probe.Stretches(
      Property::kTarget, [&](const Exact& sample) { return sample.Sign() == target.Sign(); });
  const auto best =
      std::ranges::max_element(stretches, {}, &Stretch::score);  // the first, so the easiest
  if (best == stretches.end() || !best->from || best->open) return std::nullopt;
  return Reach{best->from, false, best->score, probe.GainAt(Property::kTarget, best->sample)};
}

// A KPI without target or direction: nothing can be solved for; completing it can give up to the best score.
Gap FactMissing(Evaluator& evaluator, Subject kpi) {
  const Ancestors ancestors(evaluator, kpi);
  Gap gap;
  gap.kind = GapKind::kFactMissing;
  gap.best = evaluator.ScaleOf(kpi).high;
  evaluator.Suppose(
      kpi,
      [&](Facts& facts) {
        facts.kpis[static_cast<std::size_t>(kpi - evaluator.SubjectOfKpi(0))].assumed_score =
            gap.best;
      },
      [&] { gap.gain = ancestors.GainNow(evaluator); });
  return gap;
}

// A target in words, not judged as reached.
std::optional<Gap> NotJudged(Evaluator& evaluator, Subject kpi) {
  const Ancestors ancestors(evaluator, kpi);
  const Exact score = evaluator.Score(kpi);
  Gap gap;
  gap.kind = GapKind::kNotJudged;
  evaluator.Suppose(
      kpi,
      [&](Facts& facts) {
        facts.kpis[static_cast<std::size_t>(kpi - evaluator.SubjectOfKpi(0))]
            .given.judged[facts.year.value_or(0)] = true;
      },
      [&] {
        gap.best = evaluator.Score(kpi);
        gap.gain = ancestors.GainNow(evaluator);
      });
  if (gap.best <= score) return std::nullopt;
  return gap;
}

// Another result, or another target with the result as it is.
std::optional<Gap> Below(Evaluator& evaluator, Subject kpi, const Value& target) {
  const std::map<int, Exact>& given = evaluator.KpiOf(kpi).given.results;
  const auto result = given.find(evaluator.facts().year.value_or(0));
  const std::optional<Exact> at_hand =
      result == given.end() ? std::nullopt : std::optional(result->second);
  const Exact score = evaluator.Score(kpi);
  KpiProbe probe(evaluator, kpi);
  Gap gap;
  gap.results = ResultsNeeded(probe, at_hand, score);
  if (at_hand && target.IsNumber()) gap.target = TargetNeeded(probe, target.number);
  const bool target_gains = gap.target && gap.target->score > score;
  if (gap.results.empty() && !target_gains) return std::nullopt;
  const Reach& best = gap.results.empty() ? *gap.target : gap.results.back();
  gap.best = best.score;
  gap.gain = best.gain;
  gap.kind = gap.results.empty() ? GapKind::kTargetTooEasy : GapKind::kKpiBelow;
  if (!at_hand) gap.kind = GapKind::kResultMissing;
  return gap;
}

// Whether the dossier says that there is no target this year.
bool HasNoTarget(const Kpi& given, int year) {
  const auto found = given.targets.find(year);
  return found != given.targets.end() && !found->second.to_baseline && !found->second.to_year;
}

std::optional<Gap> GapOf(Evaluator& evaluator, Subject kpi) {
  const PropertySet asked = AskedBy(evaluator.program(), evaluator.ScoreRule(kpi));
  const auto asks = [asked](Property property) { return (asked & SetOf(property)) != 0; };
  const Kpi& given = evaluator.KpiOf(kpi).given;
  const int year = evaluator.facts().year.value_or(0);
  const Value target = PropertyOf(evaluator, kpi, Property::kTarget, 0);
  const Value text = PropertyOf(evaluator, kpi, Property::kTargetText, 0);
  if (asks(Property::kApplicable) && !given.applicable) return std::nullopt;
  if (asks(Property::kJudged) && text.IsKnown() && !target.IsKnown()) {
    return NotJudged(evaluator, kpi);
  }
  const bool no_target = asks(Property::kTarget) && !target.IsKnown() && !HasNoTarget(given, year);
  const bool no_direction = asks(Property::kDirection) && !given.direction;
  if (no_target || no_direction) return FactMissing(evaluator, kpi);
  return Below(evaluator, kpi, target);
}

// What the target of a year is in numbers, to swap for another; its text stays where it is.
struct Amounts {
  std::optional<Exact> amount;
  bool to_baseline = false;
  std::optional<int> to_year;
  Exact plus;
  Exact plus_percent;

  void Swap(YearTarget& target) {
    std::swap(amount, target.amount);
    std::swap(to_baseline, target.to_baseline);
    std::swap(to_year, target.to_year);
    std::swap(plus, target.plus);
    std::swap(plus_percent, target.plus_percent);
  }
};

void SupposeTarget(Evaluator& evaluator, Subject kpi, const Exact& value,
                   const std::function<void()>& measure) {
  std::optional<Exact> target = value;
  Amounts amounts{.amount = value, .to_year = {}, .plus = {}, .plus_percent = {}};
  const auto swap = [&](Facts& facts) {
    Kpi& given = facts.kpis[static_cast<std::size_t>(kpi - evaluator.SubjectOfKpi(0))].given;
    std::swap(given.target, target);
    const auto of_year = given.targets.find(facts.year.value_or(0));
    if (of_year != given.targets.end()) amounts.Swap(of_year->second);
  };
  evaluator.SupposeFact(kpi, Property::kTarget, swap, swap, measure);
}

}  // namespace

void SupposeFact(Evaluator& evaluator, Subject kpi, Property fact, const Exact& value,
                 const std::function<void()>& measure) {
  const auto index = static_cast<std::size_t>(kpi - evaluator.SubjectOfKpi(0));
  const int year = evaluator.facts().year.value_or(0);
  if (fact == Property::kTarget) {
    SupposeTarget(evaluator, kpi, value, measure);
    return;
  }
  std::optional<Exact> kept;
  evaluator.SupposeFact(
      kpi, fact,
      [&](Facts& facts) {
        std::map<int, Exact>& results = facts.kpis[index].given.results;
        const auto [result, is_new] = results.try_emplace(year, value);
        if (!is_new) kept = std::exchange(result->second, value);
      },
      [&](Facts& facts) {
        std::map<int, Exact>& results = facts.kpis[index].given.results;
        if (kept) {
          results[year] = std::move(*kept);
        } else {
          results.erase(year);
        }
      },
      measure);
}

std::optional<Gap> FindKpiGap(Evaluator& evaluator, Subject kpi) {
  if (!evaluator.facts().year) return std::nullopt;
  if (evaluator.Score(kpi) >= evaluator.ScaleOf(kpi).high) return std::nullopt;
  std::optional<Gap> gap = GapOf(evaluator, kpi);
  if (!gap) return std::nullopt;
  gap->subject = kpi;
  gap->id = evaluator.KpiOf(kpi).id;
  return gap;
}

}  // namespace radap
