// Parts of the output with their places, and the head line.
#include <algorithm>

#include "engine/batch/rows/append_text.h"
#include "engine/batch/rows/pack_book.h"
#include "engine/batch/rows/scorer.h"
#include "engine/dossier/json_text.h"

namespace radap::batch {

void Chunk::Clear() {
  rows.clear();
  lines.clear();
  ends.clear();
  nanoseconds.clear();
  summary = Summary();
  general = 0;
}

void AppendRows(const Chunk& chunk, std::int64_t lines_before, RowFormat format, std::string& out) {
  const std::string_view rows = chunk.rows;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < chunk.ends.size(); ++i) {
    if (format == RowFormat::kNdjson) out += "{\"line\":";
    AppendNumber(chunk.lines[i] + lines_before, out);
    out += ',';
    out += rows.substr(begin, chunk.ends[i] - begin);
    begin = chunk.ends[i];
  }
}

void AppendFileRow(const Chunk& chunk, std::string_view file, RowFormat format, std::string& out) {
  const std::string name = AsUtf8(file);
  if (format == RowFormat::kNdjson) {
    out += "{\"file\":";
    AppendJsonText(name, out);
  } else {
    AppendCsvText(name, out);
  }
  out += ',';
  out += chunk.rows;
}

std::string HeadLine(const ScorerOptions& options, bool of_files) {
  if (options.format == RowFormat::kNdjson) return "";
  std::string head = of_files ? "file" : "line";
  head += ",organisation,fiscal_year,pack,total,exact,max,level,errors,warnings,notes,findings";
  if (const Program* const program = ColumnsOf(options)) {
    const RowLayout layout = MakeRowLayout(*program, ShowsOf(options));
    for (std::size_t i = 1; i < layout.shown.size(); ++i) {
      head += ',';
      AppendCsvText(program->elements[static_cast<std::size_t>(layout.shown[i].element)].id, head);
    }
  }
  return head + ",error,error_th,error_en\r\n";
}

}  // namespace radap::batch
