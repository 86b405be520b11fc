// Claimed against supported as text, the biggest disagreement first.
#include <algorithm>
#include <set>

#include "engine/report/figures.h"
#include "engine/standing/members.h"
#include "engine/standing/render.h"
#include "engine/standing/text_table.h"
#include "rules/base/index.h"

namespace radap::standing {
namespace {

void WriteRows(const ClaimsView& view, std::size_t rows, Page& page) {
  const Language language = page.language();
  const Program& program = *view.of.program;
  TextTable table({{Say(Word::kOrganisation, language), Align::kLeft, true},
                   {Say(Word::kOrganisationId, language)},
                   {Say(Word::kId, language)},
                   {Say(Word::kClaimed, language), Align::kRight},
                   {Say(Word::kSupported, language), Align::kRight},
                   {Say(Word::kDifference, language), Align::kRight},
                   {Say(Word::kNotes, language)}});
  for (std::size_t i = 0; i < rows; ++i) {
    const benchmark::Disagreement& one = view.disagreements[i];
    const benchmark::Member& member = view.members[one.member];
    const int places = PlacesOf(program, one.element);
    table.Row({NameOf(member, language), member.organisation,
               program.elements[Index(one.element)].id, one.claimed.ToDecimal(places),
               one.supported.ToDecimal(places), Signed(one.difference, places),
               NotesOf(member, language)});
  }
  table.Write(page);
}

}  // namespace

std::string ClaimsText(const ClaimsView& view, const ReportOptions& options) {
  Page page(options);
  const Language language = page.language();
  WriteHead(view.of, Word::kClaims, page);
  const std::size_t all = view.disagreements.size();
  const std::size_t rows = view.most == 0 ? all : std::min(view.most, all);
  if (all == 0) {
    page.Paragraph(2, "", Say(Word::kNoClaims, language));
  } else {
    std::set<std::size_t> members;
    for (const benchmark::Disagreement& one : view.disagreements) members.insert(one.member);
    page.Paragraph(2, "", Say(Word::kClaimsCount, language, all, members.size()));
    page.Blank();
    WriteRows(view, rows, page);
  }
  if (rows < all) page.Paragraph(2, "", Say(Word::kMore, language, all - rows));
  WriteMethods(MethodsOf(view), *view.of.program, page);
  return page.Take();
}

}  // namespace radap::standing
