// What an open store is made of, and the guard of everything that writes. Private to this folder; store.h is the way in.
// Tested by tests/engine/store/.
#ifndef RADAP_ENGINE_STORE_STATE_H_
#define RADAP_ENGINE_STORE_STATE_H_

#include <chrono>
#include <cstdint>
#include <map>
#include <memory>
#include <string>

#include "engine/store/connection.h"
#include "engine/store/packed.h"
#include "engine/store/store.h"

namespace radap::store {

struct Store::State {
  std::unique_ptr<Connection> connection;
  Packer packer;
  bool is_in_batch = false;
  bool is_broken = false;  // something of the batch could not be written: it must not be committed
  int readers = 0;         // nested Views
  std::chrono::steady_clock::time_point last_commit{};
  std::map<std::int64_t, std::string>
      editions;  // SHA-256 in hex of those met since the last undoing

  void Begin();
  void Commit();
  void Undo() noexcept;
};

// One write: within the batch, or a transaction of its own. Without Done it is undone; if it had changed something
// within a batch, the batch is lost too.
class Write {
 public:
  explicit Write(Store::State& state);
  ~Write();
  Write(const Write&) = delete;
  Write& operator=(const Write&) = delete;
  void Done();

 private:
  Store::State& state_;
  bool is_own_;
  bool is_done_ = false;
  std::int64_t changes_ = 0;
};

// One look at the store: all that is read while it lives is of one moment.
class View {
 public:
  explicit View(Store::State& state);
  ~View();
  View(const View&) = delete;
  View& operator=(const View&) = delete;

 private:
  Store::State& state_;
};

}  // namespace radap::store

#endif  // RADAP_ENGINE_STORE_STATE_H_
