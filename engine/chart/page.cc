#include "engine/chart/page.h"

#include "engine/chart/letters.h"

namespace radap::chart {
namespace {

constexpr TextStyle kTitleStyle{.size = Px(16), .is_bold = true};
constexpr TextStyle kNoteStyle{.size = 1050, .colour = kGrey};
constexpr std::size_t kMostTitleLines = 3;
constexpr std::size_t kMostNoteLines = 14;

}  // namespace

Page::Page(const Frame& frame, Word kind) : frame_(frame) {
  title_ = CleanText(frame.title);
  if (title_.empty()) title_ = Say(kind);
  const Place step = kTitleStyle.size * 7 / 5;
  top_ = Px(12) + step;
  const auto lines = Paragraph({kMargin, top_}, title_, kInside, kMostTitleLines, kTitleStyle);
  top_ += static_cast<Place>(lines - 1) * step + Px(18);
}

std::size_t Page::Paragraph(Point at, std::string_view text, Place width, std::size_t most_lines,
                            const TextStyle& style) {
  const Fitted fitted = Fit(text, style.size, width, most_lines, style.is_bold);
  for (const std::string& line : fitted.lines) {
    const bool is_cut = fitted.is_cut && &line == &fitted.lines.back();
    canvas_.Text(at, line, style, is_cut ? text : "");
    at.y += style.size * 7 / 5;
  }
  return fitted.lines.size();
}

void Page::SayNothingToShow() {
  canvas_.Text({kPageWidth / 2, top_ + Px(30)}, Say(Word::kNothing),
               {.size = Px(12), .anchor = Anchor::kMiddle, .colour = kGrey});
  MoveDown(Px(60));
}

std::string Page::Finish(std::string_view desc, Place width) {
  if (!CleanText(frame_.note).empty()) {
    MoveDown(Px(16));
    const auto lines = Paragraph({kMargin, top_}, frame_.note, kInside, kMostNoteLines, kNoteStyle);
    top_ += static_cast<Place>(lines - 1) * kNoteStyle.size * 7 / 5;
  }
  return canvas_.Take(width, top_ + Px(18), frame_.language, title_, desc);
}

}  // namespace radap::chart
