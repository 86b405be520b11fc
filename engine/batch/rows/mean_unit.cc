#include "engine/batch/rows/mean_unit.h"

#include <string>
#include <string_view>

#include "engine/batch/rows/read_exact.h"

namespace radap::batch {

Int128 UnitsOf(std::int64_t numerator, std::int64_t denominator) {
  if (kMeanUnit % denominator == 0) {
    return static_cast<Int128>(numerator) * (kMeanUnit / denominator);
  }
  const Int128 scaled = static_cast<Int128>(numerator) * kMeanUnit;
  const Int128 magnitude = scaled < 0 ? -scaled : scaled;
  const Int128 rest = magnitude % denominator;
  const Int128 units = magnitude / denominator + (rest >= denominator - rest ? 1 : 0);
  return scaled < 0 ? -units : units;
}

Exact WorthOf(Int128 units) {
  constexpr std::int64_t kPart = std::int64_t{1} << 62;
  return (Exact(static_cast<std::int64_t>(units / kPart)) * Exact(kPart) +
          Exact(static_cast<std::int64_t>(units % kPart))) /
         Exact(kMeanUnit);
}

Exact InUnits(const Exact& number) {
  const Exact whole = *ReadExact((number * Exact(kMeanUnit)).ToDecimal(0));
  return whole / Exact(kMeanUnit);
}

}  // namespace radap::batch
