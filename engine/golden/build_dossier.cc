// A case's lines -> the dossier that they tell of.
#include <algorithm>
#include <array>
#include <utility>

#include "engine/eval/result.h"
#include "engine/golden/golden.h"

namespace radap::golden {
namespace {

void AddKpi(const std::string& group_id, const KpiLine& line, Dossier& dossier) {
  const std::size_t slash = group_id.find('/');
  Kpi kpi;
  kpi.index = static_cast<int>(dossier.kpis.size());
  kpi.item = group_id.substr(0, slash);
  kpi.name = "KPI";
  if (slash != std::string::npos) {
    const std::string number = group_id.substr(slash + 1);
    int group = 0;
    for (const char digit : number) {
      if (digit < '0' || digit > '9' || group > 9999) return;
      group = 10 * group + (digit - '0');
    }
    kpi.group = group;
  }
  kpi.direction = line.direction;
  kpi.target = line.target;
  if (line.two_years_before) kpi.results[kFiscalYear - 2] = *line.two_years_before;
  if (line.year_before) kpi.results[kFiscalYear - 1] = *line.year_before;
  if (line.result) kpi.results[kFiscalYear] = *line.result;
  if (line.kind) dossier.organisation.kind = line.kind;
  dossier.kpis.push_back(std::move(kpi));
}

KpiLine SteadyKpi(Direction direction, std::int64_t result) {
  KpiLine line;
  line.direction = direction;
  line.target = line.two_years_before = line.year_before = Exact(100);
  line.result = Exact(result);
  return line;
}

// Facts that reach the pack's best score in this group, or come nearest to it: found by trying.
KpiLine BestKpi(const Program& program, const std::string& group_id) {
  static const std::array<KpiLine, 4> kTries = {
      SteadyKpi(Direction::kHigher, 200), SteadyKpi(Direction::kHigher, 1000),
      SteadyKpi(Direction::kLower, 0), SteadyKpi(Direction::kLower, 50)};
  const KpiLine* best = kTries.data();
  Exact highest = program.scale_low;
  for (const KpiLine& line : kTries) {
    Dossier dossier;
    dossier.pack = program.id;
    dossier.fiscal_year = kFiscalYear;
    AddKpi(group_id, line, dossier);
    const Evaluation evaluation = Evaluate(program, dossier);
    for (const ScoreLine& score : evaluation.scores) {
      if (!evaluation.evaluator.IsKpi(score.subject) || score.value <= highest) continue;
      highest = score.value;
      best = &line;
    }
  }
  return *best;
}

IssueAnswer& AnswerOf(const std::string& issue_id, Dossier& dossier) {
  const std::size_t slash = std::min(issue_id.find('/'), issue_id.size());
  const std::string number = slash < issue_id.size() ? issue_id.substr(slash + 1) : "";
  return dossier.answers[issue_id.substr(0, slash)].issues[number];
}

void Claim(const std::string& issue_id, bool file, Dossier& dossier) {
  IssueAnswer& answer = AnswerOf(issue_id, dossier);
  answer.claimed = true;
  answer.evidence.clear();
  if (file) answer.evidence.push_back({"evidence.pdf", "", ""});
}

void ClaimAll(const Program& program, bool files, Dossier& dossier) {
  for (const Element& element : program.elements) {
    if (element.kind == ElementKind::kIssue) Claim(element.id, files && element.starred, dossier);
  }
}

void Add(const Program& program, const GivenLine& line, Dossier& dossier) {
  switch (line.given) {
    case Given::kKind:
      dossier.organisation.kind = line.kind;
      return;
    case Given::kKpis: {
      const KpiLine best = BestKpi(program, line.id);
      for (int i = 0; i < line.count; ++i) AddKpi(line.id, best, dossier);
      return;
    }
    case Given::kKpi:
      return AddKpi(line.id, line.kpi, dossier);
    case Given::kClaim:
      return Claim(line.id, line.files, dossier);
    case Given::kClaimAll:
      return ClaimAll(program, line.files, dossier);
    case Given::kUnclaim:
      AnswerOf(line.id, dossier).claimed = false;
      return;
    case Given::kNoFile:
      AnswerOf(line.id, dossier).evidence.clear();
      return;
  }
}

}  // namespace

Dossier BuildDossier(const Program& program, const Case& one) {
  Dossier dossier;
  dossier.pack = program.id;
  dossier.organisation.id = "golden";
  dossier.fiscal_year = kFiscalYear;
  for (const GivenLine& line : one.given) Add(program, line, dossier);
  return dossier;
}

}  // namespace radap::golden
