#include "engine/batch/columns/plan_builder.h"

#include <algorithm>
#include <utility>

#include "engine/batch/columns/lower.h"
#include "engine/batch/columns/steps.h"
#include "rules/base/index.h"

namespace radap::batch {

PlanBuilder::PlanBuilder(Compiler& compiler, const Schema& schema, ElementKind kind)
    : compiler_(compiler), schema_(schema) {
  plan_.kind = kind;
  plan_.cells = kind == ElementKind::kKpi ? kKpis : schema.Of(kind).size() * kRows;
}

int PlanBuilder::GiveUp(const std::string& why) {
  compiler_.GiveUp(why);
  return Nothing();
}

int PlanBuilder::Add(const Step& step) {
  const Key key{step.run, step.from, step.p, step.q, step.denominator};
  const auto [place, is_new] = known_.try_emplace(key, static_cast<int>(plan_.steps.size()));
  if (is_new) plan_.steps.push_back(step);
  return place->second;
}

int PlanBuilder::Constant(Ratio value) {
  Step step;
  step.form = Form::kNumber;
  step.p = value.number;
  step.denominator = value.denominator;
  step.bound = BoundOf(value.number);
  return Add(step);
}

int PlanBuilder::Nothing() {
  Step step;
  step.form = Form::kNumber;
  step.q = kLacks;
  step.lacks = true;
  return Add(step);
}

int PlanBuilder::Truth(bool truth) {
  Step step;
  step.q = truth ? kYes : kNo;
  step.denominator = -1;  // apart from the number 0
  return Add(step);
}

int PlanBuilder::Keep(int step) {
  Step copy = At(step);
  if (copy.form == Form::kText) return GiveUp("a text taken of members");
  if (!copy.IsConstant() && !copy.is_view) {
    plan_.steps[Index(step)].is_kept = true;
    return step;
  }
  copy.run = CopyStep;
  copy.from = {step, -1, -1};
  copy.p = 0;
  copy.q = 0;
  copy.is_view = false;
  copy.is_kept = true;
  return Add(copy);
}

int& PlanBuilder::Leaf(const Instruction& instruction) {
  return leaves_.try_emplace({instruction.op, instruction.a, instruction.b}, -1).first->second;
}

int PlanBuilder::RuleStep(int rule) {
  const auto [place, is_new] = rules_.try_emplace(rule, -1);
  if (!is_new && place->second < 0) return GiveUp("rules that call each other in a circle");
  if (!is_new) return place->second;
  const int step = LowerRule(*this, program().rules[Index(rule)]);
  rules_[rule] = step;
  return step;
}

std::optional<Ratio> PlanBuilder::ConstantOf(int step) const {
  const Step& constant = At(step);
  if (!constant.IsConstant() || constant.form != Form::kNumber || constant.lacks) {
    return std::nullopt;
  }
  return Ratio{constant.p, constant.denominator};
}

bool PlanBuilder::ScalesFreely(int step, std::int64_t denominator) const {
  const auto factor = static_cast<std::uint64_t>(denominator / At(step).denominator);
  return factor == 1 || BoundTimes(At(step).bound, factor) < kAnyNumber;
}

std::int64_t PlanBuilder::CommonDenominator(const std::vector<int>& steps) const {
  std::int64_t common = 1;
  for (const int step : steps) {
    const std::int64_t denominator = At(step).denominator;
    common = common == 0 || denominator == 0 ? 0 : CommonMultiple(common, denominator);
  }
  const bool is_free = common != 0 && std::ranges::all_of(steps, [&](int step) {
                         return ScalesFreely(step, common);
                       });
  return is_free ? common : 0;
}

int PlanBuilder::Scaled(int number, std::int64_t denominator) {
  Step step = At(number);
  const std::int64_t factor = denominator / step.denominator;
  if (factor == 1) return number;
  step.denominator = denominator;
  step.bound = BoundTimes(step.bound, BoundOf(factor));
  if (step.IsConstant()) {
    step.p *= factor;
    return Add(step);
  }
  step.run = ScaleStep;
  step.from = {number, -1, -1};
  step.p = factor;
  step.q = 0;
  step.is_view = step.is_whole = step.is_kept = false;
  return Add(step);
}

std::vector<int> PlanBuilder::ScoreRules() const {
  std::vector<int> rules;
  const std::vector<Element>& elements = program().elements;
  if (kind() == ElementKind::kKpi) {
    for (const Element& element : elements) {
      const int otherwise = program().kpi_score;
      const bool is_group = element.kind == ElementKind::kGroup;
      rules.push_back(!is_group ? -1 : element.score >= 0 ? element.score : otherwise);
    }
    return rules;
  }
  for (const int element : schema_.Of(kind())) {
    rules.push_back(kind() == ElementKind::kGroup ? -1 : elements[Index(element)].score);
  }
  return rules;
}

// The step that stands for the rule of each subject: the only one there is, or one that picks.
int PlanBuilder::Pick(const std::vector<int>& rules) {
  std::vector<int> choices;
  std::vector<int> steps;
  for (const int rule : rules) {
    const int step = rule < 0 ? -1 : RuleStep(rule);
    if (step >= 0 && std::ranges::find(steps, step) == steps.end()) steps.push_back(step);
    const auto place = std::ranges::find(steps, step) - steps.begin();
    choices.push_back(step < 0 ? -1 : static_cast<int>(place));
  }
  if (steps.empty()) return -1;
  if (steps.size() == 1) return steps.front();
  const std::int64_t common = CommonDenominator(steps);
  Step pick;
  pick.run = PickStep;
  pick.form = Form::kNumber;
  for (int& step : steps) {
    if (common != 0) step = Scaled(step, common);
    pick.bound = std::max(pick.bound, At(step).bound);
    pick.lacks |= At(step).lacks;
    pick.wide |= At(step).wide;
  }
  pick.denominator = common;
  pick.p = static_cast<std::int64_t>(plan_.choices.size());
  pick.q = static_cast<std::int64_t>(plan_.choice_steps.size());
  plan_.choices.push_back(choices);
  plan_.choice_steps.push_back(steps);
  return Add(pick);
}

int PlanBuilder::RawScoreStep() {
  if (raw_score_ < 0) raw_score_ = Pick(ScoreRules());
  return raw_score_;
}

int PlanBuilder::ScoreStep() {
  if (score_ >= 0) return score_;
  const int raw = RawScoreStep();
  if (raw < 0) return GiveUp("a score of what has none");
  const bool of_kpis = kind() == ElementKind::kKpi;
  if (!of_kpis && !At(raw).lacks) return score_ = raw;
  Step step = At(raw);
  step.run = of_kpis ? OrZeroIfCountsStep : OrZeroStep;
  step.from = {raw, -1, -1};
  if (of_kpis) {
    Step counts;
    counts.run = KpiCountsStep;
    counts.is_view = true;
    step.from[1] = Add(counts);
  }
  step.p = step.q = 0;
  step.lacks = step.wide;
  step.is_view = step.is_whole = step.is_kept = false;
  return score_ = Add(step);
}

Plan PlanBuilder::Finish() {
  std::vector<bool> needed(plan_.steps.size());
  for (std::size_t i = plan_.steps.size(); i-- > 0;) {
    if (plan_.steps[i].is_kept) needed[i] = true;
    if (!needed[i]) continue;
    const Step& step = plan_.steps[i];
    for (const int from : step.from) {
      if (from >= 0) needed[Index(from)] = true;
    }
    const auto place = static_cast<std::size_t>(step.p);
    const auto need = [&](const std::vector<int>& steps) {
      for (const int other : steps) needed[Index(other)] = true;
    };
    if (step.run == PickStep) need(plan_.choice_steps[static_cast<std::size_t>(step.q)]);
    if (step.run == SeriesStep || step.run == YearSumStep) need(plan_.series[place].steps);
    if (step.run == InterpolateStep) need(plan_.curves[place].places);
  }
  for (std::size_t i = 0; i < needed.size(); ++i) {
    if (needed[i]) plan_.live.push_back(static_cast<int>(i));
  }
  return std::move(plan_);
}

}  // namespace radap::batch
