// What every report says about an element or KPI besides its score: its name, its clause, the line of its
// rule that decided. Evaluation + Subject -> words. Tested by tests/engine/report/subject_test.cc.
#ifndef RADAP_ENGINE_REPORT_SUBJECT_H_
#define RADAP_ENGINE_REPORT_SUBJECT_H_

#include <optional>
#include <string>
#include <vector>

#include "engine/eval/result.h"
#include "rules/base/clause.h"

namespace radap {

// The label of an element; the name of a KPI, the same in both languages.
Label NameOf(const Evaluator& evaluator, Subject subject);

// Where the pack says that it comes from; of a KPI its group's place. The nearest clause above it if it has
// none of its own.
std::optional<Clause> ClauseOf(const Evaluator& evaluator, Subject subject);
// The element that this clause stands at; -1 if there is none.
Subject ElementWithClause(const Evaluator& evaluator, Subject subject);

// The line of the pack that gave the score, in the words of the pack (one line, single spaces): "110 and
// above -> 500", "when not challenging: 100". Empty if no line gave a value.
// REQUIRES: the subject has a score rule.
std::string DecidedBy(Evaluator& evaluator, Subject subject);

// Every assumption of the pack, those of rules before those of elements, each in the order of the pack.
std::vector<Assume> AssumesOf(const Program& program);

}  // namespace radap

#endif  // RADAP_ENGINE_REPORT_SUBJECT_H_
