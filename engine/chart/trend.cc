#include <algorithm>
#include <map>
#include <set>

#include "engine/chart/chart.h"
#include "engine/chart/letters.h"
#include "engine/chart/page.h"

namespace radap::chart {
namespace {

constexpr Place kLeft = kMargin + Px(62);
constexpr Place kLength = kInside - Px(62) - Px(96);  // room for names of levels on the right
constexpr Place kHeight = Px(250);
constexpr std::size_t kMostLabelledLines = 2;  // more have their numbers in a table
constexpr std::size_t kMostYears = 16;         // of which each has its number beside it

using Lines = std::vector<TrendLine>;

// Years and values of all lines, and where they are.
struct Plane {
  Axis axis;
  std::vector<int> years;  // rising, those of any point
  Place top = 0;

  Place X(int year) const {
    if (years.size() < 2) return kLeft + kLength / 2;
    const Place margin = Px(26);
    return kLeft + margin + PlaceOn(year, years.front(), years.back(), kLength - 2 * margin).at;
  }
  OnAxis Y(const Exact& value) const {
    OnAxis on = PlaceOn(value, axis.low, axis.high, kHeight);
    on.at = top + kHeight - on.at;
    return on;
  }
};

std::vector<int> YearsOf(const Lines& lines) {
  std::set<int> years;
  for (const TrendLine& line : lines) {
    for (const auto& [year, value] : line.points) years.insert(year);
  }
  return {years.begin(), years.end()};
}

// Round ends around all values and levels; as given where they are.
Axis AxisOf(const Axis& given, const Lines& lines) {
  Axis axis = given;
  if (given.low < given.high) return axis;
  bool is_first = true;
  for (const TrendLine& line : lines) {
    for (const auto& [year, value] : line.points) {
      if (!value) continue;
      if (is_first || *value < axis.low) axis.low = *value;
      if (is_first || *value > axis.high) axis.high = *value;
      is_first = false;
    }
  }
  const Enclosing round = Enclose(axis.low, axis.high, 5);
  axis.low = round.low;
  axis.high = round.high;
  return axis;
}

void DrawGrid(Page& page, const Plane& plane) {
  Canvas& canvas = page.canvas();
  for (const Exact& tick : TicksOf(plane.axis.low, plane.axis.high, 5)) {
    const Place y = plane.Y(tick).at;
    canvas.Line({kLeft, y}, {kLeft + kLength, y}, {.colour = kFaint});
    page.Paragraph({kLeft - Px(7), y + Px(3)}, tick.ToPlain(std::max(plane.axis.places, 4)), Px(58),
                   1, {.size = Px(10), .anchor = Anchor::kEnd, .colour = kGrey});
  }
  for (const auto& [from, name] : plane.axis.levels) {
    const OnAxis on = plane.Y(from);
    if (on.beyond != 0 || from == plane.axis.low) continue;
    canvas.Line({kLeft, on.at}, {kLeft + kLength, on.at},
                {.colour = kGrey, .width = 80, .dash = Dash::kDotted});
    page.Paragraph({kLeft + kLength + Px(6), on.at + Px(3)}, name, Px(90), 1, {.size = Px(10)});
  }
  canvas.Line({kLeft, plane.top + kHeight}, {kLeft + kLength, plane.top + kHeight},
              {.colour = kGrey});
}

// As many years as have room; the first and the last always.
void DrawYears(Page& page, const Plane& plane) {
  const Place base = plane.top + kHeight + Px(17);
  Place free_from = 0;
  const Place last = plane.years.empty() ? 0 : plane.X(plane.years.back());
  for (const int year : plane.years) {
    const Place x = plane.X(year);
    const bool is_last = year == plane.years.back();
    if (!is_last && (x < free_from || x > last - Px(34))) continue;
    page.canvas().Line({x, plane.top + kHeight}, {x, plane.top + kHeight + Px(4)},
                       {.colour = kGrey});
    page.canvas().Text({x, base}, std::to_string(year), {.anchor = Anchor::kMiddle});
    free_from = x + Px(34);
  }
}

void DrawLine(Page& page, const Plane& plane, const TrendLine& line, const SeriesStyle& style) {
  std::map<int, Exact> values;
  for (const auto& [year, value] : line.points) {
    if (value) values.insert_or_assign(year, *value);
  }
  std::vector<Point> run;
  std::int64_t before = 0;
  for (const auto& [year, value] : values) {
    if (!run.empty() && year != before + 1) {
      page.canvas().Path(run, style.stroke);
      run.clear();
    }
    run.push_back({plane.X(year), plane.Y(value).at});
    before = year;
  }
  page.canvas().Path(run, style.stroke);
  for (const auto& [year, value] : values) {
    const OnAxis on = plane.Y(value);
    page.canvas().Mark({plane.X(year), on.at}, style.marker);
    if (on.beyond == 0) continue;
    const Shape arrow = on.beyond > 0 ? Shape::kUp : Shape::kDown;
    page.canvas().Mark({plane.X(year), on.at - on.beyond * Px(10)},
                       {arrow, true, style.marker.colour, 320});
  }
}

// The value of a line in a year; the last one said.
std::optional<Exact> ValueIn(const TrendLine& line, int year) {
  std::optional<Exact> found;
  for (const auto& [at, value] : line.points) {
    if (at == year && value) found = value;
  }
  return found;
}

// The higher of two above, the lower below; one alone above.
void DrawNumbers(Page& page, const Plane& plane, const Lines& lines) {
  for (const int year : plane.years) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const std::optional<Exact> value = ValueIn(lines[i], year);
      if (!value) continue;
      const std::optional<Exact> other =
          lines.size() > 1 ? ValueIn(lines[1 - i], year) : std::nullopt;
      const bool is_above = !other || *value > *other || (*value == *other && i == 0);
      const OnAxis on = plane.Y(*value);
      const Place further = on.beyond != 0 ? Px(9) : 0;
      const Place y = is_above ? on.at - Px(9) - further : on.at + Px(18) + further;
      const Fitted text = Fit(value->ToDecimal(plane.axis.places), Px(10), Px(90), 1, i == 0);
      page.canvas().Text({plane.X(year), y}, text.lines[0],
                         {.size = Px(10), .anchor = Anchor::kMiddle, .is_bold = i == 0});
    }
  }
}

std::vector<TableRow> RowsOf(const std::vector<int>& years, const Lines& lines) {
  std::vector<TableRow> rows;
  for (const int year : years) {
    TableRow& row = rows.emplace_back();
    row.name = std::to_string(year);
    for (const TrendLine& line : lines) row.values.push_back(ValueIn(line, year));
  }
  return rows;
}

}  // namespace

std::string Trend(const Frame& frame, const Axis& axis, const std::vector<TrendLine>& lines) {
  Page page(frame, Word::kTrend);
  std::vector<std::string> heads;
  for (const TrendLine& line : lines) heads.push_back(line.name);
  Plane plane{AxisOf(axis, lines), YearsOf(lines), 0};
  if (plane.years.empty()) {
    page.SayNothingToShow();
    return page.Finish(page.Say(Word::kNothing));
  }
  const bool has_table = lines.size() > kMostLabelledLines || plane.years.size() > kMostYears;
  if (!has_table) {
    std::vector<KeyEntry> entries;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      entries.push_back(
          {[i](Canvas& canvas, Point at) { DrawSample(canvas, at, StyleOfSeries(i)); }, heads[i]});
    }
    DrawKey(page, entries);
  }
  plane.top = page.top() + Px(24);
  DrawGrid(page, plane);
  DrawYears(page, plane);
  for (std::size_t i = lines.size(); i-- > 0;) {
    DrawLine(page, plane, lines[i], StyleOfSeries(i));
  }
  if (!has_table) DrawNumbers(page, plane, lines);
  page.MoveDown(Px(24) + kHeight + Px(26));
  const std::vector<TableRow> rows = RowsOf(plane.years, lines);
  if (has_table) {
    page.MoveDown(Px(14));
    DrawTable(page, heads, rows, axis.places);
  }
  return page.Finish(DescOf(frame.language, heads, rows, axis.places));
}

}  // namespace radap::chart
