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
#include "rules/base/diagnostic.h"
#include "rules/base/element.h"
#include "rules/base/exact.h"
#include "rules/base/source.h"
#include "rules/base/text.h"
#include "rules/base/vocabulary.h"
#include "rules/check/model_expr.h"

namespace radap::model {

enum class BranchKind { kWhen, kOtherwise, kBands, kLadder };

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
  Expr value;
  Span span;
};

struct Branch {
  BranchKind kind = BranchKind::kOtherwise;
  Span span;
  Expr condition;            // kWhen
  Expr value;                // kWhen, kOtherwise; kBands: the expression that is banded
  std::vector<Band> bands;   // in rising order
  ElementKind collection{};  // kLadder
  int test = -1;             // kLadder: the members' test
  std::vector<Step> steps;
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

struct Element {
  ElementKind kind{};
  std::string id;   // full: "total", "1", "1.1", "1.1.1", "1.1.1/3", "7.1/2"
  int parent = -1;  // index into Model::elements; the total, always element 0, has none
  std::vector<int> children;
  Label label;
  Span span;
  std::optional<Clause> clause;
  std::vector<Assume> assumes;
  int score = -1;  // rule; -1 for issues and groups
  bool starred = false;
  std::uint32_t levels = 0;  // bit i = Model::levels[i]
  std::optional<Exact> weight;
  Span weight_span;
  KindSet mandatory = kNoKinds;  // kinds of organisation for which the group must have a KPI
  KindSet open_to = kEveryKind;
  std::optional<int> kpis_at_least;
  std::optional<int> kpis_at_most;
  std::optional<int> narrative_at_most;  // letters that are not white space
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
  std::vector<Unit> units;
  std::vector<Level> levels;      // rising
  std::vector<Element> elements;  // a parent comes before its children
  std::vector<Rule> rules;
  std::vector<Lint> lints;
};

}  // namespace radap::model

#endif  // RADAP_RULES_CHECK_MODEL_H_
