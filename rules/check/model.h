// A pack that has passed every check: names resolved, units known, elements in a tree.
// Ast -> Check -> Model -> Compile -> Program. The model still speaks of expressions as trees; Compile
// flattens them. Tested through Dump by tests/rules/check/.
#ifndef RADAP_RULES_CHECK_MODEL_H_
#define RADAP_RULES_CHECK_MODEL_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "rules/base/clause.h"
#include "rules/base/date.h"
#include "rules/base/diagnostic.h"
#include "rules/base/element.h"
#include "rules/base/exact.h"
#include "rules/base/source.h"
#include "rules/base/text.h"
#include "rules/base/vocabulary.h"
#include "rules/check/model_element.h"
#include "rules/check/model_expr.h"
#include "rules/check/model_rule.h"

namespace radap::model {

struct Source {
  std::string id;
  std::string document;
  Label label;
  Span span;
};

struct Level {
  std::string id;
  Exact from;
  Label label;
  Span span;
};

struct Unit {
  std::string id;
  Label label;
  Span span;  // empty for a built-in unit
};

// A scale besides the main one.
struct Scale {
  std::string id;
  Exact low;
  Exact high;
  UnitIndex unit = 0;
  Label label;
  std::vector<Level> levels;  // rising
  Span span;
};

struct Constant {
  std::string id;
  Exact value;
  UnitIndex unit = 0;
  bool is_bare = false;  // written without a unit: takes the one that its place needs
  Label label;
  std::optional<Clause> clause;
  Span span;
  bool is_used = false;
};

struct Model {
  std::string id;
  std::string version;
  Label title;
  Span title_span;
  std::vector<Source> sources;
  Exact scale_low;
  Exact scale_high;
  UnitIndex scale_unit = 0;
  std::optional<Date> valid_from;
  std::optional<Date> valid_to;
  std::vector<Scale> scales;  // besides the main one
  std::vector<Constant> constants;
  std::vector<std::string> field_names;
  std::vector<Field> fields;
  std::vector<Unit> units;
  std::vector<Level> levels;      // rising
  std::vector<Element> elements;  // a parent comes before its children
  std::vector<Rule> rules;
  std::vector<Lint> lints;
};

}  // namespace radap::model

#endif  // RADAP_RULES_CHECK_MODEL_H_
