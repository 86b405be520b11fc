// The scores of an evaluation that are there: those whose rule gave a value. Used in this folder only.
#ifndef RADAP_ENGINE_HISTORY_GIVEN_SCORES_H_
#define RADAP_ENGINE_HISTORY_GIVEN_SCORES_H_

#include <map>
#include <string_view>

#include "engine/eval/result.h"

namespace radap::history {

// By id; KPIs that do not count are not in it. The evaluation must outlive it.
std::map<std::string_view, const Exact*> GivenScores(const Evaluation& evaluation);

}  // namespace radap::history

#endif  // RADAP_ENGINE_HISTORY_GIVEN_SCORES_H_
