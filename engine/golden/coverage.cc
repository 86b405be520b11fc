// The branches of a rule stand in its code in the order of its lines: each ends with a return.
#include "engine/golden/coverage.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "engine/eval/operations.h"
#include "rules/base/index.h"

namespace radap::golden {
namespace {

using Branches = std::vector<Branch>;

void Add(BranchKind kind, Span span, Branches& branches, Label part = {}) {
  branches.push_back({kind, span, std::move(part)});
}

// Before its first point, between each two, from its last point.
void AddCurve(const Curve& curve, Branches& branches) {
  const std::size_t count = curve.points.size();
  Add(BranchKind::kCurve, curve.points.front().span, branches, {"ถึงจุดนี้", "up to this point"});
  for (std::size_t i = 1; i < count; ++i) {
    Add(BranchKind::kCurve, curve.points[i].span, branches,
        {"ระหว่างจุดก่อนหน้ากับจุดนี้", "between the point before and this one"});
  }
  Add(BranchKind::kCurve, curve.points.back().span, branches, {"ตั้งแต่จุดนี้", "from this point"});
}

void AddMatrix(const Matrix& matrix, Branches& branches) {
  for (const Span& row : matrix.spans) {
    for (const Exact& column : matrix.columns) {
      const std::string value = column.ToPlain(12);
      Add(BranchKind::kCell, row, branches, {"สดมภ์ " + value, "column " + value});
    }
  }
}

// What stands in a table instead of one expression; false if the instruction has none.
bool AddTable(const Program& program, const Instruction& from, Branches& branches) {
  switch (from.op) {
    case Opcode::kBands:
      for (const Band& band : program.band_tables[from.b]) {
        Add(BranchKind::kBand, band.span, branches);
      }
      return true;
    case Opcode::kLadder:
      for (const Ladder::Step& step : program.ladders[from.a].steps) {
        Add(BranchKind::kStep, step.span, branches);
      }
      return true;
    case Opcode::kInterpolate:
      AddCurve(program.curves[from.b], branches);
      return true;
    case Opcode::kMatrix:
      AddMatrix(program.matrices[from.a], branches);
      return true;
    default:
      return false;
  }
}

// A `when` is jumped over by the instruction that tests it.
bool IsWhen(const std::vector<Instruction>& code, std::size_t returns) {
  return std::any_of(
      code.begin(), code.begin() + static_cast<std::ptrdiff_t>(returns),
      [&](const Instruction& each) { return each.op == Opcode::kUnless && each.b == returns + 1; });
}

Branches BranchesOf(const Program& program, const Rule& rule) {
  Branches branches;
  for (std::size_t i = 0; i < rule.code.size(); ++i) {
    if (rule.code[i].op != Opcode::kReturn) continue;
    if (AddTable(program, rule.code[rule.code[i].a], branches)) continue;
    Add(IsWhen(rule.code, i) ? BranchKind::kWhen : BranchKind::kOtherwise, rule.code[i].span,
        branches);
  }
  return branches;
}

void Count(std::size_t branch, Branches& branches, std::size_t first) {
  ++branches[first + branch].reached;
}

void CountBand(const std::vector<Band>& bands, const Value& at, Branches& branches,
               std::size_t first) {
  const Band* band = at.IsKnown() ? BandOf(bands, at.number) : nullptr;
  if (band != nullptr) Count(static_cast<std::size_t>(band - bands.data()), branches, first);
}

// Steps that give points, as the ladder is climbed.
void CountSteps(Evaluator& evaluator, Subject subject, const Ladder& ladder, Branches& branches,
                std::size_t first) {
  std::vector<Subject> members = evaluator.Members(subject, ladder.collection);
  if (ladder.among >= 0) {
    std::erase_if(members,
                  [&](Subject member) { return !evaluator.Get(ladder.among, member).IsYes(); });
  }
  for (std::size_t i = 0; i < ladder.steps.size(); ++i) {
    const Ladder::Step& step = ladder.steps[i];
    const int test = step.test >= 0 ? step.test : ladder.test;
    int total = 0;
    int met = 0;
    for (const Subject member : members) {
      if (!evaluator.IsAtLevel(member, std::uint32_t{1} << static_cast<unsigned>(step.level))) {
        continue;
      }
      ++total;
      if (evaluator.Get(test, member).IsYes()) ++met;
    }
    if (met > 0 || total == 0) Count(i, branches, first);
    if (met < total) return;
  }
}

// REQUIRES: the curve gave a value, so all places are known and in order.
void CountCurve(const Curve& curve, const Trace& trace, const Value& at, Branches& branches,
                std::size_t first) {
  const auto place = [&](std::size_t i) { return trace.registers[curve.points[i].at].number; };
  const std::size_t count = curve.points.size();
  const int sense = count < 2 ? 1 : (place(1) - place(0)).Sign();
  std::size_t passed = 0;  // points that are behind, or reached
  while (passed < count && (at.number - place(passed)).Sign() * sense >= 0) ++passed;
  const bool is_on_point = passed > 0 && at.number == place(passed - 1);
  if (passed == 0 || (passed == 1 && is_on_point)) return Count(0, branches, first);
  if (passed == count) return Count(count, branches, first);
  Count(is_on_point ? passed - 1 : passed, branches, first);
}

void CountCell(const Matrix& matrix, const Trace& trace, Branches& branches, std::size_t first) {
  const auto row = std::ranges::find(matrix.rows, trace.registers[matrix.row].number);
  const auto column = std::ranges::find(matrix.columns, trace.registers[matrix.column].number);
  const auto cell =
      (row - matrix.rows.begin()) * std::ssize(matrix.columns) + (column - matrix.columns.begin());
  Count(static_cast<std::size_t>(cell), branches, first);
}

// How many branches the return of a rule stands for.
std::size_t CountOf(const Program& program, const Instruction& from) {
  Branches branches;
  return AddTable(program, from, branches) ? branches.size() : 1;
}

std::string TitleOf(const Rule& rule) {
  const bool is_test = rule.type == ValueType::kTruth;
  return (is_test ? "test " : "rule ") + rule.name + " of " +
         std::string(radap::TextOf(rule.subject));
}

// By the order of their text, so that the report follows the pack.
bool StandsBefore(const RuleCoverage& a, const RuleCoverage& b) {
  return a.branches.front().span.begin < b.branches.front().span.begin;
}

}  // namespace

std::string_view TextOf(BranchKind kind) {
  static constexpr std::array<std::string_view, 7> kTexts = {"when",  "otherwise", "band", "step",
                                                             "curve", "cell",      "lint"};
  return kTexts[static_cast<std::size_t>(kind)];
}

int RuleCoverage::Reached() const {
  return static_cast<int>(
      std::ranges::count_if(branches, [](const Branch& branch) { return branch.reached > 0; }));
}

Coverage::Coverage(const Program& program) : program_(program) {
  for (std::size_t i = 0; i < program.rules.size(); ++i) {
    const Rule& rule = program.rules[i];
    if (rule.name.empty()) continue;
    rules_.push_back({TitleOf(rule), static_cast<int>(i), false, BranchesOf(program, rule)});
  }
  for (const Element& element : program.elements) {
    if (element.score < 0 || !program.rules[Index(element.score)].name.empty()) continue;
    rules_.push_back({element.id, element.score, false,
                      BranchesOf(program, program.rules[Index(element.score)])});
  }
  for (const Lint& lint : program.lints) {
    const std::string title =
        "lint " + lint.name + " of " + std::string(radap::TextOf(lint.subject));
    rules_.push_back({title, lint.condition, true, {}});
    Span span = program.rules[Index(lint.condition)].code.back().span;
    rules_.back().branches.push_back({BranchKind::kLint, span});
  }
  std::stable_sort(rules_.begin(), rules_.end(), StandsBefore);
}

void Coverage::AddRun(Evaluator& evaluator, Subject subject, RuleCoverage& rule) const {
  const Trace trace = evaluator.Replay(rule.rule, subject);
  if (rule.is_lint && trace.value.IsYes()) ++rule.branches.front().reached;
  if (rule.is_lint || trace.returned_at < 0) return;
  const std::vector<Instruction>& code = program_.rules[Index(rule.rule)].code;
  std::size_t first = 0;
  for (std::size_t i = 0; i < Index(trace.returned_at); ++i) {
    if (code[i].op == Opcode::kReturn) first += CountOf(program_, code[code[i].a]);
  }
  const Instruction& from = code[code[Index(trace.returned_at)].a];
  switch (from.op) {
    case Opcode::kBands:
      return CountBand(program_.band_tables[from.b], trace.registers[from.a], rule.branches, first);
    case Opcode::kLadder:
      return CountSteps(evaluator, subject, program_.ladders[from.a], rule.branches, first);
    case Opcode::kInterpolate:
      if (!trace.value.IsKnown()) return;
      return CountCurve(program_.curves[from.b], trace, trace.registers[from.a], rule.branches,
                        first);
    case Opcode::kMatrix:
      if (trace.value.IsKnown()) {
        CountCell(program_.matrices[from.a], trace, rule.branches, first);
      }
      return;
    default:
      return Count(0, rule.branches, first);
  }
}

void Coverage::Add(Evaluator& evaluator, Of of) {
  const int elements = of == Of::kKpis ? 0 : static_cast<int>(program_.elements.size());
  std::vector<Subject> subjects;
  for (int i = 0; i < elements; ++i) subjects.push_back(i);
  for (std::size_t i = 0; i < evaluator.facts().kpis.size(); ++i) {
    subjects.push_back(evaluator.SubjectOfKpi(i));
  }
  for (const Subject subject : subjects) {
    for (RuleCoverage& rule : rules_) {
      if (evaluator.HasRun(rule.rule, subject)) AddRun(evaluator, subject, rule);
    }
  }
}

int Coverage::Branches() const {
  int branches = 0;
  for (const RuleCoverage& rule : rules_) branches += static_cast<int>(rule.branches.size());
  return branches;
}

int Coverage::Reached() const {
  int reached = 0;
  for (const RuleCoverage& rule : rules_) reached += rule.Reached();
  return reached;
}

int Coverage::Permille() const {
  const int branches = Branches();
  return branches == 0 ? 1000 : static_cast<int>(std::int64_t{1000} * Reached() / branches);
}

}  // namespace radap::golden
