// The archive of an ods file -> Workbook. Comments, drawings, tracked changes and linked tables are
// not read. Tested by tests/engine/import/open_sheet_test.cc.
#ifndef RADAP_ENGINE_IMPORT_OPEN_SHEET_ODS_H_
#define RADAP_ENGINE_IMPORT_OPEN_SHEET_ODS_H_

#include "engine/import/open_sheet/archive.h"
#include "engine/import/sheet/workbook.h"

namespace radap {

Workbook ReadOds(Archive& archive, Findings& findings);

}  // namespace radap

#endif  // RADAP_ENGINE_IMPORT_OPEN_SHEET_ODS_H_
