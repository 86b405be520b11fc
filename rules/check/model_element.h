// What is asked: the elements of the model and their fields. Part of model.h.
// Ast -> Check -> Model -> Compile -> Program. Tested through Dump by tests/rules/check/.
#ifndef RADAP_RULES_CHECK_MODEL_ELEMENT_H_
#define RADAP_RULES_CHECK_MODEL_ELEMENT_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "rules/base/clause.h"
#include "rules/base/element.h"
#include "rules/base/exact.h"
#include "rules/base/source.h"
#include "rules/base/text.h"
#include "rules/base/vocabulary.h"
#include "rules/check/model_expr.h"
#include "rules/check/model_rule.h"

namespace radap::model {

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

}  // namespace radap::model

#endif  // RADAP_RULES_CHECK_MODEL_ELEMENT_H_
