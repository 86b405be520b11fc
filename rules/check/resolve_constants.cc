// `constant pass-mark 80 percent`: a name for a number with its unit, for every subject.
#include "rules/base/codes.h"
#include "rules/check/properties.h"
#include "rules/check/report.h"
#include "rules/check/resolve.h"
#include "rules/check/structure.h"
#include "rules/check/words.h"

namespace radap::check {
namespace {

// False after reporting E0210.
bool IsFreeForAll(const ast::Word& name, Resolver& resolver) {
  const PropertyFacts* facts = FindProperty(name.text);
  for (const std::string_view word : {"yes", "no", "missing", "known", "score"}) {
    if (facts == nullptr && name.text != word) continue;
    const ElementKind subject = facts == nullptr ? ElementKind::kTotal : facts->subject;
    Report(resolver.diagnostics, Code::kNameTaken, name.span,
           {name.text, std::string(TextOf(subject))});
    return false;
  }
  return true;
}

}  // namespace

void ResolveConstants(const ast::Ast& ast, Resolver& resolver) {
  ForEach<ast::ConstantLine>(ast.nodes, [&](const ast::ConstantLine& line, const ast::Node& node) {
    if (!IsFreeForAll(line.name, resolver)) return;
    if (!Declare("constant", line.name, resolver)) return;
    model::Constant constant;
    constant.id = line.name.text;
    constant.value = ResolveNumber(line.number, resolver).value_or(Exact());
    constant.unit = line.unit ? ResolveUnit(*line.unit, resolver).value_or(0) : 0;
    constant.is_bare = !line.unit;
    constant.label = ResolveLabel(line.label, node.children, resolver);
    constant.clause = ResolveClause(line.clause, node.children, resolver);
    constant.span = node.span;
    const int index = static_cast<int>(resolver.model.constants.size());
    resolver.constants.emplace(constant.id, index);
    resolver.model.constants.push_back(std::move(constant));
  });
}

bool IsConstant(std::string_view name, const Resolver& resolver) {
  return resolver.constants.find(name) != resolver.constants.end();
}

std::optional<model::Expr> UseConstant(const ast::Word& name, Resolver& resolver) {
  const auto found = resolver.constants.find(name.text);
  if (found == resolver.constants.end()) return std::nullopt;
  model::Constant& constant = resolver.model.constants[static_cast<std::size_t>(found->second)];
  constant.is_used = true;
  model::Expr expr = MakeExpr(model::Op::kNumber, name.span);
  expr.number = constant.value;
  expr.type.unit = constant.is_bare ? kNoUnit : constant.unit;
  return expr;
}

}  // namespace radap::check
