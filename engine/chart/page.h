// What all charts have around them: title above, note below, keys of what the signs mean, tables of numbers.
//
// Frame -> Page; a chart draws on its canvas and moves down -> Finish -> SVG. Tested by tests/engine/chart/page_test.cc.
#ifndef RADAP_ENGINE_CHART_PAGE_H_
#define RADAP_ENGINE_CHART_PAGE_H_

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "engine/chart/canvas.h"
#include "engine/chart/chart.h"
#include "engine/chart/words.h"

namespace radap::chart {

inline constexpr Place kPageWidth = Px(794);
inline constexpr Place kMargin = Px(28);
inline constexpr Place kInside = kPageWidth - 2 * kMargin;
inline constexpr Place kSmallText = 950;
inline constexpr Place kText = Px(11);
inline constexpr Place kLineHeight = Px(15);

class Page {
 public:
  // `kind` is the title where the frame has none.
  Page(const Frame& frame, Word kind);

  Canvas& canvas() { return canvas_; }
  Language language() const { return frame_.language; }
  const std::string& Say(Word word) const { return chart::Say(word, frame_.language); }
  Place top() const { return top_; }  // first free place
  void MoveDown(Place by) { top_ += by; }
  // Lines of text from `at` down, wrapped and cut; how many there were.
  std::size_t Paragraph(Point at, std::string_view text, Place width, std::size_t most_lines,
                        const TextStyle& style);
  // A sentence instead of a chart.
  void SayNothingToShow();

  std::string Finish(std::string_view desc, Place width = kPageWidth);

 private:
  Frame frame_;
  std::string title_;
  Canvas canvas_;
  Place top_ = 0;
};

// How the n-th series is told from the others: its line and its marker.
struct SeriesStyle {
  Stroke stroke;
  Marker marker;
};
SeriesStyle StyleOfSeries(std::size_t index);
void DrawSample(Canvas& canvas, Point middle, const SeriesStyle& style);

// What the signs mean, side by side as they fit; moves the page down.
struct KeyEntry {
  std::function<void(Canvas&, Point)> draw;  // around the middle of 26 by 12 px
  std::string name;
};
void DrawKey(Page& page, const std::vector<KeyEntry>& entries);

// Numbers below a chart, a column a series with its sample in the head; moves the page down.
struct TableRow {
  std::string name;
  std::vector<std::optional<Exact>> values;
};
void DrawTable(Page& page, const std::vector<std::string>& heads, const std::vector<TableRow>& rows,
               int places);

// "380.00", "–" for nothing.
std::string NumberText(const std::optional<Exact>& value, int places);
// "1 Leadership: Us 380.00, Median –; 2 Planning: ..", of the first rows, for the desc.
std::string DescOf(Language language, const std::vector<std::string>& heads,
                   const std::vector<TableRow>& rows, int places);

}  // namespace radap::chart

#endif  // RADAP_ENGINE_CHART_PAGE_H_
