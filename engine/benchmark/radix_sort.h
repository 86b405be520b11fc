// Many entries by a key of 64 bits, in a few passes over them: 100,000 in about a millisecond.
// Stable. As many passes as the largest key has groups of 11 bits. Used in this folder only. Tested by score_column_test.cc.
#ifndef RADAP_ENGINE_BENCHMARK_RADIX_SORT_H_
#define RADAP_ENGINE_BENCHMARK_RADIX_SORT_H_

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace radap::benchmark {

// `key_of`: Entry -> std::uint64_t.
template <typename Entry, typename KeyOf>
void RadixSort(std::vector<Entry>& entries, KeyOf key_of) {
  constexpr unsigned kBits = 11;
  constexpr std::size_t kDigits = std::size_t{1} << kBits;
  std::uint64_t largest = 0;
  for (const Entry& entry : entries) largest = std::max(largest, key_of(entry));
  std::vector<Entry> other(entries.size());
  for (unsigned shift = 0; shift < 64 && largest >> shift != 0; shift += kBits) {
    const auto digit = [&](const Entry& entry) { return (key_of(entry) >> shift) % kDigits; };
    std::array<std::size_t, kDigits + 1> begin{};  // of each digit's entries
    for (const Entry& entry : entries) ++begin[digit(entry) + 1];
    for (std::size_t i = 1; i <= kDigits; ++i) begin[i] += begin[i - 1];
    for (const Entry& entry : entries) other[begin[digit(entry)]++] = entry;
    entries.swap(other);
  }
}

}  // namespace radap::benchmark

#endif  // RADAP_ENGINE_BENCHMARK_RADIX_SORT_H_
