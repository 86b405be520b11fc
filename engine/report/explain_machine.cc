// An explanation for programs: JSON (radap.explanation/1) and CSV.
#include <string>
#include <string_view>
#include <vector>

#include "engine/report/csv_writer.h"
#include "engine/report/explain.h"
#include "engine/report/result_json.h"
#include "engine/report/subject.h"

namespace radap::explain {
namespace {

void WriteLabel(std::string_view key, const Label& label, JsonWriter& json) {
  json.Key(key);
  json.BeginObject();
  json.Text("th", label.Pick(Language::kThai));
  json.Text("en", label.Pick(Language::kEnglish));
  json.EndObject();
}

std::string ClauseText(const std::optional<Clause>& clause) {
  return clause ? TextOf(*clause) : std::string();
}

void WriteClause(std::string_view key, const std::optional<Clause>& clause, JsonWriter& json) {
  if (clause) {
    json.Text(key, TextOf(*clause));
  } else {
    json.Null(key);
  }
}

void WriteValue(const Program& program, const Step& step, JsonWriter& json) {
  const Value& value = step.value;
  const int places = PlacesOfUnit(program, step.unit);
  if (value.IsNumber() && step.unit == "measure") {
    json.Number("value", value.number.ToPlain(places));
  } else if (value.IsNumber()) {
    json.Number("value", value.number.ToDecimal(places));
  } else if (value.state == ValueState::kTruth) {
    json.Truth("value", value.IsYes());
  } else if (value.IsKnown()) {
    json.Text("value", ValueText(program, value, step.unit).en);
  } else {
    json.Null("value");
  }
}

void WriteScoreMembers(const ProgramScale& scale, const Explanation& told, JsonWriter& json) {
  if (!told.value) {
    json.Null("value");
    return;
  }
  const int places = PlacesOf(scale);
  json.Number("value", told.value->ToDecimal(places));
  json.Text("exact", told.value->ToFraction());
  json.Number("max", scale.high.ToPlain(places));
  if (!scale.id.empty()) json.Text("scale", scale.id);
  if (told.claimed) json.Number("claimed", told.claimed->ToPlain(places));
  json.Number("lost", told.lost.ToDecimal(places));
}

void WriteFacts(const Explanation& told, JsonWriter& json) {
  json.Key("facts");
  json.BeginArray(JsonWriter::Layout::kLines);
  for (const Fact& fact : told.facts) {
    json.BeginObject();
    WriteLabel("name", fact.name, json);
    WriteLabel("value", fact.value, json);
    json.EndObject();
  }
  json.EndArray();
}

void WriteSteps(std::string_view key, const Program& program, const std::vector<Step>& steps,
                JsonWriter& json) {
  json.Key(key);
  json.BeginArray(JsonWriter::Layout::kLines);
  for (const Step& step : steps) {
    json.BeginObject();
    json.Text("rule", step.rule);
    WriteLabel("label", step.label, json);
    WriteValue(program, step, json);
    WriteLabel("words", step.words, json);
    WriteClause("clause", step.clause, json);
    json.EndObject();
  }
  json.EndArray();
}

void WriteMembers(const Evaluator& evaluator, const Explanation& told, JsonWriter& json) {
  json.Key("members");
  json.BeginArray(JsonWriter::Layout::kLines);
  for (const Member& member : told.members) {
    json.BeginObject();
    json.Text("id", IdOf(evaluator, member.subject));
    WriteLabel("name", radap::NameOf(evaluator, member.subject), json);
    WriteLabel("value", member.value, json);
    WriteLabel("note", member.note, json);
    json.EndObject();
  }
  json.EndArray();
}

void WriteDecision(const Explanation& told, JsonWriter& json) {
  WriteLabel("sentence", told.sentence, json);
  json.Key("decided_by");
  if (!told.decision) {
    json.Null();
    return;
  }
  json.BeginObject();
  json.Text("file", told.decision->file);
  json.Number("line", std::to_string(told.decision->line_number));
  json.Text("text", told.decision->line);
  WriteClause("clause", told.decision->clause, json);
  json.EndObject();
}

void WriteAssumes(const Explanation& told, JsonWriter& json) {
  json.Key("assumptions");
  json.BeginArray(JsonWriter::Layout::kLines);
  for (const Assume& assume : told.assumes) {
    json.BeginObject();
    json.Text("id", assume.id);
    json.Text("th", assume.label.Pick(Language::kThai));
    json.Text("en", assume.label.Pick(Language::kEnglish));
    json.EndObject();
  }
  json.EndArray();
}

}  // namespace

std::string ExplanationJson(Evaluation& evaluation, const Explanation& told,
                            const ReportOptions& options) {
  const Program& program = evaluation.evaluator.program();
  JsonWriter json;
  json.BeginObject(JsonWriter::Layout::kLines);
  json.Text("format", "radap.explanation/1");
  json.Text("engine", options.engine_version);
  json.Text("id", told.id);
  WriteLabel("name", told.name, json);
  WriteScoreMembers(evaluation.evaluator.ScaleOf(told.subject), told, json);
  WriteFacts(told, json);
  WriteSteps("steps", program, told.steps, json);
  WriteSteps("beside", program, told.beside, json);
  WriteMembers(evaluation.evaluator, told, json);
  WriteDecision(told, json);
  WriteClause("clause", told.clause, json);
  WriteAssumes(told, json);
  json.Key("gaps");
  json.BeginArray(JsonWriter::Layout::kLines);
  for (const Gap& gap : told.gaps) WriteGap(evaluation, gap, options.language, json);
  json.EndArray();
  json.EndObject();
  return json.Take();
}

std::string ExplanationCsv(const Explanation& told) {
  CsvWriter csv({"step", "rule", "value", "words_th", "words_en", "clause"});
  int number = 0;
  for (const Step& step : told.steps) {
    csv.Number(std::to_string(++number));
    csv.Text(step.rule);
    if (step.value.IsNumber()) {
      csv.Number(step.value.number.ToFraction());
    } else if (step.value.state == ValueState::kTruth) {
      csv.Text(step.value.IsYes() ? "yes" : "no");
    } else {
      csv.Text("");
    }
    csv.Text(step.words.th);
    csv.Text(step.words.en);
    csv.Text(ClauseText(step.clause));
    csv.EndRow();
  }
  return csv.Take();
}

}  // namespace radap::explain
