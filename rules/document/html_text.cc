#include <cstddef>

#include "rules/document/html_parts.h"
#include "rules/document/wording.h"

namespace radap::document {
namespace {

void AddEscaped(char c, std::string& html) {
  switch (c) {
    case '&':
      html += "&amp;";
      return;
    case '<':
      html += "&lt;";
      return;
    case '>':
      html += "&gt;";
      return;
    case '"':
      html += "&quot;";
      return;
    case '\'':
      html += "&#39;";
      return;
    default:
      if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) c = ' ';
      html += c;
  }
}

}  // namespace

std::string Escaped(std::string_view text) {
  std::string html;
  for (const char c : Unlinked(text)) AddEscaped(c, html);
  return html;
}

std::string WithLinks(std::string_view text) {
  std::string html;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::size_t middle =
        text[i] == kLinkTo ? text.find(kLinkText, i) : std::string_view::npos;
    if (middle != std::string_view::npos) {
      html += "<a href=\"#" + Escaped(text.substr(i + 1, middle - i - 1)) + "\">";
      i = middle;
    } else if (text[i] == '\n') {
      html += "<br>";
    } else if (text[i] == kLinkEnd) {
      html += "</a>";
    } else {
      AddEscaped(text[i], html);
    }
  }
  return html;
}

}  // namespace radap::document
