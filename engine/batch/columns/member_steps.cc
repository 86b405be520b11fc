#include <algorithm>
#include <array>
#include <cstdint>

#include "engine/batch/columns/steps.h"
#include "engine/batch/columns/vectors.h"
#include "rules/base/index.h"

namespace radap::batch {
namespace {

// The columns that an aggregate reads of its members, from their first cell.
struct MemberColumns {
  const std::uint8_t* among = nullptr;
  const std::uint8_t* test = nullptr;
  bool may_lack = false;
  Cells value;

  MemberColumns(const Frame& frame, const MemberTable& table) {
    const Plan& plan = (*frame.plans)[static_cast<std::size_t>(table.kind)];
    if (table.among >= 0) among = frame.Whole(table.kind, table.among).state;
    if (table.test >= 0) test = frame.Whole(table.kind, table.test).state;
    if (table.value < 0) return;
    may_lack = plan.steps[Index(table.value)].lacks;
    value = frame.Whole(table.kind, table.value);
  }

  Member At(std::size_t cell, std::int64_t weight) const {
    Member member;
    if (among != nullptr) member.among = among + cell;
    if (test != nullptr) member.test = test + cell;
    member.may_lack = may_lack;
    member.weight = weight;
    member.value = value;
    if (value.state != nullptr) member.value.state += cell;
    if (value.number == nullptr) return member;  // only counted
    member.value.number += cell;
    member.value.denominator += cell * value.denominator_step;
    return member;
  }
};

Tally::Room RoomOf(Strip& strip, std::size_t at) {
  Tally::Room room{strip.state(), strip.number() + at, strip.denominator()};
  if (room.state != nullptr) room.state += at;
  if (room.denominator != nullptr) room.denominator += at;
  return room;
}

std::int64_t DenominatorOf(const Frame& frame, const MemberTable& table) {
  if (table.value < 0) return 1;
  const Plan& plan = (*frame.plans)[static_cast<std::size_t>(table.kind)];
  return plan.steps[Index(table.value)].denominator;
}

bool IsOfCounts(Function function) {
  return function == Function::kCount || function == Function::kShare;
}

void Finish(Strip& strip, const MemberTable& table, std::size_t slot, std::size_t cell,
            std::size_t at) {
  const Tally& tally = strip.frame.tally;
  if (!table.factors.empty()) {
    tally.FinishScaled(cell, kRows, table.factors[slot], IsOfCounts(table.function),
                       RoomOf(strip, at));
    return;
  }
  const auto members =
      table.slots.empty() ? std::int64_t{0} : static_cast<std::int64_t>(table.slots[slot].size());
  const bool is_settled = table.among < 0 && !table.slots.empty();
  tally.Finish(table.function, cell, kRows, DenominatorOf(strip.frame, table),
               is_settled ? &members : nullptr, RoomOf(strip, at));
}

// Sums of all that count: one addition a KPI.
void AddPlainKpis(const KpiColumns& kpis, const Frame& frame, const MemberTable& table,
                  const Cells& values, Tally& tally) {
  for (std::size_t kpi = 0; kpi < kpis.count; ++kpi) {
    if (frame.kpi_counts[kpi] == kNo) continue;
    for (const int slot : table.slots_above[Index(kpis.group[kpi])]) {
      tally.AddPlain(Index(slot) * kRows + kpis.row[kpi], values.number[kpi], values.state[kpi]);
    }
  }
}

constexpr std::size_t kMostCounted = 255;

// A factor of 0: no members, and no value.
void PutStates(const std::array<std::uint8_t, kRows>& states, std::int64_t factor,
               Tally::Room room) {
  if (room.state == nullptr) return;
  const std::uint8_t none = factor == 0 ? kLacks : kKnown;
  for (std::size_t row = 0; row < kRows; ++row) {
    room.state[row] = static_cast<std::uint8_t>(states[row] | none);
  }
}

// Sums and counts that need no more than that, over the members of one subject; `factor` as in FinishScaled.
RADAP_WIDE void AddPlainMembers(const MemberColumns& columns, const MemberTable& table,
                                std::size_t slot, Tally::Room room) {
  std::array<std::int64_t, kRows> sum{};
  std::array<std::uint8_t, kRows> state{};
  for (const int member : table.slots[slot]) {
    const std::size_t first = Index(member) * kRows;
    const std::int64_t weight = table.weights[Index(member)];
    const std::int64_t* const numbers = columns.value.number + first;
    for (std::size_t row = 0; row < kRows; ++row) sum[row] += numbers[row] * weight;
    if (!columns.may_lack) continue;
    const std::uint8_t* const states = columns.value.state + first;
    for (std::size_t row = 0; row < kRows; ++row) {
      state[row] = static_cast<std::uint8_t>(state[row] | states[row]);
    }
  }
  for (std::size_t row = 0; row < kRows; ++row) room.number[row] = sum[row] * table.factors[slot];
  PutStates(state, table.factors[slot], room);
}

// REQUIRES: at most kMostCounted members.
RADAP_WIDE void CountMembers(const MemberColumns& columns, const MemberTable& table,
                             std::size_t slot, Tally::Room room) {
  std::array<std::uint8_t, kRows> counts{};
  std::array<std::uint8_t, kRows> state{};
  for (const int member : table.slots[slot]) {
    const std::uint8_t* const truths = columns.test + Index(member) * kRows;
    for (std::size_t row = 0; row < kRows; ++row) {
      const std::uint8_t truth = truths[row];
      counts[row] = static_cast<std::uint8_t>(counts[row] + (truth == kYes ? 1 : 0));
      state[row] = static_cast<std::uint8_t>(state[row] | (truth & kWideBit));
    }
  }
  for (std::size_t row = 0; row < kRows; ++row) {
    room.number[row] = counts[row] * table.factors[slot];
    state[row] = state[row] == 0 ? kKnown : kTooWide;
  }
  PutStates(state, table.factors[slot], room);
}

}  // namespace

void KpiMembersStep(const Step& step, Strip& strip) {
  const MemberTable& table = strip.plan.members[static_cast<std::size_t>(step.p)];
  const KpiColumns& kpis = strip.block().kpis;
  const MemberColumns columns(strip.frame, table);
  Tally& tally = strip.frame.tally;
  const auto gather = static_cast<Gather>(step.q);
  const bool is_plain = table.function == Function::kSum && gather == Gather::kSum &&
                        !table.known_only && table.test < 0 && table.among < 0 &&
                        !table.factors.empty();
  if (is_plain) {
    tally.BeginPlain(strip.count);
    AddPlainKpis(kpis, strip.frame, table, columns.value, tally);
  } else {
    tally.Begin(gather, table.known_only, strip.count);
    for (std::size_t kpi = 0; kpi < kpis.count; ++kpi) {
      if (strip.frame.kpi_counts[kpi] == kNo) continue;
      for (const int slot : table.slots_above[Index(kpis.group[kpi])]) {
        tally.Add(Index(slot) * kRows + kpis.row[kpi], 1, columns.At(kpi, 1));
      }
    }
  }
  for (std::size_t at = 0; at < strip.count; at += kRows) {
    Finish(strip, table, at / kRows, at, at);
  }
}

void MembersStep(const Step& step, Strip& strip) {
  const MemberTable& table = strip.plan.members[static_cast<std::size_t>(step.p)];
  const MemberColumns columns(strip.frame, table);
  const auto gather = static_cast<Gather>(step.q);
  const bool is_settled = !table.factors.empty() && table.among < 0 && !table.known_only;
  Tally& tally = strip.frame.tally;
  for (std::size_t at = 0; at < strip.count; at += kRows) {
    const std::size_t slot = (strip.begin + at) / kRows;
    const bool is_few = table.slots[slot].size() <= kMostCounted;
    if (is_settled && gather == Gather::kSum && table.test < 0) {
      AddPlainMembers(columns, table, slot, RoomOf(strip, at));
      continue;
    }
    if (is_settled && gather == Gather::kNothing && table.test >= 0 && is_few) {
      CountMembers(columns, table, slot, RoomOf(strip, at));
      continue;
    }
    tally.Begin(gather, table.known_only, kRows);
    for (const int member : table.slots[slot]) {
      tally.Add(0, kRows, columns.At(Index(member) * kRows, table.weights[Index(member)]));
    }
    Finish(strip, table, slot, 0, at);
  }
}

}  // namespace radap::batch
