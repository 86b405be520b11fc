#include "engine/standing/xlsx_number.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <cstdlib>
#include <string>

#include "engine/report/figures.h"

namespace radap::standing {
namespace {

constexpr int kSheetDigits = 15;  // that any binary number of 64 bits gives back
constexpr int kMostPlaces = 9;

int DigitsBeforePoint(const Exact& number) {
  const std::string whole = number.ToDecimal(0);
  return static_cast<int>(std::ranges::count_if(whole, [](char c) { return c != '-'; }));
}

int PlacesInSheet(const Exact& number) {
  return std::clamp(kSheetDigits - DigitsBeforePoint(number), 0, kMostPlaces);
}

}  // namespace

bool IsExactInSheet(const Exact& number) {
  return DigitsBeforePoint(number) <= kSheetDigits && IsDecimal(number, PlacesInSheet(number));
}

void WriteNumber(lxw_worksheet* sheet, int row, int column, const Exact& number,
                 lxw_format* format) {
  const std::string digits = number.ToDecimal(PlacesInSheet(number));
  worksheet_write_number(sheet, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column),
                         std::strtod(digits.c_str(), nullptr), format);
}

}  // namespace radap::standing
