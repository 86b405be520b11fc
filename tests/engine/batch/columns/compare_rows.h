// Holds what columns make of dossiers against Evaluate: scores, levels and findings of every row.
#ifndef RADAP_TESTS_ENGINE_BATCH_COLUMNS_COMPARE_ROWS_H_
#define RADAP_TESTS_ENGINE_BATCH_COLUMNS_COMPARE_ROWS_H_

#include <string>
#include <vector>

#include "engine/batch/columns/column_program.h"
#include "engine/dossier/dossier.h"
#include "rules/compile/program.h"
#include "tests/engine/batch/columns/fill_block.h"

namespace radap::batch {

// One pack with its columns; scores dossiers block by block.
class ColumnsUnderTest {
 public:
  explicit ColumnsUnderTest(const Program& program);

  const ColumnProgram& columns() const { return columns_; }
  // The first difference, row by row; empty if there is none. Dossiers that a block cannot hold are passed over.
  std::string Compare(const std::vector<Dossier>& dossiers);

  int compared = 0;  // rows
  int general = 0;   // of them, left to the general path

 private:
  std::string CompareBlock(const std::vector<const Dossier*>& rows);

  const Program& program_;
  Schema schema_;
  ColumnProgram columns_;
  ColumnRun run_;
  BlockFiller filler_;
};

}  // namespace radap::batch

#endif  // RADAP_TESTS_ENGINE_BATCH_COLUMNS_COMPARE_ROWS_H_
