#include <algorithm>

#include "rules/base/codes.h"
#include "rules/check/properties.h"
#include "rules/check/report.h"
#include "rules/check/resolve.h"
#include "rules/check/words.h"

namespace radap::check {
namespace {

// The other subject that has this property or rule, if one has.
std::optional<ElementKind> SubjectThatHas(const std::string& name, const Resolver& resolver) {
  const PropertyFacts* facts = FindProperty(name);
  if (facts != nullptr) return facts->subject;
  for (const auto& [key, index] : resolver.rules) {
    if (key.second == name) return key.first;
  }
  for (const auto& [key, field] : resolver.fields) {
    if (key.second == name) return key.first;
  }
  return std::nullopt;
}

std::string NearestTo(const std::string& name, ElementKind subject, const Resolver& resolver) {
  std::vector<std::string_view> names = {"yes", "no"};
  for (const PropertyFacts& facts : AllProperties()) {
    if (CanBeAskedOf(facts, subject)) names.push_back(facts.word);
  }
  for (const auto& [key, index] : resolver.rules) {
    if (key.first == subject) names.push_back(key.second);
  }
  for (const auto& [key, field] : resolver.fields) {
    if (key.first == subject) names.push_back(key.second);
  }
  for (const model::Constant& constant : resolver.model.constants) names.push_back(constant.id);
  const auto longer = std::ranges::find_if(
      names, [&](std::string_view known) { return known.starts_with(name + "-"); });
  if (longer != names.end()) return std::string(*longer);
  return NearestName(name, names).value_or("");
}

void ReportUnknown(const ast::Word& name, ElementKind subject, Resolver& resolver) {
  const std::string of(TextOf(subject));
  if (const auto other = SubjectThatHas(name.text, resolver)) {
    Report(resolver.diagnostics, Code::kNameOfOtherSubject, name.span,
           {name.text, std::string(TextOf(*other)), of});
    return;
  }
  const std::string meant = NearestTo(name.text, subject, resolver);
  // Without a name near to it, it may be a field whose line, or that of its element, has a mistake.
  const bool may_be_field = subject != ElementKind::kKpi && subject != ElementKind::kIssue;
  if (!resolver.text_is_whole && may_be_field && meant.empty()) return;
  Report(resolver.diagnostics, Code::kUnknownName, name.span, {name.text, of}).did_you_mean = meant;
}

const PropertyFacts* PropertyOf(const std::string& name, ElementKind subject) {
  const PropertyFacts* facts = FindProperty(name);
  return facts != nullptr && CanBeAskedOf(*facts, subject) ? facts : nullptr;
}

// A property where a rule of the members is taken: "share of issues claimed".
int RuleOfProperty(Property property, ElementKind subject, Span span, Resolver& resolver) {
  const auto key = std::pair(subject, property);
  const auto found = resolver.property_rules.find(key);
  if (found != resolver.property_rules.end()) return found->second;
  model::Expr value = PropertyExpr(property, span, resolver);
  const model::Type type = value.type;
  const int index = AddNamelessRule(subject, type, std::move(value), resolver);
  resolver.property_rules.emplace(key, index);
  return index;
}

const DeclaredField* FindField(const std::string& name, ElementKind subject,
                               const Resolver& resolver) {
  const auto found = resolver.fields.find(std::pair(subject, name));
  return found == resolver.fields.end() ? nullptr : &found->second;
}

bool IsNumber(FieldKind kind) {
  return kind == FieldKind::kNumber || kind == FieldKind::kPercent || kind == FieldKind::kList;
}

model::Expr FieldExpr(const DeclaredField& field, Span span) {
  model::Expr expr = MakeExpr(model::Op::kField, span);
  expr.field = field.name;
  expr.type.kind = IsNumber(field.kind) ? model::TypeKind::kNumber : model::TypeKind::kText;
  expr.type.unit = field.unit;
  return expr;
}

// A field where a rule of the members is taken: "mean of share of questions".
int RuleOfField(const DeclaredField& field, const ast::Word& name, ElementKind subject,
                model::TypeKind type, Code wrong_type, Resolver& resolver) {
  model::Expr value = FieldExpr(field, name.span);
  if (value.type.kind != type) {
    Report(resolver.diagnostics, wrong_type, name.span, {name.text, std::string(TextOf(subject))});
    return -1;
  }
  return AddNamelessRule(subject, value.type, std::move(value), resolver);
}

bool HasScore(ElementKind subject, const Resolver& resolver) {
  if (subject == ElementKind::kIssue || subject == ElementKind::kGroup) return false;
  return subject != ElementKind::kKpi || resolver.every_group_scores ||
         FindRule("score", subject, resolver) >= 0;
}

// The rule or property of that name, if its value has the type that is needed here.
int ResolveRuleOf(const ast::Word& name, ElementKind subject, model::TypeKind type, Code wrong_type,
                  Resolver& resolver) {
  const DeclaredField* field = FindField(name.text, subject, resolver);
  if (field != nullptr) return RuleOfField(*field, name, subject, type, wrong_type, resolver);
  const PropertyFacts* facts = PropertyOf(name.text, subject);
  const int rule = facts != nullptr ? -1 : FindRule(name.text, subject, resolver);
  if (facts == nullptr && rule < 0) {
    ReportUnknown(name, subject, resolver);
    return -1;
  }
  const model::TypeKind found =
      facts != nullptr ? facts->type
                       : resolver.model.rules[static_cast<std::size_t>(rule)].type.kind;
  if (found != type) {
    Report(resolver.diagnostics, wrong_type, name.span, {name.text, std::string(TextOf(subject))});
    return -1;
  }
  return facts != nullptr ? RuleOfProperty(facts->property, subject, name.span, resolver) : rule;
}

}  // namespace

model::Expr PropertyExpr(Property property, Span span, const Resolver& resolver) {
  const PropertyFacts& facts = FactsOf(property);
  model::Expr expr = MakeExpr(model::Op::kProperty, span);
  expr.property = property;
  expr.type.kind = facts.type;
  expr.type.unit = FindUnit(resolver.model, facts.unit).value_or(0);
  return expr;
}

model::Expr ResolveName(const ast::Word& name, ElementKind subject, Resolver& resolver) {
  if (name.text == "yes" || name.text == "no") {
    model::Expr truth = MakeExpr(model::Op::kTruth, name.span);
    truth.truth = name.text == "yes";
    return truth;
  }
  if (const PropertyFacts* facts = PropertyOf(name.text, subject)) {
    return PropertyExpr(facts->property, name.span, resolver);
  }
  if (name.text == "score" && HasScore(subject, resolver)) {
    return MakeExpr(model::Op::kScore, name.span);
  }
  if (const DeclaredField* field = FindField(name.text, subject, resolver)) {
    return FieldExpr(*field, name.span);
  }
  model::Expr call = Unresolved(name.span);
  call.rule = FindRule(name.text, subject, resolver);
  if (call.rule >= 0) return call;
  if (auto constant = UseConstant(name, resolver)) return std::move(*constant);
  ReportUnknown(name, subject, resolver);
  return call;
}

int ResolveTestOf(const ast::Word& name, ElementKind subject, Resolver& resolver) {
  return ResolveRuleOf(name, subject, model::TypeKind::kTruth, Code::kTestExpected, resolver);
}

int ResolveValueOf(const ast::Word& name, ElementKind subject, Resolver& resolver) {
  return ResolveRuleOf(name, subject, model::TypeKind::kNumber, Code::kRuleExpected, resolver);
}

}  // namespace radap::check
