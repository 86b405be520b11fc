// The rules, tests and lints of the model: their lines with every name resolved. Part of model.h.
// Ast -> Check -> Model -> Compile -> Program. Tested through Dump by tests/rules/check/.
#ifndef RADAP_RULES_CHECK_MODEL_RULE_H_
#define RADAP_RULES_CHECK_MODEL_RULE_H_

#include <optional>
#include <string>
#include <vector>

#include "rules/base/clause.h"
#include "rules/base/diagnostic.h"
#include "rules/base/element.h"
#include "rules/base/exact.h"
#include "rules/base/source.h"
#include "rules/base/text.h"
#include "rules/check/model_expr.h"

namespace radap::model {

enum class BranchKind { kWhen, kOtherwise, kBands, kLadder, kInterpolate, kMatrix };

struct Band {
  std::optional<Exact> low;
  std::optional<Exact> high;
  bool includes_low = true;
  bool includes_high = false;
  Expr value;
  Span span;
};

struct Step {
  int level = -1;
  int test = -1;  // of this step; -1: that of the ladder
  Expr value;
  Span span;
};

struct Point {
  Expr at;
  Expr value;
  Span span;
};

struct Row {
  Exact value;
  std::vector<Expr> cells;
  Span span;
};

struct Branch {
  BranchKind kind = BranchKind::kOtherwise;
  Span span;
  Expr condition;  // kWhen
  // kWhen, kOtherwise; kBands, kInterpolate: what is looked up; kMatrix: what chooses the row
  Expr value;
  std::vector<Band> bands;   // in rising order
  ElementKind collection{};  // kLadder
  int test = -1;             // kLadder: the members' test
  int among = -1;            // kLadder: members for which this rule is no are left out; -1: none
  std::vector<Step> steps;
  std::vector<Point> points;   // kInterpolate
  Expr column;                 // kMatrix: what chooses the column
  std::vector<Exact> columns;  // kMatrix
  Span columns_span;           // kMatrix
  std::vector<Row> rows;       // kMatrix: each with a cell for each column
};

struct Assume {
  std::string id;
  Label label;
  Span span;
};

// A rule or test. `where (...)` conditions and element expressions become rules without a name.
struct Rule {
  std::string name;
  ElementKind subject{};
  Type type;
  Label label;
  Span span;
  bool is_whole = true;  // no line of it was lost to a syntax error
  std::vector<Branch> branches;
  std::optional<Clause> clause;
  std::vector<Assume> assumes;
};

struct Lint {
  std::string name;
  ElementKind subject{};
  Severity severity{};
  int condition = -1;  // rule without a name
  Label message;
  Span span;
};

}  // namespace radap::model

#endif  // RADAP_RULES_CHECK_MODEL_RULE_H_
