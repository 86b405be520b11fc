// Fills a Block from dossiers that were read and bound the general way, so that columns are tested without the fast
// reader. What the block cannot hold, or binding which brings a finding that columns do not make, is refused.
#ifndef RADAP_TESTS_ENGINE_BATCH_COLUMNS_FILL_BLOCK_H_
#define RADAP_TESTS_ENGINE_BATCH_COLUMNS_FILL_BLOCK_H_

#include <cstdint>
#include <deque>
#include <optional>

#include "engine/batch/facts/block.h"
#include "engine/dossier/dossier.h"
#include "engine/eval/evaluator.h"

namespace radap::batch {

class BlockFiller {
 public:
  explicit BlockFiller(const Schema& schema) : block_(schema) {}

  // False if the dossier is for the general path. REQUIRES: it outlives the block; there is room for a row.
  bool Add(const Dossier& dossier);
  void Clear();
  const Block& block() const { return block_; }

 private:
  bool AddAnswers(const Dossier& dossier, const Evaluator& evaluator);
  bool AddKpi(const Evaluator& evaluator, std::size_t kpi);
  bool AddYears(const Evaluator& evaluator, Subject subject, const Kpi& kpi, std::size_t at);
  bool AddClaims(const Dossier& dossier);
  bool AddFields(const Evaluator& evaluator);

  Block block_;
  std::deque<Evaluator> kept_;  // texts are theirs
};

// In millionths, if they are whole and fit.
std::optional<std::int64_t> Millionths(const Exact& exact);

}  // namespace radap::batch

#endif  // RADAP_TESTS_ENGINE_BATCH_COLUMNS_FILL_BLOCK_H_
