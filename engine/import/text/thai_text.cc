#include "engine/import/text/thai_text.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>

#include <algorithm>
#include <cstddef>

#include "engine/dossier/amount_text.h"
#include "engine/import/text/ascii.h"
#include "engine/import/text/thai_letters.h"

namespace radap {
namespace {

constexpr char32_t kNikhahit = 0x0E4D;
constexpr char32_t kSaraAa = 0x0E32;
constexpr char32_t kSaraAm = 0x0E33;

bool IsMark(char32_t letter) { return RankOfThaiMark(letter) >= 0; }

// What no person types on purpose and no reader sees: zero-width spaces and joiners, soft hyphens.
bool IsInvisible(char32_t letter) {
  return (letter >= 0x200B && letter <= 0x200F) || letter == 0x2060 || letter == 0xFEFF ||
         letter == 0x00AD;
}

bool IsOddSpace(char32_t letter) {
  return letter == 0x00A0 || (letter >= 0x2000 && letter <= 0x200A) || letter == 0x2028 ||
         letter == 0x2029 || letter == 0x202F || letter == 0x205F || letter == 0x3000 ||
         letter == 0x0085;
}

std::string Composed(const std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* const nfc = icu::Normalizer2::getNFCInstance(status);
  std::string composed;
  icu::StringByteSink<std::string> sink(&composed);
  nfc->normalizeUTF8(0, icu::StringPiece(text), sink, nullptr, status);
  return U_SUCCESS(status) ? composed : text;
}

// Whether the letters so far end in the middle of a word whatever follows: เ แ โ ใ ไ, or ั ื with or without a tone.
bool IsOpen(std::u32string_view letters) {
  if (letters.size() > 1 && IsThaiTone(letters.back())) letters.remove_suffix(1);
  return !letters.empty() && NeedsThaiBehind(letters.back());
}

// Letters as they are typed, and the spaces that tore a word apart taken out.
std::u32string Typed(std::u32string_view letters) {
  std::u32string typed;
  typed.reserve(letters.size());
  for (const char32_t printed : letters) {
    if (IsInvisible(printed)) continue;
    const char32_t letter = IsOddSpace(printed) ? U' ' : ThaiOfPrivateUse(printed);
    if (IsThai(letter) && !typed.empty() && typed.back() == U' ') {
      const std::u32string_view before =
          std::u32string_view(typed).substr(0, typed.find_last_not_of(U' ') + 1);
      const bool follows = !before.empty() && IsThai(before.back()) && NeedsThaiBefore(letter);
      if (follows || IsOpen(before)) typed.resize(before.size());
    }
    typed += letter;
  }
  return typed;
}

// Sara am in two pieces, with or without marks between them, becomes one letter with the marks before it.
std::u32string WithSaraAm(std::u32string_view letters) {
  std::u32string joined;
  joined.reserve(letters.size());
  for (const char32_t letter : letters) {
    std::size_t marks = joined.size();  // where the marks before `letter` begin
    if (letter == kSaraAa) {
      while (marks > 0 && IsMark(joined[marks - 1])) --marks;
    }
    const std::size_t nikhahit =
        letter == kSaraAa ? joined.find(kNikhahit, marks) : std::u32string::npos;
    if (nikhahit == std::u32string::npos) {
      joined += letter;
    } else {
      joined.erase(nikhahit, 1);
      joined += kSaraAm;
    }
  }
  return joined;
}

// A tone mark typed behind sara am goes before it.
void MoveTonesBeforeSaraAm(std::u32string& letters) {
  for (std::size_t i = 1; i + 1 < letters.size(); ++i) {
    if (letters[i] != kSaraAm || letters[i - 1] == kSaraAm) continue;
    for (; i + 1 < letters.size() && IsThaiTone(letters[i + 1]); ++i) {
      std::swap(letters[i], letters[i + 1]);
    }
  }
}

// Marks on one letter in the order of typing: vowel, then tone.
void SortMarks(std::u32string& letters) {
  const auto rank_is_less = [](char32_t a, char32_t b) {
    return RankOfThaiMark(a) < RankOfThaiMark(b);
  };
  for (auto at = letters.begin(); at != letters.end();) {
    at = std::find_if(at, letters.end(), IsMark);
    const auto end = std::find_if_not(at, letters.end(), IsMark);
    std::stable_sort(at, end, rank_is_less);
    at = end;
  }
}

bool IsAscii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
}

}  // namespace

std::string RepairThai(std::string_view text) {
  if (IsAscii(text)) return std::string(text);
  const std::string composed = Composed(TextOfLetters(Typed(LettersOf(text))));
  std::u32string letters = WithSaraAm(LettersOf(composed));
  MoveTonesBeforeSaraAm(letters);
  SortMarks(letters);
  return TextOfLetters(letters);
}

bool HasPrivateUseThai(std::string_view text) {
  // U+F700 .. F71A are the bytes EF 9C 80 .. 9A.
  for (std::size_t at = text.find("\xEF\x9C"); at != std::string_view::npos;
       at = text.find("\xEF\x9C", at + 1)) {
    if (at + 2 < text.size() && static_cast<unsigned char>(text[at + 2]) <= 0x9A) return true;
  }
  return false;
}

std::string ArabicDigits(std::string_view text) { return WithArabicDigits(text); }

std::string JoinLines(std::string_view line, std::string_view next) {
  const bool has_space =
      (!line.empty() && IsBlank(line.back())) || (!next.empty() && IsBlank(next.front()));
  std::string joined = Squeezed(line);
  const std::string rest = Squeezed(next);
  if (!joined.empty() && !rest.empty() &&
      (has_space || !IsCut(LastLetter(joined), FirstLetter(rest)))) {
    joined += ' ';
  }
  return joined + rest;
}

// White space by bytes: other white space is made a plain space by RepairThai.
std::string Squeezed(std::string_view text) {
  std::string squeezed;
  squeezed.reserve(text.size());
  for (const char byte : text) {
    if (!IsBlank(byte)) {
      squeezed += byte;
    } else if (!squeezed.empty() && squeezed.back() != ' ') {
      squeezed += ' ';
    }
  }
  if (!squeezed.empty() && squeezed.back() == ' ') squeezed.pop_back();
  return squeezed;
}

std::string Shortened(std::string_view text, std::size_t letters) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if ((static_cast<unsigned char>(text[i]) & 0xC0U) == 0x80U) continue;
    if (++count > letters) return std::string(text.substr(0, i)) + "…";
  }
  return std::string(text);
}

}  // namespace radap
