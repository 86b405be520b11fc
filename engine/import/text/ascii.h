// Digits, Latin letters and white space by their bytes, the same in all of UTF-8: no byte of a longer letter is one.
//
// Used by all readers of texts, also by those that link no ICU: all of it is inline. Thai digits are made these
// first by ArabicDigits (thai_text.h). Tested by tests/engine/import/ascii_test.cc.
#ifndef RADAP_ENGINE_IMPORT_TEXT_ASCII_H_
#define RADAP_ENGINE_IMPORT_TEXT_ASCII_H_

#include <charconv>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

namespace radap {

constexpr bool IsDigit(char byte) { return byte >= '0' && byte <= '9'; }
constexpr char Lower(char byte) {
  return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
}
constexpr bool IsLatin(char byte) { return Lower(byte) >= 'a' && Lower(byte) <= 'z'; }
// A space, a tab, or an end of a line or page.
constexpr bool IsBlank(char byte) { return byte == ' ' || (byte >= '\t' && byte <= '\r'); }

// The text with small Latin letters.
inline std::string Lowered(std::string_view text) {
  std::string lowered(text);
  for (char& byte : lowered) byte = Lower(byte);
  return lowered;
}

// The digits that the text begins with.
constexpr std::string_view LeadingDigits(std::string_view text) {
  std::size_t size = 0;
  while (size < text.size() && IsDigit(text[size])) ++size;
  return text.substr(0, size);
}

// The whole number, from 0 on, that the text is; nothing for a sign, another letter, or more than an int holds.
inline std::optional<int> WholeNumber(std::string_view digits) {
  if (digits.empty() || LeadingDigits(digits).size() != digits.size()) return std::nullopt;
  int number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return error == std::errc() ? std::optional(number) : std::nullopt;
}

// What stands between the separators: one part more than there are separators. The text must outlive the parts.
inline std::vector<std::string_view> Split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (true) {
    const std::size_t end = text.find(separator);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

}  // namespace radap

#endif  // RADAP_ENGINE_IMPORT_TEXT_ASCII_H_
