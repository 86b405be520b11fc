// A dossier laid onto a pack: for each element of the program, what the organisation gave for it.
//
// Program + Dossier -> Bind -> Facts + Findings -> Evaluator. Here ids have become indices, unknown ids
// have become findings, and it is settled which KPIs count. Still nothing is scored.
// Tested by tests/engine/eval/bind_test.cc and fields_test.cc.
#ifndef RADAP_ENGINE_EVAL_FACTS_H_
#define RADAP_ENGINE_EVAL_FACTS_H_

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/dossier/dossier.h"
#include "engine/dossier/finding.h"
#include "engine/eval/value.h"
#include "rules/compile/program.h"

namespace radap {

// An element (its index in Program::elements) or a KPI (number of elements + its index in Facts::kpis).
using Subject = int;

struct IssueFacts {
  bool claimed = false;
  int files = 0;  // evidence entries with a file
  int links = 0;  // evidence entries with a URL and no file

  bool operator==(const IssueFacts&) const = default;
};

// What was given for a field of the pack.
struct FieldFacts {
  bool filled = false;  // given, of its kind and in its range; a list with enough entries
  Value value;          // kNumber (number, percent; list: entries), kText, or missing if not filled
};

struct QuestionFacts {
  bool answered = false;  // the dossier has an answer, be it empty
  int narrative_letters = 0;
};

struct KpiFacts {
  std::string id;  // "7.1/2#1": numbered within its group in dossier order
  int item = -1;   // element
  int group = -1;  // element
  bool counts = true;
  Kpi given;
  std::optional<Exact> assumed_score;  // stands for the rule's score; used by what-if only
};

struct Facts {
  std::optional<OrganisationKind> kind;
  std::optional<int> year;                    // fiscal year, Buddhist era
  std::vector<IssueFacts> issues;             // by element; used for issues only
  std::vector<QuestionFacts> questions;       // by element; used for questions only
  std::vector<std::map<int, Exact>> ratings;  // by element, by year; used for items only
  std::vector<bool> applicable;               // by element
  std::vector<FieldFacts> fields;             // by Program::fields
  std::vector<KpiFacts> kpis;                 // those of known groups, in dossier order
};

// Counts of KPIs are judged in dossier order: one over its group's maximum or of a group that is not open
// to the organisation's kind does not count and takes no place; one over its item's maximum does not count.
Facts Bind(const Program& program, const Dossier& dossier, Findings& findings);

// Whether the group must have a KPI. Where the kind is not given, only what every kind must have is mandatory.
bool IsMandatory(const Facts& facts, const Element& group);

// Where in the dossier a subject is given, or would be: "/kpis/3", "/answers/1.1.1/issues/2", "/answers/1.1.1",
// "/ratings/1.2".
std::string PathOf(const Program& program, const Facts& facts, Subject subject);

}  // namespace radap

#endif  // RADAP_ENGINE_EVAL_FACTS_H_
