// Claimed against supported as a table: CSV and xlsx.
#include "engine/standing/members.h"
#include "engine/standing/render.h"
#include "rules/base/index.h"

namespace radap::standing {
namespace {

constexpr std::array kColumns = {kOrganisationColumn,
                                 kNameColumn,
                                 kNameEnColumn,
                                 kKindColumn,
                                 kParentColumn,
                                 Column{"id", Word::kId, 9},
                                 Column{"label_th", Word::kElementTh, 40},
                                 Column{"label_en", Word::kElementEn, 40},
                                 Column{"claimed", Word::kClaimed},
                                 Column{"claimed_exact", Word::kExact},
                                 Column{"supported", Word::kSupported},
                                 Column{"supported_exact", Word::kExact},
                                 Column{"difference", Word::kDifference},
                                 Column{"difference_exact", Word::kExact},
                                 Column{"errors", Word::kErrors, 10},
                                 Column{"with_overrides", Word::kOverrides, 12}};

void Fill(const ClaimsView& view, Language language, Table& to) {
  for (const benchmark::Disagreement& one : view.disagreements) {
    const benchmark::Member& member = view.members[one.member];
    const Element& element = view.of.program->elements[Index(one.element)];
    const int places = PlacesOf(*view.of.program, one.element);
    WriteMember(member, language, to);
    to.Text(element.id);
    to.Text(element.label.Pick(Language::kThai));
    to.Text(element.label.Pick(Language::kEnglish));
    to.Score(one.claimed, places);
    to.Score(one.supported, places);
    to.Score(one.difference, places);
    to.Count(member.errors);
    to.Choice(member.with_overrides ? "true" : "false",
              Say(member.with_overrides ? Word::kYes : Word::kNo, language));
    to.EndRow();
  }
}

}  // namespace

std::string ClaimsCsv(const ClaimsView& view) {
  CsvTable csv(kColumns);
  Fill(view, Language::kThai, csv);
  return csv.Take();
}

std::string ClaimsXlsx(const ClaimsView& view, const ReportOptions& options) {
  XlsxFile file(options.language);
  {
    XlsxTable table(file, Word::kSheetClaims, kColumns);
    Fill(view, options.language, table);
  }
  AddMethods(file, Word::kClaims, view.of, MethodsOf(view));
  return file.Take();
}

}  // namespace radap::standing
