// What a pack asks of a dossier, laid out for a reader that goes over the bytes once and for columns.
//
// Program -> MakeSchema -> Schema -> {read, columns}. Each element has a slot: its number among the elements of its
// kind, in the order of the pack. Immutable; shared between threads. Tested by tests/engine/batch/schema_test.cc.
#ifndef RADAP_ENGINE_BATCH_FACTS_SCHEMA_H_
#define RADAP_ENGINE_BATCH_FACTS_SCHEMA_H_

#include <array>
#include <cstdint>
#include <vector>

#include "rules/compile/program.h"

namespace radap::batch {

inline constexpr std::size_t kElementKinds = 7;

struct Schema {
  const Program* program = nullptr;  // outlives the schema
  std::array<std::vector<int>, kElementKinds>
      of_kind;                      // elements by kind, in the order of the pack
  std::vector<int> slot;            // by element: its place in of_kind
  std::uint32_t kpi_facts = 0;      // PropertySet of what rules ask of a KPI
  std::uint32_t element_facts = 0;  // ... of elements of any kind
  int years = 1;  // of results, targets and judgements: 0 (the fiscal year) .. years - 1 before it
  int rating_years = 1;
  bool asks_letters = false;  // whether a rule asks for narrative-letters

  const std::vector<int>& Of(ElementKind kind) const {
    return of_kind[static_cast<std::size_t>(kind)];
  }
};

Schema MakeSchema(const Program& program);

}  // namespace radap::batch

#endif  // RADAP_ENGINE_BATCH_FACTS_SCHEMA_H_
