#include "engine/import/award_form/lines.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <unordered_map>
#include <utility>

#include "engine/import/award_form/marks.h"
#include "engine/import/text/ascii.h"
#include "engine/import/text/thai_text.h"
#include "rules/base/text.h"

namespace radap::award_form {
namespace {

constexpr std::size_t kLongestLine = 4000;  // bytes; a longer one is not joined with the next

// Cuts the text at line ends and form feeds and gives places.
class Splitter {
 public:
  explicit Splitter(std::string_view text) : has_pages_(text.find('\f') < text.size()) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    std::size_t begin = 0;
    while (begin <= text.size()) {
      const std::size_t end = std::min(text.find_first_of("\n\f", begin), text.size());
      Add(text.substr(begin, end - begin));
      if (end < text.size() && text[end] == '\f') TurnPage();
      begin = end + 1;
    }
  }

  std::vector<FormLine> Lines() { return std::move(lines_); }

 private:
  void Add(std::string_view raw) {
    ++line_;
    const auto first = std::find_if_not(raw.begin(), raw.end(), IsBlank);
    if (first == raw.end()) {
      ++gap_;
      is_spaced_ = is_spaced_ || std::count(raw.begin(), raw.end(), ' ') >= 2;
      return;
    }
    const auto last = std::find_if_not(raw.rbegin(), raw.rend(), IsBlank);
    FormLine line;
    line.text = Squeezed(RepairThai(raw));
    line.bare = Bare(line.text);
    line.place = Place{has_pages_ ? page_ : 0, line_, "", ""};
    line.gap = gap_;
    line.indent = static_cast<int>(first - raw.begin());
    line.trailing = static_cast<int>(std::count(raw.rbegin(), last, ' '));
    line.is_spaced = is_spaced_;
    line.begins_page = begins_page_;
    gap_ = 0;
    is_spaced_ = begins_page_ = false;
    if (!line.text.empty()) lines_.push_back(std::move(line));
  }

  void TurnPage() {
    ++page_;
    line_ = gap_ = 0;
    begins_page_ = true;
  }

  bool has_pages_;
  int page_ = 1;
  int line_ = 0;
  int gap_ = 0;
  bool is_spaced_ = false;
  bool begins_page_ = true;
  std::vector<FormLine> lines_;
};

std::string WithoutDigits(std::string_view text) {
  std::string rest;
  std::copy_if(text.begin(), text.end(), std::back_inserter(rest),
               [](char byte) { return !IsDigit(byte); });
  return rest;
}

// Indices of the first two and last two lines of each page.
std::vector<std::size_t> EdgesOf(const std::vector<FormLine>& lines) {
  constexpr std::size_t kEdge = 2;
  std::vector<std::size_t> edges;
  std::size_t begin = 0;
  for (std::size_t end = 1; end <= lines.size(); ++end) {
    if (end < lines.size() && !lines[end].begins_page) continue;
    for (std::size_t i = begin; i < end; ++i) {
      if (i < begin + kEdge || i + kEdge >= end) edges.push_back(i);
    }
    begin = end;
  }
  return edges;
}

// Date, title, address and page number that a browser prints: the same at the edge of nearly every page.
void DropPageEdges(std::vector<FormLine>& lines) {
  const auto pages = std::count_if(lines.begin(), lines.end(),
                                   [](const FormLine& line) { return line.begins_page; });
  if (pages < 3) return;
  const std::vector<std::size_t> edges = EdgesOf(lines);
  std::unordered_map<std::string, int> times;
  for (const std::size_t edge : edges) ++times[WithoutDigits(lines[edge].bare)];
  std::vector<bool> is_dropped(lines.size());
  for (const std::size_t edge : edges) {
    is_dropped[edge] = times[WithoutDigits(lines[edge].bare)] * 10 >= pages * 9;
  }
  std::vector<FormLine> kept;
  kept.reserve(lines.size());
  bool begins_page = false;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    begins_page = begins_page || lines[i].begins_page;
    if (is_dropped[i]) continue;
    lines[i].begins_page = std::exchange(begins_page, false);
    kept.push_back(std::move(lines[i]));
  }
  lines = std::move(kept);
}

// Blank lines between most lines.
int UsualGap(const std::vector<FormLine>& lines) {
  std::map<int, int> times;
  for (const FormLine& line : lines) {
    if (!line.begins_page) ++times[line.gap];
  }
  const auto most = std::max_element(
      times.begin(), times.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == times.end() ? 0 : most->first;
}

// Whether the line follows directly on `above`, and may be the rest of it.
bool FollowsDirectly(const FormLine& line, const FormLine& above) {
  const bool is_whole = above.text.ends_with(']') || IsDigit(above.text.back());
  return line.gap == 0 && !line.begins_page && !IsStarter(line.bare) && !is_whole;
}

// Cells of the lines that a browser broke: the middle one of those that another follows directly.
int WidthOfBroken(const std::vector<FormLine>& lines) {
  std::vector<int> widths;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    if (FollowsDirectly(lines[i], lines[i - 1]) && !IsUrl(lines[i - 1].bare)) {
      widths.push_back(DisplayWidth(lines[i - 1].text));
    }
  }
  if (widths.empty()) return 0;
  const auto middle = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() / 2);
  std::nth_element(widths.begin(), middle, widths.end());
  return *middle;
}

// A blank line may be lost in a PDF: what follows a short line is not the rest of it.
void JoinBrokenLines(std::vector<FormLine>& lines) {
  const int width = WidthOfBroken(lines);
  std::vector<FormLine> joined;
  joined.reserve(lines.size());
  int above = 0;  // cells of the printed line above
  for (FormLine& line : lines) {
    const int cells = DisplayWidth(line.text);
    const bool is_rest = !joined.empty() && FollowsDirectly(line, joined.back()) &&
                         joined.back().text.size() < kLongestLine &&
                         (above * 4 >= width * 3 || IsUrl(joined.back().bare));
    above = cells;
    if (!is_rest) {
      joined.push_back(std::move(line));
      continue;
    }
    FormLine& whole = joined.back();
    whole.text = IsUrl(whole.bare) ? whole.text + line.text : JoinLines(whole.text, line.text);
    whole.bare += line.bare;
    whole.trailing = line.trailing;
  }
  lines = std::move(joined);
}

}  // namespace

std::vector<FormLine> ReadLines(std::string_view text) {
  std::vector<FormLine> lines = Splitter(text).Lines();
  DropPageEdges(lines);
  const int usual = UsualGap(lines);
  for (FormLine& line : lines) line.is_far = line.is_spaced || (usual > 0 && line.gap > usual);
  if (usual > 0) JoinBrokenLines(lines);
  return lines;
}

}  // namespace radap::award_form
