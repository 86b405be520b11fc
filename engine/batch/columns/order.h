// What a comparison says of how two numbers stand to each other: -1, 0 or 1. Used in this folder only.
// Tested by tests/engine/batch/columns/.
#ifndef RADAP_ENGINE_BATCH_COLUMNS_ORDER_H_
#define RADAP_ENGINE_BATCH_COLUMNS_ORDER_H_

#include <cstddef>
#include <cstdint>

#include "engine/batch/columns/cells.h"
#include "rules/compile/program.h"

namespace radap::batch {

template <Opcode op>
bool Holds(std::int8_t order) {
  if constexpr (op == Opcode::kLess) return order < 0;
  if constexpr (op == Opcode::kLessOrEqual) return order <= 0;
  if constexpr (op == Opcode::kGreater) return order > 0;
  if constexpr (op == Opcode::kGreaterOrEqual) return order >= 0;
  if constexpr (op == Opcode::kEqual) return order == 0;
  return order != 0;
}

// Truths of cells in that order; without a value where one of the two has none.
template <Opcode op>
void PutTruths(const std::int8_t* orders, const std::uint8_t* a, const std::uint8_t* b,
               std::size_t count, std::uint8_t* __restrict out) {
  for (std::size_t i = 0; i < count; ++i) {
    const std::uint8_t holds = Holds<op>(orders[i]) ? kYes : kNo;
    out[i] = static_cast<std::uint8_t>(holds | a[i] | b[i]);
  }
}

}  // namespace radap::batch

#endif  // RADAP_ENGINE_BATCH_COLUMNS_ORDER_H_
