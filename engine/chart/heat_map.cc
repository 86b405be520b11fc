#include <algorithm>

#include "engine/chart/chart.h"
#include "engine/chart/letters.h"
#include "engine/chart/page.h"
#include "engine/chart/shade.h"

namespace radap::chart {
namespace {

constexpr Place kNameWidth = Px(196);
constexpr Place kLeft = kMargin + kNameWidth + Px(6);
constexpr Place kRoom = kInside - kNameWidth - Px(6);
constexpr Place kLeastCell = Px(12);  // as narrow as a name read from below can be
constexpr Place kMostCell = Px(64);
constexpr Place kNumberSize = Px(9);
constexpr Place kHeadLine = Px(12);
constexpr Place kMostHead = Px(150);
constexpr std::size_t kRowsBetweenHeads = 55;  // a page of A4

using Columns = std::vector<HeatColumn>;

// What all cells have in common.
struct Grid {
  Place cell = kMostCell;  // width
  Place row = Px(15);
  Place head = 0;
  bool has_numbers = false;
  int fewer = 0;  // decimals less than the axes have
};

bool HasRoom(const Exact& value, int places, Place cell) {
  return TextWidth(value.ToDecimal(places), kNumberSize) <= cell - Px(2);
}

int PlacesOf(const Axis& axis, const Grid& grid) { return std::max(0, axis.places - grid.fewer); }

// The ends of every axis can be shown in a cell.
bool HaveRoom(const Columns& columns, const Grid& grid) {
  return std::all_of(columns.begin(), columns.end(), [&](const HeatColumn& column) {
    const int places = PlacesOf(column.axis, grid);
    return HasRoom(column.axis.low, places, grid.cell) &&
           HasRoom(column.axis.high, places, grid.cell);
  });
}

int MostPlaces(const Columns& columns) {
  int most = 0;
  for (const HeatColumn& column : columns) most = std::max(most, column.axis.places);
  return most;
}

std::size_t HeadLines(const Grid& grid) {
  return static_cast<std::size_t>(std::clamp<Place>((grid.cell - Px(2)) / kHeadLine, 1, 3));
}

Grid GridOf(const Columns& columns) {
  Grid grid;
  if (columns.empty()) return grid;
  grid.cell = std::clamp(kRoom / static_cast<Place>(columns.size()), kLeastCell, kMostCell);
  while (grid.fewer < MostPlaces(columns) && !HaveRoom(columns, grid)) ++grid.fewer;
  grid.has_numbers = HaveRoom(columns, grid);
  for (const HeatColumn& column : columns) {
    const Fitted name = Fit(column.name, Px(10), kMostHead, HeadLines(grid));
    for (const std::string& line : name.lines) {
      grid.head = std::max(grid.head, TextWidth(line, Px(10)));
    }
  }
  grid.head += Px(8);
  return grid;
}

Place XOf(const Grid& grid, std::size_t column) {
  return kLeft + static_cast<Place>(column) * grid.cell;
}

// Names read from below, their lines side by side in the middle of the column.
void DrawHeads(Page& page, const Grid& grid, const Columns& columns) {
  const Place foot = page.top() + grid.head - Px(4);
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const Fitted name = Fit(columns[i].name, Px(10), kMostHead, HeadLines(grid));
    const auto lines = static_cast<Place>(name.lines.size());
    Place x = XOf(grid, i) + (grid.cell - lines * kHeadLine) / 2 + Px(9);
    for (const std::string& line : name.lines) {
      const bool is_cut = name.is_cut && &line == &name.lines.back();
      page.canvas().Text({x, foot}, line, {.size = Px(10), .is_upward = true},
                         is_cut ? columns[i].name : "");
      x += kHeadLine;
    }
  }
  page.MoveDown(grid.head);
}

void DrawMissing(Canvas& canvas, const Rectangle& cell) {
  canvas.Box(cell, kPaper, {.colour = kRule, .width = 50});
  canvas.Hatch(cell, Px(5), {.colour = kRule, .width = 60});
}

// Where a value lies outside its scale: a small arrow in the corner.
void DrawOutside(Canvas& canvas, const Rectangle& cell, bool is_above, std::string_view colour) {
  const Place y = is_above ? cell.y + Px(3) : cell.y + cell.height - Px(3);
  canvas.Mark({cell.x + cell.width - Px(3), y},
              {is_above ? Shape::kUp : Shape::kDown, true, colour, 180});
}

void DrawCell(Canvas& canvas, const Grid& grid, const Axis& axis, const std::optional<Exact>& value,
              const Rectangle& cell, bool is_bold) {
  if (!value) return DrawMissing(canvas, cell);
  const Shade& shade = ShadeAt(ShadeOf(*value, axis));
  canvas.Box(cell, shade.fill);
  if (*value < axis.low || *value > axis.high) {
    DrawOutside(canvas, cell, *value > axis.high, shade.letters);
  }
  const int places = PlacesOf(axis, grid);
  if (!grid.has_numbers || !HasRoom(*value, places, grid.cell)) return;
  canvas.Text({cell.x + cell.width / 2, cell.y + cell.height / 2 + 320}, value->ToDecimal(places),
              {.size = kNumberSize,
               .anchor = Anchor::kMiddle,
               .is_bold = is_bold,
               .colour = shade.letters});
}

void DrawRow(Page& page, const Grid& grid, const Columns& columns, const HeatRow& row) {
  const Place top = page.top();
  page.Paragraph({kMargin, top + Px(11)}, row.name, kNameWidth, 1,
                 {.size = Px(10), .is_bold = row.is_summary});
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const Rectangle cell{XOf(grid, i) + 30, top + 30, grid.cell - 60, grid.row - 60};
    DrawCell(page.canvas(), grid, columns[i].axis,
             i < row.values.size() ? row.values[i] : std::nullopt, cell, row.is_summary);
  }
  page.MoveDown(grid.row);
  if (!row.is_summary) return;
  page.canvas().Line({kMargin, page.top() + Px(3)}, {XOf(grid, columns.size()), page.top() + Px(3)},
                     {});
  page.MoveDown(Px(6));
}

bool HaveOneAxis(const Columns& columns) {
  return std::all_of(columns.begin(), columns.end(), [&](const HeatColumn& column) {
    return column.axis.low == columns.front().axis.low &&
           column.axis.high == columns.front().axis.high;
  });
}

// The shades with where each begins: on the common scale, or in percent of each column's own.
void DrawShadeKey(Page& page, const Columns& columns) {
  const bool one_axis = HaveOneAxis(columns);
  const Exact low = one_axis ? columns.front().axis.low : 0;
  const Exact high = one_axis ? columns.front().axis.high : 100;
  Place x = kMargin;
  const TextStyle style{.size = kSmallText, .anchor = Anchor::kMiddle};
  x += TextWidth(low.ToPlain(1), kSmallText) / 2;
  const Place width = Px(46);
  for (std::size_t i = 0; i <= kShades; ++i) {
    if (i < kShades)
      page.canvas().Box({x, page.top(), width, Px(13)}, ShadeAt(i).fill,
                        {.colour = kGrey, .width = 50});
    const Exact from = low + (high - low) * static_cast<std::int64_t>(i) / 8;
    page.canvas().Text({x, page.top() + Px(25)},
                       Fit(from.ToPlain(1), kSmallText, width, 1).lines[0], style);
    x += width;
  }
  const Rectangle missing{x, page.top(), Px(26), Px(13)};
  DrawMissing(page.canvas(), missing);
  x += Px(32);
  page.canvas().Text({x, page.top() + Px(10)}, page.Say(Word::kMissing), {});
  x += TextWidth(page.Say(Word::kMissing), kText) + Px(20);
  page.canvas().Mark({x, page.top() + Px(4)}, {Shape::kUp, true, kInk, 250});
  page.canvas().Mark({x + Px(9), page.top() + Px(8)}, {Shape::kDown, true, kInk, 250});
  page.canvas().Text({x + Px(18), page.top() + Px(10)}, page.Say(Word::kOutside), {});
  page.MoveDown(Px(30));
  if (one_axis) return;
  page.canvas().Text({kMargin, page.top() + Px(10)}, page.Say(Word::kShare), {.colour = kGrey});
  page.MoveDown(Px(16));
}

void SayHowNumbersAre(Page& page, const Grid& grid, const Columns& columns) {
  if (grid.has_numbers && grid.fewer == 0) return;
  const std::string text = grid.has_numbers ? Say(Word::kRounded, page.language(),
                                                  std::max(0, MostPlaces(columns) - grid.fewer))
                                            : page.Say(Word::kNoNumbers);
  page.Paragraph({kMargin, page.top() + Px(10)}, text, kInside, 2, {.size = 1050, .colour = kGrey});
  page.MoveDown(Px(16));
}

}  // namespace

std::string HeatMap(const Frame& frame, const std::vector<HeatColumn>& columns,
                    const std::vector<HeatRow>& rows) {
  Page page(frame, Word::kHeatMap);
  const std::string desc = Say(Word::kRows, frame.language, rows.size(), columns.size());
  if (columns.empty() || rows.empty()) {
    page.SayNothingToShow();
    return page.Finish(desc);
  }
  const Grid grid = GridOf(columns);
  DrawShadeKey(page, columns);
  SayHowNumbersAre(page, grid, columns);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (i % kRowsBetweenHeads == 0) {
      if (i > 0) page.MoveDown(Px(10));
      DrawHeads(page, grid, columns);
    }
    DrawRow(page, grid, columns, rows[i]);
  }
  return page.Finish(desc, std::max(kPageWidth, XOf(grid, columns.size()) + kMargin));
}

}  // namespace radap::chart
