#include "engine/standing/xlsx_text.h"

#include <cstddef>

namespace radap::standing {
namespace {

constexpr std::size_t kMostUnits = 32767;

std::size_t BytesOfLetter(char first) {
  const auto byte = static_cast<unsigned char>(first);
  return byte < 0x80 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
}

// U+FFFE and U+FFFF, which no XML may have, and the control characters, which the library writes as _x0007_ but for NUL.
bool IsForbidden(std::string_view letter) {
  return letter == "\uFFFE" || letter == "\uFFFF" || letter == std::string_view("\0", 1);
}

}  // namespace

std::string CellText(std::string_view text) {
  std::string cell;
  std::size_t units = 0;
  std::size_t fits = 0;  // bytes that leave room for "…"
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view letter = text.substr(at, BytesOfLetter(text[at]));
    at += letter.size();
    units += letter.size() == 4 ? 2U : 1U;
    if (units > kMostUnits) return cell.substr(0, fits).append("…");
    cell += IsForbidden(letter) ? "\uFFFD" : letter;
    if (units < kMostUnits) fits = cell.size();
  }
  return cell;
}

}  // namespace radap::standing
