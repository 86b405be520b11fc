#include "engine/report/explain_run.h"

#include <algorithm>
#include <utility>

#include "engine/eval/result.h"
#include "engine/report/explain_words.h"
#include "engine/report/figures.h"

namespace radap::explain {
namespace {

constexpr std::string_view kMeasure = "measure";
constexpr std::string_view kRating = "rating";
constexpr std::string_view kPercent = "percent";
constexpr std::string_view kBaht = "baht";
constexpr int kFinePlaces = 4;

// Points need no word on their scale, and a bare number has none.
Label UnitText(const Program& program, std::string_view unit) {
  if (unit == kRating || (unit == program.scale_unit && unit != kPercent)) return {};
  const auto found = std::ranges::find(program.units, unit, &ProgramUnit::id);
  return found == program.units.end() ? Label() : found->label;
}

}  // namespace

Run RunOf(Evaluator& evaluator, int rule, Subject subject, std::size_t from) {
  return {evaluator, rule, subject, evaluator.Replay(rule, subject, from)};
}

int DecidingUnless(const Run& run) {
  const std::vector<Instruction>& code = run.code().code;
  for (int i = run.trace.returned_at; i >= 0; --i) {
    const Instruction& instruction = code[static_cast<std::size_t>(i)];
    const bool spans_return =
        static_cast<int>(instruction.b) == run.trace.returned_at + 1;  // it ends this very branch
    if (instruction.op == Opcode::kUnless && spans_return) return i;
  }
  return -1;
}

std::uint32_t Returned(const Run& run) {
  return run.At(static_cast<std::uint32_t>(run.trace.returned_at)).a;
}

int PlacesOfUnit(const Program& program, std::string_view unit) {
  return unit == kMeasure || unit == kRating ? kFinePlaces : PlacesOf(program);
}

Label ValueText(const Program& program, const Value& value, std::string_view unit, int places) {
  switch (value.state) {
    case ValueState::kMissing:
    case ValueState::kUndefined:
      return ReasonOf(value);
    case ValueState::kNumber:
      break;
    case ValueState::kTruth:
      return Say(value.IsYes() ? Phrase::kYes : Phrase::kNoAnswer);
    case ValueState::kDirection:
      return LabelOf(static_cast<Direction>(value.code));
    case ValueState::kKind:
      return LabelOf(static_cast<OrganisationKind>(value.code));
    case ValueState::kText:
      return Both("“" + std::string(value.text) + "”");
  }
  const std::string plain = value.number.ToPlain(places);
  const Label number = Both(unit == kBaht ? WithThousands(plain) : plain);
  const Label suffix = UnitText(program, unit);
  return suffix.en.empty() && suffix.th.empty() ? number : Say(Phrase::kNamed, {number, suffix});
}

Label ValueText(const Program& program, const Value& value, std::string_view unit) {
  return ValueText(program, value, unit, PlacesOfUnit(program, unit));
}

Label NameOf(const Program& program, int rule) {
  const Rule& found = program.rules[static_cast<std::size_t>(rule)];
  if (!found.label.th.empty() || !found.label.en.empty()) return found.label;
  return Both(found.name);
}

}  // namespace radap::explain
