// A pack compiled for columns: every rule runs over all subjects of a Block at once, in exact 64-bit integers.
//
// Program + Schema -> CompileColumns -> ColumnProgram; Block -> Score -> BlockScores. Denominators that the pack fixes
// (means of so many members, constants) are settled when compiling; ratios of given amounts carry one each. Every step
// that could overflow is checked: a dossier in which one does is left to the general path. Tested by
// tests/engine/batch/columns/, against Evaluate on samples, edges and wild dossiers of all packs.
#ifndef RADAP_ENGINE_BATCH_COLUMNS_COLUMN_PROGRAM_H_
#define RADAP_ENGINE_BATCH_COLUMNS_COLUMN_PROGRAM_H_

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "engine/batch/facts/block.h"
#include "engine/dossier/finding.h"

namespace radap::batch {

// A finding of one row, as Evaluate makes it but for its words.
struct RowFinding {
  FindingCode code{};
  Severity severity{};
  std::string_view path;  // valid until the next Score; "/kpis/3/target"
  std::string_view lint;  // kPackLint: its name
};

struct BlockScores {
  // By element that has a score: value = numerator / denominator, not reduced, denominator > 0.
  // Cells [element * kRows + row].
  std::vector<std::int64_t> numerator;
  std::vector<std::int64_t> denominator;
  std::array<std::int8_t, kRows> level{};  // of element 0, the total; -1: below the first
  std::array<bool, kRows>
      general{};  // rows that need the general path: nothing else of them is valid
  // Findings of row r: [first_finding[r], first_finding[r + 1]), in the order of Evaluation::findings.
  std::array<std::size_t, kRows + 1> first_finding{};
  std::vector<RowFinding> findings;
};

class ColumnProgram {
 public:
  // Never fails: what columns cannot do makes IsWhole false, and every dossier of that pack takes the general path.
  // REQUIRES: the schema (and its program) outlives this.
  explicit ColumnProgram(const Schema& schema);
  ~ColumnProgram();
  bool IsWhole() const;
  // What cannot be done in columns, for `radap batch --explain-path`-like messages and tests; empty if IsWhole.
  const std::string& WhyNot() const;

  struct Code;  // private to columns
  const Code& code() const { return *code_; }

 private:
  std::unique_ptr<const Code> code_;
};

// What a KPI of a block scores: numerator / denominator, not reduced; 0 if its rule gives no value.
struct KpiScore {
  std::int64_t numerator = 0;
  std::int64_t denominator = 0;  // 0: only the general path can say
  bool counts = false;           // not over a limit
};

// The memory of one thread: registers of all rules. Reused from block to block.
class ColumnRun {
 public:
  explicit ColumnRun(const ColumnProgram& program);
  ~ColumnRun();
  // The scores of the rows of the block; valid until the next call.
  const BlockScores& Score(const Block& block);
  // Of the block scored last, by place in its KpiColumns.
  KpiScore KpiScoreAt(std::size_t kpi) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace radap::batch

#endif  // RADAP_ENGINE_BATCH_COLUMNS_COLUMN_PROGRAM_H_
