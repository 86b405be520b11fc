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

bool IsPlain(std::string_view text) { return text.find_first_of("\"\\") == std::string_view::npos; }

// `"3":`; a text that JSON would escape is a word that is met nowhere.
Word WordOf(std::string_view text, std::string_view behind) {
  return IsPlain(text) ? Word("\"" + std::string(text) + "\"" + std::string(behind)) : Word();
}

// Within the padding, so that it can be compared anywhere.
constexpr std::size_t kMaxHead = 48;

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
      issues[Index(element.parent)].push_back({WordOf(number, ":"),
                                               WordOf(number, ":{\"claimed\":"), number, i,
                                               Index(of.slot[Index(i)]) * kRows});
    } else if (element.kind == ElementKind::kGroup && element.parent >= 0) {
      groups[Index(element.parent)].push_back({NumberOf(number), i});
    }
  }
  for (const int group : of.Of(ElementKind::kGroup)) AddKpiHead(group);
  for (std::size_t kind = 0; kind < kElementKinds; ++kind) {
    asks_applicable[kind] =
        IsAsked(*program, static_cast<ElementKind>(kind), Property::kApplicable);
  }
}

void PackTables::AddKpiHead(int group) {
  const Element& element = At(group);
  const std::int64_t number = NumberOf(LastPart(element.id));
  if (element.parent < 0 || FindGroup(element.parent, number) != group) return;
  const std::string& item = At(element.parent).id;
  const std::string text =
      "{\"item\":\"" + item + "\",\"group\":" + std::to_string(number) + ",\"name\":\"";
  if (IsPlain(item) && text.size() <= kMaxHead) kpi_heads.push_back({text, group});
}

int PackTables::FindGroup(int item, std::int64_t number) const {
  const std::vector<Group>& of_item = groups[Index(item)];
  const auto guess = static_cast<std::size_t>(number - 1);  // group 3 mostly is the third
  if (guess < of_item.size() && of_item[guess].number == number) return of_item[guess].element;
  for (const Group& group : of_item) {
    if (group.number == number && number > 0) return group.element;
  }
  return -1;
}

}  // namespace radap::batch
