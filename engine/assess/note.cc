#include "engine/assess/note.h"

#include <algorithm>
#include <iterator>
#include <optional>

#include "engine/assess/words.h"
#include "engine/import/text/ascii.h"

namespace radap {
namespace {

constexpr int kFirstYear = 2550;  // of those written with two digits
constexpr int kLastYear = 2589;
constexpr int kLongestSpan = 10;

// End of a run of digits with commas at thousands and one decimal point.
std::size_t EndOfNumber(const std::string& text, std::size_t at) {
  const auto digits_at = [&](std::size_t from, std::size_t count) {
    std::size_t found = 0;
    while (found < count && from + found < text.size() && IsDigit(text[from + found])) ++found;
    return found;
  };
  std::size_t end = at + digits_at(at, text.size());
  while (end < text.size() && text[end] == ',' && digits_at(end + 1, 4) == 3) end += 4;
  if (end + 1 < text.size() && text[end] == '.' && IsDigit(text[end + 1])) {
    end += 1 + digits_at(end + 1, text.size());
  }
  return end;
}

// Whether the digits at [begin, end) stand for themselves.
bool IsNumber(const std::string& text, std::size_t begin, std::size_t end, int open_brackets) {
  const char before = begin > 0 ? text[begin - 1] : ' ';
  if (IsLatin(before) || before == '.') return false;
  if (before == '-' && begin > 1 && IsLatin(text[begin - 2])) return false;
  if (end >= text.size()) return true;
  if (text[end] == '.' && end + 1 < text.size() && IsDigit(text[end + 1])) return false;
  return text[end] != ')' || open_brackets > 0;
}

}  // namespace

Note::Note(std::string_view text) : text_(SearchText(text)) {
  ReadNumbers();
  ReadYears();
}

void Note::ReadNumbers() {
  int open_brackets = 0;
  for (std::size_t at = 0; at < text_.size();) {
    if (text_[at] == '(') ++open_brackets;
    if (text_[at] == ')') open_brackets = std::max(0, open_brackets - 1);
    if (!IsDigit(text_[at])) {
      ++at;
      continue;
    }
    const std::size_t end = EndOfNumber(text_, at);
    std::string digits = text_.substr(at, end - at);
    digits.erase(std::remove(digits.begin(), digits.end(), ','), digits.end());
    digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size() - 1));
    if (digits.front() == '.') digits.insert(0, "0");
    const std::optional<Exact> value = Exact::Parse(digits);
    if (value && IsNumber(text_, at, end, open_brackets)) {
      numbers_.push_back({*value, at, end, false});
    }
    at = end;
  }
}

int Note::YearOf(const NoteNumber& number) const {
  const std::string digits = text_.substr(number.begin, number.end - number.begin);
  const bool is_whole = std::all_of(digits.begin(), digits.end(), IsDigit);
  if (!is_whole || (digits.size() != 2 && digits.size() != 4)) return 0;
  const int value = std::stoi(digits);
  const bool has_word = !EndOf(Before(number), WordList::kYear).empty();
  if (digits.size() == 2) {
    const int year = 2500 + value;
    return has_word && year >= kFirstYear && year <= kLastYear ? year : 0;
  }
  if (!has_word && !StartOf(After(number), WordList::kCounter).empty()) return 0;  // "2500 people"
  if (value >= 2400 && value < 2700) return value;
  return value >= 1950 && value < 2100 ? -1 : 0;
}

// Makes the last year a span, if this number is its end: "65 - 66", "2565 and 2566".
bool Note::EndsSpan(std::size_t i) {
  if (marks_.empty() || marks_.back().end != numbers_[i - 1].end) return false;
  if (!IsOnly(Between(numbers_[i - 1], numbers_[i]), WordList::kAndYear)) return false;
  const std::string digits = text_.substr(numbers_[i].begin, numbers_[i].end - numbers_[i].begin);
  const bool is_short = digits.size() == 2 && std::all_of(digits.begin(), digits.end(), IsDigit);
  const int year = is_short ? 2500 + std::stoi(digits) : YearOf(numbers_[i]);
  YearMark& mark = marks_.back();
  if (year <= mark.last || year - mark.last >= kLongestSpan) return false;
  mark.last = year;
  mark.end = numbers_[i].end;
  return true;
}

void Note::ReadYears() {
  for (std::size_t i = 0; i < numbers_.size(); ++i) {
    NoteNumber& number = numbers_[i];
    number.is_year = i > 0 && EndsSpan(i);
    if (number.is_year) continue;
    const int year = YearOf(number);
    number.is_year = year != 0;
    if (year > 0) marks_.push_back({number.begin, number.end, year, year});
  }
}

std::vector<int> Note::YearsAt(std::size_t at) const {
  std::vector<int> years;
  const auto next =
      std::upper_bound(marks_.begin(), marks_.end(), at,
                       [](std::size_t byte, const YearMark& mark) { return byte < mark.begin; });
  if (next == marks_.begin()) return years;
  const YearMark& mark = *std::prev(next);
  for (int year = mark.first; year <= mark.last; ++year) years.push_back(year);
  return years;
}

std::string_view Note::Between(const NoteNumber& first, const NoteNumber& second) const {
  return std::string_view(text_).substr(first.end, second.begin - first.end);
}

std::string_view Note::Before(const NoteNumber& number) const {
  return std::string_view(text_).substr(0, number.begin);
}

std::string_view Note::After(const NoteNumber& number) const {
  return std::string_view(text_).substr(number.end);
}

}  // namespace radap
