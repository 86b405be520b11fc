// Texts as labels of a chart: harmless, measured, wrapped and cut.
//
// Any bytes -> CleanText -> Fit -> lines. The reader's font is not known: widths are those of the widest of the fonts asked for,
// so a label is rather too short than over its edge. Combining marks (Thai vowels above and below, tones) have no
// width. Lines end where Unicode lets them, in Thai between words (dictionary of ICU), else between letters, never before a
// mark. Tested by tests/engine/chart/letters_test.cc.
#ifndef RADAP_ENGINE_CHART_LETTERS_H_
#define RADAP_ENGINE_CHART_LETTERS_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "engine/chart/place.h"

namespace radap::chart {

// What may stand in XML and does no harm: bytes that are not UTF-8 and letters that XML forbids become U+FFFD, white space
// a single space; marks that turn the direction of what follows are left out, and of a pile of combining marks all but four.
std::string CleanText(std::string_view text);

// REQUIRES: clean text.
Place TextWidth(std::string_view text, Place size, bool is_bold = false);

struct Fitted {
  std::vector<std::string> lines;  // at least one, clean
  bool is_cut = false;             // the last line ends in "…"
};
Fitted Fit(std::string_view text, Place size, Place width, std::size_t most_lines,
           bool is_bold = false);

}  // namespace radap::chart

#endif  // RADAP_ENGINE_CHART_LETTERS_H_
