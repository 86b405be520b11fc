#include "engine/report/result_json.h"

#include <string>

#include "engine/report/subject.h"

namespace radap {

void WriteHead(const Evaluation& evaluation, const ReportOptions& options, JsonWriter& json) {
  const Program& program = evaluation.evaluator.program();
  const Dossier& dossier = *evaluation.dossier;
  json.BeginObject(JsonWriter::Layout::kLines);
  json.Text("format", "radap.result/1");
  json.Key("pack");
  json.BeginObject();
  json.Text("id", program.id);
  json.Text("version", program.version);
  json.Text("sha256", program.sha256);
  json.EndObject();
  json.Text("engine", options.engine_version);
  json.Key("dossier");
  json.BeginObject();
  json.Text("sha256", dossier.sha256);
  json.Text("organisation", dossier.organisation.id);
  if (dossier.fiscal_year) {
    json.Number("fiscal_year", std::to_string(*dossier.fiscal_year));
  } else {
    json.Null("fiscal_year");
  }
  json.EndObject();
}

namespace {

// Only what is known of it.
void WritePlace(const Place& place, JsonWriter& json) {
  if (place == Place()) return;
  json.Key("at");
  json.BeginObject();
  if (place.page > 0) json.Number("page", std::to_string(place.page));
  if (place.line > 0) json.Number("line", std::to_string(place.line));
  if (!place.sheet.empty()) json.Text("sheet", place.sheet);
  if (!place.cell.empty()) json.Text("cell", place.cell);
  json.EndObject();
}

}  // namespace

void WriteFindings(const Findings& findings, JsonWriter& json) {
  json.Key("findings");
  json.BeginArray(JsonWriter::Layout::kLines);
  for (const Finding& finding : findings) {
    json.BeginObject();
    json.Text("code", TextOf(finding.code));
    if (!finding.lint.empty()) json.Text("lint", finding.lint);
    json.Text("severity", TextOf(finding.severity));
    json.Text("path", finding.path);
    WritePlace(finding.place, json);
    json.Key("message");
    json.BeginObject();
    json.Text("th", MessageOf(finding, Language::kThai));
    json.Text("en", MessageOf(finding, Language::kEnglish));
    json.EndObject();
    json.EndObject();
  }
  json.EndArray();
}

void WriteAssumptions(const Program& program, JsonWriter& json) {
  json.Key("assumptions");
  json.BeginArray(JsonWriter::Layout::kLines);
  for (const Assume& assume : AssumesOf(program)) {
    json.BeginObject();
    json.Text("id", assume.id);
    json.Text("th", assume.label.Pick(Language::kThai));
    json.Text("en", assume.label.Pick(Language::kEnglish));
    json.EndObject();
  }
  json.EndArray();
}

}  // namespace radap
