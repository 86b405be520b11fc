// From any file to a dossier: the kind is found by what is in it, never by its name.
//
// Path -> ReadFile -> kind (engine/import/kind.h) -> its reader -> Dossier + Findings. What import, export and audit
// begin with. A dossier in JSON goes through ReadDossier. Tested by tests/cli/import_test.cc.
#ifndef RADAP_TOOLS_CLI_DOCUMENT_H_
#define RADAP_TOOLS_CLI_DOCUMENT_H_

#include <optional>
#include <string>

#include "engine/dossier/dossier.h"
#include "engine/dossier/finding.h"
#include "rules/compile/program.h"
#include "tools/cli/session.h"

namespace radap::cli {

struct DocumentOptions {
  std::string from;        // a word of DocumentKindWords, or empty: found by content
  std::string map;         // file of column names for tables, or empty
  std::string known_pack;  // id of the pack of the dossier that will be updated, or empty
};

// Of Imported::kind, in words.
Label KindLabel(const std::string& kind);

struct Imported {
  Dossier dossier;
  Findings findings;
  std::string kind;                  // "dossier", or a word of DocumentKindWords
  const Program* program = nullptr;  // that it was read with; null for a dossier in JSON
};

// The pack: --pack, else the one that a filled form names, else known_pack, else the one that has far more of
// the document's issues and KPI groups than any other. Nothing if it cannot be read: then the findings were written to stdout in the format asked for, or the
// person was told, and the exit code is raised. Findings of severity error raise nothing: that is up to the command.
std::optional<Imported> ReadDocument(const std::string& path, const DocumentOptions& options,
                                     Session& session);

// The same, but findings of what could not be read are left in `findings`, not written.
std::optional<Imported> ReadDocument(const std::string& path, const DocumentOptions& options,
                                     Session& session, Findings& findings);

}  // namespace radap::cli

#endif  // RADAP_TOOLS_CLI_DOCUMENT_H_
