// What one column of values looks like: a byte that says what is known of each cell, and its number or text.
//
// The byte of a truth is kNo or kYes, of a direction or kind its value, of a number or text 0. Without a value its top
// bit is set. Why a value lacks (missing, undefined) makes no difference to a score or a finding, so it is not kept,
// and bytes combine by `or`: whatever lacks stays so. Used in this folder only.
#ifndef RADAP_ENGINE_BATCH_COLUMNS_CELLS_H_
#define RADAP_ENGINE_BATCH_COLUMNS_CELLS_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "engine/batch/columns/ratio.h"

namespace radap::batch {

inline constexpr std::uint8_t kNo = 0;
inline constexpr std::uint8_t kYes = 1;
inline constexpr std::uint8_t kKnown = 0;
inline constexpr std::uint8_t kLacks = 0x80;    // no value; a bit
inline constexpr std::uint8_t kTooWide = 0xc0;  // perhaps a value, for the general path to say
inline constexpr std::uint8_t kWideBit = 0x40;

constexpr bool IsKnown(std::uint8_t state) { return state < kLacks; }
constexpr bool IsTooWide(std::uint8_t state) { return (state & kWideBit) != 0; }

// Pointers to the first of a run of cells. Numbers: number / denominator. REQUIRES of all cells, known or not:
// denominator > 0 and |number| within the bound of the step that made it.
struct Cells {
  const std::uint8_t* state = nullptr;
  const std::int64_t* number = nullptr;
  const std::int64_t* denominator = nullptr;
  std::size_t denominator_step = 0;  // 0: one for all, 1: one for each
  const std::string_view* text = nullptr;
  std::size_t text_step = 1;

  Ratio RatioAt(std::size_t cell) const {
    return {number[cell], denominator[cell * denominator_step]};
  }
  std::string_view TextAt(std::size_t cell) const { return text[cell * text_step]; }
};

}  // namespace radap::batch

#endif  // RADAP_ENGINE_BATCH_COLUMNS_CELLS_H_
