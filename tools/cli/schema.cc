// radap schema dossier|result: the JSON Schema of a format.
#include <memory>
#include <string>

#include "engine/dossier/read_dossier.h"
#include "tools/cli/commands.h"

namespace radap::cli {

void AddSchema(CLI::App& app, Session& session) {
  CLI::App* command =
      AddCommand(app, session, "schema", {"JSON Schema ของรูปแบบแฟ้ม", "the JSON Schema of a format"},
                 "radap schema dossier");
  auto name = std::make_shared<std::string>();
  AddArgumentOf(*command, session, "FORMAT", *name, {"dossier", "result"},
                {"dossier หรือ result", "dossier or result"});
  OnRun(*command, [name, &session] {
    std::string schema(*name == "dossier" ? DossierSchema() : ResultSchema());
    if (!schema.ends_with('\n')) schema += '\n';
    session.Write(schema);
  });
}

}  // namespace radap::cli
