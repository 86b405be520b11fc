// Charts: values stand where they should, missing ones are gaps, hostile texts are escaped. That the whole is XML:
// charts_test.py.
#include "engine/chart/chart.h"

#include <gtest/gtest.h>

#include <regex>
#include <string>
#include <vector>

namespace radap::chart {
namespace {

const Frame kFrame{"Title", "note", Language::kEnglish};
const Axis kAxis{0, 100, 0, {{50, "Half"}}};

std::size_t CountOf(const std::string& text, const std::string& word) {
  std::size_t count = 0;
  for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
    ++count;
  }
  return count;
}

bool Has(const std::string& text, const std::string& word) {
  return text.find(word) != std::string::npos;
}

struct Point {
  Exact x;
  Exact y;
};

// Centres of circles, in the order of the file.
std::vector<Point> Circles(const std::string& svg) {
  static const std::regex kCircle("<circle cx=\"([0-9.]+)\" cy=\"([0-9.]+)\"");
  std::vector<Point> points;
  for (std::sregex_iterator it(svg.begin(), svg.end(), kCircle), end; it != end; ++it) {
    points.push_back({*Exact::Parse((*it)[1].str()), *Exact::Parse((*it)[2].str())});
  }
  return points;
}

TEST(ChartTest, TrendPutsValuesByYearAndLeavesAGap) {
  const TrendLine line{
      "r", {{2565, Exact(0)}, {2566, std::nullopt}, {2567, Exact(100)}, {2568, Exact(50)}}};
  const std::string svg = Trend(kFrame, kAxis, {line});
  const std::vector<Point> points = Circles(svg);  // the first one is the key's
  ASSERT_EQ(points.size(), 4U) << svg;
  EXPECT_EQ(points[3].y, (points[1].y + points[2].y) / Exact(2));
  EXPECT_LT(points[2].y, points[1].y);  // up is more
  EXPECT_EQ(points[2].x - points[1].x, (points[3].x - points[2].x) * Exact(2));
  const std::regex kLine("<path d=\"M468 98.4 L644 223.4\"");  // joins following years only
  EXPECT_TRUE(std::regex_search(svg, kLine)) << svg;
  EXPECT_EQ(CountOf(svg, "fill=\"none\" stroke-linejoin"), 1U);
}

TEST(ChartTest, TrendOfNothingAndOfOneValue) {
  EXPECT_EQ(Circles(Trend(kFrame, kAxis, {{"r", {{2567, std::nullopt}}}})).size(), 1U);
  EXPECT_TRUE(Has(Trend(kFrame, {}, {{"r", {{2567, Exact(5)}}}}), "</svg>"));
  EXPECT_TRUE(Has(Trend(kFrame, {}, {}), "</svg>"));
}

TEST(ChartTest, RadarHasAPointASpokeAndAGapForAMissingOne) {
  const std::string svg = Radar(kFrame, kAxis, {"a", "b", "c", "d"},
                                {{"s", {Exact(100), Exact(50), std::nullopt, Exact(0)}}});
  const std::vector<Point> points = Circles(svg);
  ASSERT_EQ(points.size(), 4U) << svg;  // three values and the key
  const Exact centre = points[0].x;     // the first spoke points up
  EXPECT_EQ(points[2].x, centre);       // 0 stands in the middle
  EXPECT_EQ((points[1].x - centre) * Exact(2),
            points[2].y - points[0].y);  // half a radius to the right
  EXPECT_EQ(points[1].y, points[2].y);
  EXPECT_TRUE(Has(svg, "c: s –")) << svg;
}

TEST(ChartTest, RadarOfAnyNumberOfSpokes) {
  for (const std::size_t spokes : {0U, 1U, 2U, 3U, 60U}) {
    const std::vector<std::string> names(spokes, "spoke");
    const std::vector<std::optional<Exact>> values(spokes, Exact(70));
    const std::string svg = Radar(kFrame, kAxis, names, {{"s", values}, {"t", values}});
    EXPECT_TRUE(svg.ends_with("</svg>\n")) << spokes;
    EXPECT_EQ(CountOf(svg, ">70<") >= 2 * spokes, true) << spokes << svg;
  }
}

TEST(ChartTest, BoxHasItsQuantilesInPlace) {
  Box box;
  box.label = "element";
  box.axis = kAxis;
  box.tenth = Exact(0);
  box.lower_quartile = Exact(25);
  box.median = Exact(50);
  box.upper_quartile = Exact(75);
  box.ninetieth = Exact(100);
  const std::string svg = BoxPlot(kFrame, {box}, "me");
  EXPECT_TRUE(Has(svg, "<rect x=\"332.5\" y=\"114.4\" width=\"197\""))
      << svg;                                                                // a half of 234 .. 628
  EXPECT_TRUE(Has(svg, "<line x1=\"431\" y1=\"114.4\" x2=\"431\"")) << svg;  // the middle
  box.subject = Exact(120);  // beyond the scale: at its end, with its own number
  const std::string beyond = BoxPlot(kFrame, {box}, "me");
  EXPECT_TRUE(Has(beyond, "M628 ")) << beyond;
  EXPECT_TRUE(Has(beyond, ">120<")) << beyond;
}

TEST(ChartTest, BoxOfHiddenFiguresSaysSo) {
  Box box;
  box.label = "element";
  box.axis = kAxis;
  box.hidden = "fewer than 5";
  EXPECT_TRUE(Has(BoxPlot(kFrame, {box}, "me"), "fewer than 5"));
  EXPECT_TRUE(Has(BoxPlot(kFrame, {}, "me"), "</svg>"));
}

TEST(ChartTest, HeatMapIsDarkerForMoreAndHatchedForNone) {
  const std::string svg =
      HeatMap(kFrame, {{"c", kAxis}, {"d", kAxis}},
              {{"low", {Exact(0), std::nullopt}}, {"high", {Exact(100), Exact(50)}}});
  EXPECT_TRUE(Has(svg, "fill=\"#ffffff\">100<")) << svg;  // light on dark
  EXPECT_TRUE(Has(svg, "fill=\"#000000\">0<")) << svg;
  EXPECT_GE(CountOf(svg, "stroke=\"#bbbbbb\" stroke-width=\"0.6\""),
            2U);  // key and the missing cell
  const std::vector<HeatRow> many(300, HeatRow{"row", {Exact(1), Exact(2)}});
  EXPECT_GE(CountOf(HeatMap(kFrame, {{"c", kAxis}, {"d", kAxis}}, many), ">row<"), 300U);
}

TEST(ChartTest, BarsOfTheHistogramHaveAreasByCount) {
  const std::string svg = Histogram(kFrame, kAxis, {{0, 50, 3}, {50, 100, 6}}, Exact(75), "me");
  EXPECT_TRUE(Has(svg, "width=\"349\" height=\"115\"")) << svg;
  EXPECT_TRUE(Has(svg, "width=\"349\" height=\"230\"")) << svg;
  EXPECT_TRUE(Has(svg, "x1=\"571.5\"")) << svg;  // the subject at three quarters of 48 .. 746
  const std::string wide = Histogram(kFrame, kAxis, {{0, 20, 6}, {20, 100, 6}}, std::nullopt, "me");
  EXPECT_TRUE(Has(wide, "width=\"139.6\" height=\"230\"")) << wide;
  EXPECT_TRUE(Has(wide, "width=\"558.4\" height=\"57.5\""))
      << wide;  // four times as wide: a quarter
}

TEST(ChartTest, HostileTextsAreEscapedAndCut) {
  const std::string hostile = "<script>&\"'\x01\x1b \xE2\x80\xAE🙂";
  const std::string long_name(10'000, 'x');
  for (const std::string& name : {hostile, long_name}) {
    const Frame frame{name, name, Language::kThai};
    Box box;
    box.label = name;
    box.axis = kAxis;
    for (const std::string& svg :
         {Radar(frame, kAxis, {name, name, name}, {{name, {Exact(1), Exact(2), Exact(3)}}}),
          BoxPlot(frame, {box}, name), Trend(frame, kAxis, {{name, {{2567, Exact(1)}}}}),
          HeatMap(frame, {{name, kAxis}}, {{name, {Exact(1)}}}),
          Histogram(frame, kAxis, {{0, 100, 5}}, Exact(5), name)}) {
      EXPECT_FALSE(Has(svg, "<script"));
      EXPECT_FALSE(Has(svg, "\x01"));
      EXPECT_FALSE(Has(svg, "\x1b"));
    }
  }
}

TEST(ChartTest, SameInputSameBytes) {
  const TrendLine line{"r", {{2565, Exact::Ratio(1, 3)}, {2566, Exact(2)}}};
  EXPECT_EQ(Trend(kFrame, {}, {line}), Trend(kFrame, {}, {line}));
}

}  // namespace
}  // namespace radap::chart
