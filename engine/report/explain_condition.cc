// Conditions in words: how things are, whichever way the condition asked.
#include <cstddef>
#include <string>
#include <vector>

#include "engine/report/explain_run.h"
#include "engine/report/explain_words.h"
#include "rules/base/element.h"

namespace radap::explain {
namespace {

constexpr int kMostPlaces = 12;

// As few decimals as show two different numbers apart.
int PlacesApart(const Value& a, const Value& b, int places) {
  if (!a.IsNumber() || !b.IsNumber() || a.number == b.number) return places;
  while (places < kMostPlaces && a.number.ToDecimal(places) == b.number.ToDecimal(places)) {
    ++places;
  }
  return places;
}

bool IsConstant(const Run& run, std::uint32_t i) {
  return run.At(i).op == Opcode::kNumber && NamedConstant(run, i) == nullptr;
}

Phrase RelationOf(const Value& a, const Value& b) {
  if (a.number < b.number) return Phrase::kBelow;
  return a.number > b.number ? Phrase::kAbove : Phrase::kEquals;
}

// In Thai a digit does not stand right after a word.
Label SpaceBefore(const Label& text) {
  const bool digit = !text.th.empty() && static_cast<unsigned char>(text.th.front()) < 0x80;
  return {digit ? " " : "", ""};
}

// `files >= 1`, where a file more or less makes no difference.
bool IsAskedForAny(const Run& run, const Instruction& at) {
  if (at.op != Opcode::kGreaterOrEqual || run.At(at.a).op != Opcode::kProperty) return false;
  const auto property = static_cast<Property>(run.At(at.a).a);
  const bool counts = property == Property::kFiles || property == Property::kLinks;
  return counts && run.ValueAt(at.b).number == Exact(1);
}

Label Compared(const Run& run, const Instruction& at) {
  const Value& a = run.ValueAt(at.a);
  const Value& b = run.ValueAt(at.b);
  const int places = PlacesApart(a, b, PlacesOfUnit(run.program(), "measure"));
  if (!a.IsKnown()) return Noun(run, at.a, places);
  if (!b.IsKnown()) return Noun(run, at.b, places);
  if (IsConstant(run, at.b)) {
    const Label name = NameOf(run, at.a);
    if (IsAskedForAny(run, at)) {
      if (a.number.IsZero()) return Say(Phrase::kNo, {name});
      return Say(Phrase::kCountOf, {name, ValueText(run.program(), a, "")});
    }
    if (a.number == b.number && !name.en.empty()) {
      return Say(Phrase::kIs, {name, Noun(run, at.b, places)});
    }
  }
  const Label right = Noun(run, at.b, places);
  return Say(RelationOf(a, b), {Noun(run, at.a, places), right, SpaceBefore(right)});
}

Label Together(const Label& a, const Label& b) {
  if (a.en == b.en) return a;
  return Say(Phrase::kBothHold, {a, b});
}

// What settled it; both sides where both did.
Label Connected(const Run& run, const Instruction& at, bool settling) {
  const auto settles = [&](std::uint32_t i) {
    return settling ? run.ValueAt(i).IsYes() : run.ValueAt(i).IsNo();
  };
  if (settles(at.a)) return Condition(run, at.a);
  if (settles(at.b)) return Condition(run, at.b);
  if (!run.ValueAt(at.a).IsKnown()) return Condition(run, at.a);
  if (!run.ValueAt(at.b).IsKnown()) return Condition(run, at.b);
  return Together(Condition(run, at.a), Condition(run, at.b));
}

Label Missing(const Run& run, const Instruction& at) {
  const Label name = NameOf(run, at.a);
  const Instruction& asked = run.At(at.a);
  if (asked.op == Opcode::kField) {
    return Say(run.ValueAt(at.a).IsKnown() ? Phrase::kFieldFilled : Phrase::kFieldNotFilled,
               {name});
  }
  if (asked.op == Opcode::kProperty && static_cast<Property>(asked.a) == Property::kJudged) {
    return Say(run.ValueAt(at.a).IsKnown() ? Phrase::kJudgedGiven : Phrase::kNotJudged);
  }
  return Say(run.ValueAt(at.a).IsKnown() ? Phrase::kGiven : Phrase::kNo, {name});
}

Label TextTest(const Run& run, const Instruction& at, Phrase yes, Phrase no, const Value& value) {
  return Say(value.IsYes() ? yes : no,
             {NameOf(run, at.a), Both(std::string(run.ValueAt(at.b).text))});
}

Label AtLevel(const Run& run, std::uint32_t i) {
  std::vector<Label> names;
  const std::vector<ProgramLevel>& levels = run.program().levels;
  for (std::size_t level = 0; level < levels.size(); ++level) {
    if (((run.At(i).a >> level) & 1U) != 0) names.push_back(levels[level].label);
  }
  if (names.empty()) return Say(Phrase::kOtherwise);
  return Say(run.ValueAt(i).IsYes() ? Phrase::kOfLevel : Phrase::kNotOfLevel, {ListOf(names)});
}

Label TruthOfRule(const Run& run, std::uint32_t i) {
  const auto rule = static_cast<int>(run.At(i).a);
  if (!run.ValueAt(i).IsKnown()) {
    return Say(Phrase::kUndecided, {NameOf(run.program(), rule)});
  }
  return ReasonOfTest(RunOf(run.evaluator, rule, run.subject));
}

// The conditions that did not hold, for a value that came because nothing else did.
Label NothingElse(const Run& run) {
  Label all;
  for (std::uint32_t i = 0; i < run.code().code.size(); ++i) {
    if (run.At(i).op != Opcode::kUnless || !run.trace.ran[i]) continue;
    const Label one = Condition(run, run.At(i).a);
    all = all.en.empty() ? one : Together(all, one);
  }
  return all.en.empty() ? Say(Phrase::kOtherwise) : all;
}

// The comparison or the blanks that a condition that does not hold fails on; -1: another sort of condition.
int FailsOn(const Run& run, std::uint32_t i) {
  const Instruction& at = run.At(i);
  switch (at.op) {
    case Opcode::kAnd: {
      const bool by_a = run.ValueAt(at.a).IsNo();
      return by_a || run.ValueAt(at.b).IsNo() ? FailsOn(run, by_a ? at.a : at.b) : -1;
    }
    case Opcode::kLess:
    case Opcode::kLessOrEqual:
    case Opcode::kGreater:
    case Opcode::kGreaterOrEqual:
    case Opcode::kFilledAt:
      return static_cast<int>(i);
    case Opcode::kProperty:
      return static_cast<Property>(at.a) == Property::kFilled ? static_cast<int>(i) : -1;
    default:
      return -1;
  }
}

}  // namespace

Label WhatFailed(const Run& run) {
  Label all;
  for (std::uint32_t i = 0; i < run.code().code.size(); ++i) {
    if (run.At(i).op != Opcode::kUnless || !run.trace.ran[i]) continue;
    const int on = run.ValueAt(run.At(i).a).IsNo() ? FailsOn(run, run.At(i).a) : -1;
    if (on < 0) continue;
    const Label one = Condition(run, static_cast<std::uint32_t>(on));
    all = all.en.empty() ? one : Together(all, one);
  }
  return all.en.empty() ? Say(Phrase::kOtherwise) : all;
}

Label Condition(const Run& run, std::uint32_t i) {
  const Instruction& at = run.At(i);
  switch (at.op) {
    case Opcode::kAnd:
      return Connected(run, at, false);
    case Opcode::kOr:
      return Connected(run, at, true);
    case Opcode::kNot:
      return Condition(run, at.a);
    case Opcode::kIsMissing:
      return Missing(run, at);
    case Opcode::kIsOneOf:
      return Noun(run, at.a, 0);
    case Opcode::kRule:
      return TruthOfRule(run, i);
    case Opcode::kFilledAt:
      return FilledWords(run.evaluator, run.subject, at.a);
    case Opcode::kIsAtLevel:
      return AtLevel(run, i);
    case Opcode::kProperty:
      if (static_cast<Property>(at.a) != Property::kFilled) break;
      return FilledWords(run.evaluator, run.subject, kEveryLevel);
    case Opcode::kContains:
      return TextTest(run, at, Phrase::kContains, Phrase::kContainsNot, run.ValueAt(i));
    case Opcode::kStartsWith:
      return TextTest(run, at, Phrase::kStartsWith, Phrase::kStartsNot, run.ValueAt(i));
    case Opcode::kLess:
    case Opcode::kLessOrEqual:
    case Opcode::kGreater:
    case Opcode::kGreaterOrEqual:
    case Opcode::kEqual:
    case Opcode::kNotEqual:
      return Compared(run, at);
    default:
      break;
  }
  return Noun(run, i, PlacesOfUnit(run.program(), ""));
}

Label ReasonOfTest(const Run& run) {
  if (run.trace.returned_at < 0) return Say(Phrase::kMissing);
  const std::uint32_t returned = Returned(run);
  const int unless = DecidingUnless(run);
  const bool constant = run.At(returned).op == Opcode::kTruth;
  if (unless < 0) return constant ? NothingElse(run) : Condition(run, returned);
  const std::uint32_t asked = run.At(static_cast<std::uint32_t>(unless)).a;
  if (constant) return Condition(run, asked);
  // A plain fact that chose the branch belongs to the reason: starred, and so a file was asked for.
  const bool fact = run.At(asked).op == Opcode::kProperty;
  if (!fact) return Condition(run, returned);
  return Together(Condition(run, asked), Condition(run, returned));
}

}  // namespace radap::explain
