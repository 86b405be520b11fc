#include <algorithm>
#include <array>
#include <cstdint>

#include "engine/batch/columns/steps.h"
#include "rules/base/index.h"

namespace radap::batch {
namespace {

// One subject on its way up, for all rows.
struct Climb {
  std::array<std::int64_t, kRows> score{};
  std::array<std::uint8_t, kRows> climbs;  // all rungs so far are complete
  std::array<std::uint8_t, kRows> wide{};

  Climb() { climbs.fill(1); }

  void Take(const LadderTable::Rung& rung, std::size_t slot, const std::uint8_t* tests,
            const std::uint8_t* among);
};

void Climb::Take(const LadderTable::Rung& rung, std::size_t slot, const std::uint8_t* tests,
                 const std::uint8_t* among) {
  std::array<std::uint16_t, kRows> total{};
  std::array<std::uint16_t, kRows> met{};
  for (const int member : rung.slots[slot]) {
    const std::size_t first = Index(member) * kRows;
    for (std::size_t row = 0; row < kRows; ++row) {
      const std::uint8_t kept = among == nullptr ? kYes : among[first + row];
      const std::uint8_t test = tests[first + row];
      const bool is_member = kept == kYes;
      total[row] = static_cast<std::uint16_t>(total[row] + is_member);
      met[row] = static_cast<std::uint16_t>(met[row] + (is_member & (test == kYes)));
      wide[row] |= static_cast<std::uint8_t>(kept | (is_member ? test : kNo)) & kWideBit;
    }
  }
  for (std::size_t row = 0; row < kRows; ++row) {
    const std::int64_t gained =
        total[row] == 0 ? rung.value : met[row] * rung.value_by_total[total[row]];
    score[row] += climbs[row] * gained;
    climbs[row] &= static_cast<std::uint8_t>(met[row] == total[row]);
  }
}

}  // namespace

void LadderStep(const Step& step, Strip& strip) {
  const LadderTable& table = strip.plan.ladders[static_cast<std::size_t>(step.p)];
  const std::uint8_t* const among =
      table.among < 0 ? nullptr : strip.frame.Whole(table.kind, table.among).state;
  for (std::size_t at = 0; at < strip.count; at += kRows) {
    const std::size_t slot = (strip.begin + at) / kRows;
    Climb climb;
    for (const LadderTable::Rung& rung : table.rungs) {
      climb.Take(rung, slot, strip.frame.Whole(table.kind, rung.test).state, among);
    }
    std::copy(climb.score.begin(), climb.score.end(), strip.number() + at);
    if (!step.lacks) continue;
    for (std::size_t row = 0; row < kRows; ++row) {
      strip.state()[at + row] = climb.wide[row] != 0 ? kTooWide : kKnown;
    }
  }
}

}  // namespace radap::batch
