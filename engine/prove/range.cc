#include "engine/prove/range.h"

#include <algorithm>
#include <array>

#include "engine/eval/operations.h"

namespace radap::prove {
namespace {

// Of their places, not of what is open.
std::strong_ordering Order(const End& a, const End& b) {
  if (a.infinite != b.infinite || a.infinite != 0) return a.infinite <=> b.infinite;
  return a.at <=> b.at;
}

// The one further out; where both are at one place, the closed one.
End LowEnd(const End& a, const End& b) {
  const auto order = Order(a, b);
  if (std::is_eq(order)) return a.open ? b : a;
  return std::is_lt(order) ? a : b;
}

End HighEnd(const End& a, const End& b) {
  const auto order = Order(a, b);
  if (std::is_eq(order)) return a.open ? b : a;
  return std::is_gt(order) ? a : b;
}

End NegatedEnd(const End& a) { return {-a.infinite, -a.at, a.open}; }

End SumEnd(const End& a, const End& b) {
  if (a.infinite != 0) return a;
  if (b.infinite != 0) return b;
  return {0, a.at + b.at, a.open || b.open};
}

int SignOf(const End& a) { return a.infinite != 0 ? a.infinite : a.at.Sign(); }

// A zero that is in its range makes a product of zero that is reached, whatever the other end is.
End ProductEnd(const End& a, const End& b) {
  const bool a_is_zero = SignOf(a) == 0;
  const bool b_is_zero = SignOf(b) == 0;
  if (a_is_zero || b_is_zero) {
    const bool reached = (a_is_zero && !a.open) || (b_is_zero && !b.open);
    return {0, 0, !reached};
  }
  if (a.infinite != 0 || b.infinite != 0) return {SignOf(a) * SignOf(b), 0, true};
  return {0, a.at * b.at, a.open || b.open};
}

End RoundedEnd(const End& a, std::uint32_t places) {
  if (a.infinite != 0) return a;
  return {0, radap::Rounded(Value::Number(a.at), places).number, false};
}

}  // namespace

bool Range::Has(const Exact& number) const {
  const End at{0, number, false};
  const auto from = Order(low, at);
  const auto to = Order(at, high);
  return (std::is_lt(from) || (std::is_eq(from) && !low.open)) &&
         (std::is_lt(to) || (std::is_eq(to) && !high.open));
}

bool Range::IsInside(const Range& outer) const {
  const auto from = Order(outer.low, low);
  const auto to = Order(high, outer.high);
  return (std::is_lt(from) || (std::is_eq(from) && (!outer.low.open || low.open))) &&
         (std::is_lt(to) || (std::is_eq(to) && (!outer.high.open || high.open)));
}

Range Hull(const Range& a, const Range& b) {
  return {LowEnd(a.low, b.low), HighEnd(a.high, b.high)};
}

std::optional<Range> Common(const Range& a, const Range& b) {
  const auto low = Order(a.low, b.low);
  const auto high = Order(a.high, b.high);
  Range both{std::is_gt(low) || (std::is_eq(low) && a.low.open) ? a.low : b.low,
             std::is_lt(high) || (std::is_eq(high) && a.high.open) ? a.high : b.high};
  const auto order = Order(both.low, both.high);
  if (std::is_gt(order)) return std::nullopt;
  if (std::is_eq(order) && (both.low.open || both.high.open)) return std::nullopt;
  return both;
}

Range Sum(const Range& a, const Range& b) { return {SumEnd(a.low, b.low), SumEnd(a.high, b.high)}; }

Range Negated(const Range& a) { return {NegatedEnd(a.high), NegatedEnd(a.low)}; }

Range Product(const Range& a, const Range& b) {
  const std::array<End, 4> ends = {ProductEnd(a.low, b.low), ProductEnd(a.low, b.high),
                                   ProductEnd(a.high, b.low), ProductEnd(a.high, b.high)};
  Range product{ends[0], ends[0]};
  for (const End& end : ends) {
    product.low = LowEnd(product.low, end);
    product.high = HighEnd(product.high, end);
  }
  return product;
}

Range Reciprocal(const Range& a) {
  if (SignOf(a.low) < 0) return Negated(Reciprocal(Negated(a)));
  const End low = a.high.infinite != 0 ? End{0, 0, true} : End{0, 1 / a.high.at, a.high.open};
  const End high = SignOf(a.low) == 0 ? End{1, 0, true} : End{0, 1 / a.low.at, a.low.open};
  return {low, high};
}

Range Lesser(const Range& a, const Range& b) {
  return {
      LowEnd(a.low, b.low),
      Order(a.high, b.high) < 0 || (Order(a.high, b.high) == 0 && a.high.open) ? a.high : b.high};
}

Range Greater(const Range& a, const Range& b) { return Negated(Lesser(Negated(a), Negated(b))); }

Range Rounded(const Range& a, std::uint32_t places) {
  return {RoundedEnd(a.low, places), RoundedEnd(a.high, places)};
}

bool IsBelow(const Range& a, const Range& b) {
  if (a.high.infinite != 0 || b.low.infinite != 0) return false;
  return a.high.at < b.low.at || (a.high.at == b.low.at && (a.high.open || b.low.open));
}

bool IsNotAbove(const Range& a, const Range& b) {
  if (a.high.infinite != 0 || b.low.infinite != 0) return false;
  return a.high.at <= b.low.at;
}

}  // namespace radap::prove
