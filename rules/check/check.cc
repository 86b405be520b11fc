#include "rules/check/check.h"

#include "rules/check/checks.h"
#include "rules/check/resolve.h"
#include "rules/check/structure.h"

namespace radap {
namespace {

void Resolve(const ast::Ast& ast, bool text_is_whole, model::Model& model,
             Diagnostics& diagnostics) {
  check::Resolver resolver{
      .model = model, .diagnostics = diagnostics, .text_is_whole = text_is_whole};
  check::ResolveHeader(ast, resolver);
  check::DeclareRules(ast, resolver);
  check::ResolveElements(ast, resolver);
  check::ResolveRules(ast, resolver);
}

}  // namespace

model::Model Check(const ast::Ast& ast, Diagnostics& diagnostics) {
  // A line that was lost to a syntax error may be what a later check would miss.
  const bool text_is_whole = !HasErrors(diagnostics);
  model::Model model;
  check::CheckStructure(ast, text_is_whole, diagnostics);
  Resolve(ast, text_is_whole, model, diagnostics);
  check::CheckTypes(model, diagnostics);
  check::CheckKpiLimits(model, diagnostics);
  check::CheckBands(model, diagnostics);
  check::CheckBranches(model, diagnostics);
  check::CheckWeights(model, diagnostics);
  const auto order = check::CheckCycles(model, diagnostics);
  if (order && text_is_whole) check::CheckMissing(model, *order, diagnostics);
  return model;
}

}  // namespace radap
