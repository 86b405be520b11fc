// What a column of a free table holds, by its header.
//
// Header text -> FieldOfHeader -> TableColumn (a field, and its year where it has one). The words are synonyms.def.
// Nothing is near enough here: a header means a field or it does not.
// Tested by tests/engine/import/table/field_test.cc.
#ifndef RADAP_ENGINE_IMPORT_TABLE_FIELD_H_
#define RADAP_ENGINE_IMPORT_TABLE_FIELD_H_

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "rules/base/text.h"

namespace radap::free_table {

enum class TableField : std::uint8_t {
#define FIELD(name, word, th, en) name,
#include "engine/import/table/synonyms.def"
};

struct TableColumn {
  TableField field{};
  std::optional<int> year = {};   // Buddhist era: of a result or a target
  bool is_year_repaired = false;  // the header has a Christian year or two digits

  friend bool operator==(const TableColumn&, const TableColumn&) = default;
};

const Label& LabelOf(TableField field);
// "result-2567" for --map.
std::string WordOf(const TableColumn& column);
std::span<const std::string_view> FieldWords();
// The other way round: "target", "result-2567", "result" (of the fiscal year).
std::optional<TableColumn> FieldOfWord(std::string_view word);

// A text to compare: repaired, lower case, Arabic digits, no spaces and no punctuation.
std::string Normalised(std::string_view text);
// The same without what stands in brackets.
std::string NormalisedWithoutBrackets(std::string_view text);

// "ผลการดำเนินงาน ปี 2567", "KPI", "ค่าเป้าหมาย (Target)"; a header that is only a year is a result.
std::optional<TableColumn> FieldOfHeader(std::string_view header);
// Whether nothing but a year stands there.
bool IsOnlyYear(std::string_view header);
// The known header that is nearest, and its field.
struct NearHeader {
  std::string header;
  TableField field{};
};
std::optional<NearHeader> NearestHeader(std::string_view header);

}  // namespace radap::free_table

#endif  // RADAP_ENGINE_IMPORT_TABLE_FIELD_H_
