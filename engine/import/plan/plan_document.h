// A plan as lines and tables, whatever it came from: the one form that the readers of this folder work on.
//
// Text with pipe tables, or Workbook -> PlanDocument. Rows of dashes under a header are left out, rows of a sheet
// without a blank row between them are one table; a row with one filled cell alone is a line. Nothing is repaired
// here but markup inside cells. Tested by tests/engine/import/plan/plan_document_test.cc.
#ifndef RADAP_ENGINE_IMPORT_PLAN_PLAN_DOCUMENT_H_
#define RADAP_ENGINE_IMPORT_PLAN_PLAN_DOCUMENT_H_

#include <string>
#include <string_view>
#include <vector>

#include "engine/dossier/finding.h"
#include "engine/import/sheet/workbook.h"

namespace radap {

struct PlanRow {
  Place place;  // line, or sheet and the cell of column A
  int row = 0;  // in the sheet, from 0
  std::vector<std::string> cells;

  const std::string& At(int column) const;  // empty where there is none
  bool IsBlank() const;
};

struct PlanTable {
  std::vector<PlanRow> rows;
  int Width() const;  // columns of the widest row
};

// A line of text, or a table if it has rows. Blank lines are not here.
struct PlanPart {
  Place place;
  std::string text;
  PlanTable table;
};

using PlanDocument = std::vector<PlanPart>;

PlanDocument ReadPipeText(std::string_view text, Findings& findings);
PlanDocument ReadSheets(const Workbook& workbook);

// Of one cell: the same line, or its cell of the sheet.
Place PlaceAt(const PlanRow& row, int column);
// "line 649", "KPI!C5": for PrintedFigure::at.
std::string AtText(const Place& place);
// "a | b | c", blank cells at the end left out, for findings.
std::string RowText(const PlanRow& row);

}  // namespace radap

#endif  // RADAP_ENGINE_IMPORT_PLAN_PLAN_DOCUMENT_H_
