// Bytes of a PDF -> its text as lines (poppler), pages ended by a form feed. Runs in tools/reader.
//
// Words of a line are joined as they stand; a space at the end of a line is kept, since forms end a paragraph so.
// Refused with a finding: encrypted, damaged, above 2,000 pages, no text at all (a scan).
// Tested by tests/engine/import/open_pdf_test.cc.
#ifndef RADAP_ENGINE_IMPORT_OPEN_PDF_OPEN_PDF_H_
#define RADAP_ENGINE_IMPORT_OPEN_PDF_OPEN_PDF_H_

#include <optional>
#include <string>
#include <string_view>

#include "engine/dossier/finding.h"

namespace radap {

std::optional<std::string> OpenPdf(std::string_view bytes, Findings& findings);

}  // namespace radap

#endif  // RADAP_ENGINE_IMPORT_OPEN_PDF_OPEN_PDF_H_
