// Which KPIs count, as KpiBinder of engine/eval settles it: in the order of the dossier, each against the limits of its
// group and item.
#include <algorithm>

#include "engine/batch/columns/findings.h"
#include "engine/dossier/finding_codes.h"
#include "rules/base/index.h"

namespace radap::batch {
namespace {

bool Holds(KindSet kinds, std::uint8_t kind) { return ((kinds >> kind) & 1U) != 0; }

bool IsMandatory(const Element& group, std::uint8_t kind) {
  return kind == kNone ? group.mandatory == kEveryKind : Holds(group.mandatory, kind);
}

}  // namespace

void KpiCounts::Count(const ColumnCode& code, const Block& block, std::vector<std::uint8_t>& counts,
                      FindingLog& log) {
  of_element_.assign(code.paths.size() * kRows, 0);
  std::fill_n(counts.begin(), block.kpis.count, kYes);
  for (std::size_t kpi = 0; kpi < block.kpis.count; ++kpi) {
    if (!Add(code, block, kpi, log)) counts[kpi] = kNo;
  }
}

bool KpiCounts::Add(const ColumnCode& code, const Block& block, std::size_t kpi, FindingLog& log) {
  const std::size_t row = block.kpis.row[kpi];
  const std::size_t group = Index(block.kpis.group[kpi]);
  const KpiLimits& limits = code.kpi_limits[group];
  std::uint16_t& counted = of_element_[limits.item * kRows + row];
  const int given = ++of_element_[group * kRows + row];
  const std::uint8_t kind = block.kind[row];
  const auto leave_out = [&](FindingCode why) {
    log.AddOfKpi(row, why, block.kpis.index[kpi], "");
    return false;
  };
  if (kind != kNone && !Holds(limits.open_to, kind)) return leave_out(FindingCode::kGroupClosed);
  if (given > limits.of_group) return leave_out(FindingCode::kGroupTooMany);
  if (counted >= limits.of_item) return leave_out(FindingCode::kKpiTooMany);
  ++counted;
  return true;
}

void KpiCounts::FindWrongNumbers(const ColumnCode& code, const Block& block,
                                 FindingLog& log) const {
  const std::vector<Element>& elements = code.schema->program->elements;
  for (std::size_t i = 0; i < elements.size(); ++i) {
    const Element& element = elements[i];
    const bool is_group = element.kind == ElementKind::kGroup;
    const bool is_item = element.kind == ElementKind::kItem;
    if (!(is_group && element.mandatory != kNoKinds) &&
        !((is_group || is_item) && element.kpis_at_least)) {
      continue;
    }
    const int least = element.kpis_at_least.value_or(0);
    for (std::size_t row = 0; row < block.rows; ++row) {
      const int number = of_element_[i * kRows + row];
      if (is_group && number == 0 && IsMandatory(element, block.kind[row])) {
        log.Add(row, FindingCode::kGroupMandatory, "/kpis");
      } else if (number < least && (is_item || number > 0)) {
        log.Add(row, is_item ? FindingCode::kKpiTooFew : FindingCode::kGroupTooFew, "/kpis");
      }
    }
  }
  if (!code.kind_needed) return;
  for (std::size_t row = 0; row < block.rows; ++row) {
    if (block.kind[row] == kNone) log.Add(row, FindingCode::kKindUnknown, "/organisation/kind");
  }
}

}  // namespace radap::batch
