// The ranking as text: rank, how many share it, score, level.
#include <algorithm>

#include "engine/standing/members.h"
#include "engine/standing/render.h"
#include "engine/standing/text_table.h"

namespace radap::standing {
namespace {

// Whether the row beside it prints the same score, but has another rank.
bool PrintsLikeAnother(const RankingView& view, std::size_t row, int places) {
  const benchmark::Ranked& one = view.ranked[row];
  const auto is_alike = [&](const benchmark::Ranked& other) {
    return other.rank != one.rank && other.score.ToDecimal(places) == one.score.ToDecimal(places);
  };
  return (row > 0 && is_alike(view.ranked[row - 1])) ||
         (row + 1 < view.ranked.size() && is_alike(view.ranked[row + 1]));
}

struct Legends {
  bool alike = false;
  bool notes = false;
};

void WriteRows(const RankingView& view, std::size_t rows, Legends& legends, Page& page) {
  const Language language = page.language();
  const int places = PlacesOf(*view.of.program, 0);
  TextTable table({{Say(Word::kRank, language), Align::kRight},
                   {Say(Word::kSharedBy, language), Align::kRight},
                   {Say(Word::kOrganisation, language), Align::kLeft, true},
                   {Say(Word::kOrganisationId, language)},
                   {Say(Word::kScore, language), Align::kRight},
                   {""},
                   {Say(Word::kLevel, language)},
                   {Say(Word::kNotes, language)}});
  for (std::size_t i = 0; i < rows; ++i) {
    const benchmark::Ranked& one = view.ranked[i];
    const benchmark::Member& member = view.members[one.member];
    const bool is_alike = PrintsLikeAnother(view, i, places);
    const std::string notes = NotesOf(member, language);
    legends.alike = legends.alike || is_alike;
    legends.notes = legends.notes || !notes.empty();
    table.Row({std::to_string(one.rank), one.tied > 1 ? Say(Word::kTimes, language, one.tied) : "",
               NameOf(member, language), member.organisation, one.score.ToDecimal(places),
               is_alike ? "≈" : "", LevelOf(member, *view.of.program, language), notes});
  }
  table.Write(page);
}

}  // namespace

std::string RankingText(const RankingView& view, const ReportOptions& options) {
  Page page(options);
  const Language language = page.language();
  WriteHead(view.of, Word::kRanking, page);
  const std::size_t rows =
      view.most == 0 ? view.ranked.size() : std::min(view.most, view.ranked.size());
  Legends legends;
  if (view.ranked.empty()) {
    page.Paragraph(2, "", Say(Word::kNobody, language));
  } else {
    WriteRows(view, rows, legends, page);
  }
  if (rows < view.ranked.size()) {
    page.Paragraph(2, "", Say(Word::kMore, language, view.ranked.size() - rows));
  }
  if (view.without_score > 0) {
    page.Paragraph(2, "", Say(Word::kWithoutScore, language, view.without_score));
  }
  if (legends.alike) page.Paragraph(2, "", Say(Word::kPrintAlike, language), Style::kDim);
  if (legends.notes) page.Paragraph(2, "", Say(Word::kNotesLegend, language), Style::kDim);
  WriteMethods(MethodsOf(view), *view.of.program, page);
  return page.Take();
}

}  // namespace radap::standing
