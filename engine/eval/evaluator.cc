#include "engine/eval/evaluator.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "engine/eval/asked.h"
#include "engine/eval/rule_run.h"
#include "rules/base/index.h"

namespace radap {
namespace {

std::vector<std::vector<Subject>> CountedKpis(const Program& program, const Facts& facts) {
  std::vector<std::vector<Subject>> by_element(program.elements.size());
  for (std::size_t i = 0; i < facts.kpis.size(); ++i) {
    const KpiFacts& kpi = facts.kpis[i];
    if (!kpi.counts) continue;
    for (int above = kpi.group; above >= 0; above = program.elements[Index(above)].parent) {
      by_element[Index(above)].push_back(static_cast<Subject>(program.elements.size() + i));
    }
  }
  return by_element;
}

// The nearest elements of that kind below, in the order of the pack.
void AddNearest(const Program& program, int element, ElementKind kind,
                std::vector<Subject>& nearest) {
  for (const int child : program.elements[Index(element)].children) {
    if (program.elements[Index(child)].kind == kind) {
      nearest.push_back(child);
    } else {
      AddNearest(program, child, kind, nearest);
    }
  }
}

}  // namespace

Evaluator::Evaluator(const Program& program, Facts facts)
    : program_(program),
      facts_(std::move(facts)),
      element_count_(static_cast<int>(program.elements.size())),
      counted_kpis_(CountedKpis(program, facts_)),
      known_((program.elements.size() + facts_.kpis.size()) * program.rules.size(), nullptr) {
  for (std::size_t i = 0; i < program.rules.size(); ++i) {
    rules_of_[static_cast<std::size_t>(program.rules[i].subject)].push_back(static_cast<int>(i));
  }
}

const Value& Evaluator::Get(int rule, Subject subject) {
  const std::size_t slot = Index(subject) * program_.rules.size() + Index(rule);
  if (known_[slot] == nullptr) known_[slot] = Keep(Compute(rule, subject));
  return *known_[slot];
}

Value* Evaluator::Keep(Value value) {
  if (unused_.empty()) return &values_.emplace_back(std::move(value));
  Value* const place = unused_.back();
  unused_.pop_back();
  *place = std::move(value);
  return place;
}

Value Evaluator::Compute(int rule, Subject subject) {
  return RuleRun(*this, program_.rules[Index(rule)], subject).Run();
}

Trace Evaluator::Replay(int rule, Subject subject, std::size_t from) {
  return RuleRun(*this, program_.rules[Index(rule)], subject).RunTraced(from);
}

int Evaluator::ScoreRule(Subject subject) const {
  if (IsKpi(subject)) {
    const int of_group = program_.elements[Index(KpiOf(subject).group)].score;
    return of_group >= 0 ? of_group : program_.kpi_score;
  }
  const Element& element = program_.elements[Index(subject)];
  return element.kind == ElementKind::kGroup ? -1 : element.score;
}

const ProgramScale& Evaluator::ScaleOf(Subject subject) const {
  const int element = IsKpi(subject) ? KpiOf(subject).group : subject;
  return program_.scales[Index(program_.elements[Index(element)].scale)];
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
  std::vector<Subject> members;
  if (IsKpi(subject)) return members;
  if (collection == ElementKind::kKpi) return counted_kpis_[Index(subject)];
  for (const int child : program_.elements[Index(subject)].children) {
    if (program_.elements[Index(child)].kind == collection) members.push_back(child);
  }
  if (members.empty()) AddNearest(program_, subject, collection, members);
  return members;
}

const std::vector<int>& Evaluator::RulesOn(Property fact) {
  const auto [found, is_new] = rules_on_.try_emplace(fact);
  if (is_new) {
    std::ranges::copy_if(RulesOf(ElementKind::kKpi), std::back_inserter(found->second),
                         [&](int rule) { return HangsOn(program_, rule, fact); });
  }
  return found->second;
}

template <typename Visit>
void Evaluator::VisitKnown(Subject subject, const std::vector<int>& rules, Visit visit) {
  const auto visit_all = [&](Subject of, const std::vector<int>& some) {
    Value** const known = known_.data() + Index(of) * program_.rules.size();
    for (const int rule : some) visit(known[rule]);
  };
  visit_all(subject, rules);
  for (Subject above = ParentOf(subject); above >= 0; above = ParentOf(above)) {
    visit_all(above, RulesOf(KindOf(above)));
  }
}

Evaluator::Aside Evaluator::SetAside(Subject subject, const std::vector<int>& rules) {
  Aside aside{subject, &rules, {}};
  aside.values.reserve(4 * rules.size());  // mostly enough
  VisitKnown(subject, rules,
             [&](Value*& known) { aside.values.push_back(std::exchange(known, nullptr)); });
  return aside;
}

void Evaluator::PutBack(const Aside& aside) {
  auto value = aside.values.begin();
  VisitKnown(aside.subject, *aside.rules, [&](Value*& known) {
    if (known != nullptr) unused_.push_back(known);
    known = *value++;
  });
}

void Evaluator::Forget(Subject subject) {
  VisitKnown(subject, RulesOf(KindOf(subject)), [&](Value*& known) {
    if (known != nullptr) unused_.push_back(std::exchange(known, nullptr));
  });
}

void Evaluator::Suppose(const std::vector<Subject>& subjects,
                        const std::function<void(Facts&)>& change,
                        const std::function<void(Facts&)>& put_back,
                        const std::function<void()>& measure) {
  std::vector<Aside> asides;
  for (const Subject subject : subjects) {
    asides.push_back(SetAside(subject, RulesOf(KindOf(subject))));
  }
  change(facts_);
  measure();
  put_back(facts_);
  // Backwards: of what two of them share, the first one has the values.
  for (auto aside = asides.rbegin(); aside != asides.rend(); ++aside) PutBack(*aside);
}

void Evaluator::SupposeFact(Subject kpi, Property fact, const std::function<void(Facts&)>& change,
                            const std::function<void(Facts&)>& put_back,
                            const std::function<void()>& measure) {
  const Aside aside = SetAside(kpi, RulesOn(fact));
  change(facts_);
  measure();
  put_back(facts_);
  PutBack(aside);
}

void Evaluator::Suppose(Subject subject, const std::function<void(Facts&)>& change,
                        const std::function<void()>& measure) {
  FactsOfOne kept = FactsOf(subject);
  Suppose(
      std::vector{subject}, change, [&](Facts&) { PutBack(subject, std::move(kept)); }, measure);
  Forget(subject);  // texts have moved
}

Evaluator::FactsOfOne Evaluator::FactsOf(Subject subject) const {
  FactsOfOne kept;
  if (IsKpi(subject)) {
    kept.kpi = KpiOf(subject);
    return kept;
  }
  const std::size_t element = Index(subject);
  kept.issue = facts_.issues[element];
  kept.question = facts_.questions[element];
  kept.ratings = facts_.ratings[element];
  kept.applicable = facts_.applicable[element];
  for (const int field : program_.elements[element].fields) {
    kept.fields.push_back(facts_.fields[Index(field)]);
  }
  return kept;
}

void Evaluator::PutBack(Subject subject, FactsOfOne kept) {
  if (IsKpi(subject)) {
    facts_.kpis[Index(subject - element_count_)] = std::move(*kept.kpi);
    return;
  }
  const std::size_t element = Index(subject);
  facts_.issues[element] = kept.issue;
  facts_.questions[element] = kept.question;
  facts_.ratings[element] = std::move(kept.ratings);
  facts_.applicable[element] = kept.applicable;
  const std::vector<int>& fields = program_.elements[element].fields;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    facts_.fields[Index(fields[i])] = std::move(kept.fields[i]);
  }
}

}  // namespace radap
