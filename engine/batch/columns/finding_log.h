// Findings of the rows of a block, each row's in the order in which they are added. Keeps its memory from block to block.
// Used in this folder only.
#ifndef RADAP_ENGINE_BATCH_COLUMNS_FINDING_LOG_H_
#define RADAP_ENGINE_BATCH_COLUMNS_FINDING_LOG_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "engine/batch/columns/column_program.h"
#include "rules/compile/program.h"

namespace radap::batch {

class FindingLog {
 public:
  void Clear();
  // REQUIRES: `path` outlives the log.
  void Add(std::size_t row, FindingCode code, std::string_view path);
  void AddLint(std::size_t row, const Lint& lint, std::string_view path);
  // At "/kpis/<index><key>".
  void AddOfKpi(std::size_t row, FindingCode code, std::int32_t index, std::string_view key);
  void AddLintOfKpi(std::size_t row, const Lint& lint, std::int32_t index);

  // Of the first `rows`; none for those that take the general path.
  void CopyTo(std::size_t rows, BlockScores& scores) const;

 private:
  std::string_view KpiPath(std::int32_t index, std::string_view key);

  std::array<std::vector<RowFinding>, kRows> of_row_;
  std::vector<std::unique_ptr<char[]>> pages_;  // texts of paths
  std::size_t page_ = 0;
  std::size_t used_ = 0;  // of the page at hand
};

}  // namespace radap::batch

#endif  // RADAP_ENGINE_BATCH_COLUMNS_FINDING_LOG_H_
