#include <algorithm>

#include "engine/chart/bars.h"
#include "engine/chart/chart.h"
#include "engine/chart/letters.h"
#include "engine/chart/page.h"

namespace radap::chart {
namespace {

constexpr Place kRadius = Px(190);
constexpr std::size_t kMostNamed = 12;  // spokes; more are numbered
constexpr std::size_t kMostLines = 3;   // of a name
constexpr Place kNameWidth = Px(158);

using Series = std::vector<RadarSeries>;

struct Wheel {
  Point middle;
  std::int64_t spokes = 0;
  const Axis* axis = nullptr;

  Point At(std::size_t spoke, Place radius) const {
    return Along(middle, DirectionOf(static_cast<std::int64_t>(spoke), spokes), radius);
  }
  std::vector<Point> Ring(Place radius) const {
    std::vector<Point> ring;
    for (std::int64_t i = 0; i < spokes; ++i)
      ring.push_back(At(static_cast<std::size_t>(i), radius));
    return ring;
  }
  OnAxis On(const Exact& value) const { return PlaceOn(value, axis->low, axis->high, kRadius); }
};

// Round numbers as rings, levels as dashed rings with their names at the first spoke.
void DrawRings(Page& page, const Wheel& wheel) {
  Canvas& canvas = page.canvas();
  const Axis& axis = *wheel.axis;
  const std::vector<Exact> ticks = TicksOf(axis.low, axis.high, 5);
  for (const Exact& tick : ticks) {
    canvas.Path(wheel.Ring(wheel.On(tick).at), {.colour = kFaint}, true);
  }
  for (std::size_t i = 0; i < static_cast<std::size_t>(wheel.spokes); ++i) {
    canvas.Line(wheel.middle, wheel.At(i, kRadius), {.colour = kFaint});
  }
  canvas.Path(wheel.Ring(kRadius), {.colour = kRule}, true);
  for (const auto& [from, name] : axis.levels) {
    const OnAxis at = wheel.On(from);
    if (at.beyond == 0 && at.at > 0) {
      canvas.Path(wheel.Ring(at.at), {.colour = kGrey, .width = 80, .dash = Dash::kDotted}, true);
    }
  }
}

void DrawRingNames(Page& page, const Wheel& wheel) {
  const Axis& axis = *wheel.axis;
  for (const Exact& tick : TicksOf(axis.low, axis.high, 5)) {
    const Point at{wheel.middle.x - Px(7), wheel.middle.y - wheel.On(tick).at + Px(3)};
    page.canvas().Plate(at, tick.ToPlain(std::max(axis.places, 4)),
                        {.size = kSmallText, .anchor = Anchor::kEnd, .colour = kGrey});
  }
  for (const auto& [from, name] : axis.levels) {
    const OnAxis on = wheel.On(from);
    if (on.beyond != 0 || on.at == 0) continue;
    const Point at{wheel.middle.x + Px(7), wheel.middle.y - on.at + Px(3)};
    page.canvas().Plate(at, Fit(name, kSmallText, Px(80), 1).lines[0],
                        {.size = kSmallText, .colour = kInk});
  }
}

void DrawNames(Page& page, const Wheel& wheel, const std::vector<std::string>& spokes) {
  for (std::size_t i = 0; i < spokes.size(); ++i) {
    const Direction direction = DirectionOf(static_cast<std::int64_t>(i), wheel.spokes);
    const Point tip = wheel.At(i, kRadius + Px(12));
    if (spokes.size() > kMostNamed) {
      page.canvas().Text({tip.x, tip.y + Px(3)}, std::to_string(i + 1),
                         {.size = kSmallText, .anchor = Anchor::kMiddle});
      continue;
    }
    const bool is_aside = direction.right > 150'000'000 || direction.right < -150'000'000;
    const Place width = is_aside ? kNameWidth : Px(240);
    const auto lines = static_cast<Place>(Fit(spokes[i], kText, width, kMostLines).lines.size());
    // The block stands beside the tip, above it at the top, below it at the bottom.
    const Place height = lines * kText * 7 / 5;
    const Place up = height / 2 - direction.down * height / 2 / 1'000'000'000;
    const Anchor anchor = !is_aside             ? Anchor::kMiddle
                          : direction.right > 0 ? Anchor::kStart
                                                : Anchor::kEnd;
    page.Paragraph({tip.x, tip.y - up + Px(10)}, spokes[i], width, kMostLines, {.anchor = anchor});
  }
}

void DrawArrow(Page& page, const Wheel& wheel, std::size_t spoke, int beyond,
               std::string_view colour) {
  const Point at = wheel.At(spoke, beyond > 0 ? kRadius + Px(6) : Px(6));
  page.canvas().Mark(at, {beyond > 0 ? Shape::kUp : Shape::kDown, true, colour, 320});
}

// Lines between neighbours that both have a value; around the whole wheel where all have one.
void DrawSeries(Page& page, const Wheel& wheel, const RadarSeries& series,
                const SeriesStyle& style) {
  const auto count = static_cast<std::size_t>(wheel.spokes);
  std::vector<std::optional<Exact>> values = series.values;
  values.resize(count);
  const auto gap = std::find(values.begin(), values.end(), std::nullopt);
  const auto first = gap == values.end() ? 0 : static_cast<std::size_t>(gap - values.begin());
  std::vector<Point> run;
  for (std::size_t step = 0; step < count; ++step) {
    const std::size_t i = (first + step) % count;
    if (values[i]) {
      run.push_back(wheel.At(i, wheel.On(*values[i]).at));
    } else {
      page.canvas().Path(run, style.stroke);
      run.clear();
    }
  }
  page.canvas().Path(run, style.stroke, gap == values.end());
  for (std::size_t i = 0; i < count; ++i) {
    if (!values[i]) continue;
    const OnAxis on = wheel.On(*values[i]);
    page.canvas().Mark(wheel.At(i, on.at), style.marker);
    if (on.beyond != 0) DrawArrow(page, wheel, i, on.beyond, style.marker.colour);
  }
}

std::vector<TableRow> RowsOf(const std::vector<std::string>& spokes, const Series& series) {
  std::vector<TableRow> rows;
  for (std::size_t i = 0; i < spokes.size(); ++i) {
    TableRow& row = rows.emplace_back();
    if (spokes.size() > kMostNamed) row.name = std::to_string(i + 1) + ".  ";
    row.name += spokes[i];
    for (const RadarSeries& one : series) {
      row.values.push_back(i < one.values.size() ? one.values[i] : std::nullopt);
    }
  }
  return rows;
}

void DrawWheel(Page& page, const Axis& axis, const std::vector<std::string>& spokes,
               const Series& series) {
  const bool is_named = spokes.size() <= kMostNamed;
  const Place above = is_named ? Px(52) : Px(24);
  const Wheel wheel{{kPageWidth / 2, page.top() + above + kRadius},
                    static_cast<std::int64_t>(spokes.size()),
                    &axis};
  DrawRings(page, wheel);
  DrawNames(page, wheel, spokes);
  for (std::size_t i = series.size(); i-- > 0;) {
    DrawSeries(page, wheel, series[i], StyleOfSeries(i));
  }
  DrawRingNames(page, wheel);
  page.MoveDown(2 * above + 2 * kRadius + Px(12));
}

}  // namespace

std::string Radar(const Frame& frame, const Axis& axis, const std::vector<std::string>& spokes,
                  const std::vector<RadarSeries>& series) {
  if (spokes.size() < 3) return Bars(frame, axis, spokes, series);
  Page page(frame, Word::kRadar);
  DrawWheel(page, axis, spokes, series);
  std::vector<std::string> heads;
  for (const RadarSeries& one : series) heads.push_back(one.name);
  const std::vector<TableRow> rows = RowsOf(spokes, series);
  DrawTable(page, heads, rows, axis.places);
  return page.Finish(DescOf(frame.language, heads, rows, axis.places));
}

}  // namespace radap::chart
