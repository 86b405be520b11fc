// radap schema dossier|result|batch|benchmark|standing: the JSON Schema of a format.
#include <memory>
#include <string>

#include "engine/batch/rows/batch_schema.h"
#include "engine/benchmark/summary_file.h"
#include "engine/dossier/read_dossier.h"
#include "engine/standing/schema/standing_schema.h"
#include "tools/cli/commands.h"

namespace radap::cli {
namespace {

std::string_view SchemaOf(const std::string& format) {
  if (format == "dossier") return DossierSchema();
  if (format == "result") return ResultSchema();
  if (format == "batch") return batch::BatchSchema();
  return format == "benchmark" ? benchmark::SummarySchema() : standing::StandingSchema();
}

}  // namespace

void AddSchema(CLI::App& app, Session& session) {
  CLI::App* command =
      AddCommand(app, session, "schema", {"JSON Schema ของรูปแบบแฟ้ม", "the JSON Schema of a format"},
                 "radap schema dossier");
  auto name = std::make_shared<std::string>();
  AddArgumentOf(*command, session, "FORMAT", *name,
                {"dossier", "result", "batch", "benchmark", "standing"},
                {"dossier, result, batch, benchmark (แฟ้มสรุป) หรือ standing (ผลของ radap benchmark)",
                 "dossier, result, batch, benchmark (a summary file) or standing (what `radap "
                 "benchmark` writes)"});
  OnRun(*command, [name, &session] {
    std::string schema(SchemaOf(*name));
    if (!schema.ends_with('\n')) schema += '\n';
    session.Write(schema);
  });
}

}  // namespace radap::cli
