// The rows of KPI tables, put right: one PlanKpi for each measure, each cell where it belongs.
//
// PlanTable + PlanShape -> PlanKpiReader -> PlanKpis with findings. A reader goes through the tables in the order
// of the document, since rows are split over pages and cells are inherited from the page before. Cells stay text
// here; kpi_values.h reads them. Tested by tests/engine/import/plan/kpi_rows_test.cc.
#ifndef RADAP_ENGINE_IMPORT_PLAN_KPI_ROWS_H_
#define RADAP_ENGINE_IMPORT_PLAN_KPI_ROWS_H_

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "engine/dossier/finding.h"
#include "engine/import/plan/plan_document.h"
#include "engine/import/plan/table_shape.h"

namespace radap {

enum class Leading { kUnknown, kLeading, kLagging };

// What PlanKpi::item is for an initiative that the pack does not have.
constexpr int kNoSuchItem = -2;

struct PlanKpi {
  Place place;
  int item = -1;  // index into PlanItems; -1: the document did not say
  Leading leading = Leading::kUnknown;
  std::string name;
  std::string unit;
  std::string baseline;
  std::optional<int> baseline_year;
  std::string direction;
  std::string note;
  std::map<int, std::string> targets;  // each year that the table has
  std::map<int, Place> places;         // of the targets

  bool HasValues() const;
  // "name | unit | baseline | targets", for findings.
  std::string Text() const;
};

// The units that the document's well-formed rows use, compact, and some that every plan has.
class KnownUnits {
 public:
  KnownUnits();
  void AddFrom(const PlanTable& table, const PlanShape& shape);
  bool Has(const std::string& text) const;

 private:
  std::set<std::string, std::less<>> units_;
};

class PlanKpiReader {
 public:
  PlanKpiReader(const KnownUnits& units, Findings& findings) : units_(units), findings_(findings) {}

  // The item of the rows to come, where the tables have no column of initiatives; -1: not known.
  void StartItem(int item);
  // Other text stands between this table and the next one: nothing is continued.
  void Interrupt() { is_interrupted_ = true; }
  // `item_of_text(row, text)` gives the item that the text in the column of initiatives names: -1 none,
  // kNoSuchItem one that the pack does not have.
  template <typename ItemOfText>
  void Read(const PlanTable& table, const PlanShape& shape, const ItemOfText& item_of_text);
  // All rows read; reports which ones inherited whether they lead or lag.
  std::vector<PlanKpi> TakeRows();

 private:
  PlanRow WithoutGhosts(const PlanRow& row, const PlanShape& shape);
  int ShiftOf(const PlanRow& row, const PlanShape& shape) const;
  PlanRow Unshifted(const PlanRow& row, const PlanShape& shape);
  PlanKpi RowOf(const PlanRow& row, const PlanShape& shape);
  void StartTable(const PlanShape& shape);
  void Add(PlanKpi row, bool is_first);
  bool Continue(const PlanKpi& row, bool is_first);
  void GiveValues(const PlanKpi& row, bool is_first);
  void Extend(PlanKpi& row, const PlanKpi& more);
  void Report(FindingCode code, const Place& place, const std::string& before,
              const std::string& after);

  const KnownUnits& units_;
  Findings& findings_;
  std::vector<PlanKpi> rows_;
  int item_ = -1;
  Leading leading_ = Leading::kUnknown;
  bool is_interrupted_ = true;
  bool is_continued_ = false;   // the current table goes on from the one before
  std::size_t page_start_ = 0;  // the first of rows_ that the current table gave
  std::vector<Place> inherited_;
};

template <typename ItemOfText>
void PlanKpiReader::Read(const PlanTable& table, const PlanShape& shape,
                         const ItemOfText& item_of_text) {
  StartTable(shape);
  bool is_first = is_continued_;
  for (std::size_t i = static_cast<std::size_t>(shape.header_rows); i < table.rows.size(); ++i) {
    if (table.rows[i].IsBlank()) continue;
    const PlanRow row = WithoutGhosts(Unshifted(table.rows[i], shape), shape);
    if (shape.initiative >= 0) {
      const int item = item_of_text(row, row.At(shape.initiative));
      if (item != -1) StartItem(item);
    }
    Add(RowOf(row, shape), is_first);
    is_first = false;
  }
}

}  // namespace radap

#endif  // RADAP_ENGINE_IMPORT_PLAN_KPI_ROWS_H_
