#include "engine/chart/scale_line.h"

#include <algorithm>

#include "engine/chart/letters.h"

namespace radap::chart {
namespace {

constexpr int kMostTicks = 6;

}  // namespace

void DrawScaleLines(Page& page, const Axis& axis, Place left, Place length, Place top,
                    Place height) {
  for (const Exact& tick : TicksOf(axis.low, axis.high, kMostTicks)) {
    const Place x = left + PlaceOn(tick, axis.low, axis.high, length).at;
    page.canvas().Line({x, top}, {x, top + height}, {.colour = kFaint});
  }
  for (const auto& [from, name] : axis.levels) {
    const OnAxis on = PlaceOn(from, axis.low, axis.high, length);
    if (on.beyond != 0 || on.at == 0) continue;
    page.canvas().Line({left + on.at, top}, {left + on.at, top + height},
                       {.colour = kGrey, .width = 80, .dash = Dash::kDotted});
  }
}

void DrawScaleNumbers(Page& page, const Axis& axis, Place left, Place length) {
  Canvas& canvas = page.canvas();
  for (const Exact& tick : TicksOf(axis.low, axis.high, kMostTicks)) {
    const Place x = left + PlaceOn(tick, axis.low, axis.high, length).at;
    const Fitted number = Fit(tick.ToPlain(std::max(axis.places, 4)), kSmallText, Px(70), 1);
    canvas.Text({x, page.top() + Px(11)}, number.lines[0],
                {.size = kSmallText, .anchor = Anchor::kMiddle, .colour = kGrey});
  }
  page.MoveDown(Px(14));
  Place free_from = 0;
  bool has_names = false;
  for (const auto& [from, name] : axis.levels) {
    const OnAxis on = PlaceOn(from, axis.low, axis.high, length);
    if (on.beyond != 0 || on.at == 0) continue;
    const std::string shown = Fit(name, kSmallText, Px(110), 1).lines[0];
    const Place width = TextWidth(shown, kSmallText);
    const Place x = left + on.at;
    if (x - width / 2 < free_from) continue;
    canvas.Text({x, page.top() + Px(11)}, shown, {.size = kSmallText, .anchor = Anchor::kMiddle});
    free_from = x + width / 2 + Px(4);
    has_names = true;
  }
  if (has_names) page.MoveDown(Px(14));
}

}  // namespace radap::chart
