// Which starred issues lack their file: asked by two lints.
// Tested by tests/engine/assess/claims_test.cc.
#ifndef RADAP_ENGINE_ASSESS_STARRED_H_
#define RADAP_ENGINE_ASSESS_STARRED_H_

#include <vector>

#include "engine/assess/assessed.h"

namespace radap {

// Elements that are starred, apply, and are claimed without a file, in the order of the pack.
std::vector<int> StarredWithoutFile(const Assessed& assessed);

}  // namespace radap

#endif  // RADAP_ENGINE_ASSESS_STARRED_H_
