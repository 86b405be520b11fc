// A Workbook as one line of text, and the files of tests of readers.
#ifndef RADAP_TESTS_ENGINE_IMPORT_MADE_SHEETS_H_
#define RADAP_TESTS_ENGINE_IMPORT_MADE_SHEETS_H_

#include <string>

#include "engine/import/sheet/workbook.h"

namespace radap::testing {

// "[KPI]Tab,N0.1,/": a letter for the kind (Text, Number, Boolean, Date, Error), = formula, %
// percentage; / ends rows.
std::string Dump(const Workbook& workbook);
std::string FileText(const std::string& path);  // below tests/engine/import/

}  // namespace radap::testing

#endif  // RADAP_TESTS_ENGINE_IMPORT_MADE_SHEETS_H_
