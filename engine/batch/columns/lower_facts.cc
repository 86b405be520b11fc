#include <algorithm>
#include <string>

#include "engine/batch/columns/lower.h"
#include "engine/batch/columns/steps.h"
#include "engine/eval/evaluator.h"
#include "rules/base/index.h"

namespace radap::batch {
namespace {

int AddCode(PlanBuilder& builder, Operation run, bool lacks, bool is_view = false) {
  Step step;
  step.run = run;
  step.lacks = lacks;
  step.is_view = is_view;
  return builder.Add(step);
}

// An integer of the block.
int AddCount(PlanBuilder& builder, Operation run, std::uint64_t bound, bool lacks = false) {
  Step step;
  step.run = run;
  step.form = Form::kNumber;
  step.bound = bound;
  step.lacks = lacks;
  return builder.Add(step);
}

int AddAmount(PlanBuilder& builder, Operation run, Property property, int years_before) {
  Step step;
  step.run = run;
  step.p = static_cast<std::int64_t>(property);
  step.q = years_before;
  step.form = Form::kNumber;
  step.denominator = kUnit;
  step.bound = kAnyNumber;
  step.lacks = true;
  step.is_view = true;
  return builder.Add(step);
}

int AddText(PlanBuilder& builder, Property property, int years_before) {
  Step step;
  step.run = KpiTextStep;
  step.p = static_cast<std::int64_t>(property);
  step.q = years_before;
  step.form = Form::kText;
  step.lacks = property == Property::kTargetText;
  step.is_view = true;
  return builder.Add(step);
}

int AddJudged(PlanBuilder& builder, int years_before) {
  Step step;
  step.run = KpiJudgedStep;
  step.q = years_before;
  step.lacks = true;
  return builder.Add(step);
}

// The same truth for all rows, by slot.
template <typename IsSo>
int AddFlags(PlanBuilder& builder, IsSo is_so) {
  std::vector<std::uint8_t> flags;
  for (const int element : builder.schema().Of(builder.kind())) {
    const bool is_yes = is_so(builder.program().elements[Index(element)]);
    flags.insert(flags.end(), kRows, is_yes ? kYes : kNo);
  }
  auto& known = builder.plan().flags;
  const auto place = std::ranges::find(known, flags) - known.begin();
  if (place == std::ssize(known)) known.push_back(flags);
  Step step;
  step.run = FlagsStep;
  step.p = place;
  step.is_view = true;
  return builder.Add(step);
}

int LowerKpiProperty(PlanBuilder& builder, Property property, int years_before) {
  switch (property) {
    case Property::kFilled:
      return builder.Truth(false);  // a KPI has no fields
    case Property::kResult:
    case Property::kTarget:
    case Property::kBaseline:
      return AddAmount(builder, KpiAmountStep, property, years_before);
    case Property::kName:
    case Property::kUnitName:
    case Property::kNote:
    case Property::kTargetText:
      return AddText(builder, property, years_before);
    case Property::kJudged:
      return AddJudged(builder, years_before);
    case Property::kDirection:
      return AddCode(builder, KpiDirectionStep, true);
    case Property::kApplicable:
      return AddCode(builder, KpiApplicableStep, false);
    default:
      return builder.GiveUp("a KPI asked for what it has not");
  }
}

bool IsOf(ElementKind kind, Property property) {
  switch (property) {
    case Property::kRating:
      return kind == ElementKind::kItem;
    case Property::kAnswered:
    case Property::kNarrativeLetters:
      return kind == ElementKind::kQuestion;
    case Property::kClaimed:
    case Property::kFiles:
    case Property::kLinks:
      return kind == ElementKind::kIssue;
    default:
      return true;
  }
}

int LowerElementProperty(PlanBuilder& builder, Property property, int years_before) {
  constexpr std::uint64_t kMostCount = 0xffff;
  constexpr std::uint64_t kMostLetters = 0x7fffffff;
  if (!IsOf(builder.kind(), property))
    return builder.GiveUp("an element asked for what it has not");
  switch (property) {
    case Property::kApplicable:
      return AddCode(builder, ApplicableStep, false);
    case Property::kFilled:
      return LowerFilledAt(builder, kEveryLevel);
    case Property::kRating:
      return AddAmount(builder, RatingStep, property, years_before);
    case Property::kAnswered:
      return AddCode(builder, AnsweredStep, false, true);
    case Property::kNarrativeLetters:
      return AddCount(builder, LettersStep, kMostLetters);
    case Property::kClaimed:
      return AddCode(builder, ClaimsStep, false, true);
    case Property::kStarred:
      return AddFlags(builder, [](const Element& element) { return element.starred; });
    case Property::kFiles:
      return AddCount(builder, FilesStep, kMostCount);
    case Property::kLinks:
      return AddCount(builder, LinksStep, kMostCount);
    default:
      return builder.GiveUp("an element asked for what it has not");
  }
}

// By slot: the field of that name; -1: none.
std::vector<int> FieldsNamed(const PlanBuilder& builder, int name) {
  const Program& program = builder.program();
  std::vector<int> fields;
  for (const int element : builder.schema().Of(builder.kind())) {
    const std::vector<int>& own = program.elements[Index(element)].fields;
    const auto found = std::ranges::find_if(
        own, [&](int field) { return program.fields[Index(field)].name == name; });
    fields.push_back(found == own.end() ? -1 : *found);
  }
  return fields;
}

bool IsNumber(const Field& field) {
  return field.kind == FieldKind::kNumber || field.kind == FieldKind::kPercent ||
         field.kind == FieldKind::kList;
}

// What BindFields lets through.
std::uint64_t BoundOf(const Field& field) {
  if (field.kind == FieldKind::kPercent && !field.low && !field.high) return 100 * kUnit;
  if (field.kind == FieldKind::kList || !field.low || !field.high) return kAnyNumber;
  std::uint64_t bound = 0;
  for (const Exact* const end : {&*field.low, &*field.high}) {
    const auto value = RatioOf(*end);
    if (!value) return kAnyNumber;
    const std::uint64_t whole =
        batch::BoundOf(value->number) / static_cast<std::uint64_t>(value->denominator);
    bound = std::max(bound, BoundTimes(whole + 1, kUnit));
  }
  return bound;
}

bool Asks(const Field& field, std::uint32_t levels) {
  return field.levels == 0 || (field.levels & levels) != 0;
}

FilledTable::Asked AskedOf(const Program& program, const Element& element, std::uint32_t levels) {
  FilledTable::Asked asked;
  for (const int index : element.fields) {
    const Field& field = program.fields[Index(index)];
    if (!Asks(field, levels)) continue;
    asked.asks = true;
    if (field.is_required) asked.required.push_back(index);
  }
  for (const Needs& needs : element.needs) {
    const bool is_asked = std::ranges::any_of(needs.terms, [&](const std::vector<int>& term) {
      return std::ranges::any_of(
          term, [&](int field) { return Asks(program.fields[Index(field)], levels); });
    });
    if (is_asked) asked.needs.push_back({needs.at_least, needs.terms});
  }
  return asked;
}

}  // namespace

int LowerProperty(PlanBuilder& builder, Property property, int years_before) {
  constexpr std::uint64_t kMostYear = 0x7fffffff;
  if (property == Property::kKind) return AddCode(builder, KindStep, true);
  if (property == Property::kYear) return AddCount(builder, YearStep, kMostYear, true);
  return builder.kind() == ElementKind::kKpi
             ? LowerKpiProperty(builder, property, years_before)
             : LowerElementProperty(builder, property, years_before);
}

int LowerField(PlanBuilder& builder, int name) {
  if (builder.kind() == ElementKind::kKpi) return builder.Nothing();
  const std::vector<int> fields = FieldsNamed(builder, name);
  Step step;
  step.p = static_cast<std::int64_t>(builder.plan().choices.size());
  step.q = name;
  step.lacks = true;
  bool has_numbers = false;
  bool has_texts = false;
  for (const int index : fields) {
    if (index < 0) continue;
    const Field& field = builder.program().fields[Index(index)];
    (IsNumber(field) ? has_numbers : has_texts) = true;
    if (IsNumber(field)) step.bound = std::max(step.bound, BoundOf(field));
  }
  if (has_numbers && has_texts) return builder.GiveUp("fields of one name, a number and a text");
  step.run = has_texts ? FieldTextStep : FieldNumberStep;
  step.form = has_texts ? Form::kText : Form::kNumber;
  step.denominator = kUnit;
  builder.plan().choices.push_back(fields);
  return builder.Add(step);
}

int LowerFilledAt(PlanBuilder& builder, std::uint32_t levels) {
  if (builder.kind() == ElementKind::kKpi) return builder.Truth(false);
  FilledTable table;
  for (const int element : builder.schema().Of(builder.kind())) {
    const Program& program = builder.program();
    table.by_slot.push_back(AskedOf(program, program.elements[Index(element)], levels));
  }
  Step step;
  step.run = FilledAtStep;
  step.p = static_cast<std::int64_t>(builder.plan().filled.size());
  step.q = levels;
  builder.plan().filled.push_back(std::move(table));
  return builder.Add(step);
}

int LowerIsAtLevel(PlanBuilder& builder, std::uint32_t levels) {
  if (builder.kind() == ElementKind::kKpi) return builder.Truth(false);
  return AddFlags(builder, [&](const Element& element) { return (element.levels & levels) != 0; });
}

}  // namespace radap::batch
