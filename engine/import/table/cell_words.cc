#include "engine/import/table/cell_words.h"

#include <cstddef>
#include <unordered_map>
#include <unordered_set>

#include "engine/import/table/field.h"
#include "engine/import/text/ascii.h"

namespace radap::free_table {
namespace {

constexpr std::size_t kMaxWord = 60;  // bytes; longer texts are none of these words

template <typename Value>
using ByWord = std::unordered_map<std::string, Value>;

template <typename Value>
std::optional<Value> Look(const ByWord<Value>& words, std::string_view text) {
  if (text.size() > kMaxWord) return std::nullopt;
  auto found = words.find(std::string(text));
  if (found == words.end()) found = words.find(Normalised(text));
  if (found == words.end()) return std::nullopt;
  return found->second;
}

}  // namespace

std::optional<Direction> DirectionIn(std::string_view text) {
  static const ByWord<Direction> words = {
#define DIRECTION_WORD(direction, word) {Normalised(word), Direction::direction},
#include "engine/import/table/synonyms.def"
  };
  return Look(words, text);
}

std::optional<Claim> ClaimIn(std::string_view text) {
  static const ByWord<Claim> words = {
#define CLAIM_WORD(claim, word) {Normalised(word), Claim::claim},
#include "engine/import/table/synonyms.def"
  };
  return Look(words, text);
}

bool IsTotal(std::string_view text) {
  static const std::unordered_set<std::string> words = {
#define TOTAL_WORD(word) Normalised(word),
#include "engine/import/table/synonyms.def"
  };
  if (text.size() > kMaxWord) return false;
  std::string normal = Normalised(text);
  std::erase_if(normal, IsDigit);
  return words.contains(normal);
}

bool IsPercentUnit(std::string_view unit) {
  if (unit.size() > kMaxWord) return false;
  if (unit == "%" || unit == "(%)" || unit == "ร้อยละ") return true;
  const std::string normal = NormalisedWithoutBrackets(unit);
  return normal == "ร้อยละ" || normal == "percent" || normal == "percentage" ||
         normal == "เปอร์เซ็นต์" || normal == "เปอร์เซนต์" || normal == "pct";
}

bool IsSameUnit(std::string_view a, std::string_view b) {
  const auto normal_of = [](std::string_view unit) {
    std::string normal = NormalisedWithoutBrackets(unit);
    if (normal == "points" || normal == "point") normal = "คะแนน";
    return normal.empty() ? std::string(unit) : normal;
  };
  return a == b || (IsPercentUnit(a) && IsPercentUnit(b)) || normal_of(a) == normal_of(b);
}

}  // namespace radap::free_table
