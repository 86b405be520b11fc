// The type of an expression, from its parts. Internal to rules/check; used by types.cc.
//
// A number written without a unit is "bare": it takes the unit that its place needs (what it is
// compared with, added to, or the value of the rule). Beside * and / it is a plain number.
#ifndef RADAP_RULES_CHECK_INFER_H_
#define RADAP_RULES_CHECK_INFER_H_

#include <optional>
#include <string>

#include "rules/base/diagnostic.h"
#include "rules/check/model.h"
#include "rules/check/score_units.h"

namespace radap::check {

struct Inference {
  const model::Model& model;
  const Users& users;
  Diagnostics& diagnostics;
  int rule = -1;  // the rule that the expression stands in
};

struct Found {
  bool is_known = false;  // false: not resolved or already reported; nothing more is said about it
  bool is_bare = false;
  model::Type type;

  bool IsUnknown() const { return !is_known; }
  bool IsA(model::TypeKind kind) const { return is_known && type.kind == kind; }
};

// Sets the types of the expression and its operands. Reports E0302 to E0306, E0308, E0311, E0314,
// E0315, E0318.
Found Infer(model::Expr& expr, Inference& inference);
// The same where a number is needed; reports E0306 and is unknown for anything else.
Found InferNumber(model::Expr& expr, Inference& inference);
// Gives a bare expression its unit.
void Adapt(model::Expr& expr, model::UnitIndex unit);
// As the author would name it: "percent", "number", "yes/no".
std::string TextOf(const Inference& inference, const Found& found);

}  // namespace radap::check

#endif  // RADAP_RULES_CHECK_INFER_H_
