// The text of a page with its shape: blank lines where print leaves room, spaces where a line is
// set in.
//
// Text of a page in the order in which the file draws it + where its words stand -> lines as they
// look. Forms tell the parts of a text by that room, and a line that a browser broke by its lack.
// Nothing here knows the PDF library. Tested by tests/engine/import/page_lines_test.cc,
// tests/fuzz/pdf_fuzz.cc.
#ifndef RADAP_ENGINE_IMPORT_OPEN_PDF_PAGE_LINES_H_
#define RADAP_ENGINE_IMPORT_OPEN_PDF_PAGE_LINES_H_

#include <string>
#include <string_view>
#include <vector>

#include "engine/import/open_pdf/thai_gaps.h"

namespace radap {

// Lengths in hundredths of a point, from the top left corner of the page.
struct PageWord {
  std::string text;
  long left = 0;
  long right = 0;
  long top = 0;
  long height = 0;
};

// `text`: words with single spaces, lines; `words`: those of the page, in any order. A line whose
// words are not among them stays as it is.
std::string ShapeLines(std::string_view text, const std::vector<PageWord>& words);
// Words next to each other that are one: the first ends with a mark, and the gap is smaller than a
// space.
TornWords FindTornWords(const std::vector<PageWord>& words);

}  // namespace radap

#endif  // RADAP_ENGINE_IMPORT_OPEN_PDF_PAGE_LINES_H_
