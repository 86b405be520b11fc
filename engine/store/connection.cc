#include "engine/store/connection.h"

#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

#include <cerrno>
#include <chrono>
#include <thread>

#include "engine/store/errors.h"

namespace radap::store {
namespace {

constexpr auto kPatience = std::chrono::minutes(1);
constexpr auto kPoll = std::chrono::milliseconds(1);

// SQLite calls it while a lock is held by others: 1 tries again. `calls`: how often before, for one lock.
int WaitALittle(void* /*unused*/, int calls) {
  if (calls * kPoll >= kPatience) return 0;
  std::this_thread::sleep_for(kPoll);
  return 1;
}

SQLite::Database Open(const std::string& path, int flags, const std::string& uri) {
  const int all_flags = flags | SQLITE_OPEN_NOMUTEX;  // a connection is for one thread at a time
  try {
    return uri.empty() ? SQLite::Database(path, all_flags)
                       : SQLite::Database(uri, all_flags | SQLITE_OPEN_URI);
  } catch (const SQLite::Exception& error) {
    const int system_error = errno;
    throw Fault(KindOf(error.getErrorCode(), system_error), path, {"เปิดไม่ได้", "cannot be opened"});
  }
}

}  // namespace

Query::Query(Connection& connection, Sql sql)
    : connection_(connection), sql_(sql.text()), statement_(connection.Take(sql_)) {}

Query::~Query() { connection_.GiveBack(sql_, statement_); }

void Query::Check(int code) const {
  if (code != SQLITE_OK) throw FaultOf(connection_.handle(), code, connection_.path());
}

void Query::BindNext(std::int64_t value) { Check(sqlite3_bind_int64(statement_, ++bound_, value)); }

void Query::BindNext(std::string_view text) {
  const char* begin = text.data() == nullptr ? "" : text.data();
  Check(sqlite3_bind_text64(statement_, ++bound_, begin, text.size(), SQLITE_STATIC, SQLITE_UTF8));
}

void Query::BindNext(Blob blob) {
  const char* begin = blob.bytes.data() == nullptr ? "" : blob.bytes.data();
  Check(sqlite3_bind_blob64(statement_, ++bound_, begin, blob.bytes.size(), SQLITE_STATIC));
}

void Query::BindNull() { Check(sqlite3_bind_null(statement_, ++bound_)); }

bool Query::Next() {
  const int code = sqlite3_step(statement_);
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  throw FaultOf(connection_.handle(), sqlite3_extended_errcode(connection_.handle()),
                connection_.path());
}

std::int64_t Query::Int(int column) const { return sqlite3_column_int64(statement_, column); }

std::string_view Query::Text(int column) const {
  // As a blob: SQLite then makes no copy to put a NUL behind it.
  const void* begin = sqlite3_column_blob(statement_, column);
  if (begin == nullptr) return {};
  return {static_cast<const char*>(begin),
          static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
}

bool Query::IsNull(int column) const {
  return sqlite3_column_type(statement_, column) == SQLITE_NULL;
}

Connection::Connection(const std::string& path, int flags, const std::string& uri)
    : path_(path), database_(Open(path, flags, uri)) {
  sqlite3_extended_result_codes(handle(), 1);
  sqlite3_db_config(handle(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
}

Connection::~Connection() {
  for (const auto& [sql, statements] : free_) {
    for (sqlite3_stmt* statement : statements) sqlite3_finalize(statement);
  }
}

std::int64_t Connection::Ask(Sql sql) {
  Query query(*this, sql);
  return query.Next() ? query.Int(0) : 0;
}

void Connection::RunScript(std::string_view script) {
  const std::string text(script);
  const int code = sqlite3_exec(handle(), text.c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) throw FaultOf(handle(), sqlite3_extended_errcode(handle()), path_);
}

std::int64_t Connection::LastId() const { return sqlite3_last_insert_rowid(handle()); }
std::int64_t Connection::Changes() const { return sqlite3_total_changes64(handle()); }
bool Connection::IsInTransaction() const { return sqlite3_get_autocommit(handle()) == 0; }
void Connection::WaitForOthers() { sqlite3_busy_handler(handle(), WaitALittle, nullptr); }

void Connection::KeepLog() {
  sqlite3_db_config(handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
}

sqlite3_stmt* Connection::Take(const char* sql) {
  std::vector<sqlite3_stmt*>& free = free_[sql];
  if (!free.empty()) {
    sqlite3_stmt* statement = free.back();
    free.pop_back();
    return statement;
  }
  sqlite3_stmt* statement = nullptr;
  const int code =
      sqlite3_prepare_v3(handle(), sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
  if (code != SQLITE_OK) throw FaultOf(handle(), sqlite3_extended_errcode(handle()), path_);
  return statement;
}

void Connection::GiveBack(const char* sql, sqlite3_stmt* statement) {
  sqlite3_reset(statement);
  sqlite3_clear_bindings(statement);
  free_[sql].push_back(statement);
}

}  // namespace radap::store
