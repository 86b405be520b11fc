#include "rules/base/vocabulary.h"

#include <algorithm>
#include <array>

namespace radap {
namespace {

constexpr auto kKindTexts = std::to_array<std::string_view>({
#define KIND(name, text, th, en) text,
#include "rules/base/vocabulary.def"
});

constexpr auto kDirectionTexts = std::to_array<std::string_view>({
#define DIRECTION(name, text, th, en) text,
#include "rules/base/vocabulary.def"
});

constexpr auto kFieldKindTexts = std::to_array<std::string_view>({
#define FIELD_KIND(name, text, th, en) text,
#include "rules/base/vocabulary.def"
});

// The value whose text stands at the same place of the list.
template <typename Enum>
std::optional<Enum> Find(std::span<const std::string_view> texts, std::string_view text) {
  const auto found = std::find(texts.begin(), texts.end(), text);
  if (found == texts.end()) return std::nullopt;
  return static_cast<Enum>(found - texts.begin());
}

}  // namespace

std::string_view TextOf(OrganisationKind kind) {
  return kKindTexts[static_cast<std::size_t>(kind)];
}

std::string_view TextOf(Direction direction) {
  return kDirectionTexts[static_cast<std::size_t>(direction)];
}

std::string_view TextOf(FieldKind kind) { return kFieldKindTexts[static_cast<std::size_t>(kind)]; }

const Label& LabelOf(OrganisationKind kind) {
  static const auto kLabels = std::to_array<Label>({
#define KIND(name, text, th, en) {th, en},
#include "rules/base/vocabulary.def"
  });
  return kLabels[static_cast<std::size_t>(kind)];
}

const Label& LabelOf(Direction direction) {
  static const auto kLabels = std::to_array<Label>({
#define DIRECTION(name, text, th, en) {th, en},
#include "rules/base/vocabulary.def"
  });
  return kLabels[static_cast<std::size_t>(direction)];
}

const Label& LabelOf(FieldKind kind) {
  static const auto kLabels = std::to_array<Label>({
#define FIELD_KIND(name, text, th, en) {th, en},
#include "rules/base/vocabulary.def"
  });
  return kLabels[static_cast<std::size_t>(kind)];
}

std::optional<OrganisationKind> FindKind(std::string_view text) {
  return Find<OrganisationKind>(kKindTexts, text);
}

std::optional<Direction> FindDirection(std::string_view text) {
  return Find<Direction>(kDirectionTexts, text);
}

std::optional<FieldKind> FindFieldKind(std::string_view text) {
  return Find<FieldKind>(kFieldKindTexts, text);
}

std::span<const std::string_view> KindTexts() { return kKindTexts; }

std::span<const std::string_view> DirectionTexts() { return kDirectionTexts; }

std::span<const std::string_view> FieldKindTexts() { return kFieldKindTexts; }

static_assert(kEveryKind == (1U << kKindTexts.size()) - 1, "one bit for each kind");

}  // namespace radap
