#include "engine/report/bar.h"

#include <algorithm>
#include <vector>

#include "engine/report/figures.h"

namespace radap {
namespace {

// How many cells of the scale a score fills to their end, 0 .. cells.
int CellsOf(const ProgramScale& scale, const Exact& score, int cells) {
  const Exact length = scale.high - scale.low;
  int filled = 0;
  while (filled < cells && (score - scale.low) * cells >= length * (filled + 1)) ++filled;
  return filled;
}

void PutEndingAt(std::string& ruler, int end, const std::string& text) {
  const int space = end - DisplayWidth(ruler) - DisplayWidth(text);
  if (space < 1) return;
  ruler.append(static_cast<std::size_t>(space), ' ').append(text);
}

}  // namespace

std::string BarOf(const ProgramScale& scale, const Exact& score, int cells) {
  std::vector<int> marks;
  for (const ProgramLevel& level : scale.levels) {
    if (level.from < scale.high) marks.push_back(CellsOf(scale, level.from, cells));
  }
  const int filled = CellsOf(scale, score, cells);
  std::string bar;
  for (int cell = 1; cell <= cells; ++cell) {
    const bool is_mark = std::ranges::find(marks, cell) != marks.end();
    bar += cell <= filled ? "█" : is_mark ? "│" : "░";
  }
  return bar;
}

std::string RulerOf(const ProgramScale& scale, int cells, bool named, Language language) {
  std::string ruler = scale.low.ToPlain(kGivenPlaces);
  for (const ProgramLevel& level : scale.levels) {
    std::string text = level.from.ToPlain(kGivenPlaces);
    if (named) text = level.label.Pick(language) + " " + text;
    PutEndingAt(ruler, CellsOf(scale, level.from, cells), text);
  }
  PutEndingAt(ruler, cells, scale.high.ToPlain(kGivenPlaces));
  return ruler;
}

}  // namespace radap
