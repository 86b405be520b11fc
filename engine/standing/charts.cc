// The charts of a portrait and of the heat map: which figures are drawn, under which names.
#include <algorithm>

#include "engine/chart/chart.h"
#include "engine/standing/parts.h"
#include "engine/standing/standing.h"

namespace radap::standing {
namespace {

using benchmark::Row;

chart::Axis AxisOf(const Program& program, int element, Language language) {
  const ProgramScale& scale = ScaleOf(program, element);
  chart::Axis axis{scale.low, scale.high, PlacesOf(program, element), {}};
  for (const ProgramLevel& level : scale.levels) {
    axis.levels.emplace_back(level.from, level.label.Pick(language));
  }
  return axis;
}

const Element& ElementOf(const Program& program, int element) {
  return program.elements[static_cast<std::size_t>(element)];
}

// "1 Leadership"; of the total its name alone.
std::string NameOf(const Program& program, int element, Language language) {
  const Element& named = ElementOf(program, element);
  const std::string& label = named.label.Pick(language);
  if (named.kind == ElementKind::kTotal) return label.empty() ? Say(Word::kTotal, language) : label;
  return named.id + " " + label;
}

// "Peers: 300 organisations ... · kind: policy · fiscal year 2567".
std::string PeersNote(const benchmark::Benchmark& benchmark, Language language) {
  return PeersCount(benchmark, language) + " · " + PeersText(benchmark.peers, language);
}

std::string TitleOf(const Portrait& portrait, Word word, Language language) {
  const benchmark::Benchmark& of = portrait.benchmark;
  const std::string& name = of.organisation_name.empty() ? of.organisation : of.organisation_name;
  return Say(word, language) + " · " + name + " · " +
         Say(Word::kFiscalYear, language, of.subject_year);
}

// Categories on the scale of the first one, each a spoke.
std::optional<NamedChart> RadarOf(const Portrait& portrait, Language language) {
  std::vector<const Row*> rows;
  for (const Row& row : portrait.benchmark.rows) {
    const Element& element = ElementOf(*portrait.program, row.peers.element);
    if (element.kind != ElementKind::kCategory) continue;
    const bool fits =
        rows.empty() ||
        element.scale == ElementOf(*portrait.program, rows.front()->peers.element).scale;
    if (fits) rows.push_back(&row);
  }
  if (rows.empty()) return std::nullopt;
  std::vector<std::string> spokes;
  chart::RadarSeries subject{portrait.benchmark.organisation_name, {}};
  chart::RadarSeries median{Say(Word::kChartMedian, language), {}};
  if (subject.name.empty()) subject.name = portrait.benchmark.organisation;
  for (const Row* row : rows) {
    spokes.push_back(NameOf(*portrait.program, row->peers.element, language));
    subject.values.push_back(row->subject ? std::optional(row->subject->score) : std::nullopt);
    median.values.push_back(row->peers.median);
  }
  std::vector<chart::RadarSeries> series = {subject};
  const bool has_peers =
      std::ranges::any_of(median.values, [](const auto& value) { return value.has_value(); });
  if (has_peers) series.push_back(median);
  const chart::Frame frame{TitleOf(portrait, Word::kChartRadar, language),
                           PeersNote(portrait.benchmark, language), language};
  const chart::Axis axis = AxisOf(*portrait.program, rows.front()->peers.element, language);
  return NamedChart{"radar", chart::Radar(frame, axis, spokes, series)};
}

chart::Box BoxOf(const Portrait& portrait, const Row& row, Language language) {
  const benchmark::Distribution& peers = row.peers;
  chart::Box box;
  box.label = NameOf(*portrait.program, peers.element, language);
  box.axis = AxisOf(*portrait.program, peers.element, language);
  if (row.subject) box.subject = row.subject->score;
  if (peers.is_hidden) {
    box.hidden = Say(Word::kRowHidden, language, portrait.benchmark.k);
    return box;
  }
  box.tenth = peers.tenth;
  box.lower_quartile = peers.lower_quartile;
  box.median = peers.median;
  box.upper_quartile = peers.upper_quartile;
  box.ninetieth = peers.ninetieth;
  box.mean = peers.mean;
  if (peers.best) box.best = peers.best->mean;
  if (!peers.lower_quartile || !peers.upper_quartile) {
    box.hidden = Say(Word::kQuantilesHidden, language, portrait.benchmark.k);
  }
  return box;
}

NamedChart BoxesOf(const Portrait& portrait, Language language) {
  std::vector<chart::Box> boxes;
  for (const Row& row : portrait.benchmark.rows) boxes.push_back(BoxOf(portrait, row, language));
  const benchmark::Benchmark& of = portrait.benchmark;
  const chart::Frame frame{
      TitleOf(portrait, Word::kChartBox, language),
      PeersNote(of, language) + " · " + Say(Word::kChartQuantiles, language, of.k), language};
  const std::string& name = of.organisation_name.empty() ? of.organisation : of.organisation_name;
  return {"box", chart::BoxPlot(frame, boxes, name)};
}

// The peers by total, with the place of the subject.
std::optional<NamedChart> DistributionOf(const Portrait& portrait, Language language) {
  const auto total = std::ranges::find(portrait.benchmark.rows, 0,
                                       [](const Row& row) { return row.peers.element; });
  if (total == portrait.benchmark.rows.end() || total->peers.bins.empty()) return std::nullopt;
  std::vector<chart::HistogramBin> bins;
  for (const benchmark::Bin& bin : total->peers.bins) {
    bins.push_back({bin.from, bin.to, bin.organisations});
  }
  const benchmark::Benchmark& of = portrait.benchmark;
  const chart::Frame frame{TitleOf(portrait, Word::kHistogram, language), PeersNote(of, language),
                           language};
  const std::optional<Exact> subject =
      total->subject ? std::optional(total->subject->score) : std::nullopt;
  const std::string& name = of.organisation_name.empty() ? of.organisation : of.organisation_name;
  return NamedChart{"distribution", chart::Histogram(frame, AxisOf(*portrait.program, 0, language),
                                                     bins, subject, name)};
}

// Years of the pack of the last one: totals of other packs are on other scales.
std::optional<NamedChart> TotalsOf(const Portrait& portrait, Language language) {
  if (portrait.years.size() < 2) return std::nullopt;
  chart::TrendLine line{Say(Word::kTotal, language), {}};
  for (const history::YearScore& year : portrait.years) {
    if (year.pack == portrait.years.back().pack) line.points.emplace_back(year.year, year.total);
  }
  const chart::Frame frame{TitleOf(portrait, Word::kYears, language), "", language};
  return NamedChart{"total", chart::Trend(frame, AxisOf(*portrait.program, 0, language), {line})};
}

// "7.1/2#1" -> "trend-7.1-2-1": a name that every file system takes.
std::string FileNameOf(const std::string& id) {
  std::string name = "trend-" + id;
  std::ranges::replace_if(
      name, [](char letter) { return letter == '/' || letter == '#'; }, '-');
  return name;
}

NamedChart TrendOf(const history::KpiTrend& trend, Language language) {
  chart::TrendLine results{Say(Word::kResult, language), {}};
  chart::TrendLine targets{Say(Word::kTarget, language), {}};
  for (const history::TrendPoint& point : trend.points) {
    results.points.emplace_back(point.year, point.result);
    targets.points.emplace_back(point.year, point.target);
  }
  std::string note = trend.unit;
  if (trend.direction) {
    note += (note.empty() ? "" : " · ") + LabelOf(*trend.direction).Pick(language);
  }
  const chart::Frame frame{trend.id + " " + trend.name, note, language};
  return {FileNameOf(trend.id), chart::Trend(frame, {}, {results, targets})};
}

}  // namespace

std::vector<NamedChart> Charts(const Portrait& portrait, const ReportOptions& options) {
  std::vector<NamedChart> charts;
  const auto add = [&charts](std::optional<NamedChart> made) {
    if (made) charts.push_back(std::move(*made));
  };
  add(RadarOf(portrait, options.language));
  add(BoxesOf(portrait, options.language));
  add(DistributionOf(portrait, options.language));
  add(TotalsOf(portrait, options.language));
  for (const history::KpiTrend& trend : portrait.trends) {
    charts.push_back(TrendOf(trend, options.language));
  }
  return charts;
}

std::string Chart(const HeatView& view, const ReportOptions& options) {
  const Language language = options.language;
  std::vector<chart::HeatColumn> columns;
  for (const int element : view.map.elements) {
    columns.push_back(
        {NameOf(*view.of.program, element, language), AxisOf(*view.of.program, element, language)});
  }
  std::vector<chart::HeatRow> rows = {{Say(Word::kChartMedians, language), view.map.medians, true}};
  for (std::size_t row = 0; row < view.map.members.size(); ++row) {
    rows.push_back({NameOf(view.members[view.map.members[row]], language), view.map.scores[row]});
  }
  const chart::Frame frame{
      Say(Word::kHeat, language) + " · " + view.of.program->title.Pick(language),
      Say(Word::kOrganisations, language, view.of.organisations) + " · " +
          PeersText(view.of.peers, language),
      language};
  return chart::HeatMap(frame, columns, rows);
}

}  // namespace radap::standing
