// Scores, gaps and findings as something to read: text for people, JSON (radap.result/1) and CSV for machines.
//
// Evaluation + Gaps -> Render -> bytes. Rounds here and nowhere else: half away from zero, 2 decimals for
// points and percent, 4 for ratings. The same input gives the same bytes. Text in either language; columns are
// aligned by display width. Tested by tests/engine/report/ and, on the samples, by tests/cli/.
#ifndef RADAP_ENGINE_REPORT_REPORT_H_
#define RADAP_ENGINE_REPORT_REPORT_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/eval/result.h"
#include "engine/gaps/gap.h"

namespace radap {

struct ReportOptions {
  Language language = Language::kThai;
  bool colour = false;
  int width = 100;                // cells of a line of text
  std::string engine_version;     // for JSON
  bool pack_is_built_in = false;  // else the footer names its file
};

enum class ReportFormat { kText, kJson, kCsv };

// `gaps` are those of FindGaps for this evaluation.
std::string RenderScore(Evaluation& evaluation, const std::vector<Gap>& gaps, ReportFormat format,
                        const ReportOptions& options);
std::string RenderGaps(Evaluation& evaluation, const std::vector<Gap>& gaps, ReportFormat format,
                       const ReportOptions& options);
// Nothing if the dossier and its pack have nothing with this id.
std::optional<std::string> RenderExplanation(Evaluation& evaluation, const std::vector<Gap>& gaps,
                                             std::string_view id, ReportFormat format,
                                             const ReportOptions& options);
// Findings alone, for a dossier that could not be read at all.
std::string RenderFindings(const Findings& findings, ReportFormat format,
                           const ReportOptions& options);

// The JSON Schema (draft 7) of radap.result/1, as published by `radap schema result`.
std::string_view ResultSchema();

}  // namespace radap

#endif  // RADAP_ENGINE_REPORT_REPORT_H_
