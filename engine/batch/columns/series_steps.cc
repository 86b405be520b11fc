#include <array>
#include <cstdint>

#include "engine/batch/columns/steps.h"
#include "engine/batch/columns/vectors.h"
#include "rules/base/index.h"

namespace radap::batch {
namespace {

// What the years of a strip add up to.
struct YearSums {
  std::array<std::int64_t, kStrip> sum{};
  std::array<std::uint8_t, kStrip> known{};  // years
  std::array<std::uint8_t, kStrip> state{};

  void Add(const Cells& year, bool known_only, std::size_t count);
};

// Wraps round in 64 bits, and notes where.
void YearSums::Add(const Cells& year, bool known_only, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) {
    const bool is_known = IsKnown(year.state[i]);
    const auto before = static_cast<std::uint64_t>(sum[i]);
    const auto number = static_cast<std::uint64_t>(year.number[i]);
    const std::uint64_t added = is_known ? number : 0;
    const std::uint64_t after = before + added;
    const std::uint64_t wraps = ((before ^ after) & (added ^ after)) >> 63U;
    const std::uint8_t lacking = known_only ? year.state[i] & kWideBit : year.state[i];
    const auto wide = static_cast<std::uint8_t>(wraps * kTooWide);
    sum[i] = static_cast<std::int64_t>(after);
    known[i] = static_cast<std::uint8_t>(known[i] + static_cast<std::uint8_t>(is_known));
    state[i] = static_cast<std::uint8_t>(state[i] | lacking | wide);
  }
}

}  // namespace

void SeriesStep(const Step& step, Strip& strip) {
  const SeriesTable& table = strip.plan.series[static_cast<std::size_t>(step.p)];
  Tally& tally = strip.frame.tally;
  tally.Begin(static_cast<Gather>(step.q), table.known_only, strip.count);
  for (const int year : table.steps) {
    Member member;
    member.may_lack = true;
    member.value = strip.Of(year);
    tally.Add(0, strip.count, member);
  }
  const std::int64_t denominator = strip.plan.steps[Index(table.steps.front())].denominator;
  tally.Finish(table.function, 0, strip.count, denominator, nullptr,
               {strip.state(), strip.number(), strip.denominator()});
}

RADAP_WIDE void YearSumStep(const Step& step, Strip& strip) {
  const SeriesTable& table = strip.plan.series[static_cast<std::size_t>(step.p)];
  const std::size_t count = strip.count;
  YearSums years;
  for (const int year : table.steps) years.Add(strip.Of(year), table.known_only, count);
  std::uint8_t* const __restrict state = strip.state();
  std::int64_t* const __restrict number = strip.number();
  for (std::size_t i = 0; i < count; ++i) {
    const std::uint8_t none = years.known[i] == 0 ? kLacks : kKnown;
    state[i] = static_cast<std::uint8_t>(years.state[i] | none);
    number[i] = years.sum[i];
  }
  if (table.function == Function::kSum) return;
  const std::int64_t unit = strip.plan.steps[Index(table.steps.front())].denominator;
  std::int64_t* const __restrict denominator = strip.denominator();
  for (std::size_t i = 0; i < count; ++i) {
    denominator[i] = years.known[i] == 0 ? unit : unit * years.known[i];
  }
}

}  // namespace radap::batch
