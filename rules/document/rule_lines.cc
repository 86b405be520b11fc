#include "rules/document/rule_lines.h"

#include <string>

#include "rules/document/phrases.h"

namespace radap::document {
namespace {

void AddBands(const Wording& wording, const Rule& rule, const Instruction& table,
              std::vector<RuleLine>& lines) {
  for (const Band& band : wording.program().band_tables.at(table.b)) {
    lines.push_back(
        {LineKind::kBand, wording.Range(band), wording.Amount(band.value, rule.unit), band.span});
  }
}

void AddSteps(const Wording& wording, const Rule& rule, const Instruction& table,
              std::vector<RuleLine>& lines) {
  const Ladder& ladder = wording.program().ladders.at(table.a);
  for (const Ladder::Step& step : ladder.steps) {
    const Label level = wording.Levels(1U << static_cast<unsigned>(step.level));
    const bool has_own_test = step.test >= 0 && step.test != ladder.test;
    const Label what = has_own_test ? Say(Phrase::kStepTest, {level, wording.Condition(step.test)})
                                    : Say(Phrase::kStep, {level});
    lines.push_back({LineKind::kStep, what, wording.Amount(step.value, rule.unit), step.span});
  }
}

void AddPoints(const Wording& wording, const Rule& rule, const Instruction& table,
               std::vector<RuleLine>& lines) {
  for (const Curve::Point& point : wording.program().curves.at(table.b).points) {
    lines.push_back({LineKind::kPoint, wording.Of(rule, point.at),
                     wording.Amount(point.value, rule.unit), point.span});
  }
}

void AddRows(const Wording& wording, const Rule& rule, const Instruction& table,
             std::vector<RuleLine>& lines) {
  const Matrix& matrix = wording.program().matrices.at(table.a);
  for (const Exact& column : matrix.columns) lines.back().cells.push_back(Both(NumberText(column)));
  for (std::size_t row = 0; row < matrix.rows.size(); ++row) {
    RuleLine line{LineKind::kRow, Both(NumberText(matrix.rows[row])), {}, matrix.spans.at(row)};
    for (std::size_t i = 0; i < matrix.columns.size(); ++i) {
      line.cells.push_back(
          wording.Amount(matrix.cells.at(row * matrix.columns.size() + i), rule.unit));
    }
    lines.push_back(std::move(line));
  }
}

LineKind KindOf(Opcode op) {
  switch (op) {
    case Opcode::kBands:
      return LineKind::kBands;
    case Opcode::kLadder:
      return LineKind::kLadder;
    case Opcode::kInterpolate:
      return LineKind::kCurve;
    case Opcode::kMatrix:
      return LineKind::kMatrix;
    default:
      return LineKind::kOtherwise;
  }
}

void AddTable(const Wording& wording, const Rule& rule, const Instruction& table,
              std::vector<RuleLine>& lines) {
  switch (table.op) {
    case Opcode::kBands:
      return AddBands(wording, rule, table, lines);
    case Opcode::kLadder:
      return AddSteps(wording, rule, table, lines);
    case Opcode::kInterpolate:
      return AddPoints(wording, rule, table, lines);
    case Opcode::kMatrix:
      return AddRows(wording, rule, table, lines);
    default:
      return;
  }
}

// A plain number takes the unit of the rule; a condition is said as one.
Label ValueOf(const Wording& wording, const Rule& rule, std::uint32_t value) {
  const Instruction& instruction = rule.code.at(value);
  const Label words = wording.Of(rule, value);
  if (rule.type == ValueType::kTruth && instruction.op != Opcode::kTruth) {
    return Say(Phrase::kYesIf, {words});
  }
  if (rule.type != ValueType::kNumber || instruction.op != Opcode::kNumber) return words;
  const Exact& number = wording.program().constants.at(instruction.a);
  const bool is_bare = words.en == NumberText(number);
  return is_bare ? wording.Amount(number, rule.unit) : words;
}

}  // namespace

std::vector<RuleLine> LinesOf(const Wording& wording, const Rule& rule) {
  std::vector<RuleLine> lines;
  const Instruction* condition = nullptr;
  for (const Instruction& instruction : rule.code) {
    if (instruction.op == Opcode::kUnless) condition = &instruction;
    if (instruction.op != Opcode::kReturn) continue;
    const Instruction& value = rule.code.at(instruction.a);
    RuleLine line{KindOf(value.op), {}, ValueOf(wording, rule, instruction.a), instruction.span};
    if (condition != nullptr) {
      line.kind = LineKind::kWhen;
      line.what = wording.Of(rule, condition->a);
    }
    lines.push_back(std::move(line));
    AddTable(wording, rule, value, lines);
    condition = nullptr;
  }
  return lines;
}

KnownCurve CurveOf(const Program& program, const Rule& rule) {
  KnownCurve known;
  for (const Instruction& instruction : rule.code) {
    if (instruction.op != Opcode::kInterpolate) continue;
    for (const Curve::Point& point : program.curves.at(instruction.b).points) {
      const Instruction& at = rule.code.at(point.at);
      if (at.op != Opcode::kNumber) return {};
      known.at.push_back(program.constants.at(at.a));
      known.value.push_back(point.value);
    }
  }
  return known;
}

}  // namespace radap::document
