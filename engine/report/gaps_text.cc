// Gaps as text: the best ones in a score report, all of them by kind in a report of their own.
#include <algorithm>
#include <cstddef>

#include "engine/report/figures.h"
#include "engine/report/needs.h"
#include "engine/report/render.h"
#include "engine/report/subject.h"
#include "engine/report/together.h"

namespace radap {
namespace {

constexpr int kGainCells = 9;
constexpr int kIdCells = 11;

// What is needed stands beside the name if there is room, else below it.
void WriteGap(Evaluator& evaluator, const Gap& gap, const std::string& needs, Page& page) {
  const int indent = kGainCells + 2 + kIdCells;
  const std::string name = page.In(NameOf(evaluator, gap.subject));
  const std::string beside = needs.empty() ? "" : " – " + needs;
  const int room = page.width() - indent;
  const bool fits = DisplayWidth(name) + DisplayWidth(beside) <= room;
  page.Row({{Signed(gap.gain.total, PlacesOf(evaluator.program())), kGainCells, Align::kRight,
             Style::kBold},
            {"", 2},
            {gap.id, kIdCells},
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

void WriteKind(Evaluator& evaluator, const std::vector<Gap>& gaps, Page& page) {
  const std::string common = CommonNeeds(evaluator, gaps, page.language());
  const std::string name = page.In(LabelOf(gaps.front().kind));
  page.Heading(page.Words(Word::kTogetherKind, name, CountOf(gaps)));
  if (!common.empty()) page.Paragraph(2, "", common, Style::kDim);
  for (const Gap& gap : gaps) {
    const bool is_said = !common.empty();
    WriteGap(evaluator, gap, is_said ? "" : NeedsOf(evaluator, gap, page.language()), page);
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
  for (std::size_t i = 0; i < std::min(most, gaps.size()); ++i) {
    const std::string needs = NeedsOf(evaluation.evaluator, gaps[i], page.language());
    WriteGap(evaluation.evaluator, gaps[i], needs, page);
  }
  if (gaps.size() > most) page.Line("  " + page.Words(Word::kMoreGaps, gaps.size() - most));
}

void WriteTogether(const Evaluation& evaluation, const std::vector<Gap>& gaps, Page& page) {
  if (gaps.empty()) return;
  page.Heading(page.Words(Word::kTogether));
  const int places = PlacesOf(evaluation.evaluator.program());
  for (const Together& one : CloseTogether(evaluation, gaps)) {
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
  for (const std::vector<Gap>& those : ByKind(gaps)) {
    WriteKind(evaluation.evaluator, those, page);
  }
  WriteTogether(evaluation, gaps, page);
  WriteAssumptions(evaluation.evaluator.program(), page);
  WriteFooter(evaluation, options, page);
  return page.Take();
}

}  // namespace radap
