#include "engine/report/csv_writer.h"

#include <algorithm>
#include <utility>

namespace radap {
namespace {

bool LooksLikeFormula(std::string_view text) {
  return !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
}

void AppendQuoted(std::string_view text, std::string& out) {
  out += '"';
  for (const char letter : text) {
    if (letter == '"') out += '"';
    out += letter;
  }
  out += '"';
}

}  // namespace

CsvWriter::CsvWriter(std::initializer_list<std::string_view> columns) {
  for (const std::string_view column : columns) Cell(column);
  EndRow();
}

void CsvWriter::Text(std::string_view text) {
  if (LooksLikeFormula(text)) return Cell("'" + std::string(text));
  Cell(text);
}

void CsvWriter::EndRow() {
  out_ += "\r\n";
  is_row_empty_ = true;
}

void CsvWriter::Cell(std::string_view text) {
  if (!std::exchange(is_row_empty_, false)) out_ += ',';
  const bool needs_quotes = std::ranges::any_of(
      text, [](char c) { return c == ',' || c == '"' || c == '\r' || c == '\n'; });
  if (needs_quotes) return AppendQuoted(text, out_);
  out_ += text;
}

}  // namespace radap
