#include <algorithm>

#include "engine/chart/letters.h"
#include "engine/chart/page.h"

namespace radap::chart {
namespace {

constexpr std::size_t kMostDescribed = 100;  // rows in a desc
constexpr Place kPadding = Px(5);
constexpr Place kLeastNameWidth = Px(230);
constexpr std::size_t kMostHeadLines = 3;
constexpr std::size_t kMostNameLines = 2;

struct Columns {
  Place name_width = 0;
  Place width = 0;
  Place RightOf(std::size_t column) const {
    return kMargin + name_width + static_cast<Place>(column + 1) * width;
  }
};

Columns ColumnsOf(std::size_t count) {
  Columns columns;
  if (count > 0) {
    columns.width = std::min(Px(130), (kInside - kLeastNameWidth) / static_cast<Place>(count));
  }
  columns.name_width = kInside - columns.width * static_cast<Place>(count);
  return columns;
}

// Columns too narrow for a number show none: the chart and its desc still do.
bool HasRoom(const Columns& columns) { return columns.width > Px(36); }

void DrawHeads(Page& page, const Columns& columns, const std::vector<std::string>& heads) {
  std::size_t most = 1;
  for (std::size_t i = 0; i < heads.size(); ++i) {
    const Place right = columns.RightOf(i);
    DrawSample(page.canvas(), {right - kPadding - Px(13), page.top()}, StyleOfSeries(i));
    if (!HasRoom(columns)) continue;
    const auto lines = page.Paragraph({right - kPadding, page.top() + Px(18)}, heads[i],
                                      columns.width - 2 * kPadding, kMostHeadLines,
                                      {.size = Px(10), .anchor = Anchor::kEnd, .is_bold = true});
    most = std::max(most, lines);
  }
  page.MoveDown(Px(18) + static_cast<Place>(most - 1) * Px(14) + Px(6));
  page.canvas().Line({kMargin, page.top()}, {kPageWidth - kMargin, page.top()}, {});
}

}  // namespace

std::string NumberText(const std::optional<Exact>& value, int places) {
  return value ? value->ToDecimal(places) : "–";
}

void DrawTable(Page& page, const std::vector<std::string>& heads, const std::vector<TableRow>& rows,
               int places) {
  const Columns columns = ColumnsOf(heads.size());
  DrawHeads(page, columns, heads);
  for (const TableRow& row : rows) {
    const Place base = page.top() + Px(14);
    const auto lines = page.Paragraph({kMargin, base}, row.name, columns.name_width - kPadding,
                                      kMostNameLines, {});
    for (std::size_t i = 0; i < heads.size() && HasRoom(columns); ++i) {
      const std::string number =
          NumberText(i < row.values.size() ? row.values[i] : std::nullopt, places);
      page.Paragraph({columns.RightOf(i) - kPadding, base}, number, columns.width - kPadding, 1,
                     {.anchor = Anchor::kEnd, .is_bold = i == 0});
    }
    page.MoveDown(Px(5) + static_cast<Place>(lines) * kLineHeight);
    page.canvas().Line({kMargin, page.top()}, {kPageWidth - kMargin, page.top()},
                       {.colour = kFaint});
  }
}

std::string DescOf(Language language, const std::vector<std::string>& heads,
                   const std::vector<TableRow>& rows, int places) {
  std::string desc;
  for (std::size_t i = 0; i < std::min(rows.size(), kMostDescribed); ++i) {
    std::string numbers;
    for (std::size_t j = 0; j < heads.size(); ++j) {
      if (j > 0) numbers += ", ";
      numbers += heads[j] + " ";
      numbers += NumberText(j < rows[i].values.size() ? rows[i].values[j] : std::nullopt, places);
    }
    if (i > 0) desc += "; ";
    desc += Say(Word::kPairOf, language, rows[i].name, numbers);
  }
  if (rows.size() > kMostDescribed) {
    desc += "; " + Say(Word::kAndMore, language, rows.size() - kMostDescribed);
  }
  return desc;
}

}  // namespace radap::chart
