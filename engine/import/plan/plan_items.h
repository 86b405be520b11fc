// The initiatives that a pack asks for, and how a document's headings, codes and rows are matched to them.
//
// Program -> PlanItems; heading or code of the document -> item. The first word of a label in the pack is its code
// ("AP1-1" of "AP1-1 Large-debtor management"); a pack whose labels begin with no codes is matched by names, then
// by order. Tested by tests/engine/import/plan/plan_items_test.cc.
#ifndef RADAP_ENGINE_IMPORT_PLAN_PLAN_ITEMS_H_
#define RADAP_ENGINE_IMPORT_PLAN_PLAN_ITEMS_H_

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "rules/compile/program.h"

namespace radap {

struct PlanGroup {
  int number = 0;
  std::string name;  // Thai label
  std::string name_en;
};

struct PlanItem {
  std::string id;    // "1.1.1.1"
  std::string code;  // "AP1-1"; empty if the label has none
  std::string name;  // Thai label without the code
  std::vector<PlanGroup> groups;
  std::map<std::string, std::string, std::less<>>
      parents;  // letters -> code: "S" -> "S4", "T" -> "T7"
  std::vector<std::string> fields;
};

struct PlanItems {
  std::vector<PlanItem> items;  // in the order of the pack

  // Index, -1 if there is none.
  int FindCode(std::string_view code) const;
  // The one whose name is most alike, if alike enough to be the same in other words.
  int FindName(std::string_view name) const;
  bool HasCodes() const;
  // Whether some item stands under this code: "S4".
  bool HasParent(std::string_view code) const;
};

PlanItems ItemsOf(const Program& program);

}  // namespace radap

#endif  // RADAP_ENGINE_IMPORT_PLAN_PLAN_ITEMS_H_
