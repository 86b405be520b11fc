#include "engine/batch/rows/row_tally.h"

#include <functional>
#include <utility>

#include "engine/batch/rows/finding_words.h"
#include "rules/base/index.h"

namespace radap::batch {
namespace {

constexpr std::size_t kCodes = 10000;
constexpr std::int64_t kMostInUnits = 1'000'000'000'000;

bool FitsUnits(const RowScore& score) {
  return score.wide == nullptr && score.numerator / score.denominator < kMostInUnits &&
         score.numerator / score.denominator > -kMostInUnits;
}

int TenthIn(const RowScore& score, const RowLayout& layout) {
  if (score.wide != nullptr || layout.high_numerator <= 0) {
    return TenthOf(ExactOf(score), layout.high);
  }
  if (score.numerator <= 0) return 0;
  // Both below 2^63; 10 in 2^4: the products are below 2^127 only if one of them leaves room.
  const Int128 top = static_cast<Int128>(score.numerator) * layout.high_denominator;
  const Int128 bottom = static_cast<Int128>(score.denominator) * layout.high_numerator;
  if (top >= bottom) return 9;
  if (bottom >> 120U != 0) return TenthOf(ExactOf(score), layout.high);
  return static_cast<int>(top * 10 / bottom);
}

}  // namespace

int TenthOf(const Exact& total, const Exact& high) {
  int tenth = 0;
  while (tenth < 9 && total * Exact(10) >= high * Exact(tenth + 1)) ++tenth;
  return tenth;
}

RowTally::RowTally() : codes_(kCodes) {}

RowTally::OfPack& RowTally::Of(const RowLayout& layout) {
  if (last_ < packs_.size() && packs_[last_].layout == &layout) return packs_[last_];
  for (last_ = 0; last_ < packs_.size(); ++last_) {
    if (packs_[last_].layout == &layout) return packs_[last_];
  }
  packs_.emplace_back();
  packs_.back().layout = &layout;
  packs_.back().levels.resize(layout.levels_json.size());
  return packs_.back();
}

void RowTally::AddFindings(std::span<const RowFinding> findings) {
  for (const RowFinding& finding : findings) {
    const auto code = static_cast<std::uint16_t>(finding.code);
    if (finding.lint.empty()) {
      if (codes_[code]++ == 0) found_.push_back(code);
      continue;
    }
    lint_.assign(CodeText(finding.code)).append(" ").append(finding.lint);
    const auto found = lints_.find(lint_);
    found != lints_.end() ? ++found->second : lints_[lint_] = 1;
  }
}

void RowTally::AddScored(const RowView& row) {
  OfPack& pack = Of(*row.layout);
  const RowScore& total = row.scores.front();
  ++scored_;
  ++pack.dossiers;
  ++pack.levels[Index(row.level + 1)];
  ++pack.tenths[Index(TenthIn(total, *row.layout))];
  if (FitsUnits(total)) {
    pack.units += UnitsOf(total.numerator, total.denominator);
  } else {
    pack.others += InUnits(ExactOf(total));
  }
  if (CountsOf(row.findings).errors > 0) ++with_errors_;
  AddFindings(row.findings);
}

void RowTally::AddBad(std::string place) {
  ++bad_;
  if (first_bad_.size() < Summary::kKeptBad) first_bad_.push_back(std::move(place));
}

void RowTally::MoveTo(Summary& summary) {
  summary.scored += std::exchange(scored_, 0);
  summary.with_errors += std::exchange(with_errors_, 0);
  summary.bad += std::exchange(bad_, 0);
  for (std::string& place : first_bad_) summary.first_bad.push_back(std::move(place));
  first_bad_.clear();
  for (OfPack& pack : packs_) {
    if (pack.dossiers == 0) continue;
    PackSummary& sum = summary.packs[pack.layout->program->id];
    sum.dossiers += std::exchange(pack.dossiers, 0);
    sum.total += WorthOf(std::exchange(pack.units, 0)) + std::exchange(pack.others, Exact());
    for (std::size_t i = 0; i < pack.levels.size(); ++i) {
      if (pack.levels[i] == 0) continue;
      const auto& levels = pack.layout->scale->levels;
      sum.levels[i == 0 ? "" : levels[i - 1].id] += std::exchange(pack.levels[i], 0);
    }
    for (int i = 0; i < 10; ++i) {
      if (pack.tenths[Index(i)] != 0)
        sum.distribution[i] += std::exchange(pack.tenths[Index(i)], 0);
    }
  }
  for (const std::uint16_t code : found_) {
    summary.findings[std::string(TextOf(FindingCode{code}))] += std::exchange(codes_[code], 0);
  }
  found_.clear();
  for (const auto& [lint, count] : lints_) summary.findings[lint] += count;
  lints_.clear();
}

}  // namespace radap::batch
