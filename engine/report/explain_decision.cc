// How a rule came to its value: as a step, as a sentence, as a line of the pack.
#include <string>

#include "engine/report/deciding.h"
#include "engine/report/explain.h"
#include "engine/report/explain_words.h"

namespace radap::explain {
namespace {

bool IsComputed(Opcode op) {
  switch (op) {
    case Opcode::kNumber:
    case Opcode::kTruth:
    case Opcode::kText:
    case Opcode::kBands:
    case Opcode::kLadder:
    case Opcode::kInterpolate:
    case Opcode::kMatrix:
      return false;
    default:
      return true;
  }
}

// A value that is handed on as it is: "rating 1.2" says it all.
bool IsHandedOn(const Run& run, std::uint32_t i) {
  const Instruction& at = run.At(i);
  if (at.op == Opcode::kAggregate) {
    return run.program().aggregates[at.a].function == Function::kCount;
  }
  return at.op == Opcode::kProperty || at.op == Opcode::kField || at.op == Opcode::kScore ||
         at.op == Opcode::kRule;
}

Label NameOfRun(const Run& run) {
  if (!run.code().name.empty()) return NameOf(run.program(), run.rule);
  if (run.evaluator.IsKpi(run.subject)) return LabelOf(ElementKind::kKpi);
  return run.program().elements[static_cast<std::size_t>(run.subject)].label;
}

int PlacesOfRun(const Run& run) { return PlacesOfUnit(run.program(), run.code().unit); }

Label ValueOf(const Run& run) { return ValueText(run.program(), run.trace.value, run.code().unit); }

// Why the value is what it is, when no formula says it; empty if there is nothing to say.
Label CauseOf(const Run& run) {
  const std::uint32_t returned = Returned(run);
  const int unless = DecidingUnless(run);
  if (unless >= 0) return Condition(run, run.At(static_cast<std::uint32_t>(unless)).a);
  if (run.At(returned).op == Opcode::kBands) return BandWords(run, returned);
  if (run.At(returned).op == Opcode::kLadder) {
    return LadderWords(run, run.program().ladders[run.At(returned).a]);
  }
  if (run.At(returned).op == Opcode::kInterpolate) return CurveWords(run, returned);
  if (run.At(returned).op == Opcode::kMatrix) return MatrixWords(run, returned);
  return IsComputed(run.At(returned).op) ? Label() : WhatFailed(run);
}

Label StepWords(const Run& run) {
  const Label name = NameOfRun(run);
  if (!run.trace.value.IsKnown() || run.trace.returned_at < 0) {
    return Say(Phrase::kNoValue, {name, ReasonOf(run.trace.value)});
  }
  if (run.code().type == ValueType::kTruth) {
    return Say(Phrase::kTest, {name, ValueOf(run), ReasonOfTest(run)});
  }
  const std::uint32_t returned = Returned(run);
  if (IsHandedOn(run, returned)) {
    return Say(Phrase::kValueIs, {name, Noun(run, returned, PlacesOfRun(run))});
  }
  if (IsComputed(run.At(returned).op)) {
    return Say(Phrase::kFormulaIs, {name, Formula(run, returned), ValueOf(run)});
  }
  return Say(Phrase::kValueBecause, {name, ValueOf(run), CauseOf(run)});
}

Label WithAlternative(const Label& sentence, const Run& run) {
  const std::optional<Run> other = WithoutDecision(run);
  if (!other || other->trace.value.number == run.trace.value.number) return sentence;
  const std::uint32_t returned = Returned(*other);
  const Label value = ValueOf(*other);
  if (other->At(returned).op != Opcode::kBands) return Say(Phrase::kElse, {sentence, value});
  const std::uint32_t banded = other->At(returned).a;
  const Label name = NameOf(*other, banded);
  if (name.en.empty()) return Say(Phrase::kElse, {sentence, value});
  const std::string unit = other->At(banded).op == Opcode::kRule
                               ? run.program().rules[other->At(banded).a].unit
                               : std::string();
  return Say(Phrase::kAlthough,
             {sentence, name, ValueText(run.program(), other->ValueAt(banded), unit), value});
}

}  // namespace

std::optional<Run> WithoutDecision(const Run& run) {
  if (run.trace.returned_at < 0) return std::nullopt;
  const int unless = DecidingUnless(run);
  if (unless < 0) return std::nullopt;
  const std::uint32_t next = run.At(static_cast<std::uint32_t>(unless)).b;
  Run other = RunOf(run.evaluator, run.rule, run.subject, next);
  const bool came = other.trace.returned_at >= 0 && other.trace.value.IsNumber();
  if (!came || DecidingUnless(other) >= 0) return std::nullopt;
  return other;
}

Step StepOf(const Run& run) {
  const Rule& rule = run.code();
  const std::string subject(run.evaluator.IsKpi(run.subject) ? TextOf(ElementKind::kKpi)
                                                             : TextOf(rule.subject));
  Step step;
  step.rule = rule.name.empty() ? "score of " + IdOf(run.evaluator, run.subject)
                                : rule.name + " of " + subject;
  step.label = NameOfRun(run);
  step.value = run.trace.value;
  step.unit = rule.unit;
  step.words = StepWords(run);
  step.clause = rule.clause;
  return step;
}

Label SentenceOf(const Run& run) {
  if (!run.trace.value.IsKnown() || run.trace.returned_at < 0) {
    return Say(Phrase::kCountsAsZero, {ReasonOf(run.trace.value)});
  }
  const std::uint32_t returned = Returned(run);
  const bool computed = IsComputed(run.At(returned).op);
  const Label cause = CauseOf(run);
  const Label value = ValueOf(run);
  if (IsHandedOn(run, returned)) {
    const Label noun = Noun(run, returned, PlacesOfRun(run));
    return cause.en.empty() ? Say(Phrase::kSo, {noun, value}) : Say(Phrase::kSo, {cause, noun});
  }
  if (cause.en.empty()) return Say(Phrase::kValueIs, {Formula(run, returned), value});
  if (computed) return Say(Phrase::kSoFormula, {cause, Formula(run, returned), value});
  return WithAlternative(Say(Phrase::kSo, {cause, value}), run);
}

Decision DecisionOf(const Run& run) {
  const Span span = DecidingSpan(run.program(), run.code(), run.trace);
  const Source& source = run.program().source;
  std::string line(source.LineAt(span.begin));
  line.erase(0, line.find_first_not_of(' '));
  return {line, source.NameAt(span.begin), source.PositionOf(span.begin).line, run.code().clause};
}

}  // namespace radap::explain
