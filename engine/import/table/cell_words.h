// Words in the cells of a table that stand for something: a direction, a claim, a row of totals, a unit.
//
// Text -> value, nothing where the words are not known. The words are synonyms.def.
// Tested by tests/engine/import/table/cell_words_test.cc.
#ifndef RADAP_ENGINE_IMPORT_TABLE_CELL_WORDS_H_
#define RADAP_ENGINE_IMPORT_TABLE_CELL_WORDS_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "rules/base/vocabulary.h"

namespace radap::free_table {

enum class Claim : std::uint8_t { kYes, kNo, kNotApplicable };

std::optional<Direction> DirectionIn(std::string_view text);
std::optional<Claim> ClaimIn(std::string_view text);
// "รวม", "รวม 7.1", "Grand total"; not a name that begins with such a word.
bool IsTotal(std::string_view text);
bool IsPercentUnit(std::string_view unit);
// "%", "ร้อยละ (%)" are the same unit, as are "คะแนน" and "points"; else letter for letter.
bool IsSameUnit(std::string_view a, std::string_view b);

}  // namespace radap::free_table

#endif  // RADAP_ENGINE_IMPORT_TABLE_CELL_WORDS_H_
