#include "engine/audit/compare.h"

#include <algorithm>

namespace radap::audit {
namespace {

constexpr int kMorePlaces = 4;

Exact UnitAt(int places) {
  Exact tens = 1;
  for (int i = 0; i < places; ++i) tens = tens * 10;
  return 1 / tens;
}

}  // namespace

AuditVerdict Compare(const Exact& printed, const Exact& value, int places) {
  const Exact unit = UnitAt(places);
  const Exact above = value.Sign() < 0 ? printed - value : value - printed;
  const Exact half = unit / 2;
  if (-half <= above && above < half) return AuditVerdict::kMatches;
  return above.Sign() >= 0 && above < unit ? AuditVerdict::kTruncated : AuditVerdict::kMisprint;
}

int PlacesIn(std::string_view decimal) {
  const std::size_t point = decimal.find('.');
  return point == std::string_view::npos ? 0 : static_cast<int>(decimal.size() - point - 1);
}

int PlacesFor(const Exact& value, int at_least) {
  return std::max(at_least, PlacesIn(value.ToPlain(Exact::kMaxDigits + Exact::kMaxExponent)));
}

std::string InFull(const Exact& value, int places) {
  const int shown = places + kMorePlaces;
  std::string plain = value.ToPlain(shown);
  if (Exact::Parse(plain) == value) return plain;
  // Half a unit toward zero, and rounding has cut off.
  const Exact half = UnitAt(shown) / 2;
  return (value.Sign() < 0 ? value + half : value - half).ToDecimal(shown) + "..";
}

Label Joined(const Label& a, const Label& b) { return {a.th + b.th, a.en + b.en}; }

Label Listed(const Label& a, const Label& b) {
  const bool needs_mark = !a.en.empty() && !b.en.empty();
  return Joined(Joined(a, Same(needs_mark ? "; " : "")), b);
}

}  // namespace radap::audit
