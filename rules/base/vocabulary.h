// The closed word lists that dossiers and packs share: kinds of organisation, directions of a KPI, kinds of field.
// Text and enum both come from vocabulary.def, so they cannot drift apart.
// Tested by tests/rules/base/vocabulary_test.cc.
#ifndef RADAP_RULES_BASE_VOCABULARY_H_
#define RADAP_RULES_BASE_VOCABULARY_H_

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "rules/base/text.h"

namespace radap {

enum class OrganisationKind : std::uint8_t {
#define KIND(name, text, th, en) name,
#include "rules/base/vocabulary.def"
};

enum class Direction : std::uint8_t {
#define DIRECTION(name, text, th, en) name,
#include "rules/base/vocabulary.def"
};

// What a field to be filled in holds.
enum class FieldKind : std::uint8_t {
#define FIELD_KIND(name, text, th, en) name,
#include "rules/base/vocabulary.def"
};

std::string_view TextOf(FieldKind kind);
const Label& LabelOf(FieldKind kind);
std::optional<FieldKind> FindFieldKind(std::string_view text);
std::span<const std::string_view> FieldKindTexts();

std::string_view TextOf(OrganisationKind kind);
std::string_view TextOf(Direction direction);
const Label& LabelOf(OrganisationKind kind);
const Label& LabelOf(Direction direction);
std::optional<OrganisationKind> FindKind(std::string_view text);
std::optional<Direction> FindDirection(std::string_view text);
std::span<const std::string_view> KindTexts();
std::span<const std::string_view> DirectionTexts();

// A set of kinds of organisation: bit i stands for the kind with value i.
using KindSet = std::uint8_t;
constexpr KindSet kNoKinds = 0;
constexpr KindSet kEveryKind = 0x7f;
constexpr KindSet SetOf(OrganisationKind kind) {
  return static_cast<KindSet>(1U << static_cast<unsigned>(kind));
}

}  // namespace radap

#endif  // RADAP_RULES_BASE_VOCABULARY_H_
