#include "engine/form/fill_form.h"

#include <string>

#include "rules/base/index.h"

namespace radap {
namespace {

class Filler {
 public:
  Filler(const Program& program, const Leaves& leaves, FilledForm& form)
      : program_(program), leaves_(leaves), form_(form) {
    form_.further = leaves;
  }

  void Fill(const FormSheet& sheet);

 private:
  void FillRow(const FormSheet& sheet, int row, int entry, FilledCells& cells);
  void KeepKpi(const FormSheet& sheet, int row, const FilledCells& cells);

  const Program& program_;
  const Leaves& leaves_;
  FilledForm& form_;
};

void Filler::FillRow(const FormSheet& sheet, int row, int entry, FilledCells& cells) {
  const FormRow& filled = sheet.rows[Index(row)];
  for (int column = 0; column < static_cast<int>(sheet.columns.size()); ++column) {
    const FormColumn& head = sheet.columns[Index(column)];
    if (head.key == "item" && !filled.item.empty()) cells[{row, column}] = {filled.item, false};
    if (head.key == "group" && !filled.group.empty()) cells[{row, column}] = {filled.group, true};
    if (entry > 0 && head.key == "answer") continue;  // the row above has it
    const std::optional<int> year = head.year ? head.year->year : std::nullopt;
    const auto slot = SlotAt(program_, PathOfCell(filled.key, head.key, entry, year));
    const auto shown = slot ? ShownAt(*slot, leaves_) : std::nullopt;
    if (!shown) continue;
    cells[{row, column}] = *shown;
    if (shown->text == kElsewhere) continue;
    for (const auto& [path, leaf] : LeavesIn(*slot, leaves_)) form_.further.erase(path);
  }
}

// A row with nothing but its item and group reads as a row to fill in: says that it is a KPI.
void Filler::KeepKpi(const FormSheet& sheet, int row, const FilledCells& cells) {
  const std::string& key = sheet.rows[Index(row)].key;
  if (sheet.kind != SheetKind::kKpis || key.empty()) return;
  for (auto cell = cells.lower_bound({row, 0}); cell != cells.end() && cell->first.first == row;
       ++cell) {
    const std::string& column = sheet.columns[Index(cell->first.second)].key;
    if (column != "item" && column != "group") return;
  }
  form_.further[key] = Present{};
}

void Filler::Fill(const FormSheet& sheet) {
  FilledCells cells;
  std::map<std::string, int> entries;
  for (int row = 0; row < static_cast<int>(sheet.rows.size()); ++row) {
    FillRow(sheet, row, entries[sheet.rows[Index(row)].key]++, cells);
    KeepKpi(sheet, row, cells);
  }
  form_.cells.push_back(std::move(cells));
}

}  // namespace

FilledForm FillForm(const Program& program, const Dossier* dossier) {
  Leaves leaves;
  if (dossier != nullptr) leaves = LeavesOf(*dossier);
  const auto pack = leaves.find("/pack");
  if (pack != leaves.end() && pack->second == Leaf(program.id)) leaves.erase(pack);
  FilledForm form;
  form.layout = LayOut(program, leaves);
  Filler filler(program, leaves, form);
  for (const FormSheet& sheet : form.layout.sheets) filler.Fill(sheet);
  return form;
}

}  // namespace radap
