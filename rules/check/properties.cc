#include "rules/check/properties.h"

#include <array>
#include <cstddef>

namespace radap::check {
namespace {

constexpr std::array kProperties = {
#define PROPERTY(name, word, subject, type, unit, missing, th, en) \
  PropertyFacts{Property::name, word, ElementKind::subject, model::TypeKind::type, unit, missing},
#include "rules/base/element.def"
};

}  // namespace

std::span<const PropertyFacts> AllProperties() { return kProperties; }

const PropertyFacts& FactsOf(Property property) {
  return kProperties[static_cast<std::size_t>(property)];
}

const PropertyFacts* FindProperty(std::string_view word) {
  for (const PropertyFacts& facts : kProperties) {
    if (facts.word == word) return &facts;
  }
  return nullptr;
}

}  // namespace radap::check
