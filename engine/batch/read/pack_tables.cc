#include "engine/batch/read/pack_tables.h"

#include <charconv>
#include <string>
#include <string_view>

#include "engine/eval/asked.h"
#include "rules/base/index.h"

namespace radap::batch {
namespace {

// "1.1.1/3" -> "3"; an id without a slash is itself.
std::string_view LastPart(std::string_view id) { return id.substr(id.find('/') + 1); }

// Nothing (0) unless it is written as numbers are.
std::int64_t NumberOf(std::string_view text) {
  int number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return std::to_string(number) == text ? number : 0;
}

// `"3":`; a text that JSON would escape is a word that is met nowhere.
Word WordOf(std::string_view text, std::string_view behind) {
  const bool is_plain = text.find_first_of("\"\\") == std::string_view::npos;
  return is_plain ? Word("\"" + std::string(text) + "\"" + std::string(behind)) : Word();
}

}  // namespace

PackTables::PackTables(const Schema& of) : schema(&of), program(of.program) {
  issues.resize(program->elements.size());
  groups.resize(program->elements.size());
  for (int i = 0; i < static_cast<int>(program->elements.size()); ++i) {
    const Element& element = At(i);
    keys.push_back(WordOf(element.id, ":"));
    texts.push_back(WordOf(element.id, ""));
    const std::string_view number = LastPart(element.id);
    if (element.kind == ElementKind::kIssue && element.parent >= 0) {
      issues[Index(element.parent)].push_back({WordOf(number, ":"), number, i});
    } else if (element.kind == ElementKind::kGroup && element.parent >= 0) {
      groups[Index(element.parent)].push_back({NumberOf(number), i});
    }
  }
  for (std::size_t kind = 0; kind < kElementKinds; ++kind) {
    asks_applicable[kind] =
        IsAsked(*program, static_cast<ElementKind>(kind), Property::kApplicable);
  }
}

int PackTables::FindGroup(int item, std::int64_t number) const {
  for (const Group& group : groups[Index(item)]) {
    if (group.number == number && number > 0) return group.element;
  }
  return -1;
}

}  // namespace radap::batch
