// From the schema of an earlier version to the present one, step by step, each step in a transaction of its own.
//
// Tested by tests/engine/store/migrations_test.cc: every committed earlier version, and the mechanism with made-up steps.
#ifndef RADAP_ENGINE_STORE_MIGRATIONS_H_
#define RADAP_ENGINE_STORE_MIGRATIONS_H_

#include <span>
#include <string_view>

#include "engine/store/connection.h"

namespace radap {

std::string_view SchemaSql();  // schema.sql

namespace store {

inline constexpr int kVersion = 1;                        // of schema.sql: PRAGMA user_version
inline constexpr std::int64_t kApplication = 0x52444150;  // "RDAP": PRAGMA application_id

// Brings a store of version `to` - 1 to `to`. Its script ends with PRAGMA user_version = `to`.
struct MigrationStep {
  int to = 0;
  std::string_view script;
};

std::span<const MigrationStep> MigrationSteps();
// Brings the store to the version of the last step, whose schema `schema` is. If a step cannot be done, or its outcome is
// not whole (foreign keys, the schema's text), the store stays as the step before left it, and StoreError is thrown.
void Migrate(Connection& connection, std::span<const MigrationStep> steps, std::string_view schema);
// Whether the tables are those of `schema`, text by text.
bool HasSchema(Connection& connection, std::string_view schema);

}  // namespace store
}  // namespace radap

#endif  // RADAP_ENGINE_STORE_MIGRATIONS_H_
