#include "engine/import/plan/kpi_match.h"

#include <algorithm>
#include <string>
#include <utility>

#include "engine/import/plan/cell_text.h"
#include "engine/import/plan/codes.h"
#include "engine/import/text/amount.h"
#include "engine/import/text/thai_text.h"

namespace radap {
namespace {

using Halves = std::pair<std::string, std::string>;

// At each space: the text before and behind it.
template <typename IsRight>
std::optional<Halves> SplitAt(const std::string& text, const IsRight& is_right) {
  for (std::size_t space = text.find(' '); space != std::string::npos;
       space = text.find(' ', space + 1)) {
    Halves halves{text.substr(0, space), text.substr(space + 1)};
    if (is_right(halves)) return halves;
  }
  return std::nullopt;
}

bool IsNumber(const std::string& text) { return ReadTypedAmount(text).kind == AmountKind::kNumber; }

// A cell of two measures: the same twice, or the second is the number at the end. A cell with one number alone is
// the second's, since the first is given in words elsewhere in the row.
Halves HalvesOf(const std::string& cell) {
  constexpr std::size_t kLongest = 1000;
  if (cell.size() > kLongest) return {cell, ""};
  const auto twice =
      SplitAt(cell, [](const Halves& halves) { return halves.first == halves.second; });
  if (twice) return *twice;
  const std::size_t space = cell.rfind(' ');
  if (space != std::string::npos && IsNumber(cell.substr(space + 1))) {
    return {cell.substr(0, space), cell.substr(space + 1)};
  }
  return IsNumber(cell) ? Halves{"", cell} : Halves{cell, ""};
}

std::optional<std::pair<PlanKpi, PlanKpi>> SplitRow(const PlanKpi& row, const KnownUnits& units) {
  constexpr std::size_t kLongestUnit = 200;
  if (row.unit.size() > kLongestUnit) return std::nullopt;
  const auto unit = SplitAt(row.unit, [&units](const Halves& halves) {
    return units.Has(halves.first) && units.Has(halves.second);
  });
  if (!unit) return std::nullopt;
  PlanKpi first = row;
  PlanKpi second = row;
  std::tie(first.unit, second.unit) = *unit;
  std::tie(first.baseline, second.baseline) = HalvesOf(row.baseline);
  for (const auto& [year, cell] : row.targets) {
    std::tie(first.targets[year], second.targets[year]) = HalvesOf(cell);
  }
  return std::pair(std::move(first), std::move(second));
}

Leading LeadingOf(const PlanGroup& group) {
  const std::string label = Compact(group.name + group.name_en);
  if (Contains(label, "ตัวชี้วัดนำ") || Contains(label, "(leading")) return Leading::kLeading;
  if (Contains(label, "ตัวชี้วัดตาม") || Contains(label, "(lagging")) return Leading::kLagging;
  return Leading::kUnknown;
}

// The row and the group disagree on whether the KPI leads or lags.
bool Contradicts(const PlanKpi& row, const PlanGroup& group) {
  const Leading of_group = LeadingOf(group);
  return row.leading != Leading::kUnknown && of_group != Leading::kUnknown &&
         row.leading != of_group;
}

struct Pairing {
  std::size_t row;
  std::size_t group;
  Exact alike;
};

// The most alike pair first, then the next one of what is left.
std::vector<std::optional<int>> ByNames(const std::vector<PlanKpi>& rows, const PlanItem& item) {
  constexpr std::size_t kMost = 40;  // rows and groups that are compared
  std::vector<Pairing> pairings;
  for (std::size_t r = 0; r < std::min(rows.size(), kMost); ++r) {
    for (std::size_t g = 0; g < std::min(item.groups.size(), kMost); ++g) {
      pairings.push_back({r, g, Similarity(rows[r].name, item.groups[g].name)});
    }
  }
  std::stable_sort(pairings.begin(), pairings.end(),
                   [](const Pairing& a, const Pairing& b) { return a.alike > b.alike; });
  std::vector<std::optional<int>> groups(rows.size());
  std::vector<bool> is_taken(item.groups.size());
  for (const Pairing& pairing : pairings) {
    if (groups[pairing.row] || is_taken[pairing.group]) continue;
    if (pairing.alike < Exact::Ratio(1, 5)) break;
    groups[pairing.row] = item.groups[pairing.group].number;
    is_taken[pairing.group] = true;
  }
  return groups;
}

std::vector<std::optional<int>> ByOrder(const std::vector<PlanKpi>& rows, const PlanItem& item) {
  std::vector<std::optional<int>> groups;
  for (std::size_t i = 0; i < rows.size(); ++i) groups.emplace_back(item.groups[i].number);
  return groups;
}

bool OrderFits(const std::vector<PlanKpi>& rows, const PlanItem& item) {
  if (rows.size() != item.groups.size()) return false;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (Contradicts(rows[i], item.groups[i])) return false;
  }
  return true;
}

void ReportByName(const std::vector<PlanKpi>& rows, const PlanItem& item,
                  const std::vector<std::optional<int>>& groups, Findings& findings) {
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const Label name = Same(Shortened(rows[i].name, 80));
    findings.push_back(
        groups[i]
            ? MakeFindingAt(PlanCode::kPlanMatchedByName, rows[i].place, "",
                            {name, Same(item.id), Same(std::to_string(*groups[i]))})
            : MakeFindingAt(PlanCode::kPlanNoGroup, rows[i].place, "", {name, Same(item.id)}));
  }
}

}  // namespace

void SplitMeasures(std::vector<PlanKpi>& rows, std::size_t wanted, const KnownUnits& units,
                   Findings& findings) {
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (rows.size() < wanted) {
      if (auto halves = SplitRow(rows[i], units)) {
        findings.push_back(MakeFindingAt(
            PlanCode::kPlanTwoMeasures, rows[i].place, "",
            {Same(rows[i].Text()), Same(halves->first.Text() + " || " + halves->second.Text())}));
        rows[i] = std::move(halves->first);
        rows.insert(rows.begin() + static_cast<std::ptrdiff_t>(i) + 1, std::move(halves->second));
        ++i;
      }
    } else if (HasBullet(rows[i].name) && rows[i].name.starts_with("1") &&
               Contains(rows[i].name, " 2. ")) {
      findings.push_back(
          MakeFindingAt(PlanCode::kPlanTwoMeasuresKept, rows[i].place, "", {Same(rows[i].Text())}));
    }
  }
}

std::vector<std::optional<int>> MatchGroups(const std::vector<PlanKpi>& rows, const PlanItem& item,
                                            Findings& findings) {
  if (OrderFits(rows, item)) return ByOrder(rows, item);
  if (rows.empty() || item.groups.empty()) return std::vector<std::optional<int>>(rows.size());
  std::vector<std::optional<int>> groups = ByNames(rows, item);
  if (rows.size() != item.groups.size()) {
    findings.push_back(MakeFindingAt(PlanCode::kPlanRowCount, rows.front().place, "",
                                     {Same(item.id), Same(std::to_string(rows.size())),
                                      Same(std::to_string(item.groups.size()))}));
  }
  ReportByName(rows, item, groups, findings);
  return groups;
}

}  // namespace radap
