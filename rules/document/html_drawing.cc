#include <algorithm>
#include <vector>

#include "rules/document/html_parts.h"
#include "rules/document/wording.h"

namespace radap::document {
namespace {

constexpr int kLeft = 56;
constexpr int kRight = 500;
constexpr int kTop = 24;
constexpr int kBottom = 190;

// Where a value between `low` and `high` falls between two places of the drawing.
Exact Place(const Exact& value, const Exact& low, const Exact& high, int from, int to) {
  if (low == high) return Exact::Ratio(from + to, 2);
  return Exact(from) + (value - low) / (high - low) * Exact(to - from);
}

std::string At(const Exact& place) { return place.ToDecimal(1); }

std::string Line(const std::string& points, std::string_view kind) {
  return "<polyline class=\"" + std::string(kind) + "\" points=\"" + points + "\"/>\n";
}

std::string TextAt(const Exact& x, const Exact& y, std::string_view anchor, const Exact& number) {
  return "<text x=\"" + At(x) + "\" y=\"" + At(y) + "\" text-anchor=\"" + std::string(anchor) +
         "\">" + Escaped(NumberText(number)) + "</text>\n";
}

}  // namespace

std::string Svg(const Drawing& drawing) {
  const auto [first, last] = std::minmax_element(drawing.at.begin(), drawing.at.end());
  const auto [low, high] = std::minmax_element(drawing.value.begin(), drawing.value.end());
  constexpr int kFlat = 30;  // the line is flat beyond its ends
  std::string line;
  std::string marks;
  for (std::size_t i = 0; i < drawing.at.size(); ++i) {
    const Exact x = Place(drawing.at[i], *first, *last, kLeft + kFlat, kRight - kFlat);
    const Exact y = Place(drawing.value[i], *low, *high, kBottom - kFlat / 2, kTop);
    const bool rises = drawing.at.front() < drawing.at.back();
    if (i == 0) line += std::to_string(rises ? kLeft : kRight) + "," + At(y);
    line += " " + At(x) + "," + At(y);
    if (i + 1 == drawing.at.size())
      line += " " + std::to_string(rises ? kRight : kLeft) + "," + At(y);
    marks += "<circle cx=\"" + At(x) + "\" cy=\"" + At(y) + "\" r=\"4\"/>\n" +
             TextAt(x, Exact(kBottom + 20), "middle", drawing.at[i]) +
             TextAt(Exact(kLeft - 8), y + Exact(5), "end", drawing.value[i]);
  }
  const std::string axes = std::to_string(kLeft) + "," + std::to_string(kTop - 10) + " " +
                           std::to_string(kLeft) + "," + std::to_string(kBottom) + " " +
                           std::to_string(kRight) + "," + std::to_string(kBottom);
  return "<figure class=\"curve\">\n<svg viewBox=\"0 0 520 220\" role=\"img\" aria-label=\"" +
         Escaped(drawing.text) + "\">\n" + Line(axes, "axes") + Line(line, "line") + marks +
         "</svg>\n</figure>\n";
}

}  // namespace radap::document
