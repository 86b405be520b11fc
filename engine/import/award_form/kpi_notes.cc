#include "engine/import/award_form/kpi_notes.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

#include "engine/import/text/ascii.h"
#include "engine/import/text/thai_text.h"

namespace radap::award_form {
namespace {

constexpr std::string_view kYear = "ปี";

// A stretch of the note from one year to the next.
struct Stretch {
  int year = 0;  // 0: before the first
  std::string_view words;
};

// The year behind "ปี" at `at`, of two or four digits: "ปี 65", "ปี พ.ศ. 2565", "ปีงบประมาณ 2565".
int YearAt(std::string_view note, std::size_t at) {
  std::string_view rest = note.substr(at + kYear.size(), 60);
  for (const std::string_view word : {"งบประมาณ", "พ.ศ.", " ", "พ.ศ.", " "}) {
    while (rest.starts_with(word)) rest.remove_prefix(word.size());
  }
  const std::string_view digits = LeadingDigits(rest);
  const int year = WholeNumber(digits).value_or(0);
  if (digits.size() == 2) return 2500 + year;
  return digits.size() == 4 && year >= 2400 && year < 2700 ? year : 0;
}

std::vector<Stretch> StretchesOf(std::string_view note) {
  std::vector<Stretch> stretches;
  std::size_t begin = 0;
  int year = 0;
  for (std::size_t at = note.find(kYear); at != std::string_view::npos;
       at = note.find(kYear, at + 1)) {
    const int next = YearAt(note, at);
    if (next == 0) continue;
    stretches.push_back({year, note.substr(begin, at - begin)});
    begin = at;
    year = next;
  }
  stretches.push_back({year, note.substr(begin)});
  return stretches;
}

// A word of its own: no Latin letter touches it.
bool HasWord(std::string_view text, std::string_view word) {
  for (std::size_t at = text.find(word); at != std::string_view::npos;
       at = text.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    const bool is_begun = at > 0 && IsLatin(text[at - 1]);
    if (!is_begun && (end == text.size() || !IsLatin(text[end]))) return true;
  }
  return false;
}

bool SaysNoValue(std::string_view words) {
  constexpr std::array<std::string_view, 14> kWords = {
      "N/A",    "n/a",  "N.A.",         "NA",        "ไม่มีผล",  "ไม่มีข้อมูล",    "ไม่มีค่า",
      "ไม่มีการ", "ยังไม่", "ไม่ได้ดำเนินการ", "ไม่ได้จัดเก็บ", "ไม่ได้วัด", "ไม่ได้ประเมิน", "ไม่ได้สำรวจ"};
  return std::any_of(kWords.begin(), kWords.end(),
                     [words](std::string_view word) { return HasWord(words, word); });
}

bool SaysBegun(std::string_view words) { return words.find("เริ่ม") != std::string_view::npos; }

std::string Shown(std::string_view words) {
  constexpr std::size_t kLetters = 40;
  return Shortened(Squeezed(words), kLetters);
}

}  // namespace

std::optional<std::string> WordsOfNoValue(std::string_view note, int year) {
  const std::string text = ArabicDigits(note);
  const std::vector<Stretch> stretches = StretchesOf(text);
  for (std::size_t i = 0; i < stretches.size(); ++i) {
    const Stretch& stretch = stretches[i];
    const bool is_of_year = stretch.year == year || (stretch.year == 0 && stretches.size() == 1);
    if (is_of_year && SaysNoValue(stretch.words)) return Shown(stretch.words);
    // "เริ่มตรวจในปี 2566": the years before have no value.
    const bool begun_later = stretch.year > year && i > 0 && SaysBegun(stretches[i - 1].words);
    if (begun_later) {
      return Shown(std::string(stretches[i - 1].words) + std::string(stretch.words));
    }
  }
  return std::nullopt;
}

}  // namespace radap::award_form
