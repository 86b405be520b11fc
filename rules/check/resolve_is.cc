#include "rules/base/codes.h"
#include "rules/check/report.h"
#include "rules/check/resolve.h"
#include "rules/check/walk.h"
#include "rules/check/words.h"

namespace radap::check {
namespace {

using model::Op;

model::Expr Negated(model::Expr expr) {
  model::Expr negated = MakeExpr(Op::kNot, expr.span);
  negated.args.push_back(std::move(expr));
  return negated;
}

// "X is missing", "X is known", each also with "is not".
model::Expr IsMissing(const ast::Expr& expr, model::Expr operand) {
  model::Expr missing = MakeExpr(Op::kIsMissing, expr.span);
  missing.args.push_back(std::move(operand));
  const bool asks_known = expr.names.front().text == "known";
  return asks_known != expr.negated ? Negated(std::move(missing)) : missing;
}

// The words that "X is ..." can ask for, by the type of X; none if X has no such list.
std::span<const std::string_view> ValuesOf(const model::Expr& operand) {
  if (operand.op != Op::kProperty) return {};
  if (operand.type.kind == model::TypeKind::kDirection) return DirectionTexts();
  if (operand.type.kind == model::TypeKind::kOrganisationKind) return KindTexts();
  return {};
}

std::uint8_t ResolveValues(const ast::Expr& expr, std::span<const std::string_view> values,
                           Property property, Resolver& resolver) {
  unsigned mask = 0;
  for (const ast::Word& name : expr.names) {
    unsigned bit = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
      if (values[i] == name.text) bit = 1U << i;
    }
    if (bit == 0) {
      Report(resolver.diagnostics, Code::kUnknownValue, name.span,
             {name.text, std::string(TextOf(property)), Join(values)})
          .did_you_mean = NearestName(name.text, values).value_or("");
    }
    mask |= bit;
  }
  return static_cast<std::uint8_t>(mask);
}

bool AsksForLevel(const ast::Expr& expr, ElementKind subject) {
  const ast::Expr& asked = expr.args.front();
  return asked.kind == ast::ExprKind::kName && asked.word.text == "level" &&
         (subject == ElementKind::kItem || subject == ElementKind::kQuestion ||
          subject == ElementKind::kIssue);
}

// "level is basic", "level is one of basic, advance".
model::Expr ResolveLevelIs(const ast::Expr& expr, Resolver& resolver) {
  model::Expr is = MakeExpr(Op::kIsAtLevel, expr.span);
  for (const ast::Word& name : expr.names) {
    const auto level = ResolveLevel(name, resolver);
    if (!level) return Unresolved(expr.span);
    is.levels |= 1U << static_cast<unsigned>(*level);
  }
  return expr.negated ? Negated(std::move(is)) : is;
}

}  // namespace

model::Expr ResolveIs(const ast::Expr& expr, ElementKind subject, Resolver& resolver) {
  if (AsksForLevel(expr, subject)) return ResolveLevelIs(expr, resolver);
  model::Expr operand = ResolveExpr(expr.args.front(), subject, resolver);
  const std::string& first = expr.names.front().text;
  if (expr.names.size() == 1 && (first == "missing" || first == "known")) {
    return IsMissing(expr, std::move(operand));
  }
  if (IsUnresolved(operand)) return operand;
  const auto values = ValuesOf(operand);
  if (values.empty()) {
    Report(resolver.diagnostics, Code::kNoValueList, expr.span, {first});
    return Unresolved(expr.span);
  }
  model::Expr is = MakeExpr(Op::kIsOneOf, expr.span);
  is.values = ResolveValues(expr, values, operand.property, resolver);
  if (is.values == 0) return Unresolved(expr.span);
  is.args.push_back(std::move(operand));
  return expr.negated ? Negated(std::move(is)) : is;
}

}  // namespace radap::check
