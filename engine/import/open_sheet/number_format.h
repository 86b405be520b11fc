// What a number format of a sheet says about the number it shows: "0.00%" a percentage, "d mmm yy"
// a date. Tested by tests/engine/import/cell_value_test.cc.
#ifndef RADAP_ENGINE_IMPORT_OPEN_SHEET_NUMBER_FORMAT_H_
#define RADAP_ENGINE_IMPORT_OPEN_SHEET_NUMBER_FORMAT_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace radap {

enum class NumberFormat : std::uint8_t { kPlain, kPercent, kDate };

// Of the formats that xlsx knows by number only (ECMA-376 part 1, 18.8.30, with those of Thai
// Excel).
NumberFormat FormatOfId(std::size_t id);
// Of a format code: its first section counts; quoted text, [colours] and escaped letters do not.
NumberFormat FormatOfCode(std::string_view code);

}  // namespace radap

#endif  // RADAP_ENGINE_IMPORT_OPEN_SHEET_NUMBER_FORMAT_H_
