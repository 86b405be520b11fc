// Portions scored by some threads, rows written in the order of the input.
//
// Each worker claims a portion, fills and scores it; whoever completes the one that is next in the order writes it and
// those behind it that are complete. So there is no thread that only reads or only writes, and one job is the same code
// without threads. A ring of slots bounds how far workers run ahead of the output.
// Tested by tests/engine/batch/stream/batch_test.cc (also with -fsanitize=thread).
#ifndef RADAP_ENGINE_BATCH_STREAM_PIPELINE_H_
#define RADAP_ENGINE_BATCH_STREAM_PIPELINE_H_

#include <condition_variable>
#include <cstdint>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "engine/batch/rows/scorer.h"
#include "engine/batch/stream/batch.h"
#include "engine/batch/stream/failure.h"
#include "engine/batch/stream/input.h"
#include "engine/batch/stream/output.h"

namespace radap::batch {

class Pipeline {
 public:
  // `result`: what earlier runs did, to be added to; `skipped`: the bytes or files of that. REQUIRES: all outlive this.
  Pipeline(const BatchOptions& options, Input& input, std::int64_t skipped, Output& output,
           BatchResult& result);

  // To the end of the input, or until stopped or something fails. Rows before that are written.
  std::optional<Failure> Run();

 private:
  // A scored portion on its way to the output.
  struct Slot {
    Chunk chunk;
    std::string file;
    std::int64_t bytes = 0;
    std::optional<Failure> failure;
    bool is_done = false;
  };

  void RunThreads();
  void Work();
  void WorkGuarded();
  Slot* Claim(Portion& portion);
  void Score(Portion& portion, Scorer& scorer, Slot& slot);
  void Finish(Slot& slot);
  std::optional<Failure> Write(Slot& slot);
  void AddSlowest(const Slot& slot);
  void TellProgress();
  bool IsStopped() const;
  void End(std::optional<Failure> failure);

  const BatchOptions& options_;
  Input& input_;
  Output& output_;
  BatchResult& result_;  // of the one who writes
  std::shared_ptr<PackBook> packs_;
  std::chrono::steady_clock::time_point begin_;
  Progress progress_;

  std::mutex claiming_;       // the input, claimed_
  std::int64_t claimed_ = 0;  // portions

  std::mutex mutex_;  // what follows
  std::condition_variable room_;
  std::vector<Slot> ring_;
  std::int64_t written_ = 0;  // portions
  bool is_writing_ = false;
  bool is_ended_ = false;
  std::optional<Failure> failure_;
  std::exception_ptr bug_;
};

}  // namespace radap::batch

#endif  // RADAP_ENGINE_BATCH_STREAM_PIPELINE_H_
