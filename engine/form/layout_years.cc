#include "engine/form/layout_years.h"

#include <algorithm>
#include <set>

#include "engine/import/text/ascii.h"

namespace radap {
namespace {

constexpr int kMaxPlanYears = 10;

struct PlanYears {
  int first = 0;
  int last = -1;
};

// Of a pack that is valid for some years only; a fiscal year begins in October of the year before.
PlanYears PlanYearsOf(const Program& program) {
  if (!program.valid_from || !program.valid_to) return {};
  constexpr int kOctober = 10;
  PlanYears years = {program.valid_from->year, program.valid_to->year};
  if (program.valid_from->month >= kOctober) ++years.first;
  if (years.last - years.first >= kMaxPlanYears) return {};
  return years;
}

std::optional<int> YearOf(std::string_view digits) {
  const std::optional<int> year = WholeNumber(digits);
  return year && *year > 0 ? year : std::nullopt;
}

std::set<int> FilledYears(const Leaves& leaves, std::string_view name) {
  std::set<int> years;
  const std::string_view first = name.empty() ? "ratings" : "kpis";
  const std::size_t at = name.empty() ? 2 : 3;
  for (const auto& [path, leaf] : leaves) {
    if (path.compare(1, first.size(), first) != 0) continue;
    const std::vector<std::string> steps = StepsOf(path);
    if (steps.size() <= at || (!name.empty() && steps[2] != name)) continue;
    if (const auto year = YearOf(steps[at])) years.insert(*year);
  }
  return years;
}

std::optional<int> FiscalYearOf(const Leaves& leaves) {
  const auto found = leaves.find("/fiscal_year");
  const Exact* year = found == leaves.end() ? nullptr : std::get_if<Exact>(&found->second);
  return year ? YearOf(year->ToFraction()) : std::nullopt;
}

}  // namespace

int YearsBack(const Program& program, Property property) {
  int back = -1;
  for (const Rule& rule : program.rules) {
    for (const Instruction& instruction : rule.code) {
      if (instruction.op == Opcode::kProperty &&
          instruction.a == static_cast<std::uint32_t>(property)) {
        back = std::max(back, static_cast<int>(instruction.b));
      }
    }
  }
  for (const Aggregate& aggregate : program.aggregates) {
    if (!aggregate.of_results || aggregate.series != property) continue;
    back = std::max(back, aggregate.through_now ? aggregate.years - 1 : aggregate.years);
  }
  return std::min(back, kMaxPlanYears);
}

std::vector<YearHead> YearsOf(const Program& program, const Leaves& leaves, int back,
                              std::string_view name) {
  std::set<int> years = FilledYears(leaves, name);
  std::optional<int> fiscal_year = FiscalYearOf(leaves);
  const PlanYears plan = PlanYearsOf(program);
  const bool is_plan = plan.last >= plan.first && back >= 0 && !name.empty();
  for (int year = plan.first; is_plan && year <= plan.last; ++year) years.insert(year);
  if (is_plan && !fiscal_year) fiscal_year = plan.first;
  std::vector<YearHead> heads;
  for (int before = back; before >= 0; --before) {
    if (fiscal_year) {
      years.insert(*fiscal_year - before);
    } else {
      heads.push_back({std::nullopt, -before});
    }
  }
  for (const int year : years) heads.push_back({year, 0});
  return heads;
}

bool Asks(const Program& program, ElementKind kind, Property property) {
  return std::any_of(program.rules.begin(), program.rules.end(), [&](const Rule& rule) {
    return rule.subject == kind &&
           std::any_of(rule.code.begin(), rule.code.end(), [&](const Instruction& instruction) {
             return instruction.op == Opcode::kProperty &&
                    instruction.a == static_cast<std::uint32_t>(property);
           });
  });
}

}  // namespace radap
