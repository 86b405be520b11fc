#include "engine/standing/name_text.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>

#include "rules/base/text.h"

namespace radap::standing {
namespace {

constexpr std::string_view kIsolate = "\u2068";
constexpr std::string_view kEndIsolate = "\u2069";
constexpr int kLettersPerCell = 8;  // letters without a width are letters too

bool IsPlain(std::string_view name) {
  return std::ranges::all_of(name, [](char c) { return c >= 0x20 && c < 0x7f; });
}

// Embeddings, overrides and isolates, and what ends them.
bool IsDirectionControl(UChar32 letter) {
  return (letter >= 0x202a && letter <= 0x202e) || (letter >= 0x2066 && letter <= 0x2069);
}

bool IsControl(UChar32 letter) {
  return letter < 0x20 || (letter >= 0x7f && letter < 0xa0) || letter == 0x2028 || letter == 0x2029;
}

bool IsFromTheRight(UChar32 letter) {
  const UCharDirection direction = u_charDirection(letter);
  return direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC ||
         direction == U_ARABIC_NUMBER;
}

std::string Fit(const std::string& text, int cells) {
  return DisplayWidth(text) > cells ? PadRight(text, cells) : text;
}

}  // namespace

std::string ShownName(std::string_view name, int most_cells) {
  const auto length = static_cast<std::int32_t>(std::min<std::size_t>(
      name.size(), static_cast<std::size_t>(most_cells) * kLettersPerCell * 4));
  if (IsPlain(name))
    return Fit(std::string(name.substr(0, static_cast<std::size_t>(length))), most_cells);
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(name.data());
  std::string clean;
  bool must_isolate = false;
  int letters = 0;
  std::int32_t at = 0;
  for (; at < length && letters < most_cells * kLettersPerCell; ++letters) {
    const std::int32_t begin = at;
    UChar32 letter = 0;
    U8_NEXT(bytes, at, static_cast<std::int32_t>(name.size()), letter);
    if (letter < 0 || IsDirectionControl(letter)) continue;
    must_isolate = must_isolate || IsFromTheRight(letter);
    if (IsControl(letter)) {
      clean += ' ';
    } else {
      clean += name.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(at - begin));
    }
  }
  if (static_cast<std::size_t>(at) < name.size()) clean += "…";
  clean = Fit(clean, most_cells);
  return must_isolate ? std::string(kIsolate).append(clean).append(kEndIsolate) : clean;
}

}  // namespace radap::standing
