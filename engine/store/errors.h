// What a person is told when a store cannot be used: where, what is wrong, what to do; in Thai and English.
//
// Kind or SQLite's code -> StoreError. Used in this folder. Tested by tests/engine/store/.
#ifndef RADAP_ENGINE_STORE_ERRORS_H_
#define RADAP_ENGINE_STORE_ERRORS_H_

#include <string>

#include "engine/store/records.h"

struct sqlite3;

namespace radap::store {

// `what`: the fault itself, a clause that follows the name of the file. What to do follows from the kind.
StoreError Fault(ErrorKind kind, const std::string& path, const Label& what);
// The kind that a result code of SQLite (extended or not) and errno stand for.
ErrorKind KindOf(int sqlite_code, int system_error);
// Of the last call on `database`.
StoreError FaultOf(sqlite3* database, int sqlite_code, const std::string& path);

}  // namespace radap::store

#endif  // RADAP_ENGINE_STORE_ERRORS_H_
