// Amounts as integers of millionths, from their digits.
#include <array>
#include <limits>

#include "engine/batch/facts/block.h"
#include "engine/batch/read/cursor.h"

namespace radap::batch {
namespace {

constexpr std::size_t kDecimals = 6;
// As many digits as fit whatever they are. ReadDossier takes 40; the general path has those.
constexpr std::size_t kMaxDigits = 18;
constexpr std::array<std::int64_t, kDecimals + 1> kPowers = {1,     10,      100,  1000,
                                                             10000, 100'000, kUnit};

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// A number of any length, from its first digit on.
const char* LongNumber(const char* at, std::int64_t& millionths) {
  const char* first = at;
  std::int64_t value = 0;
  std::size_t digits = 0;
  for (; IsDigit(*at); ++at) {
    if (++digits > kMaxDigits) return nullptr;
    value = value * 10 + (*at - '0');
  }
  if (digits == 0 || (*first == '0' && digits > 1)) return nullptr;
  std::size_t decimals = 0;
  if (*at == '.') {
    const char* point = at++;
    std::size_t zeros = 0;  // at the end
    for (; IsDigit(*at); ++at) {
      if (++digits > kMaxDigits) return nullptr;
      zeros = *at == '0' ? zeros + 1 : 0;
      value = value * 10 + (*at - '0');
    }
    decimals = static_cast<std::size_t>(at - point) - 1;
    if (decimals == 0) return nullptr;
    for (; decimals > kDecimals && zeros > 0; --zeros, --decimals) value /= 10;
    if (decimals > kDecimals) return nullptr;
  }
  const std::int64_t power = kPowers[kDecimals - decimals];
  if (value > std::numeric_limits<std::int64_t>::max() / power) return nullptr;
  millionths = value * power;
  return at;
}

constexpr std::uint64_t kEach = 0x0101010101010101;

// The value of eight digits less '0', of which the first is the lowest byte: pairs, fours and all are joined.
std::uint64_t ValueOf(std::uint64_t digits) {
  digits = (digits * 10 + (digits >> 8)) & 0x00ff00ff00ff00ff;
  digits = (digits * 100 + (digits >> 16)) & 0x0000ffff0000ffff;
  return (digits * 10000 + (digits >> 32)) & 0xffffffff;
}

// Almost all numbers, in no loop: up to seven digits, or up to four on either side of the point, that take eight bytes
// at most with the byte behind. Null: another one, or none. Lengths are in bits.
const char* ShortNumber(const char* at, std::int64_t& millionths) {
  if constexpr (std::endian::native != std::endian::little) return nullptr;
  const std::uint64_t digits = Load64(at) ^ (kEach * '0');
  // The top bit of each byte that is no digit: up to the second one at least, if the first is a point.
  const std::uint64_t others = ((digits + kEach * (0x7f - 9)) | digits) & (kEach * 0x80);
  if (others == 0) [[unlikely]]
    return nullptr;
  const auto whole = static_cast<unsigned>(std::countr_zero(others)) - 7;
  const bool is_odd = whole == 0 || ((digits & 0xff) == 0 && whole > 8);
  if (is_odd) [[unlikely]]
    return nullptr;
  const char* stop = at + whole / 8;
  if (*stop != '.') {
    millionths = static_cast<std::int64_t>(ValueOf(digits << (64 - whole))) * kUnit;
    return stop;
  }
  const std::uint64_t ends = others & (others - 1);
  const std::uint64_t before_end = (ends ^ (ends - 1)) >> 8;
  const std::uint64_t fraction = (digits & before_end) >> whole >> 8;
  const auto length = static_cast<unsigned>(std::countr_zero(ends)) - 7;
  const bool is_long = ends == 0 || whole > 32 || fraction >> 32 != 0 || length == whole + 8;
  if (is_long) [[unlikely]]
    return nullptr;
  // Four digits before the point, and four behind it.
  const std::uint64_t both = (digits << (32 - whole) & 0xffffffff) | fraction << 32;
  millionths = static_cast<std::int64_t>(ValueOf(both)) * (kUnit / 10000);
  return at + length / 8;
}

const char* SignedNumber(const char* at, std::int64_t& millionths) {
  if (*at != '-') return LongNumber(at, millionths);
  at = LongNumber(at + 1, millionths);
  millionths = -millionths;
  return at;
}

// REQUIRES: no white space at `at`.
const char* OddAmount(const char* at, std::int64_t& millionths) {
  if (*at != '"') return SignedNumber(at, millionths);
  at = SignedNumber(at + 1, millionths);
  return at != nullptr && *at == '"' ? at + 1 : nullptr;
}

}  // namespace

const char* Cursor::Amount(const char* at, std::int64_t& millionths) const {
  const char* after = ShortNumber(at, millionths);
  return after != nullptr ? after : OddAmount(SkipSpace(at), millionths);
}

const char* Cursor::LongWhole(const char* at, std::int64_t& whole) const {
  std::int64_t millionths = 0;
  at = SignedNumber(SkipSpace(at), millionths);
  if (at == nullptr || millionths % kUnit != 0) return nullptr;
  whole = millionths / kUnit;
  return at;
}

}  // namespace radap::batch
