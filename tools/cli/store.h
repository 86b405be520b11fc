// What the parts of `radap store` share: the store that was named, whom of it, and how scores are said.
//
// Command line -> OnStore -> a part (store_add.cc, store_import.cc, store_list.cc ...). Tested by tests/cli/store_test.cc.
#ifndef RADAP_TOOLS_CLI_STORE_H_
#define RADAP_TOOLS_CLI_STORE_H_

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "engine/store/store.h"
#include "rules/compile/program.h"
#include "tools/cli/commands.h"
#include "tools/cli/session.h"
#include "tools/cli/stored_packs.h"

namespace radap::cli {

inline constexpr int kFirstStoreYear = 2400;
inline constexpr int kLastStoreYear = 2700;

// A command of `radap store`, with --store. `path` must live as long as the command.
CLI::App* AddStoreCommand(CLI::App& store, Session& session, const std::string& name,
                          const Label& does, const std::string& example, std::string& path);
void AddStoreYear(CLI::App& command, const Session& session, int& year);

// Thrown after the person was told and the exit code was raised.
struct CannotStore {};
[[noreturn]] void Refuse(Exit code, const Label& why, Session& session);

// Runs `run`; what it throws of a store is told and raised. Files that may not grow are errors from now on, not signals.
void Guarded(Session& session, const std::function<void()>& run);
// kCreate: tells of a store that is made, and makes the user's own folder.
store::Store OpenStoreAt(const std::string& path, store::Access access, const Session& session);

// The latest revision of the organisation, of that year if it is not 0; else Refuse, with the nearest id.
store::Revision RevisionFor(const store::Store& store, const std::string& organisation, int year,
                            Session& session);
// The result that counts. REQUIRES: every revision has one.
store::StoredResult ResultThatCounts(const store::Store& store, std::int64_t revision);

// "468.25 of 500, level Advance"; with the exact text where the pack cannot be read any more.
std::string ScoreText(const Program* program, std::string_view total, std::string_view level,
                      Language language);
// "468.25".
std::string DecimalOf(const Program* program, std::string_view total);
// "`mof-ops` 2567 pmqa4-2568".
Label NameOf(std::string_view organisation, int fiscal_year, std::string_view pack);

// The text on one line, without what would move a terminal's cursor or turn the line around. REQUIRES: UTF-8.
std::string OneLine(std::string_view text);
// "1,234".
std::string Counted(std::int64_t count);
// " (2 errors, 1 warning)"; "" if there are none.
std::string FindingText(int errors, int warnings, Language language);

// The parts: each adds its command to `radap store`.
void AddStoreAdd(CLI::App& store, Session& session);
void AddStoreImport(CLI::App& store, Session& session);
void AddStoreList(CLI::App& store, Session& session);
void AddStoreShow(CLI::App& store, Session& session);
void AddStoreHistory(CLI::App& store, Session& session);
void AddStoreNote(CLI::App& store, Session& session);
void AddStoreOverride(CLI::App& store, Session& session);
void AddStoreCycle(CLI::App& store, Session& session);
void AddStoreVerify(CLI::App& store, Session& session);
void AddStoreBackup(CLI::App& store, Session& session);
void AddStoreExport(CLI::App& store, Session& session);
void AddStoreVacuum(CLI::App& store, Session& session);

}  // namespace radap::cli

#endif  // RADAP_TOOLS_CLI_STORE_H_
