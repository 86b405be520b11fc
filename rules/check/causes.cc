#include "rules/check/causes.h"

#include <algorithm>

#include "rules/check/properties.h"
#include "rules/check/walk.h"

namespace radap::check {
namespace {

using model::Function;
using model::Op;

// Numbers of members are always known: of a test without a value, the member is not counted.
bool TakesValues(const model::Expr& aggregate) {
  return aggregate.function != Function::kCount && aggregate.function != Function::kShare;
}

// Whether the condition asks for nothing but what is known.
bool IsAlwaysKnown(const model::Expr& condition) {
  switch (condition.op) {
    case Op::kIsMissing:
    case Op::kTruth:
      return true;
    case Op::kNot:
    case Op::kAnd:
    case Op::kOr:
      return std::ranges::all_of(condition.args, IsAlwaysKnown);
    default:
      return false;
  }
}

}  // namespace

// One pass over the lines of a rule: collects uses, and learns from the conditions what is known
// below.
class Causes::Walk {
 public:
  explicit Walk(const Causes& causes) : causes_(causes) {}

  std::vector<Use> Through(const model::Rule& rule) {
    Guards guards;
    for (const model::Branch& branch : rule.branches) ThroughBranch(branch, guards);
    return std::move(uses_);
  }

 private:
  void ThroughBranch(const model::Branch& branch, Guards& guards) {
    if (branch.kind == model::BranchKind::kLadder) return;
    if (branch.kind != model::BranchKind::kWhen) {
      Through(branch.value, guards);
      if (branch.kind == model::BranchKind::kMatrix) Through(branch.column, guards);
      for (const model::Point& point : branch.points) Through(point.at, guards);
      return;
    }
    Through(branch.condition, guards);
    Guards inside = guards;
    Learn(branch.condition, true, inside);
    Through(branch.value, inside);
    Learn(branch.condition, false, guards);
  }

  void Through(const model::Expr& expr, const Guards& guards) {
    switch (expr.op) {
      case Op::kIsMissing:
        return;
      case Op::kProperty:
      case Op::kField:
        return AddFact(expr, guards);
      case Op::kRule:
        return AddCall(expr, guards);
      case Op::kAggregate:
        return AddAggregate(expr);
      case Op::kAnd:
      case Op::kOr:
        return ThroughLogic(expr, guards);
      default:
        for (const model::Expr& operand : expr.args) Through(operand, guards);
    }
  }

  // One side only matters where the other is yes (and) or no (or): the right one, or the left one
  // where the right one asks for nothing but what is known.
  void ThroughLogic(const model::Expr& expr, const Guards& guards) {
    const bool is_left_first = !IsAlwaysKnown(expr.args[1]);
    const model::Expr& first = expr.args[is_left_first ? 0 : 1];
    const model::Expr& second = expr.args[is_left_first ? 1 : 0];
    Through(first, guards);
    Guards learned = guards;
    Learn(first, expr.op == Op::kAnd, learned);
    Through(second, learned);
  }

  // What has a value where this condition is `truth`.
  void Learn(const model::Expr& condition, bool truth, Guards& guards) const {
    switch (condition.op) {
      case Op::kIsMissing:
        if (!truth) AddKnown(condition.args[0], guards);
        return;
      case Op::kNot:
        return Learn(condition.args[0], !truth, guards);
      case Op::kAnd:
      case Op::kOr:
        // Of "a and b" that is no, and of "a or b" that is yes, either side may be the cause.
        if ((condition.op == Op::kAnd) != truth) return;
        for (const model::Expr& operand : condition.args) Learn(operand, truth, guards);
        return;
      default:
        return;
    }
  }

  void AddKnown(const model::Expr& expr, Guards& guards) const {
    if (expr.op == Op::kProperty || expr.op == Op::kField) guards.facts |= causes_.FactOf(expr);
    if (expr.op == Op::kRule && expr.rule >= 0) guards.rules.insert(expr.rule);
  }

  void AddFact(const model::Expr& expr, const Guards& guards) {
    Add({.kind = Use::Kind::kFact,
         .span = expr.span,
         .causes = causes_.FactOf(expr) & ~guards.facts});
  }

  void AddCall(const model::Expr& expr, const Guards& guards) {
    if (expr.rule < 0 || guards.rules.contains(expr.rule)) return;
    Add({.kind = Use::Kind::kCall,
         .span = expr.span,
         .rule = expr.rule,
         .causes = causes_.Remaining(expr.rule, guards)});
  }

  // Scores of members are always known; results of past years never surely are.
  void AddAggregate(const model::Expr& expr) {
    if (!TakesValues(expr)) return;
    const bool may_miss = expr.rule >= 0 && causes_.SummaryOf(expr.rule).all != 0;
    if (!expr.of_results && !may_miss) return;
    const bool finds_none = expr.of_results || expr.known_only;
    Add({.kind = finds_none ? Use::Kind::kAggregate : Use::Kind::kMember,
         .span = expr.span,
         .rule = expr.rule,
         .causes = kNothingToTake});
  }

  void Add(const Use& use) {
    if (use.causes != 0) uses_.push_back(use);
  }

  const Causes& causes_;
  std::vector<Use> uses_;
};

Causes::Causes(const model::Model& model, const std::vector<int>& order)
    : model_(model), order_(order), place_(model.rules.size()), summaries_(model.rules.size()) {
  NumberFacts();
  for (std::size_t i = 0; i < order.size(); ++i) place_[static_cast<std::size_t>(order[i])] = i;
  for (const int rule : order) Summarise(rule);
}

std::vector<Use> Causes::UsesIn(int rule) const {
  return Walk(*this).Through(model_.rules[static_cast<std::size_t>(rule)]);
}

// Each fact that may be missing gets a bit; were there ever too many, the last ones share it with
// kNothingToTake, which only makes the check stricter.
void Causes::NumberFacts() {
  for (const model::Rule& rule : model_.rules) {
    VisitExprs(rule, [this](const model::Expr& expr) {
      if (expr.op != Op::kProperty && expr.op != Op::kField) return;
      const bool is_property = expr.op == Op::kProperty;
      if (is_property && !FactsOf(expr.property).may_be_missing && expr.years_before == 0) return;
      const CauseSet next = facts_.size() < 63 ? CauseSet{1} << facts_.size() : kNothingToTake;
      facts_.emplace(KeyOf(expr), next);
    });
  }
}

Causes::Fact Causes::KeyOf(const model::Expr& expr) {
  if (expr.op == Op::kField) return {static_cast<int>(AllProperties().size()) + expr.field, 0};
  return {static_cast<int>(expr.property), expr.years_before};
}

CauseSet Causes::FactOf(const model::Expr& property) const {
  const auto found = facts_.find(KeyOf(property));
  return found == facts_.end() ? 0 : found->second;
}

std::string Causes::NameOf(CauseSet cause) const {
  for (const auto& [fact, bit] : facts_) {
    if (bit != cause || cause == kNothingToTake) continue;
    const int field = fact.first - static_cast<int>(AllProperties().size());
    if (field >= 0) return model_.field_names[static_cast<std::size_t>(field)];
    const std::string name(TextOf(static_cast<Property>(fact.first)));
    if (fact.second == 0) return name;
    const std::string years = fact.second == 1 ? " year" : " years";
    return name + " of " + std::to_string(fact.second) + years + " before";
  }
  return "";
}

void Causes::Summarise(int rule) {
  Summary summary;
  for (const Use& use : UsesIn(rule)) {
    summary.all |= use.causes;
    if (use.kind == Use::Kind::kCall) {
      summary.callees.push_back({use.rule, use.causes});
    } else {
      summary.own |= use.causes;
    }
  }
  summaries_[static_cast<std::size_t>(rule)] = std::move(summary);
}

CauseSet Causes::Remaining(int rule, const Guards& guards) const {
  const CauseSet all = SummaryOf(rule).all & ~guards.facts;
  if (all == 0 || guards.rules.empty()) return all;
  return RemainingWithout(rule, guards.rules) & ~guards.facts;
}

// The same sums again, with the rules that are known to have a value left out.
CauseSet Causes::RemainingWithout(int rule, const std::set<int>& known_rules) const {
  const std::size_t end = place_[static_cast<std::size_t>(rule)];
  std::vector<CauseSet> causes(end + 1);
  for (std::size_t i = 0; i <= end; ++i) {
    const int at = order_[i];
    if (known_rules.contains(at)) continue;
    causes[i] = SummaryOf(at).own;
    for (const Callee& callee : SummaryOf(at).callees) {
      causes[i] |= causes[place_[static_cast<std::size_t>(callee.rule)]] & callee.passed;
    }
  }
  return causes[end];
}

}  // namespace radap::check
