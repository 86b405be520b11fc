#include "engine/import/award_form/links.h"

#include <algorithm>
#include <cstddef>
#include <set>
#include <utility>

#include "engine/import/award_form/codes.h"
#include "engine/import/award_form/marks.h"
#include "engine/import/text/ascii.h"
#include "engine/import/text/thai_text.h"
#include "rules/base/text.h"

namespace radap::award_form {
namespace {

constexpr std::size_t kMostLines = 4;  // of one URL

bool IsNumber(std::string_view part) { return part.size() <= 9 && WholeNumber(part); }

// ".pdf", ".docx": two to five letters or digits, one a letter.
bool HasExtension(std::string_view url) {
  const std::size_t point = url.rfind('.');
  if (point == std::string_view::npos) return false;
  const std::string_view ending = url.substr(point + 1);
  return ending.size() >= 2 && ending.size() <= 5 &&
         std::any_of(ending.begin(), ending.end(), IsLatin) &&
         std::all_of(ending.begin(), ending.end(),
                     [](char one) { return IsLatin(one) || IsDigit(one); });
}

// Where the URL that begins at `begin` ends: at the line that ends in a file extension. A URL without one is that
// line alone.
std::size_t EndOfUrl(const std::vector<FormLine>& lines, std::size_t begin, std::string& url) {
  url = lines[begin].text;
  std::string whole = url;
  for (std::size_t end = begin + 1;; ++end) {
    if (LinkOf(whole) && HasExtension(whole)) {
      url = whole;
      return end;
    }
    if (end == lines.size() || end - begin == kMostLines || IsStarter(lines[end].bare)) break;
    whole += lines[end].text;
  }
  return begin + 1;
}

}  // namespace

std::optional<Link> LinkOf(std::string_view url) {
  const std::vector<std::string_view> parts = Split(url, '/');
  const auto is_number = [](std::string_view part) { return IsNumber(part); };
  auto first = std::find_if(parts.begin(), parts.end(), is_number);
  while (first != parts.end()) {
    const auto last = std::find_if_not(first, parts.end(), is_number);
    if (last - first >= 4 && last != parts.end() && !last->empty()) {
      Link link;
      link.question = std::string(*(last - 4)) + "." + std::string(*(last - 3)) + "." +
                      std::string(*(last - 2));
      link.issue = std::string(*(last - 1));
      const auto begin = static_cast<std::size_t>(last->data() - url.data());
      link.prefix = url.substr(0, begin);
      link.file = url.substr(begin);
      if (last - first >= 5) link.registration = std::string(*(last - 5));
      return link;
    }
    first = std::find_if(last, parts.end(), is_number);
  }
  return std::nullopt;
}

std::vector<Link> TakeLinks(std::vector<FormLine>& lines, Findings& findings) {
  std::vector<Link> links;
  std::set<std::string> known;
  std::vector<FormLine> kept;
  kept.reserve(lines.size());
  bool is_page_end = false;
  for (std::size_t i = 0; i < lines.size();) {
    FormLine& line = lines[i];
    std::string url;
    const std::size_t end = IsUrl(line.bare) ? EndOfUrl(lines, i, url) : i + 1;
    std::optional<Link> link = url.empty() ? std::nullopt : LinkOf(url);
    const std::optional<std::string_view> footer = FooterText(line.bare);
    if (link) {
      link->place = line.place;
      if (known.insert(link->question + "/" + link->issue + "/" + Bare(link->file)).second) {
        links.push_back(std::move(*link));
      }
    } else if (footer && !footer->empty()) {
      findings.push_back(MakeFindingAt(AwardFormCode::kFooterText, line.place, "",
                                       {Same(Squeezed(PadRight(line.text, 200)))}));
    } else if (!footer && !IsMakersUrl(line.bare)) {
      if (is_page_end) line.is_far = line.is_spaced;
      is_page_end = false;
      kept.push_back(std::move(line));
      ++i;
      continue;
    }
    is_page_end = true;
    i = end;
  }
  lines = std::move(kept);
  return links;
}

}  // namespace radap::award_form
