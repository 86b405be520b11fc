// Golden files of a pack: cases that its owner can read, and whether the pack still fulfils them.
//
// Text -> ParseGolden -> GoldenFile -> RunGolden (with the pack's Program) -> failures. A case is a dossier
// told in a few lines, built here as an ordinary Dossier and scored by Evaluate; the format is described in
// GOLDEN.md. Mistakes in a golden file are failures with their line, too. Reads no file itself.
// Tested by tests/engine/golden/.
#ifndef RADAP_ENGINE_GOLDEN_GOLDEN_H_
#define RADAP_ENGINE_GOLDEN_GOLDEN_H_

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/dossier/dossier.h"
#include "rules/compile/program.h"

namespace radap::golden {

class Coverage;

constexpr int kFiscalYear = 2567;  // of a case that says none

// "higher, target 100, history 100 -, result 99.99". What is not said stays as it is; an amount without
// a value takes away what is there.
struct KpiLine {
  std::optional<Direction> direction;
  bool no_direction = false;
  std::optional<YearTarget> target;                    // of the fiscal year; an empty one: none
  std::map<int, YearTarget> targets;                   // by year
  std::map<int, std::optional<Exact>> results_before;  // by years before the fiscal year
  std::map<int, std::optional<Exact>> results;         // by year
  std::optional<std::optional<Exact>> baseline;
  std::optional<bool> judged;  // of the fiscal year
  std::map<int, bool> judged_by_year;
  std::optional<std::string> name;
  std::optional<std::string> unit;
  std::optional<std::string> note;
  bool applicable = true;
  std::optional<OrganisationKind> kind;
};

enum class Given : std::uint8_t {
  kDossier,
  kYear,
  kKind,
  kKpis,
  kKpi,
  kClaim,
  kUnclaim,
  kNoFile,
  kField,
  kFill,
  kBlank,
  kRating,
  kInapplicable,
};

struct GivenLine {
  Given given{};
  int line = 0;
  std::string id;  // of an element or KPI; kClaim, kFill, kBlank: "all" for every one of the pack
  std::string field;            // kField; kBlank: empty for all fields
  FieldValue value;             // kField
  std::string level;            // kFill: only fields of this level and of none; empty: all
  std::string file;             // kDossier: as written
  std::optional<Exact> amount;  // kRating
  int number = 0;               // kKpis: how many; kYear; kRating: its year, 0 = the fiscal year
  bool files = false;           // kClaim
  OrganisationKind kind{};
  KpiLine kpi;
};

enum class Expected : std::uint8_t { kValue, kFinding, kNoFindings };

struct ExpectLine {
  Expected expected{};
  int line = 0;
  std::string id;     // kValue: of an element or KPI; empty: the case's own KPI
  std::string name;   // kValue: rule or test, empty: the score; kFinding: its name
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
  bool is_mistake = false;  // the line cannot be read or used; else the pack gives something else
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

// The bytes of a file that a case starts from, nothing if there is none. `path`: as the golden file says it, from
// the folder of that file.
using ReadBytes = std::function<std::optional<std::string>(const std::string& path)>;

// Adds to `outcome`, and to `coverage` if there is one.
void RunGolden(const Program& program, const GoldenFile& file, Outcome& outcome,
               const ReadBytes& read = nullptr, Coverage* coverage = nullptr);

}  // namespace radap::golden

#endif  // RADAP_ENGINE_GOLDEN_GOLDEN_H_
