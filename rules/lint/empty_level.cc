// A step of a ladder that has no members: it counts as complete, so its points come for nothing.
#include <map>
#include <string>
#include <vector>

#include "rules/base/codes.h"
#include "rules/check/report.h"
#include "rules/check/words.h"
#include "rules/lint/lints.h"
#include "rules/lint/reach.h"

namespace radap::lint {
namespace {

using Ladders = std::vector<const model::Branch*>;

Ladders LaddersOf(const model::Model& model, int score) {
  Ladders ladders;
  for (const int index : RulesWithin(model, score)) {
    for (const model::Branch& branch : model.rules[static_cast<std::size_t>(index)].branches) {
      if (branch.kind == model::BranchKind::kLadder) ladders.push_back(&branch);
    }
  }
  return ladders;
}

bool HasLevel(const model::Model& model, const model::Element& element, ElementKind members,
              int level) {
  for (const int index : check::MembersOf(model, element, members)) {
    const model::Element& member = model.elements[static_cast<std::size_t>(index)];
    if ((member.levels & (1U << static_cast<unsigned>(level))) != 0) return true;
  }
  return false;
}

void FindIn(const model::Branch& ladder, const model::Element& element, const model::Model& model,
            Diagnostics& diagnostics) {
  // An element without any member is W0105.
  if (!HasMembers(model, element, ladder.collection)) return;
  for (const model::Step& step : ladder.steps) {
    if (HasLevel(model, element, ladder.collection, step.level)) continue;
    const std::string& level = model.levels[static_cast<std::size_t>(step.level)].id;
    check::Report(diagnostics, Code::kEmptyLevel, element.span,
                  {check::TextOf(element), std::string(PluralOf(ladder.collection)), level})
        .other = step.span;
  }
}

}  // namespace

void FindEmptyLevels(const model::Model& model, Diagnostics& diagnostics) {
  std::map<int, Ladders> ladders;  // by score rule
  for (const model::Element& element : model.elements) {
    if (element.score < 0) continue;
    const auto [entry, is_new] = ladders.try_emplace(element.score);
    if (is_new) entry->second = LaddersOf(model, element.score);
    for (const model::Branch* ladder : entry->second) {
      FindIn(*ladder, element, model, diagnostics);
    }
  }
}

}  // namespace radap::lint
