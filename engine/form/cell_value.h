// What a cell of the form holds and how: which leaves, written how, read how.
//
// Leaves -> ShownAt -> what is written; Cell -> ReadCell -> the same leaves. ShownAt reads back what it shows and says
// when that would not give the same: then the value goes to the sheet of further values. Knows no sheet.
// Tested by tests/engine/form/cell_value_test.cc.
#ifndef RADAP_ENGINE_FORM_CELL_VALUE_H_
#define RADAP_ENGINE_FORM_CELL_VALUE_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "engine/dossier/finding.h"
#include "engine/form/choices.h"
#include "engine/form/leaves.h"
#include "engine/import/sheet/workbook.h"

namespace radap {

enum class CellType : std::uint8_t {
  kText,
  kId,           // a text without white space at its ends: an id of the pack
  kAmount,       // a number
  kFieldAmount,  // a number; other words are kept as text, since a field may hold any
  kWhole,        // a whole number from 1
  kYear,         // 2400 to 2700
  kDate,         // a text, or a date of the sheet
  kList,         // one entry a line
  kHash,         // 64 hexadecimal digits
  kTarget,       // a number, words, "-" for none, "ค่าฐาน + 0.1" (target_text.h)
  kChoice,       // a word of a list, as the word in the dossier, true or false
};

struct Slot {
  std::string path;  // JSON pointer of the value
  CellType type{};
  ChoiceList list{};  // kChoice
};

// Stands in a cell whose value is on the sheet of further values.
constexpr std::string_view kElsewhere = "→ ข้อมูลอื่น";

struct Shown {
  std::string text;  // digits if it is a number
  bool is_number = false;

  friend bool operator==(const Shown&, const Shown&) = default;
};

// Whether the leaf at `path` belongs to this cell: its own, or a part of it.
bool Holds(const Slot& slot, const std::string& path);
// Those of them.
Leaves LeavesIn(const Slot& slot, const Leaves& leaves);

// Nothing if there is nothing to show; the text kElsewhere if a cell cannot give the value back.
std::optional<Shown> ShownAt(const Slot& slot, const Leaves& leaves);

// Empty for a blank cell. What cannot be used, and what was repaired, has a finding at `place`.
Leaves ReadCell(const Slot& slot, const Cell& cell, const Place& place, Findings& findings);

}  // namespace radap

#endif  // RADAP_ENGINE_FORM_CELL_VALUE_H_
