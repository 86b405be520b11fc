// The last parts of a report as text: findings, assumptions, which pack and which dossier it is about.
#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "engine/dossier/finding_codes.h"
#include "engine/report/render.h"
#include "engine/report/subject.h"

namespace radap {
namespace {

constexpr int kSeverityCells = 10;
constexpr int kCodeCells = 7;
constexpr std::size_t kShaLetters = 12;
constexpr std::size_t kMostPaths = 10;  // of findings that say the same

const std::string& SeverityName(Severity severity, Language language) {
  switch (severity) {
    case Severity::kError:
      return Say(Word::kError, language);
    case Severity::kWarning:
      return Say(Word::kWarning, language);
    case Severity::kNote:
      break;
  }
  return Say(Word::kNote, language);
}

std::string PathText(const Finding& finding, const Page& page) {
  const std::string place = TextOf(finding.place, page.language());
  if (finding.path.empty()) return place.empty() ? page.Words(Word::kWholeFile) : place;
  return place.empty() ? finding.path : place + ": " + finding.path;
}

void WriteHeadOf(const Finding& finding, Page& page) {
  const std::string severity =
      PadRight(SeverityName(finding.severity, page.language()), kSeverityCells);
  page.Paragraph(kSeverityCells + kCodeCells, severity + PadRight(TextOf(finding.code), kCodeCells),
                 MessageOf(finding, page.language()));
}

void WritePath(const Finding& finding, Page& page) {
  page.Paragraph(kSeverityCells + kCodeCells, "", PathText(finding, page), Style::kDim);
}

// Findings that say the same are said once, with the first of their paths.
void WriteGrouped(const std::vector<const Finding*>& findings, Page& page) {
  std::vector<std::vector<const Finding*>> groups;
  std::map<std::tuple<Severity, FindingCode, std::string>, std::size_t> known;
  for (const Finding* finding : findings) {
    const auto [place, is_new] = known.try_emplace(
        {finding->severity, finding->code, MessageOf(*finding, page.language())}, groups.size());
    if (is_new) groups.emplace_back();
    groups[place->second].push_back(finding);
  }
  for (const std::vector<const Finding*>& group : groups) {
    WriteHeadOf(*group.front(), page);
    const std::size_t shown = group.size() > kMostPaths + 1 ? kMostPaths : group.size();
    for (std::size_t i = 0; i < shown; ++i) WritePath(*group[i], page);
    if (shown == group.size()) continue;
    page.Paragraph(kSeverityCells + kCodeCells, "",
                   page.Words(Word::kAndMore, group.size() - shown), Style::kDim);
  }
}

// Errors first; those of a severity in their order.
std::vector<const Finding*> Sorted(const Findings& findings, bool (*is_shown)(const Finding&)) {
  std::vector<const Finding*> sorted;
  for (const Finding& finding : findings) {
    if (is_shown(finding)) sorted.push_back(&finding);
  }
  std::ranges::stable_sort(sorted, {}, [](const Finding* finding) { return finding->severity; });
  return sorted;
}

// Notes are for machines; claims that differ have a table of their own.
bool IsShown(const Finding& finding) {
  return finding.severity != Severity::kNote && finding.code != FindingCode::kClaimDiffers;
}

}  // namespace

void WriteFindings(const Findings& findings, Page& page) {
  if (std::ranges::none_of(findings, IsShown)) return;
  page.Heading(page.Words(Word::kFindings));
  WriteGrouped(Sorted(findings, IsShown), page);
}

void WriteAssumptions(const Program& program, Page& page) {
  const std::vector<Assume> assumes = AssumesOf(program);
  if (assumes.empty()) return;
  page.Heading(page.Words(Word::kAssumptions));
  for (const Assume& assume : assumes) page.Paragraph(4, "  -", page.In(assume.label), Style::kDim);
}

void WriteFooter(const Evaluation& evaluation, const ReportOptions& options, Page& page) {
  const Program& program = evaluation.evaluator.program();
  const std::string from =
      options.pack_is_built_in ? page.Words(Word::kBuiltIn) : program.source.name;
  page.Blank();
  page.Rule();
  page.Line(
      page.Words(Word::kFooter, program.id, program.version, program.sha256.substr(0, kShaLetters),
                 from, evaluation.dossier->sha256.substr(0, kShaLetters)),
      Style::kDim);
}

std::string FindingsText(const Findings& findings, const ReportOptions& options) {
  Page page(options);
  if (findings.empty()) page.Line(page.Words(Word::kNoFindings));
  WriteGrouped(Sorted(findings, [](const Finding&) { return true; }), page);
  const auto count = [&](Severity severity) {
    return std::ranges::count(findings, severity, &Finding::severity);
  };
  if (!findings.empty()) {
    page.Line(page.Words(Word::kFindingCount, count(Severity::kError), count(Severity::kWarning),
                         count(Severity::kNote)),
              Style::kBold);
  }
  return page.Take();
}

}  // namespace radap
