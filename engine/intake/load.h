// All dossiers of a file, a pipe or a folder into a store.
//
// Input -> portions -> Taker (threads) -> one writer -> Store. The writer commits every 1,000 dossiers, 32 MiB or 2 s and
// holds the store only while it writes, so that other processes have their turn. What on_commit tells is on the disk, come
// what may; the same again only adds what is missing. Tested by tests/engine/intake/load_test.cc, tests/store/.
#ifndef RADAP_ENGINE_INTAKE_LOAD_H_
#define RADAP_ENGINE_INTAKE_LOAD_H_

#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "engine/batch/stream/failure.h"
#include "engine/intake/taker.h"
#include "engine/store/store.h"

namespace radap {

struct Loaded {
  std::int64_t lines = 0;  // of the input, or files
  std::int64_t added = 0;  // dossiers that are new
  std::int64_t newer =
      0;  // of these: the organisation had one of that year and pack, which no longer counts
  std::int64_t there = 0;           // that were there and count
  std::int64_t older = 0;           // that were there, and a newer one counts
  std::int64_t scored_anew = 0;     // of `there`: under another edition of the pack
  std::int64_t left_overrides = 0;  // of older revisions, which no longer count
  std::int64_t bad = 0;             // that were not stored
  std::int64_t bytes = 0;           // of the input
};

struct LoadProgress {
  Loaded so_far;           // on the disk
  std::int64_t done = 0;   // of `total`: bytes of a file, files of a folder
  std::int64_t total = 0;  // 0: not known (a pipe)
  std::chrono::nanoseconds time{};
};

struct LoadOptions {
  std::string input;  // file, folder or "-"
  int jobs = 1;       // threads that score
  TakerOptions taking;
  std::string engine_version;
  const std::atomic<bool>* stop = nullptr;
  std::function<void(const LoadProgress&)> on_commit;
  // What was not stored: "a.ndjson:17". In the order of the input.
  std::function<void(const std::string& place, const Finding& why)> on_bad;
  std::int64_t commit_after = 1000;  // dossiers
};

struct LoadEnd {
  Loaded loaded;  // on the disk
  std::optional<batch::Failure>
      failure;  // the input could not be read to its end, or it was stopped
  std::optional<store::StoreError> store_failure;
  batch::LeftOut left_out;
  std::chrono::nanoseconds time{};
};

LoadEnd Load(store::Store& store, const LoadOptions& options);

}  // namespace radap

#endif  // RADAP_ENGINE_INTAKE_LOAD_H_
