// Numbers in an xlsx file, which keeps them as binary floating-point: the only place of standings that does.
// Exact -> a cell of at most 15 digits. Tested by tests/engine/standing/xlsx_test.cc.
#ifndef RADAP_ENGINE_STANDING_XLSX_NUMBER_H_
#define RADAP_ENGINE_STANDING_XLSX_NUMBER_H_

#include "rules/base/exact.h"

struct lxw_worksheet;
struct lxw_format;

namespace radap::standing {

// Whether a number cell says it exactly.
bool IsExactInSheet(const Exact& number);

void WriteNumber(lxw_worksheet* sheet, int row, int column, const Exact& number,
                 lxw_format* format);

}  // namespace radap::standing

#endif  // RADAP_ENGINE_STANDING_XLSX_NUMBER_H_
