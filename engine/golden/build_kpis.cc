// KPI lines -> KPIs of a dossier.
#include <array>
#include <utility>

#include "engine/eval/result.h"
#include "engine/golden/build_parts.h"
#include "engine/golden/words.h"

namespace radap::golden {
namespace {

struct Place {
  std::string item;
  std::optional<int> group;
};

// "7.1/2" -> item 7.1, group 2.
Place PlaceOf(const std::string& group_id) {
  const std::size_t slash = std::min(group_id.find('/'), group_id.size());
  Place place{group_id.substr(0, slash), std::nullopt};
  if (slash < group_id.size()) place.group = CountIn(group_id.substr(slash + 1), 0);
  return place;
}

void SetResult(int year, const std::optional<Exact>& result, Kpi& kpi) {
  if (result) {
    kpi.results[year] = *result;
  } else {
    kpi.results.erase(year);
  }
}

// A plain amount stands in `target`, unless the KPI has targets by year: those go before it.
void SetTarget(int year, const YearTarget& target, Kpi& kpi) {
  const bool is_plain = target.text.empty() && !target.to_baseline && !target.to_year;
  kpi.targets.erase(year);
  if (is_plain) {
    kpi.target = target.amount;
  } else {
    kpi.targets[year] = target;
  }
}

void Change(const KpiLine& line, int year, Kpi& kpi) {
  if (line.direction || line.no_direction) kpi.direction = line.direction;
  if (line.target) SetTarget(year, *line.target, kpi);
  for (const auto& [of_year, target] : line.targets) kpi.targets[of_year] = target;
  for (const auto& [before, result] : line.results_before) SetResult(year - before, result, kpi);
  for (const auto& [of_year, result] : line.results) SetResult(of_year, result, kpi);
  if (line.baseline) kpi.baseline = *line.baseline;
  if (line.judged) kpi.judged[year] = *line.judged;
  for (const auto& [of_year, judged] : line.judged_by_year) kpi.judged[of_year] = judged;
  if (line.name) kpi.name = *line.name;
  if (line.unit) kpi.unit = *line.unit;
  if (line.note) kpi.note = *line.note;
  if (!line.applicable) kpi.applicable = false;
}

void Add(const std::string& group_id, const KpiLine& line, Dossier& dossier) {
  const Place place = PlaceOf(group_id);
  Kpi kpi;
  kpi.index = dossier.kpis.empty() ? 0 : dossier.kpis.back().index + 1;
  kpi.item = place.item;
  kpi.group = place.group;
  kpi.name = "KPI";
  Change(line, dossier.fiscal_year.value_or(kFiscalYear), kpi);
  if (line.kind) dossier.organisation.kind = line.kind;
  dossier.kpis.push_back(std::move(kpi));
}

KpiLine SteadyKpi(Direction direction, std::int64_t result, std::int64_t baseline) {
  KpiLine line;
  line.direction = direction;
  line.target.emplace().amount = Exact(100);
  line.results_before = {{2, Exact(100)}, {1, Exact(100)}, {0, Exact(result)}};
  line.baseline.emplace(Exact(baseline));
  return line;
}

KpiLine JudgedKpi() {
  KpiLine line = SteadyKpi(Direction::kHigher, 200, 50);
  line.target = YearTarget{};
  line.target->text = "target";
  line.judged = true;
  return line;
}

// Facts that reach the pack's best score in this group, or come nearest to it: found by trying.
KpiLine BestKpi(const Program& program, const std::string& group_id, const Dossier& of) {
  const std::array<KpiLine, 5> tries = {
      SteadyKpi(Direction::kHigher, 200, 50), SteadyKpi(Direction::kHigher, 1000, 50),
      SteadyKpi(Direction::kLower, 0, 150), SteadyKpi(Direction::kLower, 50, 150), JudgedKpi()};
  const KpiLine* best = tries.data();
  std::optional<Exact> highest;
  for (const KpiLine& line : tries) {
    Dossier dossier;
    dossier.pack = program.id;
    dossier.fiscal_year = of.fiscal_year;
    Add(group_id, line, dossier);
    const Evaluation evaluation = Evaluate(program, dossier);
    for (const ScoreLine& score : evaluation.scores) {
      const bool is_kpi = evaluation.evaluator.IsKpi(score.subject);
      if (!is_kpi || (highest && score.value <= *highest)) continue;
      highest = score.value;
      best = &line;
    }
  }
  return *best;
}

}  // namespace

Kpi* FindKpi(const std::string& id, Dossier& dossier) {
  const std::size_t hash = std::min(id.find('#'), id.size());
  const Place place = PlaceOf(id.substr(0, hash));
  std::optional<int> number;
  if (hash < id.size()) number = CountIn(id.substr(hash + 1), 1);
  if (!number || !place.group) return nullptr;
  int nth = 0;
  for (Kpi& kpi : dossier.kpis) {
    if (kpi.item == place.item && kpi.group == place.group && ++nth == *number) return &kpi;
  }
  return nullptr;
}

Wrong AddKpiLine(const Program& program, const GivenLine& line, Dossier& dossier) {
  if (line.id.find('#') == std::string::npos) {
    Add(line.id, line.kpi, dossier);
    return UnlessKind(program, line.id, ElementKind::kGroup);
  }
  Kpi* kpi = FindKpi(line.id, dossier);
  if (kpi == nullptr) return Unknown(ElementKind::kKpi, line.id);
  Change(line.kpi, dossier.fiscal_year.value_or(kFiscalYear), *kpi);
  return std::nullopt;
}

Wrong AddBestKpis(const Program& program, const GivenLine& line, Dossier& dossier) {
  const KpiLine best = BestKpi(program, line.id, dossier);
  for (int i = 0; i < line.number; ++i) Add(line.id, best, dossier);
  return UnlessKind(program, line.id, ElementKind::kGroup);
}

}  // namespace radap::golden
