#include "engine/prove/monotone.h"

#include <algorithm>
#include <optional>
#include <set>

namespace radap::prove {
namespace {

constexpr int kMostRuns = 3000;  // of one rule in one sense
constexpr int kMostRounds = 4;   // of cutting the moving fact
constexpr std::size_t kMostPieces = 200;

class Attempt {
 public:
  Attempt(Scores& scores, const Sense& sense)
      : scores_(scores),
        sense_(sense),
        of_shares_(sense.place.is_kpi && scores.IsOfShares(sense.rule)) {}

  bool Visit(const Box& box);

 private:
  struct Outcome {
    bool fits = false;  // moves in the wanted sense, or not at all
    Range range;
  };
  Outcome OutcomeOf(const Abstract& value) const;
  bool InPieces(const Box& box, Hints& hints);
  std::vector<Abstract> Pieces(const Abstract& moving, const std::set<Exact>& points) const;
  Abstract MovingIn(const Box& box) const;

  Scores& scores_;
  const Sense& sense_;
  bool of_shares_;
  int runs_ = 0;
};

Attempt::Outcome Attempt::OutcomeOf(const Abstract& value) const {
  const bool fits = value.trend == Trend::kConstant || value.trend == sense_.wanted;
  if (!value.may_have) return {true, Range::Point(0)};
  if (!sense_.lack_is_zero) return {fits, value.range};
  return {fits && !value.lack_varies, ScoreRange(value)};
}

bool Attempt::Visit(const Box& box) {
  if (++runs_ > kMostRuns || !scores_.MayRun()) return false;
  const Box facts = of_shares_ ? InShares(box, sense_.moving) : box;
  Reading reading(scores_, sense_.place, facts, sense_.moving);
  if (OutcomeOf(reading.Rule(sense_.rule)).fits) return true;
  const std::vector<Box> parts =
      Cut(scores_, sense_.place, facts, reading, reading.hints(), sense_.moving);
  if (parts.empty()) return InPieces(facts, reading.hints());
  return std::ranges::all_of(parts, [&](const Box& part) { return Visit(part); });
}

Abstract Attempt::MovingIn(const Box& box) const {
  const auto found = box.find(sense_.moving);
  Abstract moving =
      found != box.end() ? found->second : DomainOf(scores_.program(), sense_.place, sense_.moving);
  moving.may_lack = false;
  return moving;
}

std::vector<Abstract> Attempt::Pieces(const Abstract& moving, const std::set<Exact>& points) const {
  std::vector<Abstract> pieces;
  if (!moving.choices.empty()) {
    for (const Exact& choice : moving.choices) {
      pieces.push_back(Abstract::Number(Range::Point(choice)));
    }
    return pieces;
  }
  End from = moving.range.low;
  const auto add = [&](const Range& piece) {
    if (const auto part = Common(moving.range, piece)) pieces.push_back(Abstract::Number(*part));
  };
  for (const Exact& point : points) {
    if (!moving.range.Has(point)) continue;
    if (from.infinite != 0 || from.at < point) add({from, {0, point, true}});
    add(Range::Point(point));
    from = {0, point, true};
  }
  if (from.infinite != 0 || moving.range.high.infinite != 0 || from.at < moving.range.high.at) {
    add({from, moving.range.high});
  }
  return pieces;
}

bool Attempt::InPieces(const Box& box, Hints& hints) {
  std::set<Exact> points(hints[sense_.moving].begin(), hints[sense_.moving].end());
  const Abstract moving = MovingIn(box);
  for (int round = 0; round < kMostRounds; ++round) {
    const std::size_t before = points.size();
    std::optional<Range> last;
    bool holds = true;
    const std::vector<Abstract> pieces = Pieces(moving, points);
    if (pieces.size() > kMostPieces) return false;
    for (const Abstract& piece : pieces) {
      if (++runs_ > kMostRuns || !scores_.MayRun()) return false;
      Box facts = box;
      facts[sense_.moving] = piece;
      Reading reading(scores_, sense_.place, facts, sense_.moving);
      const Abstract value = reading.Rule(sense_.rule);
      const std::vector<Exact>& found = reading.hints()[sense_.moving];
      points.insert(found.begin(), found.end());
      const Outcome outcome = OutcomeOf(value);
      if (!value.may_have && !sense_.lack_is_zero) continue;
      const bool follows =
          !last || (sense_.wanted == Trend::kRising ? IsNotAbove(*last, outcome.range)
                                                    : IsNotAbove(outcome.range, *last));
      holds = holds && outcome.fits && follows;
      last = outcome.range;
    }
    if (holds) return true;
    if (points.size() == before) return false;
  }
  return false;
}

}  // namespace

bool IsShownMonotone(Scores& scores, const Sense& sense, const Box& box) {
  return Attempt(scores, sense).Visit(box);
}

}  // namespace radap::prove
