// The heat map as tables: CSV a row an organisation and element, a sheet of xlsx with a column an element.
#include "engine/report/figures.h"
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
                                 Column{"score", Word::kScore},
                                 Column{"score_exact", Word::kExact},
                                 Column{"median", Word::kMedian},
                                 Column{"median_exact", Word::kExact}};
constexpr int kMemberColumns = 5;
constexpr int kScoreWidth = 12;

// Members, then a column an element: "1.1 label".
std::vector<XlsxTable::Head> HeadsOf(const HeatView& view, Language language) {
  std::vector<XlsxTable::Head> heads;
  for (int i = 0; i < kMemberColumns; ++i) {
    const Column& column = kColumns[Index(i)];
    heads.push_back({Say(column.head, language), column.width});
  }
  for (const int element : view.map.elements) {
    const Element& one = view.of.program->elements[Index(element)];
    heads.push_back({one.id + " " + one.label.Pick(language), kScoreWidth});
  }
  return heads;
}

using Scores = std::vector<std::optional<Exact>>;

void WriteScores(const HeatView& view, const Scores& scores, XlsxTable& to) {
  for (std::size_t column = 0; column < scores.size(); ++column) {
    to.Number(scores[column], PlacesOf(*view.of.program, view.map.elements[column]));
  }
}

// The same map in fractions, where a number does not say all.
void WriteExact(const HeatView& /*view*/, const Scores& scores, XlsxTable& to) {
  for (const std::optional<Exact>& score : scores) to.Text(score ? score->ToFraction() : "");
}

template <typename WriteRow>
void FillSheet(const HeatView& view, Language language, const WriteRow& write, XlsxTable& to) {
  for (std::size_t row = 0; row < view.map.members.size(); ++row) {
    WriteMember(view.members[view.map.members[row]], language, to);
    write(view, view.map.scores[row], to);
    to.EndRow();
  }
  to.Text("");
  to.Text(Say(Word::kMedian, language));
  for (int i = 2; i < kMemberColumns; ++i) to.Text("");
  write(view, view.map.medians, to);
  to.EndRow();
}

void ShadeSheet(const HeatView& view, XlsxTable& to) {
  if (view.map.elements.empty()) return;
  const ProgramScale& scale = ScaleOf(*view.of.program, view.map.elements.front());
  to.Shade(kMemberColumns, kMemberColumns + static_cast<int>(view.map.elements.size()) - 1,
           scale.low, scale.high);
}

}  // namespace

std::string HeatCsv(const HeatView& view) {
  CsvTable csv(kColumns);
  for (std::size_t row = 0; row < view.map.members.size(); ++row) {
    for (std::size_t column = 0; column < view.map.elements.size(); ++column) {
      const int element = view.map.elements[column];
      const Element& one = view.of.program->elements[Index(element)];
      const int places = PlacesOf(*view.of.program, element);
      WriteMember(view.members[view.map.members[row]], Language::kThai, csv);
      csv.Text(one.id);
      csv.Text(one.label.Pick(Language::kThai));
      csv.Text(one.label.Pick(Language::kEnglish));
      csv.Score(view.map.scores[row][column], places);
      csv.Score(view.map.medians[column], places);
      csv.EndRow();
    }
  }
  return csv.Take();
}

std::string HeatXlsx(const HeatView& view, const ReportOptions& options) {
  XlsxFile file(options.language);
  {
    XlsxTable table(file, Word::kSheetHeat, HeadsOf(view, options.language));
    FillSheet(view, options.language, WriteScores, table);
    ShadeSheet(view, table);
  }
  {
    XlsxTable table(file, Word::kSheetHeatExact, HeadsOf(view, options.language));
    FillSheet(view, options.language, WriteExact, table);
  }
  AddMethods(file, Word::kHeat, view.of, MethodsOf(view));
  return file.Take();
}

}  // namespace radap::standing
