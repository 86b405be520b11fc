// Gaps that a PDF seems to have inside Thai words. A mark above or below is drawn without width, or
// reaches beyond its letter, and what follows it then looks like the next word: "ป้ า", "ฝั่ ง".
// Tested by tests/engine/import/open_pdf_test.cc.
#ifndef RADAP_ENGINE_IMPORT_OPEN_PDF_THAI_GAPS_H_
#define RADAP_ENGINE_IMPORT_OPEN_PDF_THAI_GAPS_H_

#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace radap {

// Two words of a page that are one.
using TornWords = std::set<std::pair<std::string, std::string>>;

bool EndsWithThaiMark(std::string_view word);
// The text of a page with the gaps of `torn`, and those before a vowel or mark that no word starts
// with, closed.
std::string CloseThaiGaps(std::string_view text, const TornWords& torn);

}  // namespace radap

#endif  // RADAP_ENGINE_IMPORT_OPEN_PDF_THAI_GAPS_H_
