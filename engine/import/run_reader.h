// Runs tools/reader on a file, in a process of its own: 512 MiB of memory, 30 s of processor time.
//
// Path -> RunReader -> Workbook, or text of a PDF. Whatever the libraries there do (crash, hang, eat memory), radap
// gets a finding. Tested by tests/engine/import/run_reader_test.cc and tests/import/hostile_test.py.
#ifndef RADAP_ENGINE_IMPORT_RUN_READER_H_
#define RADAP_ENGINE_IMPORT_RUN_READER_H_

#include <optional>
#include <string>
#include <string_view>

#include "engine/dossier/finding.h"
#include "engine/import/sheet/workbook.h"

namespace radap {

// The reader is the program radap-reader beside this program, or $RADAP_READER.
std::optional<Workbook> ReadSheetFile(const std::string& path, Findings& findings);
std::optional<std::string> ReadPdfFile(const std::string& path, Findings& findings);

}  // namespace radap

#endif  // RADAP_ENGINE_IMPORT_RUN_READER_H_
