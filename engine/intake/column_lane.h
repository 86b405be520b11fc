// The fast path of one pack in one thread: dossiers into columns, columns into the scores that a store keeps.
//
// Bytes -> Read -> Block; Score; row -> Fill -> TakenLine. Part of engine/intake.
// Tested by tests/engine/intake/taker_test.cc.
#ifndef RADAP_ENGINE_INTAKE_COLUMN_LANE_H_
#define RADAP_ENGINE_INTAKE_COLUMN_LANE_H_

#include <map>
#include <memory>
#include <mutex>
#include <vector>

#include "engine/batch/columns/column_program.h"
#include "engine/batch/facts/block.h"
#include "engine/batch/read/read_line.h"
#include "engine/intake/organisation_of.h"
#include "engine/intake/taker.h"

namespace radap {

struct PackColumns {
  explicit PackColumns(const Program& program)
      : schema(batch::MakeSchema(program)), columns(schema) {}
  batch::Schema schema;
  batch::ColumnProgram columns;
};

class ColumnBook {
 public:
  // From any thread. REQUIRES: the program outlives the book.
  const PackColumns& Of(const Program& program);

 private:
  std::mutex mutex_;
  std::map<const Program*, std::unique_ptr<const PackColumns>> packs_;
};

class ColumnLane {
 public:
  // REQUIRES: the pack outlives the lane; its columns are whole.
  explicit ColumnLane(const PackColumns& pack)
      : pack_(pack), reader_(pack.schema), block_(pack.schema), run_(pack.columns) {}

  const Program& program() const { return *pack_.schema.program; }
  bool IsFull() const { return block_.rows == batch::kRows; }
  // As LineReader::Read, of one line or file. If read, it waits as `place`. REQUIRES: not IsFull.
  batch::ReadOutcome Read(std::string_view bytes, bool one_line, std::size_t place);
  // Completes `taken[place]` of all that wait. Those that only the general way can score are added to `general`.
  void Flush(std::vector<TakenLine>& taken, std::vector<std::size_t>& general);

 private:
  bool Fill(std::size_t row, const batch::BlockScores& scores, TakenLine& taken);
  void AddKpis();
  void AddClaims(std::size_t row, std::string& claimed) const;
  void AppendScore(const batch::BlockScores& scores, std::size_t row, int element,
                   std::string& out) const;

  const PackColumns& pack_;
  batch::LineReader reader_;
  batch::Block block_;
  batch::ColumnRun run_;
  OrganisationReader organisations_;
  std::vector<std::size_t> places_;  // by row
  // Of groups, by [element * kRows + row].
  std::vector<Exact> sums_;
  std::vector<int> counts_;
  std::vector<bool> is_wide_;  // by row: some KPI is for the general way
};

}  // namespace radap

#endif  // RADAP_ENGINE_INTAKE_COLUMN_LANE_H_
