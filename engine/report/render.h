// The renderers behind report.h, one a report and format. Private to engine/report.
#ifndef RADAP_ENGINE_REPORT_RENDER_H_
#define RADAP_ENGINE_REPORT_RENDER_H_

#include <string>
#include <vector>

#include "engine/report/page.h"
#include "engine/report/report.h"

namespace radap {

std::string ScoreText(Evaluation& evaluation, const std::vector<Gap>& gaps,
                      const ReportOptions& options);
std::string GapsText(Evaluation& evaluation, const std::vector<Gap>& gaps,
                     const ReportOptions& options);
std::string FindingsText(const Findings& findings, const ReportOptions& options);

std::string ScoreCsv(const Evaluation& evaluation);
std::string GapsCsv(Evaluation& evaluation, const std::vector<Gap>& gaps);
std::string FindingsCsv(const Findings& findings);

// Parts of texts.
// Pack, organisation, year.
void WriteTitle(const Evaluation& evaluation, Page& page);
// The total with its level and the way to the next one; what was claimed, if that does not hold.
void WriteTotal(const Evaluation& evaluation, Page& page);
// Named rules of the total in one line; those of categories and items as a table.
void WriteNamedOfTotal(const Evaluation& evaluation, Page& page);
void WriteNamedTable(const Evaluation& evaluation, Page& page);
// Categories with a bar and their items; questions that have a scale of their own; the KPIs by item.
void WriteScoreTable(const Evaluation& evaluation, Page& page);
void WriteFurtherScales(const Evaluation& evaluation, Page& page);
void WriteKpiTable(Evaluation& evaluation, Page& page);
// Which KPIs a labelled test is yes of, if their score does not read it: "alert (3): ...".
void WriteKpiMarks(const Evaluation& evaluation, Page& page);
void WriteClaims(const Evaluation& evaluation, Page& page);
// Gain, id, name and what is needed of the first `most` gaps that gain anything; how many others there are.
void WriteGapList(Evaluation& evaluation, const std::vector<Gap>& gaps, std::size_t most,
                  Page& page);
void WriteTogether(Evaluation& evaluation, const std::vector<Gap>& gaps, Page& page);
// Errors and warnings; claims are left out where WriteClaims shows them.
void WriteFindings(const Findings& findings, Page& page);
void WriteAssumptions(const Program& program, Page& page);
void WriteFooter(const Evaluation& evaluation, const ReportOptions& options, Page& page);

// " %" where a scale is in percent, empty where it is in points or the like.
std::string UnitOf(const ProgramScale& scale);
// How good a level is: the highest one good, none poor.
Style StyleOf(const ProgramScale& scale, int level);

}  // namespace radap

#endif  // RADAP_ENGINE_REPORT_RENDER_H_
