// The rows of one table of KPIs: name (ค่ามากดี) target (unit) years success note score.
//
// Lines of a table -> ReadKpiRows -> rows, and the lines that are none. A row is found by its direction, its unit
// and the figures around it; the score ends a line, the next name begins one.
// Tested by tests/engine/import/award_form/kpi_rows_test.cc.
#ifndef RADAP_ENGINE_IMPORT_AWARD_FORM_KPI_ROWS_H_
#define RADAP_ENGINE_IMPORT_AWARD_FORM_KPI_ROWS_H_

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "engine/import/award_form/lines.h"
#include "engine/import/text/amount.h"
#include "rules/base/exact.h"
#include "rules/base/vocabulary.h"

namespace radap::award_form {

struct KpiRow {
  std::size_t line = 0;  // of the figures
  std::string name;
  Direction direction{};
  TypedAmount target;
  std::optional<std::string> unit;   // nothing if there are no brackets; "" for "()"
  std::vector<TypedAmount> figures;  // the years' results, then the success
  std::vector<std::string> note;     // lines
  std::optional<Exact> score;
  bool is_score_unsure = false;  // more than one figure may be it
};

struct KpiRows {
  std::vector<KpiRow> rows;
  std::vector<std::size_t>
      stray_directions;  // lines with a direction, but without figures behind it
  std::size_t rest = 0;  // lines from here to the end are no part of a row
};

struct KpiColumns {
  std::size_t years = 3;
  Exact lowest;  // score
  Exact highest;
};

KpiRows ReadKpiRows(const std::vector<FormLine>& lines, std::size_t begin, std::size_t end,
                    const KpiColumns& columns);

}  // namespace radap::award_form

#endif  // RADAP_ENGINE_IMPORT_AWARD_FORM_KPI_ROWS_H_
