#include <algorithm>
#include <array>

#include "engine/batch/columns/findings.h"
#include "engine/dossier/finding_codes.h"
#include "rules/base/index.h"
#include "rules/base/text.h"

namespace radap::batch {
namespace {

// Asked for by the score of the KPI: as KpiFactsCheck of engine/eval.
class KpiFactsOf {
 public:
  KpiFactsOf(const Block& block, std::size_t kpi, PropertySet asked)
      : block_(block), kpis_(block.kpis), kpi_(kpi), asked_(asked) {}

  void Find(const Program& program, FindingLog& log) const;

 private:
  bool Asks(Property property) const { return (asked_ & SetOf(property)) != 0; }
  bool HasTarget() const { return kpis_.target[0].given[kpi_] != 0; }
  bool IsApplicable(const Program& program) const;
  bool IsSettled(const Program& program) const;

  const Block& block_;
  const KpiColumns& kpis_;
  std::size_t kpi_;
  PropertySet asked_;
};

bool KpiFactsOf::IsApplicable(const Program& program) const {
  const std::size_t group = Index(kpis_.group[kpi_]);
  const std::size_t row = kpis_.row[kpi_];
  const std::uint8_t kind = block_.kind[row];
  const bool is_open = kind == kNone || ((program.elements[group].open_to >> kind) & 1U) != 0;
  return is_open && kpis_.applicable[kpi_] != 0 && block_.applicable[group * kRows + row] != 0;
}

bool KpiFactsOf::IsSettled(const Program& program) const {
  if (Asks(Property::kApplicable) && !IsApplicable(program)) return true;
  if (!Asks(Property::kJudged) || HasTarget()) return false;
  const Texts& texts = kpis_.target_text[0];
  return texts.given[kpi_] != 0 && CountLetters(texts.text[kpi_]) > 0;
}

void KpiFactsOf::Find(const Program& program, FindingLog& log) const {
  const std::size_t row = kpis_.row[kpi_];
  const std::int32_t index = kpis_.index[kpi_];
  const bool lacks_result =
      Asks(Property::kResult) && block_.year[row] != 0 && kpis_.result[0].given[kpi_] == 0;
  const bool lacks_target =
      Asks(Property::kTarget) && !HasTarget() && kpis_.has_year_target[kpi_] == 0;
  const bool lacks_direction = Asks(Property::kDirection) && kpis_.direction[kpi_] == kNone;
  if (!lacks_result && !lacks_target && !lacks_direction) return;
  if (IsSettled(program)) return;
  if (lacks_result) log.AddOfKpi(row, FindingCode::kResultMissing, index, "/results");
  if (lacks_target) log.AddOfKpi(row, FindingCode::kTargetMissing, index, "/target");
  if (lacks_direction) log.AddOfKpi(row, FindingCode::kDirectionMissing, index, "/direction");
}

// Lints and rules without a value, subject by subject.
class ValueFindings {
 public:
  ValueFindings(const ColumnCode& code, const Frame& frame, BlockScores& scores, FindingLog& log)
      : code_(code), frame_(frame), block_(*frame.block), scores_(scores), log_(log) {}

  void FindKpis(std::vector<int>& found);
  void Find(int element);
  void ReportKpi(std::size_t kpi);

 private:
  const Plan& PlanOf(ElementKind kind) const { return code_.plans[static_cast<std::size_t>(kind)]; }
  bool LacksValue(std::size_t kpi, const Cells& raw) const {
    return !IsKnown(raw.state[kpi]) && frame_.kpi_counts[kpi] == kYes;
  }
  // REQUIRES: `states` are those of the element's rows.
  template <typename Report>
  void EachRow(const std::uint8_t* states, bool of_lint, Report report);

  const ColumnCode& code_;
  const Frame& frame_;
  const Block& block_;
  BlockScores& scores_;
  FindingLog& log_;
};

template <typename Report>
void ValueFindings::EachRow(const std::uint8_t* states, bool of_lint, Report report) {
  if (!AnyOf(states)) return;
  for (std::size_t row = 0; row < block_.rows; ++row) {
    if (IsTooWide(states[row])) scores_.general[row] = true;
    if (of_lint ? states[row] == kYes : !IsKnown(states[row])) report(row);
  }
}

void ValueFindings::Find(int element) {
  const ElementKind kind = code_.schema->program->elements[Index(element)].kind;
  const Plan& plan = PlanOf(kind);
  const std::size_t first = Index(code_.schema->slot[Index(element)]) * kRows;
  const std::string& path = code_.paths[Index(element)].value;
  for (const PlanLint& lint : plan.lints) {
    EachRow(frame_.Whole(kind, lint.condition).state + first, true,
            [&](std::size_t row) { log_.AddLint(row, *lint.lint, path); });
  }
  const bool is_scored =
      kind != ElementKind::kGroup && code_.schema->program->elements[Index(element)].score >= 0;
  if (!is_scored || !plan.steps[Index(plan.raw_score)].lacks) return;
  EachRow(frame_.Whole(kind, plan.raw_score).state + first, false,
          [&](std::size_t row) { log_.Add(row, FindingCode::kNoValue, path); });
}

void ValueFindings::FindKpis(std::vector<int>& found) {
  const Plan& plan = PlanOf(ElementKind::kKpi);
  found.clear();
  const auto look = [&](int step, bool of_lint) {
    const Cells cells = frame_.Whole(ElementKind::kKpi, step);
    EachSet(cells.state, block_.kpis.count, [&](std::size_t kpi) {
      if (!of_lint && !LacksValue(kpi, cells)) return;
      if (IsTooWide(cells.state[kpi])) scores_.general[block_.kpis.row[kpi]] = true;
      if (!of_lint || cells.state[kpi] == kYes) found.push_back(static_cast<int>(kpi));
    });
  };
  for (const PlanLint& lint : plan.lints) look(lint.condition, true);
  if (plan.raw_score >= 0) look(plan.raw_score, false);
  std::ranges::sort(found, {},
                    [&](int kpi) { return std::pair(block_.kpis.group[Index(kpi)], kpi); });
  found.erase(std::unique(found.begin(), found.end()), found.end());
}

void ValueFindings::ReportKpi(std::size_t kpi) {
  const Plan& plan = PlanOf(ElementKind::kKpi);
  const std::size_t row = block_.kpis.row[kpi];
  const std::int32_t index = block_.kpis.index[kpi];
  for (const PlanLint& lint : plan.lints) {
    if (frame_.Whole(ElementKind::kKpi, lint.condition).state[kpi] != kYes) continue;
    log_.AddLintOfKpi(row, *lint.lint, index);
  }
  if (plan.raw_score < 0) return;
  if (!LacksValue(kpi, frame_.Whole(ElementKind::kKpi, plan.raw_score))) return;
  log_.AddOfKpi(row, FindingCode::kNoValue, index, "");
}

}  // namespace

void FindMissingFacts(const ColumnCode& code, const Frame& frame, FindingLog& log) {
  const Block& block = *frame.block;
  const KpiColumns& kpis = block.kpis;
  const std::uint8_t* const results = kpis.result[0].given.data();
  const std::uint8_t* const targets = kpis.target[0].given.data();
  const std::uint8_t* const directions = kpis.direction.data();
  const std::uint8_t* const counts = frame.kpi_counts.data();
  std::array<std::uint8_t, kKpis> lacks;
  for (std::size_t kpi = 0; kpi < kpis.count; ++kpi) {
    const bool has_all = (results[kpi] != 0) & (targets[kpi] != 0) & (directions[kpi] != kNone);
    lacks[kpi] = has_all ? kNo : counts[kpi];
  }
  EachSet(lacks.data(), kpis.count, [&](std::size_t kpi) {
    const PropertySet asked = code.asked_of_kpi[Index(kpis.group[kpi])];
    KpiFactsOf(block, kpi, asked).Find(*code.schema->program, log);
  });
}

void FindLints(const ColumnCode& code, const Frame& frame, std::vector<int>& kpis,
               BlockScores& scores, FindingLog& log) {
  ValueFindings findings(code, frame, scores, log);
  findings.FindKpis(kpis);
  ByElement(
      code.with_values, kpis, frame.block->kpis, [&](int element) { findings.Find(element); },
      [&](std::size_t kpi) { findings.ReportKpi(kpi); });
}

}  // namespace radap::batch
