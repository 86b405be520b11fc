#include "rules/check/words.h"

#include <array>
#include <cstddef>
#include <utility>

namespace radap::check {
namespace {

struct FunctionWord {
  model::Function function;
  std::string_view word;
};

constexpr std::array kFunctions = {
#define FUNCTION(name, words) FunctionWord{model::Function::name, words},
#include "rules/base/function.def"
};

void AddNearest(const model::Model& model, const model::Element& element, ElementKind kind,
                std::vector<int>& nearest) {
  for (const int index : element.children) {
    const model::Element& child = model.elements[static_cast<std::size_t>(index)];
    if (child.kind == kind) {
      nearest.push_back(index);
    } else {
      AddNearest(model, child, kind, nearest);
    }
  }
}

}  // namespace

std::optional<model::Function> FindFunction(std::string_view word) {
  for (const FunctionWord& entry : kFunctions) {
    if (entry.word == word) return entry.function;
  }
  return std::nullopt;
}

std::string_view TextOf(model::Function function) {
  for (const FunctionWord& entry : kFunctions) {
    if (entry.function == function) return entry.word;
  }
  return "";
}

std::string TextOf(const model::Model& model, const model::Type& type) {
  switch (type.kind) {
    case model::TypeKind::kNumber:
      return type.unit < model.units.size() ? model.units[type.unit].id : "?";
    case model::TypeKind::kTruth:
      return "yes/no";
    case model::TypeKind::kDirection:
      return "direction";
    case model::TypeKind::kOrganisationKind:
      return "kind";
    case model::TypeKind::kText:
      return "text";
  }
  return "?";
}

std::optional<model::UnitIndex> FindUnit(const model::Model& model, std::string_view id) {
  for (std::size_t i = 0; i < model.units.size(); ++i) {
    if (model.units[i].id == id) return static_cast<model::UnitIndex>(i);
  }
  return std::nullopt;
}

std::string TextOf(const model::Rule& rule) {
  const bool is_score = rule.type.kind == model::TypeKind::kNumber;
  const std::string name = !rule.name.empty() ? rule.name : is_score ? "score" : "where";
  return name + " of " + std::string(radap::TextOf(rule.subject));
}

std::string TextOf(const model::Element& element) {
  if (element.kind == ElementKind::kTotal) return "total";
  return std::string(radap::TextOf(element.kind)) + " " + element.id;
}

std::string Join(std::span<const std::string_view> words) {
  std::string joined;
  for (const std::string_view word : words) {
    if (!joined.empty()) joined += ", ";
    joined += word;
  }
  return joined;
}

model::UnitIndex UnitOfScale(const model::Model& model, int scale) {
  return scale < 0 ? model.scale_unit : model.scales[static_cast<std::size_t>(scale)].unit;
}

std::vector<int> MembersOf(const model::Model& model, const model::Element& element,
                           ElementKind kind) {
  const ElementKind wanted = kind == ElementKind::kKpi ? ElementKind::kGroup : kind;
  std::vector<int> members;
  for (const int child : element.children) {
    if (model.elements[static_cast<std::size_t>(child)].kind == wanted) members.push_back(child);
  }
  if (members.empty()) AddNearest(model, element, wanted, members);
  return members;
}

std::vector<ElementKind> CollectionsOf(ElementKind subject) {
  using enum ElementKind;
  switch (subject) {
    case kTotal:
    case kCategory:
      return {kCategory, kItem, kQuestion, kIssue, kGroup, kKpi};
    case kItem:
      return {kQuestion, kIssue, kGroup, kKpi};
    case kQuestion:
      return {kIssue};
    case kIssue:
    case kGroup:
    case kKpi:
      return {};
  }
  return {};
}

std::string CollectionWordsOf(ElementKind subject) {
  std::vector<std::string_view> words;
  for (const ElementKind kind : CollectionsOf(subject)) words.push_back(PluralOf(kind));
  return Join(words);
}

}  // namespace radap::check
