// Why an expression can be without a value: the facts of the dossier that may be missing, seen
// through the rules that it calls, less those that an earlier line of the rule has asked for.
// Internal to rules/check; used by missing.cc.
//
// A rule is described once, callees first, by what can make it missing: facts of its own and calls,
// each call with those causes of the callee that the lines before do not exclude. All steps are
// loops over the order from CheckCycles, so that long chains of rules cost no stack, and at most
// the square of their length.
#ifndef RADAP_RULES_CHECK_CAUSES_H_
#define RADAP_RULES_CHECK_CAUSES_H_

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "rules/check/model.h"

namespace radap::check {

// A set of causes; bit i of it is a fact ("result", "result of 1 year before") that may be missing.
using CauseSet = std::uint64_t;
// An aggregate that may find no known value. It can only be asked for as the rule that it stands
// in.
constexpr CauseSet kNothingToTake = CauseSet{1} << 63;

// What is known to have a value at some place of a rule.
struct Guards {
  CauseSet facts = 0;
  std::set<int> rules;
};

// A place where something that may be missing is used.
struct Use {
  enum class Kind { kFact, kCall, kAggregate, kMember };
  Kind kind = Kind::kFact;
  Span span;
  int rule = -1;  // kCall: the rule called; kMember: the rule of the members that may be missing
  CauseSet causes = 0;
};

class Causes {
 public:
  Causes(const model::Model& model, const std::vector<int>& order);

  // The uses in this rule that may leave it without a value, in the order of the text.
  std::vector<Use> UsesIn(int rule) const;
  // "result", "result of 1 year before"; empty for kNothingToTake. REQUIRES: `cause` is one bit.
  std::string NameOf(CauseSet cause) const;

 private:
  struct Callee {
    int rule = -1;
    CauseSet passed = 0;  // causes of the callee that make the caller missing too
  };
  struct Summary {
    CauseSet own = 0;
    CauseSet all = 0;
    std::vector<Callee> callees;
  };
  class Walk;

  CauseSet FactOf(const model::Expr& property) const;
  void NumberFacts();
  void Summarise(int rule);
  // Causes of a called rule that remain where the guards hold.
  CauseSet Remaining(int rule, const Guards& guards) const;
  CauseSet RemainingWithout(int rule, const std::set<int>& known_rules) const;
  const Summary& SummaryOf(int rule) const { return summaries_[static_cast<std::size_t>(rule)]; }

  const model::Model& model_;
  const std::vector<int>& order_;
  std::vector<std::size_t> place_;  // of each rule in order_
  std::vector<Summary> summaries_;
  // A fact is a property and years before, or a field's name (its index, after the properties).
  using Fact = std::pair<int, int>;
  static Fact KeyOf(const model::Expr& expr);
  std::map<Fact, CauseSet> facts_;
};

}  // namespace radap::check

#endif  // RADAP_RULES_CHECK_CAUSES_H_
