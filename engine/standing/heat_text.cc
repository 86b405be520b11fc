// The heat map as text: a number and a shade an element, in as many panels as the width needs.
#include <algorithm>

#include "engine/standing/name_text.h"
#include "engine/standing/render.h"
#include "rules/base/index.h"

namespace radap::standing {
namespace {

constexpr int kNameCells = 28;
constexpr int kRatingPlaces = 1;

// Fewer decimals than elsewhere: a map is for looking at.
int HeatPlaces(const Program& program, int element) {
  return PlacesOf(program, element) > kPercentPlaces ? kRatingPlaces : 0;
}

std::string Shade(const ProgramScale& scale, const Exact& score) {
  const Exact part = (score - scale.low) * 4;
  const Exact length = scale.high - scale.low;
  return part < length ? "░" : part < length * 2 ? "▒" : part < length * 3 ? "▓" : "█";
}

std::string CellText(const Program& program, int element, const std::optional<Exact>& score) {
  if (!score) return "–";
  return score->ToDecimal(HeatPlaces(program, element)) + Shade(ScaleOf(program, element), *score);
}

class Panel {
 public:
  // The first rows and the elements [first, last) of the map; the median is of all rows.
  Panel(const HeatView& view, std::size_t rows, std::size_t first, std::size_t last, int cells,
        Page& page)
      : view_(view), rows_(rows), first_(first), last_(last), cells_(cells), page_(page) {}

  void Write() const {
    Row(Say(Word::kOrganisation, page_.language()), Style::kDim,
        [&](std::size_t column) { return ElementAt(column).id + " "; });
    for (std::size_t row = 0; row < rows_; ++row) {
      Row(NameOf(view_.members[view_.map.members[row]], page_.language()), Style::kPlain,
          [&](std::size_t column) { return Cell(column, view_.map.scores[row][column]); });
    }
    Row(Say(Word::kMedian, page_.language()), Style::kBold,
        [&](std::size_t column) { return Cell(column, view_.map.medians[column]); });
  }

 private:
  const Element& ElementAt(std::size_t column) const {
    return view_.of.program->elements[Index(view_.map.elements[column])];
  }
  std::string Cell(std::size_t column, const std::optional<Exact>& score) const {
    return CellText(*view_.of.program, view_.map.elements[column], score) + (score ? "" : " ");
  }
  template <typename TextOf>
  void Row(const std::string& name, Style style, const TextOf& text_of) const {
    std::vector<PageCell> cells = {{"", 2},
                                   {ShownName(name, kNameCells), kNameCells, Align::kLeft, style}};
    for (std::size_t column = first_; column < last_; ++column) {
      cells.push_back({text_of(column), cells_, Align::kRight, style});
    }
    page_.Row(cells);
  }

  const HeatView& view_;
  std::size_t rows_;
  std::size_t first_;
  std::size_t last_;
  int cells_;
  Page& page_;
};

// Of the widest cell, with a space before it.
int CellsOf(const HeatView& view) {
  const Program& program = *view.of.program;
  int cells = 0;
  for (const int element : view.map.elements) {
    const ProgramScale& scale = ScaleOf(program, element);
    const int number = DisplayWidth(CellText(program, element, scale.high));
    cells = std::max({cells, number, DisplayWidth(program.elements[Index(element)].id) + 1});
  }
  return cells + 1;
}

}  // namespace

std::string HeatText(const HeatView& view, const ReportOptions& options) {
  Page page(options);
  const Language language = page.language();
  WriteHead(view.of, Word::kHeat, page);
  const std::size_t columns = view.map.elements.size();
  const std::size_t all = view.map.members.size();
  const std::size_t rows = view.most == 0 ? all : std::min(view.most, all);
  const int cells = CellsOf(view);
  const auto at_once =
      static_cast<std::size_t>(std::max(1, (page.width() - kNameCells - 2) / cells));
  if (view.map.members.empty()) page.Paragraph(2, "", Say(Word::kNobody, language));
  for (std::size_t first = 0; first < columns; first += at_once) {
    if (first > 0) page.Blank();
    Panel(view, rows, first, std::min(columns, first + at_once), cells, page).Write();
  }
  if (rows < all) page.Paragraph(2, "", Say(Word::kMore, language, all - rows));
  if (columns > 0) {
    page.Paragraph(
        2, "",
        Say(Word::kHeatLegend, language,
            Say(HeatPlaces(*view.of.program, view.map.elements.front()) == 0 ? Word::kWholeNumbers
                                                                             : Word::kOneDecimal,
                language)),
        Style::kDim);
  }
  WriteMethods(MethodsOf(view), *view.of.program, page);
  return page.Take();
}

}  // namespace radap::standing
