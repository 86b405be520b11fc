#include "engine/report/figures.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace radap {
namespace {

Exact PowerOfTen(int exponent) {
  Exact power = 1;
  for (int i = 0; i < exponent; ++i) power = power * 10;
  return power;
}

// Half a unit of the last place, to that side, moves every number that lies between two decimals
// nearer to the one on that side, never onto the middle.
std::string RoundTo(const Exact& number, int places, int side) {
  if (IsDecimal(number, places)) return number.ToDecimal(places);
  return (number + Exact::Ratio(side, 2) / PowerOfTen(places)).ToDecimal(places);
}

}  // namespace

std::string Signed(const Exact& number, int places) {
  const std::string text = number.ToDecimal(places);
  return text.starts_with('-') ? text : "+" + text;
}

std::string RoundUp(const Exact& number, int places) { return RoundTo(number, places, 1); }

std::string RoundDown(const Exact& number, int places) { return RoundTo(number, places, -1); }

bool IsDecimal(const Exact& number, int places) {
  const std::string fraction = (number * PowerOfTen(places)).ToFraction();
  return fraction.find('/') == std::string::npos;
}

std::string WithoutNeedlessZeros(std::string decimal) {
  if (decimal.find('.') == std::string::npos) return decimal;
  decimal.resize(decimal.find_last_not_of('0') + 1);
  if (decimal.back() == '.') decimal.pop_back();
  return decimal;
}

std::string WithThousands(std::string decimal) {
  const std::size_t first = decimal.starts_with('-') ? 1 : 0;
  std::size_t at = std::min(decimal.find('.'), decimal.size());
  while (at > first + 3) decimal.insert(at -= 3, 1, ',');
  return decimal;
}

}  // namespace radap
