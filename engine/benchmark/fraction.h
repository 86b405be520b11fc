// Exact numbers written as fractions, as results, stores and summary files keep them: "3400/7", "380", "-5/2".
//
// Text -> ParseFraction -> Exact, the way back of Exact::ToFraction; of any size up to kMaxFractionDigits a side. What is
// not reduced is read all the same. Tested by tests/engine/benchmark/fraction_test.cc.
#ifndef RADAP_ENGINE_BENCHMARK_FRACTION_H_
#define RADAP_ENGINE_BENCHMARK_FRACTION_H_

#include <cstddef>
#include <optional>
#include <string_view>

#include "rules/base/exact.h"
#include "rules/base/int128.h"

namespace radap::benchmark {

constexpr std::size_t kMaxFractionDigits = 2000;

// Nothing for any other text: decimals, signs below the line, a denominator of 0, white space.
std::optional<Exact> ParseFraction(std::string_view text);

// numerator / denominator. REQUIRES: denominator > 0.
Exact WideRatio(Int128 numerator, std::int64_t denominator);

}  // namespace radap::benchmark

#endif  // RADAP_ENGINE_BENCHMARK_FRACTION_H_
