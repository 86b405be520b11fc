#include "engine/dossier/quote.h"

namespace radap {
namespace {

constexpr std::size_t kMaxQuoted = 90;

bool IsContinuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

// Bytes of the control character at the start of the text (C0, DEL, C1); 0 if it is another letter.
std::size_t ControlSize(std::string_view text) {
  const auto first = static_cast<unsigned char>(text[0]);
  if (first < 0x20 || first == 0x7F) return 1;
  const bool is_c1 = first == 0xC2 && static_cast<unsigned char>(text[1]) < 0xA0;
  return is_c1 ? 2 : 0;
}

}  // namespace

std::string_view FirstBytes(std::string_view text, std::size_t size) {
  if (text.size() <= size) return text;
  while (size > 0 && IsContinuation(text[size])) --size;
  return text.substr(0, size);
}

std::string Quote(std::string_view text) {
  const std::string_view shown = FirstBytes(text, kMaxQuoted);
  std::string quoted;
  for (std::size_t i = 0; i < shown.size();) {
    const std::size_t control = ControlSize(shown.substr(i));
    if (control > 0) {
      quoted += "\uFFFD";
      i += control;
    } else {
      quoted += shown[i++];
    }
  }
  if (shown.size() < text.size()) quoted += "…";
  return quoted;
}

Label Quoted(std::string_view text) { return Same(Quote(text)); }

std::string ListOf(std::span<const std::string_view> names) {
  std::string list;
  for (const std::string_view name : names) {
    if (!list.empty()) list += ", ";
    list += name;
  }
  return list;
}

}  // namespace radap
