// The words of the language that the model keeps as numbers, and back: for messages and dumps.
// All words are those an author writes, so they are the same in Thai and in English messages.
// Internal to rules/check and rules/lint.
#ifndef RADAP_RULES_CHECK_WORDS_H_
#define RADAP_RULES_CHECK_WORDS_H_

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rules/check/model.h"

namespace radap::check {

// A unit that could not be resolved; never in a model without errors.
constexpr model::UnitIndex kNoUnit = 0xffff;

std::optional<model::Function> FindFunction(std::string_view word);
std::string_view TextOf(model::Function function);

// "points" for a number, "yes/no", "direction", "kind", "text".
std::string TextOf(const model::Model& model, const model::Type& type);
std::optional<model::UnitIndex> FindUnit(const model::Model& model, std::string_view id);

// "score of item" or, for a rule without a name, "score of item" if it scores one, "where"
// otherwise.
std::string TextOf(const model::Rule& rule);
// "item 1.1", "total".
std::string TextOf(const model::Element& element);

// "a, b, c".
std::string Join(std::span<const std::string_view> words);

// What stands directly below one of that kind: item -> questions, groups, kpis.
// Unit of a scale of the model, -1 for the main one.
model::UnitIndex UnitOfScale(const model::Model& model, int scale);

// The elements that an aggregate over `kind` takes below this one: its children of that kind, or else the
// nearest ones of that kind below it. For KPIs, the groups that they are given for.
std::vector<int> MembersOf(const model::Model& model, const model::Element& element,
                           ElementKind kind);

std::vector<ElementKind> CollectionsOf(ElementKind subject);
std::string CollectionWordsOf(ElementKind subject);

}  // namespace radap::check

#endif  // RADAP_RULES_CHECK_WORDS_H_
