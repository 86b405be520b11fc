#include <algorithm>

#include "engine/batch/columns/lower.h"
#include "engine/batch/columns/steps.h"
#include "rules/base/index.h"

namespace radap::batch {
namespace {

bool IsOfCounts(Function function) {
  return function == Function::kCount || function == Function::kShare;
}

bool IsWeighted(Function function) {
  return function == Function::kWeightedMean || function == Function::kWeightedSum;
}

std::size_t Order(ElementKind kind) {
  return static_cast<std::size_t>(std::ranges::find(kOrder, kind) - kOrder.begin());
}

void AddNearest(const Program& program, int element, ElementKind kind, const Schema& schema,
                std::vector<int>& nearest) {
  for (const int child : program.elements[Index(element)].children) {
    if (program.elements[Index(child)].kind == kind) {
      nearest.push_back(schema.slot[Index(child)]);
    } else {
      AddNearest(program, child, kind, schema, nearest);
    }
  }
}

// By element: the slots of those of that kind that it is, or is below of; several where elements of one kind nest.
std::vector<std::vector<int>> SlotsAbove(const Schema& schema, ElementKind kind) {
  const std::vector<Element>& elements = schema.program->elements;
  std::vector<std::vector<int>> slots;
  for (int i = 0; i < static_cast<int>(elements.size()); ++i) {
    slots.emplace_back();
    for (int above = i; above >= 0; above = elements[Index(above)].parent) {
      if (elements[Index(above)].kind == kind) slots.back().push_back(schema.slot[Index(above)]);
    }
  }
  return slots;
}

// One aggregate over members that have plans of their own.
class MembersLowering {
 public:
  MembersLowering(PlanBuilder& builder, const Aggregate& aggregate)
      : builder_(builder),
        aggregate_(aggregate),
        of_(builder.compiler().Of(aggregate.collection)),
        of_kpis_(aggregate.collection == ElementKind::kKpi) {}

  int Lower();

 private:
  void TakeColumns();
  bool SetWeights();
  std::int64_t MostWeight() const;
  void Settle();
  bool SettleParts(const std::vector<std::int64_t>& divisors, std::uint64_t bound);
  void LeaveOpen();
  int Keep(int rule);

  Function function() const { return aggregate_.function; }
  const Step& value() const { return of_.At(table_.value); }
  // Whether the pack alone says how many members count.
  bool IsSettled() const {
    return !of_kpis_ && table_.test < 0 && table_.among < 0 && !table_.known_only;
  }

  PlanBuilder& builder_;
  const Aggregate& aggregate_;
  PlanBuilder& of_;
  bool of_kpis_;
  MemberTable table_;
  Step step_;
  Gather gather_ = Gather::kNothing;
  std::int64_t denominator_ = 1;         // of the values
  std::int64_t weight_denominator_ = 1;  // weights are of so many parts
  std::uint64_t sum_ = 0;                // the bound of sums
};

int MembersLowering::Keep(int rule) {
  if (rule < 0) return -1;
  const int step = of_.Keep(of_.RuleStep(rule));
  step_.wide |= of_.At(step).wide;
  return step;
}

void MembersLowering::TakeColumns() {
  table_.function = function();
  table_.kind = aggregate_.collection;
  table_.known_only = aggregate_.known_only;
  table_.test = Keep(aggregate_.test);
  table_.among = Keep(aggregate_.among);
  const bool needs_values = !IsOfCounts(function()) || (table_.known_only && aggregate_.rule >= 0);
  if (!needs_values) {
    table_.known_only = false;  // what is only counted always has a value
    return;
  }
  table_.value = aggregate_.rule >= 0 ? Keep(aggregate_.rule) : of_.Keep(of_.ScoreStep());
  step_.wide |= value().wide;
  step_.lacks |= value().lacks && !table_.known_only;
  if (value().form == Form::kNumber) denominator_ = value().denominator;
}

// In whole parts of one denominator.
bool MembersLowering::SetWeights() {
  const std::vector<int>& members = builder_.schema().Of(aggregate_.collection);
  table_.weights.assign(members.size(), 1);
  if (!IsWeighted(function())) return true;
  std::vector<Exact> weights;
  for (const int member : members) {
    weights.push_back(builder_.program().elements[Index(member)].weight.value_or(Exact()));
  }
  const ScaledNumbers scaled = ScaleAll(weights);
  if (of_kpis_ || scaled.denominator == 0 ||
      std::ranges::any_of(scaled.numbers, [](std::int64_t weight) { return weight < 0; })) {
    return false;
  }
  table_.weights = scaled.numbers;
  weight_denominator_ = scaled.denominator;
  return true;
}

std::int64_t MembersLowering::MostWeight() const {
  if (of_kpis_) return static_cast<std::int64_t>(kKpis);
  std::int64_t most = 0;
  for (const std::vector<int>& members : table_.slots) {
    std::int64_t weight = 0;
    for (const int member : members) weight += table_.weights[Index(member)];
    most = std::max(most, weight);
  }
  return most;
}

// Sums times factor / (common multiple of the divisors) by slot; false if that would not fit.
bool MembersLowering::SettleParts(const std::vector<std::int64_t>& divisors, std::uint64_t bound) {
  std::int64_t common = denominator_;
  for (const std::int64_t divisor : divisors) {
    if (common == 0) return false;
    if (divisor > 0) common = CommonMultiple(common, denominator_ * divisor);
  }
  if (common == 0) return false;
  std::int64_t most = 0;
  std::vector<std::int64_t> factors;
  for (const std::int64_t divisor : divisors) {
    factors.push_back(divisor == 0 ? 0 : common / denominator_ / divisor);
    most = std::max(most, factors.back());
    step_.lacks |= divisor == 0;
  }
  step_.bound = BoundTimes(bound, BoundOf(most));
  if (step_.bound == kAnyNumber) return false;
  step_.denominator = common;
  table_.factors = std::move(factors);
  return true;
}

// Finds what the pack settles: by slot a factor, and one denominator.
void MembersLowering::Settle() {
  const std::vector<std::int64_t> ones(std::max(table_.slots.size(), builder_.plan().cells / kRows),
                                       1);
  if (function() == Function::kCount) {
    step_.bound = sum_;
    table_.factors = ones;
    return;
  }
  const bool is_plain = gather_ == Gather::kSum;
  if ((function() == Function::kSum || function() == Function::kWeightedSum) && is_plain &&
      !table_.known_only && denominator_ <= kMostDenominator / weight_denominator_) {
    step_.bound = sum_;
    step_.denominator = denominator_ * weight_denominator_;
    table_.factors = ones;
    return;
  }
  std::vector<std::int64_t> divisors;
  for (const std::vector<int>& members : table_.slots) {
    std::int64_t divisor = 0;
    for (const int member : members) divisor += table_.weights[Index(member)];
    divisors.push_back(divisor);
  }
  const bool is_share = function() == Function::kShare && table_.among < 0 && !of_kpis_;
  const bool is_mean = (function() == Function::kMean || function() == Function::kWeightedMean) &&
                       is_plain && IsSettled();
  if (!is_share && !is_mean) return LeaveOpen();
  if (!SettleParts(divisors, sum_)) LeaveOpen();
}

// Each cell has its own state, and but for sums and extremes of one denominator its own denominator.
void MembersLowering::LeaveOpen() {
  table_.factors.clear();
  step_.lacks = true;
  step_.bound = kAnyNumber;
  const bool is_part = function() == Function::kMean || function() == Function::kWeightedMean ||
                       function() == Function::kShare;
  step_.denominator = is_part ? 0 : denominator_;
  if (gather_ == Gather::kSum || IsOfCounts(function())) step_.bound = sum_;
  if (gather_ == Gather::kLeast || gather_ == Gather::kGreatest) step_.bound = value().bound;
  const bool may_overflow = gather_ == Gather::kCheckedSum || gather_ == Gather::kRatioSum;
  step_.wide |= may_overflow;
}

int MembersLowering::Lower() {
  const bool is_below = Order(aggregate_.collection) < Order(builder_.kind());
  if (!is_below || builder_.kind() == ElementKind::kKpi) {
    return builder_.GiveUp("members of what has none");
  }
  step_.form = Form::kNumber;
  TakeColumns();
  if (!SetWeights()) return builder_.GiveUp("weights of KPIs, or beyond 64 bits");
  if (of_kpis_) {
    table_.slots_above = SlotsAbove(builder_.schema(), builder_.kind());
  } else {
    table_.slots = MembersBySlot(builder_.schema(), builder_.kind(), aggregate_.collection);
  }
  const auto most = static_cast<std::uint64_t>(MostWeight());
  sum_ = BoundTimes(IsOfCounts(function()) ? 1 : value().bound, most);
  const bool is_extreme = function() == Function::kMin || function() == Function::kMax;
  if (function() == Function::kMin) gather_ = Gather::kLeast;
  if (function() == Function::kMax) gather_ = Gather::kGreatest;
  if (!is_extreme && !IsOfCounts(function())) {
    gather_ = denominator_ == 0   ? Gather::kRatioSum
              : sum_ < kAnyNumber ? Gather::kSum
                                  : Gather::kCheckedSum;
  }
  Settle();
  const bool is_open_weighted = table_.factors.empty() && IsWeighted(function());
  if (is_open_weighted && (function() == Function::kWeightedSum || most > 1'000'000)) {
    return builder_.GiveUp("a weighted sum of what has no common denominator");
  }
  step_.lacks |= step_.wide;
  step_.run = of_kpis_ ? KpiMembersStep : MembersStep;
  step_.is_whole = step_.is_kept = of_kpis_;
  step_.p = static_cast<std::int64_t>(builder_.plan().members.size());
  step_.q = static_cast<std::int64_t>(gather_);
  builder_.plan().members.push_back(std::move(table_));
  return builder_.Add(step_);
}

Gather GatherOf(Function function) {
  switch (function) {
    case Function::kMin:
      return Gather::kLeast;
    case Function::kMax:
      return Gather::kGreatest;
    case Function::kCount:
      return Gather::kNothing;
    default:
      return Gather::kCheckedSum;
  }
}

// A fact of several years, oldest first.
int LowerSeries(PlanBuilder& builder, const Aggregate& aggregate) {
  constexpr int kMostYears = 100;
  if (IsWeighted(aggregate.function) || aggregate.function == Function::kShare ||
      aggregate.years > kMostYears) {
    return builder.GiveUp("weights or shares of years");
  }
  SeriesTable table{aggregate.function, aggregate.known_only, {}};
  const int last = aggregate.through_now ? 0 : 1;
  for (int before = last + aggregate.years - 1; before >= last; --before) {
    table.steps.push_back(LowerProperty(builder, aggregate.series, before));
  }
  const bool is_count = aggregate.function == Function::kCount;
  if (table.steps.empty() || builder.At(table.steps.front()).form != Form::kNumber) {
    return builder.GiveUp("years of what is no number");
  }
  if (is_count && !aggregate.known_only) return builder.Constant({aggregate.years, 1});
  Step step;
  const bool is_mean = aggregate.function == Function::kMean;
  const bool is_sum = is_mean || aggregate.function == Function::kSum;
  step.run = is_sum ? YearSumStep : SeriesStep;
  step.form = Form::kNumber;
  step.p = static_cast<std::int64_t>(builder.plan().series.size());
  step.q = static_cast<std::int64_t>(GatherOf(aggregate.function));
  step.denominator = is_count ? 1 : is_mean ? 0 : builder.At(table.steps.front()).denominator;
  step.bound = is_count ? static_cast<std::uint64_t>(aggregate.years) : kAnyNumber;
  step.lacks = true;
  step.wide = GatherOf(aggregate.function) == Gather::kCheckedSum;
  builder.plan().series.push_back(std::move(table));
  return builder.Add(step);
}

}  // namespace

std::vector<std::vector<int>> MembersBySlot(const Schema& schema, ElementKind kind,
                                            ElementKind collection) {
  const Program& program = *schema.program;
  std::vector<std::vector<int>> slots;
  for (const int element : schema.Of(kind)) {
    std::vector<int> members;
    for (const int child : program.elements[Index(element)].children) {
      const bool is_one = program.elements[Index(child)].kind == collection;
      if (is_one) members.push_back(schema.slot[Index(child)]);
    }
    if (members.empty()) AddNearest(program, element, collection, schema, members);
    slots.push_back(std::move(members));
  }
  return slots;
}

int LowerAggregate(PlanBuilder& builder, const Aggregate& aggregate) {
  if (aggregate.of_results) return LowerSeries(builder, aggregate);
  return MembersLowering(builder, aggregate).Lower();
}

}  // namespace radap::batch
