// Sums of totals that stay small however many dossiers there are.
//
// A total is counted in units of 1/kMeanUnit: exact for every total whose denominator divides it (all means of up to 32
// members, weights of up to 6 decimals), otherwise the nearest unit, half away from zero. So a sum has a bounded size
// and does not depend on the order; a sum of fractions with all denominators that dossiers can bring has neither.
// Tested by tests/engine/batch/rows/summary_test.cc.
#ifndef RADAP_ENGINE_BATCH_ROWS_MEAN_UNIT_H_
#define RADAP_ENGINE_BATCH_ROWS_MEAN_UNIT_H_

#include <cstdint>

#include "rules/base/exact.h"
#include "rules/base/int128.h"

namespace radap::batch {

// 2^6 3^4 5^6 7^2 11 13 17 19 23 29 31
inline constexpr std::int64_t kMeanUnit = 3'790'593'263'457'000'000;

// REQUIRES: denominator > 0; |numerator / denominator| < 10^12.
Int128 UnitsOf(std::int64_t numerator, std::int64_t denominator);
// What the units are worth.
Exact WorthOf(Int128 units);
// The same for a number of any size: the nearest one that is whole units.
Exact InUnits(const Exact& number);

}  // namespace radap::batch

#endif  // RADAP_ENGINE_BATCH_ROWS_MEAN_UNIT_H_
