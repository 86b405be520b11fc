// The tables of a score report as text: categories and items, questions on a scale of their own, claims.
#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "engine/report/bar.h"
#include "engine/report/figures.h"
#include "engine/report/named_values.h"
#include "engine/report/render.h"
#include "engine/report/subject.h"
#include "rules/base/index.h"

namespace radap {
namespace {

constexpr int kBarCells = 25;
constexpr int kScoreCells = 10;
constexpr int kLeastIdCells = 12;
constexpr int kAmountCells = 13;

PageCell Right(std::string text, int width, Style style = Style::kPlain) {
  return {std::move(text), width, Align::kRight, style};
}

std::string ScoreOf(const Evaluator& evaluator, const ScoreLine& line) {
  return line.value.ToDecimal(PlacesOf(evaluator.ScaleOf(line.subject)));
}

// The level, and the name of the scale where it is not the main one.
std::string LevelText(const Evaluator& evaluator, const ScoreLine& line, const Page& page) {
  const ProgramScale& scale = evaluator.ScaleOf(line.subject);
  std::string text = line.level < 0 ? "" : page.In(scale.levels[Index(line.level)].label);
  if (scale.id.empty()) return text;
  return text + (text.empty() ? "" : " ") + "(" + page.In(scale.label) + ")";
}

bool IsInTable(const Evaluator& evaluator, const ScoreLine& line) {
  const ElementKind kind = evaluator.KindOf(line.subject);
  return kind == ElementKind::kCategory || kind == ElementKind::kItem;
}

int DepthOf(const Evaluator& evaluator, Subject element) {
  int depth = -1;  // below the total: 0
  while ((element = evaluator.ParentOf(element)) >= 0) ++depth;
  return std::max(0, depth);
}

// Each depth has its own indent and room for ids; those of a flat pack are wider apart.
class ScoreTable {
 public:
  ScoreTable(const Evaluation& evaluation, Page& page);

  void Write();

 private:
  void WriteHead();
  void WriteRow(const ScoreLine& line);

  const Evaluation& evaluation_;
  const Evaluator& evaluator_;
  Page& page_;
  std::vector<int> id_cells_;  // by depth
  int level_cells_ = 0;
};

ScoreTable::ScoreTable(const Evaluation& evaluation, Page& page)
    : evaluation_(evaluation), evaluator_(evaluation.evaluator), page_(page) {
  for (const ProgramLevel& level : evaluator_.program().levels) {
    level_cells_ = std::max(level_cells_, DisplayWidth(page.In(level.label)));
  }
  if (level_cells_ > 0) {
    level_cells_ = std::max(level_cells_, DisplayWidth(page.Words(Word::kLevel)));
  }
  for (const ScoreLine& line : evaluation.scores) {
    if (!IsInTable(evaluator_, line)) continue;
    const std::size_t depth = Index(DepthOf(evaluator_, line.subject));
    while (id_cells_.size() <= depth) id_cells_.push_back(id_cells_.empty() ? 4 : 6);
    id_cells_[depth] = std::max(id_cells_[depth], DisplayWidth(line.id) + 2);
    level_cells_ = std::max(level_cells_, DisplayWidth(LevelText(evaluator_, line, page)));
  }
  if (level_cells_ > 0) level_cells_ += 2;
}

void ScoreTable::WriteHead() {
  const Program& program = evaluator_.program();
  page_.Row({{page_.Words(Word::kScores), page_.width() - kBarCells - kScoreCells - level_cells_,
              Align::kLeft, Style::kBold},
             {RulerOf(program.scales.front(), kBarCells, false, page_.language()), kBarCells,
              Align::kLeft, Style::kDim},
             Right(page_.Words(Word::kScore), kScoreCells, Style::kDim),
             {program.levels.empty() ? "" : "  " + page_.Words(Word::kLevel), level_cells_,
              Align::kLeft, Style::kDim}});
}

void ScoreTable::WriteRow(const ScoreLine& line) {
  const int depth = DepthOf(evaluator_, line.subject);
  const int indent = depth * (id_cells_.size() > 2 ? 2 : 4);
  const bool is_category = evaluator_.KindOf(line.subject) == ElementKind::kCategory;
  const Style bold = is_category ? Style::kBold : Style::kPlain;
  const ProgramScale& scale = evaluator_.ScaleOf(line.subject);
  const Style style = is_category ? StyleOf(scale, line.level) : Style::kPlain;
  const int bar_cells = is_category ? kBarCells : 0;
  const int id_cells = id_cells_[Index(depth)];
  const int name_cells = page_.width() - indent - id_cells - bar_cells - kScoreCells - level_cells_;
  const std::string name = page_.In(NameOf(evaluator_, line.subject));
  page_.Row(
      {{"", indent},
       {line.id, id_cells, Align::kLeft, bold},
       {name, is_category ? name_cells - 1 : name_cells, Align::kLeft, bold},
       {"", is_category ? 1 : 0},
       {is_category ? BarOf(scale, line.value, kBarCells) : "", bar_cells, Align::kLeft, style},
       Right(ScoreOf(evaluator_, line), kScoreCells, bold),
       {"  " + LevelText(evaluator_, line, page_), level_cells_, Align::kLeft, style}});
}

void ScoreTable::Write() {
  page_.Blank();
  WriteHead();
  for (const ScoreLine& line : evaluation_.scores) {
    if (IsInTable(evaluator_, line)) WriteRow(line);
  }
}

// What else is said of an element on a further scale: its level and its named values.
std::string Beside(const Evaluator& evaluator, const ScoreLine& line, const Page& page) {
  const ProgramScale& scale = evaluator.ScaleOf(line.subject);
  std::string text = line.level < 0 ? "" : page.In(scale.levels[Index(line.level)].label);
  for (const NamedValue& named : line.named) {
    if (!named.value.IsKnown()) continue;
    text += (text.empty() ? "" : " · ") + NamedPhrase(evaluator.program(), named, page);
  }
  return text;
}

void WriteOnScale(const Evaluator& evaluator, const std::vector<const ScoreLine*>& lines,
                  Page& page) {
  const ProgramScale& scale = evaluator.ScaleOf(lines.front()->subject);
  int id_cells = 0;
  int beside_cells = 0;
  for (const ScoreLine* line : lines) {
    id_cells = std::max(id_cells, DisplayWidth(line->id) + 4);
    beside_cells = std::max(beside_cells, DisplayWidth(Beside(evaluator, *line, page)));
  }
  beside_cells = std::min(beside_cells, page.width() / 3) + 2;
  page.Heading(page.Words(Word::kFurtherScale, page.In(scale.label),
                          scale.low.ToPlain(kGivenPlaces),
                          scale.high.ToPlain(kGivenPlaces) + UnitOf(scale)));
  for (const ScoreLine* line : lines) {
    const std::string name = page.In(NameOf(evaluator, line->subject));
    page.Row({{"  " + line->id, id_cells},
              {name, page.width() - id_cells - kScoreCells - beside_cells},
              Right(ScoreOf(evaluator, *line) + UnitOf(scale), kScoreCells),
              {"  " + Beside(evaluator, *line, page), beside_cells}});
  }
}

}  // namespace

void WriteScoreTable(const Evaluation& evaluation, Page& page) {
  ScoreTable(evaluation, page).Write();
}

void WriteFurtherScales(const Evaluation& evaluation, Page& page) {
  const Evaluator& evaluator = evaluation.evaluator;
  for (const ProgramScale& scale : evaluator.program().scales) {
    if (scale.id.empty()) continue;
    std::vector<const ScoreLine*> lines;
    for (const ScoreLine& line : evaluation.scores) {
      const bool is_question = evaluator.KindOf(line.subject) == ElementKind::kQuestion;
      if (is_question && &evaluator.ScaleOf(line.subject) == &scale) lines.push_back(&line);
    }
    if (!lines.empty()) WriteOnScale(evaluator, lines, page);
  }
}

void WriteClaims(const Evaluation& evaluation, Page& page) {
  if (std::ranges::all_of(evaluation.scores, &ScoreLine::claim_holds)) return;
  int id_cells = kLeastIdCells;
  for (const ScoreLine& line : evaluation.scores) {
    if (!line.claim_holds) id_cells = std::max(id_cells, DisplayWidth(line.id) + 4);
  }
  const int name_cells = page.width() - id_cells - 3 * kAmountCells;
  page.Blank();
  page.Row({{page.Words(Word::kClaims), id_cells + name_cells, Align::kLeft, Style::kBold},
            Right(page.Words(Word::kClaimed), kAmountCells, Style::kDim),
            Right(page.Words(Word::kSupported), kAmountCells, Style::kDim),
            Right(page.Words(Word::kDifference), kAmountCells, Style::kDim)});
  for (const ScoreLine& line : evaluation.scores) {
    if (line.claim_holds) continue;
    const int places = PlacesOf(evaluation.evaluator.ScaleOf(line.subject));
    page.Row({{"  " + line.id, id_cells},
              {page.In(NameOf(evaluation.evaluator, line.subject)), name_cells},
              Right(line.claimed->ToDecimal(places), kAmountCells),
              Right(line.value.ToDecimal(places), kAmountCells),
              Right(Signed(line.value - *line.claimed, places), kAmountCells)});
  }
}

}  // namespace radap
