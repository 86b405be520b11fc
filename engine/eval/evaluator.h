// Runs the rules of a program over facts, each value once, on demand.
//
// A value depends on its subject's own facts and on those below it, never on others. So after a change to
// one subject's facts only that subject and its ancestors are set aside, and a counterfactual costs a path,
// not a dossier. Not thread-safe; one evaluator a dossier. Tested by tests/engine/eval/collections_test.cc.
#ifndef RADAP_ENGINE_EVAL_EVALUATOR_H_
#define RADAP_ENGINE_EVAL_EVALUATOR_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <vector>

#include "engine/eval/facts.h"
#include "engine/eval/trace.h"
#include "engine/eval/value.h"
#include "rules/compile/program.h"

namespace radap {

class Evaluator {
 public:
  // REQUIRES: facts are bound to this program, which outlives the evaluator.
  Evaluator(const Program& program, Facts facts);
  Evaluator(Evaluator&&) = default;
  Evaluator& operator=(Evaluator&&) = delete;

  // Value of a rule for a subject of the rule's kind.
  const Value& Get(int rule, Subject subject);
  // Whether that value was asked for since the facts are as they are. For measuring what cases of a pack reach.
  bool HasRun(int rule, Subject subject) const {
    return known_[static_cast<std::size_t>(subject) * program_.rules.size() +
                  static_cast<std::size_t>(rule)] != nullptr;
  }
  // points: the score of an element or KPI; 0 where its rule gives no value (then NoValue tells why) and
  // for a KPI that does not count. REQUIRES: the subject has a score rule.
  Exact Score(Subject subject);
  // The value of the score rule as it came, known or not.
  const Value& RawScore(Subject subject);

  // Runs a rule once more and keeps every step. Does not change what is remembered.
  // `from`: the instruction to begin with, the first one of a branch.
  Trace Replay(int rule, Subject subject, std::size_t from = 0);

  // Members of an element for an aggregate: children of that kind, or if there are none, the nearest ones below;
  // for kKpi all below that count, in the order of the dossier. A KPI has none.
  std::vector<Subject> Members(Subject subject, ElementKind collection) const;
  Subject ParentOf(Subject subject) const;  // of a KPI: its item; of the total: -1
  ElementKind KindOf(Subject subject) const;
  int ScoreRule(Subject subject) const;                // -1 if it has none, as a group
  const ProgramScale& ScaleOf(Subject subject) const;  // of its score; of a group: for its KPIs
  // Whether an element's `level` has one of these; a KPI has none.
  bool IsAtLevel(Subject subject, std::uint32_t levels) const {
    return !IsKpi(subject) &&
           (program_.elements[static_cast<std::size_t>(subject)].levels & levels) != 0;
  }
  bool IsKpi(Subject subject) const { return subject >= element_count_; }
  Subject SubjectOfKpi(std::size_t kpi) const { return element_count_ + static_cast<int>(kpi); }
  const KpiFacts& KpiOf(Subject kpi) const {
    return facts_.kpis[static_cast<std::size_t>(kpi - element_count_)];
  }

  const Program& program() const { return program_; }
  const Facts& facts() const { return facts_; }

  // Calls `measure` while the facts of `subject` are as `change` leaves them, then puts them back.
  void Suppose(Subject subject, const std::function<void(Facts&)>& change,
               const std::function<void()>& measure);
  // The same for several subjects, where the caller knows how to put their facts back: then no fact is copied and no
  // value of the facts as they are is worked out again. REQUIRES: neither touches a text, which values may refer to.
  void Suppose(const std::vector<Subject>& subjects, const std::function<void(Facts&)>& change,
               const std::function<void(Facts&)>& put_back, const std::function<void()>& measure);
  // The same for this one fact of a KPI: what does not hang on it is not worked out again either.
  void SupposeFact(Subject kpi, Property fact, const std::function<void(Facts&)>& change,
                   const std::function<void(Facts&)>& put_back,
                   const std::function<void()>& measure);

 private:
  friend class RuleRun;

  struct FactsOfOne {  // all that was given for one subject
    std::optional<KpiFacts> kpi;
    IssueFacts issue;
    QuestionFacts question;
    std::map<int, Exact> ratings;
    bool applicable = true;
    std::vector<FieldFacts> fields;  // in the order of Element::fields
  };

  Value Compute(int rule, Subject subject);
  Value* Keep(Value value);
  // Of a subject and its ancestors: what is known, or null, in the order of VisitKnown.
  struct Aside {
    Subject subject;
    const std::vector<int>* rules;  // of the subject; of its ancestors all
    std::vector<Value*> values;
  };

  const std::vector<int>& RulesOf(ElementKind kind) const {
    return rules_of_[static_cast<std::size_t>(kind)];
  }
  const std::vector<int>& RulesOn(Property fact);  // of KPIs, that hang on it
  template <typename Visit>
  void VisitKnown(Subject subject, const std::vector<int>& rules, Visit visit);
  // Those values are then not known; PutBack makes them known again.
  Aside SetAside(Subject subject, const std::vector<int>& rules);
  void PutBack(const Aside& aside);
  void Forget(Subject subject);
  FactsOfOne FactsOf(Subject subject) const;
  void PutBack(Subject subject, FactsOfOne kept);

  const Program& program_;
  Facts facts_;
  int element_count_;
  std::vector<std::vector<Subject>> counted_kpis_;  // by element: those below it
  // By kind, of which kKpi is the last.
  std::array<std::vector<int>, static_cast<std::size_t>(ElementKind::kKpi) + 1> rules_of_;
  std::map<Property, std::vector<int>> rules_on_;
  std::vector<Value*>
      known_;  // [subject * rules + rule]: in values_, or null. Few rules are run for a subject
  std::deque<Value> values_;
  std::vector<Value*> unused_;  // of values_
  // Of the rules that are running now, one behind the other (RuleRun); those not in use hold what they held.
  std::vector<Value> registers_;
  std::size_t registers_in_use_ = 0;
};

// A fact of a subject as rules see it; a result, target, text of a target, judgement or rating is that of
// `years_before` years before the fiscal year. Missing if it was not given. REQUIRES: the property belongs to
// the subject's kind.
Value PropertyOf(const Evaluator& evaluator, Subject subject, Property property, int years_before);

// The value of the subject's field of that name (index into Program::field_names); missing if it is not filled in
// or if the subject has no such field.
Value FieldOf(const Evaluator& evaluator, Subject subject, int name);
// Whether all that the element asks for at these levels is filled in, optional fields apart: fields and `needs` of
// these levels or of none. No for what asks for nothing there.
bool IsFilledAt(const Evaluator& evaluator, Subject subject, std::uint32_t levels);
constexpr std::uint32_t kEveryLevel = ~std::uint32_t{0};

// An aggregate over members of `subject`, or over the years of a fact of the KPI `subject`.
Value AggregateOf(Evaluator& evaluator, const Aggregate& aggregate, Subject subject);

}  // namespace radap

#endif  // RADAP_ENGINE_EVAL_EVALUATOR_H_
