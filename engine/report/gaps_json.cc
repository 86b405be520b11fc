// Gaps in radap.result/1. Amounts are reduced fractions; a value to reach is also given as a decimal that
// reaches it.
#include <cstddef>
#include <string>

#include "engine/report/needs.h"
#include "engine/report/result_json.h"
#include "engine/report/subject.h"
#include "engine/report/together.h"

namespace radap {
namespace {

void WritePoints(const Gain& gain, JsonWriter& json) {
  json.Key("points");
  json.BeginObject();
  json.Text("item", gain.item.ToFraction());
  json.Text("category", gain.category.ToFraction());
  json.Text("total", gain.total.ToFraction());
  json.EndObject();
}

void WriteReach(Evaluator& evaluator, const Gap& gap, Property fact, const Reach& reach,
                JsonWriter& json) {
  const std::string_view key = fact == Property::kTarget ? "target" : "result";
  json.BeginObject();
  json.Text("score", reach.score.ToFraction());
  if (reach.at) {
    const Figure figure = FigureOf(evaluator, gap.subject, fact, reach);
    json.Text(key, figure.text);
    json.Text("exact", reach.at->ToFraction());
  } else {
    json.Null(key);
  }
  json.Truth("beyond", reach.beyond && reach.at.has_value());
  WritePoints(reach.gain, json);
  json.EndObject();
}

void WriteFields(const Program& program, const Gap& gap, JsonWriter& json) {
  json.Key("fields");
  json.BeginArray();
  for (const FieldToFill& to_fill : gap.fields) {
    const Field& field = program.fields[static_cast<std::size_t>(to_fill.field)];
    json.Text(program.field_names[static_cast<std::size_t>(field.name)]);
  }
  json.EndArray();
}

std::string_view TextOf(Together::Set set) {
  return set == Together::Set::kAll ? "all" : "not-kpis";
}

void WriteTogether(Evaluation& evaluation, const std::vector<Gap>& gaps, JsonWriter& json) {
  json.Key("together");
  json.BeginArray(JsonWriter::Layout::kLines);
  for (const Together& one : CloseTogether(evaluation, gaps)) {
    json.BeginObject();
    json.Text("kind",
              one.set == Together::Set::kOneKind ? radap::TextOf(one.kind) : TextOf(one.set));
    json.Number("count", std::to_string(one.count));
    json.Text("total", one.total.ToFraction());
    json.EndObject();
  }
  json.EndArray();
}

}  // namespace

void WriteGap(Evaluation& evaluation, const Gap& gap, Language language, JsonWriter& json) {
  Evaluator& evaluator = evaluation.evaluator;
  json.BeginObject();
  json.Text("id", gap.id);
  json.Text("kind", radap::TextOf(gap.kind));
  WritePoints(gap.gain, json);
  if (gap.kind == GapKind::kKpiMissing) json.Number("count", std::to_string(gap.count));
  json.Text("needs", NeedsOf(evaluator, gap, language));
  const std::optional<Clause> clause = ClauseOf(evaluator, gap.subject);
  json.Text("clause", clause ? radap::TextOf(*clause) : "");
  if (!gap.fields.empty()) WriteFields(evaluator.program(), gap, json);
  if (!gap.results.empty()) {
    json.Key("results");
    json.BeginArray();
    for (const Reach& reach : gap.results) {
      WriteReach(evaluator, gap, Property::kResult, reach, json);
    }
    json.EndArray();
  }
  if (gap.target) {
    json.Key("target");
    WriteReach(evaluator, gap, Property::kTarget, *gap.target, json);
  }
  json.EndObject();
}

void WriteGaps(Evaluation& evaluation, const std::vector<Gap>& gaps, Language language,
               JsonWriter& json) {
  json.Key("gaps");
  json.BeginArray(JsonWriter::Layout::kLines);
  for (const Gap& gap : gaps) WriteGap(evaluation, gap, language, json);
  json.EndArray();
  WriteTogether(evaluation, gaps, json);
}

}  // namespace radap
