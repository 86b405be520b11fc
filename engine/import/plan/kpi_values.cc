#include "engine/import/plan/kpi_values.h"

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <string_view>
#include <utility>

#include "engine/import/plan/cell_text.h"
#include "engine/import/plan/codes.h"
#include "engine/import/text/amount.h"
#include "engine/import/text/thai_text.h"

namespace radap {
namespace {

bool IsPercent(const std::string& unit) {
  const std::string compact = Compact(unit);
  return compact == "%" || compact == "ร้อยละ" || compact == "percent" || compact == "เปอร์เซ็นต์";
}

// The unit printed behind a number says the same as the KPI's own unit.
bool IsSameUnit(const std::string& printed, const std::string& unit) {
  return (IsPercent(printed) && IsPercent(unit)) ||
         (!unit.empty() && Contains(Compact(unit), Compact(printed)));
}

// "4.59 (4.5+2%)" -> "4.59" and "4.5+2%"; nothing if there are no brackets at the end.
std::optional<std::pair<std::string, std::string>> BracketsOf(const std::string& cell) {
  const std::size_t open = cell.find('(');
  if (open == std::string::npos || open == 0 || !cell.ends_with(')')) return std::nullopt;
  return std::pair(Squeezed(cell.substr(0, open)),
                   Squeezed(cell.substr(open + 1, cell.size() - open - 2)));
}

std::optional<std::string> PlainNumber(const std::string& text) {
  const TypedAmount amount = ReadTypedAmount(text);
  if (amount.kind != AmountKind::kNumber || !amount.unit.empty()) return std::nullopt;
  return amount.digits;
}

// Reads the cells of one row and collects what is said once for the whole row.
class CellReader {
 public:
  CellReader(const PlanKpi& row, const PlanKpiPlace& place, std::vector<PrintedFigure>& printed,
             Findings& findings)
      : row_(row), place_(place), printed_(printed), findings_(findings) {}

  Kpi Read();

 private:
  YearTarget ReadTarget(int year, const std::string& cell);
  YearTarget ReadNumber(const TypedAmount& amount, int year);
  YearTarget ReadWords(const std::string& cell, int year);
  void ReadBaseline();
  void ReadDirection();
  void TakeBaselineAsResult();
  void ReportBlanks();
  void Note(const std::string& text) { kpi_.note += (kpi_.note.empty() ? "" : "; ") + text; }
  void Report(FindingCode code, const Place& at, const std::string& key, std::vector<Label> args) {
    findings_.push_back(MakeFindingAt(code, at, place_.path + key, std::move(args)));
  }

  void ReportTarget(FindingCode code, int year, std::vector<Label> args) {
    Report(code, row_.places.at(year), "/targets/" + std::to_string(year), std::move(args));
  }

  const PlanKpi& row_;
  const PlanKpiPlace& place_;
  std::vector<PrintedFigure>& printed_;
  Findings& findings_;
  Kpi kpi_;
};

YearTarget CellReader::ReadNumber(const TypedAmount& amount, int year) {
  const std::string& cell = row_.targets.at(year);
  YearTarget target;
  if (!amount.unit.empty() && !IsSameUnit(amount.unit, row_.unit)) {
    target.text = cell;
    ReportTarget(PlanCode::kPlanOtherUnitInCell, year, {Same(cell), Same(row_.unit)});
    return target;
  }
  target.amount = amount.number;
  if (!amount.unit.empty()) {
    ReportTarget(PlanCode::kPlanUnitInCell, year,
                 {Same(cell), Same(amount.digits), Same(row_.unit)});
  }
  return target;
}

YearTarget CellReader::ReadWords(const std::string& cell, int year) {
  YearTarget target;
  if (const std::optional<Increase> increase = ReadIncrease(cell)) {
    target.amount = Exact::Parse(increase->value);
    printed_.push_back({PrintedKind::kIncreased,
                        place_.figure + " target " + std::to_string(year),
                        increase->value,
                        {increase->base, increase->percent},
                        AtText(row_.places.at(year)),
                        false});
    Note(std::to_string(year) + ": " + cell);
    ReportTarget(PlanCode::kPlanFormulaTarget, year, {Same(cell), Same(increase->value)});
    return target;
  }
  if (std::optional<YearTarget> relative = ReadBaselineTarget(cell)) {
    ReportTarget(
        PlanCode::kPlanBaselineTarget, year,
        {Same(cell), Same(relative->plus.IsZero() ? relative->plus_percent.ToPlain(10) + "%"
                                                  : relative->plus.ToPlain(10))});
    return *relative;
  }
  const auto brackets = BracketsOf(cell);
  const std::optional<std::string> number = brackets ? PlainNumber(brackets->first) : std::nullopt;
  if (number) {
    target.amount = Exact::Parse(*number);
    Note(std::to_string(year) + ": " + cell);
    ReportTarget(PlanCode::kPlanWordsBesideNumber, year, {Same(cell), Same(*number)});
  } else {
    target.text = cell;
  }
  return target;
}

YearTarget CellReader::ReadTarget(int year, const std::string& cell) {
  const TypedAmount amount = ReadTypedAmount(cell);
  switch (amount.kind) {
    case AmountKind::kNumber:
      return ReadNumber(amount, year);
    case AmountKind::kWords:
      return ReadWords(cell, year);
    case AmountKind::kNotAvailable: {
      const std::string text = std::to_string(year);
      ReportTarget(PlanCode::kPlanNotAvailable, year,
                   {Same(cell), {"เป้าหมายปี " + text, "the target of " + text}});
      break;
    }
    case AmountKind::kBlank:
    case AmountKind::kDash:
      break;
  }
  return {};
}

void CellReader::ReadBaseline() {
  const std::string& cell = row_.baseline;
  const TypedAmount amount = ReadTypedAmount(cell);
  if (amount.kind == AmountKind::kNotAvailable) {
    Report(PlanCode::kPlanNotAvailable, row_.place, "", {Same(cell), {"ค่าฐาน", "the baseline"}});
  }
  if (amount.kind == AmountKind::kNumber &&
      (amount.unit.empty() || IsSameUnit(amount.unit, row_.unit))) {
    kpi_.baseline = amount.number;
    return;
  }
  if (amount.kind != AmountKind::kWords && amount.kind != AmountKind::kNumber) return;
  if (cell.find_first_not_of("- ") == std::string::npos) return;  // a dash for each of two measures
  const auto brackets = BracketsOf(cell);
  const std::optional<std::string> number = brackets ? PlainNumber(brackets->first) : std::nullopt;
  if (number) {
    kpi_.baseline = Exact::Parse(*number);
    Note("ค่าฐาน: " + brackets->second);
    Report(PlanCode::kPlanWordsBesideNumber, row_.place, "/baseline", {Same(cell), Same(*number)});
  } else {
    Note("ค่าฐานเป็นข้อความ: " + cell);
    Report(PlanCode::kPlanBaselineInWords, row_.place, "/note", {Same(cell)});
  }
}

void CellReader::ReadDirection() {
  const std::string compact = Compact(row_.direction);
  if (compact.empty()) return;
  const auto has = [&compact](std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return Contains(compact, word); });
  };
  const bool is_higher = has({"มาก", "สูง", "เพิ่ม", "higher", "more"});
  const bool is_lower = has({"น้อย", "ต่ำ", "ลด", "lower", "less"});
  if (is_higher != is_lower) {
    kpi_.direction = is_higher ? Direction::kHigher : Direction::kLower;
  } else {
    Report(PlanCode::kPlanDirectionUnclear, row_.place, "/direction", {Same(row_.direction)});
  }
}

// A target that names the year of the baseline ("not below 2566") asks for that year's result.
void CellReader::TakeBaselineAsResult() {
  if (!kpi_.baseline || !row_.baseline_year) return;
  const int year = *row_.baseline_year;
  const bool is_named =
      std::any_of(kpi_.targets.begin(), kpi_.targets.end(), [year](const auto& target) {
        const std::vector<int> years = YearsIn(target.second.text);
        return std::find(years.begin(), years.end(), year) != years.end();
      });
  if (!is_named) return;
  kpi_.results[year] = *kpi_.baseline;
  Report(PlanCode::kPlanBaselineIsResult, row_.place, "/results",
         {Same(kpi_.baseline->ToPlain(10)), Same(std::to_string(year))});
}

void CellReader::ReportBlanks() {
  std::string years;
  for (const auto& [year, cell] : row_.targets) {
    if (cell.empty()) years += (years.empty() ? "" : ", ") + std::to_string(year);
  }
  if (!years.empty()) Report(PlanCode::kPlanBlankTargets, row_.place, "/targets", {Same(years)});
}

Kpi CellReader::Read() {
  kpi_.name = WithoutBullet(row_.name);
  kpi_.unit = row_.unit;
  kpi_.note = row_.note;
  ReadDirection();
  ReadBaseline();
  for (const auto& [year, cell] : row_.targets) kpi_.targets[year] = ReadTarget(year, cell);
  TakeBaselineAsResult();
  ReportBlanks();
  if (kpi_.unit.empty()) Report(PlanCode::kPlanNoUnit, row_.place, "/unit", {Same(kpi_.name)});
  return std::move(kpi_);
}

}  // namespace

std::optional<Increase> ReadIncrease(const std::string& cell) {
  const auto brackets = BracketsOf(ArabicDigits(cell));
  if (!brackets) return std::nullopt;
  const std::string& inside = brackets->second;
  const std::size_t plus = inside.find('+');
  if (plus == std::string::npos || !inside.ends_with('%')) return std::nullopt;
  const auto value = PlainNumber(brackets->first);
  const auto base = PlainNumber(inside.substr(0, plus));
  const auto percent = PlainNumber(inside.substr(plus + 1, inside.size() - plus - 2));
  if (!value || !base || !percent) return std::nullopt;
  return Increase{*value, *base, *percent};
}

std::optional<YearTarget> ReadBaselineTarget(const std::string& cell) {
  const std::string compact = Compact(ArabicDigits(cell));
  std::string_view rest = compact;
  for (const std::string_view word : {"baseline", "ค่าฐาน", "ปีฐาน"}) {
    if (!rest.starts_with(word)) continue;
    rest.remove_prefix(word.size());
    if (rest.size() < 2 || (rest.front() != '+' && rest.front() != '-')) return std::nullopt;
    const bool is_percent = rest.ends_with('%');
    const bool is_minus = rest.front() == '-';
    const auto number =
        PlainNumber(std::string(rest.substr(1, rest.size() - 1 - (is_percent ? 1 : 0))));
    const std::optional<Exact> amount = number ? Exact::Parse(*number) : std::nullopt;
    if (!amount) return std::nullopt;
    YearTarget target;
    target.text = cell;
    target.to_baseline = true;
    (is_percent ? target.plus_percent : target.plus) = is_minus ? -*amount : *amount;
    return target;
  }
  return std::nullopt;
}

Kpi ReadKpi(const PlanKpi& row, const PlanKpiPlace& place, std::vector<PrintedFigure>& printed,
            Findings& findings) {
  return CellReader(row, place, printed, findings).Read();
}

}  // namespace radap
