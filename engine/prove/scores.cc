#include "engine/prove/scores.h"

#include "engine/prove/shares.h"

namespace radap::prove {
namespace {

constexpr int kMostRuns = 3000;  // of one score

class Cover {
 public:
  Cover(Scores& scores, int rule, const Place& place)
      : scores_(scores),
        rule_(rule),
        place_(place),
        scale_(RangeOf(ScaleOf(scores.program(), place))),
        of_shares_(place.is_kpi && scores.IsOfShares(rule)) {}

  Covered Run() {
    is_inside_ = true;
    Visit({});
    Covered covered{is_inside_, *range_, std::move(asked_)};
    if (!is_inside_) covered.range = Common(covered.range, scale_).value_or(scale_);
    return covered;
  }

 private:
  void Visit(const Box& box);

  Scores& scores_;
  int rule_;
  Place place_;
  Range scale_;
  bool of_shares_;
  bool is_inside_ = true;
  std::optional<Range> range_;
  std::vector<Fact> asked_;
  int runs_ = 0;
};

void Cover::Visit(const Box& box) {
  const Box facts = of_shares_ ? InShares(box, std::nullopt) : box;
  Reading reading(scores_, place_, facts, std::nullopt);
  const Range range = ScoreRange(reading.Rule(rule_));
  if (runs_++ == 0) asked_ = reading.asked();
  if (!range.IsInside(scale_) && runs_ < kMostRuns && scores_.MayRun()) {
    const std::vector<Box> parts =
        Cut(scores_, place_, facts, reading, reading.hints(), std::nullopt);
    for (const Box& part : parts) Visit(part);
    if (!parts.empty()) return;
  }
  is_inside_ = is_inside_ && range.IsInside(scale_);
  range_ = range_ ? Hull(*range_, range) : range;
}

// "missing" and "known".
std::vector<Abstract> CutAtMissing(const Abstract& fact) {
  Abstract known = fact;
  known.may_lack = false;
  return {known, Abstract::Lacking()};
}

std::vector<Abstract> CutCodes(const Abstract& fact) {
  std::vector<Abstract> parts;
  for (std::uint32_t bit = 0; bit < 32; ++bit) {
    if ((fact.codes >> bit & 1U) == 0) continue;
    Abstract part = fact;
    part.codes = std::uint32_t{1} << bit;
    parts.push_back(part);
  }
  return parts;
}

std::vector<Abstract> CutChoices(const Abstract& fact) {
  std::vector<Abstract> parts;
  for (const Exact& choice : fact.choices) parts.push_back(Abstract::Number(Range::Point(choice)));
  return parts;
}

// Below the number, the number, above it.
std::vector<Abstract> CutAt(const Abstract& fact, const Exact& at) {
  std::vector<Abstract> parts;
  Range below = Range::Everything();
  below.high = {0, at, true};
  for (const Range& side : {Range::Above(at), Range::Point(at), below}) {
    const std::optional<Range> part = Common(fact.range, side);
    if (part) parts.push_back(Abstract::Number(*part));
  }
  return parts;
}

std::vector<Abstract> Parts(const Abstract& fact, const std::vector<Exact>& hints, bool is_kpi) {
  if (!fact.may_have) return {};
  if (fact.may_lack) return CutAtMissing(fact);
  if (fact.type != ValueType::kNumber) return CutCodes(fact);
  if (fact.range.IsPoint()) return {};
  if (!fact.choices.empty()) return CutChoices(fact);
  if (is_kpi && fact.range.Has(0)) return CutAt(fact, 0);
  for (const Exact& hint : hints) {
    if (fact.range.Has(hint)) return CutAt(fact, hint);
  }
  return {};
}

bool IsAmount(const Fact& fact) {
  if (fact.kind != Fact::Kind::kProperty) return false;
  const auto property = static_cast<Property>(fact.index);
  return property == Property::kTarget || property == Property::kBaseline ||
         property == Property::kResult;
}

bool IsAnyPositive(const Abstract& fact) {
  return fact.may_have && !fact.may_lack && fact.range.high.infinite == 1 &&
         fact.range.low.infinite == 0 && fact.range.low.at.IsZero() && fact.range.low.open;
}

}  // namespace

const Covered& Scores::Of(const Place& place) {
  const auto found = scores_.find(place);
  if (found != scores_.end()) return found->second;
  const int rule = ScoreRuleOf(program_, place);
  Covered covered = Cover(*this, rule, place).Run();
  return scores_.emplace(place, std::move(covered)).first->second;
}

const Abstract& Scores::Value(int rule, const Place& place) {
  const std::pair<int, Place> key{rule, place};
  const auto found = values_.find(key);
  if (found != values_.end()) return found->second;
  const Box box;
  Abstract value = Reading(*this, place, box, std::nullopt).Rule(rule);
  value.form.reset();
  return values_.emplace(key, std::move(value)).first->second;
}

bool Scores::IsOfShares(int rule) {
  const auto found = of_shares_.find(rule);
  if (found != of_shares_.end()) return found->second;
  const bool is_of_shares = HangsOnSharesOnly(program_, rule);
  of_shares_.emplace(rule, is_of_shares);
  return is_of_shares;
}

Range ScoreRange(const Abstract& value) {
  if (!value.may_have) return Range::Point(0);
  return value.may_lack ? Hull(value.range, Range::Point(0)) : value.range;
}

std::vector<Box> Cut(const Scores& scores, const Place& place, const Box& box, const Reading& read,
                     Hints& hints, std::optional<Fact> moving) {
  for (const Fact& fact : read.asked()) {
    if (moving == fact) continue;
    const auto found = box.find(fact);
    const Abstract now =
        found != box.end() ? found->second : DomainOf(scores.program(), place, fact);
    const std::vector<Abstract> parts = Parts(now, hints[fact], place.is_kpi);
    if (parts.size() < 2) continue;
    std::vector<Box> boxes;
    for (const Abstract& part : parts) {
      boxes.push_back(box);
      boxes.back()[fact] = part;
    }
    return boxes;
  }
  return {};
}

Box InShares(const Box& box, std::optional<Fact> moving) {
  for (const auto& [fact, value] : box) {
    if (fact != moving && IsAmount(fact) && value.range.IsPoint() && value.may_have &&
        !value.range.low.at.IsZero()) {
      return box;  // done before
    }
  }
  for (const auto& [fact, value] : box) {
    if (fact == moving || !IsAmount(fact) || !IsAnyPositive(value)) continue;
    Box shares = box;
    shares[fact] = Abstract::Number(Range::Point(1));
    return shares;
  }
  return box;
}

}  // namespace radap::prove
