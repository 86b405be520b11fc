// Letters and marks of Thai as code points: which are marks, which stand alone, what private-use ones mean.
//
// Used by thai_text.cc and by readers that look at single letters. Knows no lines and no words.
// Tested by tests/engine/import/thai_text_test.cc.
#ifndef RADAP_ENGINE_IMPORT_TEXT_THAI_LETTERS_H_
#define RADAP_ENGINE_IMPORT_TEXT_THAI_LETTERS_H_

#include <string>
#include <string_view>

namespace radap {

// Bytes that are no UTF-8 become U+FFFD.
std::u32string LettersOf(std::string_view text);
std::string TextOfLetters(std::u32string_view letters);

bool IsThai(char32_t letter);
bool IsThaiTone(char32_t letter);
// Place among the marks on one letter, from 0; -1 for what is no mark.
int RankOfThaiMark(char32_t letter);
// Vowels and marks that no word begins with.
bool NeedsThaiBefore(char32_t letter);
// Vowels that no word ends with: เ แ โ ใ ไ ั ื.
bool NeedsThaiBehind(char32_t letter);
// U+F700 .. F71A, marks in places of their own in the fonts of Windows and Mac -> the letter; others as they are.
char32_t ThaiOfPrivateUse(char32_t letter);
// U+FFFD for what is no UTF-8. REQUIRES: not empty.
char32_t FirstLetter(std::string_view text);
char32_t LastLetter(std::string_view text);
// Whether nothing can have stood between the last letter of a line and the first of the next.
bool IsSurelyCut(char32_t last, char32_t next);
// Whether a word was cut between the last letter of a line and the first of the next, as far as two letters tell.
bool IsCut(char32_t last, char32_t next);

}  // namespace radap

#endif  // RADAP_ENGINE_IMPORT_TEXT_THAI_LETTERS_H_
