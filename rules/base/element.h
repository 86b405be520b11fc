// The kinds of element that a pack is made of, and the facts (properties) that its rules can ask of them.
// Both lists are element.def. Tested by tests/rules/base/vocabulary_test.cc.
#ifndef RADAP_RULES_BASE_ELEMENT_H_
#define RADAP_RULES_BASE_ELEMENT_H_

#include <cstdint>
#include <optional>
#include <string_view>

#include "rules/base/text.h"

namespace radap {

enum class ElementKind : std::uint8_t {
#define ELEMENT(name, word, plural, th, en) name,
#include "rules/base/element.def"
};

enum class Property : std::uint8_t {
#define PROPERTY(name, word, subject, type, unit, missing, th, en) name,
#include "rules/base/element.def"
};

std::string_view TextOf(ElementKind kind);    // "item"
std::string_view PluralOf(ElementKind kind);  // "items"
const Label& LabelOf(ElementKind kind);
std::optional<ElementKind> FindElementKind(std::string_view word);
std::optional<ElementKind> FindCollection(std::string_view plural);

std::string_view TextOf(Property property);
const Label& LabelOf(Property property);

}  // namespace radap

#endif  // RADAP_RULES_BASE_ELEMENT_H_
