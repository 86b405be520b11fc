#include "engine/standing/text_table.h"

#include <algorithm>

#include "engine/standing/name_text.h"

namespace radap::standing {
namespace {

constexpr int kGap = 2;
constexpr int kMostCells = 36;   // of a column that does not take the rest
constexpr int kLeastCells = 12;  // of the one that does

}  // namespace

void TextTable::Row(std::vector<std::string> cells, Style style) {
  rows_.push_back({std::move(cells), style});
}

std::vector<int> TextTable::Widths(int page_width) const {
  std::vector<int> widths;
  int taken = 0;
  std::size_t rest = columns_.size();
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    const int most = columns_[i].takes_rest ? page_width : kMostCells;
    int width = DisplayWidth(columns_[i].head);
    for (const Line& row : rows_) {
      width = std::max(width, DisplayWidth(ShownName(row.cells[i], most)));
    }
    widths.push_back(width);
    taken += width + kGap;
    if (columns_[i].takes_rest) rest = i;
  }
  if (rest < columns_.size() && taken > page_width) {
    widths[rest] = std::max(std::min(widths[rest], kLeastCells), widths[rest] - taken + page_width);
  }
  return widths;
}

void TextTable::Write(Page& page) const {
  const std::vector<int> widths = Widths(page.width());
  const auto write = [&](const auto& text_of, Style style) {
    std::vector<PageCell> cells;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      cells.push_back({"", kGap});
      cells.push_back({ShownName(text_of(i), widths[i]), widths[i], columns_[i].align, style});
    }
    page.Row(cells);
  };
  write([&](std::size_t i) -> const std::string& { return columns_[i].head; }, Style::kDim);
  for (const Line& row : rows_) {
    write([&](std::size_t i) -> const std::string& { return row.cells[i]; }, row.style);
  }
}

}  // namespace radap::standing
