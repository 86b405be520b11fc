// A source that no clause cites.
#include <set>
#include <string>

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
  for (const model::Source& source : model.sources) {
    if (cited.contains(source.id)) continue;
    check::Report(diagnostics, Code::kUnusedSource, source.span, {source.id});
  }
}

}  // namespace radap::lint
