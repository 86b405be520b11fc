// A row of a block, and the facts of Bind, in the same words: one line for each thing that a dossier says. Equal texts,
// equal facts. Used by the tests of what fills blocks.
#ifndef RADAP_TESTS_ENGINE_BATCH_READ_COMPARE_BLOCK_H_
#define RADAP_TESTS_ENGINE_BATCH_READ_COMPARE_BLOCK_H_

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "engine/batch/facts/block.h"
#include "engine/batch/read/read_line.h"
#include "engine/dossier/dossier.h"
#include "engine/eval/facts.h"

namespace radap::testing {

// "claimed 1.1 17/2\nkpi 0 group 7.1/1\n..": cells as Block::Clear leaves them are left out.
std::string TextOfRow(const batch::Block& block, std::size_t row);
// The same of what Bind makes of the dossier.
std::string TextOfFacts(const batch::Schema& schema, const Dossier& dossier);

// Findings of ReadDossier, and those of Bind that columns do not make again: "F0102 /x" a line; nothing may be read into
// a block if this is not empty.
std::string FindingsBeyondColumns(const Program& program, std::string_view bytes);

// A LineReader with a block of its own, over bytes with just the padding behind them.
class ReadInto {
 public:
  explicit ReadInto(const batch::Schema& schema, bool any_pack = false)
      : schema_(schema), reader_(schema, any_pack), block_(schema), no_row_(TextOfRow(block_, 0)) {}

  // The row that was added as text, or "general", "other pack", "block full". Says "WRONG: .." of a row that differs
  // from what Bind says, or that should not have been read, and of a block that is not as it was.
  std::string Read(std::string_view bytes, bool one_line = true);
  // Where the last one ended, from its begin.
  std::size_t end() const { return end_; }
  batch::Block& block() { return block_; }

 private:
  const batch::Schema& schema_;
  batch::LineReader reader_;
  batch::Block block_;
  const std::string no_row_;                     // what a row that was never read says
  std::vector<std::unique_ptr<char[]>> inputs_;  // of the rows in the block, which refer to them
  std::size_t end_ = 0;
};

}  // namespace radap::testing

#endif  // RADAP_TESTS_ENGINE_BATCH_READ_COMPARE_BLOCK_H_
