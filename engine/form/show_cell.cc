// Leaves -> what is written into their cell. Whatever is shown is read back at once: what would not come back the
// same is shown as kElsewhere.
#include "engine/form/cell_value.h"
#include "engine/form/literal.h"
#include "engine/form/sheet_number.h"
#include "engine/form/target_text.h"

namespace radap {
namespace {

Shown ShownAmount(const Exact& amount) {
  std::string digits = PlainText(amount);
  const bool is_number = SurvivesSheet(digits);
  return {std::move(digits), is_number};
}

std::optional<Shown> ShownList(const std::vector<std::string>& entries) {
  Shown shown;
  for (const std::string& entry : entries) {
    shown.text += (shown.text.empty() ? "" : "\n") + entry;
  }
  return shown;
}

std::string WordOfChoice(const Slot& slot, const Leaves& leaves) {
  if (slot.list == ChoiceList::kIssue) {
    if (leaves.count(slot.path + "/applicable") > 0) return "not-applicable";
    const auto claimed = leaves.find(slot.path + "/claimed");
    if (claimed == leaves.end()) return "open";
    return std::get<bool>(claimed->second) ? "yes" : "no";
  }
  const Leaf& leaf = leaves.begin()->second;
  if (const auto* flag = std::get_if<bool>(&leaf)) {
    if (slot.list == ChoiceList::kApplicable) return *flag ? "applicable" : "not-applicable";
    return *flag ? "yes" : "no";
  }
  return std::get<std::string>(leaf);
}

YearTarget TargetOf(const Slot& slot, const Leaves& leaves) {
  DossierBuilder builder;
  for (const auto& [path, leaf] : leaves) {
    builder.Put("/kpis/0/targets/0" + path.substr(slot.path.size()), leaf);
  }
  return builder.Take().kpis.at(0).targets.at(0);
}

// REQUIRES: leaves of this slot, at least one.
std::optional<Shown> Show(const Slot& slot, const Leaves& leaves) {
  if (slot.type == CellType::kChoice) {
    return Shown{ShownOf(slot.list, WordOfChoice(slot, leaves)), false};
  }
  if (slot.type == CellType::kTarget) {
    const YearTarget target = TargetOf(slot, leaves);
    if (target.amount && target.text.empty()) return ShownAmount(*target.amount);
    return Shown{TextOfTarget(target), false};
  }
  const Leaf& leaf = leaves.begin()->second;
  if (const auto* amount = std::get_if<Exact>(&leaf)) return ShownAmount(*amount);
  if (const auto* text = std::get_if<std::string>(&leaf)) return Shown{*text, false};
  if (const auto* list = std::get_if<std::vector<std::string>>(&leaf)) return ShownList(*list);
  return std::nullopt;
}

bool ComesBack(const Slot& slot, const Shown& shown, const Leaves& leaves) {
  if (!shown.is_number && !FitsCell(shown.text)) return false;
  Cell cell;
  cell.kind = shown.is_number ? CellKind::kNumber : CellKind::kText;
  cell.text = shown.text;
  Findings findings;
  return ReadCell(slot, cell, {}, findings) == leaves;
}

}  // namespace

bool Holds(const Slot& slot, const std::string& path) {
  if (path == slot.path) return true;
  if (path.size() <= slot.path.size() || path.compare(0, slot.path.size(), slot.path) != 0) {
    return false;
  }
  const std::string_view part = std::string_view(path).substr(slot.path.size());
  if (slot.type == CellType::kTarget) return part[0] == '/';
  const bool is_issue = slot.type == CellType::kChoice && slot.list == ChoiceList::kIssue;
  return is_issue && (part == "/claimed" || part == "/applicable");
}

Leaves LeavesIn(const Slot& slot, const Leaves& leaves) {
  Leaves held;
  for (auto leaf = leaves.lower_bound(slot.path);
       leaf != leaves.end() && leaf->first.compare(0, slot.path.size(), slot.path) == 0; ++leaf) {
    if (Holds(slot, leaf->first)) held.insert(*leaf);
  }
  return held;
}

std::optional<Shown> ShownAt(const Slot& slot, const Leaves& leaves) {
  const Leaves held = LeavesIn(slot, leaves);
  if (held.empty()) return std::nullopt;
  std::optional<Shown> shown = Show(slot, held);
  if (shown && ComesBack(slot, *shown, held)) return shown;
  return Shown{std::string(kElsewhere), false};
}

}  // namespace radap
