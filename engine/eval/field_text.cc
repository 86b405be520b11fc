#include "engine/eval/field_text.h"

#include <algorithm>
#include <string>

#include "rules/base/date.h"
#include "rules/base/text.h"

namespace radap {
namespace {

// "http://" or "https://" and a host, without white space.
bool IsUrl(std::string_view text) {
  std::string lower(text.substr(0, 8));
  std::ranges::transform(lower, lower.begin(), [](char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
  });
  const std::size_t scheme = lower.starts_with("http://") ? 7 : lower == "https://" ? 8 : 0;
  if (scheme == 0 || text.find_first_of(" \t\r\n") != std::string_view::npos) return false;
  const std::string_view host = text.substr(scheme, text.find_first_of("/?#:", scheme) - scheme);
  return CountLetters(host) != 0 && host.front() != '.';
}

}  // namespace

std::string_view Trimmed(std::string_view text) {
  constexpr std::string_view kWhiteSpace = " \t\r\n";
  const std::size_t begin = text.find_first_not_of(kWhiteSpace);
  if (begin == std::string_view::npos) return "";
  return text.substr(begin, text.find_last_not_of(kWhiteSpace) - begin + 1);
}

bool FitsField(FieldKind kind, std::string_view text) {
  switch (kind) {
    case FieldKind::kDate:
      return ParseDate(text).has_value();
    case FieldKind::kPeriod:
      return IsPeriod(text);
    case FieldKind::kUrl:
      return IsUrl(text);
    default:
      return true;
  }
}

}  // namespace radap
