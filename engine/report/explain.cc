#include "engine/report/explain.h"

#include <algorithm>

#include "engine/report/explain_words.h"
#include "engine/report/not_counted.h"
#include "engine/report/subject.h"
#include "rules/base/index.h"

namespace radap {
namespace explain {
namespace {

std::optional<Subject> FindSubject(const Evaluator& evaluator, std::string_view id) {
  const int element = evaluator.program().Find(id);
  if (element >= 0) return element;
  const std::vector<KpiFacts>& kpis = evaluator.facts().kpis;
  const auto found = std::ranges::find(kpis, id, &KpiFacts::id);
  if (found == kpis.end()) return std::nullopt;
  return evaluator.SubjectOfKpi(static_cast<std::size_t>(found - kpis.begin()));
}

bool IsAtOrBelow(const Evaluator& evaluator, Subject subject, Subject above) {
  if (evaluator.IsKpi(subject) && evaluator.KpiOf(subject).group == above) return true;
  for (; subject >= 0; subject = evaluator.ParentOf(subject)) {
    if (subject == above) return true;
  }
  return false;
}

void AddAssumes(const std::vector<Assume>& more, std::vector<Assume>& assumes) {
  for (const Assume& assume : more) {
    const bool known = std::ranges::find(assumes, assume.id, &Assume::id) != assumes.end();
    if (!known) assumes.push_back(assume);
  }
}

Label SentenceOfTests(const std::vector<Run>& runs) {
  if (runs.empty()) return Say(Phrase::kNoRule);
  const Run& test = runs.back();
  const Label name = NameOf(test.program(), test.rule);
  const Label told = test.trace.value.IsYes() ? name : Say(Phrase::kNot, {name});
  return Say(Phrase::kBecause, {told, ReasonOfTest(test)});
}

Label SentenceOfGroup(const Evaluator& evaluator, Subject group, std::size_t members) {
  const Label item = Both(IdOf(evaluator, evaluator.ParentOf(group)));
  if (members == 1) return Say(Phrase::kGroupOfOne, {item});
  return Say(Phrase::kGroupOf, {Both(static_cast<int>(members)), item});
}

Label SentenceOfSubject(const Evaluation& evaluation, const Explanation& told,
                        const std::vector<Run>& runs) {
  const Evaluator& evaluator = evaluation.evaluator;
  const ElementKind kind = evaluator.KindOf(told.subject);
  if (kind == ElementKind::kGroup) {
    return SentenceOfGroup(evaluator, told.subject, told.members.size());
  }
  if (!told.value) return SentenceOfTests(runs);
  if (told.if_counted) {
    return Say(Phrase::kDoesNotCount, {LongReason(evaluation, told.subject)});
  }
  return SentenceOf(runs.back());
}

void TellScore(const Evaluation& evaluation, Explanation& told) {
  const auto line = std::ranges::find(evaluation.scores, told.subject, &ScoreLine::subject);
  if (line == evaluation.scores.end()) return;
  told.value = line->value;
  told.claimed = line->claimed;
  told.lost = evaluation.evaluator.ScaleOf(told.subject).high - line->value;
}

// A KPI that does not count: its rule is told as what would be, and no line decided.
void TellNotCounted(const Evaluator& evaluator, const std::vector<Run>& runs, Explanation& told) {
  if (!evaluator.IsKpi(told.subject) || evaluator.KpiOf(told.subject).counts) return;
  const Value& value = runs.back().trace.value;
  told.if_counted = value.IsNumber() ? value.number : Exact();
  told.steps.back().words = Say(Phrase::kIfItCounted, {told.steps.back().words});
  told.advice = WhatToDo(ReasonNotCounted(evaluator, told.subject));
}

// A score that is nothing but another rule (`group 4 ...: ita-score`) is told as that rule.
bool HandsOnARule(const Run& run) {
  return run.code().name.empty() && run.code().code.size() == 2 && run.At(0).op == Opcode::kRule;
}

// Labelled rules and tests of the subject that its score does not read.
void TellBeside(const Evaluation& evaluation, Evaluator& evaluator, const std::vector<Run>& runs,
                Explanation& told) {
  const auto line = std::ranges::find(evaluation.scores, told.subject, &ScoreLine::subject);
  if (line == evaluation.scores.end()) return;
  for (const NamedValue& named : line->named) {
    const Label& label = evaluator.program().rules[Index(named.rule)].label;
    const bool is_step = std::ranges::find(runs, named.rule, &Run::rule) != runs.end();
    if (is_step || (label.th.empty() && label.en.empty())) continue;
    told.beside.push_back(StepOf(RunOf(evaluator, named.rule, told.subject)));
  }
}

}  // namespace

Explanation Explain(Evaluation& evaluation, const std::vector<Gap>& gaps, Subject subject) {
  Evaluator& evaluator = evaluation.evaluator;
  Explanation told;
  told.subject = subject;
  told.id = IdOf(evaluator, subject);
  told.name = radap::NameOf(evaluator, subject);
  TellScore(evaluation, told);
  told.facts = FactsOf(evaluator, subject);
  std::vector<Run> runs = RunsOf(evaluator, subject);
  if (runs.size() > 1 && HandsOnARule(runs.back())) runs.pop_back();
  for (const Run& run : runs) told.steps.push_back(StepOf(run));
  TellBeside(evaluation, evaluator, runs, told);
  told.members = MembersOf(evaluator, subject, runs);
  told.slots = SlotsOf(evaluator, subject);
  TellNotCounted(evaluator, runs, told);
  told.sentence = SentenceOfSubject(evaluation, told, runs);
  const bool decided = !runs.empty() && runs.back().trace.returned_at >= 0;
  if (decided && !told.if_counted) told.decision = DecisionOf(runs.back());
  told.clause = radap::ClauseOf(evaluator, subject);
  told.clause_of = ElementWithClause(evaluator, subject);
  for (const Run& run : runs) AddAssumes(run.code().assumes, told.assumes);
  if (!evaluator.IsKpi(subject)) {
    AddAssumes(evaluator.program().elements[Index(subject)].assumes, told.assumes);
  }
  std::ranges::copy_if(gaps, std::back_inserter(told.gaps), [&](const Gap& gap) {
    return IsAtOrBelow(evaluator, gap.subject, subject);
  });
  return told;
}

std::string IdOf(const Evaluator& evaluator, Subject subject) {
  if (evaluator.IsKpi(subject)) return evaluator.KpiOf(subject).id;
  return evaluator.program().elements[Index(subject)].id;
}

}  // namespace explain

std::optional<std::string> RenderExplanation(Evaluation& evaluation, const std::vector<Gap>& gaps,
                                             std::string_view id, ReportFormat format,
                                             const ReportOptions& options) {
  const std::optional<Subject> subject = explain::FindSubject(evaluation.evaluator, id);
  if (!subject) return std::nullopt;
  const explain::Explanation told = explain::Explain(evaluation, gaps, *subject);
  switch (format) {
    case ReportFormat::kText:
      return explain::ExplanationText(evaluation, told, options);
    case ReportFormat::kJson:
      return explain::ExplanationJson(evaluation, told, options);
    case ReportFormat::kCsv:
      return explain::ExplanationCsv(told);
  }
  return std::nullopt;
}

}  // namespace radap
