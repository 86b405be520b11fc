// The store as a whole: a copy of it, and its free pages.
#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

#include <filesystem>
#include <utility>

#include "engine/store/errors.h"
#include "engine/store/opening.h"
#include "engine/store/state.h"

namespace radap::store {
namespace {

// All pages in one step: of one moment, while others write on.
void CopyTo(Connection& from, const std::string& made) {
  Connection copy(made, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
  try {
    SQLite::Backup backup(copy.database(), from.database());
    while (backup.executeStep(-1) != SQLITE_DONE) {
    }
  } catch (const SQLite::Exception&) {
    throw FaultOf(copy.handle(), sqlite3_extended_errcode(copy.handle()), made);
  }
}

}  // namespace

void Store::BackUp(const std::string& given) const {
  std::error_code error;
  const std::string path = std::filesystem::absolute(given, error).lexically_normal().string();
  if (error)
    throw Fault(ErrorKind::kCannotWrite, given, {"ไม่มีโฟลเดอร์ที่อยู่ตอนนี้แล้ว", "this folder is gone"});
  const auto taken = [&path] {
    return Fault(ErrorKind::kRefused, path,
                 {"มีแฟ้มนี้อยู่แล้ว จึงไม่เขียนทับ", "is there already; nothing is written over it"});
  };
  if (std::filesystem::exists(std::filesystem::symlink_status(path, error))) throw taken();
  CheckFolder(path);
  const std::string made = NameBeside(path, "part");
  try {
    CopyTo(*state_->connection, made);
    Examine(made);
    if (!Publish(made, path)) throw taken();
  } catch (StoreError& fault) {
    GiveUp(made, path, std::move(fault));
  }
}

std::pair<std::int64_t, std::int64_t> Store::Vacuum() {
  Connection& connection = *state_->connection;
  const auto size = [&connection] {
    std::error_code error;
    return static_cast<std::int64_t>(std::filesystem::file_size(connection.path(), error));
  };
  if (state_->is_in_batch || state_->readers > 0) {
    throw Fault(ErrorKind::kRefused, connection.path(), {"กำลังใช้อยู่", "is in use"});
  }
  connection.Run("PRAGMA wal_checkpoint(TRUNCATE)");
  const std::int64_t before = size();
  connection.Run("VACUUM");
  connection.Run("PRAGMA wal_checkpoint(TRUNCATE)");
  return {before, size()};
}

}  // namespace radap::store
