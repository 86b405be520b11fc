// The writer of SVG: shapes and texts at places of the page, one element a line.
//
// Attributes only, no style sheet, ids or patterns: office programs read those badly, and ids of two charts in one page would
// clash. Hatching is drawn as lines. Texts are made clean and escaped here. Tested by tests/engine/chart/canvas_test.cc.
#ifndef RADAP_ENGINE_CHART_CANVAS_H_
#define RADAP_ENGINE_CHART_CANVAS_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/chart/place.h"
#include "rules/base/text.h"

namespace radap::chart {

// Contrast with white: ink 17, accent 10, grey 5.7 (texts); rule 1.9, faint 1.3 (lines that are only a help to the eye).
inline constexpr std::string_view kInk = "#1a1a1a";
inline constexpr std::string_view kAccent = "#123f73";
inline constexpr std::string_view kGrey = "#636363";
inline constexpr std::string_view kRule = "#bbbbbb";
inline constexpr std::string_view kFaint = "#e2e2e2";
inline constexpr std::string_view kPaper = "#ffffff";
inline constexpr std::string_view kNone = "none";

enum class Dash : std::uint8_t { kSolid, kDashed, kDotted, kDashDot };
struct Stroke {
  std::string_view colour = kInk;
  Place width = Px(1);
  Dash dash = Dash::kSolid;
};

enum class Shape : std::uint8_t {
  kCircle,
  kSquare,
  kDiamond,
  kTriangle,
  kCross,
  kStar,
  kLeft,
  kRight,
  kUp,
  kDown
};
struct Marker {
  Shape shape = Shape::kCircle;
  bool is_filled = true;
  std::string_view colour = kInk;
  Place radius = 450;
};

enum class Anchor : std::uint8_t { kStart, kMiddle, kEnd };
struct TextStyle {
  Place size = Px(11);
  Anchor anchor = Anchor::kStart;
  bool is_bold = false;
  std::string_view colour = kInk;
  bool is_upward = false;  // read from below
};

class Canvas {
 public:
  void Line(Point from, Point to, const Stroke& stroke);
  // Joined points; `closed` ends where it begins.
  void Path(const std::vector<Point>& points, const Stroke& stroke, bool closed = false);
  void Area(const std::vector<Point>& points, std::string_view fill);
  void Box(const Rectangle& at, std::string_view fill, const Stroke& stroke);
  void Box(const Rectangle& at, std::string_view fill);
  // Slanting lines, `apart` from each other along the edge.
  void Hatch(const Rectangle& at, Place apart, const Stroke& stroke);
  void Mark(Point at, const Marker& marker);
  // A line of text on its base line. `whole`: what it was cut from, if it was.
  void Text(Point at, std::string_view text, const TextStyle& style, std::string_view whole = "");
  // Text on white, so that lines behind it do not cross it. Of anchor kStart or kEnd.
  void Plate(Point at, std::string_view text, const TextStyle& style);

  // All of it, on white paper. REQUIRES: width and height > 0.
  std::string Take(Place width, Place height, Language language, std::string_view title,
                   std::string_view desc);

 private:
  std::string body_;
};

}  // namespace radap::chart

#endif  // RADAP_ENGINE_CHART_CANVAS_H_
