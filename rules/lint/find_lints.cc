#include "rules/lint/lint.h"
#include "rules/lint/lints.h"

namespace radap {

void FindLints(const model::Model& model, Diagnostics& diagnostics) {
  lint::FindNoClause(model, diagnostics);
  lint::FindOneLanguage(model, diagnostics);
  lint::FindUnusedRules(model, diagnostics);
  lint::FindUnusedSources(model, diagnostics);
  lint::FindNoChildren(model, diagnostics);
  lint::FindEmptyLevels(model, diagnostics);
  lint::FindUnreadStar(model, diagnostics);
  lint::FindOffScale(model, diagnostics);
  lint::FindUnusedWeights(model, diagnostics);
  lint::FindNumberGaps(model, diagnostics);
  lint::FindStaleNumbers(model, diagnostics);
  lint::FindUnusedConstants(model, diagnostics);
  lint::FindClosedCounts(model, diagnostics);
}

}  // namespace radap
