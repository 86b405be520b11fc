// Named rules of elements in a score report: those of the total in a line, those of categories and items in a
// table of their own, a column each.
#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "engine/report/named_values.h"
#include "engine/report/render.h"
#include "engine/report/subject.h"
#include "engine/report/wrap.h"
#include "rules/base/index.h"

namespace radap {
namespace {

constexpr std::size_t kMostHeadLines = 5;
constexpr int kLeastNameCells = 16;
constexpr int kLeastHeadCells = 8;
constexpr int kMostHeadCells = 24;

struct Column {
  std::string rule;  // name; rules of that name for other kinds of element share the column
  std::string head;
  int width = 0;
};

bool IsRow(const Evaluator& evaluator, const ScoreLine& line) {
  const ElementKind kind = evaluator.KindOf(line.subject);
  return (kind == ElementKind::kCategory || kind == ElementKind::kItem) && !line.named.empty();
}

std::string TextIn(const Program& program, const ScoreLine& line, const Column& column,
                   const Page& page) {
  for (const NamedValue& named : line.named) {
    if (program.rules[Index(named.rule)].name != column.rule) continue;
    return NamedText(program, named, page);
  }
  return "";
}

// Cells of the longest word that a line break must not cut; Thai words have no spaces and are short.
int LongestWord(const std::string& text) {
  int longest = 0;
  int cells = 0;
  for (const char letter : text) {
    const bool is_thai = static_cast<unsigned char>(letter) >= 0x80;
    cells = letter == ' ' || is_thai ? 0 : cells + 1;
    longest = std::max(longest, cells);
  }
  return longest;
}

// The narrowest column that breaks no word of its head and takes few lines for it.
int HeadCells(const std::string& head) {
  int cells = std::max(kLeastHeadCells, LongestWord(head));
  while (cells < kMostHeadCells && Wrap(head, cells).size() > kMostHeadLines) ++cells;
  return cells;
}

class NamedTable {
 public:
  NamedTable(const Evaluation& evaluation, Page& page);

  void Write();

 private:
  void AddColumns(const ScoreLine& line);
  void WriteHead(std::size_t first, std::size_t end, int name_cells);
  void WriteRow(const ScoreLine& line, std::size_t first, std::size_t end, int name_cells);
  int WidthOf(std::size_t first, std::size_t end) const;
  // As many columns as fit beside the ids; all of them, if they fit without names.
  std::size_t EndFrom(std::size_t first) const;

  const Evaluation& evaluation_;
  const Program& program_;
  Page& page_;
  int id_cells_ = 0;
  std::vector<const ScoreLine*> rows_;
  std::vector<Column> columns_;
};

NamedTable::NamedTable(const Evaluation& evaluation, Page& page)
    : evaluation_(evaluation), program_(evaluation.evaluator.program()), page_(page) {
  for (const ScoreLine& line : evaluation.scores) {
    if (!IsRow(evaluation.evaluator, line)) continue;
    rows_.push_back(&line);
    id_cells_ = std::max(id_cells_, DisplayWidth(line.id) + 2);
    AddColumns(line);
  }
  for (Column& column : columns_) {
    column.width = HeadCells(column.head);
    for (const ScoreLine* row : rows_) {
      column.width = std::max(column.width, DisplayWidth(TextIn(program_, *row, column, page)));
    }
    column.width += 2;
  }
}

void NamedTable::AddColumns(const ScoreLine& line) {
  for (const NamedValue& named : line.named) {
    const Rule& rule = program_.rules[Index(named.rule)];
    if (std::ranges::find(columns_, rule.name, &Column::rule) != columns_.end()) continue;
    columns_.push_back({rule.name, NamedHead(program_, rule, page_), 0});
  }
}

int NamedTable::WidthOf(std::size_t first, std::size_t end) const {
  int cells = id_cells_;
  for (std::size_t i = first; i < end; ++i) cells += columns_[i].width;
  return cells;
}

std::size_t NamedTable::EndFrom(std::size_t first) const {
  if (WidthOf(first, columns_.size()) <= page_.width()) return columns_.size();
  std::size_t end = first + 1;
  while (end < columns_.size() && WidthOf(first, end + 1) <= page_.width() - kLeastNameCells) ++end;
  return end;
}

void NamedTable::WriteHead(std::size_t first, std::size_t end, int name_cells) {
  std::vector<std::vector<std::string>> heads;
  std::size_t height = 0;
  for (std::size_t i = first; i < end; ++i) {
    heads.push_back(Wrap(columns_[i].head, columns_[i].width - 2));
    height = std::max(height, heads.back().size());
  }
  for (std::size_t row = 0; row < height; ++row) {
    std::vector<PageCell> cells{{"", id_cells_ + name_cells}};
    for (std::size_t i = first; i < end; ++i) {
      const std::vector<std::string>& lines = heads[i - first];
      const std::size_t skipped = height - lines.size();
      cells.push_back({row < skipped ? "" : lines[row - skipped], columns_[i].width, Align::kRight,
                       Style::kDim});
    }
    page_.Row(cells);
  }
}

void NamedTable::WriteRow(const ScoreLine& line, std::size_t first, std::size_t end,
                          int name_cells) {
  const bool bold = evaluation_.evaluator.KindOf(line.subject) == ElementKind::kCategory;
  const Style style = bold ? Style::kBold : Style::kPlain;
  std::vector<PageCell> cells{{line.id, id_cells_, Align::kLeft, style}};
  if (name_cells > 0) {
    const Label name = NameOf(evaluation_.evaluator, line.subject);
    cells.push_back({page_.In(name), name_cells - 1, Align::kLeft, style});
    cells.push_back({"", 1});
  }
  for (std::size_t i = first; i < end; ++i) {
    cells.push_back({TextIn(program_, line, columns_[i], page_), columns_[i].width, Align::kRight});
  }
  page_.Row(cells);
}

void NamedTable::Write() {
  for (std::size_t first = 0; first < columns_.size();) {
    const std::size_t end = EndFrom(first);
    const int room = page_.width() - WidthOf(first, end);
    const int name_cells = room < kLeastNameCells ? 0 : room;
    page_.Heading(page_.Words(Word::kNamedValues));
    WriteHead(first, end, name_cells);
    for (const ScoreLine* row : rows_) WriteRow(*row, first, end, name_cells);
    first = end;
  }
}

}  // namespace

void WriteNamedOfTotal(const Evaluation& evaluation, Page& page) {
  const ScoreLine& total = evaluation.scores.front();
  std::string line;
  for (const NamedValue& named : total.named) {
    const std::string phrase = NamedPhrase(evaluation.evaluator.program(), named, page);
    const std::string longer = line.empty() ? phrase : line + " · " + phrase;
    if (!line.empty() && DisplayWidth(longer) > page.width() - 2) {
      page.Paragraph(2, "", line);
      line = phrase;
    } else {
      line = longer;
    }
  }
  if (!line.empty()) page.Paragraph(2, "", line);
}

void WriteNamedTable(const Evaluation& evaluation, Page& page) {
  NamedTable(evaluation, page).Write();
}

}  // namespace radap
