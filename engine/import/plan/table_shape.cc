#include "engine/import/plan/table_shape.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <initializer_list>
#include <string_view>

#include "engine/import/plan/cell_text.h"
#include "engine/import/text/thai_text.h"

namespace radap {
namespace {

constexpr int kMostHeaderRows = 4;

bool HasAny(std::string_view compact, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [compact](std::string_view word) { return Contains(compact, word); });
}

bool IsBaseline(std::string_view compact) {
  return HasAny(compact, {"baseline", "ค่าฐาน", "ข้อมูลฐาน", "ปีฐาน"});
}

// A header cell of one year and nothing else but the words for it: "ปี 2567", "Target 2567".
std::optional<int> YearOf(const std::string& cell) {
  const std::vector<int> years = YearsIn(cell);
  if (years.size() != 1) return std::nullopt;
  static constexpr std::array<std::string_view, 9> kWords = {
      "เป้าหมาย", "งบประมาณ", "พ.ศ.", "พ.ศ", "ปี", "target", "budget", "year", "b.e."};
  std::string rest = Compact(ArabicDigits(cell));
  rest.erase(rest.find(std::to_string(years.front())), 4);
  for (const std::string_view word : kWords) {
    const std::size_t found = rest.find(word);
    if (found != std::string::npos) rest.erase(found, word.size());
  }
  return rest.empty() ? std::optional<int>(years.front()) : std::nullopt;
}

int CountYears(const PlanRow& row) {
  return static_cast<int>(
      std::count_if(row.cells.begin(), row.cells.end(),
                    [](const std::string& cell) { return YearOf(cell).has_value(); }));
}

// The rows down to the last one of the first few that names years; one if none does.
int HeaderRows(const PlanTable& table) {
  const int most = std::min(kMostHeaderRows, static_cast<int>(table.rows.size()));
  for (int i = most; i-- > 0;) {
    if (CountYears(table.rows[static_cast<std::size_t>(i)]) >= 2) return i + 1;
  }
  return 1;
}

std::vector<std::string> HeadersOf(const PlanTable& table, const PlanShape& shape) {
  std::vector<std::string> headers(static_cast<std::size_t>(shape.width));
  for (int row = 0; row < shape.header_rows && row < static_cast<int>(table.rows.size()); ++row) {
    for (int column = 0; column < shape.width; ++column) {
      const std::string& cell = table.rows[static_cast<std::size_t>(row)].At(column);
      std::string& header = headers[static_cast<std::size_t>(column)];
      if (!cell.empty()) header += (header.empty() ? "" : " ") + cell;
    }
  }
  return headers;
}

// The years of a column are those of its lowest header cell that has one: "เป้าหมายรายปี" above "2567".
void FindYears(const PlanTable& table, PlanShape& shape) {
  for (int column = 0; column < shape.width; ++column) {
    for (int row = shape.header_rows; row-- > 0;) {
      const std::optional<int> year = YearOf(table.rows[static_cast<std::size_t>(row)].At(column));
      if (!year) continue;
      shape.years.emplace(*year, column);
      break;
    }
  }
}

bool IsLeadingColumn(std::string_view compact) {
  return HasAny(compact, {"การวัดผล", "leading", "lagging", "ประเภทตัวชี้วัด", "ประเภทkpi"});
}

// The member of the shape that this header names; null if none.
int* RoleOf(std::string_view compact, PlanShape& shape) {
  if (HasAny(compact, {"ทิศทางตัวชี้วัด", "ทิศทางของ", "direction"}) || compact == "ทิศทาง") {
    return &shape.direction;
  }
  if (HasAny(compact, {"หมายเหตุ", "remark"}) || compact == "note") return &shape.note;
  if (HasAny(compact, {"หน่วยวัด", "หน่วยนับ"}) || compact == "unit" || compact == "หน่วย") {
    return &shape.unit;
  }
  if (IsBaseline(compact)) return &shape.baseline;
  if (IsLeadingColumn(compact)) return &shape.leading;
  if (HasAny(compact, {"แผนงาน", "โครงการ", "แผนปฏิบัติการ", "initiative"})) return &shape.initiative;
  if (HasAny(compact, {"ตัวชี้วัด", "indicator", "measure"}) || compact == "kpi") return &shape.name;
  if (compact.starts_with("รวม") || compact.starts_with("total")) return &shape.total;
  return nullptr;
}

void FindRoles(PlanShape& shape) {
  for (int column = 0; column < shape.width; ++column) {
    const std::string& header = shape.headers[static_cast<std::size_t>(column)];
    const bool is_year = std::any_of(
        shape.years.begin(), shape.years.end(),
        [column](const std::pair<const int, int>& year) { return year.second == column; });
    int* const role = is_year ? nullptr : RoleOf(Compact(header), shape);
    if (role != nullptr && *role < 0) *role = column;
  }
  if (shape.baseline < 0) return;
  const std::vector<int> years = YearsIn(shape.headers[static_cast<std::size_t>(shape.baseline)]);
  if (!years.empty()) shape.baseline_year = years.front();
}

// The upper header of a year column may say what kind of table it is ("งบประมาณ (บาท)").
PlanTableKind KindOf(const PlanShape& shape) {
  if (shape.years.empty()) return PlanTableKind::kOther;
  if (shape.name >= 0 && shape.unit >= 0) return PlanTableKind::kKpis;
  std::string all;
  for (const std::string& header : shape.headers) all += Compact(header) + "|";
  if (!HasAny(all, {"งบประมาณ", "budget"})) return PlanTableKind::kOther;
  const bool is_long = HasAny(all, {"กิจกรรม", "activity", "ปีงบประมาณ|", "ระยะยาว", "long-term"});
  return is_long ? PlanTableKind::kLongTermBudget : PlanTableKind::kBudget;
}

}  // namespace

int PlanShape::FirstYearColumn() const {
  int first = width;
  for (const auto& [year, column] : years) first = std::min(first, column);
  return first;
}

int PlanShape::LastYearColumn() const {
  int last = -1;
  for (const auto& [year, column] : years) last = std::max(last, column);
  return last;
}

std::string PlanShape::YearsText() const {
  std::string text;
  for (const auto& [year, column] : years) {
    text += (text.empty() ? "" : ", ") + std::to_string(year) + ": " + std::to_string(column + 1);
  }
  return text;
}

PlanShape PlanShapeOf(const PlanTable& table) {
  PlanShape shape;
  if (table.rows.empty()) return shape;
  shape.width = table.Width();
  shape.header_rows = HeaderRows(table);
  shape.headers = HeadersOf(table, shape);
  FindYears(table, shape);
  FindRoles(shape);
  shape.kind = KindOf(shape);
  if (shape.kind == PlanTableKind::kOther) shape.header_rows = 1;
  return shape;
}

}  // namespace radap
