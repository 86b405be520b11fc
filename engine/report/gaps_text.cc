// Gaps as text: the best ones in a score report, all of them by kind in a report of their own.
#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <vector>

#include "engine/report/figures.h"
#include "engine/report/needs.h"
#include "engine/report/render.h"
#include "engine/report/subject.h"
#include "engine/report/together.h"

namespace radap {
namespace {

constexpr int kGainCells = 9;
constexpr int kLeastIdCells = 11;

bool Gains(const Gap& gap) { return !gap.gain.total.IsZero(); }

std::vector<Gap> Those(const std::vector<Gap>& gaps, bool that_gain) {
  std::vector<Gap> those;
  std::ranges::copy_if(gaps, std::back_inserter(those),
                       [&](const Gap& gap) { return Gains(gap) == that_gain; });
  return those;
}

int IdCells(const std::vector<Gap>& gaps) {
  int cells = kLeastIdCells;
  for (const Gap& gap : gaps) cells = std::max(cells, DisplayWidth(gap.id) + 2);
  return cells;
}

// What is needed stands beside the name if there is room, else below it.
void WriteGap(Evaluator& evaluator, const Gap& gap, const std::string& needs, int id_cells,
              Page& page) {
  const int gain_cells = Gains(gap) ? kGainCells : 0;
  const int indent = gain_cells + 2 + id_cells;
  const std::string name = page.In(NameOf(evaluator, gap.subject));
  const std::string beside = needs.empty() ? "" : " – " + needs;
  const int room = page.width() - indent;
  const bool fits = DisplayWidth(name) + DisplayWidth(beside) <= room;
  const std::string gain = Signed(gap.gain.total, PlacesOf(evaluator.program()));
  page.Row({{Gains(gap) ? gain : "", gain_cells, Align::kRight, Style::kBold},
            {"", 2},
            {gap.id, id_cells},
            {name, std::min(DisplayWidth(name), room)},
            {fits ? beside : "", fits ? DisplayWidth(beside) : 0, Align::kLeft, Style::kDim}});
  if (!fits) page.Paragraph(indent, "", needs, Style::kDim);
}

// What all of these gaps need, if it is the same.
std::string CommonNeeds(Evaluator& evaluator, const std::vector<Gap>& gaps, Language language) {
  const std::string needs = NeedsOf(evaluator, gaps.front(), language);
  const bool common = std::ranges::all_of(
      gaps, [&](const Gap& gap) { return NeedsOf(evaluator, gap, language) == needs; });
  return common ? needs : "";
}

void WriteKind(Evaluator& evaluator, const std::vector<Gap>& gaps, int id_cells, Page& page) {
  const std::string common = CommonNeeds(evaluator, gaps, page.language());
  const std::string name = page.In(LabelOf(gaps.front().kind));
  page.Heading(page.Words(Word::kTogetherKind, name, CountOf(gaps)));
  if (!common.empty()) page.Paragraph(2, "", common, Style::kDim);
  for (const Gap& gap : gaps) {
    const bool is_said = !common.empty();
    const std::string needs = is_said ? "" : NeedsOf(evaluator, gap, page.language());
    WriteGap(evaluator, gap, needs, id_cells, page);
  }
}

std::string NameOfSet(const Together& one, const Page& page) {
  switch (one.set) {
    case Together::Set::kOneKind:
      return page.Words(Word::kTogetherKind, page.In(LabelOf(one.kind)), one.count);
    case Together::Set::kNotKpis:
      return page.Words(Word::kTogetherEvidence, one.count);
    case Together::Set::kAll:
      return page.Words(Word::kTogetherAll, one.count);
  }
  return "";
}

}  // namespace

void WriteGapList(Evaluation& evaluation, const std::vector<Gap>& gaps, std::size_t most,
                  Page& page) {
  const std::vector<Gap> gaining = Those(gaps, true);
  const Word heading = gaps.empty()      ? Word::kNoGaps
                       : gaining.empty() ? Word::kNoGainingGaps
                                         : Word::kGaps;
  page.Heading(page.Words(heading));
  const std::vector<Gap> shown(
      gaining.begin(),
      gaining.begin() + static_cast<std::ptrdiff_t>(std::min(most, gaining.size())));
  for (const Gap& gap : shown) {
    const std::string needs = NeedsOf(evaluation.evaluator, gap, page.language());
    WriteGap(evaluation.evaluator, gap, needs, IdCells(shown), page);
  }
  if (gaining.size() > most) page.Line("  " + page.Words(Word::kMoreGaps, gaining.size() - most));
  const int open = CountOf(Those(gaps, false));
  if (open > 0) page.Line("  " + page.Words(Word::kOpenPoints, open));
}

// Only what changes the total: closing what gains nothing alone may still gain together with others.
void WriteTogether(Evaluation& evaluation, const std::vector<Gap>& gaps, Page& page) {
  const int places = PlacesOf(evaluation.evaluator.program());
  bool is_first = true;
  for (const Together& one : CloseTogether(evaluation, gaps)) {
    if (one.total == evaluation.scores.front().value) continue;
    if (is_first) page.Heading(page.Words(Word::kTogether));
    is_first = false;
    page.Row({{"  " + NameOfSet(one, page), page.width() / 2},
              {page.Words(Word::kTotalWouldBe, one.total.ToDecimal(places)), page.width() / 2}});
  }
}

std::string GapsText(Evaluation& evaluation, const std::vector<Gap>& gaps,
                     const ReportOptions& options) {
  Page page(options);
  WriteTitle(evaluation, page);
  WriteTotal(evaluation, page);
  page.Heading(gaps.empty() ? page.Words(Word::kNoGaps) : page.Words(Word::kGapsOf, CountOf(gaps)));
  for (const std::vector<Gap>& those : ByKind(Those(gaps, true))) {
    WriteKind(evaluation.evaluator, those, IdCells(gaps), page);
  }
  const std::vector<Gap> open = Those(gaps, false);
  if (!open.empty()) page.Heading(page.Words(Word::kOpenPointsOf, CountOf(open)));
  for (const std::vector<Gap>& those : ByKind(open)) {
    WriteKind(evaluation.evaluator, those, IdCells(gaps), page);
  }
  WriteTogether(evaluation, gaps, page);
  WriteAssumptions(evaluation.evaluator.program(), page);
  WriteFooter(evaluation, options, page);
  return page.Take();
}

}  // namespace radap
