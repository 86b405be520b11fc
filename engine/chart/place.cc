#include "engine/chart/place.h"

#include <charconv>
#include <cstdlib>
#include <optional>

namespace radap::chart {
namespace {

// REQUIRES: the number fits 64 bits.
std::int64_t Nearest(const Exact& number) {
  const std::string digits = number.ToDecimal(0);
  std::int64_t nearest = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), nearest);
  return nearest;
}

// Nothing for numbers of more than Exact::kMaxDigits digits.
std::optional<Exact> Floor(const Exact& number) {
  const std::optional<Exact> nearest = Exact::Parse(number.ToDecimal(0));
  if (nearest && *nearest > number) return *nearest - 1;
  return nearest;
}

// The smallest of 1, 2 and 5 times a power of ten that goes into `span` at most `most` times. REQUIRES: span > 0.
Exact StepOf(const Exact& span, int most) {
  Exact step = 1;
  while (span / step > most) step = step * 10;
  while (span / step * 10 <= most) step = step / 10;
  for (const int part : {5, 2}) {
    if (span / step * part <= most) return step / part;
  }
  return step;
}

Place DivideRounded(std::int64_t number, std::int64_t by) {
  const std::int64_t half = number < 0 ? -by / 2 : by / 2;
  return (number + half) / by;
}

constexpr std::int64_t kOne = 1'000'000'000;
constexpr std::int64_t kEighthOfTurn = 785'398'163;  // pi / 4

struct SineCosine {
  std::int64_t sine = 0;
  std::int64_t cosine = 0;
};

// REQUIRES: 0 <= angle <= kEighthOfTurn.
SineCosine OfAngle(std::int64_t angle) {
  const std::int64_t square = DivideRounded(angle * angle, kOne);
  SineCosine sums;
  std::int64_t sine = angle;
  std::int64_t cosine = kOne;
  for (std::int64_t n = 0; n < 6; ++n) {
    sums.sine += sine;
    sums.cosine += cosine;
    sine = -DivideRounded(DivideRounded(sine * square, kOne), (2 * n + 2) * (2 * n + 3));
    cosine = -DivideRounded(DivideRounded(cosine * square, kOne), (2 * n + 1) * (2 * n + 2));
  }
  return sums;
}

}  // namespace

std::string ToText(Place place) {
  std::string text = place < 0 ? "-" : "";
  const Place size = std::abs(place);
  text += std::to_string(size / 100);
  if (size % 100 != 0) {
    text += '.';
    text += static_cast<char>('0' + size / 10 % 10);
    if (size % 10 != 0) text += static_cast<char>('0' + size % 10);
  }
  return text;
}

OnAxis PlaceOn(const Exact& value, const Exact& low, const Exact& high, Place length) {
  if (high <= low) return {};
  if (value < low) return {0, -1};
  if (value > high) return {length, 1};
  return {Nearest((value - low) / (high - low) * length), 0};
}

std::vector<Exact> TicksOf(const Exact& low, const Exact& high, int most) {
  if (high <= low) return {low};
  const Exact step = StepOf(high - low, most);
  const std::optional<Exact> first = Floor(low / step);
  if (!first) return {low, high};
  std::vector<Exact> ticks = {low};
  const Exact near = step / 2;
  for (Exact tick = *first * step; tick < high; tick += step) {
    if (tick - low >= near && high - tick >= near) ticks.push_back(tick);
  }
  ticks.push_back(high);
  return ticks;
}

Enclosing Enclose(const Exact& low, const Exact& high, int most) {
  if (high <= low) return {low - 1, low + 1};
  const Exact step = StepOf(high - low, most);
  const std::optional<Exact> below = Floor(low / step);
  const std::optional<Exact> above = Floor(-high / step);
  if (!below || !above) return {low, high};
  return {*below * step, -*above * step};
}

Direction DirectionOf(std::int64_t k, std::int64_t n) {
  const std::int64_t eighth = 8 * k / n;
  const std::int64_t rest = 8 * k % n;
  const bool backward = eighth % 2 == 1;
  const SineCosine part = OfAngle(DivideRounded(kEighthOfTurn * (backward ? n - rest : rest), n));
  // From the top, by quarters; within a quarter the second eighth mirrors the first.
  const std::int64_t ahead = backward ? part.sine : part.cosine;
  const std::int64_t aside = backward ? part.cosine : part.sine;
  switch (eighth / 2) {
    case 0:
      return {aside, -ahead};
    case 1:
      return {ahead, aside};
    case 2:
      return {-aside, ahead};
    default:
      return {-ahead, -aside};
  }
}

Point Along(Point from, Direction direction, Place length) {
  return {from.x + DivideRounded(direction.right * length, kOne),
          from.y + DivideRounded(direction.down * length, kOne)};
}

}  // namespace radap::chart
