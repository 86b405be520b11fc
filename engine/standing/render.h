// The renderers behind standing.h, one a view and format. Private to engine/standing.
#ifndef RADAP_ENGINE_STANDING_RENDER_H_
#define RADAP_ENGINE_STANDING_RENDER_H_

#include <string>

#include "engine/report/page.h"
#include "engine/standing/parts.h"

namespace radap::standing {

std::string PortraitText(const Portrait& portrait, const ReportOptions& options);
std::string PortraitJson(const Portrait& portrait, const ReportOptions& options);
std::string PortraitCsv(const Portrait& portrait);
std::string PortraitXlsx(const Portrait& portrait, const ReportOptions& options);

std::string RankingText(const RankingView& view, const ReportOptions& options);
std::string RankingJson(const RankingView& view, const ReportOptions& options);
std::string RankingCsv(const RankingView& view);
std::string RankingXlsx(const RankingView& view, const ReportOptions& options);

std::string ClaimsText(const ClaimsView& view, const ReportOptions& options);
std::string ClaimsJson(const ClaimsView& view, const ReportOptions& options);
std::string ClaimsCsv(const ClaimsView& view);
std::string ClaimsXlsx(const ClaimsView& view, const ReportOptions& options);

std::string ReadinessText(const ReadinessView& view, const ReportOptions& options);
std::string ReadinessJson(const ReadinessView& view, const ReportOptions& options);
std::string ReadinessCsv(const ReadinessView& view);
std::string ReadinessXlsx(const ReadinessView& view, const ReportOptions& options);

std::string HeatText(const HeatView& view, const ReportOptions& options);
std::string HeatJson(const HeatView& view, const ReportOptions& options);
std::string HeatCsv(const HeatView& view);
std::string HeatXlsx(const HeatView& view, const ReportOptions& options);

// Parts of texts.
// Pack, name of the view, whom it is about.
void WriteHead(const ViewOf& of, Word title, Page& page);
void WriteMethods(const std::vector<Method>& methods, const Program& program, Page& page);
// The scores of the elements: where the organisation stands, the figures of its peers, the way to the next level.
void WriteElements(const Portrait& portrait, Page& page);
// Totals by year, and what changed in the last one.
void WriteYears(const Portrait& portrait, Page& page);
void WriteTrends(const Portrait& portrait, Page& page);

}  // namespace radap::standing

#endif  // RADAP_ENGINE_STANDING_RENDER_H_
