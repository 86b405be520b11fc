#include "engine/batch/rows/lane.h"

#include <span>

#include "rules/base/index.h"

namespace radap::batch {

RowView Lane::ViewOf(std::size_t row) {
  const RowLayout& layout = pack_.layout;
  const std::size_t count = layout.shown.size();
  shown_.resize(count);
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t cell = Index(layout.shown[i].element) * kRows + row;
    shown_[i] = {scores_->numerator[cell], scores_->denominator[cell]};
  }
  const std::size_t first = scores_->first_finding[row];
  const std::size_t findings = scores_->first_finding[row + 1] - first;
  RowView view;
  view.layout = &layout;
  view.organisation = block_.organisation[row];
  view.fiscal_year = block_.year[row];
  view.scores = shown_;
  view.level = scores_->level[row];
  view.findings = std::span(scores_->findings).subspan(first, findings);
  return view;
}

}  // namespace radap::batch
