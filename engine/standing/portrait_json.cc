// radap.portrait/1.
#include "engine/report/figures.h"
#include "engine/standing/changes.h"
#include "engine/standing/json_parts.h"
#include "engine/standing/render.h"
#include "engine/standing/trend.h"
#include "rules/base/index.h"

namespace radap::standing {
namespace {

using benchmark::Distribution;
using Layout = JsonWriter::Layout;

void WriteBins(const Distribution& peers, int places, JsonWriter& json) {
  json.Key("bins");
  json.BeginArray();
  for (const benchmark::Bin& bin : peers.bins) {
    json.BeginObject();
    WriteFigure("from", bin.from, places, json);
    WriteFigure("to", bin.to, places, json);
    WriteCount("organisations", bin.organisations, json);
    json.EndObject();
  }
  json.EndArray();
}

void WriteDistribution(const Distribution& peers, int places, JsonWriter& json) {
  json.Key("peers");
  json.BeginObject();
  json.Truth("hidden", peers.is_hidden);
  if (!peers.is_hidden) {
    WriteCount("n", peers.n, json);
    WriteFigure("mean", peers.mean, places, json);
    WriteFigure("tenth", peers.tenth, places, json);
    WriteFigure("lower_quartile", peers.lower_quartile, places, json);
    WriteFigure("median", peers.median, places, json);
    WriteFigure("upper_quartile", peers.upper_quartile, places, json);
    WriteFigure("ninetieth", peers.ninetieth, places, json);
    json.Key("best");
    if (peers.best) {
      json.BeginObject();
      WriteFigure("mean", peers.best->mean, places, json);
      WriteCount("of", peers.best->of, json);
      json.EndObject();
    } else {
      json.Null();
    }
    json.Key("outliers");
    if (peers.outliers) {
      json.BeginObject();
      WriteFigure("low_fence", peers.low_fence, places, json);
      WriteFigure("high_fence", peers.high_fence, places, json);
      WriteCount("low", peers.outliers->low, json);
      WriteCount("high", peers.outliers->high, json);
      json.EndObject();
    } else {
      json.Null();
    }
    WriteBins(peers, places, json);
  }
  json.EndObject();
}

void WritePercentile(const std::optional<benchmark::Percentile>& percentile, JsonWriter& json) {
  json.Key("percentile");
  if (!percentile) return json.Null();
  json.BeginObject();
  WriteFigure("lowest", percentile->lowest, kPercentPlaces, json);
  WriteFigure("highest", percentile->highest, kPercentPlaces, json);
  json.EndObject();
}

void WriteSubject(const Portrait& portrait, const benchmark::Row& row, JsonWriter& json) {
  json.Key("subject");
  if (!row.subject) return json.Null();
  const benchmark::Place& place = *row.subject;
  const ProgramScale& scale = ScaleOf(*portrait.program, row.peers.element);
  const int places = radap::PlacesOf(scale);
  const bool is_ranked = place.rank.has_value();
  json.BeginObject();
  WriteFigure("score", place.score, places, json);
  WriteLevel("level", scale, place.level, json);
  WritePercentile(place.percentile, json);
  WriteCount("rank", place.rank, json);
  WriteCount("of", is_ranked ? std::optional(row.peers.n + 1) : std::nullopt, json);
  WriteCount("tied", place.tied >= 0 ? std::optional(place.tied) : std::nullopt, json);
  json.Key("next");
  if (place.next) {
    json.BeginObject();
    WriteLevel("level", scale, place.next->level, json);
    WriteFigure("from", place.next->from, places, json);
    WriteMissing("distance", place.next->distance, places, json);
    json.EndObject();
  } else {
    json.Null();
  }
  json.Truth("outlier", place.is_outlier);
  json.EndObject();
}

void WriteRows(const Portrait& portrait, JsonWriter& json) {
  json.Key("elements");
  json.BeginObject(Layout::kLines);
  for (const benchmark::Row& row : portrait.benchmark.rows) {
    const Element& element = portrait.program->elements[Index(row.peers.element)];
    json.Key(element.id);
    json.BeginObject(Layout::kLines);
    WriteLabel("label", element.label, json);
    WriteSubject(portrait, row, json);
    WriteDistribution(row.peers, PlacesOf(*portrait.program, row.peers.element), json);
    json.EndObject();
  }
  json.EndObject();
}

void WriteYears(const Portrait& portrait, JsonWriter& json) {
  json.Key("years");
  json.BeginArray(Layout::kLines);
  for (const history::YearScore& year : portrait.years) {
    const int places = PlacesOf(*portrait.program, year);
    json.BeginObject();
    WriteCount("year", year.year, json);
    json.Text("pack", year.pack);
    WriteFigure("total", year.total, places, json);
    WriteCount("level_number", year.level + 1, json);
    if (year.level_id.empty()) {
      json.Null("level");
    } else {
      json.Text("level", year.level_id);
    }
    WriteLabel("level_label", year.level_label, json);
    WriteFigure("increase", year.increase, places, json);
    json.EndObject();
  }
  json.EndArray();
}

void WriteChange(const Portrait& portrait, JsonWriter& json) {
  json.Key("change");
  if (!portrait.split) return json.Null();
  const history::ChangeSplit& split = *portrait.split;
  json.BeginObject(Layout::kLines);
  WriteYear("year_before", split.year_before, json);
  WriteYear("year_after", split.year_after, json);
  json.Text("pack_before", split.pack_before);
  json.Text("pack_after", split.pack_after);
  json.Truth("same_edition", split.same_edition);
  json.Truth("comparable", split.is_comparable);
  json.Text("without_counterpart", split.without_counterpart);
  json.Key("elements");
  json.BeginObject(Layout::kLines);
  for (const history::ElementChange& change : split.elements) {
    const int places = PlacesOf(*portrait.program, change);
    json.Key(change.id);
    json.BeginObject();
    WriteLabel("label", change.label, json);
    WriteFigure("before", change.before, places, json);
    WriteFigure("old_in_new", change.old_in_new, places, json);
    WriteFigure("after", change.after, places, json);
    WriteFigure("criteria", change.criteria, places, json);
    WriteFigure("you", change.you, places, json);
    WriteFigure("change", ChangeOf(change), places, json);
    json.Truth("rounding_shows", SeemsOff(change, places));
    json.EndObject();
  }
  json.EndObject();
  json.EndObject();
}

void WritePoint(const history::KpiTrend& trend, const history::TrendPoint& point, int places,
                JsonWriter& json) {
  json.BeginObject();
  WriteCount("year", point.year, json);
  json.Truth("applicable", point.is_applicable);
  for (const auto& [key, number] :
       {std::pair("result", &point.result), std::pair("target", &point.target)}) {
    json.Key(key);
    if (!*number) {
      json.Null();
      continue;
    }
    json.BeginObject();
    json.Number("value", (*number)->ToPlain(kGivenPlaces));
    json.Text("exact", (*number)->ToFraction());
    json.EndObject();
  }
  WriteFigure("score", point.score, places, json);
  json.Key("reached");
  const std::optional<bool> is_reached = IsReached(trend, point);
  if (is_reached) {
    json.Truth(*is_reached);
  } else {
    json.Null();
  }
  json.Truth("disagrees", point.disagrees);
  json.EndObject();
}

void WriteKpis(const Portrait& portrait, JsonWriter& json) {
  json.Key("kpis");
  json.BeginArray(Layout::kLines);
  for (const history::KpiTrend& trend : portrait.trends) {
    json.BeginObject(Layout::kLines);
    json.Text("id", trend.id);
    json.Text("name", trend.name);
    json.Text("unit", trend.unit);
    json.Key("other_units");
    json.BeginArray();
    for (const std::string& unit : trend.other_units) json.Text(unit);
    json.EndArray();
    if (trend.direction) {
      json.Text("direction", TextOf(*trend.direction));
    } else {
      json.Null("direction");
    }
    json.Key("points");
    json.BeginArray(Layout::kLines);
    for (const history::TrendPoint& point : trend.points) {
      WritePoint(trend, point, PlacesOf(*portrait.program, trend), json);
    }
    json.EndArray();
    json.EndObject();
  }
  json.EndArray();
}

}  // namespace

std::string PortraitJson(const Portrait& portrait, const ReportOptions& options) {
  const benchmark::Benchmark& benchmark = portrait.benchmark;
  JsonWriter json;
  BeginDocument("radap.portrait/1", *portrait.program, options, json);
  json.Key("organisation");
  json.BeginObject();
  json.Text("id", benchmark.organisation);
  json.Text("name", benchmark.organisation_name);
  WriteYear("fiscal_year", benchmark.subject_year, json);
  json.EndObject();
  WritePeers(benchmark.peers,
             benchmark.is_hidden ? std::nullopt : std::optional(benchmark.organisations), json);
  json.Truth("hidden", benchmark.is_hidden);
  json.Truth("from_summary", benchmark.from_summary);
  WriteCount("k", benchmark.k, json);
  WriteMethods(MethodsOf(portrait), json);
  WriteRows(portrait, json);
  WriteYears(portrait, json);
  WriteChange(portrait, json);
  WriteKpis(portrait, json);
  json.EndObject();
  return json.Take();
}

}  // namespace radap::standing
