#include "engine/import/plan/plan.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "engine/import/plan/cell_text.h"
#include "engine/import/plan/codes.h"
#include "engine/import/plan/compare_rows.h"
#include "engine/import/plan/kpi_match.h"
#include "engine/import/plan/kpi_values.h"
#include "engine/import/plan/plan_document.h"
#include "engine/import/plan/plan_items.h"
#include "engine/import/plan/plan_reader.h"
#include "engine/import/plan/table_shape.h"
#include "engine/import/text/thai_text.h"

namespace radap {
namespace {

bool IsPlanDocument(const PlanDocument& document) {
  return std::any_of(document.begin(), document.end(), [](const PlanPart& part) {
    const PlanShape shape = PlanShapeOf(part.table);
    return shape.kind == PlanTableKind::kKpis && shape.years.size() >= 2 &&
           (shape.leading >= 0 || shape.initiative >= 0);
  });
}

// The rows of one item, in their order.
std::vector<PlanKpi> RowsOf(const std::vector<PlanKpi>& rows, int item) {
  std::vector<PlanKpi> own;
  std::copy_if(rows.begin(), rows.end(), std::back_inserter(own),
               [item](const PlanKpi& row) { return row.item == item; });
  return own;
}

// Targets that tell a KPI from others: not the same in all years.
bool HasOwnTargets(const Kpi& kpi) {
  std::vector<Exact> amounts;
  for (const auto& [year, target] : kpi.targets) {
    if (target.amount) amounts.push_back(*target.amount);
  }
  return std::any_of(amounts.begin(), amounts.end(),
                     [&amounts](const Exact& amount) { return amount != amounts.front(); });
}

bool IsSameKpi(const Kpi& a, const Kpi& b) {
  return a.item != b.item && a.unit == b.unit && a.baseline == b.baseline &&
         a.targets == b.targets && Similarity(a.name, b.name) > Exact::Ratio(3, 4);
}

// The same row printed in several initiatives. Looks at no more than a plan has.
void ReportSameKpis(const std::vector<Kpi>& kpis, Findings& findings) {
  constexpr std::size_t kMost = 300;
  std::vector<bool> is_told(kpis.size());
  for (std::size_t i = 0; i < std::min(kpis.size(), kMost); ++i) {
    if (is_told[i] || !HasOwnTargets(kpis[i])) continue;
    std::string items = kpis[i].item;
    for (std::size_t j = i + 1; j < std::min(kpis.size(), kMost); ++j) {
      if (!IsSameKpi(kpis[i], kpis[j])) continue;
      items += ", " + kpis[j].item;
      is_told[j] = true;
    }
    if (items == kpis[i].item) continue;
    findings.push_back(MakeFindingAt(PlanCode::kPlanSameKpi, {}, "/kpis/" + std::to_string(i),
                                     {Same(items), Same(Shortened(kpis[i].name, 80))}));
  }
}

// Makes the dossier of what was read.
class Assembly {
 public:
  Assembly(ReadParts parts, const PlanItems& items, Findings& findings)
      : parts_(std::move(parts)), items_(items), findings_(findings) {}

  Dossier Make(const Program& program) {
    dossier_.pack = program.id;
    dossier_.printed = std::move(parts_.printed);
    ReportRowsWithoutItem();
    for (std::size_t i = 0; i < items_.items.size(); ++i) AddItem(static_cast<int>(i));
    SetFiscalYear();
    ReportMissing();
    ReportDirections();
    ReportSameKpis(dossier_.kpis, findings_);
    return std::move(dossier_);
  }

 private:
  void AddItem(int index);
  void AddKpis(const PlanItem& item, const std::vector<PlanKpi>& rows,
               const std::vector<std::optional<int>>& groups);
  void Compare(const PlanItem& item, const std::vector<PlanKpi>& rows,
               const std::vector<std::optional<int>>& groups, std::vector<PlanKpi> summary);
  void ReportRowsWithoutItem();
  void SetFiscalYear();
  void ReportMissing() const;
  void ReportDirections();
  static std::string FigureOf(const PlanItem& item, const std::optional<int>& group,
                              std::size_t row) {
    return item.id + " KPI " + std::to_string(group.value_or(static_cast<int>(row) + 1));
  }

  ReadParts parts_;
  const PlanItems& items_;
  Findings& findings_;
  Dossier dossier_;
  std::vector<std::string> missing_;  // initiatives without a row
};

void Assembly::AddItem(int index) {
  const PlanItem& item = items_.items[static_cast<std::size_t>(index)];
  std::vector<PlanKpi> rows = RowsOf(parts_.detail, index);
  std::vector<PlanKpi> summary = RowsOf(parts_.summary, index);
  if (rows.empty() && summary.empty()) {
    missing_.push_back(item.code.empty() ? item.id : item.code);
  } else if (rows.empty()) {
    findings_.push_back(
        MakeFindingAt(PlanCode::kPlanSummaryOnly, summary.front().place, "", {Same(item.id)}));
    std::swap(rows, summary);
  }
  SplitMeasures(rows, item.groups.size(), parts_.units, findings_);
  const auto groups = MatchGroups(rows, item, findings_);
  AddKpis(item, rows, groups);
  Compare(item, rows, groups, std::move(summary));
  const auto budget = parts_.budgets.find(index);
  if (budget == parts_.budgets.end()) return;
  Answer answer;
  budget->second.Finish(item, answer, dossier_.printed, findings_);
  if (!answer.fields.empty()) dossier_.answers[item.id] = std::move(answer);
}

void Assembly::AddKpis(const PlanItem& item, const std::vector<PlanKpi>& rows,
                       const std::vector<std::optional<int>>& groups) {
  std::vector<NamedRow> named;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const std::string figure = FigureOf(item, groups[i], i);
    Kpi kpi = ReadKpi(rows[i], {"/kpis/" + std::to_string(dossier_.kpis.size()), figure},
                      dossier_.printed, findings_);
    kpi.index = static_cast<int>(dossier_.kpis.size());
    kpi.item = item.id;
    kpi.group = groups[i];
    dossier_.kpis.push_back(std::move(kpi));
    named.push_back({&rows[i], figure});
  }
  CompareDifferences(named, dossier_.printed);
}

void Assembly::Compare(const PlanItem& item, const std::vector<PlanKpi>& rows,
                       const std::vector<std::optional<int>>& groups,
                       std::vector<PlanKpi> summary) {
  if (summary.empty()) return;
  SplitMeasures(summary, rows.size(), parts_.units, findings_);
  const auto summary_groups = MatchGroups(summary, item, findings_);
  for (std::size_t i = 0; i < summary.size(); ++i) {
    if (!summary_groups[i]) continue;
    const auto twin = std::find(groups.begin(), groups.end(), summary_groups[i]);
    if (twin == groups.end()) continue;
    const auto row = static_cast<std::size_t>(twin - groups.begin());
    CompareRows(rows[row], summary[i], FigureOf(item, groups[row], row), dossier_.printed,
                findings_);
  }
}

void Assembly::ReportRowsWithoutItem() {
  for (const std::vector<PlanKpi>* const rows : {&parts_.summary, &parts_.detail}) {
    const std::vector<PlanKpi> lost = RowsOf(*rows, -1);
    if (lost.empty()) continue;
    findings_.push_back(MakeFindingAt(PlanCode::kPlanRowsWithoutItem, lost.front().place, "",
                                      {Same(std::to_string(lost.size()))}));
  }
}

void Assembly::SetFiscalYear() {
  for (const Kpi& kpi : dossier_.kpis) {
    if (kpi.targets.empty()) continue;
    const int first = kpi.targets.begin()->first;
    dossier_.fiscal_year = std::min(dossier_.fiscal_year.value_or(first), first);
  }
  if (!dossier_.fiscal_year) return;
  findings_.push_back(MakeFindingAt(PlanCode::kPlanFiscalYear, {}, "/fiscal_year",
                                    {Same(std::to_string(*dossier_.fiscal_year))}));
}

void Assembly::ReportMissing() const {
  std::string codes;
  for (const std::string& code : missing_) codes += (codes.empty() ? "" : ", ") + code;
  if (missing_.empty()) return;
  findings_.push_back(MakeFindingAt(PlanCode::kPlanItemMissing, {}, "/kpis",
                                    {Same(std::to_string(missing_.size())), Same(codes)}));
}

void Assembly::ReportDirections() {
  const auto missing = std::count_if(dossier_.kpis.begin(), dossier_.kpis.end(),
                                     [](const Kpi& kpi) { return !kpi.direction; });
  if (missing == 0) return;
  findings_.push_back(
      MakeFindingAt(PlanCode::kPlanNoDirections, {}, "/kpis", {Same(std::to_string(missing))}));
}

std::optional<Dossier> ReadDocument(const PlanDocument& document, const Program& program,
                                    Findings& findings) {
  const PlanItems items = ItemsOf(program);
  ReadParts parts = ReadPartsOf(document, items, findings);
  if (!parts.has_kpi_table) return std::nullopt;
  return Assembly(std::move(parts), items, findings).Make(program);
}

}  // namespace

bool IsPlan(std::string_view text) {
  if (text.find('|') == std::string_view::npos) return false;
  Findings ignored;
  return IsPlanDocument(ReadPipeText(text, ignored));
}

bool IsPlan(const Workbook& workbook) { return IsPlanDocument(ReadSheets(workbook)); }

std::optional<Dossier> ReadPlan(std::string_view text, const Program& program, Findings& findings) {
  return ReadDocument(ReadPipeText(text, findings), program, findings);
}

std::optional<Dossier> ReadPlan(const Workbook& workbook, const Program& program,
                                Findings& findings) {
  return ReadDocument(ReadSheets(workbook), program, findings);
}

}  // namespace radap
