#include <algorithm>
#include <string>
#include <utility>

#include "engine/eval/result.h"

namespace radap {
namespace {

std::size_t Index(int i) { return static_cast<std::size_t>(i); }

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

std::vector<NamedValue> NamedValues(Evaluator& evaluator, Subject kpi) {
  const Program& program = evaluator.program();
  std::vector<NamedValue> named;
  for (int i = 0; i < static_cast<int>(program.rules.size()); ++i) {
    const Rule& rule = program.rules[Index(i)];
    if (rule.subject != ElementKind::kKpi || rule.name.empty() || i == program.kpi_score) continue;
    named.push_back({i, evaluator.Get(i, kpi)});
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
  line.level = LevelOf(evaluator.program(), line.value);
  line.claimed = ClaimOf(evaluation, subject);
  line.claim_holds =
      !line.claimed || Holds(*line.claimed, line.value, PlacesOf(evaluator.program()));
  if (evaluator.IsKpi(subject)) {
    line.counts = evaluator.KpiOf(subject).counts;
    line.named = NamedValues(evaluator, subject);
  }
  return line;
}

void CheckKpiFacts(Evaluation& evaluation) {
  const Facts& facts = evaluation.evaluator.facts();
  const auto report = [&](FindingCode code, const KpiFacts& kpi, std::string_view key,
                          std::vector<Label> args) {
    evaluation.findings.push_back(MakeFinding(
        code, "/kpis/" + std::to_string(kpi.given.index) + std::string(key), std::move(args)));
  };
  for (std::size_t i = 0; i < facts.kpis.size(); ++i) {
    const KpiFacts& kpi = facts.kpis[i];
    if (!kpi.counts) continue;
    const Subject subject = evaluation.evaluator.SubjectOfKpi(i);
    const Label score =
        Same(evaluation.evaluator.Score(subject).ToPlain(PlacesOf(evaluation.evaluator.program())));
    if (facts.year && !kpi.given.results.contains(*facts.year)) {
      report(FindingCode::kResultMissing, kpi, "/results",
             {Same(std::to_string(*facts.year)), score});
    }
    if (!kpi.given.target) report(FindingCode::kTargetMissing, kpi, "/target", {score});
    if (!kpi.given.direction) report(FindingCode::kDirectionMissing, kpi, "/direction", {score});
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
  const int places = PlacesOf(evaluation.evaluator.program());
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

int LevelOf(const Program& program, const Exact& score) {
  const auto above = std::ranges::find_if(
      program.levels, [&](const ProgramLevel& level) { return level.from > score; });
  return static_cast<int>(above - program.levels.begin()) - 1;
}

int PlacesOf(const Program& program) { return program.scale_high <= Exact(5) ? 4 : 2; }

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
