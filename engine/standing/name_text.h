// Names of strangers in a line of text: short, on one line, and without a say in the order of what stands beside them.
//
// Controls and line ends become spaces; marks that embed or override a direction are left out, and a name with letters
// written from the right is isolated (U+2068, U+2069). For text only: JSON, CSV and sheets have names as they are.
// Tested by tests/engine/standing/name_text_test.cc.
#ifndef RADAP_ENGINE_STANDING_NAME_TEXT_H_
#define RADAP_ENGINE_STANDING_NAME_TEXT_H_

#include <string>
#include <string_view>

namespace radap::standing {

// Cut with "…" above that many cells. REQUIRES: UTF-8.
std::string ShownName(std::string_view name, int most_cells);

}  // namespace radap::standing

#endif  // RADAP_ENGINE_STANDING_NAME_TEXT_H_
