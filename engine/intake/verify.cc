// One thread reads the store, the others compute.
#include "engine/intake/verify.h"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <optional>
#include <string>
#include <system_error>
#include <thread>
#include <unordered_map>
#include <utility>

#include "engine/batch/read/read_line.h"
#include "engine/intake/recompute.h"

namespace radap {
namespace {

constexpr std::size_t kTogether = 64;                         // revisions
constexpr std::size_t kTogetherBytes = std::size_t{8} << 20;  // ... or so much of dossiers
constexpr std::size_t kMostWaiting = 8;                       // of those

using Group = std::vector<StoredScores>;

class Verifier {
 public:
  Verifier(const store::Store& store, const VerifyOptions& options)
      : store_(store), options_(options), shelf_(store.Packs(), options.compile) {}

  Verified Run();

 private:
  void Read();
  void Describe();
  void Add(const store::Revision& revision);
  void HandOver();
  void Work();
  void WorkGuarded();
  bool IsStopped() const { return options_.stop != nullptr && options_.stop->load(); }
  void TellProgress(std::int64_t done, std::int64_t total) const;

  const store::Store& store_;
  const VerifyOptions& options_;
  EditionShelf shelf_;
  // Of the one who reads.
  Group group_;
  std::size_t bytes_ = 0;
  std::int64_t total_ = 0;
  std::unordered_map<std::int64_t, Organisation> described_;  // by the revision that describes it

  std::mutex mutex_;  // what follows
  std::condition_variable changed_;
  std::deque<Group> waiting_;
  bool is_read_ = false;
  std::exception_ptr bug_;
  Verified verified_;
};

void Verifier::Work() {
  Recomputer recomputer(shelf_);
  while (true) {
    Group group;
    {
      std::unique_lock lock(mutex_);
      changed_.wait(lock, [&] { return is_read_ || !waiting_.empty(); });
      if (waiting_.empty()) return;
      group = std::move(waiting_.front());
      waiting_.pop_front();
      changed_.notify_all();
    }
    Differences found;
    recomputer.Compare(group, found);
    const std::lock_guard lock(mutex_);
    for (const StoredScores& stored : group) {
      verified_.results += static_cast<std::int64_t>(stored.results.size());
    }
    verified_.revisions += static_cast<std::int64_t>(group.size());
    verified_.wrong += static_cast<std::int64_t>(found.size());
    for (Label& one : found) {
      if (verified_.listed.size() < Verified::kMostListed) {
        verified_.listed.push_back(std::move(one));
      }
    }
  }
}

void Verifier::WorkGuarded() {
  try {
    Work();
  } catch (...) {
    const std::lock_guard lock(mutex_);
    bug_ = std::current_exception();
    changed_.notify_all();
  }
}

void Verifier::HandOver() {
  if (group_.empty()) return;
  std::int64_t done = 0;
  {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return waiting_.size() < kMostWaiting || bug_; });
    waiting_.push_back(std::move(group_));
    done = verified_.revisions;
    changed_.notify_all();
  }
  group_ = Group();
  bytes_ = 0;
  TellProgress(done, total_);
}

void Verifier::TellProgress(std::int64_t done, std::int64_t total) const {
  if (options_.on_progress) options_.on_progress(done, total);
}

// Of the newest fiscal year the last one added describes its organisation.
void Verifier::Describe() {
  std::unordered_map<std::string, std::pair<int, std::int64_t>> newest;
  store_.ForEachRevision([&](const store::Revision& revision) {
    auto& of = newest[revision.organisation];
    of = std::max(of, std::pair(revision.fiscal_year, revision.id));
  });
  for (store::StoredOrganisation& one : store_.Organisations({})) {
    const auto found = newest.find(one.organisation.id);
    if (found != newest.end()) described_[found->second.second] = std::move(one.organisation);
  }
}

void Verifier::Add(const store::Revision& revision) {
  StoredScores stored;
  stored.revision = revision;
  try {
    stored.bytes = store_.DossierBytes(revision.dossier);
  } catch (const store::StoreError& error) {
    stored.unread = error.message;
  }
  stored.bytes.append(batch::kPadding, '\0');
  stored.results = store_.Results(revision.id);
  const bool has_overrides =
      std::ranges::any_of(stored.results, &store::StoredResult::with_overrides);
  if (has_overrides) stored.overrides = store_.Overrides(revision.id);
  if (auto described = described_.extract(revision.id)) {
    stored.organisation = std::move(described.mapped());
  }
  bytes_ += stored.bytes.size();
  group_.push_back(std::move(stored));
  if (group_.size() == kTogether || bytes_ >= kTogetherBytes) HandOver();
}

void Verifier::Read() {
  total_ = store_.Count().revisions;
  bool is_stopped = false;
  bool is_first = true;
  store_.ForEachRevision([&](const store::Revision& revision) {
    if (std::exchange(is_first, false)) Describe();  // here, so that it is of the same moment
    is_stopped = is_stopped || IsStopped();
    if (!is_stopped) Add(revision);
  });
  HandOver();
  verified_.is_stopped = is_stopped;
}

Verified Verifier::Run() {
  std::exception_ptr failure;
  {
    std::vector<std::jthread> threads;
    for (int i = 0; i < std::max(1, options_.jobs); ++i) {
      try {
        threads.emplace_back([this] { WorkGuarded(); });
      } catch (const std::system_error&) {
        if (threads.empty()) throw;
      }
    }
    try {
      Read();
    } catch (...) {
      failure = std::current_exception();
    }
    const std::lock_guard lock(mutex_);
    is_read_ = true;
    changed_.notify_all();
  }
  if (bug_) std::rethrow_exception(bug_);
  if (failure) std::rethrow_exception(failure);
  TellProgress(verified_.revisions, total_);
  return std::move(verified_);
}

}  // namespace

Verified VerifyScores(const store::Store& store, const VerifyOptions& options) {
  return Verifier(store, options).Run();
}

}  // namespace radap
