// Rows of a table of KPIs -> Kpi, in the order of the sheet. Their item and group: kpi_place.cc.
#include <string>
#include <utility>

#include "engine/dossier/quote.h"
#include "engine/import/table/cell_amount.h"
#include "engine/import/table/cell_words.h"
#include "engine/import/table/codes.h"
#include "engine/import/table/kpi_place.h"
#include "engine/import/table/table_parts.h"
#include "engine/import/text/amount.h"

namespace radap::free_table {
namespace {

class KpiRow {
 public:
  KpiRow(TableReading& reading, int row)
      : reading_(reading), row_(row), index_(static_cast<int>(reading.dossier.kpis.size())) {}

  Kpi Read() {
    kpi_.index = index_;
    ReadKpiPlace(reading_, row_, Path(""), kpi_);
    kpi_.name = Text(TableField::kName, "/name");
    ReadUnit();
    ReadDirection();
    ReadTargets();
    kpi_.baseline = Amount(TableField::kBaseline, {}, ColumnOf(TableField::kBaseline), "/baseline");
    for (const auto& [year, column] : reading_.columns.results) {
      const auto result =
          Amount(TableField::kResult, year, column, "/results/" + std::to_string(year));
      if (result) kpi_.results.emplace(year, *result);
    }
    kpi_.claimed.success = Claimed(TableField::kClaimedSuccess, "%", "/claimed/success");
    kpi_.claimed.score = Claimed(TableField::kClaimedScore, "points", "/claimed/score");
    if (const int note = ColumnOf(TableField::kNote); note >= 0) ReadNote(note);
    return std::move(kpi_);
  }

 private:
  std::string Path(std::string_view part) const {
    return "/kpis/" + std::to_string(index_) + std::string(part);
  }

  int ColumnOf(TableField field) const { return reading_.columns.Of(field); }

  std::string Text(TableField field, std::string_view part) const {
    return reading_.TextOf(field, row_, Path(part));
  }

  // Whether the text says that there is nothing; then it is reported.
  bool IsNone(const std::string& text, TableField field, std::string_view part) const {
    const AmountKind kind = ReadTypedAmount(text).kind;
    if (kind != AmountKind::kDash && kind != AmountKind::kNotAvailable) return false;
    reading_.Report(TableCode::kNotAvailable, row_, ColumnOf(field), Path(part),
                    {Quoted(text), LabelOf(field)});
    return true;
  }

  void ReadUnit() {
    std::string unit = Text(TableField::kUnit, "/unit");
    if (!unit.empty() && !IsNone(unit, TableField::kUnit, "/unit")) kpi_.unit = std::move(unit);
  }

  void ReadDirection() {
    const std::string text = Text(TableField::kDirection, "/direction");
    if (text.empty()) return;
    kpi_.direction = DirectionIn(text);
    if (kpi_.direction || IsNone(text, TableField::kDirection, "/direction")) return;
    reading_.Report(
        TableCode::kWordNotKnown, row_, ColumnOf(TableField::kDirection), Path("/direction"),
        {Quoted(text), LabelOf(TableField::kDirection), {"ค่ามากดี หรือ ค่าน้อยดี", "higher or lower"}});
  }

  std::optional<Exact> Amount(TableField field, std::optional<int> year, int column,
                              std::string_view part, std::string* words = nullptr) {
    if (column < 0) return std::nullopt;
    return ReadAmount(reading_, {row_, column, LabelOf(field, year), Path(part)}, kpi_.unit, words);
  }

  // A claim has its own unit, which the KPI's does not change.
  std::optional<Exact> Claimed(TableField field, std::string unit, std::string_view part) {
    return ReadAmount(reading_, {row_, ColumnOf(field), LabelOf(field), Path(part)}, unit);
  }

  void KeepWords(const std::string& words, int year, int column) {
    if (words.empty()) return;
    kpi_.targets[year].text = words;
    reading_.Report(TableCode::kTargetInWords, row_, column,
                    Path("/targets/" + std::to_string(year)), {Quoted(words)});
  }

  void ReadTargets() {
    std::string words;
    const int column = ColumnOf(TableField::kTarget);
    const std::optional<int> fiscal_year = reading_.dossier.fiscal_year;
    kpi_.target =
        Amount(TableField::kTarget, {}, column, "/target", fiscal_year ? &words : nullptr);
    if (fiscal_year) KeepWords(words, *fiscal_year, column);
    for (const auto& [year, of_year] : reading_.columns.targets) {
      words.clear();
      const auto target =
          Amount(TableField::kTarget, year, of_year, "/targets/" + std::to_string(year), &words);
      if (target) kpi_.targets[year].amount = target;
      KeepWords(words, year, of_year);
    }
  }

  void ReadNote(int column) {
    const Cell& cell = reading_.At(row_, column);
    if (cell.kind == CellKind::kError) {
      Text(TableField::kNote, "/note");  // reports it
    } else {
      kpi_.note = LinesIn(cell);
    }
  }

  TableReading& reading_;
  const int row_;
  const int index_;
  Kpi kpi_;
};

// Whether anything stands in the row but a place, a name or a running number.
bool HasData(const TableReading& reading, int row) {
  const auto& headers = reading.table.headers;
  for (std::size_t i = 0; i < headers.size(); ++i) {
    if (!headers[i].column || IsEmpty(reading.At(row, static_cast<int>(i)))) continue;
    using enum TableField;
    const TableField field = headers[i].column->field;
    if (field != kItem && field != kGroup && field != kName && field != kSerial) return true;
  }
  return false;
}

// The name of a KPI, or of the item whose id stands before it.
bool IsNameOfKpi(const TableReading& reading, int row) {
  const int item = reading.columns.Of(TableField::kItem);
  if (item < 0 || IsEmpty(reading.At(row, item))) return false;
  const Element* element = reading.ids.ById(LeadingIdIn(reading.At(row, item).text).id);
  const std::string name = Normalised(reading.At(row, reading.columns.Of(TableField::kName)).text);
  return element == nullptr ||
         (name != Normalised(element->label.th) && name != Normalised(element->label.en));
}

void ReadRow(TableReading& reading, int row) {
  const int name = reading.columns.Of(TableField::kName);
  const bool has_name = !IsEmpty(reading.At(row, name));
  if (has_name && (HasData(reading, row) || IsNameOfKpi(reading, row))) {
    reading.dossier.kpis.push_back(KpiRow(reading, row).Read());
  } else if (HasData(reading, row)) {
    reading.ReportRow(TableCode::kRowNotUsed, row, LabelOf(TableField::kName));
  } else if (!TakeSection(reading, row)) {
    reading.ReportRow(TableCode::kRowNotUsed, row,
                      Label{"ตัวเลข หน่วยวัด หรือทิศทาง", "amount, unit or direction"});
  }
}

}  // namespace

void ReadKpiRows(TableReading& reading) {
  for (int row = reading.table.data_row; row < reading.table.end_row; ++row) {
    if (FirstCell(*reading.table.sheet, row) < 0 || !reading.table.IsData(row)) continue;
    if (!IsAside(reading, row)) ReadRow(reading, row);
  }
  reading.ReportNotes();
}

}  // namespace radap::free_table
