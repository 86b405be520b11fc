// What radap-reader found out about a file, as one text: findings, and the content where it could
// be read.
//
// tools/reader --WriteReaderText--> pipe --ReadReaderText--> engine/import/run_reader. The content
// is a workbook as WriteWorkbook gives it, or the text of a PDF. Nothing in the text is believed: a
// hostile file may have taken over the process that wrote it. Tested by
// tests/engine/import/run_reader_test.cc.
#ifndef RADAP_ENGINE_IMPORT_SHEET_READER_TEXT_H_
#define RADAP_ENGINE_IMPORT_SHEET_READER_TEXT_H_

#include <optional>
#include <string>
#include <string_view>

#include "engine/dossier/finding.h"

namespace radap {

struct ReaderAnswer {
  Findings findings;
  std::optional<std::string> content;
};

std::string WriteReaderText(const ReaderAnswer& answer);
// Nothing for a text that was cut short, or with a finding that is not in findings/sheet.def.
std::optional<ReaderAnswer> ReadReaderText(std::string_view text);

}  // namespace radap

#endif  // RADAP_ENGINE_IMPORT_SHEET_READER_TEXT_H_
