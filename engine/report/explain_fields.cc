// What is to be filled in, in words.
#include <algorithm>
#include <cstddef>
#include <vector>

#include "engine/report/explain_run.h"
#include "engine/report/explain_words.h"

namespace radap::explain {
namespace {

constexpr std::size_t kMostFields = 8;

const Field& FieldAt(const Program& program, int field) {
  return program.fields[static_cast<std::size_t>(field)];
}

bool IsFilled(const Evaluator& evaluator, int field) {
  return evaluator.facts().fields[static_cast<std::size_t>(field)].filled;
}

bool IsOfLevels(const Field& field, std::uint32_t levels) {
  return field.levels == 0 || (field.levels & levels) != 0;
}

Label NameOfTerm(const Program& program, const std::vector<int>& term) {
  Label names;
  for (const int field : term) {
    const Label name = NameOf(program, FieldAt(program, field));
    names = names.en.empty() ? name : Say(Phrase::kPlus, {names, name});
  }
  return names;
}

// "at least 2 of these 3: ... (1 filled in)"; empty if it holds or is of other levels.
Label NeedsWords(const Evaluator& evaluator, const Needs& needs, std::uint32_t levels) {
  const Program& program = evaluator.program();
  std::vector<Label> names;
  int met = 0;
  bool asked = false;
  for (const std::vector<int>& term : needs.terms) {
    names.push_back(NameOfTerm(program, term));
    met += std::ranges::all_of(term, [&](int field) { return IsFilled(evaluator, field); }) ? 1 : 0;
    asked = asked || std::ranges::any_of(term, [&](int field) {
              return IsOfLevels(FieldAt(program, field), levels);
            });
  }
  if (!asked || met >= needs.at_least) return {};
  return Say(Phrase::kAtLeastOf, {Both(needs.at_least), Both(static_cast<int>(names.size())),
                                  ListOf(names), Both(met)});
}

std::vector<Label> Missing(const Evaluator& evaluator, const Element& element,
                           std::uint32_t levels) {
  const Program& program = evaluator.program();
  std::vector<Label> missing;
  for (const int index : element.fields) {
    const Field& field = FieldAt(program, index);
    if (!field.is_required || !IsOfLevels(field, levels) || IsFilled(evaluator, index)) continue;
    missing.push_back(NameOf(program, field));
  }
  if (missing.size() > kMostFields) {
    const auto more = static_cast<int>(missing.size() - kMostFields);
    missing.resize(kMostFields);
    missing.push_back(Say(Phrase::kMore, {Both(more)}));
  }
  for (const Needs& needs : element.needs) {
    const Label words = NeedsWords(evaluator, needs, levels);
    if (!words.en.empty()) missing.push_back(words);
  }
  return missing;
}

}  // namespace

Label NameOf(const Program& program, const Field& field) {
  if (!field.label.th.empty() || !field.label.en.empty()) {
    return {field.label.Pick(Language::kThai), field.label.Pick(Language::kEnglish)};
  }
  return Both(program.field_names[static_cast<std::size_t>(field.name)]);
}

Label FilledWords(const Evaluator& evaluator, Subject subject, std::uint32_t levels) {
  if (evaluator.IsKpi(subject)) return Say(Phrase::kNothingToFill);
  const Program& program = evaluator.program();
  const Element& element = program.elements[static_cast<std::size_t>(subject)];
  const std::vector<Label> missing = Missing(evaluator, element, levels);
  if (!missing.empty()) {
    Label list = missing.front();
    for (std::size_t i = 1; i < missing.size(); ++i) list = Say(Phrase::kComma, {list, missing[i]});
    return Say(Phrase::kNotFilledIn, {list});
  }
  if (!IsFilledAt(evaluator, subject, levels)) return Say(Phrase::kNothingToFill);
  for (std::size_t i = 0; i < program.levels.size(); ++i) {
    if (levels == std::uint32_t{1} << i) {
      return Say(Phrase::kAllFilledAt, {program.levels[i].label});
    }
  }
  return Say(Phrase::kAllFilled);
}

}  // namespace radap::explain
