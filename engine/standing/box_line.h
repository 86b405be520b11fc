// A distribution as one line of cells on its scale, with the place of one organisation.
//
// Distribution + score -> "··──▒▒┃▒▒───◆··". What is hidden is not drawn. Private to engine/standing. Tested by
// tests/engine/standing/box_line_test.cc.
#ifndef RADAP_ENGINE_STANDING_BOX_LINE_H_
#define RADAP_ENGINE_STANDING_BOX_LINE_H_

#include <optional>
#include <string>

#include "engine/benchmark/figures.h"

namespace radap::standing {

// REQUIRES: cells > 0.
std::string BoxLine(const ProgramScale& scale, const benchmark::Distribution& peers,
                    const std::optional<Exact>& subject, int cells);

}  // namespace radap::standing

#endif  // RADAP_ENGINE_STANDING_BOX_LINE_H_
