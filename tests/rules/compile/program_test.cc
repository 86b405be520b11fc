// What holds for every Program, whatever the rules: operands exist, jumps go forward, constants are shared.

#include "rules/compile/program.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "tests/rules/compile/compile_case.h"

namespace radap {
namespace {

std::vector<Program> AllPrograms() {
  std::vector<Program> programs;
  for (const auto& cases : {ExpressionCases(), RuleCases()}) {
    for (const CompileCase& row : cases) programs.push_back(CompileText(SmallPack(row.rules)));
  }
  return programs;
}

// One past the largest value that the operand of instruction `number` may have; 0 = any value.
std::size_t LimitOf(const Program& program, const Rule& rule, std::size_t number, Operand operand) {
  switch (operand) {
    case Operand::kRegister:
      return number;
    case Operand::kConstant:
      return program.constants.size();
    case Operand::kText:
      return program.texts.size();
    case Operand::kRule:
      return program.rules.size();
    case Operand::kAggregate:
      return program.aggregates.size();
    case Operand::kBandTable:
      return program.band_tables.size();
    case Operand::kLadder:
      return program.ladders.size();
    case Operand::kField:
      return program.field_names.size();
    case Operand::kCurve:
      return program.curves.size();
    case Operand::kMatrix:
      return program.matrices.size();
    case Operand::kTarget:
      return rule.code.size() + 1;
    case Operand::kNone:
      return 1;
    case Operand::kTruth:
      return 2;
    default:
      return 0;
  }
}

void ExpectOperandExists(const Program& program, const Rule& rule, std::size_t number,
                         Operand operand, std::uint32_t value) {
  const std::size_t limit = LimitOf(program, rule, number, operand);
  if (limit > 0) {
    EXPECT_LT(value, limit) << number << " of " << rule.name;
  }
  if (operand == Operand::kTarget) {
    EXPECT_GT(value, number) << number << " of " << rule.name;
  }
}

TEST(CompiledCode, OperandsExistAndJumpsGoForward) {
  for (const Program& program : AllPrograms()) {
    for (const Rule& rule : program.rules) {
      ASSERT_FALSE(rule.code.empty());
      EXPECT_EQ(rule.code.back().op, Opcode::kReturn);
      for (std::size_t i = 0; i < rule.code.size(); ++i) {
        const Shape& shape = ShapeOf(rule.code[i].op);
        ExpectOperandExists(program, rule, i, shape.a, rule.code[i].a);
        ExpectOperandExists(program, rule, i, shape.b, rule.code[i].b);
      }
    }
  }
}

// A curve and a matrix name registers too: of instructions before the one that looks them up.
TEST(CompiledCode, LookupsReadEarlierInstructions) {
  int lookups = 0;
  for (const Program& program : AllPrograms()) {
    for (const Rule& rule : program.rules) {
      for (std::uint32_t i = 0; i < rule.code.size(); ++i) {
        if (rule.code[i].op == Opcode::kInterpolate) {
          ++lookups;
          for (const auto& point : program.curves.at(rule.code[i].b).points) EXPECT_LT(point.at, i);
        }
        if (rule.code[i].op != Opcode::kMatrix) continue;
        ++lookups;
        const Matrix& matrix = program.matrices.at(rule.code[i].a);
        EXPECT_LT(matrix.row, i);
        EXPECT_LT(matrix.column, i);
        EXPECT_EQ(matrix.cells.size(), matrix.rows.size() * matrix.columns.size());
        EXPECT_EQ(matrix.spans.size(), matrix.rows.size());
      }
    }
  }
  EXPECT_GE(lookups, 2);
}

TEST(CompiledCode, TablesCoverEveryOpcode) {
  std::set<Opcode> seen;
  for (const Program& program : AllPrograms()) {
    for (const Rule& rule : program.rules) {
      for (const Instruction& instruction : rule.code) seen.insert(instruction.op);
    }
  }
#define OPCODE(name, word, a, b) EXPECT_TRUE(seen.contains(Opcode::name)) << (word);
#include "rules/compile/opcodes.def"
}

TEST(CompiledPools, EqualConstantsTextsAndAggregatesAreShared) {
  const Program program = CompileText(SmallPack(R"(
test x of kpi
  otherwise: name contains "a" and note contains "a" and result > 7 and target > 7.0
rule y of item, points
  otherwise: mean of kpis
rule z of item, points
  otherwise: mean of kpis * 7
)"));
  EXPECT_EQ(std::ranges::count(program.constants, Exact(7)), 1);
  EXPECT_EQ(std::ranges::count(program.texts, "a"), 1);
  const auto is_mean_of_kpis = [](const Aggregate& aggregate) {
    return aggregate.function == Function::kMean && aggregate.collection == ElementKind::kKpi;
  };
  EXPECT_EQ(std::ranges::count_if(program.aggregates, is_mean_of_kpis), 1);
}

TEST(CompiledPools, EqualBandTablesKeepTheirOwnPlaces) {
  const Program program = CompileText(SmallPack(R"(
rule x of kpi, points
  bands of target
    below 1 -> 0
    1 and above -> 1
rule y of kpi, points
  bands of target
    below 1 -> 0
    1 and above -> 1
)"));
  ASSERT_EQ(program.band_tables.size(), 2U);
  EXPECT_LT(program.band_tables[0][0].span.begin, program.band_tables[1][0].span.begin);
}

TEST(CompiledSpans, PointAtTheTextOfThePack) {
  const Program program = CompileText(SmallPack(R"(
rule x of kpi, points
  when result is missing: 3
  otherwise: 4 + 5
)"));
  const Rule& rule =
      program.rules.at(static_cast<std::size_t>(program.FindRule("x", ElementKind::kKpi)));
  std::vector<std::string> texts;
  for (const Instruction& instruction : rule.code) {
    const Span span = instruction.span;
    texts.push_back(program.source.text.substr(span.begin, span.end - span.begin));
  }
  EXPECT_EQ(texts, (std::vector<std::string>{"result", "result is missing", "result is missing",
                                             "3", "when result is missing: 3", "4", "5", "4 + 5",
                                             "otherwise: 4 + 5"}));
}

TEST(ProgramFind, FindsEveryElementByItsId) {
  const Program program = CompileText(SmallPack(""));
  for (std::size_t i = 0; i < program.elements.size(); ++i) {
    EXPECT_EQ(program.Find(program.elements[i].id), static_cast<int>(i));
  }
  for (const char* absent : {"", "2", "1.1.", "1.1.1/3", "zzz", "TOTAL"}) {
    EXPECT_EQ(program.Find(absent), -1) << absent;
  }
  EXPECT_EQ(Program{}.Find("total"), -1);
}

TEST(ProgramFind, FindsRulesByNameAndSubject) {
  const Program program = CompileText(SmallPack(R"(
rule x of item, points
  otherwise: 1
rule x of kpi, points
  otherwise: 2
)"));
  const int of_item = program.FindRule("x", ElementKind::kItem);
  const int of_kpi = program.FindRule("x", ElementKind::kKpi);
  EXPECT_EQ(program.rules.at(static_cast<std::size_t>(of_item)).subject, ElementKind::kItem);
  EXPECT_EQ(program.rules.at(static_cast<std::size_t>(of_kpi)).subject, ElementKind::kKpi);
  EXPECT_EQ(program.kpi_score, program.FindRule("score", ElementKind::kKpi));
  EXPECT_GE(program.kpi_score, 0);
  EXPECT_EQ(program.FindRule("x", ElementKind::kIssue), -1);
  EXPECT_EQ(program.FindRule("", ElementKind::kItem), -1) << "rules without a name cannot be found";
}

}  // namespace
}  // namespace radap
