#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/base/codes.h"
#include "rules/check/checks.h"
#include "rules/check/report.h"
#include "rules/check/walk.h"
#include "rules/check/words.h"

namespace radap::check {
namespace {

using model::Op;

// The values of a property for which some line has given a value: bit i = i-th value of its list.
using Covered = std::map<Property, unsigned>;

std::span<const std::string_view> ValuesOf(Property property) {
  return property == Property::kDirection ? DirectionTexts() : KindTexts();
}

unsigned AllOf(Property property) { return (1U << ValuesOf(property).size()) - 1U; }

// For a condition that asks nothing but "X is A": X and its values.
std::optional<std::pair<Property, unsigned>> FindAsked(const model::Expr& condition) {
  if (condition.op == Op::kIsOneOf) {
    return std::pair(condition.args.front().property, unsigned{condition.values});
  }
  if (condition.op != Op::kNot) return std::nullopt;
  const auto asked = FindAsked(condition.args.front());
  if (!asked) return std::nullopt;
  return std::pair(asked->first, AllOf(asked->first) & ~asked->second);
}

// Adds what the line covers; whether it makes the list of values complete, so that no line after it
// is ever reached (a missing value stays missing at that line and does not come further).
bool Covers(const model::Branch& branch, Covered& covered) {
  if (branch.kind != model::BranchKind::kWhen) return true;
  const auto asked = FindAsked(branch.condition);
  if (!asked) return false;
  unsigned& values = covered[asked->first];
  values |= asked->second;
  return values == AllOf(asked->first);
}

std::string WordsNotIn(unsigned mask, Property property) {
  std::vector<std::string_view> words;
  const auto values = ValuesOf(property);
  for (std::size_t i = 0; i < values.size(); ++i) {
    if ((mask & (1U << i)) == 0) words.push_back(values[i]);
  }
  return Join(words);
}

void ReportNoLastValue(const model::Rule& rule, const Covered& covered, Diagnostics& diagnostics) {
  const model::Branch& last = rule.branches.back();
  if (covered.empty()) {
    Report(diagnostics, Code::kNoLastValue, last.span, {TextOf(rule)});
    return;
  }
  const auto& [property, values] = *covered.begin();
  Report(diagnostics, Code::kValueNotCovered, last.span,
         {TextOf(rule), std::string(TextOf(property)), WordsNotIn(values, property)});
}

void CheckRule(const model::Rule& rule, Diagnostics& diagnostics) {
  Covered covered;
  for (std::size_t i = 0; i < rule.branches.size(); ++i) {
    if (!Covers(rule.branches[i], covered)) continue;
    if (i + 1 < rule.branches.size()) {
      Report(diagnostics, Code::kNeverReached, rule.branches[i + 1].span).other =
          rule.branches[i].span;
    }
    return;
  }
  if (!rule.branches.empty()) ReportNoLastValue(rule, covered, diagnostics);
}

}  // namespace

void CheckBranches(const model::Model& model, Diagnostics& diagnostics) {
  for (const model::Rule& rule : model.rules) {
    if (rule.is_whole) CheckRule(rule, diagnostics);
  }
}

}  // namespace radap::check
