// The KPIs of one organisation through the years as text: two lines each.
#include <algorithm>

#include "engine/report/figures.h"
#include "engine/standing/changes.h"
#include "engine/standing/name_text.h"
#include "engine/standing/render.h"
#include "engine/standing/trend.h"

namespace radap::standing {
namespace {

constexpr int kUnitCells = 30;
constexpr int kIdCells = 14;
constexpr int kArrowCells = 14;  // of the longest, with two blanks before it

std::string NumberText(const std::optional<Exact>& number) {
  return number ? number->ToPlain(kNeededPlaces) : "–";
}

std::string PointText(const history::KpiTrend& trend, const history::TrendPoint& point, int places,
                      Language language) {
  const bool is_left_out = !point.is_applicable && !point.result;
  std::string text = std::to_string(point.year) + ": ";
  text += is_left_out ? Say(Word::kNotApplicable, language) : NumberText(point.result);
  text += (point.disagrees ? "† / " : " / ") + NumberText(point.target);
  const std::optional<bool> is_reached = IsReached(trend, point);
  if (is_reached) text += *is_reached ? " ✓" : " ✗";
  if (point.score) text += " (" + point.score->ToDecimal(places) + ")";
  return text;
}

void WriteTrend(const Program& program, const history::KpiTrend& trend, Page& page) {
  const Language language = page.language();
  std::string about = ShownName(trend.unit, kUnitCells);
  about += (about.empty() ? "" : ", ");
  about += trend.direction ? radap::LabelOf(*trend.direction).Pick(language)
                           : Say(Word::kNoDirection, language);
  const std::string spark = Sparkline(trend);
  const int spark_cells = DisplayWidth(spark) + 2;
  const std::string beside = " (" + about + ")";
  const int name_cells =
      std::max(16, page.width() - kIdCells - spark_cells - kArrowCells - DisplayWidth(beside));
  const std::string name = ShownName(trend.name, name_cells) + beside;
  page.Row({{"  " + trend.id, kIdCells},
            {name, std::max(DisplayWidth(name), name_cells + DisplayWidth(beside))},
            {"  " + spark, spark_cells},
            {"  " + Arrow(trend, language), kArrowCells}});
  std::string line;
  const int places = PlacesOf(program, trend);
  for (const history::TrendPoint& point : trend.points) {
    line += (line.empty() ? "" : " · ") + PointText(trend, point, places, language);
  }
  page.Paragraph(kIdCells, "", line);
  if (trend.other_units.empty()) return;
  const std::string units = ShownName(Joined(trend.other_units), 2 * kUnitCells);
  page.Paragraph(kIdCells, "", Say(Word::kOtherUnits, language, units), Style::kFair);
}

bool HasDisagreement(const std::vector<history::KpiTrend>& trends) {
  for (const history::KpiTrend& trend : trends) {
    for (const history::TrendPoint& point : trend.points) {
      if (point.disagrees) return true;
    }
  }
  return false;
}

}  // namespace

void WriteTrends(const Portrait& portrait, Page& page) {
  if (portrait.trends.empty()) return;
  const Language language = page.language();
  page.Heading(Say(Word::kTrends, language));
  for (const history::KpiTrend& trend : portrait.trends) {
    WriteTrend(*portrait.program, trend, page);
  }
  page.Paragraph(2, "", Say(Word::kTrendLegend, language), Style::kDim);
  if (HasDisagreement(portrait.trends)) {
    page.Paragraph(2, "", Say(Word::kDisagrees, language), Style::kDim);
  }
}

}  // namespace radap::standing
