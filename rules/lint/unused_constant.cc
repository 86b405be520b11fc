// A constant that no rule uses: a rule probably still has the number itself.
#include "rules/base/codes.h"
#include "rules/check/report.h"
#include "rules/lint/lints.h"

namespace radap::lint {

void FindUnusedConstants(const model::Model& model, Diagnostics& diagnostics) {
  for (const model::Constant& constant : model.constants) {
    if (constant.is_used) continue;
    check::Report(diagnostics, Code::kUnusedConstant, constant.span, {constant.id});
  }
}

}  // namespace radap::lint
