// A score worked out from the printed scores below it: does a mean follow from what stands above it in print?
//
// Only where the score rule is plain: one aggregate over the scores of its members, with numbers and + - × / around
// it, and a print for every member. Private to engine/audit. Tested by tests/engine/audit/printed_parts_test.cc.
#ifndef RADAP_ENGINE_AUDIT_PRINTED_PARTS_H_
#define RADAP_ENGINE_AUDIT_PRINTED_PARTS_H_

#include <map>
#include <optional>

#include "engine/audit/audit.h"
#include "engine/eval/evaluator.h"

namespace radap::audit {

using Prints = std::map<Subject, Exact>;  // by element or KPI

struct FromPrints {
  Exact value;
  Label how;  // "mean of the printed 380, 420"
};

std::optional<FromPrints> WorkOutFromPrints(const Evaluator& evaluator, Subject element,
                                            const Prints& prints);

}  // namespace radap::audit

#endif  // RADAP_ENGINE_AUDIT_PRINTED_PARTS_H_
