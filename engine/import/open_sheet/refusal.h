// Thrown inside open_sheet when the file is not read any further; OpenSheet makes it the last
// finding. Tested by tests/engine/import/open_sheet_test.cc.
#ifndef RADAP_ENGINE_IMPORT_OPEN_SHEET_REFUSAL_H_
#define RADAP_ENGINE_IMPORT_OPEN_SHEET_REFUSAL_H_

#include <string_view>
#include <utility>
#include <vector>

#include "engine/dossier/finding.h"
#include "engine/dossier/quote.h"
#include "engine/import/sheet/codes.h"

namespace radap {

struct Refusal {
  Finding finding;
};

[[noreturn]] inline void Refuse(FindingCode code, std::vector<Label> args, Place place = {}) {
  throw Refusal{MakeFindingAt(code, std::move(place), "", std::move(args))};
}

// The part of an archive is not what it should be; `why` as in “{0} ({1})”.
[[noreturn]] inline void RefusePart(std::string_view part, Label why, Place place = {}) {
  Refuse(SheetCode::kPartBroken, {Quoted(part), std::move(why)}, std::move(place));
}

}  // namespace radap

#endif  // RADAP_ENGINE_IMPORT_OPEN_SHEET_REFUSAL_H_
