// The text of one cell or line of a plan: cleaned of markup, compared, and looked through for years and codes.
//
// Markdown cell -> CleanCell -> text as a person types it. All functions are pure and take valid UTF-8; each is
// linear in its text. Knows no tables. Used by this folder only. Tested by
// tests/engine/import/plan/cell_text_test.cc.
#ifndef RADAP_ENGINE_IMPORT_PLAN_CELL_TEXT_H_
#define RADAP_ENGINE_IMPORT_PLAN_CELL_TEXT_H_

#include <string>
#include <string_view>
#include <vector>

#include "rules/base/exact.h"

namespace radap {

// Without <br>, <ul ..> and the like, entities and escaped pipes read, Thai repaired, white space squeezed.
std::string CleanCell(std::string_view raw);
// For comparing: no white space, no dots at the end, lower case.
std::string Compact(std::string_view text);
// Without the bullet or number that it begins with: "- a", "2. a", "1) a".
std::string WithoutBullet(std::string_view text);
bool HasBullet(std::string_view text);
// The Buddhist-era years 2400 to 2699 that stand alone among digits, in order.
std::vector<int> YearsIn(std::string_view text);
// "AP1 – 2 : name" -> "AP1-2": letters, a number, and parts behind dashes; "S4. name" -> "S4". Dots and
// bullets before it are skipped. Empty if the text begins with no such code.
std::string CodeAtStart(std::string_view text);
// The letters of a code: "S" of "S4".
std::string_view LettersOfCode(std::string_view code);
// From 0 to 1, by the pairs of letters that both have.
Exact Similarity(std::string_view a, std::string_view b);
bool Contains(std::string_view text, std::string_view part);

}  // namespace radap

#endif  // RADAP_ENGINE_IMPORT_PLAN_CELL_TEXT_H_
