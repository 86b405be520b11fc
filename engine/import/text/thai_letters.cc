#include "engine/import/text/thai_letters.h"

#include <unicode/utf8.h>

#include <array>
#include <cstddef>
#include <cstdint>

namespace radap {
namespace {

// U+F700 and on: as the Thai fonts of Windows and Mac number their shifted marks.
constexpr std::array<char32_t, 27> kPrivateUse = {
    0x0E10, 0x0E34, 0x0E35, 0x0E36, 0x0E37, 0x0E48, 0x0E49, 0x0E4A, 0x0E4B,
    0x0E4C, 0x0E48, 0x0E49, 0x0E4A, 0x0E4B, 0x0E4C, 0x0E0D, 0x0E31, 0x0E4D,
    0x0E47, 0x0E48, 0x0E49, 0x0E4A, 0x0E4B, 0x0E4C, 0x0E38, 0x0E39, 0x0E3A};

// เ แ โ ใ ไ: a word goes on behind them.
bool IsLeadingVowel(char32_t letter) { return letter >= 0x0E40 && letter <= 0x0E44; }

bool IsThaiDigit(char32_t letter) { return letter >= 0x0E50 && letter <= 0x0E59; }

}  // namespace

bool IsThai(char32_t letter) { return letter >= 0x0E01 && letter <= 0x0E5B; }

bool IsThaiTone(char32_t letter) { return letter >= 0x0E48 && letter <= 0x0E4B; }

int RankOfThaiMark(char32_t letter) {
  if (letter == 0x0E3A) return 0;
  if (letter == 0x0E38 || letter == 0x0E39) return 1;
  if (letter == 0x0E31 || (letter >= 0x0E34 && letter <= 0x0E37) || letter == 0x0E47) return 2;
  if (letter == 0x0E4D) return 3;
  if (IsThaiTone(letter)) return 4;
  if (letter == 0x0E4C || letter == 0x0E4E) return 5;
  return -1;
}

bool NeedsThaiBefore(char32_t letter) {
  return (letter >= 0x0E30 && letter <= 0x0E3A) || letter == 0x0E45 || RankOfThaiMark(letter) >= 0;
}

bool NeedsThaiBehind(char32_t letter) {
  return IsLeadingVowel(letter) || letter == 0x0E31 || letter == 0x0E37;
}

char32_t ThaiOfPrivateUse(char32_t letter) {
  const bool is_private = letter >= 0xF700 && letter < 0xF700 + kPrivateUse.size();
  return is_private ? kPrivateUse[static_cast<std::size_t>(letter - 0xF700)] : letter;
}

std::u32string LettersOf(std::string_view text) {
  std::u32string letters;
  letters.reserve(text.size() / 2);
  const auto* const bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto size = static_cast<std::int64_t>(text.size());
  for (std::int64_t i = 0; i < size;) {
    UChar32 letter = 0;
    U8_NEXT_OR_FFFD(bytes, i, size, letter);
    letters += static_cast<char32_t>(letter);
  }
  return letters;
}

std::string TextOfLetters(std::u32string_view letters) {
  std::string text;
  text.reserve(letters.size() * 3);
  for (const char32_t letter : letters) {
    std::uint8_t bytes[U8_MAX_LENGTH];
    std::int32_t size = 0;
    U8_APPEND_UNSAFE(bytes, size, letter);
    text.append(bytes, bytes + size);
  }
  return text;
}

char32_t FirstLetter(std::string_view text) { return LettersOf(text.substr(0, 4)).front(); }

char32_t LastLetter(std::string_view text) {
  std::size_t at = text.size() - 1;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
  return FirstLetter(text.substr(at));
}

bool IsSurelyCut(char32_t last, char32_t next) {
  return last == U'-' || last == U'/' || last == U'(' || last == U'[' || NeedsThaiBehind(last) ||
         NeedsThaiBefore(next);
}

bool IsCut(char32_t last, char32_t next) {
  if (IsSurelyCut(last, next)) return true;
  const bool is_sign = next == 0x0E46 || last == 0x0E46;  // ๆ stands apart
  return IsThai(last) && IsThai(next) && !is_sign && !IsThaiDigit(last) && !IsThaiDigit(next);
}

}  // namespace radap
