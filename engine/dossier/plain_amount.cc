#include "engine/dossier/plain_amount.h"

#include <algorithm>
#include <cstddef>

namespace radap {
namespace {

constexpr int kUsualPlaces = 9;
// 40 digits behind the point and a power of -40: Parse takes no more.
constexpr int kMostPlaces = Exact::kMaxDigits + Exact::kMaxExponent;

// The same number with fewer digits: a power of ten, and the digits that are left.
std::string WithPower(const std::string& plain) {
  const bool is_negative = plain[0] == '-';
  std::string digits = plain.substr(is_negative ? 1 : 0);
  const std::size_t point = std::min(digits.find('.'), digits.size());
  const std::string fraction = digits.substr(std::min(point + 1, digits.size()));
  digits = digits.substr(0, point) + fraction;
  int power = -static_cast<int>(fraction.size());
  while (power < Exact::kMaxExponent && digits.ends_with('0')) {
    digits.pop_back();
    ++power;
  }
  digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size() - 1));
  if (power < -Exact::kMaxExponent) {
    const auto places = static_cast<std::size_t>(-Exact::kMaxExponent - power);
    if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
    digits.insert(digits.size() - places, ".");
    power = -Exact::kMaxExponent;
  }
  return (is_negative ? "-" : "") + digits + "e" + std::to_string(power);
}

}  // namespace

std::string PlainAmount(const Exact& amount) {
  std::string text = amount.ToPlain(kUsualPlaces);
  if (Exact::Parse(text) == amount) return text;
  text = amount.ToPlain(kMostPlaces);
  return Exact::Parse(text) ? text : WithPower(text);
}

}  // namespace radap
