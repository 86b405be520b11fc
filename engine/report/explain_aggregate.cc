// Means, sums, counts and shares in words.
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "engine/eval/result.h"
#include "engine/report/explain_run.h"
#include "engine/report/explain_words.h"

namespace radap::explain {
namespace {

constexpr std::size_t kMaxListed = 12;
constexpr int kGivenPlaces = 12;

std::vector<Part> Years(const Evaluator& evaluator, const Aggregate& aggregate, Subject kpi) {
  std::vector<Part> parts;
  const int year = evaluator.facts().year.value_or(0);
  const int last = aggregate.through_now ? 0 : 1;
  for (int before = last + aggregate.years - 1; before >= last; --before) {
    Part part;
    part.year = year - before;
    part.value = PropertyOf(evaluator, kpi, aggregate.series, before);
    parts.push_back(part);
  }
  return parts;
}

bool CountsOnly(const Aggregate& aggregate) {
  return aggregate.function == Function::kCount || aggregate.function == Function::kShare;
}

Value ValueOfMember(Evaluator& evaluator, const Aggregate& aggregate, Subject member) {
  if (aggregate.rule >= 0) return evaluator.Get(aggregate.rule, member);
  if (CountsOnly(aggregate)) return Value::Number(1);
  return Value::Number(evaluator.Score(member));
}

Exact WeightOf(const Evaluator& evaluator, Subject member) {
  if (evaluator.IsKpi(member)) return 0;
  return evaluator.program().elements[static_cast<std::size_t>(member)].weight.value_or(Exact());
}

bool IsTaken(const Part& part, const Aggregate& aggregate) {
  return part.is_in && (part.value.IsKnown() || !aggregate.known_only);
}

// `member`: the one that is taken; -1: the first, for what is made of all.
std::string_view UnitOf(const Run& run, const Aggregate& aggregate, Subject member) {
  const Program& program = run.program();
  if (aggregate.of_results) return "measure";
  if (aggregate.rule < 0) {
    const std::vector<Subject> members = run.evaluator.Members(run.subject, aggregate.collection);
    if (member < 0 && !members.empty()) member = members.front();
    return member < 0 ? std::string_view(program.scale_unit) : run.evaluator.ScaleOf(member).unit;
  }
  return program.rules[static_cast<std::size_t>(aggregate.rule)].unit;
}

Label TextOfPart(const Run& run, const Part& part, const Aggregate& aggregate, bool with_years) {
  const Program& program = run.program();
  const bool fact = part.subject < 0;
  Label value = fact ? ValueText(program, part.value, "measure", kGivenPlaces)
                     : ValueText(program, part.value, UnitOf(run, aggregate, part.subject));
  if (aggregate.function == Function::kWeightedMean ||
      aggregate.function == Function::kWeightedSum) {
    return Both(part.weight.ToPlain(kGivenPlaces) + " × " + value.en);
  }
  if (!fact || !with_years) return value;
  if (!part.value.IsKnown()) return Say(Phrase::kMissingOfYear, {Both(part.year)});
  return Say(Phrase::kOfYear, {value, Both(part.year)});
}

// The members that are taken, or how many there are when they are too many to list.
Label Listed(const Run& run, const Aggregate& aggregate, bool with_years) {
  std::vector<Label> texts;
  for (const Part& part : PartsOf(run.evaluator, aggregate, run.subject)) {
    if (IsTaken(part, aggregate)) {
      texts.push_back(TextOfPart(run, part, aggregate, with_years));
    }
  }
  if (texts.empty()) return Both("0");
  if (texts.size() <= kMaxListed) return ListOf(texts);
  const Label kind{LabelOf(aggregate.collection).th, std::string(PluralOf(aggregate.collection))};
  return Say(Phrase::kMany, {Both(static_cast<int>(texts.size())), kind});
}

Label Sum(const Run& run, const Aggregate& aggregate, bool in_formula) {
  std::string sum;
  std::size_t count = 0;
  Exact weights;
  for (const Part& part : PartsOf(run.evaluator, aggregate, run.subject)) {
    if (!IsTaken(part, aggregate)) continue;
    if (count++ > 0) sum += " + ";
    sum += TextOfPart(run, part, aggregate, false).en;
    weights += part.weight;
  }
  if (count == 0) return Both("0");
  if (count > kMaxListed) return Say(Phrase::kSumOf, {Listed(run, aggregate, false)});
  // The weights of all members sum to 1; those of some of them need not.
  const bool is_mean = aggregate.function == Function::kWeightedMean;
  if (is_mean && weights != Exact(1))
    return Both("(" + sum + ") / " + weights.ToPlain(kGivenPlaces));
  return Both(in_formula && count > 1 ? "(" + sum + ")" : sum);
}

// Of `among (counted)`: the name of `counted`.
Label NameOfTest(const Program& program, int test) {
  const Label name = NameOf(program, test);
  if (!name.en.empty()) return name;
  const std::vector<Instruction>& code = program.rules[static_cast<std::size_t>(test)].code;
  if (code.size() != 2) return name;
  if (code.front().op == Opcode::kRule) {
    return NameOf(program, static_cast<int>(code.front().a));
  }
  if (code.front().op != Opcode::kProperty) return name;
  return LabelOf(static_cast<Property>(code.front().a));
}

// "4 of 5 issues met", "4 issues met".
Label Counted(const Run& run, const Aggregate& aggregate) {
  int all = 0;
  int taken = 0;
  for (const Part& part : PartsOf(run.evaluator, aggregate, run.subject)) {
    ++all;
    if (IsTaken(part, aggregate)) ++taken;
  }
  const Label kind{LabelOf(aggregate.collection).th, std::string(PluralOf(aggregate.collection))};
  Label test = aggregate.test >= 0 ? NameOfTest(run.program(), aggregate.test) : Label();
  if (aggregate.test >= 0 && test.en.empty()) test = Say(Phrase::kThatFit);
  if (!test.th.empty() && aggregate.test >= 0) test.th = "ที่" + test.th;
  if (aggregate.function == Function::kCount) {
    if (aggregate.test < 0) return Say(Phrase::kMany, {Both(taken), kind});
    return Say(Phrase::kCount, {Both(taken), kind, test});
  }
  const Label share = Say(Phrase::kShare, {Both(taken), Both(all), kind, test});
  const Label among = aggregate.among >= 0 ? NameOfTest(run.program(), aggregate.among) : Label();
  return among.en.empty() ? share : Say(Phrase::kAmong, {share, among});
}

std::optional<Phrase> FormulaPhrase(Function function) {
  switch (function) {
    case Function::kMean:
      return Phrase::kMeanOf;
    case Function::kMin:
      return Phrase::kMinOf;
    case Function::kMax:
      return Phrase::kMaxOf;
    default:
      return std::nullopt;
  }
}

std::optional<Phrase> NounPhrase(Function function) {
  switch (function) {
    case Function::kMean:
      return Phrase::kTheMean;
    case Function::kMin:
      return Phrase::kTheMin;
    case Function::kMax:
      return Phrase::kTheMax;
    case Function::kSum:
      return Phrase::kTheSum;
    default:
      return std::nullopt;
  }
}

}  // namespace

std::vector<Part> PartsOf(Evaluator& evaluator, const Aggregate& aggregate, Subject subject) {
  if (aggregate.of_results) return Years(evaluator, aggregate, subject);
  std::vector<Part> parts;
  for (const Subject member : evaluator.Members(subject, aggregate.collection)) {
    if (aggregate.among >= 0 && !evaluator.Get(aggregate.among, member).IsYes()) continue;
    Part part;
    part.subject = member;
    part.weight = WeightOf(evaluator, member);
    part.is_in = aggregate.test < 0 || evaluator.Get(aggregate.test, member).IsYes();
    part.value = ValueOfMember(evaluator, aggregate, member);
    parts.push_back(part);
  }
  return parts;
}

Label AggregateFormula(const Run& run, const Aggregate& aggregate, bool in_formula) {
  if (CountsOnly(aggregate)) return Counted(run, aggregate);
  const std::optional<Phrase> phrase = FormulaPhrase(aggregate.function);
  if (!phrase) return Sum(run, aggregate, in_formula);
  return Say(*phrase, {Listed(run, aggregate, true)});
}

Label AggregateNoun(const Run& run, const Aggregate& aggregate, const Value& value, int places) {
  if (CountsOnly(aggregate)) return Counted(run, aggregate);
  Label text = ValueText(run.program(), value, UnitOf(run, aggregate, -1), places);
  const std::optional<Phrase> phrase = NounPhrase(aggregate.function);
  if (!phrase) return text;
  return Say(*phrase, {text, Listed(run, aggregate, false)});
}

}  // namespace radap::explain
