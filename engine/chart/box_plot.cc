#include <algorithm>

#include "engine/chart/chart.h"
#include "engine/chart/page.h"
#include "engine/chart/scale_line.h"

namespace radap::chart {
namespace {

constexpr Place kNameWidth = Px(196);
constexpr Place kNumberWidth = Px(64);
constexpr Place kLeft = kMargin + kNameWidth + Px(10);
constexpr Place kLength = kInside - kNameWidth - Px(10) - 2 * kNumberWidth - Px(10);
constexpr Place kThick = Px(18);  // of a box
constexpr Place kLeastHeight = Px(34);
constexpr Stroke kWhisker{.colour = kInk, .width = 120};
constexpr Stroke kMedianStroke{.colour = kInk, .width = 320};
constexpr Marker kMeanMark{Shape::kCross, true, kInk, 380};
constexpr Marker kBestMark{Shape::kStar, false, kInk, 480};
constexpr Marker kSubjectMark{Shape::kDiamond, true, kAccent, 520};

bool HaveOneAxis(const std::vector<Box>& boxes) {
  return std::all_of(boxes.begin(), boxes.end(), [&](const Box& box) {
    const Axis& first = boxes.front().axis;
    return box.axis.low == first.low && box.axis.high == first.high &&
           box.axis.levels == first.levels;
  });
}

// One row: where its values are.
class Row {
 public:
  Row(Canvas& canvas, const Box& box, Place middle) : canvas_(canvas), box_(box), y_(middle) {}

  void Draw() {
    DrawWhisker(box_.tenth, box_.lower_quartile);
    DrawWhisker(box_.upper_quartile, box_.ninetieth);
    if (box_.lower_quartile && box_.upper_quartile) DrawMiddle();
    DrawEnds();
    DrawMarker(box_.mean, kMeanMark);
    DrawMarker(box_.best, kBestMark);
    DrawMarker(box_.subject, kSubjectMark);
  }

 private:
  OnAxis On(const Exact& value) const {
    OnAxis on = PlaceOn(value, box_.axis.low, box_.axis.high, kLength);
    on.at += kLeft;
    return on;
  }
  void DrawWhisker(const std::optional<Exact>& from, const std::optional<Exact>& to) {
    if (from && to) canvas_.Line({On(*from).at, y_}, {On(*to).at, y_}, kWhisker);
  }
  void DrawMiddle() {
    const Place from = On(*box_.lower_quartile).at;
    const Rectangle at{from, y_ - kThick / 2, On(*box_.upper_quartile).at - from, kThick};
    canvas_.Box(at, kFaint, kWhisker);
  }
  // A stroke across for each quantile, so that one without its neighbour is seen too.
  void DrawEnds() {
    for (const auto* quantile : {&box_.tenth, &box_.ninetieth})
      DrawAcross(*quantile, Px(5), kWhisker);
    for (const auto* quantile : {&box_.lower_quartile, &box_.upper_quartile}) {
      DrawAcross(*quantile, kThick / 2, kWhisker);
    }
    DrawAcross(box_.median, kThick / 2, kMedianStroke);
  }
  void DrawAcross(const std::optional<Exact>& value, Place half, const Stroke& stroke) {
    if (!value) return;
    const Place x = On(*value).at;
    canvas_.Line({x, y_ - half}, {x, y_ + half}, stroke);
  }
  void DrawMarker(const std::optional<Exact>& value, const Marker& marker) {
    if (!value) return;
    const OnAxis on = On(*value);
    canvas_.Mark({on.at, y_}, marker);
    if (on.beyond == 0) return;
    const Shape arrow = on.beyond > 0 ? Shape::kRight : Shape::kLeft;
    canvas_.Mark({on.at + on.beyond * Px(10), y_}, {arrow, true, marker.colour, 320});
  }

  Canvas& canvas_;
  const Box& box_;
  Place y_;
};

void DrawAxisEnds(Page& page, const Axis& axis, Place y) {
  const int places = std::max(axis.places, 4);
  page.canvas().Line({kLeft, y}, {kLeft + kLength, y}, {.colour = kRule, .width = 80});
  const TextStyle style{.size = kSmallText, .colour = kGrey};
  page.Paragraph({kLeft, y + Px(10)}, axis.low.ToPlain(places), Px(80), 1, style);
  TextStyle right = style;
  right.anchor = Anchor::kEnd;
  page.Paragraph({kLeft + kLength, y + Px(10)}, axis.high.ToPlain(places), Px(80), 1, right);
}

void DrawNumbers(Page& page, const Box& box, Place base) {
  const Place right = kPageWidth - kMargin;
  page.Paragraph({right - kNumberWidth, base}, NumberText(box.subject, box.axis.places),
                 kNumberWidth, 1, {.anchor = Anchor::kEnd, .is_bold = true});
  page.Paragraph({right, base}, NumberText(box.median, box.axis.places), kNumberWidth - Px(4), 1,
                 {.anchor = Anchor::kEnd});
}

void DrawHeads(Page& page) {
  const Place right = kPageWidth - kMargin;
  const TextStyle style{.size = Px(10), .anchor = Anchor::kEnd, .is_bold = true};
  page.canvas().Mark({right - kNumberWidth - Px(8), page.top()}, kSubjectMark);
  page.Paragraph({right - kNumberWidth, page.top() + Px(17)}, page.Say(Word::kOrganisation),
                 kNumberWidth + Px(20), 1, style);
  page.canvas().Line({right - Px(8), page.top() - Px(6)}, {right - Px(8), page.top() + Px(6)},
                     kMedianStroke);
  page.Paragraph({right, page.top() + Px(17)}, page.Say(Word::kMedian), kNumberWidth, 1, style);
  page.MoveDown(Px(24));
}

// The name with what is hidden below it; returns how high they are.
Place DrawName(Page& page, const Box& box) {
  const Place base = page.top() + Px(14);
  const auto lines =
      static_cast<Place>(page.Paragraph({kMargin, base}, box.label, kNameWidth, 2, {}));
  Place height = lines * kLineHeight;
  if (!box.hidden.empty()) {
    const TextStyle style{.size = kSmallText, .colour = kGrey};
    const auto more = page.Paragraph({kMargin, base + height}, box.hidden, kNameWidth, 2, style);
    height += static_cast<Place>(more) * Px(13);
  }
  return height + Px(6);
}

void DrawRow(Page& page, const Box& box, bool one_axis) {
  const Place least = one_axis ? kLeastHeight : kLeastHeight + Px(8);
  const Place height = std::max(least, DrawName(page, box));
  const Place middle = page.top() + (one_axis ? height / 2 : height / 2 - Px(5));
  if (!one_axis) DrawAxisEnds(page, box.axis, middle + kThick / 2 + Px(3));
  Row(page.canvas(), box, middle).Draw();
  DrawNumbers(page, box, middle + Px(4));
  page.MoveDown(height);
  page.canvas().Line({kMargin, page.top()}, {kPageWidth - kMargin, page.top()}, {.colour = kFaint});
}

void DrawSignKey(Page& page, const std::string& subject_name) {
  const auto marker = [](Marker which) {
    return [which](Canvas& canvas, Point at) { canvas.Mark(at, which); };
  };
  DrawKey(page, {{marker(kSubjectMark), subject_name},
                 {[](Canvas& canvas, Point at) {
                    canvas.Line({at.x, at.y - Px(7)}, {at.x, at.y + Px(7)}, kMedianStroke);
                  },
                  page.Say(Word::kMedian)},
                 {[](Canvas& canvas, Point at) {
                    canvas.Box({at.x - Px(12), at.y - Px(6), Px(24), Px(12)}, kFaint, kWhisker);
                  },
                  page.Say(Word::kQuartiles)},
                 {[](Canvas& canvas, Point at) {
                    canvas.Line({at.x - Px(12), at.y}, {at.x + Px(12), at.y}, kWhisker);
                    for (const Place x : {at.x - Px(12), at.x + Px(12)}) {
                      canvas.Line({x, at.y - Px(5)}, {x, at.y + Px(5)}, kWhisker);
                    }
                  },
                  page.Say(Word::kTenths)},
                 {marker(kMeanMark), page.Say(Word::kMean)},
                 {marker(kBestMark), page.Say(Word::kBest)}});
}

std::string Describe(const Page& page, const std::vector<Box>& boxes, const std::string& subject) {
  const std::vector<std::string> heads = {subject, page.Say(Word::kMedian), page.Say(Word::kMean),
                                          page.Say(Word::kBest)};
  std::vector<TableRow> rows;
  for (const Box& box : boxes) {
    rows.push_back({box.label, {box.subject, box.median, box.mean, box.best}});
  }
  return DescOf(page.language(), heads, rows, boxes.empty() ? 2 : boxes.front().axis.places);
}

}  // namespace

std::string BoxPlot(const Frame& frame, const std::vector<Box>& boxes,
                    const std::string& subject_name) {
  Page page(frame, Word::kBoxPlot);
  if (boxes.empty()) {
    page.SayNothingToShow();
    return page.Finish(page.Say(Word::kNothing));
  }
  const std::string& name = subject_name.empty() ? page.Say(Word::kOrganisation) : subject_name;
  DrawSignKey(page, name);
  page.MoveDown(Px(8));
  DrawHeads(page);
  const bool one_axis = HaveOneAxis(boxes);
  Page measured(frame,
                Word::kBoxPlot);  // the lines of the scale are as high as all rows, and behind them
  const Place begin = measured.top();
  for (const Box& box : boxes) DrawRow(measured, box, one_axis);
  const Place height = measured.top() - begin;
  const Axis& axis = boxes.front().axis;
  if (one_axis) DrawScaleLines(page, axis, kLeft, kLength, page.top(), height);
  for (const Box& box : boxes) DrawRow(page, box, one_axis);
  if (one_axis) DrawScaleNumbers(page, axis, kLeft, kLength);
  return page.Finish(Describe(page, boxes, name));
}

}  // namespace radap::chart
