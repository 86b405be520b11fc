// Gaps of what is not filled in. All that an element still asks for is filled in at once: each field alone would
// often gain nothing.
#include <algorithm>
#include <cstddef>
#include <utility>

#include "engine/gaps/gap_parts.h"
#include "rules/base/index.h"

namespace radap {
namespace {

// The fields of a term that are not filled in.
std::vector<int> Missing(const Facts& facts, const std::vector<int>& term) {
  std::vector<int> missing;
  std::ranges::copy_if(term, std::back_inserter(missing),
                       [&](int field) { return !facts.fields[Index(field)].filled; });
  return missing;
}

void AddNew(const std::vector<int>& more, std::vector<int>& fields) {
  for (const int field : more) {
    if (std::ranges::find(fields, field) == fields.end()) fields.push_back(field);
  }
}

// Required ones, and for each `needs` those terms that lack the fewest.
std::vector<int> FieldsToFill(const Program& program, const Facts& facts, const Element& element) {
  std::vector<int> fields;
  for (const int field : element.fields) {
    if (program.fields[Index(field)].is_required) AddNew(Missing(facts, {field}), fields);
  }
  for (const Needs& needs : element.needs) {
    std::vector<std::vector<int>> terms;
    for (const std::vector<int>& term : needs.terms) terms.push_back(Missing(facts, term));
    std::ranges::stable_sort(terms, {}, [](const std::vector<int>& term) { return term.size(); });
    const std::size_t most = std::min(terms.size(), Index(std::max(needs.at_least, 0)));
    for (std::size_t i = 0; i < most; ++i) AddNew(terms[i], fields);
  }
  return fields;
}

enum class End { kHighest, kLowest };

Exact AmountOf(const Field& field, End end) {
  const bool highest = end == End::kHighest;
  if (!field.one_of.empty()) {
    return highest ? *std::ranges::max_element(field.one_of)
                   : *std::ranges::min_element(field.one_of);
  }
  const Exact low = field.low.value_or(Exact());
  if (!highest) return low;
  if (field.high) return *field.high;
  return std::max(low, Exact(field.kind == FieldKind::kPercent ? 100 : 1));
}

Value SupposedOf(const Field& field, End end) {
  if (field.kind == FieldKind::kList) return Value::Number(field.at_least);
  const bool is_amount = field.kind == FieldKind::kNumber || field.kind == FieldKind::kPercent;
  return is_amount ? Value::Number(AmountOf(field, end)) : Value::Text("-");
}

}  // namespace

void FillIn(Facts& facts, const std::vector<FieldToFill>& fields) {
  for (const FieldToFill& field : fields) facts.fields[Index(field.field)] = {true, field.value};
}

std::optional<Gap> FindFieldGap(Evaluator& evaluator, Subject element) {
  const Program& program = evaluator.program();
  const Element& asked = program.elements[Index(element)];
  if (asked.fields.empty() || !evaluator.facts().applicable[Index(element)]) return std::nullopt;
  const std::vector<int> fields = FieldsToFill(program, evaluator.facts(), asked);
  if (fields.empty()) return std::nullopt;
  const Ancestors ancestors(evaluator, element);
  std::optional<Gap> best;
  // Which amounts are the better ones only the rules know: both ends are tried.
  for (const End end : {End::kHighest, End::kLowest}) {
    Gap gap;
    gap.subject = element;
    gap.id = asked.id;
    gap.kind = GapKind::kFieldsMissing;
    for (const int field : fields) {
      gap.fields.push_back({field, SupposedOf(program.fields[Index(field)], end)});
    }
    bool helps = false;
    evaluator.Suppose(
        element, [&](Facts& facts) { FillIn(facts, gap.fields); },
        [&] {
          helps = ancestors.Rise(evaluator);
          gap.gain = ancestors.GainNow(evaluator);
        });
    if (helps && (!best || gap.gain.total > best->gain.total)) best = std::move(gap);
  }
  return best;
}

}  // namespace radap
