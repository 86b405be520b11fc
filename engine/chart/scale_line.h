// A level scale from left to right: lines down the chart at round numbers, dashed ones where levels begin, numbers below.
// Axis -> lines and numbers on a page. Used by bars, box plots and histograms; tested by their tests.
#ifndef RADAP_ENGINE_CHART_SCALE_LINE_H_
#define RADAP_ENGINE_CHART_SCALE_LINE_H_

#include "engine/chart/page.h"

namespace radap::chart {

void DrawScaleLines(Page& page, const Axis& axis, Place left, Place length, Place top,
                    Place height);
// At the top of what is free; moves the page down. Names of levels in a line of their own below the numbers.
void DrawScaleNumbers(Page& page, const Axis& axis, Place left, Place length);

}  // namespace radap::chart

#endif  // RADAP_ENGINE_CHART_SCALE_LINE_H_
