#include "tools/bench/corpus/amounts.h"

#include <charconv>

namespace radap::bench {

void AppendDecimal(std::int64_t value, std::int64_t unit, std::string& out) {
  if (value < 0) out += '-';
  const std::int64_t size = value < 0 ? -value : value;
  char digits[24];
  out.append(digits, std::to_chars(digits, digits + sizeof digits, size / unit).ptr);
  std::int64_t rest = size % unit;
  if (rest != 0) out += '.';
  while (rest != 0) {
    rest *= 10;
    out += static_cast<char>('0' + rest / unit);
    rest %= unit;
  }
}

void AppendRounded(std::int64_t numerator, std::int64_t denominator, std::string& out) {
  const std::int64_t twice = 200 * numerator;
  const std::int64_t half = numerator < 0 ? -denominator : denominator;
  AppendDecimal((twice + half) / (2 * denominator), 100, out);
}

}  // namespace radap::bench
