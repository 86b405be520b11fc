// An element that cannot be traced to a clause of the criteria. The total is the pack's own sum,
// and a pack without sources has nothing to cite.
#include "rules/base/codes.h"
#include "rules/check/report.h"
#include "rules/check/words.h"
#include "rules/lint/lints.h"

namespace radap::lint {

void FindNoClause(const model::Model& model, Diagnostics& diagnostics) {
  if (model.sources.empty()) return;
  for (const model::Element& element : model.elements) {
    if (element.clause || element.kind == ElementKind::kTotal) continue;
    check::Report(diagnostics, Code::kNoClause, element.span, {check::TextOf(element)});
  }
}

}  // namespace radap::lint
