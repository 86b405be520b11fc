// An empty store, and how a whole file comes to its name.
#include <fcntl.h>
#include <sqlite3.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <utility>

#include "engine/store/errors.h"
#include "engine/store/hex.h"
#include "engine/store/migrations.h"
#include "engine/store/opening.h"

namespace radap::store {
namespace {

[[noreturn]] void ThrowSystem(const std::string& path) {
  const bool is_full = errno == ENOSPC || errno == EDQUOT;
  throw Fault(is_full ? ErrorKind::kFull : ErrorKind::kCannotWrite, path,
              {"บันทึกไม่ได้", "cannot be written"});
}

void Sync(const std::string& path, int flags) {
  const int file = open(path.c_str(), flags | O_CLOEXEC);
  if (file < 0) ThrowSystem(path);
  const int result = fsync(file);
  const int reason = errno;
  close(file);
  errno = reason;
  if (result != 0 && reason != EINVAL) ThrowSystem(path);  // EINVAL: no such thing there
}

}  // namespace

std::string NameBeside(const std::string& path, const char* what) {
  std::array<char, 8> random{};
  if (getrandom(random.data(), random.size(), 0) < 0) ThrowSystem(path);
  return path + "." + what + "-" + HexOf({random.data(), random.size()});
}

bool Publish(const std::string& made, const std::string& path) {
  Sync(made, O_RDONLY);
  // A hard link fails if the name is taken. Where there are none: a rename that does the same.
  if (link(made.c_str(), path.c_str()) == 0) {
    unlink(made.c_str());
  } else if (errno == EEXIST) {
    return false;
  } else if (renameat2(AT_FDCWD, made.c_str(), AT_FDCWD, path.c_str(), RENAME_NOREPLACE) != 0) {
    if (errno == EEXIST) return false;
    ThrowSystem(path);
  }
  Sync(std::filesystem::path(path).parent_path().string(), O_RDONLY | O_DIRECTORY);
  return true;
}

void CheckFolder(const std::string& path) {
  const std::filesystem::path folder = std::filesystem::path(path).parent_path();
  std::error_code error;
  const auto type = std::filesystem::status(folder, error).type();
  const bool is_missing = type == std::filesystem::file_type::not_found;
  if (!is_missing && (error || type == std::filesystem::file_type::directory)) return;
  const std::string name = folder.string();
  throw StoreError{
      ErrorKind::kCannotWrite,
      {path + ": ไม่มีโฟลเดอร์ “" + name + "”: สร้างโฟลเดอร์ก่อน หรือระบุชื่ออื่น",
       path + ": there is no folder `" + name + "`: make it first, or give another name"}};
}

void GiveUp(const std::string& made, const std::string& path, StoreError error) {
  for (const char* const suffix : {"", "-journal", "-wal", "-shm"}) {
    unlink((made + suffix).c_str());
  }
  for (std::string* const text : {&error.message.th, &error.message.en}) {
    const std::size_t at = text->find(made);
    if (at != std::string::npos) text->replace(at, made.size(), path);
  }
  throw std::move(error);
}

void MakeStore(const std::string& path) {
  CheckFolder(path);
  const std::string made = NameBeside(path, "new");
  try {
    {
      Connection connection(made, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
      connection.Run("PRAGMA page_size = 8192");
      connection.Run("PRAGMA auto_vacuum = NONE");
      connection.Run("BEGIN");
      connection.Run("PRAGMA application_id = 0x52444150");
      static_assert(kVersion == 1);
      connection.Run("PRAGMA user_version = 1");
      connection.RunScript(SchemaSql());
      connection.Run("COMMIT");
      connection.Run("PRAGMA journal_mode = WAL");
    }
    Publish(made, path);
  } catch (StoreError& error) {
    GiveUp(made, path, std::move(error));
  }
  unlink(made.c_str());
}

}  // namespace radap::store
