#include "engine/import/open_sheet/sheet_builder.h"

#include <algorithm>
#include <utility>

#include "engine/dossier/quote.h"
#include "engine/import/open_sheet/refusal.h"

namespace radap {
namespace {

constexpr std::size_t kMaxName = 255;

// Functions that call other programs, and "=cmd|'/c ..'!A0" (a link to a program). Links to other
// workbooks are seen in the archive.
bool ReachesOut(std::string_view formula) {
  constexpr std::string_view kFunctions[] = {"|'",   "|!",    "WEBSERVICE(", "RTD(",
                                             "DDE(", "CALL(", "REGISTER",    "EXEC("};
  return std::any_of(std::begin(kFunctions), std::end(kFunctions), [formula](std::string_view one) {
    return formula.find(one) != std::string_view::npos;
  });
}

// In messages it must not do harm; sheet programs allow 31 letters, none of them a control
// character.
std::string SafeName(std::string_view name) {
  std::string safe(FirstBytes(name, kMaxName));
  for (char& letter : safe) {
    if (static_cast<unsigned char>(letter) < 0x20 || letter == 0x7F) letter = ' ';
  }
  return safe;
}

}  // namespace

SheetBuilder::SheetBuilder(std::string_view name, bool is_hidden, std::size_t& cells_left)
    : cells_left_(cells_left) {
  sheet_.name = SafeName(name);
  sheet_.is_hidden = is_hidden;
}

Place SheetBuilder::PlaceOf(CellPosition position) const {
  return radap::PlaceOf(sheet_, static_cast<int>(position.row), static_cast<int>(position.column));
}

void SheetBuilder::TakeCells(std::size_t count, CellPosition position) {
  if (count > cells_left_) {
    Refuse(SheetCode::kSheetTooLarge, {{"ช่อง", "cells"}, Same(std::to_string(kMaxCells))},
           PlaceOf(position));
  }
  cells_left_ -= count;
}

void SheetBuilder::Put(CellPosition position, Cell cell) {
  if (cell.text.empty() && !cell.is_formula) return;
  if (position.row >= kMaxRows) {
    Refuse(SheetCode::kSheetTooLarge, {{"แถว", "rows"}, Same(std::to_string(kMaxRows))},
           PlaceOf(position));
  }
  if (position.column >= kMaxColumns) {
    Refuse(SheetCode::kSheetTooLarge, {{"คอลัมน์", "columns"}, Same(std::to_string(kMaxColumns))},
           PlaceOf(position));
  }
  if (position.row >= sheet_.rows.size()) {
    TakeCells(position.row + 1 - sheet_.rows.size(), position);
    sheet_.rows.resize(position.row + 1);
  }
  std::vector<Cell>& row = sheet_.rows[position.row];
  if (position.column >= row.size()) {
    TakeCells(position.column + 1 - row.size(), position);
    row.resize(position.column + 1);
  }
  row[position.column] = std::move(cell);
}

void SheetBuilder::NoteFormula(CellPosition position, std::string_view formula, bool has_value) {
  const auto note = [&](Count& count) {
    if (count.count++ == 0) {
      count.first = position;
      count.formula = Quote(formula);
    }
  };
  if (!has_value) note(without_value_);
  if (ReachesOut(formula)) note(reaching_out_);
}

Sheet SheetBuilder::Take(Findings& findings) {
  if (without_value_.count > 0) {
    findings.push_back(MakeFindingAt(SheetCode::kFormulaWithoutValue, PlaceOf(without_value_.first),
                                     "", {Same(std::to_string(without_value_.count))}));
  }
  if (reaching_out_.count > 0) {
    findings.push_back(
        MakeFindingAt(SheetCode::kFormulaReachesOut, PlaceOf(reaching_out_.first), "",
                      {Same(std::to_string(reaching_out_.count)), Same(reaching_out_.formula)}));
  }
  return std::move(sheet_);
}

}  // namespace radap
