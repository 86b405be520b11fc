#include "engine/chart/canvas.h"

#include <algorithm>

#include "engine/chart/letters.h"

namespace radap::chart {
namespace {

// Sizes of letters differ by family: TH Sarabun New, a third smaller than the others, comes late.
constexpr std::string_view kFamilies =
    "'Noto Sans Thai', Sarabun, 'Leelawadee UI', Loma, Garuda, Tahoma, 'TH Sarabun New', "
    "sans-serif";

std::string Escaped(std::string_view text) {
  std::string escaped;
  for (const char letter : CleanText(text)) {
    switch (letter) {
      case '&':
        escaped += "&amp;";
        break;
      case '<':
        escaped += "&lt;";
        break;
      case '>':
        escaped += "&gt;";
        break;
      case '"':
        escaped += "&quot;";
        break;
      default:
        escaped += letter;
    }
  }
  return escaped;
}

std::string Attribute(std::string_view name, std::string_view value) {
  std::string text(" ");
  text.append(name).append("=\"").append(value).append("\"");
  return text;
}
std::string Attribute(std::string_view name, Place place) { return Attribute(name, ToText(place)); }

std::string_view DashOf(Dash dash) {
  switch (dash) {
    case Dash::kSolid:
      return "";
    case Dash::kDashed:
      return "7 4";
    case Dash::kDotted:
      return "2 3";
    case Dash::kDashDot:
      return "9 3 2 3";
  }
  return "";
}

std::string Attributes(const Stroke& stroke) {
  std::string text = Attribute("stroke", stroke.colour) + Attribute("stroke-width", stroke.width);
  if (stroke.dash != Dash::kSolid) text += Attribute("stroke-dasharray", DashOf(stroke.dash));
  return text;
}

std::string Attributes(const Rectangle& at) {
  return Attribute("x", at.x) + Attribute("y", at.y) + Attribute("width", at.width) +
         Attribute("height", at.height);
}

std::string PathOf(const std::vector<Point>& points, bool closed) {
  std::string path;
  for (const Point& point : points) {
    path += path.empty() ? "M" : " L";
    path += ToText(point.x) + " " + ToText(point.y);
  }
  return closed ? path + " Z" : path;
}

// Corners of a marker around the origin, in hundredths of its radius.
std::vector<Point> CornersOf(Shape shape) {
  switch (shape) {
    case Shape::kSquare:
      return {{-88, -88}, {88, -88}, {88, 88}, {-88, 88}};
    case Shape::kDiamond:
      return {{0, -130}, {130, 0}, {0, 130}, {-130, 0}};
    case Shape::kTriangle:
    case Shape::kUp:
      return {{0, -120}, {110, 80}, {-110, 80}};
    case Shape::kDown:
      return {{0, 120}, {110, -80}, {-110, -80}};
    case Shape::kLeft:
      return {{-120, 0}, {80, -110}, {80, 110}};
    case Shape::kRight:
      return {{120, 0}, {-80, -110}, {-80, 110}};
    case Shape::kStar:
      return {{0, -140}, {33, -45},  {133, -43}, {53, 17},    {82, 113},
              {0, 56},   {-82, 113}, {-53, 17},  {-133, -43}, {-33, -45}};
    case Shape::kCircle:
    case Shape::kCross:
      break;
  }
  return {};
}

std::string_view NameOf(Anchor anchor) {
  switch (anchor) {
    case Anchor::kStart:
      return "start";
    case Anchor::kMiddle:
      return "middle";
    case Anchor::kEnd:
      return "end";
  }
  return "start";
}

}  // namespace

void Canvas::Line(Point from, Point to, const Stroke& stroke) {
  body_ += "<line" + Attribute("x1", from.x) + Attribute("y1", from.y) + Attribute("x2", to.x) +
           Attribute("y2", to.y) + Attributes(stroke) + "/>\n";
}

void Canvas::Path(const std::vector<Point>& points, const Stroke& stroke, bool closed) {
  if (points.size() < 2) return;
  body_ += "<path" + Attribute("d", PathOf(points, closed)) + Attribute("fill", kNone) +
           Attribute("stroke-linejoin", "round") + Attributes(stroke) + "/>\n";
}

void Canvas::Area(const std::vector<Point>& points, std::string_view fill) {
  if (points.size() < 3) return;
  body_ += "<path" + Attribute("d", PathOf(points, true)) + Attribute("fill", fill) + "/>\n";
}

void Canvas::Box(const Rectangle& at, std::string_view fill, const Stroke& stroke) {
  body_ += "<rect" + Attributes(at) + Attribute("fill", fill) + Attributes(stroke) + "/>\n";
}

void Canvas::Box(const Rectangle& at, std::string_view fill) {
  body_ += "<rect" + Attributes(at) + Attribute("fill", fill) + "/>\n";
}

// Each line is where x + y, from the upper left corner, is the same.
void Canvas::Hatch(const Rectangle& at, Place apart, const Stroke& stroke) {
  std::string path;
  for (Place sum = apart; sum < at.width + at.height; sum += apart) {
    const Place left = std::max<Place>(0, sum - at.height);
    const Place right = std::min(sum, at.width);
    path += path.empty() ? "M" : " M";
    path += ToText(at.x + left) + " " + ToText(at.y + sum - left) + " L" + ToText(at.x + right) +
            " " + ToText(at.y + sum - right);
  }
  if (path.empty()) return;
  body_ += "<path" + Attribute("d", path) + Attribute("fill", kNone) + Attributes(stroke) + "/>\n";
}

void Canvas::Mark(Point at, const Marker& marker) {
  const Stroke stroke{.colour = marker.colour, .width = 140};
  const std::string_view fill = marker.is_filled ? marker.colour : kPaper;
  const Place r = marker.radius;
  if (marker.shape == Shape::kCircle) {
    body_ += "<circle" + Attribute("cx", at.x) + Attribute("cy", at.y) + Attribute("r", r) +
             Attribute("fill", fill) + Attributes(stroke) + "/>\n";
    return;
  }
  if (marker.shape == Shape::kCross) {
    Line({at.x - r, at.y - r}, {at.x + r, at.y + r}, stroke);
    Line({at.x - r, at.y + r}, {at.x + r, at.y - r}, stroke);
    return;
  }
  std::vector<Point> corners = CornersOf(marker.shape);
  for (Point& corner : corners) corner = {at.x + corner.x * r / 100, at.y + corner.y * r / 100};
  body_ += "<path" + Attribute("d", PathOf(corners, true)) + Attribute("fill", fill) +
           Attributes(stroke) + "/>\n";
}

void Canvas::Text(Point at, std::string_view text, const TextStyle& style, std::string_view whole) {
  if (text.empty()) return;
  body_ += "<text" + Attribute("x", at.x) + Attribute("y", at.y);
  if (style.size != Px(11)) body_ += Attribute("font-size", style.size);
  if (style.anchor != Anchor::kStart) body_ += Attribute("text-anchor", NameOf(style.anchor));
  if (style.is_bold) body_ += Attribute("font-weight", "bold");
  if (style.colour != kInk) body_ += Attribute("fill", style.colour);
  if (style.is_upward) {
    body_ += Attribute("transform", "rotate(-90 " + ToText(at.x) + " " + ToText(at.y) + ")");
  }
  body_ += ">";
  if (!whole.empty()) body_ += "<title>" + Escaped(whole) + "</title>";
  body_ += Escaped(text) + "</text>\n";
}

void Canvas::Plate(Point at, std::string_view text, const TextStyle& style) {
  const Place width = TextWidth(text, style.size, style.is_bold) + Px(2);
  const Place x = style.anchor == Anchor::kEnd ? at.x - width + Px(1) : at.x - Px(1);
  Box({x, at.y - style.size * 9 / 10, width, style.size * 11 / 10}, kPaper);
  Text(at, text, style);
}

std::string Canvas::Take(Place width, Place height, Language language, std::string_view title,
                         std::string_view desc) {
  const std::string_view code = language == Language::kThai ? "th" : "en";
  std::string svg = R"(<svg xmlns="http://www.w3.org/2000/svg" role="img")";
  svg += Attribute("lang", code) + Attribute("xml:lang", code) + Attribute("width", width) +
         Attribute("height", height) +
         Attribute("viewBox", "0 0 " + ToText(width) + " " + ToText(height)) +
         Attribute("font-family", kFamilies) + Attribute("font-size", Px(11)) +
         Attribute("fill", kInk) + ">\n";
  svg += "<title>" + Escaped(title) + "</title>\n<desc>" + Escaped(desc) + "</desc>\n";
  svg += "<rect" + Attributes(Rectangle{0, 0, width, height}) + Attribute("fill", kPaper) + "/>\n";
  return svg + body_ + "</svg>\n";
}

}  // namespace radap::chart
