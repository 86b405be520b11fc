// One connection to the file of a store: prepared statements, kept and used again; values are bound.
//
// SQL can only be a literal (Sql is made when compiling), so none is ever built from data. Throws StoreError.
// Used in this folder. Tested by tests/engine/store/.
#ifndef RADAP_ENGINE_STORE_CONNECTION_H_
#define RADAP_ENGINE_STORE_CONNECTION_H_

#include <SQLiteCpp/Database.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

struct sqlite3_stmt;

namespace radap::store {

class Sql {
 public:
  consteval Sql(const char* literal) : text_(literal) {}  // NOLINT(google-explicit-constructor)
  const char* text() const { return text_; }

 private:
  const char* text_;
};

struct Blob {
  std::string_view bytes;
};

class Connection;

// A statement in use. Bound texts must live until the last Next. Views of columns hold until the next Next.
class Query {
 public:
  Query(Connection& connection, Sql sql);
  ~Query();
  Query(const Query&) = delete;
  Query& operator=(const Query&) = delete;

  template <typename... Values>
  Query& Bind(const Values&... values) {
    (BindNext(values), ...);
    return *this;
  }
  // The next row; false: there is none.
  bool Next();
  void Run() {
    while (Next()) {
    }
  }
  // Columns from 0. A text or blob that is NULL is empty.
  std::int64_t Int(int column) const;
  int Small(int column) const { return static_cast<int>(Int(column)); }
  bool IsTrue(int column) const { return Int(column) != 0; }
  std::string_view Text(int column) const;
  std::string String(int column) const { return std::string(Text(column)); }
  bool IsNull(int column) const;

 private:
  void BindNext(std::int64_t value);
  void BindNext(int value) { BindNext(std::int64_t{value}); }
  void BindNext(bool value) { BindNext(std::int64_t{value}); }
  void BindNext(std::string_view text);
  void BindNext(const std::string& text) { BindNext(std::string_view(text)); }
  void BindNext(Blob blob);
  template <typename Value>
  void BindNext(const std::optional<Value>& value) {
    value ? BindNext(*value) : BindNull();
  }
  void BindNull();
  void Check(int code) const;

  Connection& connection_;
  const char* sql_;
  sqlite3_stmt* statement_;
  int bound_ = 0;
};

class Connection {
 public:
  // `path`: for messages and for SQLite, if `uri` is empty. `flags`: SQLite's for opening.
  Connection(const std::string& path, int flags, const std::string& uri = {});
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  void Run(Sql sql) { Query(*this, sql).Run(); }
  std::int64_t Ask(Sql sql);  // the first column of the first row; 0: no row
  // Statements one after the other: the schema.
  void RunScript(std::string_view script);
  std::int64_t LastId() const;
  std::int64_t Changes() const;  // rows, since it was opened
  bool IsInTransaction() const;
  // While the file is busy: waits a millisecond at a time, at most a minute.
  void WaitForOthers();
  // What the last connection leaves in the -wal stays there when it closes.
  void KeepLog();

  const std::string& path() const { return path_; }
  SQLite::Database& database() { return database_; }
  sqlite3* handle() const { return database_.getHandle(); }

 private:
  friend class Query;
  sqlite3_stmt* Take(const char* sql);
  void GiveBack(const char* sql, sqlite3_stmt* statement);

  std::string path_;
  SQLite::Database database_;
  std::unordered_map<const char*, std::vector<sqlite3_stmt*>> free_;  // by the literal's address
};

}  // namespace radap::store

#endif  // RADAP_ENGINE_STORE_CONNECTION_H_
