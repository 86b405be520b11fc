#include "engine/batch/stream/pipeline.h"

#include <algorithm>
#include <system_error>
#include <thread>
#include <utility>

#include "engine/batch/rows/append_text.h"
#include "engine/batch/rows/unread_row.h"

namespace radap::batch {
namespace {

constexpr std::size_t kSlowest = 5;

}  // namespace

Pipeline::Pipeline(const BatchOptions& options, Input& input, std::int64_t skipped, Output& output,
                   BatchResult& result)
    : options_(options),
      input_(input),
      output_(output),
      result_(result),
      packs_(MakePackBook(options.scoring)),
      begin_(std::chrono::steady_clock::now()),
      ring_(static_cast<std::size_t>(std::max(1, options.jobs)) * 2) {
  progress_.done_before = skipped;
  if (const std::optional<Part> part = input.PartTaken()) {
    progress_.total = part->to - part->from;
  }
}

std::optional<Failure> Pipeline::Run() {
  RunThreads();
  if (bug_) std::rethrow_exception(bug_);
  std::optional<Failure> unwritten = output_.Flush();
  result_.time = std::chrono::steady_clock::now() - begin_;
  if (failure_) return failure_;
  if (unwritten) return unwritten;
  if (input_.failure()) return input_.failure();
  return IsStopped() ? std::optional<Failure>({BatchEnd::kStopped, {}}) : std::nullopt;
}

void Pipeline::RunThreads() {
  std::vector<std::jthread> others;
  try {
    for (int i = 1; i < options_.jobs; ++i) others.emplace_back([this] { WorkGuarded(); });
  } catch (const std::system_error&) {
    // Fewer threads than asked for do the same work.
  }
  WorkGuarded();
}

void Pipeline::WorkGuarded() {
  try {
    Work();
  } catch (...) {
    const std::lock_guard lock(mutex_);
    bug_ = std::current_exception();
    is_ended_ = true;
    room_.notify_all();
  }
}

void Pipeline::Work() {
  Scorer scorer(options_.scoring, packs_);
  Portion portion;
  while (Slot* slot = Claim(portion)) {
    Score(portion, scorer, *slot);
    Finish(*slot);
  }
}

bool Pipeline::IsStopped() const {
  return options_.stop != nullptr && options_.stop->load(std::memory_order_relaxed);
}

void Pipeline::End(std::optional<Failure> failure) {
  is_ended_ = true;
  if (!failure_) failure_ = std::move(failure);
  room_.notify_all();
}

// Null: there is no more to do.
Pipeline::Slot* Pipeline::Claim(Portion& portion) {
  const std::lock_guard claiming(claiming_);
  const auto slots = static_cast<std::int64_t>(ring_.size());
  {
    std::unique_lock lock(mutex_);
    room_.wait(lock, [&] { return is_ended_ || claimed_ - written_ < slots; });
    if (is_ended_) return nullptr;
  }
  if (IsStopped() || !input_.Claim(portion)) {
    const std::lock_guard lock(mutex_);
    End(std::nullopt);
    return nullptr;
  }
  return &ring_[static_cast<std::size_t>(claimed_++ % slots)];
}

void Pipeline::Score(Portion& portion, Scorer& scorer, Slot& slot) {
  slot.failure = input_.Fill(portion);
  if (slot.failure) return;
  slot.bytes = portion.bytes;
  if (!input_.IsOfFiles()) return scorer.ScoreLines(portion.text, slot.chunk);
  slot.file = portion.file;
  if (portion.unread == 0) {
    scorer.ScoreFile(portion.text, slot.chunk);
  } else {
    FillUnread(options_.scoring, CauseOf(portion.unread), slot.chunk);
  }
  for (std::string& bad : slot.chunk.summary.first_bad) bad = AsUtf8(slot.file);
}

void Pipeline::Finish(Slot& slot) {
  std::unique_lock lock(mutex_);
  slot.is_done = true;
  if (is_writing_) return;  // that one goes on to this
  is_writing_ = true;
  while (true) {
    Slot& next = ring_[static_cast<std::size_t>(written_) % ring_.size()];
    if (!next.is_done || failure_) break;
    lock.unlock();
    std::optional<Failure> failure = Write(next);
    lock.lock();
    next.is_done = false;
    ++written_;
    if (failure) End(std::move(failure));
    room_.notify_all();
  }
  is_writing_ = false;
}

std::optional<Failure> Pipeline::Write(Slot& slot) {
  if (slot.failure) return slot.failure;
  const RowFormat format = options_.scoring.format;
  if (input_.IsOfFiles()) {
    AppendFileRow(slot.chunk, slot.file, format, output_.rows());
  } else {
    AppendRows(slot.chunk, result_.summary.lines, format, output_.rows());
  }
  AddSlowest(slot);
  result_.summary.Add(slot.chunk.summary);
  result_.general += slot.chunk.general;
  result_.rows += static_cast<std::int64_t>(slot.chunk.ends.size());
  result_.bytes += slot.bytes;
  if (std::optional<Failure> failure = output_.Commit()) return failure;
  if (options_.on_progress) TellProgress();
  return std::nullopt;
}

void Pipeline::TellProgress() {
  progress_.rows = result_.rows;
  progress_.bytes = result_.bytes;
  progress_.done = progress_.done_before + (input_.IsOfFiles() ? result_.rows : result_.bytes);
  progress_.time = std::chrono::steady_clock::now() - begin_;
  options_.on_progress(progress_);
}

void Pipeline::AddSlowest(const Slot& slot) {
  std::vector<Slow>& slowest = result_.slowest;
  const Chunk& chunk = slot.chunk;
  for (std::size_t i = 0; i < chunk.nanoseconds.size(); ++i) {
    const std::int64_t time = chunk.nanoseconds[i];
    if (slowest.size() == kSlowest && time <= slowest.back().nanoseconds) continue;
    const std::string place =
        slot.file.empty() ? std::to_string(result_.summary.lines + chunk.lines[i]) : slot.file;
    const auto after =
        std::ranges::upper_bound(slowest, time, std::ranges::greater(), &Slow::nanoseconds);
    slowest.insert(after, {place, time});
    if (slowest.size() > kSlowest) slowest.pop_back();
  }
}

}  // namespace radap::batch
