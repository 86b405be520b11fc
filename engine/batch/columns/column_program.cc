#include "engine/batch/columns/column_program.h"

#include <algorithm>
#include <limits>
#include <map>
#include <utility>

#include "engine/batch/columns/code.h"
#include "engine/batch/columns/plan_builder.h"
#include "engine/eval/result.h"
#include "rules/base/index.h"

namespace radap::batch {
namespace {

using Code = ColumnProgram::Code;

// The greatest integer that is not above value * factor; the greatest of all if that is beyond 64 bits.
std::int64_t Floor(Ratio value, std::int64_t factor) {
  const Int128 product = static_cast<Int128>(value.number) * factor;
  const bool is_down = product < 0 && product % value.denominator != 0;
  const Int128 floor = product / value.denominator - static_cast<int>(is_down);
  constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
  return floor > kMost ? kMost : floor < -kMost ? -kMost : static_cast<std::int64_t>(floor);
}

void AddScales(const Program& program, Code& code) {
  for (const ProgramScale& scale : program.scales) {
    ScaleLimits limits;
    const auto take = [&](const Exact& exact) {
      const auto ratio = RatioOf(exact);
      if (!ratio && code.why_not.empty()) code.why_not = "a scale beyond 64 bits";
      return ratio.value_or(Ratio());
    };
    limits.least = -Floor(take(Exact(0) - scale.low), kUnit);
    limits.most = Floor(take(scale.high), kUnit);
    for (const ProgramLevel& level : scale.levels) limits.levels.push_back(take(level.from));
    limits.places = PlacesOf(scale);
    code.scales.push_back(std::move(limits));
  }
}

std::string NumberOf(const Element& issue) { return issue.id.substr(issue.id.find('/') + 1); }

// No facts: PathOf needs them for KPIs only.
ElementPaths PathsOf(const Program& program, int index) {
  const Element& element = program.elements[Index(index)];
  ElementPaths paths;
  paths.value = PathOf(program, Facts(), index);
  paths.claimed = "/claimed/" + element.id;
  if (element.kind == ElementKind::kQuestion) {
    paths.narrative = "/answers/" + element.id + "/narrative";
    paths.issues = "/answers/" + element.id + "/issues";
  } else if (element.kind == ElementKind::kIssue) {
    const Element& question = program.elements[Index(element.parent)];
    paths.evidence = "/answers/" + question.id + "/issues/" + NumberOf(element) + "/evidence";
  }
  return paths;
}

std::vector<int> IssuesById(const Program& program, const Element& question) {
  std::vector<int> issues;
  for (const int child : question.children) {
    if (program.elements[Index(child)].kind == ElementKind::kIssue) issues.push_back(child);
  }
  std::ranges::sort(issues, {},
                    [&](int issue) { return NumberOf(program.elements[Index(issue)]); });
  return issues;
}

KpiLimits LimitsOf(const Program& program, const Element& group) {
  KpiLimits limits;
  if (group.kind != ElementKind::kGroup) return limits;
  const Element& item = program.elements[Index(group.parent)];
  limits.open_to = group.open_to;
  limits.item = Index(group.parent);
  if (group.kpis_at_most) limits.of_group = *group.kpis_at_most;
  if (item.kpis_at_most) limits.of_item = *item.kpis_at_most;
  return limits;
}

// Whether some subject of this element may have a lint, or no value.
bool HasValueFindings(const Code& code, const Element& element) {
  const Plan& plan = code.plans[static_cast<std::size_t>(element.kind)];
  const bool is_scored = element.kind != ElementKind::kGroup && element.score >= 0;
  return !plan.lints.empty() || (is_scored && plan.steps[Index(plan.raw_score)].lacks);
}

void AddElements(const Program& program, Code& code) {
  std::map<int, PropertySet> asked;
  for (int i = 0; i < static_cast<int>(program.elements.size()); ++i) {
    const Element& element = program.elements[Index(i)];
    code.paths.push_back(PathsOf(program, i));
    code.issues_by_id.push_back(IssuesById(program, element));
    code.kpi_limits.push_back(LimitsOf(program, element));
    if (HasValueFindings(code, element)) code.with_values.push_back(i);
    const bool is_group = element.kind == ElementKind::kGroup;
    const int rule = !is_group ? -1 : element.score >= 0 ? element.score : program.kpi_score;
    if (!asked.contains(rule)) asked[rule] = AskedBy(program, rule);
    code.asked_of_kpi.push_back(asked[rule]);
    const bool is_for_some =
        is_group && element.mandatory != kNoKinds && element.mandatory != kEveryKind;
    code.kind_needed |= is_for_some || element.open_to != kEveryKind;
  }
  for (const int i : program.elements_by_id) {
    const Element& element = program.elements[Index(i)];
    if (element.kind == ElementKind::kQuestion) code.questions_by_id.push_back(i);
    if (element.score >= 0 && element.kind != ElementKind::kGroup) code.scored_by_id.push_back(i);
  }
  code.scored = code.scored_by_id;
  std::ranges::sort(code.scored);
}

// Where the levels of the total begin, as numbers over its denominator.
void AddLevels(const Program& program, Code& code) {
  const Element& total = program.elements.front();
  const Plan& plan = code.plans[static_cast<std::size_t>(total.kind)];
  if (total.score < 0 || plan.steps[Index(plan.score)].denominator == 0) return;
  for (const Ratio& from : code.scales[Index(total.scale)].levels) {
    const Ratio opposite{-from.number, from.denominator};
    code.level_numbers.push_back(-Floor(opposite, plan.steps[Index(plan.score)].denominator));
  }
}

}  // namespace

ColumnProgram::ColumnProgram(const Schema& schema) {
  auto code = std::make_unique<Code>();
  code->schema = &schema;
  code->plans = Compiler(schema).Finish(code->why_not);
  AddScales(*schema.program, *code);
  AddElements(*schema.program, *code);
  AddLevels(*schema.program, *code);
  code_ = std::move(code);
}

ColumnProgram::~ColumnProgram() = default;

bool ColumnProgram::IsWhole() const { return code_->why_not.empty(); }
const std::string& ColumnProgram::WhyNot() const { return code_->why_not; }

}  // namespace radap::batch
