#include "engine/batch/rows/lane.h"

#include <span>

#include "rules/base/index.h"

namespace radap::batch {

RowView Lane::ViewOf(std::size_t row) {
  const RowLayout& layout = pack_.layout;
  shown_.clear();
  for (const ShownScore& shown : layout.shown) {
    const std::size_t cell = Index(shown.element) * kRows + row;
    shown_.push_back({scores_->numerator[cell], scores_->denominator[cell]});
  }
  const std::size_t first = scores_->first_finding[row];
  const std::size_t count = scores_->first_finding[row + 1] - first;
  RowView view;
  view.layout = &layout;
  view.organisation = block_.organisation[row];
  view.fiscal_year = block_.year[row];
  view.scores = shown_;
  view.level = scores_->level[row];
  view.findings = std::span(scores_->findings).subspan(first, count);
  return view;
}

}  // namespace radap::batch
