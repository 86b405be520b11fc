// A batch from its input to its output: portions of a file, a pipe or a folder, scored by some threads, rows written in
// the order of the input under a temporary name that becomes the real one when whole.
//
// Input -> portions -> Scorer (threads) -> rows in order -> OUT.part -> OUT. Memory does not grow with the input (but
// for the names of a folder's files). After an interruption OUT.part holds whole rows only (or a torn last one, which a
// resumed run cuts off) and OUT.part.json says of which run. OUT.summary.json (SummaryFile) and .OUT.input (of which input) stand beside a whole OUT.
// Tested by tests/engine/batch/stream/, tests/cli/batch_test.cc and tests/batch/.
#ifndef RADAP_ENGINE_BATCH_STREAM_BATCH_H_
#define RADAP_ENGINE_BATCH_STREAM_BATCH_H_

#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "engine/batch/rows/scorer.h"

namespace radap::batch {

struct Shard {
  int index = 1;  // 1 .. of
  int of = 1;
};

// About as many bytes of whole lines are scored at a time: they stay in the cache between reading and scoring.
inline constexpr std::size_t kPortionBytes = std::size_t{5} << 18;

struct Progress {
  std::int64_t rows = 0;
  std::int64_t bytes = 0;  // of the input
  std::int64_t done =
      0;  // of `total`: bytes of a file, files of a folder; with what earlier runs did
  std::int64_t total = 0;        // 0: not known (a pipe)
  std::int64_t done_before = 0;  // by earlier runs
  std::chrono::nanoseconds time{};
};

struct Slow {
  std::string place;  // line or file
  std::int64_t nanoseconds = 0;
};

// Files of a folder that are no .json and were left out.
struct LeftOut {
  static constexpr std::size_t kMostNames = 3;
  std::int64_t count = 0;
  std::vector<std::string> names;  // the first ones by their bytes
};

struct BatchOptions {
  std::string input;   // file, folder or "-"
  std::string output;  // "": stdout
  int jobs = 1;
  Shard shard;
  bool resume = false;
  ScorerOptions scoring;  // columns_of is found by RunBatch where CSV needs it
  // Of pack, fields, format and version: a run is only resumed under the same one.
  std::string identity;
  const std::atomic<bool>* stop = nullptr;           // set by Ctrl-C
  std::function<void(const Progress&)> on_progress;  // after each portion; one call at a time
  std::size_t portion_bytes = kPortionBytes;
};

enum class BatchEnd : std::uint8_t {
  kWhole,
  kAlreadyWhole,
  kStopped,
  kCannotRead,
  kCannotWrite,
  kOtherRun,    // what is to be resumed is of another run
  kWrongUsage,  // a shard of a pipe, OUT that is the input ...
};

struct BatchResult {
  BatchEnd end{};
  Label why;                // of all but kWhole and kStopped
  bool can_resume = false;  // not whole, but OUT.part is there to go on with
  Summary summary;
  std::int64_t rows = 0;      // of this run
  std::int64_t bytes = 0;     // of the input, read by this run
  std::int64_t general = 0;   // of this run: dossiers that took the general path
  std::vector<Slow> slowest;  // of this run, at most 5, slowest first
  LeftOut left_out;
  bool is_begun_anew = false;  // over rows of an earlier run that --resume would have gone on with
  std::chrono::nanoseconds time{};
};

BatchResult RunBatch(const BatchOptions& options);

}  // namespace radap::batch

#endif  // RADAP_ENGINE_BATCH_STREAM_BATCH_H_
