// The public functions of report.h: one dispatch on the format each, and the order of a JSON document.
#include "engine/report/render.h"

#include "engine/report/result_json.h"

namespace radap {
namespace {

// `all`: every score, or only that of the total.
std::string ResultJson(Evaluation& evaluation, const std::vector<Gap>& gaps, bool all,
                       const ReportOptions& options) {
  JsonWriter json;
  WriteHead(evaluation, options, json);
  json.Key("scores");
  json.BeginObject(JsonWriter::Layout::kLines);
  for (const ScoreLine& line : evaluation.scores) {
    if (all || line.subject == 0) WriteScore(evaluation, line, json);
  }
  json.EndObject();
  WriteGaps(evaluation, gaps, options.language, json);
  WriteFindings(evaluation.findings, json);
  WriteAssumptions(evaluation.evaluator.program(), json);
  json.EndObject();
  return json.Take();
}

std::string FindingsJson(const Findings& findings, const ReportOptions& options) {
  JsonWriter json;
  json.BeginObject(JsonWriter::Layout::kLines);
  json.Text("format", "radap.result/1");
  json.Text("engine", options.engine_version);
  WriteFindings(findings, json);
  json.EndObject();
  return json.Take();
}

}  // namespace

std::string RenderScore(Evaluation& evaluation, const std::vector<Gap>& gaps, ReportFormat format,
                        const ReportOptions& options) {
  switch (format) {
    case ReportFormat::kText:
      return ScoreText(evaluation, gaps, options);
    case ReportFormat::kJson:
      return ResultJson(evaluation, gaps, true, options);
    case ReportFormat::kCsv:
      return ScoreCsv(evaluation);
  }
  return "";
}

std::string RenderGaps(Evaluation& evaluation, const std::vector<Gap>& gaps, ReportFormat format,
                       const ReportOptions& options) {
  switch (format) {
    case ReportFormat::kText:
      return GapsText(evaluation, gaps, options);
    case ReportFormat::kJson:
      return ResultJson(evaluation, gaps, false, options);
    case ReportFormat::kCsv:
      return GapsCsv(evaluation, gaps);
  }
  return "";
}

std::string RenderFindings(const Findings& findings, ReportFormat format,
                           const ReportOptions& options) {
  switch (format) {
    case ReportFormat::kText:
      return FindingsText(findings, options);
    case ReportFormat::kJson:
      return FindingsJson(findings, options);
    case ReportFormat::kCsv:
      return FindingsCsv(findings);
  }
  return "";
}

}  // namespace radap
