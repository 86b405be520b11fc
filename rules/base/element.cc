#include "rules/base/element.h"

#include <algorithm>
#include <array>

namespace radap {
namespace {

constexpr auto kWords = std::to_array<std::string_view>({
#define ELEMENT(name, word, plural, th, en) word,
#include "rules/base/element.def"
});

constexpr auto kPlurals = std::to_array<std::string_view>({
#define ELEMENT(name, word, plural, th, en) plural,
#include "rules/base/element.def"
});

constexpr auto kProperties = std::to_array<std::string_view>({
#define PROPERTY(name, word, subject, type, unit, missing, th, en) word,
#include "rules/base/element.def"
});

template <typename Words>
std::optional<ElementKind> Find(const Words& words, std::string_view word) {
  const auto found = std::find(words.begin(), words.end(), word);
  if (found == words.end()) return std::nullopt;
  return static_cast<ElementKind>(found - words.begin());
}

}  // namespace

std::string_view TextOf(ElementKind kind) { return kWords[static_cast<std::size_t>(kind)]; }

std::string_view PluralOf(ElementKind kind) { return kPlurals[static_cast<std::size_t>(kind)]; }

const Label& LabelOf(ElementKind kind) {
  static const auto kLabels = std::to_array<Label>({
#define ELEMENT(name, word, plural, th, en) {th, en},
#include "rules/base/element.def"
  });
  return kLabels[static_cast<std::size_t>(kind)];
}

std::optional<ElementKind> FindElementKind(std::string_view word) { return Find(kWords, word); }

std::optional<ElementKind> FindCollection(std::string_view plural) {
  return Find(kPlurals, plural);
}

std::string_view TextOf(Property property) {
  return kProperties[static_cast<std::size_t>(property)];
}

const Label& LabelOf(Property property) {
  static const auto kLabels = std::to_array<Label>({
#define PROPERTY(name, word, subject, type, unit, missing, th, en) {th, en},
#include "rules/base/element.def"
  });
  return kLabels[static_cast<std::size_t>(property)];
}

}  // namespace radap
