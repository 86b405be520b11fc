// Workbooks for the tests of tables, written as text; what is read from them as lines.
#ifndef RADAP_TESTS_ENGINE_IMPORT_TABLE_TABLES_H_
#define RADAP_TESTS_ENGINE_IMPORT_TABLE_TABLES_H_

#include <string>
#include <string_view>

#include "engine/dossier/dossier.h"
#include "engine/dossier/finding.h"
#include "engine/import/sheet/workbook.h"
#include "engine/import/table/table.h"
#include "rules/compile/program.h"

namespace radap::testing {

// The pack of the tests, pmqa4-2568.
const Program& TestPack();

// One sheet "KPI": a line for each row, " | " between cells. Texts, but "#5" is a number, "%0.15" a number that is
// shown as a percentage, "=5" the number of a formula, "!#DIV/0!" an error, "?true" a truth value, "@2024-01-15" a
// date. "\n" inside a cell is written ⏎.
Sheet SheetOf(std::string_view text, std::string name = "KPI");
Workbook BookOf(std::string_view text);

struct Read {
  bool is_read = false;
  Dossier dossier;
  Findings findings;

  // "F0781 KPI!C5 /kpis/0/target" a line, in the order of the findings, those about what is not in the table
  // (F0796) left out.
  std::string Places() const;
  // The English message of the first finding with this code; empty if there is none.
  std::string Message(FindingCode code) const;
  // "7.1/1 name [unit] higher target=5 2566=1 2567=2", a line for each KPI.
  std::string Kpis() const;
  // "1.1.1/3 yes a.pdf b.pdf<url>" a line for each issue, "1.1.1 narrative ..." for each narrative.
  std::string Answers() const;
};

Read ReadBook(const Workbook& workbook, const ColumnMap& map = {});
Read ReadText(std::string_view text, const ColumnMap& map = {});

}  // namespace radap::testing

#endif  // RADAP_TESTS_ENGINE_IMPORT_TABLE_TABLES_H_
