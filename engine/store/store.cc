#include "engine/store/store.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>

#include "engine/store/errors.h"
#include "engine/store/migrations.h"
#include "engine/store/opening.h"
#include "engine/store/state.h"

namespace radap::store {
namespace {

std::string AbsolutePath(const std::string& given) {
  if (given.empty()) throw Fault(ErrorKind::kNotThere, given, {"ไม่มีแฟ้มนี้", "is not there"});
  std::error_code error;
  // SQLite puts its files beside the one that a link leads to.
  const std::filesystem::path absolute = std::filesystem::absolute(given, error);
  if (error)
    throw Fault(ErrorKind::kCannotWrite, given, {"ไม่มีโฟลเดอร์ที่อยู่ตอนนี้แล้ว", "this folder is gone"});
  const std::filesystem::path path = std::filesystem::weakly_canonical(absolute, error);
  return error ? absolute.string() : path.string();
}

// Also where one may not look.
bool IsThere(const std::string& path) {
  std::error_code error;
  return std::filesystem::status(path, error).type() != std::filesystem::file_type::not_found;
}

bool CanWrite(const std::string& path) {
  const std::string folder = std::filesystem::path(path).parent_path().string();
  const auto may = [](const std::string& name) {
    return faccessat(AT_FDCWD, name.c_str(), W_OK, AT_EACCESS) == 0;
  };
  return may(path) && may(folder);
}

// Where nothing can be written, not even the files that readers share, a file without a log is read as it is.
std::unique_ptr<Connection> OpenToRead(const std::string& path) {
  std::unique_ptr<Connection> connection;
  const std::int64_t log = LogSize(path);
  if (CanWrite(path)) {
    connection = std::make_unique<Connection>(path, SQLITE_OPEN_READWRITE);
  } else {
    connection = std::make_unique<Connection>(path, SQLITE_OPEN_READONLY,
                                              log == 0 ? ImmutableUri(path) : std::string());
  }
  if (log > 0) connection->KeepLog();
  connection->Run("PRAGMA query_only = ON");
  return connection;
}

void SetUp(Connection& connection) {
  connection.WaitForOthers();
  connection.Run("PRAGMA trusted_schema = OFF");
  connection.Run("PRAGMA cell_size_check = ON");
  connection.Run("PRAGMA synchronous = FULL");
  connection.Run("PRAGMA secure_delete = OFF");
  connection.Run("PRAGMA cache_size = -65536");        // KiB
  connection.Run("PRAGMA mmap_size = 2147418112");     // SQLite's most
  connection.Run("PRAGMA wal_autocheckpoint = 8192");  // pages: 64 MiB
  connection.Run("PRAGMA journal_size_limit = 67108864");
  connection.Run("PRAGMA foreign_keys = ON");
}

}  // namespace

Store::Store(const std::string& given, Access access) : state_(std::make_unique<State>()) {
  const std::string path = AbsolutePath(given);
  if (access == Access::kCreate && !IsThere(path)) {
    // Only the user's data folder is made; a folder that a person names must be there.
    std::error_code error;
    if (given == DefaultStorePath()) {
      std::filesystem::create_directories(std::filesystem::path(path).parent_path(), error);
    }
    MakeStore(path);
  }
  Examine(path);
  if (access == Access::kRead) {
    state_->connection = OpenToRead(path);
  } else {
    state_->connection = std::make_unique<Connection>(path, SQLITE_OPEN_READWRITE);
    if (sqlite3_db_readonly(state_->connection->handle(), "main") != 0) {
      throw Fault(ErrorKind::kCannotWrite, path, {"เขียนไม่ได้", "cannot be written"});
    }
  }
  SetUp(*state_->connection);
  const int version = CheckVersion(*state_->connection, access != Access::kRead);
  if (version < kVersion) Migrate(*state_->connection, MigrationSteps(), SchemaSql());
}

Store::~Store() = default;
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;

std::string DefaultStorePath() {
  const auto folder = [](const char* name) {
    const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe)
    return std::string(value == nullptr ? "" : value);
  };
  if (const std::string path = folder("RADAP_STORE"); !path.empty()) return path;
  const std::string data = folder("XDG_DATA_HOME");
  if (data.starts_with("/")) return data + "/radap/store.radap";
  const std::string home = folder("HOME");
  return (home.empty() ? "." : home + "/.local/share/radap") + "/store.radap";
}

}  // namespace radap::store
