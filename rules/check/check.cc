#include "rules/check/check.h"

#include <cstdint>
#include <set>
#include <string>
#include <tuple>
#include <vector>

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
  check::ResolveConstants(ast, resolver);
  check::DeclareRules(ast, resolver);
  check::DeclareFields(ast, resolver);
  check::ResolveElements(ast, resolver);
  check::ResolveRules(ast, resolver);
}

// A line of several subjects is read for each of them, and may be wrong for each.
void DropRepeated(Diagnostics& diagnostics) {
  using Said = std::tuple<Code, std::uint32_t, std::uint32_t, std::vector<std::string>>;
  std::set<Said> said;
  std::erase_if(diagnostics, [&said](const Diagnostic& diagnostic) {
    const Span at = diagnostic.at;
    return !said.insert({diagnostic.code, at.begin, at.end, diagnostic.args}).second;
  });
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
  check::CheckPoints(model, diagnostics);
  check::CheckBranches(model, diagnostics);
  check::CheckWeights(model, diagnostics);
  const auto order = check::CheckCycles(model, diagnostics);
  if (order && text_is_whole) check::CheckMissing(model, *order, diagnostics);
  DropRepeated(diagnostics);
  return model;
}

}  // namespace radap
