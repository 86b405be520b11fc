#include "engine/import/plan/compare_rows.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>

#include "engine/import/plan/cell_text.h"
#include "engine/import/plan/codes.h"
#include "engine/import/text/amount.h"
#include "engine/import/text/thai_text.h"

namespace radap {
namespace {

bool IsNone(const TypedAmount& amount) {
  return amount.kind == AmountKind::kBlank || amount.kind == AmountKind::kDash ||
         amount.kind == AmountKind::kNotAvailable;
}

std::string Bare(const std::string& text) { return Compact(WithoutBullet(text)); }

// One cell of each table and where it is.
struct Twin {
  std::string of;
  const std::string& detail;
  const std::string& summary;
  const Place& at;
};

bool CompareCells(const Twin& twin, std::vector<PrintedFigure>& printed, Findings& findings) {
  const TypedAmount detail = ReadTypedAmount(twin.detail);
  const TypedAmount summary = ReadTypedAmount(twin.summary);
  if (IsNone(detail) && IsNone(summary)) return true;
  const bool are_numbers =
      detail.kind == AmountKind::kNumber && summary.kind == AmountKind::kNumber;
  if (are_numbers && detail.number == summary.number) return true;
  if (are_numbers) {
    printed.push_back(
        {PrintedKind::kSame, twin.of, summary.digits, {detail.digits}, AtText(twin.at), false});
  } else if (Bare(twin.detail) == Bare(twin.summary)) {
    return true;
  }
  findings.push_back(MakeFindingAt(
      PlanCode::kPlanSummaryDiffers, twin.at, "",
      {Same(twin.of), Same(Shortened(twin.summary, 120)), Same(Shortened(twin.detail, 120))}));
  return false;
}

// The targets of all years, if all are numbers.
std::optional<std::map<int, TypedAmount>> NumbersOf(const PlanKpi& row) {
  std::map<int, TypedAmount> numbers;
  for (const auto& [year, cell] : row.targets) {
    TypedAmount amount = ReadTypedAmount(cell);
    if (amount.kind != AmountKind::kNumber) return std::nullopt;
    numbers.emplace(year, std::move(amount));
  }
  return numbers;
}

// The difference that all years but one have, and which year does not, if it is off by less than a hundredth.
std::optional<Exact> SlippedDifference(const std::map<int, TypedAmount>& a,
                                       const std::map<int, TypedAmount>& b) {
  constexpr std::size_t kFewest = 4;
  std::vector<Exact> differences;
  for (const auto& [year, amount] : a) {
    const auto other = b.find(year);
    if (other == b.end()) return std::nullopt;
    differences.push_back(amount.number - other->second.number);
  }
  if (differences.size() < kFewest) return std::nullopt;
  const Exact usual = differences[0] == differences[1] ? differences[0] : differences[2];
  const auto odd = std::count_if(differences.begin(), differences.end(),
                                 [&usual](const Exact& one) { return one != usual; });
  if (odd != 1 || usual.IsZero()) return std::nullopt;
  const auto slip = std::find_if(differences.begin(), differences.end(),
                                 [&usual](const Exact& one) { return one != usual; });
  const Exact off = *slip - usual;
  const Exact size = usual.Sign() < 0 ? -usual : usual;
  const Exact off_size = off.Sign() < 0 ? -off : off;
  return off_size * Exact(100) < size ? std::optional<Exact>(usual) : std::nullopt;
}

void AddDifferences(const NamedRow& a, const NamedRow& b, std::vector<PrintedFigure>& printed) {
  const auto numbers_a = NumbersOf(*a.row);
  const auto numbers_b = numbers_a ? NumbersOf(*b.row) : std::nullopt;
  if (!numbers_b) return;
  const std::optional<Exact> usual = SlippedDifference(*numbers_a, *numbers_b);
  if (!usual) return;
  for (const auto& [year, amount] : *numbers_a) {
    printed.push_back({PrintedKind::kDifference,
                       b.figure + " target " + std::to_string(year),
                       numbers_b->at(year).digits,
                       {amount.digits, usual->ToPlain(10)},
                       AtText(b.row->places.at(year)),
                       false});
  }
}

}  // namespace

bool CompareRows(const PlanKpi& detail, const PlanKpi& summary, const std::string& figure,
                 std::vector<PrintedFigure>& printed, Findings& findings) {
  bool agrees =
      CompareCells({figure + " unit", detail.unit, summary.unit, summary.place}, printed, findings);
  agrees &= CompareCells({figure + " baseline", detail.baseline, summary.baseline, summary.place},
                         printed, findings);
  for (const auto& [year, cell] : summary.targets) {
    const auto twin = detail.targets.find(year);
    if (twin == detail.targets.end()) continue;
    agrees &= CompareCells(
        {figure + " target " + std::to_string(year), twin->second, cell, summary.places.at(year)},
        printed, findings);
  }
  return agrees;
}

void CompareDifferences(const std::vector<NamedRow>& rows, std::vector<PrintedFigure>& printed) {
  constexpr std::size_t kMost = 40;  // rows of one initiative
  for (std::size_t i = 0; i < std::min(rows.size(), kMost); ++i) {
    for (std::size_t j = i + 1; j < std::min(rows.size(), kMost); ++j) {
      if (Compact(rows[i].row->unit) != Compact(rows[j].row->unit)) continue;
      AddDifferences(rows[i], rows[j], printed);
    }
  }
}

}  // namespace radap
