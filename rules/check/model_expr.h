// An expression of the model: a tree whose names are resolved and whose types are known. Part of model.h.
// Ast -> Check -> Model -> Compile -> Program. Tested through Dump by tests/rules/check/.
#ifndef RADAP_RULES_CHECK_MODEL_EXPR_H_
#define RADAP_RULES_CHECK_MODEL_EXPR_H_

#include <cstdint>
#include <string>
#include <vector>

#include "rules/base/element.h"
#include "rules/base/exact.h"
#include "rules/base/source.h"

namespace radap::model {

// Index into Model::units. The first ones are built in, in the order of rules/base/unit.def.
using UnitIndex = std::uint16_t;

enum class TypeKind { kNumber, kTruth, kDirection, kOrganisationKind, kText };

struct Type {
  TypeKind kind = TypeKind::kNumber;
  UnitIndex unit = 0;  // of a kNumber
};

enum class Op {
  kNumber,
  kTruth,
  kText,
  kProperty,
  kRule,
  kNegate,
  kNot,
  kAdd,
  kSubtract,
  kMultiply,
  kDivide,
  kLess,
  kLessOrEqual,
  kGreater,
  kGreaterOrEqual,
  kEqual,
  kNotEqual,
  kAnd,
  kOr,
  kIsOneOf,
  kIsMissing,
  kContains,
  kStartsWith,
  kAggregate,
};

enum class Function {
#define FUNCTION(name, words) name,
#include "rules/base/function.def"
};

struct Expr {
  Op op = Op::kNumber;
  Type type;
  Span span;
  Exact number;         // kNumber
  bool truth = false;   // kTruth
  std::string text;     // kText
  Property property{};  // kProperty
  int years_before =
      0;          // kProperty result: 0 = the fiscal year; kAggregate of results: how many years
  int rule = -1;  // kRule: index into Model::rules, same subject; -1 = could not be resolved,
                  // never in a model without errors. kAggregate: rule of the
                  // members to take; -1 = their score (or nothing to take)
  std::uint8_t values = 0;  // kIsOneOf: bit i = i-th value of the direction or kind list
  Function function{};      // kAggregate
  ElementKind
      collection{};  // kAggregate: kind of the members; kKpi with of_results = results over years
  bool of_results = false;  // kAggregate over past results of this KPI
  bool known_only = false;
  int test = -1;           // kAggregate: rule index of the members' test, -1 = all members
  std::vector<Expr> args;  // operands
};

}  // namespace radap::model

#endif  // RADAP_RULES_CHECK_MODEL_EXPR_H_
