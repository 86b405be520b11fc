#include "rules/document/document.h"

#include <algorithm>
#include <cstddef>

#include "rules/document/sections.h"

namespace radap::document {
namespace {

bool IsEmptyColumn(const Table& table, std::size_t column) {
  return std::all_of(table.rows.begin(), table.rows.end(),
                     [column](const Row& row) { return row.cells.at(column).empty(); });
}

}  // namespace

void AddFact(Facts& facts, const std::string& name, const std::string& text) {
  if (!text.empty()) facts.facts.emplace_back(name, text);
}

void AddTable(Table table, std::vector<Block>& blocks) {
  if (table.rows.empty()) return;
  for (std::size_t column = table.columns.size(); column-- > 0;) {
    if (!IsEmptyColumn(table, column)) continue;
    const auto at = static_cast<std::ptrdiff_t>(column);
    table.columns.erase(table.columns.begin() + at);
    for (Row& row : table.rows) row.cells.erase(row.cells.begin() + at);
  }
  blocks.emplace_back(std::move(table));
}

std::string SourceLine(const Program& program, Span span) {
  const Source& source = program.source;
  const std::size_t begin = std::min<std::size_t>(span.begin, source.text.size());
  const std::size_t end = std::clamp<std::size_t>(span.end, begin, source.text.size());
  const std::string& name = source.NameAt(span.begin);
  std::string place = std::to_string(source.PositionOf(span.begin).line);
  if (name != source.name) place = name.substr(name.rfind('/') + 1) + ":" + place;
  return place + ": " + source.text.substr(begin, end - begin);
}

Document MakeDocument(const Program& program, Language language) {
  const Writer writer{program, language};
  Document document;
  document.language = language;
  document.title = writer.Text(program.title);
  const std::string& other = language == Language::kThai ? program.title.en : program.title.th;
  document.subtitle = writer.Text({other, other});
  document.contents = writer.Words(Phrase::kContents);
  document.skip = writer.Words(Phrase::kSkip);
  document.kind = writer.Words(Phrase::kReference);
  document.footer = writer.Words(Phrase::kFooter, {Both(program.id), Both(program.version),
                                                   Both(program.sha256.substr(0, 12))});
  for (Section& section :
       std::vector<Section>{AboutSection(writer), SourcesSection(writer), ScalesSection(writer),
                            AssumptionsSection(writer), ConstantsSection(writer),
                            AskedSection(writer), RulesSection(writer), LintsSection(writer)}) {
    const bool is_empty = section.blocks.empty() && section.sections.empty();
    if (!is_empty) document.sections.push_back(std::move(section));
  }
  return document;
}

}  // namespace radap::document
