// Rows between those of data: totals, running numbers, and sections ("7.1 ..." alone in a row).
#include <string>

#include "engine/dossier/quote.h"
#include "engine/import/table/cell_words.h"
#include "engine/import/table/codes.h"
#include "engine/import/table/table_parts.h"

namespace radap::free_table {
namespace {

// "(1) (2) (3)" below the header.
bool IsLineOfNumbers(const TableReading& reading, int row) {
  int next = 1;
  for (const Cell& cell : reading.table.sheet->rows[static_cast<std::size_t>(row)]) {
    if (IsEmpty(cell)) continue;
    if (cell.text.size() > 16 || Normalised(cell.text) != std::to_string(next)) return false;
    ++next;
  }
  return next > 3;
}

void Enter(TableReading& reading, const Element& element) {
  PlaceAbove& above = reading.above;
  above.is_section = true;
  above.is_group_section = true;
  above.group.reset();
  above.question.clear();
  above.item.clear();
  if (element.kind == ElementKind::kItem) above.item = element.id;
  if (element.kind == ElementKind::kQuestion) above.question = element.id;
  if (element.kind == ElementKind::kGroup) {
    above.item = ParentPartOf(element.id);
    above.group = WholeNumberIn(LastPartOf(element.id));
  }
}

bool CanBeSection(const Element& element) {
  return element.kind != ElementKind::kTotal && element.kind != ElementKind::kIssue;
}

// "กลุ่มที่ 2 ..." below an item, or its label.
const Element* GroupOfItemAbove(TableReading& reading, const std::string& text) {
  const std::string& item = reading.above.item;
  if (item.empty()) return nullptr;
  if (text.starts_with("กลุ่ม") || text.starts_with("group") || text.starts_with("Group")) {
    return reading.ids.ById(item + "/" + LeadingIdIn(text).id);
  }
  return reading.ids.ByLabel(ElementKind::kGroup, item, text);
}

void ReportSection(const TableReading& reading, int row, const Element& element,
                   const std::string& text) {
  reading.Report(TableCode::kFromSection, row, FirstCell(*reading.table.sheet, row), "",
                 {LabelOf(element.kind), Same(element.id), Quoted(text)});
}

}  // namespace

bool IsAside(const TableReading& reading, int row) {
  if (row == reading.table.data_row && IsLineOfNumbers(reading, row)) {
    reading.ReportRow(TableCode::kLineNotUsed, row);
    return true;
  }
  const int name = reading.columns.Of(TableField::kName);
  const Cell& first = reading.At(row, FirstCell(*reading.table.sheet, row));
  if (IsTotal(first.text) || (name >= 0 && IsTotal(reading.At(row, name).text))) {
    reading.ReportRow(TableCode::kTotalRow, row);
    return true;
  }
  return false;
}

bool TakeSection(TableReading& reading, int row) {
  const int column = FirstCell(*reading.table.sheet, row);
  const std::string text = LineIn(reading.At(row, column));
  const Element* element = GroupOfItemAbove(reading, text);
  if (element == nullptr) element = reading.ids.Find(text);
  if (element != nullptr && CanBeSection(*element)) {
    Enter(reading, *element);
    ReportSection(reading, row, *element, text);
    return true;
  }
  // "9.9 ..." begins a section all the same: what follows is not of the item before.
  const std::string id = LeadingIdIn(text).id;
  if (element != nullptr || id.find('.') == std::string::npos || id.front() < '0' ||
      id.front() > '9') {
    return false;
  }
  const bool is_of_kpis = reading.table.IsOfKpis();
  const ElementKind kind = is_of_kpis ? ElementKind::kItem : ElementKind::kQuestion;
  reading.above = {};
  reading.above.is_section = true;
  (is_of_kpis ? reading.above.item : reading.above.question) = id;
  reading.Report(
      TableCode::kUnknownId, row, column, "",
      {Quoted(id), LabelOf(kind), Same(reading.ids.pack()), reading.ids.Hint(kind, "", id)});
  return true;
}

}  // namespace radap::free_table
