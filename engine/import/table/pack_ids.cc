#include "engine/import/table/pack_ids.h"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "engine/dossier/quote.h"
#include "engine/import/table/field.h"
#include "engine/import/text/ascii.h"
#include "engine/import/text/thai_text.h"

namespace radap::free_table {
namespace {

constexpr std::size_t kMostNamed = 8;  // ids that a message lists
constexpr std::size_t kMostHints = 200;

bool IsIdLetter(char letter) {
  return IsDigit(letter) || IsLatin(letter) || letter == '.' || letter == '/' || letter == '-';
}

// "หัวข้อที่ 7.1" -> "7.1"; the text as it is if no number follows.
std::string_view WithoutKind(std::string_view text) {
  for (const std::string_view word :
       {"หัวข้อที่",    "หัวข้อ",     "หมวดที่",    "หมวด",      "คำถามที่", "คำถาม", "ประเด็นที่", "ประเด็น",
        "ข้อที่",      "ข้อ",       "กลุ่มที่",     "กลุ่มตัวชี้วัดที่", "กลุ่ม",    "item",  "Item",    "category",
        "Category", "question", "Question", "issue",     "Issue",  "group", "Group"}) {
    if (!text.starts_with(word)) continue;
    std::string_view rest = text.substr(word.size());
    while (rest.starts_with(' ')) rest.remove_prefix(1);
    return !rest.empty() && IsDigit(rest.front()) ? rest : text;
  }
  return text;
}

std::string KeyOf(ElementKind kind, std::string_view parent, std::string_view label) {
  return std::to_string(static_cast<int>(kind)) + '\n' + std::string(parent) + '\n' +
         Normalised(label);
}

}  // namespace

LeadingId LeadingIdIn(std::string_view text) {
  const std::string line = Squeezed(ArabicDigits(RepairThai(text)));
  const std::string_view left = WithoutKind(line);
  LeadingId found;
  std::size_t i = 0;
  for (; i < left.size(); ++i) {
    const bool is_gap = left[i] == ' ' && i > 1 && left[i - 1] == '.' && IsDigit(left[i - 2]) &&
                        i + 1 < left.size() && IsDigit(left[i + 1]);
    if (is_gap && found.id.find('.') == found.id.size() - 1) continue;  // "7. 6"
    if (!IsIdLetter(left[i])) break;
    found.id += left[i];
  }
  while (!found.id.empty() && !IsDigit(found.id.back()) &&
         std::string_view("./-").find(found.id.back()) != std::string_view::npos) {
    found.id.pop_back();
  }
  found.rest = Squeezed(left.substr(i));
  return found;
}

const Element* PackIds::ById(std::string_view id) const {
  const int index = id.empty() ? -1 : program_.Find(id);
  return index < 0 ? nullptr : &program_.elements[static_cast<std::size_t>(index)];
}

const Element* PackIds::ByLabel(ElementKind kind, std::string_view parent, std::string_view label) {
  if (by_label_.empty()) {
    for (std::size_t i = 0; i < program_.elements.size(); ++i) {
      const Element& element = program_.elements[i];
      const std::string above =
          element.parent < 0 ? "" : program_.elements[static_cast<std::size_t>(element.parent)].id;
      for (const std::string& text : {element.label.th, element.label.en}) {
        if (text.empty()) continue;
        for (const std::string& under : {std::string(), above}) {
          const auto [place, is_new] =
              by_label_.emplace(KeyOf(element.kind, under, text), static_cast<int>(i));
          if (!is_new && place->second != static_cast<int>(i)) place->second = -1;
        }
      }
    }
  }
  const auto found = by_label_.find(KeyOf(kind, parent, label));
  return found == by_label_.end() || found->second < 0
             ? nullptr
             : &program_.elements[static_cast<std::size_t>(found->second)];
}

const Element* PackIds::Find(std::string_view text) {
  if (const Element* element = ById(LeadingIdIn(text).id)) return element;
  for (const ElementKind kind : {ElementKind::kItem, ElementKind::kQuestion, ElementKind::kGroup}) {
    if (const Element* element = ByLabel(kind, "", text)) return element;
  }
  return nullptr;
}

Label PackIds::Hint(ElementKind kind, std::string_view parent, std::string_view text) {
  // With the wrong pack each row has an unknown id; the nearest of many is not found for ever more texts.
  if (hints_.size() >= kMostHints) text = "";
  const std::string key = KeyOf(kind, parent, text);
  const auto known = hints_.find(key);
  return known != hints_.end() ? known->second
                               : hints_.emplace(key, HintFor(kind, parent, text)).first->second;
}

Label PackIds::HintFor(ElementKind kind, std::string_view parent, std::string_view text) const {
  std::vector<std::string_view> ids;
  std::vector<std::string_view> labels;
  for (const Element& element : program_.elements) {
    const std::string_view above =
        element.parent < 0
            ? ""
            : std::string_view(program_.elements[static_cast<std::size_t>(element.parent)].id);
    if (element.kind != kind || (!parent.empty() && above != parent)) continue;
    ids.push_back(element.id);
    labels.push_back(element.label.th);
  }
  std::optional<std::string> nearest = NearestName(text, ids);
  if (!nearest) nearest = NearestName(text, labels);
  if (nearest) return {"ที่ใกล้ที่สุดคือ “" + *nearest + "”", "the nearest is `" + *nearest + "`"};
  if (ids.empty()) return {"เกณฑ์นี้ไม่มี", "the pack has none"};
  std::string list;
  for (std::size_t i = 0; i < std::min(ids.size(), kMostNamed); ++i) {
    if (!list.empty()) list += ", ";
    list += ids[i];
  }
  if (ids.size() > kMostNamed) list += " …";
  return {"ที่มีคือ " + list, "there is " + list};
}

std::string LastPartOf(std::string_view id) {
  const std::size_t slash = id.rfind('/');
  return slash == std::string_view::npos ? "" : std::string(id.substr(slash + 1));
}

std::string ParentPartOf(std::string_view id) {
  return std::string(id.substr(0, std::min(id.rfind('/'), id.size())));
}

std::optional<int> WholeNumberIn(std::string_view digits) {
  const std::optional<int> number = WholeNumber(digits);
  return number && *number >= 1 ? number : std::nullopt;
}

}  // namespace radap::free_table
