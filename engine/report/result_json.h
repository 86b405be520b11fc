// The parts of radap.result/1, one writer each. Private to engine/report.
// Scores, gaps and findings take one line each. Tested by tests/engine/report/.
#ifndef RADAP_ENGINE_REPORT_RESULT_JSON_H_
#define RADAP_ENGINE_REPORT_RESULT_JSON_H_

#include <vector>

#include "engine/dossier/json_writer.h"
#include "engine/report/report.h"

namespace radap {

// Begins the document: format, pack, engine, dossier. The caller ends it with EndObject.
void WriteHead(const Evaluation& evaluation, const ReportOptions& options, JsonWriter& json);

// One member: `"7.1": {"value": 380.00, ...}`.
void WriteScore(Evaluation& evaluation, const ScoreLine& line, JsonWriter& json);
// One element of a list.
void WriteGap(Evaluation& evaluation, const Gap& gap, Language language, JsonWriter& json);

// Whole members of the document: "gaps" with "together", "findings", "assumptions".
void WriteGaps(Evaluation& evaluation, const std::vector<Gap>& gaps, Language language,
               JsonWriter& json);
void WriteFindings(const Findings& findings, JsonWriter& json);
void WriteAssumptions(const Program& program, JsonWriter& json);

}  // namespace radap

#endif  // RADAP_ENGINE_REPORT_RESULT_JSON_H_
