#include "engine/chart/bars.h"

#include "engine/chart/page.h"
#include "engine/chart/scale_line.h"

namespace radap::chart {
namespace {

constexpr Place kLeft = kMargin + Px(200);
constexpr Place kLength = kInside - Px(200) - Px(90);  // room for numbers on the right
constexpr Place kThick = Px(14);

// Full, hatched, light, hatched wider: and each bar has its name beside it.
void DrawBar(Canvas& canvas, const Rectangle& at, std::size_t index) {
  switch (index % 3) {
    case 0:
      canvas.Box(at, kAccent, {.colour = kAccent});
      break;
    case 1:
      canvas.Box(at, kPaper, {.colour = kGrey});
      canvas.Hatch(at, Px(5), {.colour = kGrey});
      break;
    default:
      canvas.Box(at, kFaint, {.colour = kGrey});
  }
}

void DrawRow(Page& page, const Axis& axis, const std::string& name,
             const std::optional<Exact>& value, std::size_t index) {
  const Place top = page.top();
  page.Paragraph({kLeft - Px(8), top + Px(11)}, name, Px(190), 1, {.anchor = Anchor::kEnd});
  Place end = kLeft;
  if (value) {
    const OnAxis on = PlaceOn(*value, axis.low, axis.high, kLength);
    end += on.at;
    DrawBar(page.canvas(), {kLeft, top, on.at, kThick}, index);
    if (on.beyond != 0) {
      const Marker arrow{on.beyond > 0 ? Shape::kRight : Shape::kLeft, true, kInk, 350};
      page.canvas().Mark({end + Px(6), top + kThick / 2}, arrow);
      end += Px(10);
    }
  }
  page.Paragraph({end + Px(6), top + Px(11)}, NumberText(value, axis.places), Px(84), 1,
                 {.is_bold = index == 0});
  page.MoveDown(Px(20));
}

}  // namespace

std::string Bars(const Frame& frame, const Axis& axis, const std::vector<std::string>& groups,
                 const std::vector<RadarSeries>& series) {
  Page page(frame, Word::kRadar);
  if (groups.empty() || series.empty()) page.SayNothingToShow();
  std::vector<std::string> heads;
  for (const RadarSeries& one : series) heads.push_back(one.name);
  std::vector<TableRow> rows;
  const Place top = page.top();
  const auto height = static_cast<Place>(groups.size() * (26 + 20 * series.size()));
  if (height > 0 && !series.empty()) DrawScaleLines(page, axis, kLeft, kLength, top, Px(height));
  for (std::size_t i = 0; i < groups.size(); ++i) {
    TableRow& row = rows.emplace_back();
    row.name = groups[i];
    page.canvas().Box({kMargin, page.top(), kInside, Px(19)}, kPaper);
    page.Paragraph({kMargin, page.top() + Px(14)}, groups[i], kInside, 1, {.is_bold = true});
    page.MoveDown(Px(22));
    for (std::size_t j = 0; j < series.size(); ++j) {
      row.values.push_back(i < series[j].values.size() ? series[j].values[i] : std::nullopt);
      DrawRow(page, axis, series[j].name, row.values.back(), j);
    }
    page.MoveDown(Px(4));
  }
  if (height > 0 && !series.empty()) DrawScaleNumbers(page, axis, kLeft, kLength);
  return page.Finish(DescOf(frame.language, heads, rows, axis.places));
}

}  // namespace radap::chart
