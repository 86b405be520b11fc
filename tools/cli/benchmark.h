// What the parts of `radap benchmark` share: what was asked, and the cohort from the store.
//
// Command line -> Asked -> OpenCohort -> CohortOf{columns, members}; then benchmark_portrait.cc or benchmark_views.cc.
// Tested by tests/cli/benchmark_test.cc.
#ifndef RADAP_TOOLS_CLI_BENCHMARK_H_
#define RADAP_TOOLS_CLI_BENCHMARK_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/benchmark/figures.h"
#include "engine/benchmark/views.h"
#include "engine/standing/standing.h"
#include "engine/store/store.h"
#include "tools/cli/session.h"

namespace radap::cli {

struct BenchmarkAsked {
  std::string subject;             // an organisation of the store, or a file
  std::string store;               // path; empty: the user's
  std::vector<std::string> peers;  // "kind=policy,parent=..,year=2567"
  std::string level = "category";
  int year = 0;  // of the subject or of a view; 0: the latest
  int k = 5;
  int top = 0;  // rows of a view in text; 0: all
  std::string summary;
  std::string charts;
  std::string output;
};

// Of a command whose person was told what is wrong, and the exit code raised.
struct CannotBenchmark {};
[[noreturn]] void Refuse(const Label& message, Exit exit, Session& session);

struct PeersAsked {
  std::optional<OrganisationKind> kind;
  std::string parent;
  std::optional<int> year;
};
// Throws CannotBenchmark.
PeersAsked ReadPeers(const std::vector<std::string>& texts, Session& session);
benchmark::Level LevelIn(std::string_view word);

// Throws StoreError; nothing is ever written to it.
store::Store OpenStore(const std::string& path);

struct CohortLoaded {
  benchmark::Cohort cohort;
  std::vector<benchmark::Member> members;  // by place; with `with_members`
  std::vector<std::string> claimed;        // by place; with `with_claims`
  std::vector<std::int64_t> revisions;     // by place
};

struct CohortAsked {
  std::vector<int> elements;
  PeersAsked peers;
  int year = 0;
  std::string without;  // the subject
  bool with_members = false;
  bool with_claims = false;
};

// Those of the pack and year. Results under another edition of the pack are computed again under `program`.
CohortLoaded LoadCohort(const store::Store& store, const Program& program, const CohortAsked& asked,
                        Session& session);

// With the overrides that stand. Throws CannotBenchmark if it cannot be read any more.
Dossier StoredDossier(const store::Store& store, const store::Revision& revision, Session& session);

// Its scores as the store would keep them.
benchmark::Subject SubjectOf(const Evaluation& evaluation, const std::vector<int>& elements,
                             Language language);

// Columns of the store that hold these elements.
store::Columns ColumnsOf(const Program& program, const std::vector<int>& elements);

// To -o, else to stdout. Throws CannotBenchmark if it cannot be written; never writes over a store.
void WriteOut(const std::string& bytes, const BenchmarkAsked& asked, Session& session);
standing::Format FormatOf(const BenchmarkAsked& asked, Session& session);
// Makes the folder, writes NAME.svg each.
void WriteCharts(const std::vector<standing::NamedChart>& charts, const std::string& folder,
                 Session& session);

// The parts.
void ShowPortrait(const BenchmarkAsked& asked, Session& session);
void ShowView(const std::string& view, const BenchmarkAsked& asked, Session& session);
void ExportSummary(const BenchmarkAsked& asked, Session& session);

}  // namespace radap::cli

#endif  // RADAP_TOOLS_CLI_BENCHMARK_H_
