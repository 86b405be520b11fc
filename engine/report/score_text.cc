// The whole score report as text, and its head: who, how much, what is missing to the next level.
#include <algorithm>
#include <cstddef>

#include "engine/report/bar.h"
#include "engine/report/figures.h"
#include "engine/report/render.h"

namespace radap {
namespace {

constexpr std::size_t kMostGaps = 15;

std::string Joined(const std::string& a, const std::string& b) {
  return a.empty() || b.empty() ? a + b : a + " · " + b;
}

std::string LevelText(const ProgramScale& scale, int level, const Page& page) {
  if (scale.levels.empty()) return "";
  if (level < 0) return page.Words(Word::kNoLevel);
  return page.Words(Word::kAtLevel, page.In(scale.levels[static_cast<std::size_t>(level)].label));
}

// Rounded up: who gains what is shown is there.
std::string WayToNext(const ProgramScale& scale, const ScoreLine& total, const Page& page) {
  const auto next = static_cast<std::size_t>(total.level + 1);
  if (next >= scale.levels.size()) return "";
  const ProgramLevel& level = scale.levels[next];
  return page.Words(Word::kToNextLevel, RoundUp(level.from - total.value, PlacesOf(scale)),
                    page.In(level.label));
}

std::string ClaimText(const ScoreLine& total, int places, const Page& page) {
  return page.Words(Word::kClaimedTotal, total.claimed->ToDecimal(places),
                    total.value.ToDecimal(places), Signed(total.value - *total.claimed, places));
}

std::string CountText(std::ptrdiff_t claims, const Page& page) {
  return claims == 1 ? page.Words(Word::kOneClaimDiffers) : page.Words(Word::kClaimsDiffer, claims);
}

}  // namespace

std::string UnitOf(const ProgramScale& scale) { return scale.unit == "percent" ? " %" : ""; }

Style StyleOf(const ProgramScale& scale, int level) {
  if (scale.levels.empty()) return Style::kPlain;
  if (level < 0) return Style::kPoor;
  return static_cast<std::size_t>(level) + 1 == scale.levels.size() ? Style::kGood : Style::kFair;
}

void WriteTitle(const Evaluation& evaluation, Page& page) {
  const Dossier& dossier = *evaluation.dossier;
  const Organisation& who = dossier.organisation;
  const std::string name = page.In({who.name, who.name_en});
  const std::string parent = page.language() == Language::kThai ? who.parent : "";
  std::string line = Joined(name.empty() ? who.id : name, parent);
  if (dossier.fiscal_year) {
    line = Joined(line, page.Words(Word::kFiscalYear, *dossier.fiscal_year));
  }
  page.Paragraph(0, "", page.In(evaluation.evaluator.program().title), Style::kBold);
  page.Paragraph(0, "", line);
  page.Rule();
}

void WriteTotal(const Evaluation& evaluation, Page& page) {
  const Program& program = evaluation.evaluator.program();
  const ScoreLine& total = evaluation.scores.front();
  const ProgramScale& scale = evaluation.evaluator.ScaleOf(total.subject);
  const int places = PlacesOf(scale);
  const std::string value = "  " + page.In(program.elements.front().label) + "  " +
                            total.value.ToDecimal(places) + " " +
                            page.Words(Word::kOutOf, scale.high.ToPlain(places)) + UnitOf(scale);
  const std::string level = LevelText(scale, total.level, page);
  page.Row({{value, DisplayWidth(value) + 4, Align::kLeft, Style::kBold},
            {level, DisplayWidth(level) + 4, Align::kLeft, StyleOf(scale, total.level)},
            {WayToNext(scale, total, page), page.width() / 2}});
  page.Line("  " + BarOf(scale, total.value, page.width() - 4), StyleOf(scale, total.level));
  page.Line("  " + RulerOf(scale, page.width() - 4, true, page.language()), Style::kDim);
  WriteNamedOfTotal(evaluation, page);
  const auto claims = std::ranges::count(evaluation.scores, false, &ScoreLine::claim_holds);
  if (!total.claim_holds) {
    page.Paragraph(2, "", ClaimText(total, places, page), Style::kPoor);
  } else if (claims > 0) {
    page.Paragraph(2, "", CountText(claims, page), Style::kPoor);
  }
  page.Rule();
}

std::string ScoreText(Evaluation& evaluation, const std::vector<Gap>& gaps,
                      const ReportOptions& options) {
  Page page(options);
  WriteTitle(evaluation, page);
  WriteTotal(evaluation, page);
  WriteScoreTable(evaluation, page);
  WriteNamedTable(evaluation, page);
  WriteFurtherScales(evaluation, page);
  WriteKpiTable(evaluation, page);
  WriteKpiMarks(evaluation, page);
  WriteClaims(evaluation, page);
  WriteGapList(evaluation, gaps, kMostGaps, page);
  WriteTogether(evaluation, gaps, page);
  WriteFindings(evaluation.findings, page);
  WriteAssumptions(evaluation.evaluator.program(), page);
  WriteFooter(evaluation, options, page);
  return page.Take();
}

}  // namespace radap
