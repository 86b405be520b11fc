#include "engine/import/open_sheet/thai_windows.h"

namespace radap {
namespace {

// The UTF-8 of a byte from 0x80, "" if it stands for none.
std::string LetterOf(unsigned char byte) {
  if (byte >= 0xA1 && byte <= 0xFB && (byte <= 0xDA || byte >= 0xDF)) {
    const unsigned letter = 0xE01U + byte - 0xA1U;
    return {static_cast<char>(0xE0), static_cast<char>(0x80 | ((letter >> 6) & 0x3F)),
            static_cast<char>(0x80 | (letter & 0x3F))};
  }
  switch (byte) {
    case 0x80:
      return "€";
    case 0x85:
      return "…";
    case 0x91:
      return "‘";
    case 0x92:
      return "’";
    case 0x93:
      return "“";
    case 0x94:
      return "”";
    case 0x95:
      return "•";
    case 0x96:
      return "–";
    case 0x97:
      return "—";
    case 0xA0:
      return "\u00A0";
    default:
      return "";
  }
}

// Marks that stand above or below the letter before: sara a to phinthu, mai tai khu to yamakkan.
bool IsMark(unsigned char byte) {
  return byte == 0xD1 || (byte >= 0xD4 && byte <= 0xDA) || (byte >= 0xE7 && byte <= 0xEE);
}

}  // namespace

std::optional<std::string> FromThaiWindows(std::string_view bytes) {
  std::string text;
  bool is_after_letter = false;
  for (const char one : bytes) {
    const auto byte = static_cast<unsigned char>(one);
    if (byte < 0x80) {
      text += one;
    } else {
      const std::string letter = LetterOf(byte);
      if (letter.empty() || (IsMark(byte) && !is_after_letter)) return std::nullopt;
      text += letter;
    }
    is_after_letter = byte >= 0xA1;
  }
  return text;
}

}  // namespace radap
