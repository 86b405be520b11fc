// The items, groups, questions and issues that cells name: by id ("7.1", "7. 6", "หัวข้อ 7.1 ..."), or by their label.
//
// Text of a cell -> element of the pack, or an id as typed with a hint what is near it.
// Tested by tests/engine/import/table/pack_ids_test.cc.
#ifndef RADAP_ENGINE_IMPORT_TABLE_PACK_IDS_H_
#define RADAP_ENGINE_IMPORT_TABLE_PACK_IDS_H_

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "rules/base/text.h"
#include "rules/compile/program.h"

namespace radap::free_table {

// "กลุ่มที่ 2 ตามแผน" -> "2" and "ตามแผน"; spaces behind a point inside an id go. Empty id: none begins the text.
struct LeadingId {
  std::string id;
  std::string rest;
};
LeadingId LeadingIdIn(std::string_view text);

class PackIds {
 public:
  explicit PackIds(const Program& program) : program_(program) {}

  const std::string& pack() const { return program_.id; }
  // Null if there is none.
  const Element* ById(std::string_view id) const;
  // The one element of this kind below `parent` (an id; "": anywhere) with this label.
  const Element* ByLabel(ElementKind kind, std::string_view parent, std::string_view label);
  // By the id that begins the text, else by its label as an item, question or group.
  const Element* Find(std::string_view text);
  // "the nearest is `7.1`", or what ids of this kind there are, below `parent`.
  Label Hint(ElementKind kind, std::string_view parent, std::string_view text);

 private:
  // The same, worked out.
  Label HintFor(ElementKind kind, std::string_view parent, std::string_view text) const;

  const Program& program_;
  std::unordered_map<std::string, Label> hints_;  // by kind, parent and text
  std::unordered_map<std::string, int>
      by_label_;  // kind, parent, normalised label; -1: more than one
};

// "7.1/2" -> 2, "1.1.1/3" -> 3.
std::string LastPartOf(std::string_view id);
std::string ParentPartOf(std::string_view id);
// 1 and above.
std::optional<int> WholeNumberIn(std::string_view digits);

}  // namespace radap::free_table

#endif  // RADAP_ENGINE_IMPORT_TABLE_PACK_IDS_H_
