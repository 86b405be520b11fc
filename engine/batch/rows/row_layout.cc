#include "engine/batch/rows/row_layout.h"

#include "engine/batch/rows/append_text.h"
#include "engine/batch/rows/row_view.h"
#include "engine/dossier/json_text.h"
#include "engine/eval/result.h"
#include "rules/base/index.h"

namespace radap::batch {
namespace {

constexpr int kGivenPlaces = 12;  // as engine/report shows amounts of a pack

bool IsShown(const Element& element, Shows shows) {
  if (element.score < 0 || shows == Shows::kTotal) return false;
  return element.kind == ElementKind::kCategory || element.kind == ElementKind::kItem ||
         (shows == Shows::kQuestions && element.kind == ElementKind::kQuestion);
}

void AddShown(const Program& program, Shows shows, RowLayout& layout) {
  layout.shown.push_back({0, PlacesOf(*layout.scale), RowText()});
  for (int i = 1; i < static_cast<int>(program.elements.size()); ++i) {
    const Element& element = program.elements[Index(i)];
    if (!IsShown(element, shows)) continue;
    std::string key = layout.shown.size() > 1 ? "," : "";
    AppendJsonText(element.id, key);
    layout.shown.push_back(
        {i, PlacesOf(program.scales[Index(element.scale)]), RowText(key + ":\"")});
  }
}

void AddLevels(RowLayout& layout) {
  layout.levels_json.push_back("null},\"scores\":{");
  layout.levels_csv.push_back("");
  for (const ProgramLevel& level : layout.scale->levels) {
    std::string json;
    AppendJsonText(level.id, json);
    layout.levels_json.push_back(json + "},\"scores\":{");
    std::string csv;
    AppendCsvText(level.id, csv);
    layout.levels_csv.push_back(csv);
  }
}

}  // namespace

RowLayout MakeRowLayout(const Program& program, Shows shows) {
  RowLayout layout;
  layout.program = &program;
  layout.scale = &program.scales[Index(program.elements.front().scale)];
  AddShown(program, shows, layout);
  AddLevels(layout);
  layout.pack_json = ",\"pack\":";
  AppendJsonText(program.id, layout.pack_json);
  layout.pack_json += ",\"total\":{\"value\":";
  AppendCsvText(program.id, layout.pack_csv);
  layout.max_csv = layout.scale->high.ToPlain(kGivenPlaces);
  layout.max_json = ",\"max\":" + layout.max_csv + ",\"level\":";
  layout.high = *Exact::Parse(layout.max_csv);
  const RowScore high = ScoreOf(layout.high);
  layout.high_numerator = high.numerator;
  layout.high_denominator = high.denominator;
  return layout;
}

}  // namespace radap::batch
