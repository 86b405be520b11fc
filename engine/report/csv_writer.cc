#include "engine/report/csv_writer.h"

#include <utility>

namespace radap {
namespace {

bool LooksLikeFormula(std::string_view text) {
  return !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
}

std::string Quoted(std::string_view text) {
  std::string quoted = "\"";
  for (const char letter : text) {
    if (letter == '"') quoted += '"';
    quoted += letter;
  }
  return quoted + '"';
}

}  // namespace

CsvWriter::CsvWriter(std::initializer_list<std::string_view> columns) {
  for (const std::string_view column : columns) Cell(column);
  EndRow();
}

void CsvWriter::Text(std::string_view text) {
  Cell(LooksLikeFormula(text) ? "'" + std::string(text) : std::string(text));
}

void CsvWriter::EndRow() {
  out_ += "\r\n";
  is_row_empty_ = true;
}

void CsvWriter::Cell(std::string_view text) {
  if (!std::exchange(is_row_empty_, false)) out_ += ',';
  const bool needs_quotes = text.find_first_of(",\"\r\n") != std::string_view::npos;
  out_ += needs_quotes ? Quoted(text) : std::string(text);
}

}  // namespace radap
