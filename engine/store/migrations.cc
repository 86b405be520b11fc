#include "engine/store/migrations.h"

#include <string>

#include "engine/store/errors.h"

namespace radap::store {
namespace {

// {2, R"(ALTER TABLE ...; PRAGMA user_version = 2;)"}, and so on.
constexpr std::span<const MigrationStep> kSteps = {};

std::size_t CountStatements(std::string_view schema) {
  std::size_t count = schema.starts_with("CREATE ") ? 1 : 0;
  for (std::size_t at = 0; (at = schema.find("\nCREATE ", at)) != std::string_view::npos; ++at) {
    ++count;
  }
  return count;
}

StoreError CannotMigrate(const Connection& connection, const MigrationStep& step,
                         const std::string& why) {
  const std::string version = std::to_string(step.to);
  return Fault(ErrorKind::kDamaged, connection.path(),
               {"ปรับเป็นรุ่น " + version + " ไม่ได้ (" + why + ")",
                "cannot be brought to version " + version + " (" + why + ")"});
}

void TakeStep(Connection& connection, const MigrationStep& step, std::string_view schema) {
  connection.Run("BEGIN IMMEDIATE");
  if (connection.Ask("PRAGMA user_version") >= step.to) {  // another process was faster
    connection.Run("ROLLBACK");
    return;
  }
  try {
    connection.RunScript(step.script);
  } catch (const StoreError& error) {
    if (error.kind != ErrorKind::kRefused) throw;
    throw CannotMigrate(connection, step, error.message.en);  // the rows do not fit the tables
  }
  if (connection.Ask("PRAGMA user_version") != step.to) {
    throw CannotMigrate(connection, step, "user_version");
  }
  if (connection.Ask("SELECT count(*) FROM pragma_foreign_key_check") != 0) {
    throw CannotMigrate(connection, step, "foreign keys");
  }
  if (!schema.empty() && !HasSchema(connection, schema)) {
    throw CannotMigrate(connection, step, "schema");
  }
  connection.Run("COMMIT");
}

}  // namespace

std::span<const MigrationStep> MigrationSteps() { return kSteps; }

void Migrate(Connection& connection, std::span<const MigrationStep> steps,
             std::string_view schema) {
  connection.Run("PRAGMA foreign_keys = OFF");  // a step may put another table in place of one
  for (const MigrationStep& step : steps) {
    try {
      const bool is_last = &step == &steps.back();
      TakeStep(connection, step, is_last ? schema : std::string_view());
    } catch (const StoreError&) {
      if (connection.IsInTransaction()) connection.Run("ROLLBACK");
      connection.Run("PRAGMA foreign_keys = ON");
      throw;
    }
  }
  connection.Run("PRAGMA foreign_keys = ON");
}

bool HasSchema(Connection& connection, std::string_view schema) {
  // No LIKE 'sqlite_%': STAT tables and the like do not belong to a store either.
  Query rows(connection,
             "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL "
             "AND name <> 'sqlite_sequence'");
  std::size_t count = 0;
  while (rows.Next()) {
    if (schema.find(std::string(rows.Text(0)) + ";") == std::string_view::npos) return false;
    ++count;
  }
  return count == CountStatements(schema);
}

}  // namespace radap::store
