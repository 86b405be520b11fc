// Ast -> Model: every name looked up, every id and number read. What cannot be resolved is reported
// and left out (an expression becomes one that IsUnresolved), so that the later checks skip it.
// Order: header, declarations of rules, elements, bodies of rules and lints. Internal to
// rules/check.
#ifndef RADAP_RULES_CHECK_RESOLVE_H_
#define RADAP_RULES_CHECK_RESOLVE_H_

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "rules/base/diagnostic.h"
#include "rules/check/model.h"
#include "rules/syntax/ast.h"

namespace radap::check {

// What all fields of this name have in common that elements of one kind ask for.
struct DeclaredField {
  int name = -1;  // index into Model::field_names
  FieldKind kind{};
  model::UnitIndex unit = 0;
  Span span;  // where it is declared first
};

struct Resolver {
  model::Model& model;
  Diagnostics& diagnostics;
  bool text_is_whole = true;  // false: what is not there may have been lost to a syntax error
  std::map<std::string, Span> declared = {};                            // "unit days" -> where
  std::map<std::pair<ElementKind, std::string>, int> rules = {};        // named rules and tests
  std::map<std::pair<ElementKind, Property>, int> property_rules = {};  // made by RuleOfProperty
  std::vector<std::pair<int, const ast::Node*>> bodies = {};  // rules whose lines are to be read
  std::map<std::pair<ElementKind, std::string>, DeclaredField> fields = {};
  std::map<std::string, int, std::less<>> field_names = {};  // -> index into Model::field_names
  std::map<std::string, int, std::less<>> constants = {};    // -> index into Model::constants
  bool every_group_scores = false;  // each group says how its KPIs are scored
};

// Reports E0207 and is false if `what` `name` was declared before.
bool Declare(std::string_view what, const ast::Word& name, Resolver& resolver);
bool Declare(std::string_view what, const std::string& name, Span at, Resolver& resolver);

// resolve_header.cc: pack, title, scale, units, sources, levels.
void ResolveHeader(const ast::Ast& ast, Resolver& resolver);
// Index of the level with that id; reports E0212.
std::optional<int> ResolveLevel(const ast::Word& id, Resolver& resolver);
// Index of the scale with that id; reports E0252.
std::optional<int> ResolveScale(const ast::Word& id, Resolver& resolver);
// Reports E0211.
std::optional<model::UnitIndex> ResolveUnit(const ast::Word& id, Resolver& resolver);

// resolve_parts.cc: what elements, rules and the header have in common.
std::optional<Exact> ResolveNumber(const ast::Word& digits, Resolver& resolver);  // E0227
// A whole number from `low` to `high`; reports E0226.
std::optional<int> ResolveWhole(const ast::Word& digits, int low, int high, Resolver& resolver);
Label ToLabel(const ast::Label& label);
// The label on the line itself or on a line below it; reports E0206 if both give the same language.
Label ResolveLabel(const ast::Label& own, const std::vector<ast::Node>& children,
                   Resolver& resolver);
std::optional<Clause> ResolveClause(const std::optional<ast::ClauseLine>& own,
                                    const std::vector<ast::Node>& children, Resolver& resolver);
std::vector<model::Assume> ResolveAssumes(const std::vector<ast::Node>& children,
                                          Resolver& resolver);
KindSet ResolveKinds(const std::vector<ast::Word>& words, Resolver& resolver);  // E0214

// resolve_constants.cc: `constant` lines.
void ResolveConstants(const ast::Ast& ast, Resolver& resolver);
bool IsConstant(std::string_view name, const Resolver& resolver);
// The constant as an expression, if there is one of that name; it counts as used. One without a unit takes the
// one that its place needs, as a number does.
std::optional<model::Expr> UseConstant(const ast::Word& name, Resolver& resolver);

// resolve_fields.cc. Names first, since any expression may use them.
void DeclareFields(const ast::Ast& ast, Resolver& resolver);
// Fields and `needs` under an element. REQUIRES: `element` is the index that it will have.
void ResolveFields(const ast::Node& node, int element, model::Element& target, Resolver& resolver);
// E0210 if the name means something else already for this subject.
void CheckFree(const ast::Word& name, ElementKind subject, Resolver& resolver);

// resolve_elements.cc.
void ResolveElements(const ast::Ast& ast, Resolver& resolver);

// resolve_rules.cc.
void DeclareRules(const ast::Ast& ast, Resolver& resolver);
void ResolveRules(const ast::Ast& ast, Resolver& resolver);
// A rule without a name that gives `value`; its index.
int AddNamelessRule(ElementKind subject, model::Type type, model::Expr value, Resolver& resolver);
// Index of the named rule or test of that subject, -1 if there is none.
int FindRule(std::string_view name, ElementKind subject, const Resolver& resolver);

// resolve_expr.cc, resolve_is.cc.
model::Expr ResolveExpr(const ast::Expr& expr, ElementKind subject, Resolver& resolver);
model::Expr ResolveIs(const ast::Expr& expr, ElementKind subject, Resolver& resolver);
model::Expr MakeExpr(model::Op op, Span span);
model::Expr Unresolved(Span span);
// A value that must be written as one number: "300", "-5", "300 points", or as a constant's name. Reports
// E0309.
model::Expr ResolveConstant(const ast::Expr& expr, Resolver& resolver);

// resolve_names.cc.
// A property or rule of the subject as an expression.
model::Expr ResolveName(const ast::Word& name, ElementKind subject, Resolver& resolver);
model::Expr PropertyExpr(Property property, Span span, const Resolver& resolver);
// The rule of that name, or one made for the property of that name; -1 after reporting E0208,
// E0209, or E0219 (a test is needed) or E0220 (a value is needed).
int ResolveTestOf(const ast::Word& name, ElementKind subject, Resolver& resolver);
int ResolveValueOf(const ast::Word& name, ElementKind subject, Resolver& resolver);

// resolve_aggregate.cc.
model::Expr ResolveAggregate(const ast::Expr& expr, ElementKind subject, Resolver& resolver);
// "where (CONDITION)" as a rule of the members, alone or together with the test that comes before it (-1: none).
int ResolveWhere(const ast::Expr& condition, int test, ElementKind members, Resolver& resolver);
// The kind of the members named by `plural`, which must be below the subject. E0217, E0218, E0246.
std::optional<ElementKind> ResolveCollection(const ast::Word& plural, ElementKind subject,
                                             Resolver& resolver);

}  // namespace radap::check

#endif  // RADAP_RULES_CHECK_RESOLVE_H_
