#include "engine/store/opening.h"

#include <sqlite3.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstring>
#include <filesystem>
#include <thread>

#include "engine/store/errors.h"
#include "engine/store/hex.h"
#include "engine/store/migrations.h"

namespace radap::store {
namespace {

constexpr std::size_t kHead = 100;
using Head = std::array<unsigned char, kHead>;

StoreError NotAStore(const std::string& path, const Label& what) {
  return Fault(
      ErrorKind::kNotAStore, path,
      {"ไม่ใช่คลังข้อมูลของ radap (" + what.th + ")", "is not a store of radap (" + what.en + ")"});
}

StoreError Damaged(const std::string& path, const Label& what) {
  return Fault(ErrorKind::kDamaged, path,
               {"เสียหาย (" + what.th + ")", "is damaged (" + what.en + ")"});
}

std::uint32_t Number(const Head& head, std::size_t at) {
  return std::uint32_t{head[at]} << 24 | std::uint32_t{head[at + 1]} << 16 |
         std::uint32_t{head[at + 2]} << 8 | std::uint32_t{head[at + 3]};
}

void CheckVersionNumber(const std::string& path, std::int64_t version) {
  if (version >= 1 && version <= kVersion) return;
  const std::string here = std::to_string(version);
  const std::string known = std::to_string(kVersion);
  if (version < 1) throw Damaged(path, {"รุ่นของคลังเป็น " + here, "version " + here});
  throw Fault(ErrorKind::kNewer, path,
              {"เป็นคลังรุ่น " + here + " แต่ radap นี้รู้จักถึงรุ่น " + known,
               "is a store of version " + here + "; this radap knows versions up to " + known});
}

// The parts of the head that are the same in every store. https://www.sqlite.org/fileformat.html, 1.3.
void CheckFixedHead(const std::string& path, const Head& head) {
  if (std::memcmp(head.data(), "SQLite format 3", 16) != 0) {
    throw NotAStore(path, {"ไม่ใช่แฟ้ม SQLite", "not a file of SQLite"});
  }
  if (Number(head, 68) != kApplication) {
    throw NotAStore(path, {"เป็นแฟ้ม SQLite ของโปรแกรมอื่น", "a file of SQLite, of another program"});
  }
}

// The list of free pages is there or not, and lies in the file; what a store does not use is 0 (quick_check asks for neither).
bool HasSoundLists(const Head& head) {
  const std::uint32_t first = Number(head, 32);
  const std::uint32_t count = Number(head, 36);
  const std::uint32_t pages = Number(head, 28);
  if ((first == 0) != (count == 0) || first > pages || count >= pages) return false;
  if (Number(head, 52) != 0 || Number(head, 64) != 0) return false;
  return std::all_of(head.begin() + 72, head.begin() + 92,
                     [](unsigned char byte) { return byte == 0; });
}

// The parts that follow from the file, if no log has newer ones.
void CheckRestOfHead(const std::string& path, const Head& head, std::int64_t size) {
  constexpr std::array<unsigned char, 6> kFormat = {2, 2, 0, 64, 32, 32};  // WAL; fixed fractions
  const std::int64_t page = head[16] << 8 | head[17];
  const std::int64_t page_size = page == 1 ? 65536 : page;
  const bool is_power = page_size >= 512 && (page_size & (page_size - 1)) == 0;
  if (!is_power || std::memcmp(head.data() + 18, kFormat.data(), kFormat.size()) != 0 ||
      Number(head, 44) != 4 || Number(head, 56) != 1 || !HasSoundLists(head)) {
    throw Damaged(path, {"ส่วนหัวของแฟ้มผิด", "the head of the file is wrong"});
  }
  CheckVersionNumber(path, Number(head, 60));
  const std::int64_t expected = page_size * Number(head, 28);
  if (expected == size && Number(head, 24) == Number(head, 92)) return;
  const std::string sizes = std::to_string(size) + " / " + std::to_string(expected);
  throw Damaged(path, {"ขนาดแฟ้มไม่ตรงกับส่วนหัว: " + sizes + " ไบต์",
                       "it has not the size that its head says: " + sizes + " bytes"});
}

std::int64_t ReadHead(Connection& connection, Head& head) {
  sqlite3_file* file = nullptr;
  sqlite3_file_control(connection.handle(), "main", SQLITE_FCNTL_FILE_POINTER, &file);
  sqlite3_int64 size = 0;
  if (file == nullptr || file->pMethods == nullptr ||
      file->pMethods->xFileSize(file, &size) != SQLITE_OK) {
    throw Fault(ErrorKind::kCannotWrite, connection.path(), {"อ่านไม่ได้", "cannot be read"});
  }
  if (size < static_cast<std::int64_t>(kHead)) {
    throw NotAStore(connection.path(), size == 0 ? Label{"แฟ้มว่าง", "an empty file"}
                                                 : Label{"ไม่ใช่แฟ้ม SQLite", "not a file of SQLite"});
  }
  if (file->pMethods->xRead(file, head.data(), kHead, 0) != SQLITE_OK) {
    throw Fault(ErrorKind::kCannotWrite, connection.path(), {"อ่านไม่ได้", "cannot be read"});
  }
  return size;
}

void CheckPages(Connection& connection, std::int64_t size) {
  connection.Run("PRAGMA cell_size_check = ON");
  CheckVersion(connection, true);
  if (size > kWholeCheck) return;
  connection.Run("PRAGMA mmap_size = 67108864");
  Query check(connection, "PRAGMA quick_check(1)");
  if (!check.Next() || check.Text(0) == "ok") return;
  const std::string found = check.String(0);
  throw Damaged(connection.path(), {"SQLite พบว่า: " + found, "SQLite found: " + found});
}

// There is a log, which a crash left or another process works with.
void ExamineWithLog(const std::string& path, std::int64_t size) {
  // Alone with the file SQLite keeps the index of the log in memory and makes no -shm.
  Connection connection(path, SQLITE_OPEN_READWRITE);
  connection.KeepLog();
  connection.Run("PRAGMA locking_mode = EXCLUSIVE");
  connection.Run("PRAGMA query_only = ON");
  try {
    CheckPages(connection, size);
  } catch (const StoreError& error) {
    // In use: that process has examined it. Not ours to write: then nothing will be written.
    if (error.kind != ErrorKind::kBusy && error.kind != ErrorKind::kCannotWrite) throw;
  }
}

void ExamineOnce(const std::string& path) {
  Head head{};
  Connection connection(path, SQLITE_OPEN_READONLY, ImmutableUri(path));
  const std::int64_t size = ReadHead(connection, head);
  CheckFixedHead(path, head);
  if (LogSize(path) > 0) return ExamineWithLog(path, size);
  CheckRestOfHead(path, head, size);
  CheckPages(connection, size);
}

// What changes when another process works on the store.
struct Trace {
  std::int64_t seconds = 0;
  std::int64_t nanoseconds = 0;
  std::int64_t log = 0;

  explicit Trace(const std::string& path) : log(LogSize(path)) {
    struct stat found {};
    if (stat(path.c_str(), &found) != 0) return;
    seconds = found.st_mtim.tv_sec;
    nanoseconds = found.st_mtim.tv_nsec;
  }
  bool operator==(const Trace&) const = default;
};

void CheckIsFile(const std::string& path) {
  std::error_code error;
  const std::filesystem::file_status status = std::filesystem::status(path, error);
  if (status.type() == std::filesystem::file_type::not_found) {
    throw Fault(ErrorKind::kNotThere, path, {"ไม่มีแฟ้มนี้", "is not there"});
  }
  if (error) {
    throw Fault(ErrorKind::kCannotWrite, path, {"อ่านไม่ได้", "cannot be read"});
  }
  if (!std::filesystem::is_regular_file(status)) {
    throw NotAStore(path, std::filesystem::is_directory(status)
                              ? Label{"เป็นโฟลเดอร์", "a folder"}
                              : Label{"ไม่ใช่แฟ้มธรรมดา", "not a regular file"});
  }
  struct stat journal {};
  if (stat((path + "-journal").c_str(), &journal) == 0 && journal.st_size > 0) {
    throw Damaged(path, {"มีแฟ้ม -journal ซึ่งคลังไม่ใช้อยู่ข้างกัน",
                         "a -journal, which stores never have, is beside it"});
  }
}

}  // namespace

void Examine(const std::string& path) {
  constexpr int kTries = 50;
  CheckIsFile(path);
  for (int tries = 1;; ++tries) {
    const Trace before(path);
    try {
      return ExamineOnce(path);
    } catch (const StoreError&) {
      if (tries == kTries || Trace(path) == before) throw;
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  }
}

int CheckVersion(Connection& connection, bool or_older) {
  if (connection.Ask("PRAGMA application_id") != kApplication) {
    throw NotAStore(connection.path(), {"เป็นแฟ้มของโปรแกรมอื่น", "of another program"});
  }
  const std::int64_t version = connection.Ask("PRAGMA user_version");
  CheckVersionNumber(connection.path(), version);
  if (version < kVersion && !or_older) {
    throw Fault(
        ErrorKind::kRefused, connection.path(),
        {"เป็นคลังรุ่นเก่า ปรับให้เป็นรุ่นปัจจุบันด้วย radap store vacuum ก่อน",
         "is a store of an older version: bring it to the present one with radap store vacuum"});
  }
  if (version == kVersion && !HasSchema(connection, SchemaSql())) {
    throw Damaged(connection.path(), {"ตารางไม่ตรงกับรุ่น", "the tables are not those of its version"});
  }
  return static_cast<int>(version);
}

std::string ImmutableUri(const std::string& path) {
  std::string uri = "file://";
  for (const char byte : path) {
    const bool is_plain = (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
                          (byte >= 'a' && byte <= 'z') || byte == '/' || byte == '.' || byte == '_';
    uri += is_plain ? std::string(1, byte) : "%" + HexOf(std::string_view(&byte, 1));
  }
  return uri + "?immutable=1";
}

std::int64_t LogSize(const std::string& path) {
  struct stat found {};
  return stat((path + "-wal").c_str(), &found) == 0 ? found.st_size : 0;
}

}  // namespace radap::store
