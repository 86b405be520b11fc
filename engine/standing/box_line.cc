#include "engine/standing/box_line.h"

#include <string_view>
#include <vector>

#include "rules/base/index.h"

namespace radap::standing {
namespace {

// The cell that a score is in; the highest score is in the last one.
int CellOf(const ProgramScale& scale, const Exact& score, int cells) {
  const Exact length = scale.high - scale.low;
  int cell = 0;
  while (cell + 1 < cells && (score - scale.low) * cells >= length * (cell + 1)) ++cell;
  return cell;
}

}  // namespace

std::string BoxLine(const ProgramScale& scale, const benchmark::Distribution& peers,
                    const std::optional<Exact>& subject, int cells) {
  std::vector<std::string_view> line(Index(cells), "·");
  const auto draw = [&](const std::optional<Exact>& from, const std::optional<Exact>& to,
                        std::string_view mark) {
    if (!from || !to) return;
    const int last = CellOf(scale, *to, cells);
    for (int cell = CellOf(scale, *from, cells); cell <= last; ++cell) line[Index(cell)] = mark;
  };
  if (!peers.is_hidden) {
    draw(peers.tenth, peers.lower_quartile ? peers.lower_quartile : peers.median, "─");
    draw(peers.upper_quartile ? peers.upper_quartile : peers.median, peers.ninetieth, "─");
    draw(peers.lower_quartile, peers.upper_quartile, "▒");
    draw(peers.median, peers.median, "┃");
  }
  draw(subject, subject, "◆");
  std::string text;
  for (const std::string_view cell : line) text += cell;
  return text;
}

}  // namespace radap::standing
