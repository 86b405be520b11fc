// A text as a cell of xlsx takes it: at most 32,767 UTF-16 units, no letters that XML does not have.
// Tested by tests/engine/standing/xlsx_test.cc.
#ifndef RADAP_ENGINE_STANDING_XLSX_TEXT_H_
#define RADAP_ENGINE_STANDING_XLSX_TEXT_H_

#include <string>
#include <string_view>

namespace radap::standing {

// Cut with "…" where it is longer. REQUIRES: UTF-8.
std::string CellText(std::string_view text);

}  // namespace radap::standing

#endif  // RADAP_ENGINE_STANDING_XLSX_TEXT_H_
