// What is done before the first byte may be written: is it a store, of a version we know, and whole?
//
// Path -> Examine -> its version, or StoreError; neither the file nor anything beside it is changed. MakeStore makes an
// empty one. Tested by tests/engine/store/opening_test.cc.
#ifndef RADAP_ENGINE_STORE_OPENING_H_
#define RADAP_ENGINE_STORE_OPENING_H_

#include <cstdint>
#include <string>

#include "engine/store/connection.h"
#include "engine/store/store_error.h"

namespace radap::store {

// Stores up to this size are looked at page by page whenever they are opened.
inline constexpr std::int64_t kWholeCheck = std::int64_t{64} << 20;

// REQUIRES: an absolute path.
void Examine(const std::string& path);
// That what is open there is a store of this version or, if `or_older`, of an earlier one; returns its version.
int CheckVersion(Connection& connection, bool or_older);
// Makes an empty store; leaves alone what is there already, or comes to be there meanwhile.
void MakeStore(const std::string& path);
// Puts a file in its place under its name, both of the same folder, and on the disk. False: there is one already.
bool Publish(const std::string& made, const std::string& path);
// Throws if there is no folder to make the file in.
void CheckFolder(const std::string& path);
// Takes away what was made of a file and SQLite's files beside it, and throws `error` with the name `path` in place of `made`.
[[noreturn]] void GiveUp(const std::string& made, const std::string& path, StoreError error);
// A name beside `path` that no other process uses.
std::string NameBeside(const std::string& path, const char* what);
// SQLite's name for a file that is only read and that nobody writes to meanwhile.
std::string ImmutableUri(const std::string& path);
// Bytes of the log that belongs to the store (-wal); 0: there is none, or nothing in it.
std::int64_t LogSize(const std::string& path);

}  // namespace radap::store

#endif  // RADAP_ENGINE_STORE_OPENING_H_
