// Figures that a sentence prints and that follow from others in it: sums, shares, averages.
//
// One line of text -> AmountsIn -> AddTextFigures -> PrintedFigures. Only a few ways of saying it are known:
// "จำนวน 13 งาน คิดเป็นร้อยละ 27.65", "A และ B รวม C", "รวม X เฉลี่ย Y ต่อเดือน", "80% เท่ากับ Z".
// Tested by tests/engine/import/plan/text_figures_test.cc.
#ifndef RADAP_ENGINE_IMPORT_PLAN_TEXT_FIGURES_H_
#define RADAP_ENGINE_IMPORT_PLAN_TEXT_FIGURES_H_

#include <string>
#include <string_view>
#include <vector>

#include "engine/dossier/finding.h"
#include "engine/dossier/printed.h"
#include "engine/import/plan/plan_document.h"

namespace radap {

// A number in a sentence: the words from the number before it, and the unit behind it.
struct TextAmount {
  std::string before;  // compact
  std::string digits;
  std::string unit;
  bool is_per_month = false;
};

std::vector<TextAmount> AmountsIn(std::string_view text);

void AddTextFigures(const std::string& text, const Place& place,
                    std::vector<PrintedFigure>& printed);

// A line that ends in "ดังนี้" (as follows) says the sum of the list or the table behind it. `next` are the parts of
// the document behind that line.
void AddFollowingSum(const PlanPart& line, const PlanPart* next, std::size_t count,
                     std::vector<PrintedFigure>& printed);

}  // namespace radap

#endif  // RADAP_ENGINE_IMPORT_PLAN_TEXT_FIGURES_H_
