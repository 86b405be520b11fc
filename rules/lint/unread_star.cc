// Stars that no rule asks for: they would change nothing. Said once, at the first star.
#include "rules/base/codes.h"
#include "rules/check/report.h"
#include "rules/check/walk.h"
#include "rules/lint/lints.h"

namespace radap::lint {
namespace {

bool ReadsStar(const model::Model& model) {
  bool found = false;
  for (const model::Rule& rule : model.rules) {
    check::VisitExprs(rule, [&found](const model::Expr& expr) {
      found = found || (expr.op == model::Op::kProperty && expr.property == Property::kStarred);
    });
  }
  return found;
}

}  // namespace

void FindUnreadStar(const model::Model& model, Diagnostics& diagnostics) {
  if (ReadsStar(model)) return;
  for (const model::Element& element : model.elements) {
    if (!element.starred) continue;
    check::Report(diagnostics, Code::kStarUnread, element.span);
    return;
  }
}

}  // namespace radap::lint
