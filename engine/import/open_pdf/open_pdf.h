// Bytes of a PDF -> its text as lines (poppler), each page ended by a form feed. Runs in
// tools/reader, a process of its own with limits.
//
// Lines come in the order in which the file draws them, which is that of the document in what
// browsers and word processors print. Room between lines is kept as blank lines and room before a
// line as spaces (page_lines.h); spaces at its end are not: the library does not tell them. A gap
// that is there only because a Thai mark reaches beyond its letter is closed (thai_gaps.h). Nothing
// else is repaired. Refused with a finding: encrypted, damaged, above 2,000 pages or 64 MiB of
// text, no text at all (a scan). Tested by tests/engine/import/open_pdf_test.cc,
// tests/fuzz/pdf_fuzz.cc.
#ifndef RADAP_ENGINE_IMPORT_OPEN_PDF_OPEN_PDF_H_
#define RADAP_ENGINE_IMPORT_OPEN_PDF_OPEN_PDF_H_

#include <optional>
#include <string>
#include <string_view>

#include "engine/dossier/finding.h"

namespace radap {

// UTF-8. Nothing if it could not be read: then the last finding says why.
std::optional<std::string> OpenPdf(std::string_view bytes, Findings& findings);

}  // namespace radap

#endif  // RADAP_ENGINE_IMPORT_OPEN_PDF_OPEN_PDF_H_
