// Almost all numbers, without a branch on what they are: up to four digits before a point and up to four behind it, or
// no point. Part of engine/batch/read: see Cursor::Amount. Tested by tests/engine/batch/read/cursor_test.cc.
#ifndef RADAP_ENGINE_BATCH_READ_PLAIN_NUMBER_H_
#define RADAP_ENGINE_BATCH_READ_PLAIN_NUMBER_H_

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

#include "engine/batch/facts/block.h"
#include "engine/batch/read/word.h"

namespace radap::batch {

inline constexpr std::uint64_t kEachByte = 0x0101010101010101;

// The value of eight digits less '0', of which the first is the lowest byte: pairs, fours and all are joined.
inline std::uint64_t ValueOf(std::uint64_t digits) {
  digits = (digits * 10 + (digits >> 8)) & 0x00ff00ff00ff00ff;
  digits = (digits * 100 + (digits >> 16)) & 0x0000ffff0000ffff;
  return (digits * 10000 + (digits >> 32)) & 0xffffffff;
}

// The place after the number at `at`, which ends there; null: another number, or none. Lengths are in bits.
[[gnu::always_inline]] inline const char* PlainNumber(const char* at, std::int64_t& millionths) {
  if constexpr (std::endian::native != std::endian::little) return nullptr;
  const std::uint64_t digits = Load64(at) ^ (kEachByte * '0');
  // The top bit of each byte that is no digit: up to the second one at least, if the first is a point.
  const std::uint64_t others = ((digits + kEachByte * (0x7f - 9)) | digits) & (kEachByte * 0x80);
  const auto whole = static_cast<unsigned>(std::countr_zero(others)) & 0x78U;
  const bool has_point = (digits >> (whole & 63U) & 0xff) == ('.' ^ '0');
  const std::uint64_t ends = has_point ? others & (others - 1) : others;
  const auto length = static_cast<unsigned>(std::countr_zero(ends)) & 0x78U;
  const unsigned decimals = length - whole;  // with the point
  const bool is_zero_led = (digits & 0xff) == 0 && whole > 8;
  if (whole - 8 > 24 || ends == 0 || decimals == 8 || decimals > 40 || is_zero_led) [[unlikely]]
    return nullptr;
  const std::uint64_t before_end = (std::uint64_t{1} << length) - 1;
  const std::uint64_t fraction = (digits & before_end) >> whole >> 8;
  const std::uint64_t both = (digits << (32 - whole) & 0xffffffff) | fraction << 32;
  millionths = static_cast<std::int64_t>(ValueOf(both)) * (kUnit / 10000);
  return at + length / 8;
}

inline constexpr std::size_t kYearKey = 7;

// The year of `"2567":` and of the other years of 2500 to 2599: all that are met for a long time. 0: another key.
inline int YearKeyAt(const char* at) {
  constexpr auto kKey = std::bit_cast<std::uint64_t>(std::to_array("\"25\0\0\":"));
  constexpr auto kDigits =
      std::bit_cast<std::uint64_t>(std::to_array<unsigned char>({0, 0, 0, 0xff, 0xff, 0, 0, 0xff}));
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  if ((Load64(at) & ~kDigits) != kKey || !is_digit(at[3]) || !is_digit(at[4])) return 0;
  return 2500 + (at[3] - '0') * 10 + (at[4] - '0');
}

}  // namespace radap::batch

#endif  // RADAP_ENGINE_BATCH_READ_PLAIN_NUMBER_H_
