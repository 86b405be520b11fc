// The parts that make up most of a dossier, as writers put them: known keys in the order of the format, no white space,
// no escapes. Whole phrases are compared at once, and nothing is looked up.
//
// Bytes -> columns, or null for what is written in another way or wrong: the general readers then read it again, and
// over what was written here. Made for each kind of processor (see Scan). Tested by
// tests/engine/batch/read/plain_parts_test.cc.
#ifndef RADAP_ENGINE_BATCH_READ_PLAIN_PARTS_H_
#define RADAP_ENGINE_BATCH_READ_PLAIN_PARTS_H_

#include <cstddef>
#include <string_view>
#include <vector>

#include "engine/batch/facts/block.h"
#include "engine/batch/read/word.h"

namespace radap::batch {

struct IssueKey {
  Word key;                 // `"3":`
  Word claimed;             // `"3":{"claimed":`
  std::string_view number;  // `3`
  int element = -1;
  std::size_t first_cell = 0;  // that of row 0
};

// Each gives the place after the part. REQUIRES: as Scan.
struct PlainParts {
  // Issues of a question in the order of the pack, into the row after the last.
  const char* (*issues)(const char* object, const char* end, const std::vector<IssueKey>& issues,
                        Block& block);
  // A KPI from its name on, into row `kpi`.
  const char* (*kpi)(const char* name, const char* end, int fiscal_year, KpiColumns& kpis,
                     std::size_t kpi);
};

}  // namespace radap::batch

#endif  // RADAP_ENGINE_BATCH_READ_PLAIN_PARTS_H_
