// What a pack is compiled to: for each kind of subject a list of steps, each of which makes one column of cells from
// those of earlier steps. No jumps: a condition computes both sides and takes one, so that a value too wide for 64 bits
// counts only where it is taken.
//
// Program -> PlanBuilder -> Plan -> ColumnRun. Made once a pack; shared between threads. Used in this folder only.
#ifndef RADAP_ENGINE_BATCH_COLUMNS_PLAN_H_
#define RADAP_ENGINE_BATCH_COLUMNS_PLAN_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "engine/batch/columns/plan_tables.h"
#include "engine/batch/facts/block.h"
#include "rules/compile/program.h"

namespace radap::batch {

struct Step;
struct Strip;

using Operation = void (*)(const Step&, Strip&);

enum class Form : std::uint8_t { kCode, kNumber, kText };  // kCode: a truth, direction or kind

// Numbers of columns: what any int64 is within.
inline constexpr std::uint64_t kAnyNumber = std::uint64_t{1} << 63U;
// A denominator for a whole column is at most this; beyond it each cell has its own.
inline constexpr std::int64_t kMostDenominator = std::int64_t{1} << 40U;

struct Step {
  Operation run = nullptr;                 // null: a constant, filled in once
  std::array<int, 3> from = {-1, -1, -1};  // steps whose columns it takes
  std::int64_t p = 0;  // what else it takes: a number, a place in a table of the plan
  std::int64_t q = 0;
  // What it makes.
  Form form = Form::kCode;
  std::int64_t denominator = 1;  // of every cell; 0: each has its own
  std::uint64_t bound = 0;       // no |number| is greater
  bool lacks = false;            // some cell may have no value, or be too wide
  bool wide = false;             // some cell may be too wide
  bool is_view = false;          // its numbers or texts are those of the block
  bool is_whole = false;         // for all cells at once, before the strips
  bool is_kept = false;          // for all cells: others than this plan's steps read it

  bool IsConstant() const { return run == nullptr; }
};

struct PlanLint {
  const Lint* lint = nullptr;
  int condition = -1;
};

// All that is computed for the subjects of one kind.
struct Plan {
  ElementKind kind{};
  std::size_t cells = 0;  // [slot * kRows + row]; of kKpi: at most, rows of KpiColumns
  std::vector<Step> steps;
  std::vector<int> live;  // those that something needs, in the order in which they run
  // What others take of it; -1: nothing.
  int raw_score = -1;  // as the rule gives it
  int score = -1;      // 0 where that has no value or the KPI does not count
  int success = -1;    // kKpi: the rule of that name
  std::vector<PlanLint> lints;
  // Tables of steps.
  std::vector<std::vector<std::uint8_t>> flags;  // by cell
  std::vector<std::vector<int>>
      choices;  // by slot, or kKpi by element: a field, one of several steps; -1 none
  std::vector<std::vector<int>> choice_steps;  // beside those of steps
  std::vector<std::string_view> texts;
  std::vector<BandEdges> bands;
  std::vector<CurveTable> curves;
  std::vector<MatrixTable> matrices;
  std::vector<FilledTable> filled;
  std::vector<MemberTable> members;
  std::vector<SeriesTable> series;
  std::vector<LadderTable> ladders;
};

}  // namespace radap::batch

#endif  // RADAP_ENGINE_BATCH_COLUMNS_PLAN_H_
