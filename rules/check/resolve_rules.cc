#include <array>

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

bool IsReserved(std::string_view name, ElementKind subject) {
  for (const std::string_view word : {"yes", "no", "missing", "known"}) {
    if (name == word) return true;
  }
  const PropertyFacts* facts = FindProperty(name);
  return facts != nullptr && CanBeAskedOf(*facts, subject);
}

// A name that means something else already cannot be called; reports E0210.
void CheckFree(const ast::Word& name, ElementKind subject, Resolver& resolver) {
  if (!IsReserved(name.text, subject)) return;
  Report(resolver.diagnostics, Code::kNameTaken, name.span,
         {name.text, std::string(TextOf(subject))});
}

// The parts that rules and tests have in common, put into the model and, if the name is new, found
// by it.
void AddRule(const ast::Word& name, const ast::Word& subject_word, const ast::Label& label,
             model::Type type, const ast::Node& node, Resolver& resolver) {
  const auto subject = ResolveSubject(subject_word, resolver);
  if (!subject) return;
  CheckFree(name, *subject, resolver);
  const int index = static_cast<int>(resolver.model.rules.size());
  const std::string full_name = name.text + " of " + subject_word.text;
  if (Declare("rule", full_name, name.span, resolver)) {
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
  rule.assumes = ResolveAssumes(node.children, resolver);
  resolver.model.rules.push_back(std::move(rule));
  resolver.bodies.emplace_back(index, &node);
}

void DeclareRule(const ast::RuleLine& line, const ast::Node& node, Resolver& resolver) {
  const auto unit = ResolveUnit(line.unit, resolver).value_or(kNoUnit);
  AddRule(line.name, line.subject, line.label, {.kind = model::TypeKind::kNumber, .unit = unit},
          node, resolver);
}

void DeclareTest(const ast::TestLine& line, const ast::Node& node, Resolver& resolver) {
  if (line.name.text == "score") {
    Report(resolver.diagnostics, Code::kRuleExpected, line.name.span,
           {line.name.text, line.subject.text});
  }
  AddRule(line.name, line.subject, line.label, kTruthType, node, resolver);
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

void ResolveSteps(const ast::Node& node, model::Branch& branch, Resolver& resolver) {
  std::map<std::string, Span> seen;
  ForEach<ast::StepLine>(node.children, [&](const ast::StepLine& line, const ast::Node& child) {
    const auto [first, is_new] = seen.emplace(line.level.text, line.level.span);
    if (!is_new) {
      ReportRepeated(resolver.diagnostics, line.level.span, "step " + line.level.text,
                     first->second);
    }
    branch.steps.push_back({.level = ResolveLevel(line.level, resolver).value_or(-1),
                            .value = ResolveConstant(line.value, resolver),
                            .span = child.span});
  });
}

model::Branch ResolveLadder(const ast::Node& node, ElementKind subject, Resolver& resolver) {
  const auto& line = std::get<ast::LadderLine>(node.statement);
  model::Branch branch = MakeBranch(model::BranchKind::kLadder, node.span);
  const auto members = ResolveCollection(line.collection, subject, resolver);
  if (members && *members != ElementKind::kQuestion && *members != ElementKind::kIssue) {
    Report(resolver.diagnostics, Code::kNoLevels, line.collection.span, {line.collection.text});
  } else if (members) {
    branch.collection = *members;
    branch.test = ResolveTestOf(line.test, *members, resolver);
  }
  ResolveSteps(node, branch, resolver);
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

void ResolveLint(const ast::LintLine& line, const ast::Node& node, Resolver& resolver) {
  Declare("lint", line.name, resolver);
  const auto subject = ResolveSubject(line.subject, resolver);
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

}  // namespace

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
