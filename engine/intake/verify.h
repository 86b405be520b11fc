// Every stored score computed again: with the very text of the pack that it was computed with, whatever packs there are
// today, and with the overrides that stood then.
//
// Store -> VerifyScores -> what differs. Hashes and pages are Store::CheckWhole's. Writes nothing.
// Tested by tests/engine/intake/verify_test.cc.
#ifndef RADAP_ENGINE_INTAKE_VERIFY_H_
#define RADAP_ENGINE_INTAKE_VERIFY_H_

#include <atomic>
#include <cstdint>
#include <functional>
#include <vector>

#include "engine/store/store.h"
#include "rules/base/text.h"
#include "rules/compile/program.h"

namespace radap {

// The pack whose text is kept, compiled; null if it cannot be. It must stay as long as VerifyScores runs.
using CompileEdition = std::function<const Program*(const store::PackEdition&)>;

struct VerifyOptions {
  CompileEdition compile;  // one call at a time, once for each edition
  int jobs = 1;            // threads that score
  const std::atomic<bool>* stop = nullptr;
  std::function<void(std::int64_t done, std::int64_t total)> on_progress;  // revisions
};

struct Verified {
  static constexpr std::size_t kMostListed = 100;

  std::int64_t revisions = 0;
  std::int64_t results = 0;   // that were computed again
  std::int64_t wrong = 0;     // what differs, or cannot be computed again
  std::vector<Label> listed;  // the first of these: of whom, what is stored, what it is now
  bool is_stopped = false;    // some were not looked at
};

Verified VerifyScores(const store::Store& store, const VerifyOptions& options);

}  // namespace radap

#endif  // RADAP_ENGINE_INTAKE_VERIFY_H_
