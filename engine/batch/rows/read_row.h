// One row of an output, read back for what it adds to the Summary.
//
// Bytes of a row -> ReadJsonRow, ReadCsvRow -> ReadRow. Private to RowReader.
// Tested by tests/engine/batch/rows/row_reader_test.cc.
#ifndef RADAP_ENGINE_BATCH_ROWS_READ_ROW_H_
#define RADAP_ENGINE_BATCH_ROWS_READ_ROW_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/batch/rows/row.h"
#include "rules/base/exact.h"

namespace radap::batch {

struct RowRead {
  std::int64_t line = 0;  // 0: `file`
  std::string file;
  bool is_bad = false;  // nothing below is set
  std::string pack;
  Exact total;
  Exact max;
  std::string level;
  std::int64_t errors = 0;
  std::vector<std::string> findings;  // "F0207", "F0901 NAME"
};

// `row`: without its line end. Nothing if it is no row of that kind.
std::optional<RowRead> ReadJsonRow(std::string_view row, RowFields fields, bool of_files);
// `cells`: of the head line.
std::optional<RowRead> ReadCsvRow(std::string_view row, std::size_t cells, bool of_files);

// The cells of a line; nothing if its quotes do not match.
std::optional<std::vector<std::string>> CsvCells(std::string_view line);

}  // namespace radap::batch

#endif  // RADAP_ENGINE_BATCH_ROWS_READ_ROW_H_
