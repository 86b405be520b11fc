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

// What an element asks to be filled in.
struct Field {
  int element = -1;
  int name = -1;  // index into Model::field_names
  FieldKind kind{};
  UnitIndex unit = 0;         // kNumber, kPercent
  std::optional<Exact> low;   // included
  std::optional<Exact> high;  // included
  std::vector<Exact> one_of;  // empty: any
  int at_least = 1;           // kList: entries
  bool is_required = true;    // neither optional nor named by `needs`
  std::uint32_t levels = 0;   // 0: of every level
  Label label;
  std::optional<Clause> clause;
  Span span;
};

// At least so many of these terms: a term holds when all its fields (indices into Model::fields) are filled.
struct Needs {
  int at_least = 1;
  std::vector<std::vector<int>> terms;
  Span span;
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
  int score = -1;  // rule; -1 for issues; of a group: how its KPIs are scored, -1: as all KPIs are
  int scale = -1;  // index into Model::scales; -1: the main scale; of a group: for its KPIs
  std::vector<int> fields;  // indices into Model::fields
  std::vector<Needs> needs;
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
