// Pseudo-random numbers that follow from a seed and a number of dossier alone, the same on every machine.
// Part of corpus.h (splitmix64; not for secrets).
#ifndef RADAP_TOOLS_BENCH_CORPUS_RANDOM_H_
#define RADAP_TOOLS_BENCH_CORPUS_RANDOM_H_

#include <cstdint>

namespace radap::bench {

class Random {
 public:
  Random(std::uint64_t seed, std::uint64_t number) : state_(Mix(seed) ^ Mix(~number)) {}

  std::uint64_t Next() { return Mix(state_ += 0x9e3779b97f4a7c15U); }
  // 0 .. below - 1. REQUIRES: below > 0.
  std::uint64_t Below(std::uint64_t below) { return (Next() >> 32) * below >> 32; }
  std::int64_t Between(std::int64_t low, std::int64_t high) {
    return low + static_cast<std::int64_t>(Below(static_cast<std::uint64_t>(high - low + 1)));
  }
  bool OneIn(std::uint64_t times) { return Below(times) == 0; }
  bool Percent(std::uint64_t percent) { return Below(100) < percent; }

 private:
  static std::uint64_t Mix(std::uint64_t z) {
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
    return z ^ (z >> 31);
  }

  std::uint64_t state_;
};

}  // namespace radap::bench

#endif  // RADAP_TOOLS_BENCH_CORPUS_RANDOM_H_
