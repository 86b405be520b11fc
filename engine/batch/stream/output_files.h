// The files of an output: OUT.part and OUT.part.json while a run goes on, OUT and OUT.summary.json when it is whole.
//
// Open -> Begin or Resume -> (rows by Output) -> Finish. OUT.part is locked, so that two runs never write the same;
// OUT is as it was until Finish renames. Tested by tests/engine/batch/stream/batch_test.cc and
// tests/batch/interrupt_test.py.
#ifndef RADAP_ENGINE_BATCH_STREAM_OUTPUT_FILES_H_
#define RADAP_ENGINE_BATCH_STREAM_OUTPUT_FILES_H_

#include <cstdint>
#include <optional>
#include <string>

#include "engine/batch/rows/summary.h"
#include "engine/batch/stream/batch.h"
#include "engine/batch/stream/failure.h"
#include "engine/batch/stream/input.h"
#include "engine/batch/stream/read_bytes.h"

namespace radap::batch {

// What an earlier run has done.
struct Done {
  std::int64_t size = 0;  // bytes of whole rows; 0: begin anew
  Summary summary;        // `lines`: up to the last row's
};

class OutputFiles {
 public:
  // Of a link, what it points to.
  explicit OutputFiles(const std::string& out);

  // Refuses an OUT that is the input, lies in it, or is no file.
  std::optional<Failure> CheckOut(const BatchOptions& options, const Input& input) const;
  // The summary of an OUT that is whole and of this run; a failure if OUT is there but of another one. Neither: there
  // is something to resume, or nothing at all.
  std::optional<Failure> FindWhole(const BatchOptions& options, const Input& input,
                                   std::optional<SummaryFile>& whole) const;
  std::optional<Failure> Open();
  // `run`: RunFileOf. REQUIRES: Open.
  std::optional<Failure> Begin(const std::string& run);
  // Whether rows of this run are there to go on with.
  bool CouldResume(const std::string& run) const;
  // Reads the rows that are there and cuts off a torn last one. `head`: HeadLine.
  std::optional<Failure> Resume(const BatchOptions& options, bool of_files, const std::string& run,
                                const std::string& head, Done& done);
  // `run`: RunFileOf; "" where rows are put together from several runs: then any input may be theirs.
  std::optional<Failure> Finish(const SummaryFile& summary, const std::string& run = "");

  int handle() const { return handle_.get(); }
  const std::string& part() const { return part_; }

 private:
  std::optional<Failure> WriteInput(const std::string& run) const;

  std::string out_;
  std::string part_;
  std::string run_;
  std::string summary_;
  std::string input_;  // InputFileOf
  Handle handle_;
};

}  // namespace radap::batch

#endif  // RADAP_ENGINE_BATCH_STREAM_OUTPUT_FILES_H_
