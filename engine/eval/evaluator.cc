#include "engine/eval/evaluator.h"

#include <algorithm>
#include <utility>

#include "engine/eval/rule_run.h"

namespace radap {
namespace {

std::size_t Index(int i) { return static_cast<std::size_t>(i); }

std::vector<std::vector<Subject>> CountedKpis(const Facts& facts, std::size_t elements) {
  std::vector<std::vector<Subject>> by_item(elements);
  for (std::size_t i = 0; i < facts.kpis.size(); ++i) {
    const KpiFacts& kpi = facts.kpis[i];
    if (kpi.counts) by_item[Index(kpi.item)].push_back(static_cast<Subject>(elements + i));
  }
  return by_item;
}

}  // namespace

Evaluator::Evaluator(const Program& program, Facts facts)
    : program_(program),
      facts_(std::move(facts)),
      element_count_(static_cast<int>(program.elements.size())),
      counted_kpis_(CountedKpis(facts_, program.elements.size())),
      memo_((program.elements.size() + facts_.kpis.size()) * program.rules.size()),
      known_(memo_.size(), false) {}

const Value& Evaluator::Get(int rule, Subject subject) {
  const std::size_t slot = Index(subject) * program_.rules.size() + Index(rule);
  if (!known_[slot]) {
    memo_[slot] = Compute(rule, subject);
    known_[slot] = true;
  }
  return memo_[slot];
}

Value Evaluator::Compute(int rule, Subject subject) {
  return RuleRun(*this, program_.rules[Index(rule)], subject).Run();
}

Trace Evaluator::Replay(int rule, Subject subject, std::size_t from) {
  RuleRun run(*this, program_.rules[Index(rule)], subject);
  Value value = run.Run(from);
  return run.TakeTrace(std::move(value));
}

int Evaluator::ScoreRule(Subject subject) const {
  return IsKpi(subject) ? program_.kpi_score : program_.elements[Index(subject)].score;
}

const Value& Evaluator::RawScore(Subject subject) { return Get(ScoreRule(subject), subject); }

Exact Evaluator::Score(Subject subject) {
  if (IsKpi(subject)) {
    const KpiFacts& kpi = KpiOf(subject);
    if (kpi.assumed_score) return *kpi.assumed_score;
    if (!kpi.counts) return 0;
  }
  const Value& value = RawScore(subject);
  return value.IsNumber() ? value.number : Exact(0);
}

ElementKind Evaluator::KindOf(Subject subject) const {
  return IsKpi(subject) ? ElementKind::kKpi : program_.elements[Index(subject)].kind;
}

Subject Evaluator::ParentOf(Subject subject) const {
  return IsKpi(subject) ? KpiOf(subject).item : program_.elements[Index(subject)].parent;
}

std::vector<Subject> Evaluator::Members(Subject subject, ElementKind collection) const {
  if (collection == ElementKind::kKpi) return counted_kpis_[Index(subject)];
  std::vector<Subject> members;
  for (const int child : program_.elements[Index(subject)].children) {
    if (program_.elements[Index(child)].kind == collection) members.push_back(child);
  }
  return members;
}

void Evaluator::Forget(Subject subject) {
  const std::size_t rules = program_.rules.size();
  for (; subject >= 0; subject = ParentOf(subject)) {
    const auto first = known_.begin() + static_cast<std::ptrdiff_t>(Index(subject) * rules);
    std::fill(first, first + static_cast<std::ptrdiff_t>(rules), false);
  }
}

void Evaluator::Suppose(Subject subject, const std::function<void(Facts&)>& change,
                        const std::function<void()>& measure) {
  const auto suppose = [&](auto& facts_of_subject) {
    auto kept = facts_of_subject;
    change(facts_);
    Forget(subject);
    measure();
    facts_of_subject = std::move(kept);
    Forget(subject);
  };
  if (IsKpi(subject)) {
    suppose(facts_.kpis[Index(subject - element_count_)]);
  } else {
    suppose(facts_.issues[Index(subject)]);
  }
}

}  // namespace radap
