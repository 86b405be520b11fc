#include "rules/check/dump_expr.h"

#include <string_view>
#include <vector>

#include "rules/check/words.h"

namespace radap::check {
namespace {

using model::Op;

std::string_view SignOf(Op op) {
  switch (op) {
    case Op::kAdd:
      return "+";
    case Op::kSubtract:
      return "-";
    case Op::kMultiply:
      return "*";
    case Op::kDivide:
      return "/";
    case Op::kLess:
      return "<";
    case Op::kLessOrEqual:
      return "<=";
    case Op::kGreater:
      return ">";
    case Op::kGreaterOrEqual:
      return ">=";
    case Op::kEqual:
      return "=";
    case Op::kNotEqual:
      return "<>";
    case Op::kAnd:
      return "and";
    case Op::kOr:
      return "or";
    case Op::kContains:
      return "contains";
    case Op::kStartsWith:
      return "starts with";
    case Op::kMin:
      return "min";
    case Op::kMax:
      return "max";
    default:
      return "?";
  }
}

std::string DumpYears(int years) {
  return " of " + std::to_string(years) + (years == 1 ? " year before" : " years before");
}

std::string DumpNumber(const model::Model& model, const model::Expr& expr) {
  const std::string unit = TextOf(model, expr.type);
  return expr.number.ToFraction() + (unit == "number" ? "" : " " + unit);
}

std::string DumpProperty(const model::Expr& expr) {
  std::string out(radap::TextOf(expr.property));
  return expr.years_before == 0 ? out : out + DumpYears(expr.years_before);
}

std::string DumpIs(const model::Model& model, const model::Expr& expr) {
  const model::Expr& operand = expr.args.front();
  const auto values =
      operand.type.kind == model::TypeKind::kDirection ? DirectionTexts() : KindTexts();
  std::vector<std::string_view> words;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if ((expr.values & (1U << i)) != 0) words.push_back(values[i]);
  }
  return "(" + DumpExpr(model, operand) + " is " + Join(words) + ")";
}

std::string DumpSeries(const model::Expr& expr) {
  const std::string what = expr.property == Property::kTarget ? "targets" : "results";
  if (!expr.through_now) return what + DumpYears(expr.years_before);
  return what + " of " + std::to_string(expr.years_before) + " years";
}

std::string DumpLevels(const model::Model& model, std::uint32_t levels) {
  std::vector<std::string_view> words;
  for (std::size_t i = 0; i < model.levels.size(); ++i) {
    if ((levels & (1U << i)) != 0) words.push_back(model.levels[i].id);
  }
  return Join(words);
}

std::string DumpAggregate(const model::Model& model, const model::Expr& expr) {
  std::string out = "(" + std::string(TextOf(expr.function)) + " of ";
  if (expr.known_only) out += "known ";
  if (expr.of_results) return out + DumpSeries(expr) + ")";
  if (expr.rule >= 0) out += RuleReference(model, expr.rule) + " of ";
  out += PluralOf(expr.collection);
  if (expr.test >= 0) out += " " + RuleReference(model, expr.test);
  if (expr.among >= 0) out += " among " + RuleReference(model, expr.among);
  return out + ")";
}

std::string DumpOperation(const model::Model& model, const model::Expr& expr) {
  const std::string sign(SignOf(expr.op));
  return "(" + DumpExpr(model, expr.args[0]) + " " + sign + " " + DumpExpr(model, expr.args[1]) +
         ")";
}

}  // namespace

std::string RuleReference(const model::Model& model, int rule) {
  if (rule < 0) return "?";
  const std::string& name = model.rules[static_cast<std::size_t>(rule)].name;
  return name.empty() ? "#" + std::to_string(rule) : name;
}

std::string DumpExpr(const model::Model& model, const model::Expr& expr) {
  switch (expr.op) {
    case Op::kNumber:
      return DumpNumber(model, expr);
    case Op::kTruth:
      return expr.truth ? "yes" : "no";
    case Op::kText:
      return "\"" + expr.text + "\"";
    case Op::kProperty:
      return DumpProperty(expr);
    case Op::kField:
      return "field " + model.field_names[static_cast<std::size_t>(expr.field)];
    case Op::kFilledAt:
      return "(filled at " + DumpLevels(model, expr.levels) + ")";
    case Op::kIsAtLevel:
      return "(level is " + DumpLevels(model, expr.levels) + ")";
    case Op::kScore:
      return "score";
    case Op::kRound:
      return "(round " + DumpExpr(model, expr.args[0]) + " to " +
             std::to_string(expr.years_before) + ")";
    case Op::kRule:
      return RuleReference(model, expr.rule);
    case Op::kNegate:
      return "(-" + DumpExpr(model, expr.args[0]) + ")";
    case Op::kNot:
      return "(not " + DumpExpr(model, expr.args[0]) + ")";
    case Op::kIsOneOf:
      return DumpIs(model, expr);
    case Op::kIsMissing:
      return "(" + DumpExpr(model, expr.args[0]) + " is missing)";
    case Op::kAggregate:
      return DumpAggregate(model, expr);
    default:
      return DumpOperation(model, expr);
  }
}

}  // namespace radap::check
