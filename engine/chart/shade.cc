#include "engine/chart/shade.h"

#include "engine/chart/place.h"

namespace radap::chart {

const Shade& ShadeAt(std::size_t i) {
  static constexpr Shade kAll[kShades] = {
      {"#eef8fe", "#000000"}, {"#cadaeb", "#000000"}, {"#a5bdd8", "#000000"},
      {"#80a0c6", "#000000"}, {"#5e85ae", "#000000"}, {"#476991", "#ffffff"},
      {"#2b4f76", "#ffffff"}, {"#07375b", "#ffffff"},
  };
  return kAll[i];
}

std::size_t ShadeOf(const Exact& value, const Axis& axis) {
  std::size_t shade = 0;
  const Exact step = (axis.high - axis.low) / static_cast<std::int64_t>(kShades);
  if (step.Sign() <= 0) return 0;
  for (Exact end = axis.low + step; shade + 1 < kShades && value >= end; end += step) ++shade;
  return shade;
}

}  // namespace radap::chart
