// What the passes over a mapping file share. Private to engine/mapping.
#ifndef RADAP_ENGINE_MAPPING_MISTAKES_H_
#define RADAP_ENGINE_MAPPING_MISTAKES_H_

#include <cstddef>
#include <utility>

#include "engine/mapping/mapping.h"

namespace radap {

constexpr std::size_t kMostMistakes = 100;

// The last one of a full list says that there are more.
inline void AddMistake(MappingMistakes& mistakes, int line, Label message) {
  if (mistakes.size() >= kMostMistakes) return;
  if (mistakes.size() + 1 == kMostMistakes) {
    message = {"มีข้อผิดพลาดอีก ที่เหลือไม่ได้แสดง: แก้ชุดนี้ก่อน",
               "there are more mistakes, not listed: correct these first"};
  }
  mistakes.push_back({line, std::move(message)});
}

// "question 1.1.3"
inline Label NameOf(ElementKind kind, const std::string& id) {
  return {LabelOf(kind).th + " " + id, LabelOf(kind).en + " " + id};
}

// What a mapping speaks of: questions with blanks to fill in, issues, groups.
inline bool IsMapped(const Element& element) {
  return element.kind == ElementKind::kIssue || element.kind == ElementKind::kGroup ||
         (element.kind == ElementKind::kQuestion && !element.fields.empty());
}

// Index of the element with that id and kind, -1 if there is none.
inline int FindOfKind(const Program& program, const std::string& id, ElementKind kind) {
  const int found = program.Find(id);
  return found >= 0 && program.elements[static_cast<std::size_t>(found)].kind == kind ? found : -1;
}

}  // namespace radap

#endif  // RADAP_ENGINE_MAPPING_MISTAKES_H_
