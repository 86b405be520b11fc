// The readiness list as a table, a row a fix; one row without a fix where it takes more than one: CSV and xlsx.
#include "engine/standing/members.h"
#include "engine/standing/readiness_parts.h"
#include "engine/standing/render.h"
#include "rules/base/index.h"

namespace radap::standing {
namespace {

constexpr std::array kColumns = {kOrganisationColumn,
                                 kNameColumn,
                                 kNameEnColumn,
                                 kKindColumn,
                                 kParentColumn,
                                 Column{"total", Word::kTotal},
                                 Column{"total_exact", Word::kExact, 14},
                                 Column{"next_level", Word::kNextLevel, 18},
                                 Column{"from", Word::kFrom},
                                 Column{"from_exact", Word::kExact, 14},
                                 Column{"missing", Word::kDistance},
                                 Column{"missing_exact", Word::kExact, 14},
                                 Column{"fixes", Word::kFixes, 10},
                                 Column{"fix", Word::kFixId, 12},
                                 Column{"fix_kind", Word::kFixKind, 18, true},
                                 Column{"gain", Word::kGain},
                                 Column{"gain_exact", Word::kExact, 14},
                                 Column{"needs", Word::kFix, 48, true}};

void WriteEntry(const ReadinessView& view, const ReadinessView::Entry& entry, Language language,
                Table& to) {
  const ProgramScale& scale = ScaleOf(*view.of.program, 0);
  const int places = radap::PlacesOf(scale);
  const int level = entry.readiness.level;
  WriteMember(view.members[entry.member], language, to);
  to.Score(entry.total, places);
  to.Choice(level < 0 ? "" : std::string_view(scale.levels[Index(level)].id),
            LevelName(scale, level, language));
  to.Score(entry.readiness.from, places);
  to.Missing(entry.readiness.missing, places);
  to.Count(static_cast<std::int64_t>(entry.fixes.size()));
}

void Fill(const ReadinessView& view, Language language, Table& to) {
  const int places = PlacesOf(*view.of.program, 0);
  for (const ReadinessView::Entry& entry : view.entries) {
    for (std::size_t i = 0; i < entry.fixes.size(); ++i) {
      const Gap& gap = entry.fixes[i];
      WriteEntry(view, entry, language, to);
      to.Text(gap.id);
      to.Choice(TextOf(gap.kind), radap::LabelOf(gap.kind).Pick(language));
      to.Score(gap.gain.total, places);
      to.Text(NeedsOf(entry, i));
      to.EndRow();
    }
    if (!entry.fixes.empty()) continue;
    WriteEntry(view, entry, language, to);
    to.Text("");
    to.Text("");
    to.Score(std::nullopt, places);
    to.Text("");
    to.EndRow();
  }
}

}  // namespace

std::string ReadinessCsv(const ReadinessView& view) {
  CsvTable csv(kColumns);
  Fill(view, Language::kThai, csv);
  return csv.Take();
}

std::string ReadinessXlsx(const ReadinessView& view, const ReportOptions& options) {
  XlsxFile file(options.language);
  {
    XlsxTable table(file, Word::kSheetReadiness, kColumns);
    Fill(view, options.language, table);
  }
  AddMethods(file, Word::kReadiness, view.of, MethodsOf(view));
  return file.Take();
}

}  // namespace radap::standing
