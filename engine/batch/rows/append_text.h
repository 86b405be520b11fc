// Numbers and texts appended to a row, for JSON and CSV: the same bytes as engine/report writes, without a string made
// for each.
//
// Values -> bytes at the end of `out`. Fractions are small ones; those of any size go through Exact.
// Tested by tests/engine/batch/rows/append_text_test.cc.
#ifndef RADAP_ENGINE_BATCH_ROWS_APPEND_TEXT_H_
#define RADAP_ENGINE_BATCH_ROWS_APPEND_TEXT_H_

#include <cstdint>
#include <string>
#include <string_view>

namespace radap::batch {

void AppendNumber(std::int64_t number, std::string& out);

// As Exact::ToFraction and Exact::ToDecimal. REQUIRES: denominator > 0; places 0..4.
void AppendFraction(std::int64_t numerator, std::int64_t denominator, std::string& out);
void AppendDecimal(std::int64_t numerator, std::int64_t denominator, int places, std::string& out);

// A cell of a row that is always one line: control characters become spaces. A text that a spreadsheet would take for
// a formula gets a leading apostrophe, and so does one that then looked the same.
void AppendCsvText(std::string_view text, std::string& out);
// The text of a cell without the apostrophe that AppendCsvText put there.
std::string_view WithoutApostrophe(std::string_view cell);

// The text with U+FFFD for each byte that is not UTF-8 and a space for each control character: names of files may be
// anything.
std::string AsUtf8(std::string_view bytes);

}  // namespace radap::batch

#endif  // RADAP_ENGINE_BATCH_ROWS_APPEND_TEXT_H_
