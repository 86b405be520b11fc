#include <algorithm>

#include "engine/batch/columns/lower.h"
#include "engine/batch/columns/steps.h"
#include "rules/base/index.h"

namespace radap::batch {
namespace {

// Members of each subject that are of the level.
std::vector<std::vector<int>> OfLevel(const Schema& schema, ElementKind collection, int level,
                                      std::vector<std::vector<int>> slots) {
  const std::vector<int>& members = schema.Of(collection);
  for (std::vector<int>& own : slots) {
    std::erase_if(own, [&](int member) {
      const Element& element = schema.program->elements[Index(members[Index(member)])];
      return ((element.levels >> static_cast<unsigned>(level)) & 1U) == 0;
    });
  }
  return slots;
}

std::size_t Most(const std::vector<std::vector<int>>& slots) {
  std::size_t most = 0;
  for (const std::vector<int>& own : slots) most = std::max(most, own.size());
  return most;
}

// A denominator that every share of so many members times the value has; 0: none.
std::int64_t WithShares(std::int64_t denominator, std::size_t members) {
  std::int64_t shares = 1;
  for (std::size_t total = 2; total <= members && shares != 0; ++total) {
    shares = CommonMultiple(shares, static_cast<std::int64_t>(total));
  }
  return shares == 0 || denominator > kMostDenominator / shares ? 0 : denominator * shares;
}

// Values by how many members there are; false if they do not fit.
bool SetValues(LadderTable& table, const ScaledNumbers& values, std::int64_t denominator,
               Step& step) {
  for (std::size_t i = 0; i < table.rungs.size(); ++i) {
    LadderTable::Rung& rung = table.rungs[i];
    const std::int64_t factor = denominator / values.denominator;
    if (__builtin_mul_overflow(values.numbers[i], factor, &rung.value)) return false;
    step.bound = BoundPlus(step.bound, BoundOf(rung.value));
    rung.value_by_total.push_back(rung.value);
    for (std::size_t total = 1; total <= Most(rung.slots); ++total) {
      rung.value_by_total.push_back(rung.value / static_cast<std::int64_t>(total));
    }
  }
  step.denominator = denominator;
  return step.bound != kAnyNumber;
}

}  // namespace

int LowerLadder(PlanBuilder& builder, const Ladder& ladder) {
  const bool of_elements =
      ladder.collection != ElementKind::kKpi && builder.kind() != ElementKind::kKpi;
  if (!of_elements) return builder.GiveUp("a ladder of KPIs");
  PlanBuilder& of = builder.compiler().Of(ladder.collection);
  const auto slots = MembersBySlot(builder.schema(), builder.kind(), ladder.collection);
  LadderTable table;
  table.kind = ladder.collection;
  Step step;
  const auto keep = [&](int rule) {
    const int kept = of.Keep(of.RuleStep(rule));
    step.wide |= of.At(kept).wide;
    return kept;
  };
  if (ladder.among >= 0) table.among = keep(ladder.among);
  std::vector<Exact> values;
  std::size_t most = 0;
  for (const Ladder::Step& rung : ladder.steps) {
    values.push_back(rung.value);
    table.rungs.push_back({keep(rung.test >= 0 ? rung.test : ladder.test),
                           OfLevel(builder.schema(), ladder.collection, rung.level, slots),
                           {},
                           0});
    most = std::max(most, Most(table.rungs.back().slots));
  }
  const ScaledNumbers scaled = ScaleAll(values);
  const std::int64_t denominator =
      scaled.denominator == 0 ? 0 : WithShares(scaled.denominator, most);
  if (denominator == 0 || !SetValues(table, scaled, denominator, step)) {
    return builder.GiveUp("a ladder beyond 64 bits");
  }
  step.run = LadderStep;
  step.form = Form::kNumber;
  step.lacks = step.wide;
  step.p = static_cast<std::int64_t>(builder.plan().ladders.size());
  builder.plan().ladders.push_back(std::move(table));
  return builder.Add(step);
}

}  // namespace radap::batch
