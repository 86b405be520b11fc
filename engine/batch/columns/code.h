// A compiled pack as ColumnProgram keeps it, and what each row's findings need of it, looked up once.
// Private to this folder; column_program.h is the way in.
#ifndef RADAP_ENGINE_BATCH_COLUMNS_CODE_H_
#define RADAP_ENGINE_BATCH_COLUMNS_CODE_H_

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "engine/batch/columns/column_program.h"
#include "engine/batch/columns/plan.h"
#include "engine/eval/asked.h"

namespace radap::batch {

// Where a score of one scale reaches a level or leaves the scale.
struct ScaleLimits {
  std::int64_t least = 0;  // of claims, in millionths
  std::int64_t most = 0;
  std::vector<Ratio> levels;  // where each begins, rising
  int places = 2;             // decimals that a claim is compared by
};

// How many KPIs of a group count, and in which item.
struct KpiLimits {
  KindSet open_to = kEveryKind;
  std::size_t item = 0;
  int of_group = std::numeric_limits<int>::max();
  int of_item = std::numeric_limits<int>::max();
};

// Paths of findings about one element.
struct ElementPaths {
  std::string value;      // as PathOf of engine/eval
  std::string claimed;    // "/claimed/1.1"
  std::string narrative;  // questions
  std::string issues;     // questions
  std::string evidence;   // issues
};

struct ColumnProgram::Code {
  const Schema* schema = nullptr;
  std::vector<Plan> plans;  // by kind
  std::string why_not;
  std::vector<ScaleLimits> scales;    // as Program::scales
  std::vector<ElementPaths> paths;    // by element
  std::vector<KpiLimits> kpi_limits;  // by element (a group)
  std::vector<int> questions_by_id;
  std::vector<std::vector<int>>
      issues_by_id;               // by element (a question): its issues in the order of their ids
  std::vector<int> scored_by_id;  // elements with a score, in the order of their ids
  std::vector<int> scored;        // the same in the order of the pack
  std::vector<int> with_values;   // elements that may have findings of lints or values
  std::vector<PropertySet>
      asked_of_kpi;  // by element (a group): facts that its KPIs' score asks for
  // The first number of each level of the total, if its score has one denominator; else empty.
  std::vector<std::int64_t> level_numbers;
  bool kind_needed = false;  // some element is not for every kind of organisation
};

}  // namespace radap::batch

#endif  // RADAP_ENGINE_BATCH_COLUMNS_CODE_H_
