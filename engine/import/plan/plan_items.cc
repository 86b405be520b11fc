#include "engine/import/plan/plan_items.h"

#include <algorithm>
#include <cstddef>

#include "engine/import/plan/cell_text.h"
#include "engine/import/text/ascii.h"
#include "rules/base/exact.h"

namespace radap {
namespace {

// The first word if it is a code: letters, then numbers.
std::string CodeOf(const Label& label) {
  for (const std::string& text : {label.th, label.en}) {
    const std::string word = text.substr(0, text.find(' '));
    const std::string code = CodeAtStart(word);
    if (!code.empty() && code == word) return code;
  }
  return "";
}

std::string WithoutCode(const std::string& text, const std::string& code) {
  return code.empty() || !text.starts_with(code + " ") ? text : text.substr(code.size() + 1);
}

PlanGroup GroupOf(const Element& element) {
  const std::size_t slash = element.id.rfind('/');
  const std::string_view digits = std::string_view(element.id).substr(slash + 1);  // npos + 1 is 0
  return {WholeNumber(digits).value_or(0), element.label.th, element.label.en};
}

PlanItem ItemOf(const Program& program, const Element& element) {
  PlanItem item;
  item.id = element.id;
  item.code = CodeOf(element.label);
  item.name = WithoutCode(element.label.th, item.code);
  for (const int child : element.children) {
    const Element& group = program.elements[static_cast<std::size_t>(child)];
    if (group.kind == ElementKind::kGroup) item.groups.push_back(GroupOf(group));
  }
  for (const int field : element.fields) {
    const Field& one = program.fields[static_cast<std::size_t>(field)];
    item.fields.push_back(program.field_names[static_cast<std::size_t>(one.name)]);
  }
  for (int parent = element.parent; parent >= 0;) {
    const Element& above = program.elements[static_cast<std::size_t>(parent)];
    const std::string code = CodeOf(above.label);
    if (!code.empty()) item.parents.emplace(LettersOfCode(code), code);
    parent = above.parent;
  }
  return item;
}

}  // namespace

int PlanItems::FindCode(std::string_view code) const {
  if (code.empty()) return -1;
  const auto found = std::find_if(items.begin(), items.end(),
                                  [code](const PlanItem& item) { return item.code == code; });
  return found == items.end() ? -1 : static_cast<int>(found - items.begin());
}

int PlanItems::FindName(std::string_view name) const {
  Exact best = Exact::Ratio(1, 2);
  int index = -1;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const Exact alike = Similarity(name, items[i].name);
    if (alike <= best) continue;
    best = alike;
    index = static_cast<int>(i);
  }
  return index;
}

bool PlanItems::HasCodes() const {
  return std::any_of(items.begin(), items.end(),
                     [](const PlanItem& item) { return !item.code.empty(); });
}

bool PlanItems::HasParent(std::string_view code) const {
  return std::any_of(items.begin(), items.end(), [code](const PlanItem& item) {
    const auto parent = item.parents.find(LettersOfCode(code));
    return parent != item.parents.end() && parent->second == code;
  });
}

PlanItems ItemsOf(const Program& program) {
  PlanItems items;
  for (const Element& element : program.elements) {
    if (element.kind == ElementKind::kItem) items.items.push_back(ItemOf(program, element));
  }
  return items;
}

}  // namespace radap
