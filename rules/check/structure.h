// Which statement may stand under which, how often, and what each must have under it: the first
// check, over the Ast alone. Reports E0201 to E0206
// and E0249. Internal to rules/check.
#ifndef RADAP_RULES_CHECK_STRUCTURE_H_
#define RADAP_RULES_CHECK_STRUCTURE_H_

#include <cstdint>
#include <variant>
#include <vector>

#include "rules/base/diagnostic.h"
#include "rules/syntax/ast.h"

namespace radap::check {

// Under what a line stands; one bit each.
enum class Place : std::uint32_t {
  kFile = 1U << 0,
  kPack = 1U << 1,
  kLevels = 1U << 2,
  kTotal = 1U << 3,
  kCategory = 1U << 4,
  kItem = 1U << 5,
  kQuestion = 1U << 6,
  kIssue = 1U << 7,
  kGroup = 1U << 8,
  kRule = 1U << 9,
  kTest = 1U << 10,
  kLint = 1U << 11,
  kBands = 1U << 12,
  kLadder = 1U << 13,
  kAssume = 1U << 14,
  kSay = 1U << 15,
  kScale = 1U << 16,
  kConstant = 1U << 17,
  kField = 1U << 18,
  kInterpolate = 1U << 19,
  kMatrix = 1U << 20,
  kLeaf = 1U << 21,  // a line that takes nothing under it
};

// `text_is_whole`: no line was lost to a syntax error, so what is not there was not written.
void CheckStructure(const ast::Ast& ast, bool text_is_whole, Diagnostics& diagnostics);

bool BelongsUnder(const ast::Node& node, Place place);
// The place that the children of this node stand in.
Place PlaceOf(const ast::Node& node);

// Calls visit(line, node) for the nodes that are a `Line`.
template <typename Line, typename Visit>
void ForEach(const std::vector<ast::Node>& nodes, const Visit& visit) {
  for (const ast::Node& node : nodes) {
    if (const Line* line = std::get_if<Line>(&node.statement)) visit(*line, node);
  }
}

// The first node that is a `Line`, or nullptr.
template <typename Line>
const ast::Node* First(const std::vector<ast::Node>& nodes) {
  for (const ast::Node& node : nodes) {
    if (std::holds_alternative<Line>(node.statement)) return &node;
  }
  return nullptr;
}

}  // namespace radap::check

#endif  // RADAP_RULES_CHECK_STRUCTURE_H_
