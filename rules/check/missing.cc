#include <set>
#include <string>

#include "rules/base/codes.h"
#include "rules/check/causes.h"
#include "rules/check/checks.h"
#include "rules/check/report.h"
#include "rules/check/walk.h"
#include "rules/check/words.h"

namespace radap::check {
namespace {

struct Reporting {
  const model::Model& model;
  const Causes& causes;
  Diagnostics& diagnostics;
};

// An element's own expression is one line: there is no line above it to put a condition on.
bool IsElementScore(const model::Rule& rule) { return rule.name.empty(); }

void ReportFact(const Use& use, const model::Rule& rule, Reporting& to) {
  const std::string fact = to.causes.NameOf(use.causes);
  if (IsElementScore(rule)) {
    Report(to.diagnostics, Code::kMissingInElement, use.span,
           {fact, std::string(TextOf(rule.subject)), fact});
    return;
  }
  Report(to.diagnostics, Code::kFactMayBeMissing, use.span, {fact, TextOf(rule)});
}

// One report for each fact that leaves the called rule without a value.
void ReportCall(const Use& use, const model::Rule& rule, CauseSet cause, Reporting& to) {
  const model::Rule& called = to.model.rules[static_cast<std::size_t>(use.rule)];
  const std::string fact = to.causes.NameOf(cause);
  const std::string asked = fact.empty() ? called.name : fact;
  if (IsElementScore(rule)) {
    Report(to.diagnostics, Code::kMissingInElement, use.span,
           {called.name, std::string(TextOf(rule.subject)), asked})
        .other = called.span;
  } else if (fact.empty()) {
    Report(to.diagnostics, Code::kRuleMayBeMissing, use.span, {called.name, TextOf(rule)}).other =
        called.span;
  } else {
    Report(to.diagnostics, Code::kRuleMissingWhen, use.span, {called.name, fact, TextOf(rule)})
        .other = called.span;
  }
}

// What is taken of the members: a rule, or a fact that stands for one ("mean of rating of items").
std::string TakenText(const model::Rule& member) {
  if (!member.name.empty()) return TextOf(member);
  const model::Expr& fact = member.branches.front().value;
  return std::string(TextOf(fact.property)) + " of " + std::string(TextOf(member.subject));
}

void ReportMember(const Use& use, const model::Rule& rule, Reporting& to) {
  const model::Rule& member = to.model.rules[static_cast<std::size_t>(use.rule)];
  Diagnostic& report = Report(to.diagnostics, Code::kMemberMayBeMissing, use.span,
                              {TakenText(member), TextOf(rule)});
  if (!member.name.empty()) report.other = member.span;
}

// What was said of this rule already, so that each cause is reported where it comes first.
struct Reported {
  CauseSet facts = 0;
  std::set<int> rules;  // that may have no value, for no fact that could be asked for
};

void ReportCalls(const Use& use, const model::Rule& rule, Reported& reported, Reporting& to) {
  CauseSet rest = use.causes & ~reported.facts;
  if ((rest & kNothingToTake) != 0 && !reported.rules.insert(use.rule).second) {
    rest &= ~kNothingToTake;
  }
  for (; rest != 0; rest &= rest - 1) {
    const CauseSet lowest = rest & (~rest + 1);
    ReportCall(use, rule, lowest, to);
  }
}

void ReportUse(const Use& use, const model::Rule& rule, Reported& reported, Reporting& to) {
  switch (use.kind) {
    case Use::Kind::kAggregate:
      Report(to.diagnostics, Code::kNothingKnown, use.span, {TextOf(rule)});
      return;
    case Use::Kind::kMember:
      if (reported.rules.insert(use.rule).second) ReportMember(use, rule, to);
      return;
    case Use::Kind::kFact:
      if ((use.causes & ~reported.facts) != 0) ReportFact(use, rule, to);
      break;
    case Use::Kind::kCall:
      ReportCalls(use, rule, reported, to);
      break;
  }
  reported.facts |= use.causes & ~kNothingToTake;
}

// A line that could not be resolved may be the one that asks for what is missing.
bool IsResolved(const model::Rule& rule) {
  bool is_resolved = true;
  VisitExprs(rule,
             [&](const model::Expr& expr) { is_resolved = is_resolved && !IsUnresolved(expr); });
  return is_resolved;
}

void CheckScore(int index, Reporting& to) {
  const model::Rule& rule = to.model.rules[static_cast<std::size_t>(index)];
  if (!IsResolved(rule)) return;
  Reported reported;
  for (const Use& use : to.causes.UsesIn(index)) ReportUse(use, rule, reported, to);
}

}  // namespace

void CheckMissing(const model::Model& model, const std::vector<int>& order,
                  Diagnostics& diagnostics) {
  const Causes causes(model, order);
  Reporting reporting{model, causes, diagnostics};
  for (std::size_t i = 0; i < model.rules.size(); ++i) {
    if (model.rules[i].name == "score") CheckScore(static_cast<int>(i), reporting);
  }
  for (const model::Element& element : model.elements) {
    if (element.score < 0) continue;
    const model::Rule& rule = model.rules[static_cast<std::size_t>(element.score)];
    if (rule.name.empty()) CheckScore(element.score, reporting);
  }
}

}  // namespace radap::check
