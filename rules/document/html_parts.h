// Pieces of the HTML page: its text escaped, its style, a drawing. Used in this folder only.
// Tested by tests/rules/document/.
#ifndef RADAP_RULES_DOCUMENT_HTML_PARTS_H_
#define RADAP_RULES_DOCUMENT_HTML_PARTS_H_

#include <string>
#include <string_view>

#include "rules/document/document.h"

namespace radap::document {

// For text and for attributes in double quotes. The marks of links are dropped.
std::string Escaped(std::string_view text);
// Escaped, with its links as <a href="#...">.
std::string WithLinks(std::string_view text);
// The style sheet: light and dark, phone, wide screen and paper.
std::string_view PageStyle();
// A drawing as SVG. REQUIRES: two points or more; the places all rise or all fall.
std::string Svg(const Drawing& drawing);

}  // namespace radap::document

#endif  // RADAP_RULES_DOCUMENT_HTML_PARTS_H_
