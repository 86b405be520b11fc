// Amounts of made-up dossiers: whole numbers of ten-thousandths, written as a person writes them. Part of corpus.h.
#ifndef RADAP_TOOLS_BENCH_CORPUS_AMOUNTS_H_
#define RADAP_TOOLS_BENCH_CORPUS_AMOUNTS_H_

#include <cstdint>
#include <string>

namespace radap::bench {

constexpr std::int64_t kOne = 10'000;

// 12.5, 80, -0.05. REQUIRES: `unit` is a power of ten up to kOne.
void AppendDecimal(std::int64_t value, std::int64_t unit, std::string& out);
inline void AppendAmount(std::int64_t amount, std::string& out) {
  AppendDecimal(amount, kOne, out);
}
// numerator/denominator to two decimals, rounded half away from zero. REQUIRES: denominator > 0.
void AppendRounded(std::int64_t numerator, std::int64_t denominator, std::string& out);

}  // namespace radap::bench

#endif  // RADAP_TOOLS_BENCH_CORPUS_AMOUNTS_H_
