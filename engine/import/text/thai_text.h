// Thai text as PDFs and web exports give it -> Thai text as a person types it.
//
// Private-use marks U+F700..F71A become real ones, decomposed sara am (U+0E4D U+0E32) becomes U+0E33 with its
// tone mark before it, the rest is NFC; zero-width and soft-hyphen characters go, a no-break space is a space.
// Tested by tests/engine/import/thai_text_test.cc and tests/fuzz/award_form_fuzz.cc.
#ifndef RADAP_ENGINE_IMPORT_TEXT_THAI_TEXT_H_
#define RADAP_ENGINE_IMPORT_TEXT_THAI_TEXT_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace radap {

// REQUIRES: valid UTF-8. Doing it twice changes nothing more.
std::string RepairThai(std::string_view text);
bool HasPrivateUseThai(std::string_view text);
// The Thai digits as 0-9, all else as it is.
std::string ArabicDigits(std::string_view text);
// A line and the next one of the same paragraph as one text: nothing between them where a Thai word was cut,
// a space where the line ended at one.
std::string JoinLines(std::string_view line, std::string_view next);
// The text without white space at its ends and with single spaces inside.
std::string Squeezed(std::string_view text);
// At most so many letters, with "…" when cut.
std::string Shortened(std::string_view text, std::size_t letters);

}  // namespace radap

#endif  // RADAP_ENGINE_IMPORT_TEXT_THAI_TEXT_H_
