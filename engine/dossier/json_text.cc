#include "engine/dossier/json_text.h"

#include <array>
#include <cstddef>

namespace radap {
namespace {

// What must be escaped in JSON: quotes, backslashes, controls.
constexpr std::array<bool, 256> MakeEscaped() {
  std::array<bool, 256> escaped{};
  for (std::size_t i = 0; i < 0x20; ++i) escaped[i] = true;
  escaped['"'] = true;
  escaped['\\'] = true;
  return escaped;
}
constexpr std::array<bool, 256> kEscaped = MakeEscaped();

void AppendEscape(char letter, std::string& out) {
  constexpr std::string_view kHex = "0123456789abcdef";
  switch (letter) {
    case '\n':
      out += "\\n";
      return;
    case '\r':
      out += "\\r";
      return;
    case '\t':
      out += "\\t";
      return;
    case '"':
    case '\\':
      out += '\\';
      out += letter;
      return;
    default:
      out += "\\u00";
      out += kHex[static_cast<unsigned char>(letter) >> 4U];
      out += kHex[static_cast<unsigned char>(letter) & 0xFU];
  }
}

}  // namespace

void AppendJsonEscaped(std::string_view text, std::string& out) {
  std::size_t begin = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!kEscaped[static_cast<unsigned char>(text[i])]) continue;
    out.append(text.substr(begin, i - begin));
    AppendEscape(text[i], out);
    begin = i + 1;
  }
  out.append(text.substr(begin));
}

void AppendJsonText(std::string_view text, std::string& out) {
  out += '"';
  AppendJsonEscaped(text, out);
  out += '"';
}

}  // namespace radap
