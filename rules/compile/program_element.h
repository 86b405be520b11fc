// What is asked: the elements of a Program and their fields. Part of program.h.
// Model -> Compile -> Program -> Evaluate. Tested by tests/rules/compile/.
#ifndef RADAP_RULES_COMPILE_PROGRAM_ELEMENT_H_
#define RADAP_RULES_COMPILE_PROGRAM_ELEMENT_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "rules/base/clause.h"
#include "rules/base/element.h"
#include "rules/base/exact.h"
#include "rules/base/text.h"
#include "rules/base/vocabulary.h"

namespace radap {

struct Assume {
  std::string id;
  Label label;
};

// What an element asks to be filled in.
struct Field {
  int element = -1;
  int name = -1;  // index into Program::field_names
  FieldKind kind{};
  std::string unit;           // kNumber, kPercent
  std::optional<Exact> low;   // included
  std::optional<Exact> high;  // included
  std::vector<Exact> one_of;  // empty: any
  int at_least = 1;           // kList: entries
  bool is_required = true;    // neither optional nor named by `needs`
  std::uint32_t levels = 0;   // 0: of every level
  Label label;
  std::optional<Clause> clause;
};

// At least so many of these terms; a term holds when all its fields (indices into Program::fields) are filled.
struct Needs {
  int at_least = 1;
  std::vector<std::vector<int>> terms;
};

struct Element {
  ElementKind kind{};
  std::string id;  // full id: "total", "1", "1.1", "1.1.1", "1.1.1/3", "7.1/2"
  int parent = -1;
  std::vector<int> children;
  Label label;
  std::optional<Clause> clause;
  std::vector<Assume> assumes;
  int score =
      -1;  // rule; -1 for issues; of a group: how its KPIs are scored, -1: Program::kpi_score
  int scale = 0;            // index into Program::scales; of a group: for its KPIs
  std::vector<int> fields;  // indices into Program::fields
  std::vector<Needs> needs;
  bool starred = false;
  std::uint32_t levels = 0;  // bit i = Program::levels[i]
  std::optional<Exact> weight;
  KindSet mandatory = kNoKinds;
  KindSet open_to = kEveryKind;
  std::optional<int> kpis_at_least;
  std::optional<int> kpis_at_most;
  std::optional<int> narrative_at_most;
};

}  // namespace radap

#endif  // RADAP_RULES_COMPILE_PROGRAM_ELEMENT_H_
