// A pack ready to run: elements in a table, rules as short straight programs.
//
// Model -> Compile -> Program -> Evaluate. Each rule is a list of instructions (instruction.h,
// opcodes.def). Immutable once compiled; shared between threads. Knows no dossier.
// Tested by tests/rules/compile/ (source against disassembly).
#ifndef RADAP_RULES_COMPILE_PROGRAM_H_
#define RADAP_RULES_COMPILE_PROGRAM_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/base/clause.h"
#include "rules/base/date.h"
#include "rules/base/diagnostic.h"
#include "rules/base/element.h"
#include "rules/base/exact.h"
#include "rules/base/source.h"
#include "rules/base/text.h"
#include "rules/base/vocabulary.h"
#include "rules/compile/instruction.h"
#include "rules/compile/program_element.h"

namespace radap {

enum class ValueType : std::uint8_t { kNumber, kTruth, kDirection, kOrganisationKind, kText };

struct Rule {
  std::string name;  // empty for `where` conditions and an element's own expression
  ElementKind subject{};
  ValueType type{};
  std::string unit;  // id; empty unless a number
  Label label;
  Span span;
  std::vector<Instruction> code;
  std::optional<Clause> clause;
  std::vector<Assume> assumes;
};

struct Lint {
  std::string name;
  ElementKind subject{};
  Severity severity{};
  int condition = -1;  // rule
  Label message;
};

struct ProgramSource {
  std::string id;
  std::string document;
  Label label;
};

struct ProgramLevel {
  std::string id;
  Exact from;  // inclusive
  Label label;
};

struct ProgramUnit {
  std::string id;
  Label label;
};

struct ProgramScale {
  std::string id;  // empty: the main one
  Exact low;
  Exact high;
  std::string unit;
  Label label;
  std::vector<ProgramLevel> levels;  // rising
};

struct Constant {
  std::string id;
  Exact value;
  std::string unit;
  Label label;
  std::optional<Clause> clause;
};

struct Program {
  std::string id;
  std::string version;
  std::string sha256;  // of the source text, 64 hex digits; set by rules/packs
  Label title;
  std::optional<Date> valid_from;  // Buddhist era, included
  std::optional<Date> valid_to;
  std::vector<ProgramSource> sources;
  std::vector<ProgramScale> scales;  // 0: the main one, as scale_low .. levels below
  std::vector<Constant> named_constants;
  std::vector<std::string> field_names;
  std::vector<Field> fields;
  Exact scale_low;
  Exact scale_high;
  std::string scale_unit;
  std::vector<ProgramUnit> units;
  std::vector<ProgramLevel> levels;  // rising
  std::vector<Element> elements;     // 0 is the total; a parent comes before its children
  std::vector<int> elements_by_id;   // indices of `elements` in the order of their ids, bytewise
  std::vector<Rule> rules;
  int kpi_score = -1;  // rule `score of kpi`, -1 in a pack without KPIs
  std::vector<Lint> lints;
  std::vector<Exact> constants;
  std::vector<std::string> texts;
  std::vector<Aggregate> aggregates;
  std::vector<std::vector<Band>> band_tables;  // each in rising order, total and disjoint
  std::vector<Ladder> ladders;
  std::vector<Curve> curves;
  std::vector<Matrix> matrices;
  Source source;  // the text, for spans in explanations

  // Index of the element with this full id, -1 if there is none.
  // REQUIRES: elements_by_id is complete, as Compile leaves it.
  int Find(std::string_view full_id) const;
  // Index of the named rule or test of that kind of subject, -1 if there is none.
  int FindRule(std::string_view name, ElementKind subject) const;
};

// One line for the pack and each of its parts; each rule is a line, then one line an instruction.
// For tests and `radap check --dump`.
std::string Dump(const Program& program);

}  // namespace radap

#endif  // RADAP_RULES_COMPILE_PROGRAM_H_
