// Charts as SVG that print in black and white and read in Thai: radar, box plots, trend, heat map, histogram.
//
// Labels and exact numbers -> SVG text (UTF-8, no script, no outside file, no ids, fonts by family name with fallbacks), as wide
// as A4 at 96 dots per inch (794 px), no text below 9 px. Numbers become places on the page as whole hundredths of a pixel,
// no machine fraction. Told apart by dashes, markers and hatching, never by colour alone. Title and desc for screen
// readers. The same input gives the same bytes. A missing value is a gap. A value outside its axis stands at its end with an
// arrow, its number as it is. Texts are escaped; long ones are wrapped or cut with "…" and whole in a <title>.
// Does not know packs or organisations: engine/standing/charts.cc does. Tested by tests/engine/chart/.
#ifndef RADAP_ENGINE_CHART_CHART_H_
#define RADAP_ENGINE_CHART_CHART_H_

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "rules/base/exact.h"
#include "rules/base/text.h"

namespace radap::chart {

struct Axis {
  Exact low;
  Exact high;
  int places = 2;                                     // decimals of numbers shown
  std::vector<std::pair<Exact, std::string>> levels;  // lines across: "Basic" from 300
};

struct Frame {
  std::string title;
  std::string note;  // below: method, n, source
  Language language = Language::kThai;
};

struct RadarSeries {
  std::string name;
  std::vector<std::optional<Exact>> values;  // by spoke; a missing one is a gap, not 0
};
// The numbers stand in a table below. With fewer than three spokes it is bars.
// More than 12 spokes are numbered, their names in the table.
std::string Radar(const Frame& frame, const Axis& axis, const std::vector<std::string>& spokes,
                  const std::vector<RadarSeries>& series);

// Any quantile may be unknown (too few peers): then that part is not drawn, and the row says so with `hidden`.
struct Box {
  std::string label;
  std::optional<Exact> tenth, lower_quartile, median, upper_quartile, ninetieth;
  std::optional<Exact> mean;
  std::optional<Exact> best;
  std::optional<Exact> subject;  // a marker
  Axis axis;                     // its own scale
  std::string hidden;
};
// One row a box. Scales that differ are drawn with their ends, each row on its own.
std::string BoxPlot(const Frame& frame, const std::vector<Box>& boxes,
                    const std::string& subject_name);

struct TrendLine {
  std::string name;
  std::vector<std::pair<int, std::optional<Exact>>> points;  // by year
};
// Axis from the values if low == high. Lines join following years only: a year without a value, or none, is a gap.
std::string Trend(const Frame& frame, const Axis& axis, const std::vector<TrendLine>& lines);

struct HeatColumn {
  std::string name;
  Axis axis;  // shades are shares of it
};
struct HeatRow {
  std::string name;
  std::vector<std::optional<Exact>> values;  // by column
  bool is_summary = false;                   // set apart: medians
};
// Rows of cells with the number in each, of as many decimals as fit the narrowest column, up to those of its axis; without
// numbers above some 25 columns (of three digits). Any number of rows: the page grows, heads are repeated.
std::string HeatMap(const Frame& frame, const std::vector<HeatColumn>& columns,
                    const std::vector<HeatRow>& rows);

struct HistogramBin {
  Exact from;
  Exact to;
  std::int64_t count = 0;
};
// Areas are counts, so that bins of different widths can be compared; the count stands on each.
std::string Histogram(const Frame& frame, const Axis& axis, const std::vector<HistogramBin>& bins,
                      const std::optional<Exact>& subject, const std::string& subject_name);

}  // namespace radap::chart

#endif  // RADAP_ENGINE_CHART_CHART_H_
