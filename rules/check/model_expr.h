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
  kField,      // a field of this name, of the subject
  kFilledAt,   // filled at LEVEL
  kIsAtLevel,  // level is LEVEL
  kScore,      // the score of the subject
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
  kMin,
  kMax,
  kRound,  // args[0] to years_before decimals
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
  Property property{};  // kProperty; kAggregate of_results: what is taken of each year
  // kProperty: 0 = the fiscal year; kAggregate of_results: how many years; kRound: decimals
  int years_before = 0;
  int field = -1;            // kField: index into Model::field_names
  std::uint32_t levels = 0;  // kFilledAt (one bit), kIsAtLevel: bit i = Model::levels[i]
  int rule = -1;  // kRule: index into Model::rules, same subject; -1 = could not be resolved,
                  // never in a model without errors. kAggregate: rule of the
                  // members to take; -1 = their score (or nothing to take)
  std::uint8_t values = 0;  // kIsOneOf: bit i = i-th value of the direction or kind list
  Function function{};      // kAggregate
  ElementKind
      collection{};  // kAggregate: kind of the members; kKpi with of_results = results over years
  bool of_results = false;   // kAggregate over past results of this KPI
  bool through_now = false;  // of_results: the fiscal year is the last of the years
  bool known_only = false;
  int test = -1;           // kAggregate: rule index of the members' test, -1 = all members
  int among = -1;          // kAggregate: rule; members for which it is no are left out altogether
  std::vector<Expr> args;  // operands
};

}  // namespace radap::model

#endif  // RADAP_RULES_CHECK_MODEL_EXPR_H_
