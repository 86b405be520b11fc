#include "engine/intake/load.h"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

#include "engine/batch/rows/append_text.h"
#include "engine/batch/stream/input.h"
#include "engine/intake/codes.h"
#include "engine/intake/keep.h"

namespace radap {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::seconds kCommitAfter(2);
constexpr std::size_t kCommitBytes = std::size_t{32} << 20;
constexpr std::size_t kMostBytes = 2 * kCommitBytes;  // read and not yet written
constexpr std::size_t kMoreSlots = 64;                // beyond those of one commit

// A portion on its way into the store, in the order of the input.
struct Slot {
  batch::Portion portion;
  std::vector<TakenLine> taken;
  std::int64_t lines = 0;
  std::optional<batch::Failure> failure;
  bool is_done = false;
};

class Loader {
 public:
  Loader(store::Store& store, const LoadOptions& options, batch::Input& input)
      : store_(store),
        options_(options),
        input_(input),
        keeper_(store, options.engine_version),
        columns_(MakeColumnBook()),
        begin_(Clock::now()) {
    if (const std::optional<batch::Part> part = input.PartTaken()) {
      progress_.total = part->to - part->from;
    }
  }

  LoadEnd Run();

 private:
  void Start(std::vector<std::jthread>& threads);
  void Work();
  void WorkGuarded();
  Slot* Claim();
  void Fill(Slot& slot, Taker& taker);
  // The writer.
  void WriteAll();
  std::size_t WaitForDone(Clock::time_point until);
  void Commit(std::size_t slots);
  void Write(const Slot& slot, Loaded& loaded);
  void WriteLine(const Slot& slot, const TakenLine& line, Loaded& loaded);
  std::string PlaceOf(const Slot& slot, const TakenLine& line, std::int64_t lines_before) const;
  void TellBad(const std::string& place, const Finding& why, Loaded& loaded) const;
  bool IsStopped() const { return options_.stop != nullptr && options_.stop->load(); }
  void End();

  store::Store& store_;
  const LoadOptions& options_;
  batch::Input& input_;
  Keeper keeper_;
  std::shared_ptr<ColumnBook> columns_;
  Clock::time_point begin_;
  LoadProgress progress_;  // of the writer

  std::mutex claiming_;  // the input

  std::mutex mutex_;  // what follows
  std::condition_variable changed_;
  std::deque<std::unique_ptr<Slot>> slots_;  // claimed and not yet written
  std::vector<std::unique_ptr<Slot>> free_;
  std::size_t bytes_ = 0;  // of slots_
  int working_ = 0;        // threads
  bool is_ended_ = false;  // nothing more is claimed
  std::optional<batch::Failure> failure_;
  std::exception_ptr bug_;
};

void Loader::End() {
  const std::lock_guard lock(mutex_);
  is_ended_ = true;
  changed_.notify_all();
}

// Null: there is no more to do.
Slot* Loader::Claim() {
  const std::lock_guard claiming(claiming_);
  const std::size_t most = static_cast<std::size_t>(options_.commit_after) + kMoreSlots;
  std::unique_ptr<Slot> slot;
  {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return is_ended_ || (slots_.size() < most && bytes_ < kMostBytes); });
    if (is_ended_) return nullptr;
    if (!free_.empty()) {
      slot = std::move(free_.back());
      free_.pop_back();
    }
  }
  if (slot == nullptr) slot = std::make_unique<Slot>();
  if (IsStopped() || !input_.Claim(slot->portion)) {
    End();
    return nullptr;
  }
  slot->failure.reset();
  slot->is_done = false;
  const std::lock_guard lock(mutex_);
  return slots_.emplace_back(std::move(slot)).get();
}

void Loader::Fill(Slot& slot, Taker& taker) {
  slot.taken.clear();
  slot.lines = 1;
  slot.failure = input_.Fill(slot.portion);
  const batch::Portion& portion = slot.portion;
  if (slot.failure) return;
  if (!input_.IsOfFiles()) {
    slot.lines = taker.TakeLines(portion.text, slot.taken);
  } else if (portion.unread == 0) {
    taker.TakeFiles({&portion.text, 1}, slot.taken);
  } else {
    slot.taken.emplace_back().why =
        MakeFinding(IntakeCode::kIntakeUnreadFile, "", {Same(batch::CauseOf(portion.unread))});
  }
}

void Loader::Work() {
  Taker taker(options_.taking, columns_);
  while (Slot* const slot = Claim()) {
    Fill(*slot, taker);
    const std::lock_guard lock(mutex_);
    bytes_ += slot->portion.text.size();
    slot->is_done = true;
    changed_.notify_all();
  }
}

void Loader::WorkGuarded() {
  try {
    Work();
  } catch (...) {
    const std::lock_guard lock(mutex_);
    bug_ = std::current_exception();
    is_ended_ = true;
  }
  const std::lock_guard lock(mutex_);
  --working_;
  changed_.notify_all();
}

std::string Loader::PlaceOf(const Slot& slot, const TakenLine& line,
                            std::int64_t lines_before) const {
  const std::string name = options_.input == "-" ? "stdin" : batch::AsUtf8(options_.input);
  if (input_.IsOfFiles()) {
    return name + (name.ends_with('/') ? "" : "/") + batch::AsUtf8(slot.portion.file);
  }
  return name + ":" + std::to_string(lines_before + line.line);
}

void Loader::TellBad(const std::string& place, const Finding& why, Loaded& loaded) const {
  ++loaded.bad;
  if (options_.on_bad) options_.on_bad(place, why);
}

void Loader::WriteLine(const Slot& slot, const TakenLine& line, Loaded& loaded) {
  store::NewDossier dossier;
  dossier.source = PlaceOf(slot, line, loaded.lines);
  if (line.program == nullptr) return TellBad(dossier.source, line.why, loaded);
  dossier.bytes = line.bytes;
  dossier.sha256 = line.sha256;
  dossier.organisation = line.organisation;
  dossier.fiscal_year = line.fiscal_year;
  dossier.pack_id = line.program->id;
  dossier.packed = line.packed;
  try {
    const Kept kept = keeper_.Keep(dossier, *line.program, line.scores, false);
    const bool is_new = kept.added.what == store::Added::What::kNew;
    loaded.added += is_new ? 1 : 0;
    loaded.newer += is_new && kept.added.number > 1 ? 1 : 0;
    loaded.there += !is_new && kept.added.is_latest ? 1 : 0;
    loaded.older += !is_new && !kept.added.is_latest ? 1 : 0;
    loaded.scored_anew += kept.is_scored_anew ? 1 : 0;
    loaded.left_overrides += kept.added.overrides_left_behind;
  } catch (const store::StoreError& error) {
    if (error.kind != store::ErrorKind::kRefused) throw;
    TellBad(dossier.source,
            MakeFinding(IntakeCode::kIntakeRefused, "/fiscal_year", {error.message}), loaded);
  }
}

void Loader::Write(const Slot& slot, Loaded& loaded) {
  for (const TakenLine& line : slot.taken) WriteLine(slot, line, loaded);
  loaded.lines += slot.lines;
  loaded.bytes += slot.portion.bytes;
}

// The first `count` slots, which are done.
void Loader::Commit(std::size_t count) {
  std::vector<Slot*> slots;
  {
    const std::lock_guard lock(mutex_);
    for (std::size_t i = 0; i < count; ++i) slots.push_back(slots_[i].get());
  }
  Loaded loaded = progress_.so_far;
  store::Store::Batch batch(store_);
  for (const Slot* const slot : slots) {
    if (slot->failure) failure_ = slot->failure;
    if (failure_) break;
    Write(*slot, loaded);
  }
  batch.Commit();
  progress_.so_far = loaded;
  progress_.done = input_.IsOfFiles() ? loaded.lines : loaded.bytes;
  progress_.time = Clock::now() - begin_;
  if (options_.on_commit) options_.on_commit(progress_);
  if (failure_) End();
  const std::lock_guard lock(mutex_);
  for (std::size_t i = 0; i < count; ++i) {
    bytes_ -= slots_.front()->portion.text.size();
    free_.push_back(std::move(slots_.front()));
    slots_.pop_front();
  }
  changed_.notify_all();
}

// How many of the first slots are done: enough for a commit, or what there is at that time or at the end.
std::size_t Loader::WaitForDone(Clock::time_point until) {
  std::size_t done = 0;
  std::size_t bytes = 0;
  std::int64_t dossiers = 0;
  const auto is_enough = [&] {
    while (done < slots_.size() && slots_[done]->is_done) {
      bytes += slots_[done]->portion.text.size();
      dossiers += static_cast<std::int64_t>(slots_[done]->taken.size());
      ++done;
    }
    const bool is_all = working_ == 0 && done == slots_.size();
    return is_all || bytes >= kCommitBytes || dossiers >= options_.commit_after || bug_;
  };
  std::unique_lock lock(mutex_);
  changed_.wait_until(lock, until, is_enough);
  return done;
}

void Loader::WriteAll() {
  while (true) {
    const std::size_t done = WaitForDone(Clock::now() + kCommitAfter);
    if (done > 0) Commit(done);
    const std::lock_guard lock(mutex_);
    if (bug_ || failure_ || (working_ == 0 && slots_.empty())) return;
  }
}

// Fewer threads than asked for do the same work.
void Loader::Start(std::vector<std::jthread>& threads) {
  for (int i = 0; i < std::max(1, options_.jobs); ++i) {
    try {
      const std::lock_guard lock(mutex_);
      threads.emplace_back([this] { WorkGuarded(); });
      ++working_;
    } catch (const std::system_error&) {
      if (threads.empty()) throw;
    }
  }
}

LoadEnd Loader::Run() {
  LoadEnd end;
  {
    std::vector<std::jthread> threads;
    Start(threads);
    try {
      WriteAll();
    } catch (store::StoreError& error) {
      end.store_failure = std::move(error);
    } catch (...) {
      const std::lock_guard lock(mutex_);
      bug_ = std::current_exception();
    }
    End();
  }
  if (bug_) std::rethrow_exception(bug_);
  end.loaded = progress_.so_far;
  end.time = Clock::now() - begin_;
  end.left_out = input_.FilesLeftOut();
  end.failure = failure_ ? failure_ : input_.failure();
  if (!end.failure && IsStopped()) end.failure = batch::Failure{batch::BatchEnd::kStopped, {}};
  if (!end.failure && !end.store_failure) end.failure = input_.CheckUnchanged();
  return end;
}

}  // namespace

LoadEnd Load(store::Store& store, const LoadOptions& options) {
  batch::BatchOptions reading;
  reading.input = options.input;
  reading.jobs = options.jobs;
  reading.stop = options.stop;
  batch::OpenedInput opened = batch::OpenInput(reading);
  if (opened.input == nullptr) {
    LoadEnd end;
    end.failure = std::move(opened.failure);
    return end;
  }
  return Loader(store, options, *opened.input).Run();
}

}  // namespace radap
