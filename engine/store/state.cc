#include "engine/store/state.h"

#include <thread>

#include "engine/store/errors.h"

namespace radap::store {
namespace {

// Others that wait ask every millisecond: between two batches they get their turn.
constexpr auto kPause = std::chrono::milliseconds(3);

}  // namespace

void Store::State::Begin() {
  if (readers > 0) {
    throw Fault(ErrorKind::kRefused, connection->path(),
                {"กำลังอ่านอยู่ จึงเขียนไม่ได้", "is being read by the same visitor, who cannot write"});
  }
  const auto since = std::chrono::steady_clock::now() - last_commit;
  if (since < kPause) std::this_thread::sleep_for(kPause - since);
  connection->Run("BEGIN IMMEDIATE");
}

void Store::State::Commit() {
  connection->Run("COMMIT");
  last_commit = std::chrono::steady_clock::now();
}

void Store::State::Undo() noexcept {
  // After a full disk SQLite may have undone it already.
  editions.clear();
  if (!connection->IsInTransaction()) return;
  try {
    connection->Run("ROLLBACK");
  } catch (const StoreError&) {  // closing the connection undoes it too
  }
}

Store::Batch::Batch(Store& store) : store_(&store) {
  State& state = *store.state_;
  if (state.is_in_batch) {
    throw Fault(ErrorKind::kRefused, state.connection->path(),
                {"มีชุดการเขียนที่ยังไม่จบ", "has a batch that has not ended"});
  }
  state.Begin();
  state.is_in_batch = true;
  state.is_broken = false;
}

Store::Batch::~Batch() {
  if (done_) return;
  store_->state_->is_in_batch = false;
  store_->state_->Undo();
}

void Store::Batch::Commit() {
  State& state = *store_->state_;
  if (state.is_broken || !state.connection->IsInTransaction()) {
    throw Fault(
        ErrorKind::kCannotWrite, state.connection->path(),
        {"ชุดนี้เขียนไม่สำเร็จและถูกยกเลิกทั้งชุด", "could not take this batch; all of it was undone"});
  }
  state.Commit();
  state.is_in_batch = false;
  done_ = true;
}

Write::Write(Store::State& state) : state_(state), is_own_(!state.is_in_batch) {
  if (is_own_) state_.Begin();
  if (!is_own_ && (state_.is_broken || !state_.connection->IsInTransaction())) {
    throw Fault(
        ErrorKind::kCannotWrite, state_.connection->path(),
        {"ชุดนี้เขียนไม่สำเร็จและถูกยกเลิกทั้งชุด", "could not take this batch; all of it was undone"});
  }
  changes_ = state_.connection->Changes();
}

Write::~Write() {
  if (is_done_) return;
  if (is_own_) {
    state_.Undo();
  } else if (!state_.connection->IsInTransaction() || state_.connection->Changes() != changes_) {
    state_.is_broken = true;
  }
}

void Write::Done() {
  if (is_own_) state_.Commit();
  is_done_ = true;
}

View::View(Store::State& state) : state_(state) {
  if (state_.readers++ > 0 || state_.connection->IsInTransaction()) return;
  try {
    state_.connection->Run("BEGIN");
  } catch (const StoreError&) {
    --state_.readers;
    throw;
  }
}

View::~View() {
  if (--state_.readers > 0 || state_.is_in_batch) return;
  state_.Undo();
}

}  // namespace radap::store
