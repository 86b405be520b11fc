#include "rules/base/message_words.h"

#include <algorithm>
#include <array>

namespace radap {
namespace {

struct Meaning {
  std::string_view word;
  std::string_view th;
};

constexpr auto kMeanings = std::to_array<Meaning>({
#define ELEMENT(name, word, plural, th, en) {word, th}, {plural, th},
#include "rules/base/element.def"
#define UNIT(name, id, th, en, called) {id, called},
#include "rules/base/unit.def"
#define KIND(name, text, th, en) {text, th},
#define DIRECTION(name, text, th, en) {text, th},
#include "rules/base/vocabulary.def"
    {"source", "เอกสาร"},
    {"scale", "มาตรวัด"},
    {"constant", "ค่าคงที่"},
    {"field", "ช่องกรอก"},
    {"level", "ระดับ"},
    {"unit", "หน่วย"},
    {"assume", "ข้อสมมติ"},
    {"yes/no", "ใช่หรือไม่ใช่"},
    {"direction", "ทิศทาง"},
    {"kind", "ประเภทหน่วยงาน"},
    {"text", "ข้อความ"},
});

std::string_view MeaningOf(std::string_view word) {
  const auto* found = std::find_if(kMeanings.begin(), kMeanings.end(),
                                   [&](const Meaning& meaning) { return meaning.word == word; });
  return found == kMeanings.end() ? std::string_view() : found->th;
}

// One word, or an element word with an id behind it.
std::string WithMeaning(std::string_view text) {
  const std::string_view word = text.substr(0, text.find(' '));
  const std::string_view id = text.substr(word.size());
  const bool is_id = id.size() < 2 || (id[1] >= '0' && id[1] <= '9');
  const std::string_view meaning = MeaningOf(word);
  if (meaning.empty() || !is_id) return std::string(text);
  return std::string(meaning) + " (" + std::string(word) + ")" + std::string(id);
}

}  // namespace

std::string WithThaiWords(std::string_view words) {
  std::string text;
  for (std::size_t at = 0; at <= words.size();) {
    const std::size_t comma = std::min(words.find(", ", at), words.size());
    text += (text.empty() ? "" : ", ") + WithMeaning(words.substr(at, comma - at));
    at = comma + 2;
  }
  return text;
}

}  // namespace radap
