// The cells that steps work on at one time: few enough to stay in the first cache.
//
// A step reads the cells of earlier steps and writes its own room; one that only shows what is in the block points its
// cells there. Used in this folder only.
#ifndef RADAP_ENGINE_BATCH_COLUMNS_STRIP_H_
#define RADAP_ENGINE_BATCH_COLUMNS_STRIP_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "engine/batch/columns/cells.h"
#include "engine/batch/columns/plan.h"
#include "engine/batch/columns/tally.h"

namespace radap::batch {

inline constexpr std::size_t kStrip = 8 * kRows;

// Memory of one step; empty where its cells have none of their own.
struct Room {
  std::vector<std::uint8_t> state;
  std::vector<std::int64_t> number;
  std::vector<std::int64_t> denominator;
  std::vector<std::string_view> text;
};

// The memory of one plan.
struct Sheet {
  std::vector<Room> rooms;   // by step
  std::vector<Cells> cells;  // by step: of the strip at hand
};

// What steps may look at, for one block.
struct Frame {
  const Schema* schema = nullptr;
  const Block* block = nullptr;
  const std::vector<Plan>* plans = nullptr;
  std::array<Sheet, kElementKinds> sheets;
  std::vector<std::uint8_t> known;       // kKnown, as many as the longest column has
  std::vector<std::uint8_t> kpi_counts;  // by row of KpiColumns
  Tally tally;

  // Makes room for plans. REQUIRES: they outlive this.
  void Prepare(const std::vector<Plan>& of);
  // Computes all steps. REQUIRES: kpi_counts are those of the block.
  void Run(const Block& of);

  // All cells of a kept step.
  Cells Whole(ElementKind kind, int step) const;

 private:
  void Run(const Plan& plan, std::size_t cells);
};

struct Strip {
  Frame& frame;
  const Plan& plan;
  Sheet& sheet;
  std::size_t begin = 0;
  std::size_t count = 0;
  int step = 0;  // at hand

  const Block& block() const { return *frame.block; }
  const Cells& Of(int other) const { return sheet.cells[static_cast<std::size_t>(other)]; }
  Cells& own() { return sheet.cells[static_cast<std::size_t>(step)]; }
  // Where the step at hand writes; from the first cell of the strip. Null if it has no such room.
  std::uint8_t* state() { return First(room().state); }
  std::int64_t* number() { return First(room().number); }
  std::int64_t* denominator() { return First(room().denominator); }
  std::string_view* text() { return First(room().text); }

 private:
  Room& room() { return sheet.rooms[static_cast<std::size_t>(step)]; }
  template <typename T>
  T* First(std::vector<T>& cells) {
    if (cells.empty()) return nullptr;
    return cells.data() + (plan.steps[static_cast<std::size_t>(step)].is_kept ? begin : 0);
  }
};

}  // namespace radap::batch

#endif  // RADAP_ENGINE_BATCH_COLUMNS_STRIP_H_
