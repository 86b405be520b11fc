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

const char* SignedNumber(const char* at, std::int64_t& millionths) {
  if (*at != '-') return LongNumber(at, millionths);
  at = LongNumber(at + 1, millionths);
  millionths = -millionths;
  return at;
}

}  // namespace

const char* Cursor::OddAmount(const char* at, std::int64_t& millionths) const {
  at = SkipSpace(at);
  if (*at != '"') return SignedNumber(at, millionths);
  at = SignedNumber(at + 1, millionths);
  return at != nullptr && *at == '"' ? at + 1 : nullptr;
}

const char* Cursor::LongWhole(const char* at, std::int64_t& whole) const {
  std::int64_t millionths = 0;
  at = SignedNumber(SkipSpace(at), millionths);
  if (at == nullptr || millionths % kUnit != 0) return nullptr;
  whole = millionths / kUnit;
  return at;
}

}  // namespace radap::batch
