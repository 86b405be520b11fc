#include "rules/document/part_words.h"

#include <algorithm>
#include <vector>

#include "rules/document/phrases.h"
#include "rules/document/rule_lines.h"

namespace radap::document {
namespace {

Label Count(int number) { return Both(std::to_string(number)); }

bool IsInNeeds(const Program& program, const Field& field) {
  const Element& element = program.elements.at(static_cast<std::size_t>(field.element));
  for (const Needs& needs : element.needs) {
    for (const std::vector<int>& term : needs.terms) {
      for (const int index : term) {
        if (&program.fields.at(static_cast<std::size_t>(index)) == &field) return true;
      }
    }
  }
  return false;
}

}  // namespace

Label KpisOf(const Element& element) {
  const auto& least = element.kpis_at_least;
  const auto& most = element.kpis_at_most;
  if (least && most) {
    return *least == *most ? Say(Phrase::kExactly, {Count(*least)})
                           : Say(Phrase::kBetween, {Count(*least), Count(*most)});
  }
  if (least) return Say(Phrase::kAtLeast, {Count(*least)});
  if (most) return Say(Phrase::kAtMost, {Count(*most)});
  return {};
}

Label NarrativeOf(const Element& element) {
  if (!element.narrative_at_most) return {};
  return Say(Phrase::kLetters, {Count(*element.narrative_at_most)});
}

Label MandatoryOf(const Element& group) {
  if (group.mandatory == kNoKinds) return {};
  if (group.mandatory == kEveryKind) return Say(Phrase::kMandatory);
  return Say(Phrase::kMandatoryFor, {KindsOf(group.mandatory)});
}

Label OpenToOf(const Element& element) {
  if (element.open_to == kEveryKind) return {};
  return Say(Phrase::kOnlyFor, {KindsOf(element.open_to)});
}

Label ScoringOf(const Wording& wording, const Element& element) {
  if (element.score < 0) return {};
  const Rule& rule = wording.program().rules.at(static_cast<std::size_t>(element.score));
  const std::vector<RuleLine> lines = LinesOf(wording, rule);
  const bool is_one_line = lines.size() == 1;
  if (rule.name.empty()) return lines.front().value;
  const Label by_rule = Say(Phrase::kUsesRule, {wording.RuleName(element.score)});
  if (!is_one_line || wording.names() == Names::kIds) return by_rule;
  return Say(Phrase::kIs, {by_rule, lines.front().value});
}

Label ScaleOf(const Wording& wording, const Element& element) {
  if (element.scale <= 0) return {};
  const ProgramScale& scale = wording.program().scales.at(static_cast<std::size_t>(element.scale));
  if (wording.names() == Names::kIds) return Both(scale.id);
  const Label name = wording.Text(scale.label);
  return wording.Linked(name.th.empty() ? Both(scale.id) : name, "scale-" + scale.id);
}

Label HoldingOf(const Wording& wording, const Field& field) {
  Label holding = LabelOf(field.kind);
  const Label unit = wording.UnitName(field.unit);
  const bool has_unit = field.kind == FieldKind::kNumber && !unit.th.empty();
  if (has_unit) holding = Say(Phrase::kWithUnit, {holding, Say(Phrase::kBrackets, {unit})});
  std::vector<Label> parts{holding};
  if (!field.one_of.empty()) {
    std::vector<Label> choices;
    for (const Exact& choice : field.one_of) choices.push_back(Both(NumberText(choice)));
    parts.push_back(Say(Phrase::kOneOf, {ListOf(choices, Phrase::kComma)}));
  }
  if (field.low || field.high) {
    parts.push_back(wording.Range(
        {.low = field.low, .high = field.high, .includes_high = true, .value = {}, .span = {}}));
  }
  if (field.kind == FieldKind::kList && field.at_least > 1) {
    parts.push_back(Say(Phrase::kEntries, {Count(field.at_least)}));
  }
  return ListOf(parts, Phrase::kComma);
}

Label RequirementOf(const Program& program, const Field& field) {
  if (field.is_required) return Say(Phrase::kRequired);
  return Say(IsInNeeds(program, field) ? Phrase::kInNeeds : Phrase::kOptional);
}

Label NeedsOf(const Wording& wording, const Needs& needs) {
  const Program& program = wording.program();
  std::vector<Label> terms;
  for (const std::vector<int>& term : needs.terms) {
    Label together;
    for (const int index : term) {
      const Field& field = program.fields.at(static_cast<std::size_t>(index));
      const std::string& name = program.field_names.at(static_cast<std::size_t>(field.name));
      const std::string& element = program.elements.at(static_cast<std::size_t>(field.element)).id;
      const Label label = wording.names() == Names::kIds
                              ? Both(name)
                              : wording.Linked(Say(Phrase::kQuoted, {wording.Text(field.label)}),
                                               element + "/" + name);
      together = together.th.empty() ? label : Say(Phrase::kTogether, {together, label});
    }
    terms.push_back(together);
  }
  return Say(Phrase::kNeedsOf, {Count(needs.at_least), ListOf(terms, Phrase::kComma)});
}

Label ValidityOf(const Program& program) {
  if (!program.valid_from) return {};
  const Label from = Both(TextOf(*program.valid_from));
  if (!program.valid_to) return Say(Phrase::kFromOn, {from});
  return Say(Phrase::kFromTo, {from, Both(TextOf(*program.valid_to))});
}

Label RangeOf(const Wording& wording, const ProgramScale& scale) {
  return Say(Phrase::kFromTo,
             {Both(NumberText(scale.low)), wording.Amount(scale.high, scale.unit)});
}

Label SeverityWord(Severity severity) {
  switch (severity) {
    case Severity::kError:
      return Say(Phrase::kError);
    case Severity::kWarning:
      return Say(Phrase::kWarning);
    case Severity::kNote:
      return Say(Phrase::kNote);
  }
  return {};
}

}  // namespace radap::document
