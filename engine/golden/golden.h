// Golden files of a pack: cases that its owner can read, and whether the pack still fulfils them.
//
// Text -> ParseGolden -> GoldenFile -> RunGolden (with the pack's Program) -> failures. A case is a dossier
// told in a few lines, built here as an ordinary Dossier and scored by Evaluate; the format is described in
// GOLDEN.md. Mistakes in a golden file are failures with their line, too.
// Tested by tests/engine/golden/.
#ifndef RADAP_ENGINE_GOLDEN_GOLDEN_H_
#define RADAP_ENGINE_GOLDEN_GOLDEN_H_

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/dossier/dossier.h"
#include "rules/compile/program.h"

namespace radap::golden {

// "higher, target 100, history 100 -, result 99.99".
struct KpiLine {
  std::optional<Direction> direction;
  std::optional<Exact> target;
  std::optional<Exact> two_years_before;
  std::optional<Exact> year_before;
  std::optional<Exact> result;
  std::optional<OrganisationKind> kind;
};

enum class Given : std::uint8_t { kKind, kKpis, kKpi, kClaim, kClaimAll, kUnclaim, kNoFile };

struct GivenLine {
  Given given{};
  int line = 0;
  std::string id;      // of a group or issue
  int count = 1;       // kKpis
  bool files = false;  // kClaim, kClaimAll
  OrganisationKind kind{};
  KpiLine kpi;
};

enum class Expected : std::uint8_t { kValue, kFinding, kNoFindings };

struct ExpectLine {
  Expected expected{};
  int line = 0;
  std::string name;   // id of an element or KPI; rule or test of the case's KPI; finding
  std::string value;  // "1000/9", "99.5", "yes", "no", "missing"
  std::string path;   // kFinding: where, or empty
  std::string text;   // as written, without indentation
};

struct Case {
  std::string name;
  int line = 0;
  std::string kpi_group;  // of a case of one KPI scored alone; empty: of a whole dossier
  std::vector<GivenLine> given;
  std::vector<ExpectLine> expects;
};

struct Failure {
  std::string file;
  int line = 0;
  std::string case_name;  // empty for a mistake outside of cases
  std::string expected;
  std::string got;
};

struct GoldenFile {
  std::string name;
  std::vector<Case> cases;
  std::vector<Failure> mistakes;  // lines that cannot be read
};

GoldenFile ParseGolden(std::string name, std::string_view text);

struct Outcome {
  int cases = 0;
  int failed_cases = 0;  // those with a failure or a mistake
  std::vector<Failure> failures;
};

// Adds to `outcome`.
void RunGolden(const Program& program, const GoldenFile& file, Outcome& outcome);

// The dossier that a case tells of, of fiscal year kFiscalYear.
constexpr int kFiscalYear = 2567;
Dossier BuildDossier(const Program& program, const Case& one);

}  // namespace radap::golden

#endif  // RADAP_ENGINE_GOLDEN_GOLDEN_H_
