// Writes rows, one after another, as row.h says; one for each thread.
//
// RowView -> bytes. Keeps the texts of scores that it has written before, since most come again.
// Tested by tests/engine/batch/rows/row_test.cc.
#ifndef RADAP_ENGINE_BATCH_ROWS_ROW_WRITER_H_
#define RADAP_ENGINE_BATCH_ROWS_ROW_WRITER_H_

#include <cstdint>
#include <string>
#include <vector>

#include "engine/batch/rows/pen.h"
#include "engine/batch/rows/row.h"
#include "engine/batch/rows/row_view.h"

namespace radap::batch {

class RowWriter {
 public:
  RowWriter() : known_(kKnown) {}

  // The row without its place, with its line end.
  void Append(const RowView& row, RowFormat format, std::string& out);

 private:
  // A score that was written: the reduced fraction and a quote behind it.
  struct Known {
    std::int64_t numerator = 0;
    std::int64_t denominator = 0;
    RowText text;
  };
  static constexpr std::size_t kKnown = 1024;

  void AppendJson(const RowView& row, std::string& out);
  void PutExact(const RowScore& score);
  void PutRounded(const RowScore& score, int places);
  void PutFindings(const RowView& row);

  Pen pen_;
  std::vector<Known> known_;
  std::string text_;  // for what is rare
};

// Of what was not scored. `columns`: of CSV, the scores shown.
void AppendErrorRow(const Finding& why, RowFormat format, std::size_t columns, std::string& out);

}  // namespace radap::batch

#endif  // RADAP_ENGINE_BATCH_ROWS_ROW_WRITER_H_
