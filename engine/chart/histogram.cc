#include <algorithm>

#include "engine/chart/chart.h"
#include "engine/chart/letters.h"
#include "engine/chart/page.h"
#include "engine/chart/scale_line.h"

namespace radap::chart {
namespace {

constexpr Place kLeft = kMargin + Px(20);
constexpr Place kLength = kInside - Px(40);
constexpr Place kHeight = Px(230);
constexpr Marker kSubjectMark{Shape::kDiamond, true, kAccent, 560};
constexpr Stroke kSubjectStroke{.colour = kAccent, .width = 200, .dash = Dash::kDashed};

using Bins = std::vector<HistogramBin>;

// Organisations per unit of the scale; of a bin without extent, as if it were a tenth of the scale.
Exact DensityOf(const HistogramBin& bin, const Axis& axis) {
  Exact width = bin.to - bin.from;
  if (width.Sign() <= 0) width = (axis.high - axis.low) / 10;
  return width.Sign() > 0 ? Exact(bin.count) / width : Exact(bin.count);
}

Exact HighestOf(const Bins& bins, const Axis& axis) {
  Exact highest = 0;
  for (const HistogramBin& bin : bins) highest = std::max(highest, DensityOf(bin, axis));
  return highest;
}

bool Holds(const HistogramBin& bin, const Exact& value, bool is_last) {
  return bin.from <= value && (value < bin.to || (is_last && value == bin.to));
}

void DrawBins(Page& page, const Axis& axis, const Bins& bins, const std::optional<Exact>& subject,
              Place floor) {
  const Exact highest = HighestOf(bins, axis);
  for (std::size_t i = 0; i < bins.size(); ++i) {
    const HistogramBin& bin = bins[i];
    const Place from = PlaceOn(bin.from, axis.low, axis.high, kLength).at;
    const Place to = PlaceOn(bin.to, axis.low, axis.high, kLength).at;
    const Place height = PlaceOn(DensityOf(bin, axis), 0, highest, kHeight).at;
    const Rectangle at{kLeft + from, floor - height, std::max(to - from, Px(3)), height};
    const bool is_own = subject && Holds(bin, *subject, i + 1 == bins.size());
    if (height > 0) {
      page.canvas().Box(at, is_own ? kPaper : kFaint, {.colour = kInk});
      if (is_own) page.canvas().Hatch(at, Px(6), {.colour = kGrey});
    }
    page.canvas().Text({at.x + at.width / 2, floor - height - Px(6)}, std::to_string(bin.count),
                       {.anchor = Anchor::kMiddle, .is_bold = is_own});
  }
}

// A dashed line through the bars, with name and number above them.
void DrawSubject(Page& page, const Axis& axis, const Exact& subject, const std::string& name,
                 Place ceiling, Place floor) {
  const OnAxis on = PlaceOn(subject, axis.low, axis.high, kLength);
  const Place x = kLeft + on.at;
  page.canvas().Line({x, ceiling}, {x, floor}, kSubjectStroke);
  page.canvas().Mark({x, ceiling}, kSubjectMark);
  if (on.beyond != 0) {
    const Shape arrow = on.beyond > 0 ? Shape::kRight : Shape::kLeft;
    page.canvas().Mark({x + on.beyond * Px(12), ceiling}, {arrow, true, kAccent, 350});
  }
  const bool is_left = on.at > kLength / 2;
  const std::string number = Fit(subject.ToDecimal(axis.places), kText, Px(110), 1, true).lines[0];
  const Place room = (is_left ? on.at : kLength - on.at) - Px(24);
  const Place left_for_name = room - TextWidth(number, kText, true) - Px(10);
  const Fitted shown = Fit(name, kText, left_for_name, 1, true);
  page.canvas().Text(
      {is_left ? x - Px(18) : x + Px(18), ceiling + Px(4)}, shown.lines[0] + "  " + number,
      {.anchor = is_left ? Anchor::kEnd : Anchor::kStart, .is_bold = true, .colour = kAccent},
      shown.is_cut ? name : "");
}

std::string Describe(const Page& page, const Axis& axis, const Bins& bins,
                     const std::optional<Exact>& subject, const std::string& name) {
  std::string desc;
  for (const HistogramBin& bin : bins) {
    const std::string range = Say(Word::kRange, page.language(), bin.from.ToPlain(axis.places),
                                  bin.to.ToPlain(axis.places));
    desc += Say(Word::kPairOf, page.language(), range, bin.count) + "; ";
  }
  return desc + Say(Word::kPairOf, page.language(), name, NumberText(subject, axis.places));
}

}  // namespace

std::string Histogram(const Frame& frame, const Axis& axis, const std::vector<HistogramBin>& bins,
                      const std::optional<Exact>& subject, const std::string& subject_name) {
  Page page(frame, Word::kHistogram);
  const std::string& name = subject_name.empty() ? page.Say(Word::kOrganisation) : subject_name;
  if (bins.empty()) page.SayNothingToShow();
  const Place ceiling = page.top() + Px(12);
  const Place first = page.top() + Px(40);
  const Place floor = first + kHeight;
  if (!bins.empty()) {
    DrawScaleLines(page, axis, kLeft, kLength, first - Px(12), kHeight + Px(12));
    DrawBins(page, axis, bins, subject, floor);
    page.canvas().Line({kLeft, floor}, {kLeft + kLength, floor}, {});
    if (subject) DrawSubject(page, axis, *subject, name, ceiling, floor);
    page.MoveDown(floor - page.top() + Px(4));
    DrawScaleNumbers(page, axis, kLeft, kLength);
    page.Paragraph({kMargin, page.top() + Px(16)}, page.Say(Word::kAreas), kInside, 2,
                   {.size = 1050, .colour = kGrey});
    page.MoveDown(Px(18));
  }
  return page.Finish(Describe(page, axis, bins, subject, name));
}

}  // namespace radap::chart
