// A source that no clause cites.
#include <set>
#include <string>

#include "rules/base/codes.h"
#include "rules/check/report.h"
#include "rules/lint/lints.h"

namespace radap::lint {

void FindUnusedSources(const model::Model& model, Diagnostics& diagnostics) {
  std::set<std::string> cited;
  for (const model::Rule& rule : model.rules) {
    if (rule.clause) cited.insert(rule.clause->source);
  }
  for (const model::Element& element : model.elements) {
    if (element.clause) cited.insert(element.clause->source);
  }
  for (const model::Field& field : model.fields) {
    if (field.clause) cited.insert(field.clause->source);
  }
  for (const model::Constant& constant : model.constants) {
    if (constant.clause) cited.insert(constant.clause->source);
  }
  for (const model::Source& source : model.sources) {
    if (cited.contains(source.id)) continue;
    check::Report(diagnostics, Code::kUnusedSource, source.span, {source.id});
  }
}

}  // namespace radap::lint
