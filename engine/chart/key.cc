#include "engine/chart/letters.h"
#include "engine/chart/page.h"

namespace radap::chart {
namespace {

constexpr Place kSample = Px(26);
constexpr Place kGap = Px(6);
constexpr Place kBetween = Px(20);

}  // namespace

SeriesStyle StyleOfSeries(std::size_t index) {
  static constexpr SeriesStyle kStyles[] = {
      {{kAccent, 230, Dash::kSolid}, {Shape::kCircle, true, kAccent, 420}},
      {{kGrey, 160, Dash::kDashed}, {Shape::kSquare, false, kGrey, 420}},
      {{kInk, 140, Dash::kDotted}, {Shape::kTriangle, false, kInk, 420}},
      {{kGrey, 140, Dash::kDashDot}, {Shape::kCross, true, kInk, 350}},
      {{kInk, 140, Dash::kDashed}, {Shape::kDiamond, true, kInk, 400}},
      {{kGrey, 160, Dash::kSolid}, {Shape::kStar, false, kInk, 450}},
      {{kInk, 140, Dash::kDashDot}, {Shape::kSquare, true, kInk, 400}},
      {{kGrey, 160, Dash::kDotted}, {Shape::kDown, true, kInk, 420}},
  };
  return kStyles[index % (sizeof(kStyles) / sizeof(kStyles[0]))];
}

void DrawSample(Canvas& canvas, Point middle, const SeriesStyle& style) {
  canvas.Line({middle.x - kSample / 2, middle.y}, {middle.x + kSample / 2, middle.y}, style.stroke);
  canvas.Mark(middle, style.marker);
}

void DrawKey(Page& page, const std::vector<KeyEntry>& entries) {
  Place x = kMargin;
  Place y = page.top() + Px(8);
  for (const KeyEntry& entry : entries) {
    const Fitted name = Fit(entry.name, kText, kInside / 2 - kSample - kGap, 1);
    const Place width = kSample + kGap + TextWidth(name.lines[0], kText);
    if (x != kMargin && x + width > kPageWidth - kMargin) {
      x = kMargin;
      y += Px(18);
    }
    entry.draw(page.canvas(), {x + kSample / 2, y});
    page.canvas().Text({x + kSample + kGap, y + Px(4)}, name.lines[0], {},
                       name.is_cut ? entry.name : "");
    x += width + kBetween;
  }
  page.MoveDown(y - page.top() + Px(14));
}

}  // namespace radap::chart
