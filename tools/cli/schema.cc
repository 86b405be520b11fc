// radap schema dossier|result|batch: the JSON Schema of a format.
#include <memory>
#include <string>

#include "engine/batch/rows/batch_schema.h"
#include "engine/dossier/read_dossier.h"
#include "tools/cli/commands.h"

namespace radap::cli {
namespace {

std::string_view SchemaOf(const std::string& format) {
  if (format == "dossier") return DossierSchema();
  return format == "result" ? ResultSchema() : batch::BatchSchema();
}

}  // namespace

void AddSchema(CLI::App& app, Session& session) {
  CLI::App* command =
      AddCommand(app, session, "schema", {"JSON Schema ของรูปแบบแฟ้ม", "the JSON Schema of a format"},
                 "radap schema dossier");
  auto name = std::make_shared<std::string>();
  AddArgumentOf(*command, session, "FORMAT", *name, {"dossier", "result", "batch"},
                {"dossier, result หรือ batch", "dossier, result or batch"});
  OnRun(*command, [name, &session] {
    std::string schema(SchemaOf(*name));
    if (!schema.ends_with('\n')) schema += '\n';
    session.Write(schema);
  });
}

}  // namespace radap::cli
