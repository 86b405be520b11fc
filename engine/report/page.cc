#include "engine/report/page.h"

#include <algorithm>
#include <array>
#include <utility>

#include "engine/report/wrap.h"

namespace radap {
namespace {

constexpr std::array<std::string_view, 6> kStart = {"",         "\x1b[1m",  "\x1b[2m",
                                                    "\x1b[32m", "\x1b[33m", "\x1b[31m"};
constexpr std::string_view kEnd = "\x1b[0m";

// Names come from dossiers: a control character there must not steer a terminal or break a row.
std::string WithoutControls(std::string_view text) {
  std::string clean(text);
  std::ranges::replace_if(
      clean, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }, ' ');
  return clean;
}

void TrimEnd(std::string& line) { line.resize(line.find_last_not_of(' ') + 1); }

}  // namespace

void Page::Row(const std::vector<PageCell>& cells) {
  std::string line;
  for (const PageCell& cell : cells) {
    const std::string clean = WithoutControls(cell.text);
    const std::string padded =
        cell.align == Align::kLeft ? PadRight(clean, cell.width) : PadLeft(clean, cell.width);
    line += Styled(padded, cell.style);
  }
  End(std::move(line));
}

void Page::Line(std::string_view text, Style style) { End(Styled(WithoutControls(text), style)); }

void Page::Heading(std::string_view text) {
  if (!text_.empty()) Blank();
  Line(text, Style::kBold);
}

void Page::Rule() {
  std::string rule;
  for (int i = 0; i < width(); ++i) rule += "─";
  Line(rule, Style::kDim);
}

void Page::Paragraph(int indent, std::string_view head, std::string_view text, Style style) {
  std::string first = WithoutControls(head);
  for (const std::string& line : Wrap(WithoutControls(text), std::max(2, width() - indent))) {
    End(PadRight(std::exchange(first, ""), indent) + Styled(line, style));
  }
}

std::string Page::Styled(std::string_view text, Style style) const {
  if (!options_.colour || style == Style::kPlain) return std::string(text);
  std::string styled(kStart[static_cast<std::size_t>(style)]);
  return styled.append(text).append(kEnd);
}

void Page::End(std::string line) {
  TrimEnd(line);
  text_ += line + '\n';
}

}  // namespace radap
