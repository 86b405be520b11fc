#include "engine/batch/stream/batch.h"

#include <unistd.h>

#include "engine/batch/stream/first_pack.h"
#include "engine/batch/stream/input.h"
#include "engine/batch/stream/output.h"
#include "engine/batch/stream/output_files.h"
#include "engine/batch/stream/pipeline.h"
#include "engine/batch/stream/run_file.h"

namespace radap::batch {
namespace {

Failure InputTooShort(const std::string& part) {
  return {BatchEnd::kOtherRun,
          {"“" + part + "” มีผลมากกว่าข้อมูลที่อ่านได้ จึงทำต่อไม่ได้: ข้อมูลนี้ไม่ใช่ชุดเดิม",
           "`" + part +
               "` has rows of more than the input has, and was not resumed: this is not the same "
               "input"}};
}

// One run: options settled, input open.
class Run {
 public:
  Run(const BatchOptions& options, Input& input) : options_(options), input_(input) {
    result_.left_out = input.FilesLeftOut();
  }

  BatchResult ToStdout() {
    Output output(STDOUT_FILENO, "", -1);
    output.rows() = HeadLine(options_.scoring, input_.IsOfFiles());
    return End(Pour(output));
  }
  BatchResult ToFile();

 private:
  std::optional<Failure> Begin(OutputFiles& files, Done& done);
  std::optional<Failure> SkipDone(const std::string& part);
  std::optional<Failure> Fill(OutputFiles& files);
  std::optional<Failure> Pour(Output& output);
  BatchResult End(std::optional<Failure> failure) {
    if (failure) {
      result_.end = failure->end;
      result_.why = std::move(failure->why);
    }
    return std::move(result_);
  }

  const BatchOptions& options_;
  Input& input_;
  std::int64_t skipped_ = 0;
  BatchResult result_;
};

std::optional<Failure> Run::Pour(Output& output) {
  Pipeline pipeline(options_, input_, skipped_, output, result_);
  if (std::optional<Failure> failure = pipeline.Run()) return failure;
  return input_.CheckUnchanged();
}

std::optional<Failure> Run::Begin(OutputFiles& files, Done& done) {
  const std::string run = RunFileOf(options_, input_);
  const std::string head = HeadLine(options_.scoring, input_.IsOfFiles());
  if (!options_.resume) {
    result_.is_begun_anew = files.CouldResume(run);
    return files.Begin(run);
  }
  return files.Resume(options_, input_.IsOfFiles(), run, head, done);
}

// Goes to the first line or file that has no row yet.
std::optional<Failure> Run::SkipDone(const std::string& part) {
  skipped_ = Skip(input_, result_.summary.lines, options_.stop);
  if (skipped_ >= 0) return std::nullopt;
  if (input_.failure()) return input_.failure();
  if (options_.stop != nullptr && *options_.stop) return Failure{BatchEnd::kStopped, {}};
  result_.can_resume = false;
  return InputTooShort(part);
}

std::optional<Failure> Run::Fill(OutputFiles& files) {
  Done done;
  if (std::optional<Failure> failure = Begin(files, done)) return failure;
  result_.summary = std::move(done.summary);
  result_.can_resume = true;
  if (std::optional<Failure> failure = SkipDone(files.part())) return failure;
  Output output(files.handle(), files.part(), done.size);
  if (done.size == 0) output.rows() = HeadLine(options_.scoring, input_.IsOfFiles());
  if (std::optional<Failure> failure = Pour(output)) return failure;
  SummaryFile summary{options_.identity, std::nullopt, result_.summary};
  if (options_.shard.of != 1) summary.part = input_.PartTaken();
  if (std::optional<Failure> failure = files.Finish(summary, RunFileOf(options_, input_)))
    return failure;
  result_.can_resume = false;
  return std::nullopt;
}

BatchResult Run::ToFile() {
  OutputFiles files(options_.output);
  if (auto failure = files.CheckOut(options_, input_)) return End(std::move(failure));
  if (options_.resume) {
    std::optional<SummaryFile> whole;
    if (auto failure = files.FindWhole(options_, input_, whole)) return End(std::move(failure));
    if (whole) {
      result_.summary = std::move(whole->summary);
      return End(Failure{BatchEnd::kAlreadyWhole, {}});
    }
  }
  if (auto failure = files.Open()) return End(std::move(failure));
  return End(Fill(files));
}

}  // namespace

BatchResult RunBatch(const BatchOptions& options) {
  const OpenedInput opened = OpenInput(options);
  if (!opened.input) {
    BatchResult result;
    result.end = opened.failure->end;
    result.why = opened.failure->why;
    return result;
  }
  BatchOptions settled = options;
  ScorerOptions& scoring = settled.scoring;
  const bool needs_columns = scoring.format == RowFormat::kCsv && scoring.pack == nullptr;
  if (needs_columns && scoring.columns_of == nullptr) {
    scoring.columns_of = FirstPack(settled, *opened.input);
  }
  Run run(settled, *opened.input);
  return options.output.empty() ? run.ToStdout() : run.ToFile();
}

}  // namespace radap::batch
