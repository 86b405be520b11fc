#include "engine/import/plan/kpi_rows.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "engine/import/plan/cell_text.h"
#include "engine/import/plan/codes.h"
#include "engine/import/text/amount.h"
#include "engine/import/text/thai_text.h"

namespace radap {
namespace {

Leading LeadingOf(const std::string& cell) {
  const std::string compact = Compact(cell);
  if (Contains(compact, "leading") || Contains(compact, "ตัวชี้วัดนำ")) return Leading::kLeading;
  if (Contains(compact, "lagging") || Contains(compact, "ตัวชี้วัดตาม")) return Leading::kLagging;
  return Leading::kUnknown;
}

bool IsWords(const std::string& cell) { return ReadTypedAmount(cell).kind == AmountKind::kWords; }

// All targets that are not blank are words, and there is one.
bool HasWordsOnly(const PlanKpi& row) {
  bool has_words = false;
  for (const auto& [year, cell] : row.targets) {
    if (cell.empty()) continue;
    if (!IsWords(cell)) return false;
    has_words = true;
  }
  return has_words;
}

// More than a cell of any plan holds is left off, so that many rows cannot grow one without end.
std::string Joined(const std::string& text, const std::string& more) {
  constexpr std::size_t kLongest = 8000;
  if (text.empty() || more.empty() || text.size() > kLongest) return text.empty() ? more : text;
  return Squeezed(JoinLines(text, more));
}

void MoveValues(PlanKpi& from, PlanKpi& to) {
  to.baseline = std::exchange(from.baseline, "");
  for (auto& [year, cell] : from.targets) to.targets[year] = std::exchange(cell, "");
  to.places = from.places;
}

}  // namespace

bool PlanKpi::HasValues() const {
  return !baseline.empty() || std::any_of(targets.begin(), targets.end(), [](const auto& target) {
    return !target.second.empty();
  });
}

std::string PlanKpi::Text() const {
  std::string text = Shortened(name, 60) + " | " + unit + " | " + baseline;
  for (const auto& [year, cell] : targets) text += " | " + Shortened(cell, 60);
  return Shortened(text, 300);
}

KnownUnits::KnownUnits() {
  for (const std::string_view unit :
       {"ร้อยละ", "%",        "percent", "ล้านบาท", "บาท",   "ระดับ",      "คะแนน", "จำนวน",
        "ครั้ง",   "จำนวนครั้ง", "ราย",     "รายการ", "คน",    "กระบวนการ", "ชิ้นงาน", "เรื่อง",
        "ชุด",    "วัน",       "เดือน",    "level",  "score", "baht",      "cases"}) {
    units_.emplace(unit);
  }
}

void KnownUnits::AddFrom(const PlanTable& table, const PlanShape& shape) {
  constexpr std::size_t kLongest = 120;
  for (std::size_t i = static_cast<std::size_t>(shape.header_rows); i < table.rows.size(); ++i) {
    const std::string unit = Compact(table.rows[i].At(shape.unit));
    const bool is_unit = !unit.empty() && unit.size() <= kLongest && IsWords(unit) &&
                         !table.rows[i].At(shape.name).empty();
    if (is_unit) units_.insert(unit);
  }
}

bool KnownUnits::Has(const std::string& text) const { return units_.contains(Compact(text)); }

void PlanKpiReader::StartItem(int item) {
  if (item != item_) leading_ = Leading::kUnknown;
  item_ = item;
}

void PlanKpiReader::Report(FindingCode code, const Place& place, const std::string& before,
                           const std::string& after) {
  findings_.push_back(MakeFindingAt(code, place, "", {Same(before), Same(after)}));
}

// Columns behind the last year that no header names: blank, or the cell before once more. A row has one finding
// of each kind.
PlanRow PlanKpiReader::WithoutGhosts(const PlanRow& row, const PlanShape& shape) {
  PlanRow clean = row;
  const int last = std::max(shape.LastYearColumn(), shape.note);
  bool is_told[2] = {false, false};
  for (int column = last + 1; column < static_cast<int>(row.cells.size()); ++column) {
    const auto at = static_cast<std::size_t>(column);
    const std::string& cell = row.cells[at];
    const bool has_header = column < shape.width && !shape.headers[at].empty();
    if (has_header || cell.empty() || row.At(last).empty()) continue;
    const bool is_repeated = Compact(cell) == Compact(row.At(last));
    if (!std::exchange(is_told[is_repeated ? 1 : 0], true)) {
      Report(is_repeated ? PlanCode::kPlanGhostCell : PlanCode::kPlanCellWithoutColumn,
             PlaceAt(row, column), cell, is_repeated ? row.At(last) : RowText(row));
    }
    clean.cells[at].clear();
  }
  return clean;
}

// How far the row's unit stands beside the column of units: -1, 0 or 1.
int PlanKpiReader::ShiftOf(const PlanRow& row, const PlanShape& shape) const {
  if (units_.Has(row.At(shape.unit))) return 0;
  const bool is_left = units_.Has(row.At(shape.unit - 1)) && !IsWords(row.At(shape.unit)) &&
                       row.At(shape.LastYearColumn()).empty();
  if (is_left) return -1;
  const bool is_right = units_.Has(row.At(shape.unit + 1)) && IsWords(row.At(shape.unit)) &&
                        row.At(shape.name).empty();
  return is_right ? 1 : 0;
}

PlanRow PlanKpiReader::Unshifted(const PlanRow& row, const PlanShape& shape) {
  const int shift = ShiftOf(row, shape);
  if (shift == 0) return row;
  const int last = shape.LastYearColumn();
  PlanRow moved = row;
  moved.cells.resize(std::max(row.cells.size(), static_cast<std::size_t>(last) + 1));
  for (int column = shape.unit; column <= last; ++column) {
    moved.cells[static_cast<std::size_t>(column)] = row.At(column + shift);
  }
  if (shift > 0 && row.cells.size() > static_cast<std::size_t>(last) + 1) {
    moved.cells[static_cast<std::size_t>(last) + 1].clear();
  }
  int from = shape.name + shift;
  while (shift < 0 && from > 0 && row.At(from).empty()) --from;
  moved.cells[static_cast<std::size_t>(shape.name)] = row.At(from);
  if (shift < 0 && from >= 0) moved.cells[static_cast<std::size_t>(from)].clear();
  Report(PlanCode::kPlanRowShifted, row.place, RowText(row), RowText(moved));
  return moved;
}

PlanKpi PlanKpiReader::RowOf(const PlanRow& row, const PlanShape& shape) {
  PlanKpi kpi;
  kpi.place = row.place;
  kpi.item = item_;
  kpi.leading = LeadingOf(row.At(shape.leading));
  kpi.name = row.At(shape.name);
  kpi.unit = row.At(shape.unit);
  kpi.baseline = row.At(shape.baseline);
  kpi.baseline_year = shape.baseline_year;
  kpi.direction = row.At(shape.direction);
  kpi.note = row.At(shape.note);
  for (const auto& [year, column] : shape.years) {
    kpi.targets[year] = row.At(column);
    kpi.places[year] = PlaceAt(row, column);
  }
  return kpi;
}

void PlanKpiReader::StartTable(const PlanShape& shape) {
  if (is_interrupted_ && shape.initiative < 0) leading_ = Leading::kUnknown;
  is_continued_ = !is_interrupted_;
  is_interrupted_ = false;
  page_start_ = rows_.size();
}

void PlanKpiReader::Extend(PlanKpi& row, const PlanKpi& more) {
  const std::string before = row.Text();
  row.name = Joined(row.name, more.name);
  row.unit = Joined(row.unit, more.unit);
  row.baseline = Joined(row.baseline, more.baseline);
  for (const auto& [year, cell] : more.targets) row.targets[year] = Joined(row.targets[year], cell);
  Report(PlanCode::kPlanRowSplit, more.place, before + " || " + more.Text(), row.Text());
}

// A row of values alone: those of the row above, or a row that was split.
void PlanKpiReader::GiveValues(const PlanKpi& row, bool is_first) {
  PlanKpi& above = rows_.back();
  const bool is_after_break = is_continued_ && page_start_ > 0 && rows_.size() - 1 == page_start_;
  if (is_first || !above.HasValues()) {
    Extend(above, row);
    return;
  }
  PlanKpi* const before = is_after_break ? &rows_[page_start_ - 1] : nullptr;
  const bool is_rest = before != nullptr && before->item == above.item && HasWordsOnly(*before) &&
                       HasWordsOnly(above) && HasWordsOnly(row);
  if (!is_rest) {
    Extend(above, row);
    return;
  }
  const std::string was = above.Text();
  PlanKpi rest = above;
  rest.name = rest.unit = "";
  PlanKpi values = row;
  MoveValues(values, above);
  Extend(*before, rest);
  Report(PlanCode::kPlanValuesMoved, row.place, was + " || " + row.Text(), above.Text());
}

// Whether the row is more of one above it, and was given to that.
bool PlanKpiReader::Continue(const PlanKpi& row, bool is_first) {
  const bool has_above =
      !rows_.empty() && rows_.back().item == row.item && (is_first || rows_.size() > page_start_);
  if (!has_above || !row.unit.empty()) return false;
  if (row.name.empty() && row.HasValues()) {
    GiveValues(row, is_first);
    return true;
  }
  if (row.name.empty() || row.HasValues() || HasBullet(row.name)) return false;
  Extend(rows_.back(), row);
  return true;
}

void PlanKpiReader::Add(PlanKpi row, bool is_first) {
  if (row.name.empty() && row.unit.empty() && !row.HasValues()) return;
  if (Continue(row, is_first)) return;
  const bool has_above = !rows_.empty() && rows_.back().item == row.item;
  if (row.name.empty() && has_above) {
    row.name = rows_.back().name;
    Report(PlanCode::kPlanNameInherited, row.place, "", row.name);
  }
  if (row.leading == Leading::kUnknown && leading_ != Leading::kUnknown) {
    row.leading = leading_;
    inherited_.push_back(row.place);
  }
  leading_ = row.leading;
  rows_.push_back(std::move(row));
}

std::vector<PlanKpi> PlanKpiReader::TakeRows() {
  std::string places;
  for (const Place& place : inherited_) {
    places += (places.empty() ? "" : ", ") +
              (place.sheet.empty() ? std::to_string(place.line) : AtText(place));
  }
  if (!inherited_.empty()) {
    findings_.push_back(
        MakeFindingAt(PlanCode::kPlanKindInherited, inherited_.front(), "",
                      {Same(std::to_string(inherited_.size())), Same(Shortened(places, 400))}));
  }
  return std::move(rows_);
}

}  // namespace radap
