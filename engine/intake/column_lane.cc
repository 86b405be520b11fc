#include "engine/intake/column_lane.h"

#include <algorithm>
#include <span>
#include <utility>

#include "engine/batch/rows/row_view.h"
#include "engine/intake/score_texts.h"
#include "rules/base/index.h"

namespace radap {
namespace {

constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";

}  // namespace

const PackColumns& ColumnBook::Of(const Program& program) {
  const std::lock_guard lock(mutex_);
  std::unique_ptr<const PackColumns>& pack = packs_[&program];
  if (pack == nullptr) pack = std::make_unique<const PackColumns>(program);
  return *pack;
}

batch::ReadOutcome ColumnLane::Read(std::string_view bytes, bool one_line, std::size_t place) {
  const char* const end = bytes.data() + bytes.size();
  if (bytes.starts_with(kUtf8Mark)) bytes.remove_prefix(kUtf8Mark.size());
  const batch::LineRead read = reader_.Read(bytes.data(), end, one_line, block_);
  if (read.outcome == batch::ReadOutcome::kRead) places_.push_back(place);
  return read.outcome;
}

void ColumnLane::AddKpis() {
  const std::size_t cells = program().elements.size() * batch::kRows;
  sums_.assign(cells, Exact());
  counts_.assign(cells, 0);
  is_wide_.assign(batch::kRows, false);
  const batch::KpiColumns& kpis = block_.kpis;
  for (std::size_t i = 0; i < kpis.count; ++i) {
    const Element& group = program().elements[Index(kpis.group[i])];
    if (group.score < 0 && program().kpi_score < 0) continue;  // its KPIs are not scored
    const batch::KpiScore score = run_.KpiScoreAt(i);
    if (!score.counts) continue;
    if (score.denominator == 0) is_wide_[kpis.row[i]] = true;
    if (score.denominator == 0) continue;
    const std::size_t cell = Index(kpis.group[i]) * batch::kRows + kpis.row[i];
    sums_[cell] += Exact::Ratio(score.numerator, score.denominator);
    ++counts_[cell];
  }
}

void ColumnLane::AppendScore(const batch::BlockScores& scores, std::size_t row, int element,
                             std::string& out) const {
  const Element& of = program().elements[Index(element)];
  const std::size_t cell = Index(element) * batch::kRows + row;
  if (of.kind != ElementKind::kGroup) {
    out += of.score < 0
               ? "-"
               : Exact::Ratio(scores.numerator[cell], scores.denominator[cell]).ToFraction();
  } else {
    out += counts_[cell] == 0 ? "-" : (sums_[cell] / counts_[cell]).ToFraction();
  }
}

void ColumnLane::AddClaims(std::size_t row, std::string& claimed) const {
  for (const int element : program().elements_by_id) {
    const std::size_t cell = Index(element) * batch::kRows + row;
    if (block_.claimed.given[cell] == 0) continue;
    BeginClaim(program().elements[Index(element)].id, claimed);
    claimed += Exact::Ratio(block_.claimed.millionths[cell], batch::kUnit).ToFraction();
  }
}

bool ColumnLane::Fill(std::size_t row, const batch::BlockScores& scores, TakenLine& taken) {
  if (scores.general[row] || is_wide_[row]) return false;
  std::optional<Organisation> organisation = organisations_.Read(taken.bytes);
  if (!organisation || organisation->id != block_.organisation[row] || block_.year[row] == 0) {
    return false;
  }
  taken.program = &program();
  taken.organisation = *std::move(organisation);
  taken.fiscal_year = block_.year[row];
  const auto append = [&](int element, std::string& out) {
    AppendScore(scores, row, element, out);
  };
  FillScores(program(), scores.level[row], append, taken.scores);
  AddClaims(row, taken.scores.claimed);
  const std::size_t first = scores.first_finding[row];
  const std::size_t count = scores.first_finding[row + 1] - first;
  const batch::FindingCounts found =
      batch::CountsOf(std::span(scores.findings).subspan(first, count));
  taken.scores.errors = found.errors;
  taken.scores.warnings = found.warnings;
  taken.scores.notes = found.notes;
  return true;
}

void ColumnLane::Flush(std::vector<TakenLine>& taken, std::vector<std::size_t>& general) {
  if (places_.empty()) return;
  const batch::BlockScores& scores = run_.Score(block_);
  AddKpis();
  for (std::size_t row = 0; row < places_.size(); ++row) {
    if (!Fill(row, scores, taken[places_[row]])) general.push_back(places_[row]);
  }
  places_.clear();
  block_.Clear();
}

}  // namespace radap
