// Tables and findings as one line each, for the tests of this folder.
#ifndef RADAP_TESTS_ENGINE_IMPORT_PLAN_TABLE_TEXT_H_
#define RADAP_TESTS_ENGINE_IMPORT_PLAN_TABLE_TEXT_H_

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "engine/dossier/finding.h"
#include "engine/dossier/printed.h"
#include "engine/import/plan/kpi_rows.h"
#include "engine/import/plan/plan_document.h"
#include "engine/import/plan/table_shape.h"

namespace radap::testing {

inline PlanDocument Document(std::string_view text) {
  Findings findings;
  return ReadPipeText(text, findings);
}

// The first table of a text.
inline PlanTable Table(std::string_view text) {
  for (const PlanPart& part : Document(text)) {
    if (!part.table.rows.empty()) return part.table;
  }
  return {};
}

// "F0835 line 4"
inline std::string LineOf(const Finding& finding) {
  const std::string place = radap::TextOf(finding.place, Language::kEnglish);
  return std::string(radap::TextOf(finding.code)) + (place.empty() ? "" : " " + place);
}

inline std::vector<std::string> LinesOf(const Findings& findings) {
  std::vector<std::string> lines;
  for (const Finding& finding : findings) lines.push_back(LineOf(finding));
  return lines;
}

inline bool Has(const Findings& findings, std::string_view line) {
  return std::any_of(findings.begin(), findings.end(),
                     [line](const Finding& finding) { return LineOf(finding) == line; });
}

// "sum 7 = 3 4 (line 5)"
inline std::string LineOf(const PrintedFigure& figure) {
  std::string line = std::string(WordOf(figure.what)) + " " + figure.value + " =";
  for (const std::string& part : figure.parts) line += " " + (part.empty() ? "?" : part);
  return line + " (" + figure.at + ")";
}

inline std::vector<std::string> LinesOf(const std::vector<PrintedFigure>& figures) {
  std::vector<std::string> lines;
  for (const PrintedFigure& figure : figures) lines.push_back(LineOf(figure));
  return lines;
}

// All KPI tables of a text, read as one reader does; the column of initiatives names items by their code's number.
inline std::vector<PlanKpi> Rows(std::string_view text, Findings& findings) {
  const PlanDocument document = Document(text);
  KnownUnits units;
  for (const PlanPart& part : document) {
    const PlanShape shape = PlanShapeOf(part.table);
    if (shape.kind == PlanTableKind::kKpis) units.AddFrom(part.table, shape);
  }
  PlanKpiReader reader(units, findings);
  reader.StartItem(0);
  for (const PlanPart& part : document) {
    const PlanShape shape = PlanShapeOf(part.table);
    if (shape.kind == PlanTableKind::kKpis) {
      reader.Read(part.table, shape, [](const PlanRow&, const std::string& cell) {
        return cell.starts_with("AP") ? cell[2] - '0' : -1;
      });
    } else {
      reader.Interrupt();
    }
  }
  return reader.TakeRows();
}

// "item leading | name | unit | baseline | targets"
inline std::vector<std::string> LinesOf(const std::vector<PlanKpi>& rows) {
  std::vector<std::string> lines;
  for (const PlanKpi& row : rows) {
    const std::string leading = row.leading == Leading::kLeading   ? "leading"
                                : row.leading == Leading::kLagging ? "lagging"
                                                                   : "unknown";
    lines.push_back(std::to_string(row.item) + " " + leading + " | " + row.Text());
  }
  return lines;
}

}  // namespace radap::testing

#endif  // RADAP_TESTS_ENGINE_IMPORT_PLAN_TABLE_TEXT_H_
