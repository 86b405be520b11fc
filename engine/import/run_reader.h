// Opens a file that comes from anywhere, in a process of its own (tools/reader).
//
// Path -> radap-reader -> Workbook, or text of a PDF. That process has 512 MiB of memory and 30 s
// of processor time, may write no file, and is ended after 60 s; its answer is at most 128 MiB and
// is checked like the file itself. Whatever the libraries in it do (crash, hang, eat memory), radap
// gets a finding. The path is never read by a shell. Tested by
// tests/engine/import/run_reader_test.cc and tests/import/hostile_test.py.
#ifndef RADAP_ENGINE_IMPORT_RUN_READER_H_
#define RADAP_ENGINE_IMPORT_RUN_READER_H_

#include <optional>
#include <string>
#include <string_view>

#include "engine/dossier/finding.h"
#include "engine/import/sheet/workbook.h"

namespace radap {

// The reader is $RADAP_READER, or the program radap-reader beside this program. Only regular files
// are read: folders, pipes and devices are refused, and files above 64 MiB (sheets) or 256 MiB
// (PDF). Nothing if the file could not be read: then the last finding says why
// (findings/sheet.def).
std::optional<Workbook> ReadSheetFile(const std::string& path, Findings& findings);
std::optional<std::string> ReadPdfFile(const std::string& path, Findings& findings);

}  // namespace radap

#endif  // RADAP_ENGINE_IMPORT_RUN_READER_H_
