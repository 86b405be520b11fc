#include "engine/import/award_form/unwrap.h"

#include <algorithm>
#include <cstddef>

#include "engine/import/text/thai_letters.h"
#include "rules/base/text.h"

namespace radap::award_form {
namespace {

// Cells; what was broken in a narrower column was broken at spaces, since Thai has no longer words.
constexpr int kNarrowest = 40;

int FirstWord(std::string_view line) { return DisplayWidth(line.substr(0, line.find(' '))); }

int LastWord(std::string_view line) {
  const std::size_t space = line.rfind(' ');
  return DisplayWidth(space == std::string_view::npos ? line : line.substr(space + 1));
}

// What a person typed between two lines.
std::string_view Between(std::string_view above, std::string_view line, int column,
                         Paragraphs paragraphs) {
  if (IsSurelyCut(LastLetter(above), FirstLetter(line))) return "";
  const int width = DisplayWidth(above);
  const int first = FirstWord(line);
  const bool has_room = (width + 1 + first) * 20 < column * 17;
  if (paragraphs == Paragraphs::kMany && has_room) return "\n";
  const bool is_full = width * 100 >= column * 93;
  return is_full && LastWord(above) + first > column ? "" : " ";
}

}  // namespace

// The widest line; of many lines, one that a tenth are wider than, since a few are no print of the column (a joined
// line, a table).
int WidthOfColumn(const std::vector<std::string_view>& lines) {
  std::vector<int> widths;
  for (const std::string_view line : lines) widths.push_back(DisplayWidth(line));
  if (widths.empty()) return 0;
  const std::size_t wider = widths.size() < 10 ? 0 : widths.size() / 10;
  const auto nth = widths.end() - 1 - static_cast<std::ptrdiff_t>(wider);
  std::nth_element(widths.begin(), nth, widths.end());
  return *nth;
}

std::string Unwrap(const std::vector<std::string_view>& lines, int column, Paragraphs paragraphs) {
  column = std::max(column, kNarrowest);
  std::string text;
  std::string_view above;
  for (const std::string_view line : lines) {
    if (line.empty()) continue;
    if (!above.empty()) text += Between(above, line, column, paragraphs);
    text += line;
    above = line;
  }
  return text;
}

}  // namespace radap::award_form
