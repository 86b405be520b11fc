// Rows of a chunk counted without an allocation each, then turned into a Summary.
//
// RowView .. -> RowTally -> Summary. The same as a Summary read back from the rows (RowReader).
// Tested by tests/engine/batch/rows/row_reader_test.cc.
#ifndef RADAP_ENGINE_BATCH_ROWS_ROW_TALLY_H_
#define RADAP_ENGINE_BATCH_ROWS_ROW_TALLY_H_

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "engine/batch/rows/mean_unit.h"
#include "engine/batch/rows/row_view.h"
#include "engine/batch/rows/summary.h"

namespace radap::batch {

// Tenth of `high` that a total lies in, 0 .. 9: below 0 is in 0, `high` and what is above in 9.
int TenthOf(const Exact& total, const Exact& high);

class RowTally {
 public:
  RowTally();
  void AddScored(const RowView& row);
  // `place`: line within the chunk; "" for a file.
  void AddBad(std::string place);
  // Adds what was counted to `summary` and begins anew. `lines` is not touched.
  void MoveTo(Summary& summary);

 private:
  struct OfPack {
    const RowLayout* layout = nullptr;
    std::int64_t dossiers = 0;
    std::vector<std::int64_t> levels;  // by level + 1
    std::array<std::int64_t, 10> tenths{};
    Int128 units = 0;
    Exact others;  // totals that do not fit units
  };

  OfPack& Of(const RowLayout& layout);
  void AddFindings(std::span<const RowFinding> findings);

  std::vector<OfPack> packs_;
  std::size_t last_ = 0;
  std::int64_t scored_ = 0;
  std::int64_t with_errors_ = 0;
  std::int64_t bad_ = 0;
  std::vector<std::string> first_bad_;
  std::vector<std::int64_t> codes_;                         // by number of the code; no lints
  std::vector<std::uint16_t> found_;                        // codes that are not 0
  std::map<std::string, std::int64_t, std::less<>> lints_;  // by "F0901 NAME"
  std::string lint_;                                        // the one looked up
};

}  // namespace radap::batch

#endif  // RADAP_ENGINE_BATCH_ROWS_ROW_TALLY_H_
