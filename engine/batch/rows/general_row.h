// A dossier scored the general way, ReadDossier and Evaluate, which is right by definition, into a row.
//
// Bytes -> GeneralPath -> row or error row, and the RowTally. Tested by tests/engine/batch/rows/scorer_test.cc.
#ifndef RADAP_ENGINE_BATCH_ROWS_GENERAL_ROW_H_
#define RADAP_ENGINE_BATCH_ROWS_GENERAL_ROW_H_

#include <string>
#include <string_view>
#include <vector>

#include "engine/batch/rows/pack_book.h"
#include "engine/batch/rows/row_tally.h"
#include "engine/batch/rows/row_view.h"
#include "engine/batch/rows/row_writer.h"
#include "engine/batch/rows/scorer.h"
#include "engine/eval/result.h"

namespace radap::batch {

class GeneralPath {
 public:
  // REQUIRES: both outlive this.
  GeneralPath(const ScorerOptions& options, PackBook& packs);

  // Appends one row. `place` as RowTally::AddBad. Gives the pack that the dossier was scored with, null if it was not.
  const BookedPack* Score(std::string_view bytes, const std::string& place, RowTally& tally,
                          std::string& out);

 private:
  // The pack, or null and why.
  const BookedPack* PackFor(const Dossier& dossier, const Findings& findings, Finding& why);
  void WriteScored(const BookedPack& pack, Evaluation& evaluation, RowTally& tally,
                   std::string& out);
  void AppendResult(Evaluation& evaluation, std::string& out) const;

  const ScorerOptions& options_;
  PackBook& packs_;
  std::size_t columns_ = 0;  // CSV: scores of a row beside the total
  RowWriter writer_;
  std::vector<RowScore> scores_;
  std::vector<RowFinding> findings_;
};

// A JSON document without the white space that only lays it out.
void AppendCompact(std::string_view json, std::string& out);

}  // namespace radap::batch

#endif  // RADAP_ENGINE_BATCH_ROWS_GENERAL_ROW_H_
