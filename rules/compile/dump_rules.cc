#include <fmt/format.h>
#include <fmt/ranges.h>

#include <array>
#include <cstddef>
#include <span>

#include "rules/compile/dump_parts.h"

namespace radap {
namespace {

std::string_view WordsOf(Function function) {
  static constexpr auto kWords = std::to_array<std::string_view>({
#define FUNCTION(name, words) words,
#include "rules/base/function.def"
  });
  return kWords.at(static_cast<std::size_t>(function));
}

ValueType TypeOf(Property property) {
  static constexpr auto kTypes = std::to_array<ValueType>({
#define PROPERTY(name, word, subject, type, unit, missing, th, en) ValueType::type,
#include "rules/base/element.def"
  });
  return kTypes.at(static_cast<std::size_t>(property));
}

std::string YearsText(std::uint32_t years) {
  return fmt::format("{} year{} before", years, years == 1 ? "" : "s");
}

// "issues test met": the members of a collection that a test keeps.
std::string MembersText(const Program& program, ElementKind collection, int test, int among) {
  std::string text(PluralOf(collection));
  if (test >= 0) text += " test " + RuleName(program, test);
  if (among >= 0) text += " among " + RuleName(program, among);
  return text;
}

std::string SeriesText(const Aggregate& aggregate) {
  const std::string what = aggregate.series == Property::kTarget ? "targets of " : "results of ";
  const auto years = static_cast<std::uint32_t>(aggregate.years);
  if (aggregate.through_now) return fmt::format("{}{} years", what, years);
  return what + YearsText(years);
}

std::string LevelNames(const Program& program, std::uint32_t levels) {
  std::vector<std::string_view> names;
  for (std::size_t i = 0; i < program.levels.size(); ++i) {
    if ((levels >> i & 1U) != 0) names.push_back(program.levels[i].id);
  }
  return fmt::format("{}", fmt::join(names, ", "));
}

std::string CurveText(const Curve& curve) {
  std::vector<std::string> points;
  for (const Curve::Point& point : curve.points) {
    points.push_back(fmt::format("%{} {}", point.at, NumberText(point.value)));
  }
  return fmt::format("{}", fmt::join(points, ", "));
}

std::string NumbersText(const std::vector<Exact>& numbers, std::size_t from, std::size_t count) {
  std::vector<std::string> texts;
  for (std::size_t i = from; i < from + count; ++i) texts.push_back(NumberText(numbers.at(i)));
  return fmt::format("{}", fmt::join(texts, " "));
}

std::string MatrixText(const Matrix& matrix) {
  const std::size_t width = matrix.columns.size();
  std::string text = fmt::format("%{} by %{} columns {}", matrix.row, matrix.column,
                                 NumbersText(matrix.columns, 0, width));
  for (std::size_t row = 0; row < matrix.rows.size(); ++row) {
    text += fmt::format(", row {}: {}", NumberText(matrix.rows[row]),
                        NumbersText(matrix.cells, row * width, width));
  }
  return text;
}

std::string AggregateText(const Program& program, const Aggregate& aggregate) {
  std::string text = fmt::format("{} of ", WordsOf(aggregate.function));
  if (aggregate.known_only) text += "known ";
  if (aggregate.of_results) return text + SeriesText(aggregate);
  if (aggregate.rule >= 0) text += RuleName(program, aggregate.rule) + " of ";
  return text + MembersText(program, aggregate.collection, aggregate.test, aggregate.among);
}

std::string BandText(const Band& band) {
  return fmt::format("{}{},{}{} {}", band.low && band.includes_low ? '[' : '(',
                     band.low ? NumberText(*band.low) : "-inf",
                     band.high ? NumberText(*band.high) : "inf",
                     band.high && band.includes_high ? ']' : ')', NumberText(band.value));
}

std::string BandTableText(const std::vector<Band>& table) {
  std::vector<std::string> bands;
  bands.reserve(table.size());
  for (const Band& band : table) bands.push_back(BandText(band));
  return fmt::format("{}", fmt::join(bands, ", "));
}

std::string LadderText(const Program& program, const Ladder& ladder) {
  std::vector<std::string> steps;
  for (const Ladder::Step& step : ladder.steps) {
    const std::string& level = program.levels.at(static_cast<std::size_t>(step.level)).id;
    const bool has_own_test = step.test != ladder.test;
    steps.push_back(fmt::format("{}{} {}", level,
                                has_own_test ? " test " + RuleName(program, step.test) : "",
                                NumberText(step.value)));
  }
  return fmt::format("of {}: {}",
                     MembersText(program, ladder.collection, ladder.test, ladder.among),
                     fmt::join(steps, ", "));
}

// The words that the bits of kIsOneOf stand for, by what its operand is.
std::span<const std::string_view> WordsOfOperand(const Program& program,
                                                 const Instruction& operand) {
  ValueType type = ValueType::kOrganisationKind;
  if (operand.op == Opcode::kProperty) type = TypeOf(static_cast<Property>(operand.a));
  if (operand.op == Opcode::kRule) type = program.rules.at(operand.a).type;
  return type == ValueType::kDirection ? DirectionTexts() : KindTexts();
}

std::string MaskText(const Program& program, const Rule& rule, const Instruction& instruction) {
  const auto words = WordsOfOperand(program, rule.code.at(instruction.a));
  std::vector<std::string_view> chosen;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if ((instruction.b >> i & 1U) != 0) chosen.push_back(words[i]);
  }
  return fmt::format("{}", fmt::join(chosen, ", "));
}

std::string OperandText(const Program& program, const Rule& rule, const Instruction& instruction,
                        Operand operand, std::uint32_t value) {
  switch (operand) {
    case Operand::kNone:
      return "";
    case Operand::kRegister:
      return fmt::format(" %{}", value);
    case Operand::kConstant:
      return " " + NumberText(program.constants.at(value));
    case Operand::kTruth:
      return value != 0 ? " yes" : " no";
    case Operand::kText:
      return " " + QuotedText(program.texts.at(value));
    case Operand::kProperty:
      return fmt::format(" {}", TextOf(static_cast<Property>(value)));
    case Operand::kYears:
      return value == 0 ? "" : " of " + YearsText(value);
    case Operand::kRule:
      return " " + RuleName(program, static_cast<int>(value));
    case Operand::kMask:
      return " " + MaskText(program, rule, instruction);
    case Operand::kAggregate:
      return " " + AggregateText(program, program.aggregates.at(value));
    case Operand::kBandTable:
      return " " + BandTableText(program.band_tables.at(value));
    case Operand::kLadder:
      return " " + LadderText(program, program.ladders.at(value));
    case Operand::kField:
      return " " + program.field_names.at(value);
    case Operand::kLevels:
      return " " + LevelNames(program, value);
    case Operand::kPlaces:
      return fmt::format(" {}", value);
    case Operand::kCurve:
      return " " + CurveText(program.curves.at(value));
    case Operand::kMatrix:
      return " " + MatrixText(program.matrices.at(value));
    case Operand::kTarget:
      return fmt::format(" -> {}", value);
  }
  return " ?";
}

std::string InstructionText(const Program& program, const Rule& rule, std::size_t number) {
  const Instruction& instruction = rule.code[number];
  const Shape& shape = ShapeOf(instruction.op);
  return fmt::format("  {} {}{}{}\n", number, shape.word,
                     OperandText(program, rule, instruction, shape.a, instruction.a),
                     OperandText(program, rule, instruction, shape.b, instruction.b));
}

std::string_view ValueText(const Rule& rule) {
  switch (rule.type) {
    case ValueType::kNumber:
      return rule.unit;
    case ValueType::kTruth:
      return "truth";
    case ValueType::kDirection:
      return "direction";
    case ValueType::kOrganisationKind:
      return "kind";
    case ValueType::kText:
      return "text";
  }
  return "?";
}

}  // namespace

std::string DumpRule(const Program& program, int rule) {
  const Rule& dumped = program.rules.at(static_cast<std::size_t>(rule));
  std::string text = fmt::format("rule {} of {}, {}{}{}\n", RuleName(program, rule),
                                 TextOf(dumped.subject), ValueText(dumped), LabelText(dumped.label),
                                 OriginText(dumped.clause, dumped.assumes));
  for (std::size_t i = 0; i < dumped.code.size(); ++i) text += InstructionText(program, dumped, i);
  return text;
}

}  // namespace radap
