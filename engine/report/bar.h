// A score as a bar of cells, and the ruler that says where the levels are.
//
// A cell is filled only if the score reaches its end, so a bar never shows a level that is not reached; in
// the empty part "│" is the cell at whose end a level begins. Tested by tests/engine/report/page_test.cc.
#ifndef RADAP_ENGINE_REPORT_BAR_H_
#define RADAP_ENGINE_REPORT_BAR_H_

#include <string>

#include "rules/compile/program.h"

namespace radap {

std::string BarOf(const ProgramScale& scale, const Exact& score, int cells);

// The scores at which levels begin, each ending under its cell: "0          300  400  500"; with names
// where there is room for them.
std::string RulerOf(const ProgramScale& scale, int cells, bool named, Language language);

}  // namespace radap

#endif  // RADAP_ENGINE_REPORT_BAR_H_
