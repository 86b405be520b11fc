#include "engine/report/bar.h"

#include <algorithm>
#include <vector>

#include "engine/report/figures.h"

namespace radap {
namespace {

// How many cells of the scale a score fills to their end, 0 .. cells.
int CellsOf(const Program& program, const Exact& score, int cells) {
  const Exact scale = program.scale_high - program.scale_low;
  int filled = 0;
  while (filled < cells && (score - program.scale_low) * cells >= scale * (filled + 1)) ++filled;
  return filled;
}

void PutEndingAt(std::string& ruler, int end, const std::string& text) {
  const int space = end - DisplayWidth(ruler) - DisplayWidth(text);
  if (space < 1) return;
  ruler.append(static_cast<std::size_t>(space), ' ').append(text);
}

}  // namespace

std::string BarOf(const Program& program, const Exact& score, int cells) {
  std::vector<int> marks;
  for (const ProgramLevel& level : program.levels) {
    if (level.from < program.scale_high) marks.push_back(CellsOf(program, level.from, cells));
  }
  const int filled = CellsOf(program, score, cells);
  std::string bar;
  for (int cell = 1; cell <= cells; ++cell) {
    const bool is_mark = std::ranges::find(marks, cell) != marks.end();
    bar += cell <= filled ? "█" : is_mark ? "│" : "░";
  }
  return bar;
}

std::string RulerOf(const Program& program, int cells, bool named, Language language) {
  std::string ruler = program.scale_low.ToPlain(kGivenPlaces);
  for (const ProgramLevel& level : program.levels) {
    std::string text = level.from.ToPlain(kGivenPlaces);
    if (named) text = level.label.Pick(language) + " " + text;
    PutEndingAt(ruler, CellsOf(program, level.from, cells), text);
  }
  PutEndingAt(ruler, cells, program.scale_high.ToPlain(kGivenPlaces));
  return ruler;
}

}  // namespace radap
