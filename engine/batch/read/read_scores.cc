// Ratings of items, and the points that are claimed for elements.
#include "engine/batch/read/dossier_reader.h"
#include "rules/base/index.h"

namespace radap::batch {
namespace {

constexpr std::uint32_t kItems = std::uint32_t{1} << static_cast<unsigned>(ElementKind::kItem);
constexpr std::uint32_t kAllButGroups =
    ~(std::uint32_t{1} << static_cast<unsigned>(ElementKind::kGroup));

}  // namespace

const char* DossierReader::ReadInto(Amounts& amounts, std::size_t cell, const char* at) const {
  std::int64_t millionths = 0;
  at = json_.Amount(at, millionths);
  Give(amounts, cell, millionths);
  return at;
}

const char* DossierReader::ReadRatings(const char* at) {
  memory_.ratings.Begin();
  const std::uint64_t object = ++memory_.object;
  return json_.Entries(
      at, [this](const char* key) { return FindElement(key, memory_.ratings, kItems); },
      [this, object](int item, const char* value, bool is_null) -> const char* {
        if (!IsFirst(memory_.seen_element[Index(item)], object)) return nullptr;
        return is_null ? value + 4 : ReadRating(item, value);
      });
}

// An amount alone is of the fiscal year.
const char* DossierReader::ReadRating(int item, const char* at) {
  if (*at != '{') return ReadInto(block_.rating[0], SlotCell(item), at);
  return ByYear(at, [this, item](int year, const char* value, bool is_null) -> const char* {
    if (is_null) return value + 4;
    std::int64_t millionths = 0;
    value = json_.Amount(value, millionths);
    const int before = YearsBefore(year, tables_.schema->rating_years);
    if (before >= 0) Give(block_.rating[Index(before)], SlotCell(item), millionths);
    return value;
  });
}

const char* DossierReader::ReadClaims(const char* at) {
  memory_.claims.Begin();
  const std::uint64_t object = ++memory_.object;
  return json_.Entries(
      at, [this](const char* key) { return FindElement(key, memory_.claims, kAllButGroups); },
      [this, object](int element, const char* value, bool is_null) -> const char* {
        if (tables_.At(element).score < 0) return nullptr;
        if (!IsFirst(memory_.seen_element[Index(element)], object)) return nullptr;
        return is_null ? value + 4 : ReadInto(block_.claimed, Cell(element), value);
      });
}

}  // namespace radap::batch
