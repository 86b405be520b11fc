#include <bit>
#include <cstdint>

#include "engine/batch/columns/steps.h"
#include "engine/batch/columns/vectors.h"

namespace radap::batch {

RADAP_WIDE void NotStep(const Step& step, Strip& strip) {
  const std::size_t count = strip.count;
  const std::uint8_t* const a = strip.Of(step.from[0]).state;
  std::uint8_t* const __restrict out = strip.state();
  for (std::size_t i = 0; i < count; ++i) {
    out[i] = static_cast<std::uint8_t>(a[i] ^ static_cast<std::uint8_t>(IsKnown(a[i])));
  }
}

RADAP_WIDE void AndStep(const Step& step, Strip& strip) {
  const std::size_t count = strip.count;
  const std::uint8_t* const a = strip.Of(step.from[0]).state;
  const std::uint8_t* const b = strip.Of(step.from[1]).state;
  std::uint8_t* const __restrict out = strip.state();
  for (std::size_t i = 0; i < count; ++i) {
    const bool is_no = (a[i] == kNo) | (b[i] == kNo);
    out[i] = is_no ? kNo : static_cast<std::uint8_t>(a[i] | b[i]);
  }
}

RADAP_WIDE void OrStep(const Step& step, Strip& strip) {
  const std::size_t count = strip.count;
  const std::uint8_t* const a = strip.Of(step.from[0]).state;
  const std::uint8_t* const b = strip.Of(step.from[1]).state;
  std::uint8_t* const __restrict out = strip.state();
  for (std::size_t i = 0; i < count; ++i) {
    const bool is_yes = (a[i] == kYes) | (b[i] == kYes);
    out[i] = is_yes ? kYes : static_cast<std::uint8_t>(a[i] | b[i]);
  }
}

// Of what is too wide it is not known whether it has a value: its top bits stay.
RADAP_WIDE void IsMissingStep(const Step& step, Strip& strip) {
  const std::size_t count = strip.count;
  const std::uint8_t* const a = strip.Of(step.from[0]).state;
  std::uint8_t* const __restrict out = strip.state();
  for (std::size_t i = 0; i < count; ++i) {
    const std::uint8_t lacks = IsKnown(a[i]) ? kNo : kYes;
    out[i] = IsTooWide(a[i]) ? kTooWide : lacks;
  }
}

RADAP_WIDE void IsOneOfStep(const Step& step, Strip& strip) {
  const std::size_t count = strip.count;
  const std::uint8_t* const a = strip.Of(step.from[0]).state;
  std::uint8_t* const __restrict out = strip.state();
  for (std::size_t i = 0; i < count; ++i) out[i] = IsKnown(a[i]) ? kNo : a[i];
  for (auto values = static_cast<std::uint32_t>(step.q); values != 0; values &= values - 1) {
    const auto value = static_cast<std::uint8_t>(std::countr_zero(values));
    for (std::size_t i = 0; i < count; ++i) out[i] |= a[i] == value ? kYes : kNo;
  }
}

RADAP_WIDE void SelectCodeStep(const Step& step, Strip& strip) {
  const std::size_t count = strip.count;
  const std::uint8_t* const a = strip.Of(step.from[0]).state;
  const std::uint8_t* const b = strip.Of(step.from[1]).state;
  const std::uint8_t* const c = strip.Of(step.from[2]).state;
  std::uint8_t* const __restrict out = strip.state();
  for (std::size_t i = 0; i < count; ++i) {
    const std::uint8_t yes = b[i];
    const std::uint8_t no = c[i];
    const std::uint8_t unless_yes = a[i] == kNo ? no : a[i];
    out[i] = a[i] == kYes ? yes : unless_yes;
  }
}

void FlagsStep(const Step& step, Strip& strip) {
  strip.own().state = strip.plan.flags[static_cast<std::size_t>(step.p)].data() + strip.begin;
}

}  // namespace radap::batch
