// Where the tables of KPIs are: each group of an item has one, with a head of several lines.
//
// FormLines -> FindKpiTables -> tables in their order; a table's rows end where the heading of the next begins.
// Tested by tests/engine/import/award_form/kpi_tables_test.cc.
#ifndef RADAP_ENGINE_IMPORT_AWARD_FORM_KPI_TABLES_H_
#define RADAP_ENGINE_IMPORT_AWARD_FORM_KPI_TABLES_H_

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "engine/import/award_form/form.h"

namespace radap::award_form {

struct KpiTable {
  std::optional<std::size_t> item_line;  // only of the first table of an item
  std::string item;                      // "7.1"; "" if its heading was not found
  std::size_t begin = 0;                 // first line: heading of item or group, else the head
  std::size_t group_line = 0;
  std::optional<int> group;
  std::size_t head = 0;
  std::vector<int> years;  // of the columns, as printed
  std::size_t rows = 0;    // lines [rows, end)
  std::size_t end = 0;
};

std::vector<KpiTable> FindKpiTables(const Form& form);

}  // namespace radap::award_form

#endif  // RADAP_ENGINE_IMPORT_AWARD_FORM_KPI_TABLES_H_
