#include "engine/batch/read/unescape.h"

#include <array>
#include <optional>
#include <string_view>

namespace radap::batch {
namespace {

constexpr std::uint32_t kNoUnit = 0x10000;

// By byte: the value of a hex digit, or kNoUnit.
constexpr auto kHexDigits = [] {
  std::array<std::uint32_t, 256> digits{};
  digits.fill(kNoUnit);
  for (std::uint32_t i = 0; i < 10; ++i) digits['0' + i] = i;
  for (std::uint32_t i = 0; i < 6; ++i) digits['a' + i] = digits['A' + i] = 10 + i;
  return digits;
}();

std::uint32_t HexDigit(char digit) { return kHexDigits[static_cast<unsigned char>(digit)]; }

// The code unit of `\u0e01`, from its backslash; kNoUnit or more if there is none.
std::uint32_t Unit(const char* at) {
  if (at[0] != '\\' || at[1] != 'u') return kNoUnit;
  const std::uint32_t high = HexDigit(at[2]) << 12 | HexDigit(at[3]) << 8;
  return high | HexDigit(at[4]) << 4 | HexDigit(at[5]);
}

bool IsHighSurrogate(std::uint32_t unit) { return unit >= 0xd800 && unit < 0xdc00; }
bool IsLowSurrogate(std::uint32_t unit) { return unit >= 0xdc00 && unit < 0xe000; }

void AppendUtf8(std::uint32_t point, std::string& text) {
  const auto byte = [&text](std::uint32_t value) { text += static_cast<char>(value); };
  if (point < 0x80) {
    byte(point);
  } else if (point < 0x800) {
    byte(0xc0 | (point >> 6));
    byte(0x80 | (point & 0x3f));
  } else if (point < 0x10000) {
    byte(0xe0 | (point >> 12));
    byte(0x80 | ((point >> 6) & 0x3f));
    byte(0x80 | (point & 0x3f));
  } else {
    byte(0xf0 | (point >> 18));
    byte(0x80 | ((point >> 12) & 0x3f));
    byte(0x80 | ((point >> 6) & 0x3f));
    byte(0x80 | (point & 0x3f));
  }
}

// The letter of `\n`; nothing if JSON has no such escape.
std::optional<char> ShortEscape(char letter) {
  constexpr std::string_view kLetters = "\"\\/bfnrt";
  constexpr std::string_view kMeant = "\"\\/\b\f\n\r\t";
  const std::size_t place = kLetters.find(letter);
  if (place == std::string_view::npos) return std::nullopt;
  return kMeant[place];
}

// The byte after the escape at `at`; null if it is none.
const char* UnescapeOne(const char* at, Unescaped& to) {
  std::uint32_t point = Unit(at);
  if (point < kNoUnit) {
    at += 6;
    if (IsLowSurrogate(point)) return nullptr;
    if (IsHighSurrogate(point)) {
      const std::uint32_t low = Unit(at);
      if (!IsLowSurrogate(low)) return nullptr;
      point = 0x10000 + ((point - 0xd800) << 10) + (low - 0xdc00);
      at += 6;
    }
  } else {
    const auto letter = ShortEscape(at[1]);
    if (!letter) return nullptr;
    point = static_cast<unsigned char>(*letter);
    at += 2;
  }
  ++to.points;
  if (to.text != nullptr) AppendUtf8(point, *to.text);
  return at;
}

}  // namespace

const char* Unescape(const Scan& scan, const char* at, const char* end, Unescaped& to) {
  while (at < end) {
    if (*at == '\\') {
      at = UnescapeOne(at, to);
      if (at == nullptr) return nullptr;
      continue;
    }
    if (*at == '"') return at;
    const char* stop = scan.points(at, end, to.points);
    if (stop == nullptr || stop == at) return nullptr;  // stop == at: a control character
    if (to.text != nullptr) to.text->append(at, stop);
    at = stop;
  }
  return nullptr;
}

}  // namespace radap::batch
