#include "engine/import/open_sheet/number_format.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "engine/import/text/ascii.h"

namespace radap {
namespace {

struct Range {
  std::size_t first;
  std::size_t last;
};
constexpr Range kDates[] = {{14, 22}, {27, 36}, {45, 47}, {50, 58}, {71, 81}};
constexpr Range kPercents[] = {{9, 10}, {67, 68}};

template <std::size_t kSize>
bool IsIn(const Range (&ranges)[kSize], std::size_t id) {
  return std::any_of(std::begin(ranges), std::end(ranges),
                     [id](const Range& range) { return id >= range.first && id <= range.last; });
}

// The letters of the first section that format something, in small letters.
std::string FormattingLetters(std::string_view code) {
  std::string letters;
  for (std::size_t i = 0; i < code.size() && code[i] != ';'; ++i) {
    const char letter = code[i];
    if (letter == '"') {
      i = std::min(code.find('"', i + 1), code.size() - 1);
    } else if (letter == '[') {
      const std::size_t close = std::min(code.find(']', i), code.size() - 1);
      const char inside = i + 1 < close ? code[i + 1] : ' ';
      if (Lower(inside) == 'h') letters += 'h';  // [h]:mm, hours beyond a day
      i = close;
    } else if (letter == '\\' || letter == '_' || letter == '*') {
      ++i;  // the next letter stands for itself, or for its width
    } else {
      letters += Lower(letter);
    }
  }
  return letters;
}

}  // namespace

NumberFormat FormatOfId(std::size_t id) {
  if (IsIn(kPercents, id)) return NumberFormat::kPercent;
  return IsIn(kDates, id) ? NumberFormat::kDate : NumberFormat::kPlain;
}

NumberFormat FormatOfCode(std::string_view code) {
  const std::string letters = FormattingLetters(code);
  if (letters.find("general") != std::string::npos) return NumberFormat::kPlain;
  if (letters.find('%') != std::string::npos) return NumberFormat::kPercent;
  return letters.find_first_of("ymdhsb") != std::string::npos ? NumberFormat::kDate
                                                              : NumberFormat::kPlain;
}

}  // namespace radap
