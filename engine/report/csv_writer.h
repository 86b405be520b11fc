// Rows of RFC 4180: commas, CRLF, quotes where needed. UTF-8 without a byte order mark.
//
// A text that a spreadsheet would take for a formula gets a leading apostrophe; numbers are never touched.
// Tested by tests/engine/report/csv_test.cc.
#ifndef RADAP_ENGINE_REPORT_CSV_WRITER_H_
#define RADAP_ENGINE_REPORT_CSV_WRITER_H_

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace radap {

class CsvWriter {
 public:
  explicit CsvWriter(std::initializer_list<std::string_view> columns);

  void Text(std::string_view text);
  // REQUIRES: digits, sign, point, slash only ("-3400/7"); or empty, for no value.
  void Number(std::string_view number) { Cell(number); }
  void EndRow();

  std::string Take() { return std::move(out_); }

 private:
  void Cell(std::string_view text);

  std::string out_;
  bool is_row_empty_ = true;
};

}  // namespace radap

#endif  // RADAP_ENGINE_REPORT_CSV_WRITER_H_
