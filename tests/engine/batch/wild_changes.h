// Mistakes in a dossier: of its tree (wrong types, keys twice, years that are none) and of its bytes (cut, torn, not
// UTF-8). Used by wild_dossier.cc.
#ifndef RADAP_TESTS_ENGINE_BATCH_WILD_CHANGES_H_
#define RADAP_TESTS_ENGINE_BATCH_WILD_CHANGES_H_

#include <random>
#include <string>

#include "tests/engine/batch/wild_tree.h"
#include "tests/reference/draw.h"

namespace radap::testing {

// One mistake somewhere in the tree.
void BreakTree(WildValue& dossier, std::mt19937_64& engine);
// One mistake somewhere in the bytes.
void BreakBytes(std::string& bytes, std::mt19937_64& engine);
// What stays the same dossier, but for its bytes: members that are null.
void AddNulls(WildValue& dossier, std::mt19937_64& engine);

// Values and names that are out of place (wild_odd_values.cc).
WildValue OddNumber(reference::Draw& draw);
WildValue OddText(reference::Draw& draw);
WildValue OddBytes(reference::Draw& draw);
std::string OddKey(reference::Draw& draw, const std::string& key);

}  // namespace radap::testing

#endif  // RADAP_TESTS_ENGINE_BATCH_WILD_CHANGES_H_
