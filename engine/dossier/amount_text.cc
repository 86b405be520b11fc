#include "engine/dossier/amount_text.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "engine/dossier/finding_codes.h"
#include "rules/base/exact.h"

namespace radap {
namespace {

// Longer texts are no amounts, so they are not searched for one.
constexpr std::size_t kMaxTyped = 200;

std::string_view Trimmed(std::string_view text) {
  constexpr std::string_view kWhiteSpace = " \t\r\n";
  const std::size_t begin = text.find_first_not_of(kWhiteSpace);
  if (begin == std::string_view::npos) return "";
  return text.substr(begin, text.find_last_not_of(kWhiteSpace) - begin + 1);
}

bool IsDigit(char letter) { return letter >= '0' && letter <= '9'; }

// "1,234,567.50": commas in the integer part only, three digits after each.
bool HasThousandsCommas(std::string_view text) {
  const std::string_view integer = text.substr(0, text.find('.'));
  if (text.find(',', integer.size()) != std::string_view::npos) return false;
  std::size_t digits = 0;
  bool has_comma = false;
  for (const char letter : integer.substr(integer.starts_with('-') ? 1 : 0)) {
    if (letter == ',') {
      if (digits == 0 || digits > 3 || (has_comma && digits != 3)) return false;
      has_comma = true;
      digits = 0;
    } else if (IsDigit(letter)) {
      ++digits;
    } else {
      return false;
    }
  }
  return has_comma && digits == 3;
}

bool IsNotAvailable(std::string_view text) {
  static constexpr std::array<std::string_view, 11> kTexts = {
      "n/a", "na", "n.a.", "-", "--", "–", "—", "none", "null", "ไม่มี", "ไม่มีข้อมูล"};
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(), [](char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
  });
  return std::find(kTexts.begin(), kTexts.end(), lower) != kTexts.end();
}

}  // namespace

std::string WithArabicDigits(std::string_view text) {
  constexpr std::string_view kThaiZero = "๐";  // E0 B9 90; the others follow
  const std::string_view lead = kThaiZero.substr(0, 2);
  std::string arabic;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const int digit = text.substr(i).starts_with(lead) && i + 2 < text.size()
                          ? static_cast<unsigned char>(text[i + 2]) - 0x90
                          : -1;
    if (digit >= 0 && digit <= 9) {
      arabic += static_cast<char>('0' + digit);
      i += 2;
    } else {
      arabic += text[i];
    }
  }
  return arabic;
}

AmountMistake MistakeIn(std::string_view text) {
  const std::string_view typed = Trimmed(text);
  if (typed.empty()) return {FindingCode::kAmountBlank, ""};
  if (typed.size() > kMaxTyped) return {};
  if (IsNotAvailable(typed)) return {FindingCode::kAmountNotAvailable, ""};
  std::string meant = WithArabicDigits(typed);
  const bool has_thai_digits = meant != typed;
  const bool has_percent = meant.ends_with('%');
  if (has_percent) meant = Trimmed(std::string_view(meant).substr(0, meant.size() - 1));
  const bool has_commas = HasThousandsCommas(meant);
  if (has_commas) std::erase(meant, ',');
  if (!Exact::IsNumberText(meant)) return {};
  if (has_thai_digits) return {FindingCode::kAmountThaiDigits, meant};
  if (has_commas) return {FindingCode::kAmountThousandsComma, meant};
  if (has_percent) return {FindingCode::kAmountPercentSign, meant};
  return {};
}

}  // namespace radap
