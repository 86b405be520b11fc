#include <algorithm>
#include <string>
#include <utility>

#include "engine/dossier/finding_codes.h"
#include "engine/eval/asked.h"
#include "engine/eval/result.h"
#include "rules/base/index.h"

namespace radap {
namespace {

std::string_view IdOf(const Evaluator& evaluator, Subject subject) {
  return evaluator.IsKpi(subject)
             ? std::string_view(evaluator.KpiOf(subject).id)
             : std::string_view(evaluator.program().elements[Index(subject)].id);
}

// All elements in the order of the pack, and after each group the KPIs given for it.
std::vector<Subject> SubjectsInOrder(const Evaluator& evaluator) {
  const Program& program = evaluator.program();
  const std::vector<KpiFacts>& kpis = evaluator.facts().kpis;
  std::vector<Subject> subjects;
  for (int i = 0; i < static_cast<int>(program.elements.size()); ++i) {
    subjects.push_back(i);
    if (program.elements[Index(i)].kind != ElementKind::kGroup) continue;
    for (std::size_t k = 0; k < kpis.size(); ++k) {
      if (kpis[k].group == i) subjects.push_back(evaluator.SubjectOfKpi(k));
    }
  }
  return subjects;
}

bool HasLabel(const Rule& rule) { return !rule.label.th.empty() || !rule.label.en.empty(); }

// Rules and tests other than the score; of elements only those that a label makes worth showing.
std::vector<NamedValue> NamedValues(Evaluator& evaluator, Subject subject) {
  const Program& program = evaluator.program();
  const ElementKind kind = evaluator.KindOf(subject);
  std::vector<NamedValue> named;
  for (int i = 0; i < static_cast<int>(program.rules.size()); ++i) {
    const Rule& rule = program.rules[Index(i)];
    if (rule.subject != kind || rule.name.empty() || rule.name == "score") continue;
    if (kind != ElementKind::kKpi && !HasLabel(rule)) continue;
    named.push_back({i, evaluator.Get(i, subject)});
  }
  return named;
}

std::optional<Exact> ClaimOf(const Evaluation& evaluation, Subject subject) {
  if (evaluation.evaluator.IsKpi(subject))
    return evaluation.evaluator.KpiOf(subject).given.claimed.score;
  const auto& claimed = evaluation.dossier->claimed;
  const auto found = claimed.find(std::string(IdOf(evaluation.evaluator, subject)));
  return found == claimed.end() ? std::nullopt : std::optional(found->second);
}

bool Holds(const Exact& claimed, const Exact& value, int places) {
  return claimed == value || claimed.ToDecimal(places) == value.ToDecimal(places);
}

ScoreLine LineOf(Evaluation& evaluation, Subject subject) {
  Evaluator& evaluator = evaluation.evaluator;
  ScoreLine line;
  line.subject = subject;
  line.id = IdOf(evaluator, subject);
  line.value = evaluator.Score(subject);
  const ProgramScale& scale = evaluator.ScaleOf(subject);
  line.level = LevelOf(scale, line.value);
  line.claimed = ClaimOf(evaluation, subject);
  line.claim_holds = !line.claimed || Holds(*line.claimed, line.value, PlacesOf(scale));
  if (evaluator.IsKpi(subject)) line.counts = evaluator.KpiOf(subject).counts;
  line.named = NamedValues(evaluator, subject);
  return line;
}

// What the score rule of a KPI asks for and the dossier does not give.
class KpiFactsCheck {
 public:
  KpiFactsCheck(Evaluation& evaluation, Subject kpi)
      : evaluation_(evaluation),
        kpi_(kpi),
        given_(evaluation.evaluator.KpiOf(kpi).given),
        asked_(AskedBy(evaluation.evaluator.program(), evaluation.evaluator.ScoreRule(kpi))) {}

  void Check();

 private:
  bool Asks(Property property) const { return (asked_ & SetOf(property)) != 0; }
  Value Get(Property property) const {
    return PropertyOf(evaluation_.evaluator, kpi_, property, 0);
  }
  bool IsSettled() const;
  void CheckTarget();
  void Report(FindingCode code, std::string_view key, std::vector<Label> args);

  Evaluation& evaluation_;
  Subject kpi_;
  const Kpi& given_;
  PropertySet asked_;
};

// Said not to be applicable, or with a target in words that a person judges.
bool KpiFactsCheck::IsSettled() const {
  if (Asks(Property::kApplicable) && Get(Property::kApplicable).IsNo()) return true;
  return Asks(Property::kJudged) && Get(Property::kTargetText).IsKnown() &&
         !Get(Property::kTarget).IsKnown();
}

void KpiFactsCheck::Report(FindingCode code, std::string_view key, std::vector<Label> args) {
  Evaluator& evaluator = evaluation_.evaluator;
  args.push_back(Same(evaluator.Score(kpi_).ToPlain(PlacesOf(evaluator.ScaleOf(kpi_)))));
  evaluation_.findings.push_back(MakeFinding(
      code, "/kpis/" + std::to_string(given_.index) + std::string(key), std::move(args)));
}

void KpiFactsCheck::CheckTarget() {
  if (Get(Property::kTarget).IsKnown()) return;
  const int year = evaluation_.evaluator.facts().year.value_or(0);
  const auto found = given_.targets.find(year);
  if (found == given_.targets.end()) return Report(FindingCode::kTargetMissing, "/target", {});
  const std::string path = "/targets/" + std::to_string(year);
  if (found->second.to_baseline) {
    Report(FindingCode::kTargetBaseMissing, path, {Same("“baseline”")});
  } else if (found->second.to_year) {
    const std::string base = std::to_string(*found->second.to_year);
    Report(FindingCode::kTargetBaseMissing, path, {{"ผลของปี " + base, "the result of " + base}});
  }
}

void KpiFactsCheck::Check() {
  if (IsSettled()) return;
  const std::optional<int> year = evaluation_.evaluator.facts().year;
  if (Asks(Property::kResult) && year && !given_.results.contains(*year)) {
    Report(FindingCode::kResultMissing, "/results", {Same(std::to_string(*year))});
  }
  if (Asks(Property::kTarget)) CheckTarget();
  if (Asks(Property::kDirection) && !given_.direction) {
    Report(FindingCode::kDirectionMissing, "/direction", {});
  }
}

void CheckKpiFacts(Evaluation& evaluation) {
  const std::vector<KpiFacts>& kpis = evaluation.evaluator.facts().kpis;
  for (std::size_t i = 0; i < kpis.size(); ++i) {
    if (!kpis[i].counts) continue;
    KpiFactsCheck(evaluation, evaluation.evaluator.SubjectOfKpi(i)).Check();
  }
}

void CheckValue(Evaluation& evaluation, Subject subject) {
  Evaluator& evaluator = evaluation.evaluator;
  if (evaluator.IsKpi(subject) && !evaluator.KpiOf(subject).counts) return;
  const Value& value = evaluator.RawScore(subject);
  if (value.IsNumber()) return;
  evaluation.findings.push_back(MakeFinding(FindingCode::kNoValue,
                                            PathOf(evaluator.program(), evaluator.facts(), subject),
                                            {Same(IdOf(evaluator, subject)), ReasonOf(value)}));
}

void RunLints(Evaluation& evaluation, Subject subject) {
  Evaluator& evaluator = evaluation.evaluator;
  const Program& program = evaluator.program();
  for (const Lint& lint : program.lints) {
    if (lint.subject != evaluator.KindOf(subject)) continue;
    if (!evaluator.Get(lint.condition, subject).IsYes()) continue;
    Finding finding =
        MakeFinding(FindingCode::kPackLint, PathOf(program, evaluator.facts(), subject));
    finding.severity = lint.severity;
    finding.lint = lint.name;
    finding.lint_message = lint.message;
    evaluation.findings.push_back(std::move(finding));
  }
}

// What a dossier claims as `success` is held against the KPI rule of that name.
void CheckSuccess(Evaluation& evaluation, const ScoreLine& line) {
  Evaluator& evaluator = evaluation.evaluator;
  const Kpi& given = evaluator.KpiOf(line.subject).given;
  const int rule = evaluator.program().FindRule("success", ElementKind::kKpi);
  if (rule < 0 || !given.claimed.success) return;
  const Value& success = evaluator.Get(rule, line.subject);
  if (success.IsNumber() && Holds(*given.claimed.success, success.number, 2)) return;
  const Label computed = success.IsNumber() ? Same(success.number.ToDecimal(2)) : ReasonOf(success);
  evaluation.findings.push_back(MakeFinding(
      FindingCode::kSuccessDiffers, "/kpis/" + std::to_string(given.index) + "/claimed/success",
      {Same(given.claimed.success->ToPlain(2)), computed}));
}

void CheckClaim(Evaluation& evaluation, const ScoreLine& line) {
  const int places = PlacesOf(evaluation.evaluator.ScaleOf(line.subject));
  const bool is_kpi = evaluation.evaluator.IsKpi(line.subject);
  if (is_kpi) CheckSuccess(evaluation, line);
  if (line.claim_holds) return;
  const std::string path =
      is_kpi ? "/kpis/" + std::to_string(evaluation.evaluator.KpiOf(line.subject).given.index) +
                   "/claimed/score"
             : "/claimed/" + line.id;
  evaluation.findings.push_back(MakeFinding(
      FindingCode::kClaimDiffers, path,
      {Same(line.id), Same(line.claimed->ToPlain(places)), Same(line.value.ToPlain(places))}));
}

}  // namespace

int LevelOf(const ProgramScale& scale, const Exact& score) {
  const auto above = std::ranges::find_if(
      scale.levels, [&](const ProgramLevel& level) { return level.from > score; });
  return static_cast<int>(above - scale.levels.begin()) - 1;
}

int PlacesOf(const ProgramScale& scale) { return scale.high <= Exact(5) ? 4 : 2; }
int PlacesOf(const Program& program) { return PlacesOf(program.scales.front()); }

Evaluation Evaluate(const Program& program, const Dossier& dossier) {
  Findings findings;
  Facts facts = Bind(program, dossier, findings);
  Evaluation evaluation{&dossier, Evaluator(program, std::move(facts)), {}, std::move(findings)};
  CheckKpiFacts(evaluation);
  for (const Subject subject : SubjectsInOrder(evaluation.evaluator)) {
    RunLints(evaluation, subject);
    if (evaluation.evaluator.ScoreRule(subject) < 0) continue;
    CheckValue(evaluation, subject);
    evaluation.scores.push_back(LineOf(evaluation, subject));
  }
  for (const ScoreLine& line : evaluation.scores) CheckClaim(evaluation, line);
  return evaluation;
}

}  // namespace radap
