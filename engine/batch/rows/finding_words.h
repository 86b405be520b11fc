// The texts of findings in rows, made once for all codes.
// Tested by tests/engine/batch/rows/row_test.cc.
#ifndef RADAP_ENGINE_BATCH_ROWS_FINDING_WORDS_H_
#define RADAP_ENGINE_BATCH_ROWS_FINDING_WORDS_H_

#include <string>
#include <string_view>

#include "engine/batch/rows/pen.h"
#include "engine/dossier/finding.h"
#include "rules/base/text.h"

namespace radap::batch {

// `{"code":"F0207","severity":"warning"`
const RowText& HeadOf(FindingCode code, Severity severity);
// "F0207"
std::string_view CodeText(FindingCode code);
// What a code means, with "…" for what differs from dossier to dossier; "" if there is no such code.
std::string MeaningOf(std::string_view code, Language language);

}  // namespace radap::batch

#endif  // RADAP_ENGINE_BATCH_ROWS_FINDING_WORDS_H_
