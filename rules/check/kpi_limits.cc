#include <string>

#include "rules/base/codes.h"
#include "rules/check/checks.h"
#include "rules/check/report.h"
#include "rules/check/words.h"

namespace radap::check {
namespace {

// The KPIs that the mandatory groups of an item need from this kind of organisation: one each, or
// more where the group says so.
int NeededBy(const model::Model& model, const model::Element& item, KindSet kind) {
  int needed = 0;
  for (const int index : item.children) {
    const model::Element& group = model.elements[static_cast<std::size_t>(index)];
    if (group.kind != ElementKind::kGroup || (group.mandatory & kind) == 0) continue;
    const int own = group.kpis_at_least.value_or(1);
    needed += own > 1 ? own : 1;
  }
  return needed;
}

// Whether some group alone needs more than the item takes; reports each.
bool HasTooLargeGroup(const model::Model& model, const model::Element& item,
                      Diagnostics& diagnostics) {
  bool found = false;
  for (const int index : item.children) {
    const model::Element& group = model.elements[static_cast<std::size_t>(index)];
    if (group.kind != ElementKind::kGroup) continue;
    if (group.kpis_at_least.value_or(0) <= *item.kpis_at_most) continue;
    found = true;
    Report(diagnostics, Code::kGroupCannotFit, group.span,
           {TextOf(group), std::to_string(*group.kpis_at_least), TextOf(item),
            std::to_string(*item.kpis_at_most)})
        .other = item.span;
  }
  return found;
}

void CheckItem(const model::Model& model, const model::Element& item, Diagnostics& diagnostics) {
  if (!item.kpis_at_most || HasTooLargeGroup(model, item, diagnostics)) return;
  for (const std::string_view word : KindTexts()) {
    const auto kind = FindKind(word);
    const int needed = kind ? NeededBy(model, item, SetOf(*kind)) : 0;
    if (needed <= *item.kpis_at_most) continue;
    Report(diagnostics, Code::kKpisCannotFit, item.span,
           {TextOf(item), std::to_string(needed), std::to_string(*item.kpis_at_most),
            std::string(word)});
    return;
  }
}

}  // namespace

void CheckKpiLimits(const model::Model& model, Diagnostics& diagnostics) {
  for (const model::Element& element : model.elements) {
    if (element.kind == ElementKind::kItem) CheckItem(model, element, diagnostics);
  }
}

}  // namespace radap::check
