// One run of the program: its options, its way out, and the packs that it has loaded so far.
//
// Commands write documents with Write and messages for the person with Complain; the exit code is the
// worst that was raised. Nothing is buffered: what Write returned from is with the system.
// Tested by tests/cli/.
#ifndef RADAP_TOOLS_CLI_SESSION_H_
#define RADAP_TOOLS_CLI_SESSION_H_

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "engine/report/report.h"
#include "rules/packs/packs.h"
#include "tools/cli/options.h"

namespace radap::cli {

enum Exit { kDone = 0, kFound = 1, kUsage = 2, kUnreadable = 3, kBug = 70 };

// Thrown by Write when stdout takes no more, after the person was told: nothing else is worth doing.
struct CannotWrite {};

// Thrown after the person was told that something that all depends on cannot be read.
struct CannotGoOn {};

class Session {
 public:
  Options options;

  const std::string& In(const Label& label) const { return label.Pick(options.language); }
  void Write(std::string_view text) const;
  // To stderr, as it stands.
  void Tell(std::string_view text) const;
  // One message to stderr: "radap: ...".
  void Complain(const Label& message) const;
  // What is wrong in a pack, to stderr.
  void Show(const Diagnostics& diagnostics, const Source& source) const;
  void Raise(Exit code);
  Exit exit() const { return exit_; }

  // Throws CannotGoOn if a folder of --packs is not there, which the person was told. Those of $RADAP_PACKS need not be.
  void CheckPackFolders() const;
  // --packs, then $RADAP_PACKS.
  PackFolders Folders() const;
  // The text of a pack by id or path; nothing, said and raised, if there is none.
  std::optional<Source> FindPackSource(const std::string& id, bool may_be_path = true);
  // Loaded once for all files. Null if there is none or it has errors: then this was said and raised.
  const Program* LoadPack(const std::string& id, bool may_be_path);

  ReportFormat Format() const;
  // `program`: the pack that the report is about, if there is one.
  ReportOptions Report(const Program* program = nullptr) const;

 private:
  void ComplainNotFound(const std::string& id, bool may_be_path) const;
  bool UsesColour() const;

  Exit exit_ = kDone;
  std::map<std::string, std::unique_ptr<LoadedPack>> loaded_;
};

}  // namespace radap::cli

#endif  // RADAP_TOOLS_CLI_SESSION_H_
