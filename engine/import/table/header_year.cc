#include "engine/import/table/header_year.h"

#include <algorithm>
#include <cstddef>

#include "engine/import/text/ascii.h"

namespace radap::free_table {
namespace {

constexpr int kFirstYear = 2400;
constexpr int kLastYear = 2700;
constexpr int kFirstChristianYear = 1950;
constexpr int kLastChristianYear = 2150;
constexpr int kBuddhistOffset = 543;  // B.E. = C.E. + 543
constexpr std::string_view kDigits = "0123456789";

// The words about a year at the end of a text go, all of them; whether there was one.
bool DropYearWords(std::string& before) {
  constexpr std::string_view kWords[] = {
#define YEAR_WORD(word) word,
#include "engine/import/table/synonyms.def"
  };
  bool has_word = false;
  for (const std::string_view word : kWords) {
    if (!before.ends_with(word)) continue;
    before.resize(before.size() - word.size());
    has_word = true;
    DropYearWords(before);
    break;
  }
  return has_word;
}

}  // namespace

std::optional<HeaderYear> HeaderYearIn(std::string_view normal) {
  const std::size_t begin = normal.find_first_of(kDigits);
  if (begin == std::string_view::npos) return std::nullopt;
  const std::size_t end = std::min(normal.find_first_not_of(kDigits, begin), normal.size());
  if (normal.find_first_of(kDigits, end) != std::string_view::npos) return std::nullopt;
  const std::string_view digits = normal.substr(begin, end - begin);
  if (digits.size() != 4 && digits.size() != 2) return std::nullopt;
  HeaderYear year;
  year.year = WholeNumber(digits).value_or(0);
  std::string before(normal.substr(0, begin));
  const bool has_word = DropYearWords(before);
  if (digits.size() == 2) {
    if (!has_word || year.year < 50) return std::nullopt;  // "ปี 67", never a bare "67"
    year.year += 2500;
    year.is_repaired = true;
  } else if (year.year >= kFirstChristianYear && year.year <= kLastChristianYear) {
    year.year += kBuddhistOffset;
    year.is_repaired = true;
  }
  if (year.year < kFirstYear || year.year > kLastYear) return std::nullopt;
  year.rest = before + std::string(normal.substr(end));
  return year;
}

}  // namespace radap::free_table
