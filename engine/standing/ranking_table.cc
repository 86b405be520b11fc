// The ranking as a table: CSV and xlsx.
#include "engine/standing/members.h"
#include "engine/standing/render.h"

namespace radap::standing {
namespace {

constexpr std::array kColumns = {Column{"rank", Word::kRank, 8},
                                 Column{"tied", Word::kSharedBy, 8},
                                 kOrganisationColumn,
                                 kNameColumn,
                                 kNameEnColumn,
                                 kKindColumn,
                                 kParentColumn,
                                 Column{"score", Word::kScore},
                                 Column{"score_exact", Word::kExact, 14},
                                 Column{"level", Word::kLevel, 18},
                                 Column{"errors", Word::kErrors, 10},
                                 Column{"with_overrides", Word::kOverrides, 12}};

void Fill(const RankingView& view, Language language, Table& to) {
  const Program& program = *view.of.program;
  const int places = PlacesOf(program, 0);
  for (const benchmark::Ranked& one : view.ranked) {
    const benchmark::Member& member = view.members[one.member];
    to.Count(one.rank);
    to.Count(one.tied);
    WriteMember(member, language, to);
    to.Score(one.score, places);
    WriteLevel(member, program, language, to);
    to.Count(member.errors);
    to.Choice(member.with_overrides ? "true" : "false",
              Say(member.with_overrides ? Word::kYes : Word::kNo, language));
    to.EndRow();
  }
}

}  // namespace

std::string RankingCsv(const RankingView& view) {
  CsvTable csv(kColumns);
  Fill(view, Language::kThai, csv);
  return csv.Take();
}

std::string RankingXlsx(const RankingView& view, const ReportOptions& options) {
  XlsxFile file(options.language);
  {
    XlsxTable table(file, Word::kSheetRanking, kColumns);
    Fill(view, options.language, table);
  }
  AddMethods(file, Word::kRanking, view.of, MethodsOf(view));
  return file.Take();
}

}  // namespace radap::standing
