// The year in a header or a title: "ปีงบประมาณ พ.ศ. 2567", "FY2024", "ปี 67".
//
// Normalised text -> HeaderYearIn -> a Buddhist-era year and the text without it. Two years in one text are none.
// Tested by tests/engine/import/table/field_test.cc.
#ifndef RADAP_ENGINE_IMPORT_TABLE_HEADER_YEAR_H_
#define RADAP_ENGINE_IMPORT_TABLE_HEADER_YEAR_H_

#include <optional>
#include <string>
#include <string_view>

namespace radap::free_table {

struct HeaderYear {
  int year = 0;              // Buddhist era
  bool is_repaired = false;  // printed as a Christian year, or as its last two digits
  std::string rest;          // without the year and the words beside it
};

// REQUIRES: normalised (field.h).
std::optional<HeaderYear> HeaderYearIn(std::string_view normal);

}  // namespace radap::free_table

#endif  // RADAP_ENGINE_IMPORT_TABLE_HEADER_YEAR_H_
