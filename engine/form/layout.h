// The form of a pack as sheets, rows and columns: the one description that both the writer and the reader follow.
//
// Program (+ what is filled in) -> LayOut -> FormLayout. Each row has a key, the JSON pointer of what it asks for, and
// each column the rest of the pointer; both stand in the sheet (row 1 and column A, hidden), so that the reader finds
// its cells again when rows are sorted, inserted or deleted. Knows no file format. Tested by
// tests/engine/form/layout_test.cc.
#ifndef RADAP_ENGINE_FORM_LAYOUT_H_
#define RADAP_ENGINE_FORM_LAYOUT_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/form/cell_value.h"
#include "engine/form/leaves.h"
#include "rules/compile/program.h"

namespace radap {

// In A1 of each sheet: this, the pack's id and the sheet's key: "radap.form/1 pmqa4-2568 category/1".
constexpr std::string_view kFormFormat = "radap.form/1";

enum class SheetKind : std::uint8_t { kOrganisation, kCategory, kRatings, kKpis, kClaimed };

enum class RowStyle : std::uint8_t {
  kCategory,  // headings
  kItem,
  kQuestion,
  kInput,  // one cell to fill in: of the organisation, a field, a rating, a claim
  kIssue,
  kEvidence,  // a further entry of the issue above
  kNarrative,
  kKpi,
};

// The rows above those of the layout, from 0.
constexpr int kKeyRow = 0;
constexpr int kTitleRow = 1;
constexpr int kHeaderRow = 2;
constexpr int kYearRow = 3;  // of sheets with years

// A column of every year: the year itself, or so many years from the fiscal year, while that is not known.
struct YearHead {
  std::optional<int> year;
  int from_fiscal = 0;
};

// What stands in a column; only values are read.
enum class ColumnRole : std::uint8_t {
  kKey,
  kId,
  kLabel,
  kAsks,
  kValue,
  kCheck,
  kGroupName,  // of the KPI sheet: found by the item and group of the row
  kSuccess,    // of the KPI sheet: the result against the target
};

struct FormColumn {
  // "answer": the row's own value; "file", "url", "sha256": of an entry of evidence; with "/" at its end: the year
  // follows; otherwise the rest of the pointer. Empty: nothing is read here.
  std::string key;
  std::string label;
  int width = 12;  // in digits
  ColumnRole role = ColumnRole::kValue;
  std::optional<YearHead> year = std::nullopt;
};

struct FormRow {
  RowStyle style{};
  std::string key;  // empty: not read, or (on the KPI sheet) a row for another KPI
  std::string id;
  std::string label;
  std::string asks;  // what to write, in short
  int element = -1;
  int field = -1;
  std::string item;  // KPI sheet: what is written beforehand
  std::string group;
};

struct FormSheet {
  SheetKind kind{};
  std::string key;   // "category/1"
  std::string name;  // at most 31 letters, unique
  std::string title;
  std::vector<FormColumn> columns;  // [0] has the keys of the rows
  std::vector<FormRow> rows;

  bool HasYears() const;
  int FirstRow() const { return HasYears() ? kYearRow + 1 : kYearRow; }
  // -1 if there is none.
  int ColumnOf(std::string_view key) const;
  int ColumnOf(ColumnRole role) const;
};

struct FormLayout {
  std::vector<FormSheet> sheets;
};

FormLayout LayOut(const Program& program, const Leaves& leaves);

// The pointer of a cell. `entry`: how many rows with the same key stand above; `year`: of the column.
// Empty if the column holds no values.
std::string PathOfCell(std::string_view row_key, std::string_view column_key, int entry,
                       std::optional<int> year);
// How the value at a pointer is written; nothing if a form has no cell for it. Also for ids that the pack lacks.
std::optional<Slot> SlotAt(const Program& program, const std::string& path);

}  // namespace radap

#endif  // RADAP_ENGINE_FORM_LAYOUT_H_
