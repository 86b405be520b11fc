#include <algorithm>

#include "engine/batch/columns/code.h"
#include "engine/batch/columns/finding_log.h"
#include "engine/batch/columns/findings.h"
#include "engine/batch/columns/strip.h"
#include "rules/base/index.h"

namespace radap::batch {

struct ColumnRun::State {
  const ColumnCode* code = nullptr;
  Frame frame;
  KpiCounts counts;
  FindingLog log;
  std::vector<int> kpis;  // with findings
  BlockScores scores;
};

namespace {

// Levels of kRows scores of one denominator.
void FindLevels(const std::int64_t* numbers, const std::vector<std::int64_t>& from,
                std::int8_t* levels) {
  std::fill_n(levels, kRows, std::int8_t{-1});
  for (const std::int64_t first : from) {
    for (std::size_t row = 0; row < kRows; ++row) {
      levels[row] = static_cast<std::int8_t>(levels[row] + static_cast<int>(numbers[row] >= first));
    }
  }
}

// Of scores each with its own.
void FindLevels(const Cells& scores, const std::vector<Ratio>& from, std::int8_t* levels) {
  for (std::size_t row = 0; row < kRows; ++row) {
    int reached = 0;
    for (const Ratio& first : from) {
      reached += static_cast<int>(Compare(scores.RatioAt(row), first) >= 0);
    }
    levels[row] = static_cast<std::int8_t>(reached - 1);
  }
}

// Those of the total.
void FindLevels(const ColumnCode& code, const Cells& scores, std::int8_t* levels) {
  const Element& total = code.schema->program->elements.front();
  if (scores.denominator_step == 0) {
    FindLevels(scores.number, code.level_numbers, levels);
  } else {
    FindLevels(scores, code.scales[Index(total.scale)].levels, levels);
  }
}

void CopyScore(const ColumnCode& code, const Frame& frame, int index, BlockScores& scores) {
  const Element& element = code.schema->program->elements[Index(index)];
  const Plan& plan = code.plans[static_cast<std::size_t>(element.kind)];
  Cells cells = frame.Whole(element.kind, plan.score);
  const std::size_t from = Index(code.schema->slot[Index(index)]) * kRows;
  const std::size_t to = Index(index) * kRows;
  cells.state += from;
  cells.number += from;
  cells.denominator += from * cells.denominator_step;
  std::copy_n(cells.number, kRows, scores.numerator.data() + to);
  if (cells.denominator_step != 0) {
    std::copy_n(cells.denominator, kRows, scores.denominator.data() + to);
  }
  if (index == 0) FindLevels(code, cells, scores.level.data());
  if (!AnyOf(cells.state)) return;
  for (std::size_t row = 0; row < kRows; ++row) scores.general[row] |= !IsKnown(cells.state[row]);
}

// Denominators that the pack settles are written once.
void SetDenominators(const ColumnCode& code, BlockScores& scores) {
  for (const int index : code.scored_by_id) {
    const ElementKind kind = code.schema->program->elements[Index(index)].kind;
    const Plan& plan = code.plans[static_cast<std::size_t>(kind)];
    const std::int64_t denominator = plan.steps[Index(plan.score)].denominator;
    if (denominator == 0) continue;
    std::fill_n(scores.denominator.begin() + static_cast<std::ptrdiff_t>(Index(index) * kRows),
                kRows, denominator);
  }
}

}  // namespace

ColumnRun::ColumnRun(const ColumnProgram& program) : state_(std::make_unique<State>()) {
  const ColumnCode& code = program.code();
  state_->code = &code;
  state_->frame.schema = code.schema;
  state_->frame.Prepare(code.plans);
  const std::size_t cells = code.schema->program->elements.size() * kRows;
  state_->scores.numerator.assign(cells, 0);
  state_->scores.denominator.assign(cells, 1);
  state_->scores.level.fill(-1);
  if (program.IsWhole()) SetDenominators(code, state_->scores);
}

ColumnRun::~ColumnRun() = default;

KpiScore ColumnRun::KpiScoreAt(std::size_t kpi) const {
  const Frame& frame = state_->frame;
  const Plan& plan = state_->code->plans[static_cast<std::size_t>(ElementKind::kKpi)];
  KpiScore score;
  score.counts = frame.kpi_counts[kpi] == kYes;
  const Cells cells = frame.Whole(ElementKind::kKpi, plan.score);
  if (!score.counts || !IsKnown(cells.state[kpi])) return score;
  const Ratio ratio = cells.RatioAt(kpi);
  score.numerator = ratio.number;
  score.denominator = ratio.denominator;
  return score;
}

const BlockScores& ColumnRun::Score(const Block& block) {
  const ColumnCode& code = *state_->code;
  Frame& frame = state_->frame;
  FindingLog& log = state_->log;
  BlockScores& scores = state_->scores;
  scores.general.fill(false);
  log.Clear();
  FindOutsideValidity(*code.schema->program, block, log);
  FindInAnswers(code, block, log);
  state_->counts.Count(code, block, frame.kpi_counts, log);
  state_->counts.FindWrongNumbers(code, block, log);
  FindClaimsOffScale(code, block, log);
  frame.Run(block);
  for (const int element : code.scored_by_id) CopyScore(code, frame, element, scores);
  FindMissingFacts(code, frame, log);
  FindLints(code, frame, state_->kpis, scores, log);
  FindWrongClaims(code, frame, state_->kpis, scores, log);
  log.CopyTo(block.rows, scores);
  return scores;
}

}  // namespace radap::batch
