#include <algorithm>
#include <numeric>

#include "rules/compile/passes.h"

namespace radap {
namespace {

std::vector<Needs> CompileNeeds(const std::vector<model::Needs>& needs) {
  std::vector<Needs> compiled;
  compiled.reserve(needs.size());
  for (const model::Needs& each : needs) compiled.push_back({each.at_least, each.terms});
  return compiled;
}

Element CompileElement(const model::Element& element) {
  return {.kind = element.kind,
          .id = element.id,
          .parent = element.parent,
          .children = element.children,
          .label = element.label,
          .clause = element.clause,
          .assumes = CompileAssumes(element.assumes),
          .score = element.score,
          .scale = element.scale + 1,
          .fields = element.fields,
          .needs = CompileNeeds(element.needs),
          .starred = element.starred,
          .levels = element.levels,
          .weight = element.weight,
          .mandatory = element.mandatory,
          .open_to = element.open_to,
          .kpis_at_least = element.kpis_at_least,
          .kpis_at_most = element.kpis_at_most,
          .narrative_at_most = element.narrative_at_most};
}

}  // namespace

void CompileElements(const model::Model& model, Program& program) {
  for (const model::Element& element : model.elements) {
    program.elements.push_back(CompileElement(element));
  }
  program.elements_by_id.resize(program.elements.size());
  std::iota(program.elements_by_id.begin(), program.elements_by_id.end(), 0);
  std::ranges::sort(program.elements_by_id, {}, [&](int index) -> const std::string& {
    return program.elements[static_cast<std::size_t>(index)].id;
  });
}

}  // namespace radap
