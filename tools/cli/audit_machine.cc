// radap.audit/1 and CSV: every line, also what matches. Amounts are texts: a print keeps its digits.
#include <algorithm>
#include <array>
#include <cstddef>

#include "engine/report/csv_writer.h"
#include "engine/report/result_json.h"
#include "tools/cli/audit_report.h"

namespace radap::cli {
namespace {

constexpr std::array kVerdicts = {AuditVerdict::kMatches, AuditVerdict::kTruncated,
                                  AuditVerdict::kMisprint, AuditVerdict::kUnsupported,
                                  AuditVerdict::kCannotTell};

void WriteText(std::string_view key, const std::string& text, JsonWriter& json) {
  if (text.empty()) return json.Null(key);
  json.Text(key, text);
}

void WriteCounts(const std::vector<AuditLine>& lines, JsonWriter& json) {
  json.Key("counts");
  json.BeginObject();
  for (const AuditVerdict verdict : kVerdicts) {
    json.Number(TextOf(verdict),
                std::to_string(std::ranges::count(lines, verdict, &AuditLine::verdict)));
  }
  json.EndObject();
}

void WriteLine(const AuditLine& line, JsonWriter& json) {
  json.BeginObject();
  json.Text("id", line.id);
  json.Text("what", line.what);
  json.Text("verdict", TextOf(line.verdict));
  json.Text("printed", line.printed);
  WriteText("recomputed", line.shown, json);
  WriteText("exact", line.recomputed ? line.recomputed->ToFraction() : "", json);
  WriteText("supported", line.supported ? line.supported->ToFraction() : "", json);
  json.Key("why");
  json.BeginObject();
  json.Text("th", line.why.th);
  json.Text("en", line.why.en);
  json.EndObject();
  WriteText("at", line.at, json);
  json.EndObject();
}

void WriteFigures(const std::vector<AuditLine>& lines, JsonWriter& json) {
  json.Key("figures");
  json.BeginObject(JsonWriter::Layout::kLines);
  WriteCounts(lines, json);
  json.Key("lines");
  json.BeginArray(JsonWriter::Layout::kLines);
  for (const AuditLine& line : lines) WriteLine(line, json);
  json.EndArray();
  json.EndObject();
}

void WriteFile(const EvidenceFile& file, JsonWriter& json) {
  json.BeginObject();
  json.Text("path", file.path);
  json.Text("file", file.file);
  json.Truth("found", file.is_found);
  if (file.is_found) {
    json.Number("bytes", std::to_string(file.bytes));
    WriteText("sha256", file.sha256, json);
    WriteText("type", file.type, json);
  }
  json.EndObject();
}

void WriteEvidence(const Audited& audited, JsonWriter& json) {
  json.Key("evidence");
  json.BeginObject(JsonWriter::Layout::kLines);
  json.Text("folder", audited.folder);
  json.Key("files");
  json.BeginArray(JsonWriter::Layout::kLines);
  for (const EvidenceFile& file : audited.files) WriteFile(file, json);
  json.EndArray();
  WriteFindings(audited.evidence, json);
  json.EndObject();
}

void WriteFindingsRows(std::string_view part, const Findings& findings, CsvWriter& csv) {
  for (const Finding& finding : findings) {
    csv.Text(part);
    csv.Text(finding.path);
    csv.Text(TextOf(finding.code));
    csv.Text(TextOf(finding.severity));
    for (int i = 0; i < 4; ++i) csv.Text("");  // the figures
    csv.Text(MessageOf(finding, Language::kThai));
    csv.Text(MessageOf(finding, Language::kEnglish));
    csv.Text(TextOf(finding.place, Language::kEnglish));
    csv.EndRow();
  }
}

// A print may be a date or words: only numbers are written as such.
void WriteAmount(const std::string& text, CsvWriter& csv) {
  if (Exact::IsNumberText(text)) return csv.Number(text);
  csv.Text(text);
}

void WriteFigureRows(const std::vector<AuditLine>& lines, CsvWriter& csv) {
  for (const AuditLine& line : lines) {
    csv.Text("figures");
    csv.Text(line.id);
    csv.Text(line.what);
    csv.Text(TextOf(line.verdict));
    WriteAmount(line.printed, csv);
    WriteAmount(line.shown, csv);
    csv.Number(line.recomputed ? line.recomputed->ToFraction() : "");
    csv.Number(line.supported ? line.supported->ToFraction() : "");
    csv.Text(line.why.th);
    csv.Text(line.why.en);
    csv.Text(line.at);
    csv.EndRow();
  }
}

}  // namespace

std::string AuditJson(const Audited& audited, const ReportOptions& options) {
  const Program& program = *audited.program;
  JsonWriter json;
  json.BeginObject(JsonWriter::Layout::kLines);
  json.Text("format", "radap.audit/1");
  json.Key("pack");
  json.BeginObject();
  json.Text("id", program.id);
  json.Text("version", program.version);
  json.Text("sha256", program.sha256);
  json.EndObject();
  json.Text("engine", options.engine_version);
  json.Key("dossier");
  json.BeginObject();
  json.Text("sha256", audited.dossier->sha256);
  json.Text("organisation", audited.dossier->organisation.id);
  json.EndObject();
  if (audited.has_figures) WriteFigures(audited.figures, json);
  if (audited.has_evidence) WriteEvidence(audited, json);
  if (audited.has_lints) {
    json.Key("lints");
    json.BeginObject(JsonWriter::Layout::kLines);
    WriteFindings(audited.lints, json);
    json.EndObject();
  }
  WriteFindings(audited.reading, json);
  json.EndObject();
  return json.Take();
}

std::string AuditCsv(const Audited& audited) {
  CsvWriter csv{"part",  "id",        "what",   "verdict", "printed", "recomputed",
                "exact", "supported", "why_th", "why_en",  "at"};
  WriteFigureRows(audited.figures, csv);
  WriteFindingsRows("evidence", audited.evidence, csv);
  WriteFindingsRows("lints", audited.lints, csv);
  WriteFindingsRows("reading", audited.reading, csv);
  return csv.Take();
}

}  // namespace radap::cli
