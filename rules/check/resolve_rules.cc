#include <array>

#include "rules/base/codes.h"
#include "rules/check/properties.h"
#include "rules/check/report.h"
#include "rules/check/resolve.h"
#include "rules/check/structure.h"
#include "rules/check/words.h"

namespace radap::check {
namespace {

constexpr model::Type kTruthType{.kind = model::TypeKind::kTruth};

model::Branch MakeBranch(model::BranchKind kind, Span span) {
  model::Branch branch;
  branch.kind = kind;
  branch.span = span;
  return branch;
}

std::optional<ElementKind> ResolveSubject(const ast::Word& word, Resolver& resolver) {
  if (const auto kind = FindElementKind(word.text)) return kind;
  constexpr std::array<std::string_view, 7> kSubjects = {
#define ELEMENT(name, word, plural, th, en) word,
#include "rules/base/element.def"
  };
  Report(resolver.diagnostics, Code::kUnknownSubject, word.span, {word.text, Join(kSubjects)})
      .did_you_mean = NearestName(word.text, kSubjects).value_or("");
  return std::nullopt;
}

bool CanHaveLevels(ElementKind kind) {
  return kind == ElementKind::kItem || kind == ElementKind::kQuestion ||
         kind == ElementKind::kIssue;
}

bool IsReserved(std::string_view name, ElementKind subject) {
  for (const std::string_view word : {"yes", "no", "missing", "known"}) {
    if (name == word) return true;
  }
  // "level is basic" asks for the modifier.
  if (name == "level" && CanHaveLevels(subject)) return true;
  const PropertyFacts* facts = FindProperty(name);
  return facts != nullptr && CanBeAskedOf(*facts, subject);
}

// The parts that rules and tests have in common, put into the model and, if the name is new, found
// by it. What the rule assumes is said once, of its first subject.
void AddRule(const ast::Word& name, const ast::Word& subject_word, const ast::Label& label,
             model::Type type, bool is_first, const ast::Node& node, Resolver& resolver) {
  const auto subject = ResolveSubject(subject_word, resolver);
  if (!subject) return;
  const int index = static_cast<int>(resolver.model.rules.size());
  const std::string full_name = name.text + " of " + subject_word.text;
  if (Declare("rule", full_name, name.span, resolver)) {
    CheckFree(name, *subject, resolver);
    resolver.rules.emplace(std::pair(*subject, name.text), index);
  }
  model::Rule rule;
  rule.name = name.text;
  rule.subject = *subject;
  rule.type = type;
  rule.span = node.span;
  rule.is_whole = node.is_whole;
  rule.label = ResolveLabel(label, node.children, resolver);
  rule.clause = ResolveClause(std::nullopt, node.children, resolver);
  if (is_first) rule.assumes = ResolveAssumes(node.children, resolver);
  resolver.model.rules.push_back(std::move(rule));
  resolver.bodies.emplace_back(index, &node);
}

template <typename Line>
void AddRules(const Line& line, model::Type type, const ast::Node& node, Resolver& resolver) {
  for (const ast::Word& subject : line.subjects) {
    const bool is_first = &subject == &line.subjects.front();
    AddRule(line.name, subject, line.label, type, is_first, node, resolver);
  }
}

void DeclareRule(const ast::RuleLine& line, const ast::Node& node, Resolver& resolver) {
  const auto unit = ResolveUnit(line.unit, resolver).value_or(kNoUnit);
  AddRules(line, {.kind = model::TypeKind::kNumber, .unit = unit}, node, resolver);
}

void DeclareTest(const ast::TestLine& line, const ast::Node& node, Resolver& resolver) {
  if (line.name.text == "score") {
    Report(resolver.diagnostics, Code::kRuleExpected, line.name.span,
           {line.name.text, line.subjects.front().text});
  }
  AddRules(line, kTruthType, node, resolver);
}

model::Branch ResolveWhen(const ast::Node& node, ElementKind subject, Resolver& resolver) {
  const auto& line = std::get<ast::WhenLine>(node.statement);
  model::Branch branch = MakeBranch(model::BranchKind::kWhen, node.span);
  branch.condition = ResolveExpr(line.condition, subject, resolver);
  if (line.value) {
    branch.value = ResolveExpr(*line.value, subject, resolver);
  } else {
    Report(resolver.diagnostics, Code::kWhenWithoutValue, node.span);
    branch.value = Unresolved(node.span);
  }
  return branch;
}

model::Branch ResolveOtherwise(const ast::Node& node, ElementKind subject, Resolver& resolver) {
  const auto& line = std::get<ast::OtherwiseLine>(node.statement);
  model::Branch branch = MakeBranch(model::BranchKind::kOtherwise, node.span);
  branch.value = ResolveExpr(line.value, subject, resolver);
  return branch;
}

model::Band ResolveBand(const ast::BandLine& line, const ast::Node& node, Resolver& resolver) {
  model::Band band;
  band.includes_low = line.includes_low;
  band.includes_high = line.includes_high;
  band.span = node.span;
  band.value = ResolveConstant(line.value, resolver);
  if (line.low) band.low = ResolveNumber(*line.low, resolver);
  if (line.high) band.high = ResolveNumber(*line.high, resolver);
  const bool is_read = (!line.low || band.low) && (!line.high || band.high);
  if (!is_read) band.value = Unresolved(node.span);
  return band;
}

model::Branch ResolveBands(const ast::Node& node, ElementKind subject, Resolver& resolver) {
  const auto& line = std::get<ast::BandsLine>(node.statement);
  model::Branch branch = MakeBranch(model::BranchKind::kBands, node.span);
  branch.value = ResolveExpr(line.of, subject, resolver);
  ForEach<ast::BandLine>(node.children, [&](const ast::BandLine& band, const ast::Node& child) {
    branch.bands.push_back(ResolveBand(band, child, resolver));
  });
  return branch;
}

void ResolveSteps(const ast::Node& node, bool has_members, bool has_test, model::Branch& branch,
                  Resolver& resolver) {
  std::map<std::string, Span> seen;
  ForEach<ast::StepLine>(node.children, [&](const ast::StepLine& line, const ast::Node& child) {
    const auto [first, is_new] = seen.emplace(line.level.text, line.level.span);
    if (!is_new) {
      ReportRepeated(resolver.diagnostics, line.level.span, "step " + line.level.text,
                     first->second);
    }
    model::Step step{.level = ResolveLevel(line.level, resolver).value_or(-1),
                     .value = ResolveConstant(line.value, resolver),
                     .span = child.span};
    if (line.test && has_members) {
      step.test = ResolveTestOf(*line.test, branch.collection, resolver);
    } else if (!line.test && !has_test) {
      Report(resolver.diagnostics, Code::kStepTestMissing, line.level.span, {line.level.text});
    }
    branch.steps.push_back(std::move(step));
  });
}

model::Branch ResolveLadder(const ast::Node& node, ElementKind subject, Resolver& resolver) {
  const auto& line = std::get<ast::LadderLine>(node.statement);
  model::Branch branch = MakeBranch(model::BranchKind::kLadder, node.span);
  const auto members = ResolveCollection(line.collection, subject, resolver);
  if (members && !CanHaveLevels(*members)) {
    Report(resolver.diagnostics, Code::kNoLevels, line.collection.span, {line.collection.text});
  } else if (members) {
    branch.collection = *members;
    if (line.test) branch.test = ResolveTestOf(*line.test, *members, resolver);
    if (line.among) branch.among = ResolveWhere(*line.among, -1, *members, resolver);
  }
  ResolveSteps(node, members && CanHaveLevels(*members), line.test.has_value(), branch, resolver);
  return branch;
}

model::Branch ResolveInterpolate(const ast::Node& node, ElementKind subject, Resolver& resolver) {
  const auto& line = std::get<ast::InterpolateLine>(node.statement);
  model::Branch branch = MakeBranch(model::BranchKind::kInterpolate, node.span);
  branch.value = ResolveExpr(line.of, subject, resolver);
  ForEach<ast::PointLine>(node.children, [&](const ast::PointLine& point, const ast::Node& child) {
    branch.points.push_back({.at = ResolveExpr(point.at, subject, resolver),
                             .value = ResolveConstant(point.value, resolver),
                             .span = child.span});
  });
  return branch;
}

model::Row ResolveRow(const ast::RowLine& line, const ast::Node& node, Resolver& resolver) {
  model::Row row;
  row.value = ResolveNumber(line.value, resolver).value_or(Exact());
  row.span = node.span;
  for (const ast::Expr& cell : line.cells) row.cells.push_back(ResolveConstant(cell, resolver));
  return row;
}

model::Branch ResolveMatrix(const ast::Node& node, ElementKind subject, Resolver& resolver) {
  const auto& line = std::get<ast::MatrixLine>(node.statement);
  model::Branch branch = MakeBranch(model::BranchKind::kMatrix, node.span);
  branch.value = ResolveExpr(line.rows, subject, resolver);
  branch.column = ResolveExpr(line.columns, subject, resolver);
  if (const ast::Node* columns = First<ast::ColumnsLine>(node.children)) {
    branch.columns_span = columns->span;
    for (const ast::Word& word : std::get<ast::ColumnsLine>(columns->statement).values) {
      branch.columns.push_back(ResolveNumber(word, resolver).value_or(Exact()));
    }
  }
  ForEach<ast::RowLine>(node.children, [&](const ast::RowLine& row, const ast::Node& child) {
    branch.rows.push_back(ResolveRow(row, child, resolver));
  });
  return branch;
}

std::optional<model::Branch> ResolveBranch(const ast::Node& node, ElementKind subject,
                                           Resolver& resolver) {
  if (std::holds_alternative<ast::WhenLine>(node.statement)) {
    return ResolveWhen(node, subject, resolver);
  }
  if (std::holds_alternative<ast::OtherwiseLine>(node.statement)) {
    return ResolveOtherwise(node, subject, resolver);
  }
  if (std::holds_alternative<ast::BandsLine>(node.statement)) {
    return ResolveBands(node, subject, resolver);
  }
  if (std::holds_alternative<ast::LadderLine>(node.statement)) {
    return ResolveLadder(node, subject, resolver);
  }
  if (std::holds_alternative<ast::InterpolateLine>(node.statement)) {
    return ResolveInterpolate(node, subject, resolver);
  }
  if (std::holds_alternative<ast::MatrixLine>(node.statement)) {
    return ResolveMatrix(node, subject, resolver);
  }
  return std::nullopt;
}

void ResolveBody(int index, const ast::Node& node, Resolver& resolver) {
  // Resolving an expression may add rules, so the rule itself is looked up again afterwards.
  const auto at = static_cast<std::size_t>(index);
  const ElementKind subject = resolver.model.rules[at].subject;
  std::vector<model::Branch> branches;
  for (const ast::Node& child : node.children) {
    if (!BelongsUnder(child, PlaceOf(node))) continue;
    if (auto branch = ResolveBranch(child, subject, resolver)) {
      branches.push_back(std::move(*branch));
    }
  }
  resolver.model.rules[at].branches = std::move(branches);
}

Severity ResolveSeverity(const ast::Word& word, Resolver& resolver) {
  if (word.text == "error") return Severity::kError;
  if (word.text == "warning") return Severity::kWarning;
  if (word.text == "note") return Severity::kNote;
  constexpr std::array<std::string_view, 3> kWords = {"error", "warning", "note"};
  Report(resolver.diagnostics, Code::kUnknownSeverity, word.span, {word.text}).did_you_mean =
      NearestName(word.text, kWords).value_or("");
  return Severity::kWarning;
}

// The one condition of a lint; a second one is E0206.
int ResolveLintCondition(const ast::Node& node, ElementKind subject, Resolver& resolver) {
  const ast::Node* first = First<ast::WhenLine>(node.children);
  if (first == nullptr) return -1;
  ForEach<ast::WhenLine>(node.children, [&](const ast::WhenLine& line, const ast::Node& child) {
    if (&child != first) {
      ReportRepeated(resolver.diagnostics, child.span, "when", first->span);
    }
    if (line.value) Report(resolver.diagnostics, Code::kValueInLint, line.value->span);
  });
  const auto& line = std::get<ast::WhenLine>(first->statement);
  model::Expr condition = ResolveExpr(line.condition, subject, resolver);
  return AddNamelessRule(subject, kTruthType, std::move(condition), resolver);
}

void ResolveLintOf(const ast::Word& subject_word, const ast::LintLine& line, const ast::Node& node,
                   Resolver& resolver) {
  const auto subject = ResolveSubject(subject_word, resolver);
  if (!subject) return;
  model::Lint lint;
  lint.name = line.name.text;
  lint.subject = *subject;
  lint.span = node.span;
  lint.severity = ResolveSeverity(line.severity, resolver);
  lint.condition = ResolveLintCondition(node, *subject, resolver);
  const ast::Node* say = First<ast::SayLine>(node.children);
  if (say != nullptr) {
    const ast::Label& own = std::get<ast::SayLine>(say->statement).label;
    lint.message = ResolveLabel(own, say->children, resolver);
  }
  resolver.model.lints.push_back(std::move(lint));
}

void ResolveLint(const ast::LintLine& line, const ast::Node& node, Resolver& resolver) {
  Declare("lint", line.name, resolver);
  for (const ast::Word& subject : line.subjects) ResolveLintOf(subject, line, node, resolver);
}

}  // namespace

void CheckFree(const ast::Word& name, ElementKind subject, Resolver& resolver) {
  const bool is_rule = resolver.rules.contains(std::pair(subject, name.text));
  const bool is_constant = IsConstant(name.text, resolver);
  if (!IsReserved(name.text, subject) && !is_rule && !is_constant) return;
  Report(resolver.diagnostics, Code::kNameTaken, name.span,
         {name.text, std::string(TextOf(subject))});
}

int AddNamelessRule(ElementKind subject, model::Type type, model::Expr value, Resolver& resolver) {
  model::Rule rule;
  rule.subject = subject;
  rule.type = type;
  rule.span = value.span;
  model::Branch branch = MakeBranch(model::BranchKind::kOtherwise, value.span);
  branch.value = std::move(value);
  rule.branches.push_back(std::move(branch));
  resolver.model.rules.push_back(std::move(rule));
  return static_cast<int>(resolver.model.rules.size()) - 1;
}

int FindRule(std::string_view name, ElementKind subject, const Resolver& resolver) {
  const auto found = resolver.rules.find(std::pair(subject, std::string(name)));
  return found == resolver.rules.end() ? -1 : found->second;
}

void DeclareRules(const ast::Ast& ast, Resolver& resolver) {
  for (const ast::Node& node : ast.nodes) {
    if (const auto* rule = std::get_if<ast::RuleLine>(&node.statement)) {
      DeclareRule(*rule, node, resolver);
    } else if (const auto* test = std::get_if<ast::TestLine>(&node.statement)) {
      DeclareTest(*test, node, resolver);
    }
  }
}

void ResolveRules(const ast::Ast& ast, Resolver& resolver) {
  for (const auto& [index, node] : resolver.bodies) ResolveBody(index, *node, resolver);
  ForEach<ast::LintLine>(ast.nodes, [&](const ast::LintLine& line, const ast::Node& node) {
    ResolveLint(line, node, resolver);
  });
}

}  // namespace radap::check
